//! The pages of ideas.

pub mod begin;
pub(super) mod comments;
pub mod form;
pub mod list;
mod next;
pub mod show;
pub mod steps;
pub mod vote;
pub mod votes;
mod writing;

use foundation::i18n::Speaker;
use foundation::web::components::{Tone, tag};
use maud::Markup;

use super::idea::IdeaState;

/// The state of an idea as a tag.
fn state_tag(speak: &Speaker, state: IdeaState) -> Markup {
    let tone = match state {
        IdeaState::Sketch | IdeaState::NotPursued => Tone::Neutral,
        IdeaState::Shared => Tone::Info,
        IdeaState::PrincipalAgreed | IdeaState::WithContact | IdeaState::InBundle => Tone::Success,
        IdeaState::Returned => Tone::Warning,
    };
    tag(tone, &speak.text(&state.key()))
}
