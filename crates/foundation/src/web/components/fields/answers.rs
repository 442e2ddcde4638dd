//! Answers that are typed, picked from a calendar or attached.

use maud::{Markup, html};

use super::super::suggest::Suggest;
use super::{Field, FieldWidth, Text};

/// A file to be attached.
#[derive(Debug, Clone, Default)]
pub struct Upload<'a> {
    /// What the file chooser offers, as in HTML: `.pdf,.edoc,.asice`.
    pub accept: Text<'a>,
    /// Whether several files may be chosen.
    pub multiple: bool,
}

impl<'a> Field<'a> {
    /// One line of text.
    pub fn text(&self, value: &str) -> Markup {
        self.typed("text", None, value)
    }

    /// An e-mail address.
    pub fn email(&self, value: &str) -> Markup {
        self.typed("email", Some("email"), value)
    }

    /// A telephone number.
    pub fn phone(&self, value: &str) -> Markup {
        self.typed("tel", Some("tel"), value)
    }

    /// A password; the value is never sent back to the browser.
    pub fn password(&self) -> Markup {
        self.typed("password", None, "")
    }

    /// A whole number. A text box with the number pad, because spinning wheels change numbers unseen.
    pub fn number(&self, value: &str) -> Markup {
        self.clone().narrow().typed("text", Some("numeric"), value)
    }

    /// A six-digit or similar code: digits in even columns, one-time code from the device.
    pub fn code(&self, value: &str) -> Markup {
        let field = if self.autocomplete.is_none() {
            self.clone().autocomplete("one-time-code")
        } else {
            self.clone()
        };
        html! { div class="code-field" { (field.narrow().typed("text", Some("numeric"), value)) } }
    }

    /// A day, `2024-01-31`. Browsers with a calendar show theirs; others take the typed ISO day.
    pub fn date(&self, value: &str) -> Markup {
        self.clone().narrow().typed("date", None, value)
    }

    /// A day and a time of day in the programme's zone, `2024-01-31T23:59`.
    pub fn moment(&self, value: &str) -> Markup {
        self.clone().middle().typed("datetime-local", None, value)
    }

    /// A search box.
    pub fn search(&self, value: &str) -> Markup {
        self.typed("search", None, value)
    }

    /// Several lines of text.
    pub fn textarea(&self, value: &str, rows: u8) -> Markup {
        self.single(self.lines(value, rows, false))
    }

    /// Several lines of text with a limit. `count` says the limit in words (“Līdz 500 rakstzīmēm”);
    /// `left` and `over` are shown by `char-count.js`, with `{n}` for the number: the words must
    /// read well with any number (“Atlikušās rakstzīmes: {n}”). Characters are counted as Rust
    /// counts them (Unicode scalar values), so browser and server agree.
    pub fn counted_textarea(
        &self,
        value: &str,
        rows: u8,
        limit: usize,
        count: &str,
        left: &str,
        over: &str,
    ) -> Markup {
        self.single(html! {
            div data-char-count=(limit) data-left=(left) data-over=(over) {
                (self.lines(value, rows, true))
                p class="char-count" id=(self.count_id()) { (count) }
            }
        })
    }

    /// A box that suggests answers while one types, and is a plain text box without scripts.
    pub fn suggest(&self, suggest: &Suggest<'_>) -> Markup {
        self.single(suggest.control(self))
    }

    /// A file.
    pub fn file(&self, upload: &Upload<'_>) -> Markup {
        self.single(html! {
            input class="control control-file" type="file" id=(self.id) name=(self.name)
                accept=(upload.accept) multiple[upload.multiple] required[self.required]
                aria-describedby=[self.described_by(false)] aria-invalid=[self.invalid()];
        })
    }

    pub(in super::super) fn input(&self, kind: &str, mode: Option<&str>, value: &str) -> Markup {
        html! {
            input class=(self.width_class()) type=(kind) id=(self.id) name=(self.name) value=(value)
                inputmode=[mode] autocomplete=[self.autocomplete.as_ref()] maxlength=[self.max_length]
                required[self.required] readonly[self.read_only] spellcheck=[plain(kind)]
                aria-describedby=[self.described_by(false)] aria-invalid=[self.invalid()]
                data-version=[self.version];
        }
    }

    pub(in super::super) fn key(&self) -> (&str, &str) {
        (&self.id, &self.name)
    }

    fn typed(&self, kind: &str, mode: Option<&str>, value: &str) -> Markup {
        self.single(self.input(kind, mode, value))
    }

    fn lines(&self, value: &str, rows: u8, counted: bool) -> Markup {
        html! {
            textarea class="control" id=(self.id) name=(self.name) rows=(rows)
                autocomplete=[self.autocomplete.as_ref()] maxlength=[self.max_length]
                required[self.required] readonly[self.read_only]
                aria-describedby=[self.described_by(counted)] aria-invalid=[self.invalid()]
                data-version=[self.version]
            {
                // A browser drops one line break right after the tag: give it one to drop.
                "\n" (value)
            }
        }
    }

    fn narrow(self) -> Self {
        if self.width == FieldWidth::Full { self.width(FieldWidth::Narrow) } else { self }
    }

    fn middle(self) -> Self {
        if self.width == FieldWidth::Full { self.width(FieldWidth::Middle) } else { self }
    }
}

/// Addresses and passwords are no words to be corrected.
fn plain(kind: &str) -> Option<&'static str> {
    matches!(kind, "email" | "password" | "tel").then_some("false")
}
