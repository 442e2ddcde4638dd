//! The form of a session, new or changed.

use axum::extract::State;
use axum::response::Response;
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Choice, ConfirmPage, Field, FieldWidth, button_row, hidden, link_button, page_head,
};
use foundation::web::forms::{Fields, Form, PathId, Query};
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};

use super::board::seat_tag;
use super::session::title;
use super::{Typed, region_name};
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::Plans;
use crate::reference::Region;
use crate::trainings::allocation::AllocationState;
use crate::trainings::block::day_of;
use crate::trainings::draft::{SessionDraft, SessionWish};
use crate::trainings::plan::TrainingPlan;
use crate::trainings::session::{SessionState, TrainingSession, TrainingSessionId};
use crate::trainings::store::{plans, seats, seekers, sessions as store};
use crate::trainings::venue::{Venue, VenueId};
use crate::trainings::{actions, permissions};

struct FormPage {
    action: String,
    back: String,
    title_key: &'static str,
    is_announced: bool,
    plan: TrainingPlan,
    venues: Vec<Venue>,
    typed: Typed,
}

/// `GET /trainings/sessions/new`; with `like`, after the likeness of another session, a week later.
pub async fn new(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    if let Ok(id) = TrainingSessionId::parse(query.text("like")) {
        let (session, plan, venues) = read(&mut snapshot, &platform.plans, &person, &id).await?;
        let week = |day: Date| day.checked_add(7.days()).unwrap_or(day);
        let typed = Typed::of(fields_of(&session, week(session.starts_on), week(session.ends_on()), ""));
        return Ok(show(&platform, &visitor, &new_page(plan, venues, typed)));
    }
    let plans = |edition: &str| permissions::may_plan_some(&person, edition).is_ok();
    let edition = query.filled("edition");
    let plan =
        plans::asked(&mut snapshot, &platform.plans, edition, plans).await?.ok_or(Refusal::NotFound)?;
    let venues = store::venues(&mut snapshot).await?;
    let (teams, people) = (plan.capacity_teams, plan.capacity_people);
    let fields = Fields::of(&[
        ("capacity_teams", &teams.to_string()),
        ("capacity_people", &people.to_string()),
        ("language", "lv"),
    ]);
    Ok(show(&platform, &visitor, &new_page(plan, venues, Typed::of(fields))))
}

/// `POST /trainings/sessions`
pub async fn create(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let plans = |edition: &str| permissions::may_plan_some(&person, edition).is_ok();
    let edition = fields.filled("edition");
    let plan =
        plans::asked(&mut snapshot, &platform.plans, edition, plans).await?.ok_or(Refusal::NotFound)?;
    let venues = store::venues(&mut snapshot).await?;
    drop(snapshot);
    let mut typed = Typed::of(fields);
    let Some(draft) = draft_of(&mut typed, &venues, &plan, &platform.speaker(visitor.language)) else {
        return Ok(show(&platform, &visitor, &new_page(plan, venues, typed)));
    };
    let mut change = platform.begin(person.actor()).await?;
    let id = actions::sessions::plan_session(&mut change, &person, &plan, &draft).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/sessions/{id}"), "trainings-flash-planned"))
}

fn new_page(plan: TrainingPlan, venues: Vec<Venue>, typed: Typed) -> FormPage {
    FormPage {
        action: "/trainings/sessions".to_owned(),
        back: format!("/trainings/plan?edition={}", plan.edition),
        title_key: "trainings-session-new",
        is_announced: false,
        plan,
        venues,
        typed,
    }
}

/// `GET /trainings/sessions/{id}/edit`
pub async fn edit(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let (session, plan, venues) = read(&mut snapshot, &platform.plans, &person, &id).await?;
    let version = session.version.to_string();
    let fields = fields_of(&session, session.starts_on, session.ends_on(), &version);
    Ok(show(&platform, &visitor, &edit_page(&session, plan, venues, Typed::of(fields))))
}

