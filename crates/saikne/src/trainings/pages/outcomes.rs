//! What came of a session: readiness of teams, corrections, and which schools may apply.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    Button, ButtonKind, Choice, Column, Field, Icon, Row, Table, Tone, button_row, icon, link_button, notice,
    page_head,
};
use foundation::web::forms::{Form, PathId, Query, query_of};
use maud::{Markup, html};

use super::attendance::Sheet;
use super::board::seat_tag;
use super::session::title;
use super::{Typed, block_words, region_name};
use crate::exporting::download_links;
use crate::frame::{Frame, see_with};
use crate::people::{PersonId, SignedIn, Visitor};
use crate::platform::Platform;
use crate::reference::Region;
use crate::teams::TeamId;
use crate::trainings::actions::{self, attendance::Wanted};
use crate::trainings::allocation::Allocation;
use crate::trainings::attendance::{AttendanceState, Gap};
use crate::trainings::block::BlockId;
use crate::trainings::certificate::Certificate;
use crate::trainings::permissions;
use crate::trainings::session::TrainingSession;
use crate::trainings::store::attendance::Method;
use crate::trainings::store::{certificates, plans, seats};

/// `GET /trainings/sessions/{id}/readiness`
pub async fn readiness(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let sheet = Sheet::read(&platform, &person, &id).await?;
    let mut snapshot = platform.read().await?;
    let seats = seats::of_session(&mut snapshot, &id).await?;
    let given = certificates::of_session(&mut snapshot, &id).await?;
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor).title("trainings-readiness-title").wide();
    let speak = frame.speak.clone();
    let path = format!("/trainings/sessions/{id}");
    Ok(frame.crumb(path, title(&sheet.session, &speak)).show(html! {
        (page_head(&speak.text("trainings-readiness-title"), Some(&title(&sheet.session, &speak)), None))
        @if sheet.session.locked_at.is_none() {
            (notice(Tone::Info, html! { p { (speak.text("trainings-readiness-open")) } }))
        }
        (team_table(&sheet, &seats, &speak))
        h2 { (speak.text("trainings-certificates-title")) }
        (certificate_table(&sheet, &given, &speak))
        @if sheet.session.locked_at.is_some() {
            p { a class="icon-link" href={ "/trainings/sessions/" (id) "/feedback/summary" } {
                (icon(Icon::People)) span { (speak.text("trainings-feedback-summary-title")) }
            } }
        }
    }))
}

fn team_table(sheet: &Sheet, seats: &[Allocation], speak: &Speaker) -> Markup {
    let rows = sheet
        .teams
        .iter()
        .map(|(team, name)| {
            let seat = seats.iter().find(|seat| seat.team == *team);
            let gaps = seat.and_then(|seat| seat.outcome.as_deref()).map(gaps_of).unwrap_or_default();
            Row::new(vec![
                html! { (name) },
                html! { @if let Some(seat) = seat { (seat_tag(seat.state, speak)) } },
                html! {
                    @if gaps.is_empty() { "–" } @else {
                        ul { @for gap in &gaps { li { (gap_words(sheet, team, gap, speak)) } } }
                    }
                },
            ])
        })
        .collect();
    html! { (Table {
        caption: speak.text("trainings-readiness-title").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("trainings-team")).main(),
            Column::new(speak.text("trainings-readiness-outcome")),
            Column::new(speak.text("trainings-readiness-gaps")),
        ],
        rows,
        empty: html! { p { (speak.text("trainings-attendance-nobody")) } },
        ..Table::default()
    }) }
}

fn gaps_of(outcome: &str) -> Vec<Gap> {
    serde_json::from_str::<serde_json::Value>(outcome)
        .ok()
        .and_then(|outcome| serde_json::from_value(outcome.get("gaps")?.clone()).ok())
        .unwrap_or_default()
}

