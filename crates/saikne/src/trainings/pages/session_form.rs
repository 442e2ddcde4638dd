//! The form of a session, new or changed.

use axum::extract::State;
use axum::response::Response;
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Choice, Field, FieldWidth, button_row, hidden, link_button, page_head,
};
use foundation::web::forms::{Fields, Form, PathId, Query};
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};

use super::{Typed, region_name};
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::Plans;
use crate::reference::Region;
use crate::trainings::draft::{SessionDraft, SessionWish};
use crate::trainings::plan::TrainingPlan;
use crate::trainings::session::{SessionState, TrainingSession, TrainingSessionId};
use crate::trainings::store::{plans, sessions as store};
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
    let plan = plans::asked(&mut snapshot, &platform.plans, None, plans).await?.ok_or(Refusal::NotFound)?;
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
    let plan = plans::asked(&mut snapshot, &platform.plans, None, plans).await?.ok_or(Refusal::NotFound)?;
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
        back: "/trainings/plan".to_owned(),
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
    let mut change = platform.begin(person.actor()).await?;
    actions::sessions::change_session(&mut change, &person, &id, version, &plan, &draft).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/sessions/{id}"), "trainings-flash-saved"))
}

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
    frame.crumb("/trainings/plan", speak.text("trainings-plan-title")).show(view(page, &speak))
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
