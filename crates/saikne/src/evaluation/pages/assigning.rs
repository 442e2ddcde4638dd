//! Forms of the assignment: compute, change, publish.

use axum::extract::State;
use axum::response::Response;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::{Fields, Form, PathWord};
use jiff::civil::Date;

use super::overview::desk;
use crate::evaluation::actions::{self, Swap};
use crate::evaluation::desk::Desk;
use crate::evaluation::permissions;
use crate::evaluation::proposal::{self, About};
use crate::frame::see_with;
use crate::people::SignedIn;
use crate::platform::Platform;

fn back(edition: &str) -> String {
    format!("/evaluation/{edition}/assignment")
}

/// An identity that need not be there.
fn perhaps<T>(fields: &Fields, name: &str) -> Result<Option<Id<T>>, Refusal> {
    if fields.text(name).is_empty() { Ok(None) } else { fields.id(name).map(Some) }
}

/// `POST /evaluation/{edition}/assignment`
pub async fn compute(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWord(edition): PathWord,
    Form(fields): Form,
) -> Result<Response, Problem> {
    permissions::may_manage(&by, &edition)?;
    let desk = desk(&platform, &by, &edition).await?;
    // The solver takes a while: nobody waits for the database meanwhile.
    let items = tokio::task::spawn_blocking(move || proposal::compute(&desk, About::Everything))
        .await
        .map_err(Problem::while_doing("proposing evaluators"))??;
    let mut change = platform.begin(by.actor()).await?;
    let shown = perhaps(&fields, "proposal")?;
    actions::compute(&mut change, &by, &edition, shown.as_ref(), &items).await?;
    change.commit().await?;
    Ok(see_with(&back(&edition), "evaluation-flash-computed"))
}

/// `POST /evaluation/{edition}/assignment/change`
pub async fn change(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWord(edition): PathWord,
    Form(fields): Form,
) -> Result<Response, Problem> {
    permissions::may_manage(&by, &edition)?;
    let shown = fields.id("proposal").map_err(|_| Refusal::Stale)?;
    let what = Swap {
        application: fields
            .id("application")
            .map_err(|_| Refusal::AgainstTheRules { message: "evaluation-refused-no-application" })?,
        from: perhaps::<crate::people::Person>(&fields, "from")?,
        to: perhaps(&fields, "to")?,
    };
    let mut change = platform.begin(by.actor()).await?;
    let today = platform.base.clock.today();
    let desk = Desk::read(&mut change, &platform.plans, &edition, today).await?;
    actions::swap(&mut change, &by, &desk, &shown, &what, fields.text("reason")).await?;
    change.commit().await?;
    Ok(see_with(&back(&edition), "evaluation-flash-changed"))
}

/// `POST /evaluation/{edition}/assignment/publish`
pub async fn publish(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWord(edition): PathWord,
    Form(fields): Form,
) -> Result<Response, Problem> {
    permissions::may_manage(&by, &edition)?;
    let shown = fields.id("proposal").map_err(|_| Refusal::Stale)?;
    let today = platform.base.clock.today();
    let due_on: Option<Date> = fields.text("due-on").parse().ok();
    let due_on = due_on
        .filter(|day| *day >= today)
        .ok_or(Refusal::AgainstTheRules { message: "evaluation-refused-due" })?;
    let mut change = platform.begin(by.actor()).await?;
    let desk = Desk::read(&mut change, &platform.plans, &edition, today).await?;
    actions::publish(&mut change, &platform, &by, &desk, &shown, due_on).await?;
    change.commit().await?;
    Ok(see_with(&back(&edition), "evaluation-flash-published"))
}
