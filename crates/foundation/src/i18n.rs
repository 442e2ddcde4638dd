//! Languages: texts by key, plural forms, numbers, dates.
//!
//! Latvian is the first language. Plural categories come from ICU, because the rules inside Fluent are
//! wrong for Latvian (111…119, fractions), and reach the texts as a string argument.

mod dates;

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu::plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::money::Cents;

/// A language the interface speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Latvian.
    #[default]
    Lv,
    /// English.
    En,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Lv, Self::En];

    /// `lv` or `en`, as in the `lang` attribute.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Lv => "lv",
            Self::En => "en",
        }
    }

    /// Reads the code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The first language of an `Accept-Language` header that we speak; Latvian otherwise.
    #[must_use]
    pub fn accepted(header: &str) -> Self {
        header
            .split(',')
            .filter_map(|part| Self::parse(part.split([';', '-']).next()?.trim()))
            .next()
            .unwrap_or_default()
    }
}

/// A file of texts in one language.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// The language.
    pub language: Language,
    /// Name of the file, for messages about mistakes in it.
    pub file: &'static str,
    /// Its content.
    pub text: &'static str,
}

/// A file of texts could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {mistake}")]
pub struct BrokenTexts {
    file: &'static str,
    mistake: String,
}

/// All texts in all languages.
#[derive(Clone)]
pub struct Texts {
    bundles: Arc<BTreeMap<Language, Spoken>>,
}

struct Spoken {
    bundle: FluentBundle<FluentResource>,
    plurals: Option<PluralRules>,
}

impl Texts {
    /// Reads the files.
    pub fn read(sources: &[Source]) -> Result<Self, BrokenTexts> {
        let mut bundles = BTreeMap::new();
        for language in Language::ALL {
            let locale: (Result<unic_langid::LanguageIdentifier, _>, _) = match language {
                Language::Lv => ("lv".parse(), icu::locale::locale!("lv")),
                Language::En => ("en".parse(), icu::locale::locale!("en")),
            };
            let mut bundle = FluentBundle::new_concurrent(locale.0.into_iter().collect());
            bundle.set_use_isolating(false);
            for source in sources.iter().filter(|source| source.language == language) {
                let broken = |mistake| BrokenTexts { file: source.file, mistake };
                let resource = FluentResource::try_new(source.text.to_owned())
                    .map_err(|(_, mistakes)| broken(format!("{mistakes:?}")))?;
                bundle.add_resource(resource).map_err(|mistakes| broken(format!("{mistakes:?}")))?;
            }
            let plurals = PluralRules::try_new(locale.1.into(), PluralRulesOptions::default()).ok();
            bundles.insert(language, Spoken { bundle, plurals });
        }
        Ok(Self { bundles: Arc::new(bundles) })
    }

    /// Somebody who speaks one language.
    #[must_use]
    pub fn speaker(&self, language: Language) -> Speaker {
        Speaker { texts: self.clone(), language }
    }
}

/// Speaks one language: texts, numbers, dates, sums.
#[derive(Clone)]
pub struct Speaker {
    texts: Texts,
    language: Language,
}

impl std::fmt::Debug for Speaker {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Speaker({})", self.language.code())
    }
}

