//! Who was there, marked with a thumb.

use maud::{Markup, Render, html};

use super::{Icon, Text, Tone, icon, tag};

/// One possible answer, the same for everybody in the grid.
#[derive(Debug, Clone, Default)]
pub struct Presence<'a> {
    /// What is sent.
    pub value: Text<'a>,
    /// What is read: “Ir”, “Nav”, “Aizgāja agrāk”.
    pub label: Text<'a>,
    /// Good, careful, wrong.
    pub tone: Tone,
    /// Another sign than the tone's own.
    pub sign: Option<Icon>,
}

/// One person of the grid.
#[derive(Debug, Clone, Default)]
pub struct PresencePerson<'a> {
    /// Key of the answer in the form, unique in the page.
    pub name: Text<'a>,
    /// The person.
    pub person: Text<'a>,
    /// Role, group, need that the trainer must know.
    pub note: Option<Text<'a>>,
    /// What must not be overlooked, each as a tag.
    pub alerts: Vec<(Tone, Text<'a>)>,
    /// The answer so far.
    pub chosen: Option<Text<'a>>,
    /// Version of the answer, for saving by itself.
    pub version: Option<i64>,
}

/// People with one answer each for one block of time. Rows are groups of radio buttons with
/// targets of at least 48 px; nothing hides behind colour.
#[derive(Debug, Clone, Default)]
pub struct PresenceGrid<'a> {
    /// The group: a team.
    pub title: Text<'a>,
    /// Under the title: the school.
    pub note: Option<Text<'a>>,
    /// The possible answers.
    pub answers: Vec<Presence<'a>>,
    /// The people.
    pub people: Vec<PresencePerson<'a>>,
    /// Locked: shown, not to be changed.
    pub locked: bool,
}

impl Render for PresenceGrid<'_> {
    fn render(&self) -> Markup {
        html! {
            section class="presence" {
                header class="presence-head" {
                    h2 { (self.title) }
                    @if let Some(note) = &self.note { p { (note) } }
                }
                @for person in &self.people { (self.person(person)) }
            }
        }
    }
}

impl PresenceGrid<'_> {
    fn person(&self, person: &PresencePerson<'_>) -> Markup {
        html! {
            fieldset class="presence-row" data-field=(person.name) {
                legend {
                    span class="presence-name" { (person.person) }
                    @if let Some(note) = &person.note { " " span class="presence-note" { (note) } }
                    @for (tone, words) in &person.alerts { " " (tag(*tone, words)) }
                }
                div class="presence-answers" {
                    @for (place, answer) in self.answers.iter().enumerate() {
                        @let id = format!("{}-{}", person.name, place + 1);
                        div class={ "presence-answer " (answer.tone.class()) } {
                            input type="radio" id=(id) name=(person.name) value=(answer.value)
                                checked[person.chosen.as_ref() == Some(&answer.value)]
                                disabled[self.locked] data-version=[person.version];
                            label for=(id) { (icon(answer.sign.unwrap_or(answer.tone.sign()))) span { (answer.label) } }
                        }
                    }
                }
                @if person.version.is_some() {
                    p class="save-state" data-save-state=(person.name) aria-live="polite" {}
                }
            }
        }
    }
}
