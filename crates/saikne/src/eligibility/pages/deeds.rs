//! What an officer sends from the page of an application. A deed that is refused comes back with what was typed.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::{Fields, Form, PathId};

use super::application::{Refused, show};
use crate::applications::{Application, ApplicationId};
use crate::eligibility::actions;
use crate::eligibility::record::CheckId;
use crate::frame::see_with;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// Which check a form is about, and the version that the reader saw.
fn which(fields: &Fields) -> Result<(CheckId, i64), Refusal> {
    let id = fields.id("check").map_err(|_| Refusal::NotFound)?;
    Ok((id, fields.number("version").ok_or(Refusal::Malformed)?))
}

/// The page that follows a deed: the same again, with a word of success or with what stood in the way.
async fn after(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &ApplicationId,
    fields: &Fields,
    (done, flash, anchor): (Result<(), Problem>, &'static str, &str),
) -> Result<Response, Problem> {
    let problem = match done {
        Ok(()) => return Ok(see_with(&format!("/eligibility/applications/{id}{anchor}"), flash)),
        Err(problem) => problem,
    };
    match problem.refusal() {
        Some(
            refusal @ (Refusal::Stale | Refusal::AgainstTheRules { .. } | Refusal::AgainstTheRulesOf { .. }),
        ) => {
            let check = fields.id("check").ok();
            let refused = Refused { refusal, words: fields.text("reason"), check };
            show(platform, visitor, by, id, Some(&refused)).await
        }
        _ => Err(problem),
    }
}

/// `POST /eligibility/applications/{id}/decide`
pub async fn decide(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let (check, version) = which(&fields)?;
        let is_met = match fields.text("answer") {
            "met" => true,
            "not_met" => false,
            _ => {
                return Err(
                    Refusal::AgainstTheRules { message: "eligibility-refused-no-answer-given" }.into()
                );
            }
        };
        let mut change = platform.begin(by.actor()).await?;
        let why = fields.text("reason");
        actions::decide(&mut change, &by, &id, (&check, version), is_met, why).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    let done = (done.await, "eligibility-flash-decided", "#standing");
    after(&platform, &visitor, &by, &id, &fields, done).await
}

/// `POST /eligibility/applications/{id}/propose`
pub async fn propose(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let (check, version) = which(&fields)?;
        let mut change = platform.begin(by.actor()).await?;
        actions::propose(&mut change, &by, &id, (&check, version), fields.text("reason")).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    let done = (done.await, "eligibility-flash-proposed", "#standing");
    after(&platform, &visitor, &by, &id, &fields, done).await
}

/// `POST /eligibility/applications/{id}/confirm`
pub async fn confirm(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let (check, version) = which(&fields)?;
        let mut change = platform.begin(by.actor()).await?;
        actions::confirm(&mut change, &by, &id, (&check, version)).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    let done = (done.await, "eligibility-flash-confirmed", "#standing");
    after(&platform, &visitor, &by, &id, &fields, done).await
}

/// `POST /eligibility/applications/{id}/take-back`
pub async fn take_back(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let (check, version) = which(&fields)?;
        let mut change = platform.begin(by.actor()).await?;
        actions::take_back(&mut change, &by, &id, (&check, version), fields.text("reason")).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    let done = (done.await, "eligibility-flash-taken-back", "#standing");
    after(&platform, &visitor, &by, &id, &fields, done).await
}

/// `POST /eligibility/applications/{id}/exclude`
pub async fn exclude(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let part = fields.id("part").map_err(|_| Refusal::NotFound)?;
        let no_ground = Refusal::AgainstTheRules { message: "eligibility-refused-no-ground" };
        let check = fields.id("check").map_err(|_| no_ground)?;
        let mut change = platform.begin(by.actor()).await?;
        actions::exclude(&mut change, &by, &id, &part, &check, fields.text("reason")).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    let done = (done.await, "eligibility-flash-excluded", "#standing");
    after(&platform, &visitor, &by, &id, &fields, done).await
}

/// `POST /eligibility/applications/{id}/end`
pub async fn end(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let is_eligible = fields.text("result") == "eligible";
    let flash = if is_eligible { "eligibility-flash-eligible" } else { "eligibility-flash-ineligible" };
    let done = async {
        let mut change = platform.begin(by.actor()).await?;
        actions::end(&mut change, &by, &id, is_eligible, fields.text("reason")).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    let done = (done.await, flash, "");
    after(&platform, &visitor, &by, &id, &fields, done).await
}