/// `POST /trainings/sessions/{id}/edit`
pub async fn save(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let (session, plan, venues) = read(&mut snapshot, &platform.plans, &person, &id).await?;
    drop(snapshot);
    let mut typed = Typed::of(fields);
    let Some(draft) = draft_of(&mut typed, &venues, &plan, &platform.speaker(visitor.language)) else {
        return Ok(show(&platform, &visitor, &edit_page(&session, plan, venues, typed)));
    };
    let version = typed.fields.number("version").ok_or(Refusal::Stale)?;
    if !typed.fields.is_ticked("sure") {
        let harmed = harmed(&mut platform.read().await?, &session, &draft).await?;
        if !harmed.is_empty() {
            return Ok(ask(&platform, &visitor, &session, &draft, &harmed, &typed.fields));
        }
    }
    let mut change = platform.begin(person.actor()).await?;
    let changed = actions::sessions::change_session(&mut change, &person, &id, version, &plan, &draft).await;
    let (field, message, values) = match changed {
        Err(Problem::Refused(Refusal::AgainstTheRulesOf { message, values })) => {
            ("capacity_teams", message, values)
        }
        Err(Problem::Refused(Refusal::AgainstTheRules {
            message: message @ "trainings-refused-region-taken",
        })) => ("region", message, Vec::new()),
        changed => {
            changed?;
            change.commit().await?;
            return Ok(see_with(&format!("/trainings/sessions/{id}"), "trainings-flash-saved"));
        }
    };
    drop(change);
    typed.mistakes.add_with(field, message, values);
    Ok(show(&platform, &visitor, &edit_page(&session, plan, venues, typed)))
}

/// The teams with a seat that a change concerns, with the state of their seat: all when the session moves,
/// and when it shrinks below them. None when the change is to be refused, or concerns nobody.
async fn harmed(
    from: &mut impl Reads,
    session: &TrainingSession,
    draft: &SessionDraft,
) -> Result<Vec<(String, AllocationState)>, Problem> {
    let seats = seats::of_session(from, &session.id).await?;
    let people: i64 = seats.iter().map(|seat| seat.size).sum();
    let is_short = i64::try_from(seats.len()).unwrap_or(i64::MAX) > draft.capacity_teams
        || people > draft.capacity_people;
    let is_refused = actions::sessions::refuse_without_room(session, draft, &seats).is_err();
    if is_refused || !(session.is_moved_by(draft) || is_short) {
        return Ok(Vec::new());
    }
    Ok(seekers::titles_with_seats(from, &session.id).await?)
}

/// Asks before teams that have a seat are moved, or left without one; what was typed is sent again.
fn ask(
    platform: &Platform,
    visitor: &Visitor,
    session: &TrainingSession,
    draft: &SessionDraft,
    teams: &[(String, AllocationState)],
    fields: &Fields,
) -> Response {
    let frame = Frame::of(platform, visitor).title("trainings-change-question");
    let speak = frame.speak.clone();
    let path = format!("/trainings/sessions/{}", session.id);
    let count = i64::try_from(teams.len()).unwrap_or(i64::MAX);
    let last_day = day_of(draft.starts_on, draft.day_count).unwrap_or(draft.starts_on);
    let days = [
        ("before", speak.days(session.starts_on, session.ends_on())),
        ("after", speak.days(draft.starts_on, last_day)),
    ];
    let days: Vec<(&str, &str)> = days.iter().map(|(name, days)| (*name, days.as_str())).collect();
    let is_moved = session.is_moved_by(draft);
    let consequences = html! {
        @if is_moved {
            p { (speak.with("trainings-change-days", &days)) }
            p { (speak.text("trainings-change-told")) }
        } @else { p { (speak.text("trainings-change-short")) } }
        ul { @for (team, state) in teams { li { (team) " " (seat_tag(*state, &speak)) } } }
    };
    let again = html! {
        @for name in FIELDS { (hidden(name, fields.text(name))) }
        (hidden("sure", "yes"))
    };
    let crumb = title(session, &speak);
    frame.crumb(path.clone(), crumb).show(html! { (ConfirmPage {
        question: speak.count("trainings-change-question-teams", count).into(),
        consequences,
        action: format!("{path}/edit").into(),
        fields: again,
        yes: speak.text("trainings-change-yes").into(),
        no: speak.text("trainings-cancel-form").into(),
        back: format!("{path}/edit").into(),
        danger: true,
    }) })
}

/// The fields of the form.
const FIELDS: [&str; 8] =
    ["region", "venue", "first_day", "last_day", "capacity_teams", "capacity_people", "language", "version"];

fn fields_of(session: &TrainingSession, first_day: Date, last_day: Date, version: &str) -> Fields {
    Fields::of(&[
        ("region", session.region.code()),
        ("venue", session.venue.as_str()),
        ("first_day", &first_day.to_string()),
        ("last_day", &last_day.to_string()),
        ("capacity_teams", &session.capacity_teams.to_string()),
        ("capacity_people", &session.capacity_people.to_string()),
        ("language", &session.language),
        ("version", version),
    ])
}

