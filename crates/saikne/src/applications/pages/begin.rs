//! The beginning of an application: in whose name, in which contest.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Choice, Field, button_row, page_head};
use foundation::web::forms::{Form, Mistakes};
use maud::html;

use crate::applications::actions;
use crate::applications::applicants::{Candidate, candidate_of, candidates};
use crate::forms::{mistake_of, mistakes_summary};
use crate::frame::{Frame, see};
use crate::organisations::OrganisationId;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::deadline::until_words;

/// What stands between the edition and the organisation in the value of a choice.
const BETWEEN: char = ' ';

fn value_of(candidate: &Candidate) -> String {
    format!("{}{BETWEEN}{}", candidate.applying.edition, candidate.applying.applicant)
}

/// `GET /applications/new`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    show(&platform, &visitor, &by, &Mistakes::default()).await
}

async fn show(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let all = candidates(&platform.plans, &mut platform.read().await?, by, platform.now()).await?;
    let mut frame = Frame::of(platform, visitor).title("applications-begin-title");
    if !mistakes.is_empty() {
        frame = frame.status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let (begun, free): (Vec<Candidate>, Vec<Candidate>) =
        all.into_iter().partition(|candidate| candidate.begun.is_some());
    let choices: Vec<Choice<'_>> = free
        .iter()
        .map(|candidate| {
            let edition = candidate.contest.plan().title_in(speak.language());
            let until = until_words(&speak, candidate.applying.closes_at);
            let hint = speak.with("applications-begin-until", &[("edition", edition), ("until", &until)]);
            Choice::new(value_of(candidate), candidate.name.as_str()).hint(hint)
        })
        .collect();
    let only = free.first().filter(|_| free.len() == 1).map(value_of);
    let field = Field::new("for", text("applications-begin-for")).error(mistake_of(&speak, mistakes, "for"));
    Ok(frame.crumb("/applications", text("applications-list")).show(html! {
        (page_head(&text("applications-begin-title"), Some(&text("applications-begin-lead")), None))
        (mistakes_summary(&speak, mistakes))
        @if choices.is_empty() { p { (text("applications-begin-none")) } }
        @else {
            form method="post" action="/applications" novalidate {
                (field.radios(&choices, only.as_deref()))
                (button_row(html! { (Button::new(text("applications-begin"))) }))
            }
        }
        @if !begun.is_empty() {
            h2 { (text("applications-begun")) }
            ul { @for candidate in &begun {
                @if let Some(id) = &candidate.begun {
                    li { a href={ "/applications/" (id) } { (candidate.name) } }
                }
            } }
        }
    }))
}

/// `POST /applications`: begins it, or leads to the one that was begun before.
pub async fn take(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let Some((edition, organisation)) = fields.text("for").split_once(BETWEEN) else {
        let mut mistakes = Mistakes::default();
        mistakes.add("for", "applications-begin-choose");
        return show(&platform, &visitor, &by, &mistakes).await;
    };
    let organisation = OrganisationId::parse(organisation).map_err(|_| Refusal::NotFound)?;
    let mut change = platform.begin(by.actor()).await?;
    let chosen = candidate_of(&platform.plans, &mut change, &by, edition, &organisation).await?;
    let id = actions::begin_as(&mut change, &by, &chosen.applying).await?;
    change.commit().await?;
    Ok(see(&format!("/applications/{id}")))
}
