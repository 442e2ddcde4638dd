//! Every file of texts, in both languages.

use foundation::i18n::{Language, Source};

macro_rules! texts {
    ($($area:literal),* $(,)?) => {
        &[$(
            Source {
                language: Language::Lv,
                file: concat!("locales/lv/", $area, ".ftl"),
                text: include_str!(concat!("../../../locales/lv/", $area, ".ftl")),
            },
            Source {
                language: Language::En,
                file: concat!("locales/en/", $area, ".ftl"),
                text: include_str!(concat!("../../../locales/en/", $area, ".ftl")),
            },
        )*]
    };
}

/// One file per area and language.
pub const LOCALES: &[Source] = texts![
    "frame",
    "people",
    "organisations",
    "programmes",
    "messages",
    "teams",
    "trainings",
    "ideas",
    "applications",
    "eligibility",
    "evaluation",
    "decisions",
    "agreements",
    "portal",
    "deeds"
];
