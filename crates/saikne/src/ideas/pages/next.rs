//! What comes next for an idea, and what the reader can do about it.

use foundation::i18n::Speaker;
use foundation::web::components::{
    Button, ButtonKind, Choice, Field, Tone, button_row, details, hidden, link_button, notice,
    notice_with_title,
};
use foundation::web::forms::{Fields, Mistakes};
use maud::{Markup, html};

use crate::autosave;
use crate::forms::mistake_of;
use crate::ideas::actions::Prepared;
use crate::ideas::comment::LONGEST;
use crate::ideas::idea::{IdeaState, Step};
use crate::ideas::missing::Missing;
use crate::ideas::permissions;
use crate::ideas::store::Association;
use crate::people::SignedIn;
use crate::programmes::deadline::until_words;

/// What the panel is drawn from.
pub struct Next<'a> {
    /// In whose language.
    pub speak: &'a Speaker,
    /// Who reads.
    pub by: &'a SignedIn,
    /// The idea.
    pub prepared: &'a Prepared,
    /// What it lacks.
    pub missing: &'a [Missing],
    /// The associations that could take it to the contest.
    pub associations: &'a [Association],
    /// Whether the contest still takes something.
    pub is_open: bool,
    /// What was typed.
    pub typed: &'a Fields,
    /// What is wrong with it.
    pub mistakes: &'a Mistakes,
}

impl Next<'_> {
    /// What comes next, in words, with the buttons of the reader.
    pub fn panel(&self) -> Markup {
        let state = self.prepared.file.idea.state;
        let tone = match state {
            IdeaState::Sketch | IdeaState::Shared | IdeaState::NotPursued => Tone::Info,
            IdeaState::PrincipalAgreed | IdeaState::WithContact | IdeaState::InBundle => Tone::Success,
            IdeaState::Returned => Tone::Warning,
        };
        let until = until_words(self.speak, self.prepared.terms.closes_at);
        html! {
            (notice_with_title(tone, &self.text("ideas-next"), html! {
                p { (self.text(&format!("{}-next", state.key()))) }
                @if self.is_open { p { (self.speak.with("ideas-closes", &[("until", &until)])) } }
            }))
            @if self.is_open { (self.deeds()) }
            @else { (notice(Tone::Warning, html! { p { (self.text("ideas-refused-closed")) } })) }
        }
    }

    fn text(&self, key: &str) -> String {
        self.speak.text(key)
    }

    fn can(&self, step: Step) -> bool {
        let file = &self.prepared.file;
        file.idea.can(step) && permissions::may_take(self.by, file, step).is_ok()
    }

    fn path(&self, end: &str) -> String {
        format!("/ideas/{}/{end}", self.prepared.file.idea.id)
    }

    fn deeds(&self) -> Markup {
        let file = &self.prepared.file;
        let writes = permissions::may_write(self.by, file).is_ok() && file.idea.is_writable();
        html! {
            @if writes {
                p { (link_button(ButtonKind::Primary, &self.path("canvas"), self.text("ideas-write"))) }
            }
            @if self.can(Step::Shared) { (self.plain("share", "ideas-share", "ideas-share-note")) }
            @if self.can(Step::Sent) {
                @if self.missing.is_empty() { (self.sending()) }
                @else { p { (self.text("ideas-send-lacks")) } }
            }
            @if self.can(Step::Reopened) {
                (details(&self.text("ideas-reopen"), self.plain("reopen", "ideas-reopen", "ideas-reopen-note")))
            }
            @if self.can(Step::Agreed) { (self.agreement()) }
            @if self.can(Step::ChangesAsked) { (self.with_words("ask-changes", "ideas-ask-changes")) }
            @if self.can(Step::Returned) { (self.with_words("return", "ideas-return")) }
            @if self.can(Step::Resumed) { (self.plain("resume", "ideas-resume", "ideas-resume-note")) }
            @if self.can(Step::GivenUp) {
                (details(&self.text("ideas-give-up"), self.plain("give-up", "ideas-give-up", "ideas-give-up-note")))
            }
        }
    }

    /// A deed of one button, with the sentence that says what follows.
    fn plain(&self, path: &str, label: &str, note: &str) -> Markup {
        html! {
            form method="post" action=(self.path(path)) {
                p { (self.text(note)) }
                (button_row(html! { (Button::new(self.text(label)).secondary()) }))
            }
        }
    }

    /// To whom it goes, and the button.
    fn sending(&self) -> Markup {
        let chosen = self.prepared.file.idea.association.as_ref();
        let choices: Vec<Choice<'_>> =
            self.associations.iter().map(|one| Choice::new(one.id.as_str(), one.name.as_str())).collect();
        let field = Field::new("route", self.text("ideas-route")).hint(self.text("ideas-route-hint"));
        html! {
            form method="post" action=(self.path("send")) {
                p { (self.text("ideas-send-note")) }
                @if !choices.is_empty() {
                    (field.select(&choices, chosen.map(|id| id.as_str()), Some(&self.text("ideas-route-municipality"))))
                }
                (button_row(html! { (Button::new(self.text("ideas-send")).secondary()) }))
            }
        }
    }

    fn agreement(&self) -> Markup {
        html! {
            form method="post" action=(self.path("agree")) {
                (hidden("seen", &self.prepared.file.idea.content_version.to_string()))
                p { (self.text("ideas-agree-note")) }
                (button_row(html! { (Button::new(self.text("ideas-agree"))) }))
            }
        }
    }

    /// A deed that needs its reason (I-25).
    fn with_words(&self, path: &str, label: &str) -> Markup {
        let field = Field::new("words", self.text(&format!("{label}-words"))).required().error(mistake_of(
            self.speak,
            self.mistakes,
            "words",
        ));
        html! {
            form method="post" action=(self.path(path)) novalidate {
                (autosave::lines(self.speak, &field, self.typed.text("words"), 4, LONGEST))
                (button_row(html! { (Button::new(self.text(label)).secondary()) }))
            }
        }
    }
}
