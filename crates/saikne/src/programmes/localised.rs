//! Words that a programme file gives in both languages.

use foundation::i18n::Language;
use serde::{Deserialize, Serialize};

/// A public text in Latvian and English.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Localised {
    /// Latvian.
    pub lv: String,
    /// English.
    pub en: String,
}

impl Localised {
    /// Both texts.
    pub fn new(lv: impl Into<String>, en: impl Into<String>) -> Self {
        Self { lv: lv.into(), en: en.into() }
    }

    /// The text in a language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Lv => &self.lv,
            Language::En => &self.en,
        }
    }
}
