//! Papers: certificates with their verification, and the list for the wall and the pen.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{DefinitionList, Icon, Tone, icon, notice, page_head};
use foundation::web::forms::{PathId, PathWord};
use maud::html;
use papers::{Paper, Template};
use serde_json::json;

use super::attendance::Sheet;
use super::region_name;
use super::session::time;
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor, person};
use crate::platform::Platform;
use crate::printing::{self, Show};
use crate::trainings::attendance::AttendanceState;
use crate::trainings::block::day_of;
use crate::trainings::certificate::{Certificate, read_code};
use crate::trainings::permissions;
use crate::trainings::session::TrainingSession;
use crate::trainings::store::{certificates, sessions};

struct Known {
    certificate: Certificate,
    session: TrainingSession,
    holder: String,
    school: String,
    place: String,
}

async fn known(platform: &Platform, code: &str) -> Result<Known, Problem> {
    let code = read_code(code).ok_or(Refusal::NotFound)?;
    let mut snapshot = platform.read().await?;
    let certificate = certificates::by_code(&mut snapshot, &code).await?.ok_or(Refusal::NotFound)?;
    let session = sessions::find(&mut snapshot, &certificate.session).await?.ok_or(Refusal::NotFound)?;
    let venue = sessions::find_venue(&mut snapshot, &session.venue).await?;
    let holder = person::find(&mut snapshot, &certificate.person).await?.ok_or(Refusal::NotFound)?;
    Ok(Known {
        school: certificates::school_of(&mut snapshot, &certificate).await?.unwrap_or_default(),
        place: venue.map(|venue| format!("{}, {}", venue.name, venue.address)).unwrap_or_default(),
        holder: holder.name(),
        session,
        certificate,
    })
}

/// `GET /certificates/{code}`: whether a paper is genuine. Whoever holds the code reads what stands on it.
pub async fn verify(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(code): PathWord,
) -> Result<Response, Problem> {
    let known = known(&platform, &code).await?;
    let frame = Frame::of(&platform, &visitor).title("trainings-certificate-title");
    let speak = frame.speak.clone();
    let may_have_paper = visitor.person.as_ref().is_some_and(|person| {
        person.id == known.certificate.person || permissions::may_see(person, &known.session).is_ok()
    });
    let session = &known.session;
    Ok(frame.show(html! {
        (page_head(&speak.text("trainings-certificate-title"), None, None))
        (notice(Tone::Success, html! { p { (speak.text("trainings-certificate-genuine")) } }))
        (DefinitionList::new()
            .fact(speak.text("trainings-certificate-code"), html! { (known.certificate.code) })
            .fact(speak.text("trainings-person"), html! { (known.holder) })
            .fact(speak.text("trainings-school"), html! { (known.school) })
            .fact(speak.text("trainings-column-days"), html! { (speak.days(session.starts_on, session.ends_on())) })
            .fact(speak.text("trainings-certificate-hours"), html! { (speak.number(known.certificate.hours)) }))
        @if may_have_paper {
            p { a class="icon-link" href={ "/certificates/" (known.certificate.code) "/paper" } {
                (icon(Icon::Download)) span { (speak.text("trainings-certificate-paper")) }
            } }
        }
    }))
}

/// `GET /certificates/{code}/paper`: the paper, for its holder and for those who see the session.
pub async fn paper(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWord(code): PathWord,
) -> Result<Response, Problem> {
    let known = known(&platform, &code).await?;
    if person.id != known.certificate.person {
        permissions::may_see(&person, &known.session)?;
    }
    let speak = platform.speaker(visitor.language);
    let link = platform.link(&format!("/certificates/{}", known.certificate.code));
    let paper = certificate_paper(&known, &link, &speak);
    Ok(printing::pdf(printing::make(paper).await?, "apliecinajums.pdf", Show::InWindow))
}

fn certificate_paper(known: &Known, link: &str, speak: &Speaker) -> Paper {
    let issued_on = foundation::clock::in_riga(known.certificate.issued_at).date();
    let session = &known.session;
    let title = format!("{}: {}", speak.text("trainings-certificate-title"), known.holder);
    Paper {
        template: Template::Certificate,
        data: json!({
            "participant": known.holder,
            "school": known.school,
            "training": speak.text("trainings-certificate-training"),
            "dates": speak.days(session.starts_on, session.ends_on()),
            "hours": speak.count("trainings-certificate-hours-words", known.certificate.hours),
            "place": known.place,
            "skills": [
                speak.text("trainings-skill-cooperation"),
                speak.text("trainings-skill-planning"),
                speak.text("trainings-skill-participation"),
            ],
            "issuer": speak.text("trainings-certificate-issuer"),
            "issued_on": speak.date(issued_on),
            "verify_code": known.certificate.code,
            "verify_url": link,
        }),
        title,
        language: printing::language(speak),
        issued_on,
    }
}

/// `GET /trainings/sessions/{id}/attendance/list.pdf`: the list for the pen, with what is noted so far.
pub async fn attendance_list(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let sheet = Sheet::read(&platform, &person, &id).await?;
    let mut snapshot = platform.read().await?;
    let trainers = sessions::trainers_of(&mut snapshot, &sheet.session).await?;
    let venue = sessions::find_venue(&mut snapshot, &sheet.session.venue).await?;
    drop(snapshot);
    let speak = platform.speaker(visitor.language);
    let names = trainers.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(", ");
    let place = venue.map(|venue| format!("{}, {}", venue.name, venue.address)).unwrap_or_default();
    let days: Vec<_> = (1..=sheet.session.day_count)
        .filter_map(|number| {
            let day = day_of(sheet.session.starts_on, number)?;
            let blocks: Vec<String> = sheet
                .blocks
                .iter()
                .filter(|block| block.day_number == number)
                .map(|block| format!("{} {}", time(block.starts_at), speak.text(block.kind.key())))
                .collect();
            Some(json!({ "name": speak.weekday(day), "blocks": blocks }))
        })
        .collect();
    let teams: Vec<_> = sheet
        .teams
        .iter()
        .map(|(team, name)| {
            let people: Vec<_> = sheet
                .people
                .iter()
                .filter(|one| one.team == *team)
                .map(|one| {
                    let marks: Vec<&str> = sheet
                        .blocks
                        .iter()
                        .map(|block| sheet.mark(&block.id, &one.person).map_or("", |mark| sign(mark.state)))
                        .collect();
                    json!({ "name": one.name, "role": speak.text(one.function.key()), "marks": marks })
                })
                .collect();
            json!({ "name": name, "people": people })
        })
        .collect();
    let title = speak.text("trainings-attendance-title");
    let paper = Paper {
        template: Template::AttendanceList,
        data: json!({
            "training": speak.text("trainings-certificate-training"),
            "dates": speak.days(sheet.session.starts_on, sheet.session.ends_on()),
            "place": place,
            "region": region_name(sheet.session.region, &speak),
            "trainer": names,
            "days": days,
            "teams": teams,
            "printed_at": speak.moment(platform.now()),
        }),
        title,
        language: printing::language(&speak),
        issued_on: platform.base.clock.today(),
    };
    Ok(printing::pdf(printing::make(paper).await?, "apmeklejums.pdf", Show::InWindow))
}

/// The sign on paper; nothing where nothing is noted, so that a pen can.
const fn sign(state: AttendanceState) -> &'static str {
    match state {
        AttendanceState::Expected => "",
        AttendanceState::Present | AttendanceState::Late => "✓",
        AttendanceState::LeftEarly => "/",
        AttendanceState::Absent | AttendanceState::Excused => "–",
    }
}
