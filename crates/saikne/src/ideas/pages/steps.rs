//! The steps of an idea, each with its own path.

use std::pin::Pin;

use axum::extract::State;
use axum::response::Response;
use foundation::problem::Problem;
use foundation::web::forms::{Fields, Form, Mistakes, PathId};

use super::show;
use crate::frame::see_with;
use crate::ideas::actions::{self, Outcome, prepare};
use crate::ideas::comment::LONGEST;
use crate::ideas::idea::{Idea, IdeaId, Step};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// What a handler of a step gives.
type Answered = Pin<Box<dyn Future<Output = Result<Response, Problem>> + Send>>;

/// The handler of a step.
pub fn taking(
    step: Step,
) -> impl Fn(State<Platform>, Visitor, SignedIn, PathId<Idea>, Form) -> Answered + Clone + Send + Sync + 'static
{
    move |State(platform), visitor, by, PathId(id), Form(fields)| {
        Box::pin(async move { take(step, &platform, &visitor, &by, &id, &fields).await })
    }
}

async fn take(
    step: Step,
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &IdeaId,
    fields: &Fields,
) -> Result<Response, Problem> {
    let prepared = prepare(&platform.plans, &mut platform.read().await?, by, id).await?;
    let words = fields.text("words");
    let mut mistakes = Mistakes::default();
    if step.needs_words() && words.is_empty() {
        mistakes.add("words", "ideas-words-missing");
    } else if words.chars().count() > LONGEST {
        mistakes.add_with("words", "autosave-too-long", vec![("limit", LONGEST.to_string())]);
    }
    crate::ideas::permissions::may_take(by, &prepared.file, step)?;
    if !mistakes.is_empty() {
        return show::again(platform, visitor, by, id, fields, &mistakes).await;
    }
    let mut change = platform.begin(by.actor()).await?;
    // A principal agrees to what stood on the page.
    let seen = (step == Step::Agreed).then(|| fields.number("seen").unwrap_or_default());
    let outcome = match step {
        Step::Sent => {
            let association = fields.filled("route").map(|_| fields.id("route")).transpose()?;
            actions::send(&mut change, by, prepared, association).await?
        }
        _ => actions::take(&mut change, by, prepared, step, words, seen).await?,
    };
    match outcome {
        Outcome::Taken => {
            change.commit().await?;
            Ok(see_with(&format!("/ideas/{id}"), flash(step)))
        }
        Outcome::Lacks(_) => {
            drop(change);
            mistakes.add("missing", "ideas-refused-lacks");
            show::again(platform, visitor, by, id, fields, &mistakes).await
        }
    }
}

const fn flash(step: Step) -> &'static str {
    match step {
        Step::Shared => "ideas-flash-shared",
        Step::Agreed => "ideas-flash-agreed",
        Step::ChangesAsked => "ideas-flash-changes-asked",
        Step::Reopened => "ideas-flash-reopened",
        Step::Sent => "ideas-flash-sent",
        Step::Returned => "ideas-flash-returned",
        Step::Taken => "ideas-flash-taken",
        Step::Released | Step::Restored => "ideas-flash-released",
        Step::GivenUp => "ideas-flash-given-up",
        Step::Resumed => "ideas-flash-resumed",
    }
}
