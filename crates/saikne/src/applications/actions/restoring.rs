//! What was handed in counts: an application that was taken back and not handed in again is, after the deadline, what
//! it was.

use foundation::answers::Answer;
use foundation::change::Change;
use foundation::money::Cents;
use foundation::problem::{Problem, Refusal};
use serde_json::Value as Json;

use super::advance;
use crate::applications::application::{ApplicationState, Step};
use crate::applications::bundle::Bundle;
use crate::applications::shared::{Place, Unacceptable};
use crate::applications::store;
use crate::applications::submission::{PERSONAL, Submission};
use crate::ideas::{self, IdeaId, Slot};

/// Whether an application was taken back and waits to be handed in again.
#[must_use]
pub fn is_unfinished(state: ApplicationState) -> bool {
    matches!(state, ApplicationState::Assembling | ApplicationState::Ready | ApplicationState::Signed)
}

/// Makes an application what it was when it was handed in last.
pub async fn restore(change: &mut Change, bundle: &Bundle, submission: &Submission) -> Result<(), Problem> {
    let then: Json =
        serde_json::from_str(&submission.snapshot).map_err(Problem::while_doing("reading a snapshot"))?;
    let mut application = bundle.file.application.clone();
    restore_shared(change, bundle, &then).await?;
    restore_parts(change, bundle, &then).await?;
    application.document = then["signed"]["document"].as_str().map(str::to_owned);
    application.requested = cents(&then);
    advance(change, &mut application, Step::Restored, "", bundle.closes_at).await
}

fn cents(of: &Json) -> Cents {
    Cents(of["requested_cents"].as_i64().unwrap_or_default())
}

/// What names a person is not in a snapshot, and stays as it is.
async fn restore_shared(change: &mut Change, bundle: &Bundle, then: &Json) -> Result<(), Problem> {
    let id = &bundle.file.application.id;
    for place in Place::ALL.iter().copied().filter(|place| !PERSONAL.contains(place)) {
        let value = then["shared"][place.as_str()].as_str().unwrap_or_default();
        if bundle.shared.text(place) != value {
            let answer = Answer { value: value.to_owned(), version: bundle.shared.of(place).version };
            store::save_answer::<Unacceptable>(change, id, place, &answer).await?;
        }
    }
    Ok(())
}

async fn restore_parts(change: &mut Change, bundle: &Bundle, then: &Json) -> Result<(), Problem> {
    let id = &bundle.file.application.id;
    let parts = then["parts"].as_array().map(Vec::as_slice).unwrap_or_default();
    let was_in = |idea: &IdeaId| parts.iter().any(|part| part["idea"].as_str() == Some(idea.as_str()));
    for part in bundle.parts.iter().filter(|part| !was_in(&part.sub_project.idea)) {
        store::remove_part(change, &part.sub_project.id).await?;
        let file = ideas::store::file(change, &part.sub_project.idea).await?.ok_or(Refusal::NotFound)?;
        ideas::actions::let_go(change, &file).await?;
    }
    for part in parts {
        let idea = part["idea"].as_str().and_then(|id| IdeaId::parse(id).ok()).ok_or(Refusal::NotFound)?;
        let file = ideas::store::file(change, &idea).await?.ok_or(Refusal::NotFound)?;
        store::insert_part(change, id, &idea, &file.team.team.school).await?;
        store::set_requested_of_idea(change, id, &idea, cents(part)).await?;
        ideas::actions::restore(change, &file, &answers(part)).await?;
    }
    Ok(())
}

fn answers(part: &Json) -> Vec<(Slot, String)> {
    let answers = part["answers"].as_object().into_iter().flatten();
    answers.filter_map(|(name, value)| Some((Slot::parse(name)?, value.as_str()?.to_owned()))).collect()
}
