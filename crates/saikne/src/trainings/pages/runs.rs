//! Runs of the allocation: computing, offering, and what a run rests on.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{DefinitionList, Tone, details, notice, tag};
use foundation::web::forms::{Form, PathId};
use maud::{Markup, html};

use crate::frame::see_with;
use crate::people::SignedIn;
use crate::platform::Platform;
use crate::trainings::run::{AllocationRun, RunState};
use crate::trainings::store::{plans, runs};
use crate::trainings::{actions, permissions, placing};

/// What the newest run rests on, and whether the one before it found the same.
pub(super) fn newest(runs: &[AllocationRun], speak: &Speaker) -> Markup {
    let Some(run) = runs.first() else {
        return html! { p { (speak.text("trainings-board-no-run")) } };
    };
    let tone = if run.state == RunState::Published { Tone::Success } else { Tone::Info };
    let comparison = runs.get(1).map(|before| comparison(before, run));
    html! { @if let Some((tone, key)) = comparison { (notice(tone, html! { p { (speak.text(key)) } })) } (details(
        &speak.with("trainings-run-summary", &[("at", &speak.moment(run.computed_at))]),
        html! {
            (DefinitionList::new()
                .fact(speak.text("trainings-state"), tag(tone, &speak.text(&run.state.key())))
                .fact(speak.text("trainings-run-seed"), html! { code { (run.seed) } })
                .fact(speak.text("trainings-run-inputs"), html! { code data-run-inputs { (run.inputs_hash) } })
                .fact(speak.text("trainings-run-result"), html! { code data-run-result { (run.result_hash) } }))
            p { a href={ "/trainings/runs/" (run.id) "/instance.json" } { (speak.text("trainings-run-instance")) } }
        },
    )) }
}

/// The same inputs and seed give the same result (I-17); other inputs cannot be compared.
fn comparison(before: &AllocationRun, run: &AllocationRun) -> (Tone, &'static str) {
    match (before.inputs_hash == run.inputs_hash, before.result_hash == run.result_hash) {
        (true, true) => (Tone::Success, "trainings-run-same"),
        (true, false) => (Tone::Danger, "trainings-run-different"),
        (false, _) => (Tone::Info, "trainings-run-other-inputs"),
    }
}

/// `POST /trainings/allocation/run`
pub async fn run(
    State(platform): State<Platform>,
    person: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let plan =
        plans::of(&mut snapshot, &platform.plans, fields.text("edition")).await?.ok_or(Refusal::NotFound)?;
    permissions::may_allocate(&person, &plan.edition)?;
    let inputs = actions::seats::inputs_of(&mut snapshot, &plan).await?;
    drop(snapshot);
    // Finding may take a moment at national size; it keeps neither the database nor other visitors waiting.
    let found = tokio::task::spawn_blocking(move || placing::find(&inputs))
        .await
        .map_err(Problem::while_doing("waiting for the allocation"))?
        .map_err(Problem::while_doing("computing the allocation"))?;
    let mut change = platform.begin(person.actor()).await?;
    actions::seats::keep_run(&mut change, &person, &plan, &found).await?;
    change.commit().await?;
    Ok(see_with("/trainings/allocation", "trainings-flash-computed"))
}

/// `POST /trainings/allocation/publish`
pub async fn publish(
    State(platform): State<Platform>,
    person: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    let plan =
        plans::of(&mut change, &platform.plans, fields.text("edition")).await?.ok_or(Refusal::NotFound)?;
    actions::seats::publish(&mut change, &platform.plans, &person, &plan).await?;
    change.commit().await?;
    Ok(see_with("/trainings/allocation", "trainings-flash-offered"))
}

/// `GET /trainings/runs/{id}/instance.json`: what the run decided from, to be repeated by anybody.
pub async fn instance(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<AllocationRun>,
) -> Result<Response, Problem> {
    let found = runs::instance_of(&mut platform.read().await?, &id).await?;
    let (edition, text) = found.ok_or(Refusal::NotFound)?;
    permissions::may_see_plan(&person, &edition)?;
    let mut response = text.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}