impl Speaker {
    /// The language spoken.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The same texts in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        self.texts.speaker(language)
    }

    /// Whether there is such a text.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.spoken().is_some_and(|spoken| spoken.bundle.has_message(key))
    }

    /// The text of a key.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text of a key with values put in, which are already formatted.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, FluentValue::from(*value));
        }
        let Some(spoken) = self.spoken() else { return key.to_owned() };
        let pattern = spoken.bundle.get_message(key).and_then(|message| message.value());
        let Some(pattern) = pattern else {
            tracing::error!(key, language = self.language.code(), "a text is missing");
            return key.to_owned();
        };
        let mut mistakes = Vec::new();
        let text = spoken.bundle.format_pattern(pattern, Some(&arguments), &mut mistakes);
        if !mistakes.is_empty() {
            tracing::error!(key, language = self.language.code(), ?mistakes, "a text lacks a value");
        }
        text.into_owned()
    }

    /// The text of a key that counts something: `$count` is the formatted number, `$count_form` its
    /// plural category.
    #[must_use]
    pub fn count(&self, key: &str, number: i64) -> String {
        self.count_with(key, number, &[])
    }

    /// As [`count`](Self::count), with more values.
    #[must_use]
    pub fn count_with(&self, key: &str, number: i64, values: &[(&str, &str)]) -> String {
        let count = self.number(number);
        let mut all = vec![("count", count.as_str()), ("count_form", self.form(number))];
        all.extend_from_slice(values);
        self.with(key, &all)
    }

    /// The plural category of a number: in Latvian `zero` (0, 10…20, 30 …), `one` (1, 21, 31 …, not 11)
    /// or `other`.
    #[must_use]
    pub fn form(&self, number: i64) -> &'static str {
        let category = self
            .spoken()
            .and_then(|spoken| spoken.plurals.as_ref())
            .map_or(PluralCategory::Other, |rules| rules.category_for(number.unsigned_abs()));
        match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            _ => "other",
        }
    }

    /// A whole number with groups of three: `15 951 890`, `15,951,890`.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        let separator = match self.language {
            Language::Lv => '\u{a0}',
            Language::En => ',',
        };
        let digits = number.unsigned_abs().to_string();
        let mut text = String::new();
        if number < 0 {
            text.push('−');
        }
        for (place, digit) in digits.chars().enumerate() {
            // Four digits stand together in Latvian: 1200, but 12 000.
            let is_grouped = self.language == Language::En || digits.len() > 4;
            if is_grouped && place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        text
    }

    /// A share in per cent with one decimal, from two counts: `84,6 %`.
    #[must_use]
    pub fn share(&self, part: i64, whole: i64) -> String {
        if whole <= 0 {
            return "–".to_owned();
        }
        let tenths = (part.saturating_mul(1000).saturating_add(whole / 2)) / whole;
        match self.language {
            Language::Lv => format!("{},{}\u{a0}%", tenths / 10, tenths % 10),
            Language::En => format!("{}.{}%", tenths / 10, tenths % 10),
        }
    }

    /// A sum of money.
    #[must_use]
    pub fn sum(&self, cents: Cents) -> String {
        match self.language {
            Language::Lv => cents.in_latvian(),
            Language::En => cents.in_english(),
        }
    }

    /// A day: `2024. gada 17. maijs`, `17 May 2024`.
    #[must_use]
    pub fn date(&self, day: Date) -> String {
        dates::long(self.language, day)
    }

    /// Up to and with a day: `līdz 2024. gada 31. janvārim (ieskaitot)`, `until 31 January 2024 (inclusive)`.
    #[must_use]
    pub fn until(&self, day: Date) -> String {
        dates::until(self.language, day)
    }

    /// On a day: `2024. gada 5. aprīlī`, `on 5 April 2024`.
    #[must_use]
    pub fn on(&self, day: Date) -> String {
        dates::on(self.language, day)
    }

    /// A day in few characters: `17.05.2024.`, `17 May 2024`.
    #[must_use]
    pub fn short_date(&self, day: Date) -> String {
        dates::short(self.language, day)
    }

    /// A day with its weekday: `trešdiena, 3. aprīlis`.
    #[must_use]
    pub fn weekday(&self, day: Date) -> String {
        dates::weekday(self.language, day)
    }

    /// Several days: `2024. gada 2.–4. aprīlis`, `2022. gada 15. augusts – 2023. gada 31. janvāris`.
    #[must_use]
    pub fn days(&self, first: Date, last: Date) -> String {
        dates::range(self.language, first, last)
    }

    /// A month: `2024. gada aprīlis`, `April 2024`.
    #[must_use]
    pub fn month(&self, day: Date) -> String {
        dates::month(self.language, day)
    }

    /// A moment in Riga, to the minute: `2024. gada 17. maijs, plkst. 17.00`.
    #[must_use]
    pub fn moment(&self, moment: Timestamp) -> String {
        dates::moment(self.language, moment)
    }

    /// A moment in Riga to the millisecond, with its distance from UTC, for receipts.
    #[must_use]
    pub fn exact_moment(&self, moment: Timestamp) -> String {
        dates::exact(moment)
    }

    fn spoken(&self) -> Option<&Spoken> {
        self.texts.bundles.get(&self.language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> Texts {
        let source = Source {
            language: Language::Lv,
            file: "test.ftl",
            text: "received = { $count_form ->
    [zero] Saņemti { $count } pieteikumu
    [one] Saņemts { $count } pieteikums
   *[other] Saņemti { $count } pieteikumi
}
",
        };
        Texts::read(&[source]).unwrap()
    }

    #[test]
    fn latvian_counts_in_three_forms() {
        let speak = texts().speaker(Language::Lv);

        assert_eq!(speak.count("received", 0), "Saņemti 0 pieteikumu");
        assert_eq!(speak.count("received", 1), "Saņemts 1 pieteikums");
        assert_eq!(speak.count("received", 2), "Saņemti 2 pieteikumi");
        assert_eq!(speak.count("received", 11), "Saņemti 11 pieteikumu");
        assert_eq!(speak.count("received", 21), "Saņemts 21 pieteikums");
        assert_eq!(speak.count("received", 216), "Saņemti 216 pieteikumu");
    }

    #[test]
    fn latvian_forms_follow_the_rule_up_to_ten_thousand() {
        let speak = texts().speaker(Language::Lv);
        for number in 0..10_000_i64 {
            let expected = match (number % 10, number % 100) {
                (0, _) | (_, 11..=19) => "zero",
                (1, _) => "one",
                _ => "other",
            };
            assert_eq!(speak.form(number), expected, "{number}");
        }
    }

    #[test]
    fn numbers_are_grouped_as_people_write_them() {
        let texts = texts();

        assert_eq!(texts.speaker(Language::Lv).number(15_951_890), "15\u{a0}951\u{a0}890");
        assert_eq!(texts.speaker(Language::Lv).number(1200), "1200");
        assert_eq!(texts.speaker(Language::En).number(1200), "1,200");
        assert_eq!(texts.speaker(Language::Lv).share(104, 123), "84,6\u{a0}%");
    }

    #[test]
    fn the_browser_may_ask_for_a_language() {
        assert_eq!(Language::accepted("en-GB,en;q=0.9,lv;q=0.8"), Language::En);
        assert_eq!(Language::accepted("ru,uk;q=0.9"), Language::Lv);
        assert_eq!(Language::accepted(""), Language::Lv);
    }

    #[test]
    fn a_missing_text_shows_its_key() {
        assert_eq!(texts().speaker(Language::En).text("received"), "received");
    }
}
