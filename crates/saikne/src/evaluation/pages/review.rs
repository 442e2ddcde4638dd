//! A review: first the declaration, then the application with the sheet beside it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::audit;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{Tone, notice, notice_with_title, page_head};
use foundation::web::forms::{Fields, Mistakes, PathId};
use maud::html;

use super::reading::Content;
use super::writing::{self, Writing, paragraphs};
use super::{declaring, due, state_tag};
use crate::autosave;
use crate::evaluation::file::ReviewFile;
use crate::evaluation::review::{Review, ReviewId, ReviewState, ReviewStep};
use crate::evaluation::store;
use crate::forms::mistakes_summary;
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// What the page shows beside what is stored.
#[derive(Default)]
pub struct Again {
    /// What was typed into the declaration.
    pub typed: Fields,
    /// What is wrong.
    pub mistakes: Mistakes,
    /// Places that somebody wrote elsewhere meanwhile: name of the place, yours, theirs.
    pub conflicts: Vec<(String, String, String)>,
}

/// Reads a review for its evaluator.
pub async fn read(platform: &Platform, by: &SignedIn, id: &ReviewId) -> Result<ReviewFile, Problem> {
    let today = platform.base.clock.today();
    ReviewFile::read(&mut platform.read().await?, &platform.plans, by, id, today).await
}

/// `GET /reviews/{id}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Review>,
) -> Result<Response, Problem> {
    let file = read(&platform, &by, &id).await?;
    show(&platform, &visitor, &by, &file, &Again::default()).await
}

/// The page, as what is stored and what was just sent make it.
pub async fn show(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    file: &ReviewFile,
    again: &Again,
) -> Result<Response, Problem> {
    let mut frame = Frame::of(platform, visitor);
    let speak = frame.speak.clone();
    frame = frame.crumb("/reviews", speak.text("evaluation-reviews-title"));
    if !file.review.counts() {
        return Ok(closed(frame.status(StatusCode::FORBIDDEN), &speak, file));
    }
    if !again.conflicts.is_empty() {
        frame = frame.status(StatusCode::CONFLICT);
    } else if !again.mistakes.is_empty() {
        frame = frame.status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let today = platform.base.clock.today();
    let head = html! {
        (page_head(
            &file.name(),
            Some(file.terms.plan.title_in(speak.language())),
            Some(state_tag(&speak, file.review.state)),
        ))
        @if file.review.due_on.is_some() {
            p { (speak.text("evaluation-due")) ": " (due(&speak, &file.review, today)) }
        }
        (mistakes_summary(&speak, &again.mistakes))
    };
    if !file.is_readable() {
        let status = if file.tie.is_some() && again.mistakes.is_empty() {
            StatusCode::FORBIDDEN
        } else if again.mistakes.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        return Ok(frame.status(status).titled(file.name()).show(html! {
            (head)
            (declaring::form(&speak, file, again))
        }));
    }
    let mut snapshot = platform.read().await?;
    let content = Content::read(platform, &mut snapshot, file).await?;
    let said = store::said_of(&mut snapshot, std::slice::from_ref(&file.review.id)).await?;
    drop(snapshot);
    audit::record_read(&platform.base, by.actor(), file.review.application.as_str(), "evaluation").await?;
    let returned = said.iter().rev().find(|one| one.step == ReviewStep::Returned);
    let frame = autosave::SCRIPTS.into_iter().fold(frame, Frame::script);
    Ok(frame.titled(file.name()).show(html! {
        (head)
        @if let Some(one) = returned.filter(|_| file.review.is_writable()) {
            (notice_with_title(Tone::Warning, &speak.text("evaluation-returned"), paragraphs(&one.words)))
        }
        p { (speak.text("evaluation-others-hidden")) }
        p { a href="#sheet" { (speak.text("evaluation-to-sheet")) } }
        (content.whole(&speak, file))
        @for (name, yours, theirs) in &again.conflicts { (autosave::conflict(&speak, name, yours, theirs)) }
        @if file.review.is_writable() {
            (Writing { speak: &speak, file, mistakes: &again.mistakes }.form())
            (declaring::later(&speak, file))
        } @else { (writing::given(&speak, file)) }
    }))
}

/// The page of a review that ended: nothing of the application is left on it.
fn closed(frame: Frame<'_>, speak: &Speaker, file: &ReviewFile) -> Response {
    let key = match file.review.state {
        ReviewState::Recused => "evaluation-recused-closed",
        _ => "evaluation-released-closed",
    };
    frame.title("evaluation-closed-title").show(html! {
        h1 { (speak.text("evaluation-closed-title")) }
        (notice(Tone::Info, html! { p { (speak.text(key)) } }))
        p { a href="/reviews" { (speak.text("evaluation-back-to-reviews")) } }
    })
}
