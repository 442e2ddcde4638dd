//! Findings in the reader's language.

use foundation::i18n::Speaker;
use jiff::civil::Date;

use super::Finding;

impl Finding {
    /// The sentence of the rule: the programme's own, or that of its kind.
    #[must_use]
    pub fn sentence(&self, speak: &Speaker) -> String {
        match &self.message {
            Some(message) => message.in_language(speak.language()).to_owned(),
            None => speak.text(&self.default_key),
        }
    }

    /// What was found, in a sentence; nothing when the rule's own sentence says enough.
    #[must_use]
    pub fn detail_words(&self, speak: &Speaker) -> Option<String> {
        let detail = self.detail.as_ref()?;
        Some(words_found(
            detail.key,
            detail.values.iter().map(|(name, value)| (*name, value.as_str())),
            speak,
        ))
    }
}

/// What was found, from the key of its sentence and its values; days are written out.
pub fn words_found<'a>(
    key: &str,
    values: impl Iterator<Item = (&'a str, &'a str)>,
    speak: &Speaker,
) -> String {
    let words: Vec<(&str, String)> = values
        .map(|(name, value)| match value.parse::<Date>() {
            Ok(day) => (name, speak.date(day)),
            Err(_) => (name, value.to_owned()),
        })
        .collect();
    let values: Vec<(&str, &str)> = words.iter().map(|(name, value)| (*name, value.as_str())).collect();
    speak.with(key, &values)
}