async fn read(
    from: &mut impl Reads,
    plans_at_hand: &Plans,
    person: &SignedIn,
    id: &foundation::ids::Id<TrainingSession>,
) -> Result<(TrainingSession, TrainingPlan, Vec<Venue>), Problem> {
    let session = store::find(from, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(person, &session)?;
    permissions::may_plan(person, &session.edition, session.region)?;
    let plan = plans::of(from, plans_at_hand, &session.edition).await?.ok_or(Refusal::NotFound)?;
    let venues = store::venues(from).await?;
    Ok((session, plan, venues))
}

fn edit_page(session: &TrainingSession, plan: TrainingPlan, venues: Vec<Venue>, typed: Typed) -> FormPage {
    FormPage {
        action: format!("/trainings/sessions/{}/edit", session.id),
        back: format!("/trainings/sessions/{}", session.id),
        title_key: "trainings-session-edit",
        is_announced: session.state != SessionState::Planned,
        plan,
        venues,
        typed,
    }
}

/// Reads the form; what is wrong stands in `typed` afterwards.
fn draft_of(
    typed: &mut Typed,
    venues: &[Venue],
    plan: &TrainingPlan,
    speak: &Speaker,
) -> Option<SessionDraft> {
    let fields = typed.fields.clone();
    let venue_id = VenueId::parse(fields.text("venue")).ok();
    let wish = SessionWish {
        region: fields.text("region"),
        venue: venues.iter().find(|venue| Some(&venue.id) == venue_id.as_ref()),
        first_day: fields.text("first_day").parse().ok(),
        last_day: fields.text("last_day").parse().ok(),
        capacity_teams: fields.number("capacity_teams"),
        capacity_people: fields.number("capacity_people"),
        language: fields.text("language"),
    };
    match SessionDraft::of(&wish, plan) {
        Ok(draft) => Some(draft),
        Err(mistakes) => {
            for mistake in mistakes {
                let values = vec![
                    ("first", speak.short_date(plan.window_first)),
                    ("last", speak.short_date(plan.window_last)),
                    ("days", speak.number(plan.day_count)),
                ];
                typed.mistakes.add_with(mistake.field(), mistake.key(), values);
            }
            None
        }
    }
}

fn show(platform: &Platform, visitor: &Visitor, page: &FormPage) -> Response {
    let frame = Frame::of(platform, visitor).title(page.title_key).status(page.typed.status());
    let speak = frame.speak.clone();
    frame
        .crumb(format!("/trainings/plan?edition={}", page.plan.edition), speak.text("trainings-plan-title"))
        .show(view(page, &speak))
}

fn view(page: &FormPage, speak: &Speaker) -> Markup {
    let typed = &page.typed;
    let field = |name: &'static str, key: &str| {
        Field::new(name, speak.text(key)).required().error(typed.error(name, speak))
    };
    let regions: Vec<Choice<'_>> =
        Region::ALL.iter().map(|region| Choice::new(region.code(), region_name(*region, speak))).collect();
    let venues: Vec<Choice<'_>> = page
        .venues
        .iter()
        .map(|venue| {
            Choice::new(venue.id.as_str(), format!("{} ({})", venue.name, region_name(venue.region, speak)))
        })
        .collect();
    let (language_lv, language_en) = (speak.text("frame-language-lv"), speak.text("frame-language-en"));
    let languages = [Choice::new("lv", language_lv), Choice::new("en", language_en)];
    let choose = speak.text("trainings-choose");
    let window = speak.with(
        "trainings-window-hint",
        &[
            ("first", &speak.short_date(page.plan.window_first)),
            ("last", &speak.short_date(page.plan.window_last)),
            ("days", &speak.number(page.plan.day_count)),
        ],
    );
    html! {
        (page_head(&speak.text(page.title_key), page.is_announced.then(|| speak.text("trainings-session-announced-hint")).as_deref(), None))
        (typed.summary(speak))
        form method="post" action=(page.action) novalidate {
            (hidden("edition", &page.plan.edition))
            @if let Some(version) = typed.fields.filled("version") { (hidden("version", version)) }
            (field("region", "trainings-region").select(&regions, Some(typed.value("region")), Some(&choose)))
            (field("venue", "trainings-venue").hint(speak.text("trainings-venue-hint"))
                .select(&venues, Some(typed.value("venue")), Some(&choose)))
            (field("first_day", "trainings-first-day").hint(window).date(typed.value("first_day")))
            (field("last_day", "trainings-last-day").date(typed.value("last_day")))
            (field("capacity_teams", "trainings-capacity-teams").width(FieldWidth::Narrow)
                .number(typed.value("capacity_teams")))
            (field("capacity_people", "trainings-capacity-people").width(FieldWidth::Narrow)
                .hint(speak.text("trainings-capacity-people-hint")).number(typed.value("capacity_people")))
            (field("language", "trainings-language").radios(&languages, Some(typed.value("language"))))
            (button_row(html! {
                (Button::new(speak.text(if page.is_announced { "trainings-session-reschedule" } else { "trainings-save" })))
                (link_button(ButtonKind::Quiet, &page.back, speak.text("trainings-cancel-form")))
            }))
        }
    }
}