fn gap_words(sheet: &Sheet, team: &TeamId, gap: &Gap, speak: &Speaker) -> String {
    let block = sheet.blocks.iter().find(|block| block.id == gap.block);
    let place = block.map(|block| block_words(block, speak)).unwrap_or_default();
    let key = if gap.lacks_support_person { "trainings-gap-support" } else { "trainings-gap-members" };
    let said = speak.with(key, &[("block", &place), ("members", &speak.number(gap.members))]);
    // Nobody is called absent of whom nothing was noted.
    let of_team = sheet.people.iter().filter(|one| one.team == *team);
    let unmarked = of_team.filter(|one| sheet.mark(&gap.block, &one.person).is_none()).count();
    match i64::try_from(unmarked) {
        Ok(0) | Err(_) => said,
        Ok(count) => speak.with("trainings-gap-unmarked", &[("gap", &said), ("count", &speak.number(count))]),
    }
}

fn certificate_table(sheet: &Sheet, given: &[Certificate], speak: &Speaker) -> Markup {
    let rows = given
        .iter()
        .filter_map(|certificate| {
            let whose = sheet.people.iter().find(|one| one.person == certificate.person)?;
            Some(Row::new(vec![
                html! { (whose.name) },
                html! { (speak.text(whose.function.key())) },
                html! { a href={ "/certificates/" (certificate.code) } { (certificate.code) } },
            ]))
        })
        .collect();
    html! { (Table {
        caption: speak.text("trainings-certificates-title").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("trainings-person")).main(),
            Column::new(speak.text("trainings-function")),
            Column::new(speak.text("trainings-certificate-code")),
        ],
        rows,
        compact: true,
        empty: html! { p { (speak.text("trainings-certificates-none")) } },
        ..Table::default()
    }) }
}

/// `GET /trainings/sessions/{id}/attendance/correct`
pub async fn ask_correction(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let sheet = Sheet::read(&platform, &person, &id).await?;
    permissions::may_correct(&person, &sheet.session)?;
    Ok(correction_page(&platform, &visitor, &sheet, &Typed::default()))
}

fn correction_page(platform: &Platform, visitor: &Visitor, sheet: &Sheet, typed: &Typed) -> Response {
    let frame = Frame::of(platform, visitor).title("trainings-correct-title").status(typed.status());
    let speak = frame.speak.clone();
    let path = format!("/trainings/sessions/{}", sheet.session.id);
    let labels: Vec<(String, String)> =
        sheet.blocks.iter().map(|block| (block.id.as_str().to_owned(), block_words(block, &speak))).collect();
    let blocks: Vec<Choice<'_>> =
        labels.iter().map(|(id, label)| Choice::new(id.as_str(), label.as_str())).collect();
    let people: Vec<Choice<'_>> =
        sheet.people.iter().map(|one| Choice::new(one.person.as_str(), one.name.as_str())).collect();
    let states: Vec<Choice<'_>> = AttendanceState::MARKS
        .iter()
        .map(|state| Choice::new(state.as_str(), speak.text(&state.key())))
        .collect();
    let choose = speak.text("trainings-choose");
    let field = |name: &'static str, key: &str| {
        Field::new(name, speak.text(key)).required().error(typed.error(name, &speak))
    };
    frame.crumb(format!("{path}/attendance"), speak.text("trainings-attendance-title")).show(html! {
        (page_head(&speak.text("trainings-correct-title"), Some(&speak.text("trainings-correct-lead")), None))
        (typed.summary(&speak))
        form method="post" action={ (path) "/attendance/correct" } novalidate {
            (field("person", "trainings-person").select(&people, Some(typed.value("person")), Some(&choose)))
            (field("block", "trainings-block-kind").select(&blocks, Some(typed.value("block")), Some(&choose)))
            (field("state", "trainings-presence").radios(&states, Some(typed.value("state"))))
            (field("reason", "trainings-reason").textarea(typed.value("reason"), 3))
            (button_row(html! {
                (Button::new(speak.text("trainings-correct-do")))
                (link_button(ButtonKind::Quiet, &format!("{path}/attendance"), speak.text("trainings-cancel-form")))
            }))
        }
    })
}

