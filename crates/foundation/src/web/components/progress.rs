//! Where one is on a way of several steps.

use maud::{Markup, html};

use super::Text;

/// A step seen from now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StepState {
    /// Behind us.
    Done,
    /// Here.
    Current,
    /// Still to come.
    #[default]
    Ahead,
}

impl StepState {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Done => "step-done",
            Self::Current => "step-current",
            Self::Ahead => "step-ahead",
        }
    }

    pub(super) fn current(self) -> Option<&'static str> {
        (self == Self::Current).then_some("step")
    }
}

/// One step.
#[derive(Debug, Clone, Default)]
pub struct Step<'a> {
    /// What is done in it.
    pub label: Text<'a>,
    /// Where it can be looked at again.
    pub href: Option<Text<'a>>,
    /// Behind, here, ahead.
    pub state: StepState,
    /// The state in words for screen readers: “pabeigts”.
    pub state_words: Text<'a>,
}

/// The steps of a form or of a procedure; `label` names the list for screen readers.
pub fn steps(label: &str, steps: &[Step<'_>]) -> Markup {
    html! {
        nav class="steps" aria-label=(label) {
            ol {
                @for step in steps {
                    li class=(step.state.class()) aria-current=[step.state.current()] {
                        @if let Some(href) = &step.href { a href=(href) { (step.label) } }
                        @else { span { (step.label) } }
                        @if !step.state_words.is_empty() {
                            span class="visually-hidden" { " (" (step.state_words) ")" }
                        }
                    }
                }
            }
        }
    }
}
