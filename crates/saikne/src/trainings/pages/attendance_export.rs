//! The attendance of a session as a file: a row for each person, a column for each block, and what it comes to.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use foundation::exports::{Columns, Export, Given};
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::forms::{PathId, Query};

use super::attendance::Sheet;
use super::block_words;
use super::session::title;
use crate::exporting;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::trainings::seeker::Participant;
use crate::trainings::session::TrainingSession;
use crate::trainings::store::{certificates, seats};

/// `GET /trainings/sessions/{id}/attendance/export`
pub async fn send(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let sheet = Arc::new(Sheet::read(&platform, &person, &id).await?);
    let mut snapshot = platform.read().await?;
    let seats = seats::of_session(&mut snapshot, &id).await?;
    let given = certificates::of_session(&mut snapshot, &id).await?;
    drop(snapshot);
    let speak = platform.speaker(visitor.language);
    let columns = blocks(&sheet, &speak)
        .column("trainings-team-outcome", move |one, speak| {
            let seat = seats.iter().find(|seat| seat.team == one.team);
            seat.map(|seat| speak.text(&seat.state.key()))
        })
        .column("trainings-certificate-code", move |one, _| {
            let certificate = given.iter().find(|certificate| certificate.person == one.person);
            certificate.map(|certificate| certificate.code.clone())
        });
    let words = speak.with("trainings-attendance-of", &[("session", &title(&sheet.session, &speak))]);
    let export = Export::of("attendance", words, columns, Given::rows(sheet.people.clone()));
    exporting::send(&platform, &visitor, &asked, export.about(id.as_str())).await
}

/// Who, the mark at each block, and at how many blocks they were.
fn blocks(sheet: &Arc<Sheet>, speak: &Speaker) -> Columns<Participant> {
    let of = |sheet: &Arc<Sheet>| Arc::clone(sheet);
    let (teams, totals) = (of(sheet), of(sheet));
    let mut columns = Columns::new()
        .column("trainings-person", |one: &Participant, _| one.name.clone())
        .column("trainings-team", move |one, _| {
            teams.teams.iter().find(|(team, _)| *team == one.team).map(|(_, title)| title.clone())
        })
        .column("trainings-function", |one, speak| speak.text(one.function.key()));
    for block in &sheet.blocks {
        let (marks, id) = (of(sheet), block.id.clone());
        columns = columns.titled(block_words(block, speak), move |one, speak| {
            marks.mark(&id, &one.person).map(|mark| speak.text(&mark.state.key()))
        });
    }
    columns.column("trainings-blocks-attended", move |one, _| {
        let own = totals.marks.iter().filter(|mark| mark.person == one.person && mark.state.counts());
        i64::try_from(own.count()).ok()
    })
}
