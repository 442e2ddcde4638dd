//! The pages of applications.

pub mod begin;
pub mod cockpit;
pub mod hand_in;
pub mod list;
pub mod mandates;
pub mod parts;
pub mod read;
mod schools;
pub mod schools_export;
pub mod shared;

use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Tone, tag};
use maud::Markup;

use super::application::{ApplicationId, ApplicationState};
use super::cockpit::Cockpit;
use super::file::ApplicationFile;
use super::{permissions, store};
use crate::people::SignedIn;
use crate::platform::Platform;

/// The state of an application as a tag.
pub fn state_tag(speak: &Speaker, state: ApplicationState) -> Markup {
    use ApplicationState::{
        Assembling, Awarded, Checking, Clarification, Contracted, Eligible, Evaluated, Evaluating,
        Ineligible, PartlyAwarded, Ranked, Ready, Registered, Rejected, Reserve, Signed, Submitted,
        Withdrawn,
    };
    let tone = match state {
        Assembling | Withdrawn => Tone::Neutral,
        Ready | Signed | Checking | Evaluating | Evaluated | Ranked | Registered => Tone::Info,
        Submitted | Eligible | Awarded | PartlyAwarded | Contracted => Tone::Success,
        Clarification | Reserve => Tone::Warning,
        Ineligible | Rejected => Tone::Danger,
    };
    tag(tone, &speak.text(&state.key()))
}

/// An application that somebody may see.
async fn seen(from: &mut impl Reads, by: &SignedIn, id: &ApplicationId) -> Result<ApplicationFile, Problem> {
    let file = store::file(from, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(by, &file)?;
    Ok(file)
}

/// An application with every school around it, for whoever gathers it.
async fn gathered(
    platform: &Platform,
    from: &mut impl Reads,
    by: &SignedIn,
    id: &ApplicationId,
) -> Result<Cockpit, Problem> {
    let file = seen(from, by, id).await?;
    permissions::may_gather(by, &file)?;
    Cockpit::of(&platform.plans, from, file, platform.base.clock.today()).await
}
