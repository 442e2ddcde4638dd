//! Questions and answers about an initiative, from the files in `programmes/faq`. They hold from year to
//! year: dates and sums stand on the page of the edition.

use std::sync::LazyLock;

use foundation::i18n::Language;
use serde::Deserialize;

use crate::programmes::Localised;

/// A question and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// By which its address ends: `kas-var`.
    pub id: String,
    /// What people ask.
    pub question: Localised,
    /// What is answered: plain text, one paragraph.
    pub answer: Localised,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionFile {
    initiative: String,
    question: Vec<Written>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    question_lv: String,
    question_en: String,
    answer_lv: String,
    answer_en: String,
}

const FILES: &[&str] = &[include_str!("../../../../programmes/faq/kontakts.toml")];

#[expect(clippy::expect_used, reason = "the files are compiled in and read by the tests below")]
static QUESTIONS: LazyLock<Vec<(String, Vec<Question>)>> = LazyLock::new(|| {
    FILES.iter().map(|text| read(text).expect("a shipped file of questions can be read")).collect()
});

fn read(text: &str) -> Result<(String, Vec<Question>), toml::de::Error> {
    let file: QuestionFile = toml::from_str(text)?;
    let questions = file.question.into_iter().map(|written| Question {
        id: written.id,
        question: Localised::new(written.question_lv, written.question_en),
        answer: Localised::new(written.answer_lv, written.answer_en),
    });
    Ok((file.initiative, questions.collect()))
}

/// The questions about an initiative, in their order; none when nobody wrote any.
#[must_use]
pub fn about(initiative: &str) -> &'static [Question] {
    QUESTIONS.iter().find(|(code, _)| code == initiative).map_or(&[], |(_, questions)| questions.as_slice())
}

impl Question {
    /// The question in a language.
    #[must_use]
    pub fn question_in(&self, language: Language) -> &str {
        self.question.in_language(language)
    }

    /// The answer in a language.
    #[must_use]
    pub fn answer_in(&self, language: Language) -> &str {
        self.answer.in_language(language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_an_address_of_its_own_and_is_answered_in_both_languages() {
        for (initiative, questions) in QUESTIONS.iter() {
            let mut seen = std::collections::BTreeSet::new();
            for one in questions {
                assert!(seen.insert(&one.id), "{initiative}: {} stands twice", one.id);
                for language in Language::ALL {
                    assert!(one.question_in(language).ends_with('?'), "{initiative}: {}", one.id);
                    assert!(one.answer_in(language).ends_with('.'), "{initiative}: {}", one.id);
                }
            }
        }
        assert!(about("unknown").is_empty());
    }
}
