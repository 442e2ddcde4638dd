//! Answers that are chosen.

use maud::{Markup, html};

use super::{Field, Text};

/// One answer to choose.
#[derive(Debug, Clone, Default)]
pub struct Choice<'a> {
    value: Text<'a>,
    label: Text<'a>,
    hint: Option<Text<'a>>,
    follow_up: Option<Markup>,
    unavailable: bool,
}

impl<'a> Choice<'a> {
    /// An answer: what is sent and what is read.
    pub fn new(value: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// More words under the answer.
    pub fn hint(mut self, hint: impl Into<Text<'a>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// A further question that only matters with this answer. Shown below it when it is chosen,
    /// by style sheet alone.
    pub fn follow_up(mut self, question: Markup) -> Self {
        self.follow_up = Some(question);
        self
    }

    /// Shown, but cannot be chosen now: say why in the hint.
    pub fn unavailable(mut self) -> Self {
        self.unavailable = true;
        self
    }
}

/// Choices from pairs of value and label.
pub fn choices_of<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Choice<'a>> {
    pairs.into_iter().map(|(value, label)| Choice::new(value, label)).collect()
}

impl Field<'_> {
    /// One of a few answers, all in view.
    pub fn radios(&self, choices: &[Choice<'_>], chosen: Option<&str>) -> Markup {
        self.group(self.boxes("radio", choices, &|value| chosen == Some(value)))
    }

    /// Any of a few answers, all in view.
    pub fn checkboxes(&self, choices: &[Choice<'_>], chosen: &[&str]) -> Markup {
        self.group(self.boxes("checkbox", choices, &|value| chosen.contains(&value)))
    }

    /// One statement to agree with; the label is the statement.
    pub fn checkbox(&self, value: &str, checked: bool) -> Markup {
        html! {
            div class={ "field" @if self.error.is_some() { " field-wrong" } } data-field=(self.name) {
                @if let Some(error) = &self.error {
                    p class="field-error" id=(self.error_id()) { (super::icon(super::Icon::Stop)) span { (error) } }
                }
                div class="choice" {
                    input type="checkbox" id=(self.id) name=(self.name) value=(value) checked[checked]
                        required[self.required] disabled[self.read_only]
                        aria-describedby=[self.described_by(false)] aria-invalid=[self.invalid()]
                        data-version=[self.version];
                    label for=(self.id) { (self.label_words()) }
                    @if let Some(hint) = &self.hint { p class="field-hint" id=(self.hint_id()) { (hint) } }
                }
                (self.below())
            }
        }
    }

    /// One of many answers in a drop-down; `empty` is the first, valueless line (“Izvēlieties …”).
    pub fn select(&self, choices: &[Choice<'_>], chosen: Option<&str>, empty: Option<&str>) -> Markup {
        self.single(html! {
            select class=(self.width_class()) id=(self.id) name=(self.name)
                autocomplete=[self.autocomplete.as_ref()] required[self.required] disabled[self.read_only]
                aria-describedby=[self.described_by(false)] aria-invalid=[self.invalid()]
                data-version=[self.version]
            {
                @if let Some(empty) = empty { option value="" { (empty) } }
                @for choice in choices {
                    option value=(choice.value) selected[chosen == Some(choice.value.as_ref())]
                        disabled[choice.unavailable] { (choice.label) }
                }
            }
        })
    }

    fn boxes(&self, kind: &str, choices: &[Choice<'_>], chosen: &dyn Fn(&str) -> bool) -> Markup {
        html! {
            @for (place, choice) in choices.iter().enumerate() {
                @let id = self.choice_id(place);
                @let hint_id = format!("{id}-hint");
                div class="choice" {
                    input type=(kind) id=(id) name=(self.name) value=(choice.value)
                        checked[chosen(&choice.value)]
                        required[self.required && kind == "radio"]
                        disabled[choice.unavailable || self.read_only]
                        aria-describedby=[choice.hint.is_some().then_some(&hint_id)]
                        data-version=[self.version];
                    label for=(id) { (choice.label) }
                    @if let Some(hint) = &choice.hint { p class="field-hint" id=(hint_id) { (hint) } }
                    @if let Some(question) = &choice.follow_up { div class="choice-follow-up" { (question) } }
                }
            }
        }
    }

    /// The first choice bears the field's own id, so that an error link leads to it.
    fn choice_id(&self, place: usize) -> String {
        if place == 0 { self.id.to_string() } else { format!("{}-{}", self.id, place + 1) }
    }
}