/// `POST /trainings/sessions/{id}/attendance/correct`
pub async fn correct(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let sheet = Sheet::read(&platform, &person, &id).await?;
    permissions::may_correct(&person, &sheet.session)?;
    let mut typed = Typed::of(fields);
    let whose = PersonId::parse(typed.value("person")).ok();
    let block = BlockId::parse(typed.value("block")).ok();
    let state = AttendanceState::parse(typed.value("state"));
    for (is_missing, field, key) in [
        (whose.is_none(), "person", "trainings-wrong-person"),
        (block.is_none(), "block", "trainings-wrong-block-kind"),
        (state.is_none(), "state", "trainings-wrong-presence"),
        (typed.value("reason").is_empty(), "reason", "trainings-refused-no-reason"),
    ] {
        if is_missing {
            typed.mistakes.add(field, key);
        }
    }
    let (Some(whose), Some(block), Some(state), true) = (whose, block, state, typed.mistakes.is_empty())
    else {
        return Ok(correction_page(&platform, &visitor, &sheet, &typed));
    };
    let version = sheet.mark(&block, &whose).map_or(0, |mark| mark.version);
    let wanted = Wanted { block, person: whose, state, version, method: Method::List };
    let mut change = platform.begin(person.actor()).await?;
    actions::attendance::correct(&mut change, &platform.plans, &person, &id, &wanted, typed.value("reason"))
        .await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/sessions/{id}/readiness"), "trainings-flash-corrected"))
}

/// `GET /trainings/trained`: the schools that may apply for a project.
pub async fn trained(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, Problem> {
    let (_, schools) = read_trained(&platform, &person, query.filled("edition")).await?;
    let frame = Frame::of(&platform, &visitor).title("trainings-trained-title").wide();
    let speak = frame.speak.clone();
    let count = i64::try_from(schools.len()).unwrap_or(0);
    let filter = query_of(&[("edition", query.text("edition"))]);
    let rows = schools
        .iter()
        .map(|school| {
            let region = Region::parse(&school.region).map_or("", |region| region_name(region, &speak));
            Row::new(vec![html! { (school.school) }, html! { (region) }])
        })
        .collect();
    let table = Table {
        caption: speak.text("trainings-trained-title").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("trainings-school")).main(),
            Column::new(speak.text("trainings-region")),
        ],
        rows,
        empty: html! { p { (speak.text("trainings-trained-none")) } },
        ..Table::default()
    };
    Ok(frame.crumb("/trainings/plan", speak.text("trainings-plan-title")).show(html! {
        (page_head(
            &speak.text("trainings-trained-title"),
            Some(&speak.count("trainings-trained-lead", count)),
            Some(download_links(&speak, "/trainings/trained/export", &filter)),
        ))
        (table)
    }))
}

/// The schools that may apply for a project, and of which edition.
pub(super) async fn read_trained(
    platform: &Platform,
    person: &SignedIn,
    edition: Option<&str>,
) -> Result<(Option<String>, Vec<certificates::TrainedSchool>), Problem> {
    let mut snapshot = platform.read().await?;
    let sees = |edition: &str| permissions::may_see_plan(person, edition).is_ok();
    let plan = plans::asked(&mut snapshot, &platform.plans, edition, sees).await?;
    let Some(plan) = plan else { return Ok((None, Vec::new())) };
    let schools = certificates::trained_schools(&mut snapshot, &plan.edition).await?;
    Ok((Some(plan.edition), schools))
}

/// `POST /trainings/sessions/{id}/confirm`
pub async fn confirm_session(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    actions::seats::confirm_session(&mut change, &platform.plans, &person, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/sessions/{id}"), "trainings-flash-session-confirmed"))
}

/// `POST /trainings/sessions/{id}/close`
pub async fn close(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    actions::outcomes::close(&mut change, &person, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/sessions/{id}"), "trainings-flash-closed"))
}
