//! Questions of a form. Every kind has the same order, the one people know: question, hint,
//! what is wrong, answer, how the saving goes, why we ask.

mod answers;
mod choices;

use maud::{Markup, html};

use super::{Icon, Text, icon};
pub use answers::Upload;
pub use choices::{Choice, choices_of};

/// How wide the box for the answer is: a promise of how much is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FieldWidth {
    /// A number, a code, a date.
    Narrow,
    /// A name.
    Middle,
    /// The whole reading width.
    #[default]
    Full,
}

/// One question. The words around the answer are set first; the last call says of which kind the
/// answer is and makes the markup:
///
/// ```
/// # use foundation::web::components::Field;
/// let field = Field::new("email", "E-pasta adrese")
///     .hint("Uz šo adresi nosūtīsim apstiprinājumu.")
///     .error(Some("Ievadiet e-pasta adresi, piemēram, vards@skola.lv."))
///     .autocomplete("email")
///     .email("anna@");
/// assert!(field.into_string().contains("aria-invalid=\"true\""));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Field<'a> {
    name: Text<'a>,
    id: Text<'a>,
    label: Text<'a>,
    hint: Option<Text<'a>>,
    error: Option<Text<'a>>,
    marking: Option<Text<'a>>,
    why: Option<(Text<'a>, Text<'a>)>,
    version: Option<i64>,
    written: Option<Text<'a>>,
    autocomplete: Option<Text<'a>>,
    max_length: Option<usize>,
    width: FieldWidth,
    required: bool,
    read_only: bool,
    label_hidden: bool,
    as_heading: bool,
}

impl<'a> Field<'a> {
    /// A question; `name` is both the key in the form and the id on the page.
    pub fn new(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        let name = name.into();
        Self { id: name.clone(), name, label: label.into(), ..Self::default() }
    }

    /// Another id than the name, where a page asks the same question twice.
    pub fn id(mut self, id: impl Into<Text<'a>>) -> Self {
        self.id = id.into();
        self
    }

    /// Help that everybody needs before answering.
    pub fn hint(mut self, hint: impl Into<Text<'a>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is wrong with the answer, if anything.
    pub fn error(mut self, error: Option<impl Into<Text<'a>>>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    /// Must be answered. Said to the browser and to screen readers; optional fields are the marked ones.
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// May stay empty: the word that says so, “(nav obligāti)”.
    pub fn optional(mut self, marking: impl Into<Text<'a>>) -> Self {
        self.marking = Some(marking.into());
        self
    }

    /// Why the question is asked and who sees the answer, behind a small disclosure.
    pub fn why(mut self, summary: impl Into<Text<'a>>, answer: impl Into<Text<'a>>) -> Self {
        self.why = Some((summary.into(), answer.into()));
        self
    }

    /// The answer's version: the field is saved by itself inside an [`super::Autosave`] form, and
    /// gets a line that tells how the saving goes.
    pub fn version(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }

    /// Who wrote the answer last and when; stands where the saving is told until the reader saves.
    pub fn written(mut self, words: Option<impl Into<Text<'a>>>) -> Self {
        self.written = words.map(Into::into);
        self
    }

    /// The purpose of the field in the words of HTML (`email`, `given-name`, `tel` …), so that the
    /// browser can fill it in (WCAG 1.3.5).
    pub fn autocomplete(mut self, purpose: impl Into<Text<'a>>) -> Self {
        self.autocomplete = Some(purpose.into());
        self
    }

    /// The longest answer the browser lets through, in UTF-16 units as browsers count them.
    pub fn max_length(mut self, units: usize) -> Self {
        self.max_length = Some(units);
        self
    }

    /// How wide the box is.
    pub fn width(mut self, width: FieldWidth) -> Self {
        self.width = width;
        self
    }

    /// Shown and sent, but not to be changed.
    pub fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// Keeps the label for screen readers alone, where the place says enough (a search box).
    pub fn label_hidden(mut self) -> Self {
        self.label_hidden = true;
        self
    }

    /// Makes the question the heading of its page, where one question stands alone.
    pub fn as_heading(mut self) -> Self {
        self.as_heading = true;
        self
    }

    fn hint_id(&self) -> String {
        format!("{}-hint", self.id)
    }

    fn error_id(&self) -> String {
        format!("{}-error", self.id)
    }

    fn count_id(&self) -> String {
        format!("{}-count", self.id)
    }

    /// The ids of everything that describes the answer, for `aria-describedby`.
    fn described_by(&self, counted: bool) -> Option<String> {
        let mut ids = Vec::new();
        if self.hint.is_some() {
            ids.push(self.hint_id());
        }
        if self.error.is_some() {
            ids.push(self.error_id());
        }
        if counted {
            ids.push(self.count_id());
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    fn label_words(&self) -> Markup {
        html! {
            (self.label)
            @if let Some(marking) = &self.marking { " " span class="field-marking" { (marking) } }
        }
    }

    fn hint_and_error(&self) -> Markup {
        html! {
            @if let Some(hint) = &self.hint { p class="field-hint" id=(self.hint_id()) { (hint) } }
            @if let Some(error) = &self.error {
                p class="field-error" id=(self.error_id()) { (icon(Icon::Stop)) span { (error) } }
            }
        }
    }

    fn below(&self) -> Markup {
        html! {
            @if self.version.is_some() {
                p class="save-state" data-save-state=(self.name) aria-live="polite" {
                    @if let Some(words) = &self.written { (words) }
                }
            }
            @if let Some((summary, answer)) = &self.why {
                details class="field-why" { summary { (summary) } p { (answer) } }
            }
        }
    }

    /// A question with one control.
    fn single(&self, control: Markup) -> Markup {
        let label_class = if self.label_hidden { "field-label visually-hidden" } else { "field-label" };
        html! {
            div class={ "field" @if self.error.is_some() { " field-wrong" } } data-field=(self.name) {
                @if self.as_heading {
                    h1 class="field-heading" { label for=(self.id) { (self.label_words()) } }
                } @else {
                    label class=(label_class) for=(self.id) { (self.label_words()) }
                }
                (self.hint_and_error())
                (control)
                (self.below())
            }
        }
    }

    /// A question whose answer is several controls.
    fn group(&self, controls: Markup) -> Markup {
        let legend_class = if self.label_hidden { "field-label visually-hidden" } else { "field-label" };
        html! {
            fieldset class={ "field" @if self.error.is_some() { " field-wrong" } } data-field=(self.name)
                aria-describedby=[self.described_by(false)]
            {
                @if self.as_heading {
                    legend { h1 class="field-heading" { (self.label_words()) } }
                } @else {
                    legend class=(legend_class) { (self.label_words()) }
                }
                (self.hint_and_error())
                (controls)
                (self.below())
            }
        }
    }

    const fn width_class(&self) -> &'static str {
        match self.width {
            FieldWidth::Narrow => "control control-narrow",
            FieldWidth::Middle => "control control-middle",
            FieldWidth::Full => "control",
        }
    }
}

/// Several fields that belong together, under one legend.
pub fn field_group(legend: &str, hint: Option<&str>, fields: Markup) -> Markup {
    html! {
        fieldset class="field-group" {
            legend { (legend) }
            @if let Some(hint) = hint { p class="field-hint" { (hint) } }
            (fields)
        }
    }
}

/// A value the form carries without showing it.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}
