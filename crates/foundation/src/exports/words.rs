//! How values are written for a reader of one language.

use jiff::Timestamp;

use crate::clock::in_riga;
use crate::i18n::{Language, Speaker};
use crate::money::Cents;

/// The words and signs an export needs beside its rows.
pub(super) struct Words {
    pub language: Language,
    pub title: String,
    pub yes: String,
    pub no: String,
    /// Ends a text that is longer than a cell.
    pub cut: String,
    /// When the export is made.
    pub at: Timestamp,
}

impl Words {
    pub(super) fn of(speak: &Speaker, title: &str, at: Timestamp) -> Self {
        Self {
            language: speak.language(),
            title: title.to_owned(),
            yes: speak.text("export-yes"),
            no: speak.text("export-no"),
            cut: speak.text("export-cut"),
            at,
        }
    }

    pub(super) fn fact(&self, is_so: bool) -> &str {
        if is_so { &self.yes } else { &self.no }
    }

    /// A sum as spreadsheets of the language read it: `-1200,50`, `-1200.50`; ungrouped, without currency.
    pub(super) fn sum(&self, sum: Cents) -> String {
        let sign = if sum.0 < 0 { "-" } else { "" };
        let decimal = match self.language {
            Language::Lv => ',',
            Language::En => '.',
        };
        let cents = sum.0.unsigned_abs();
        format!("{sign}{}{decimal}{:02}", cents / 100, cents % 100)
    }
}

/// The clock in Latvia, as spreadsheets of any language read it: `2024-01-31 23:59:59`.
pub(super) fn moment(at: Timestamp) -> String {
    in_riga(at).strftime("%Y-%m-%d %H:%M:%S").to_string()
}
