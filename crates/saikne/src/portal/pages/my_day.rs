//! What waits for a person today, by the roles held.

use axum::extract::State;
use axum::response::Response;
use foundation::database::{self, Snapshot};
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    ButtonKind, TaskItem, TaskState, button_row, link_button, page_head, task_list,
};
use maud::{Markup, html};

use super::my_contest;
use super::my_trainings::Day;
use crate::applications;
use crate::decisions;
use crate::eligibility;
use crate::evaluation;
use crate::frame::Frame;
use crate::ideas;
use crate::organisations;
use crate::people::{Role, Scope, SignedIn, Visitor};
use crate::platform::Platform;
use crate::portal::offer::{self, Offer, Phase};
use crate::portal::store;
use crate::programmes::CallKind;
use crate::teams::{self, member::TeamMember};
use crate::trainings;

/// One thing that waits.
pub(super) struct Waiting {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) hint: Option<String>,
    /// Whether something must be done, or it is only a place to go.
    pub(super) is_urgent: bool,
}

/// `GET /my-day`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
) -> Result<Response, Problem> {
    let frame = Frame::of(&platform, &visitor).title("portal-my-day-title");
    let speak = frame.speak.clone();
    let mut snapshot = platform.read().await?;
    let mut waiting = Vec::new();
    let memberships = teams::store::memberships_of_person(&mut snapshot, &person.id).await?;
    let now = platform.now();
    let mut day = Day { person: &person, speak: &speak, now, waiting: &mut waiting };
    day.of_trainer(&mut snapshot).await?;
    day.of_participant(&mut snapshot, &memberships).await?;
    day.of_guardians(&mut snapshot, &platform.plans).await?;
    day.of_gaps(&mut snapshot, &places_of(&person, Role::RegionalCoordinator)).await?;
    of_teams(&memberships, &speak, &mut waiting);
    of_coordinators(&mut snapshot, &person, &speak, &mut waiting).await?;
    my_contest::of_agency(&mut snapshot, &person, &speak, &mut waiting).await?;
    of_operator(&mut snapshot, &person, &speak, &mut waiting).await?;
    let mut offers = offer::all(&platform, &mut snapshot).await?;
    drop(snapshot);
    offers.retain(|offer| offer.phase(now) == Phase::Open);
    offers.sort_by_key(|offer| offer.call.deadline_at);
    places(&person, &speak, &mut waiting);
    let (urgent, elsewhere): (Vec<Waiting>, Vec<Waiting>) =
        waiting.into_iter().partition(|one| one.is_urgent);
    let today = speak.weekday(platform.base.clock.today());
    Ok(frame.show(html! {
        (page_head(&speak.with("portal-my-day-hello", &[("name", &person.name)]), Some(&today), None))
        (roles(&person, &speak))
        h2 { (speak.text("portal-my-day-waits")) }
        @if urgent.is_empty() {
            p { (speak.text("portal-my-day-nothing")) }
            @if memberships.is_empty() && may_register(&person) { (register(&offers, &speak)) }
        }
        @else { (task_list(&items(&urgent, &speak))) }
        @if !elsewhere.is_empty() {
            h2 { (speak.text("portal-my-day-elsewhere")) }
            (task_list(&items(&elsewhere, &speak)))
        }
        (deadlines(&offers, &speak))
    }))
}

/// Whether somebody may begin a team and leads none yet.
fn may_register(person: &SignedIn) -> bool {
    let leads = person.scopes_of(Role::SupportPerson).any(|scope| matches!(scope, Scope::Team(_)));
    teams::permissions::may_start(person).is_ok() && !leads
}

/// The way into the call that takes teams now, for who has none.
fn register(offers: &[Offer], speak: &Speaker) -> Markup {
    let open = offers.iter().find(|offer| offer.call.kind == CallKind::TeamRegistration);
    html! { @if let Some(offer) = open {
        (button_row(link_button(
            ButtonKind::Primary,
            &format!("/register/{}", offer.call.id),
            speak.text("portal-call-register"),
        )))
    } }
}

/// The calls that are open, the soonest deadline first.
fn deadlines(offers: &[Offer], speak: &Speaker) -> Markup {
    html! {
        @if !offers.is_empty() {
            h2 { (speak.text("portal-my-day-deadlines")) }
            ul {
                @for offer in offers {
                    li {
                        a href=(offer.path()) { (offer.title(speak.language())) }
                        " – " (offer.until(speak))
                    }
                }
            }
        }
    }
}

fn roles(person: &SignedIn, speak: &Speaker) -> Markup {
    let mut names: Vec<String> = Vec::new();
    for assignment in &person.roles {
        let name = speak.text(&assignment.role.key());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    html! {
        @if names.is_empty() { p { (speak.text("portal-my-day-no-role")) } }
        @else { p { (speak.with("portal-my-day-roles", &[("roles", &names.join(", "))])) } }
    }
}

fn items<'a>(waiting: &'a [Waiting], speak: &Speaker) -> Vec<TaskItem<'a>> {
    let item = |one: &'a Waiting| {
        let (state, key) = if one.is_urgent {
            (TaskState::Started, "portal-my-day-urgent")
        } else {
            (TaskState::Open, "portal-my-day-open")
        };
        TaskItem {
            title: one.title.as_str().into(),
            href: Some(one.href.as_str().into()),
            hint: one.hint.as_deref().map(Into::into),
            state,
            state_words: speak.text(key).into(),
        }
    };
    waiting.iter().map(item).collect()
}

/// The teams somebody is in.
fn of_teams(memberships: &[TeamMember], speak: &Speaker, waiting: &mut Vec<Waiting>) {
    if !memberships.is_empty() {
        let count = i64::try_from(memberships.len()).unwrap_or(i64::MAX);
        let title = speak.count("portal-my-day-teams", count);
        waiting.push(Waiting { title, href: "/my-teams".to_owned(), hint: None, is_urgent: false });
    }
}

/// What waits for a decision of coordinators: of regions and of municipalities.
async fn of_coordinators(
    from: &mut Snapshot,
    person: &SignedIn,
    speak: &Speaker,
    waiting: &mut Vec<Waiting>,
) -> database::Result<()> {
    let regions: Vec<&str> = places_of(person, Role::RegionalCoordinator);
    let municipalities: Vec<&str> = places_of(person, Role::MunicipalCoordinator);
    let mut counted = Vec::new();
    if !regions.is_empty() {
        let registrations = store::undecided_registrations(from, &regions).await?;
        counted.push((registrations, "portal-my-day-registrations", "/triage"));
        let changes = store::undecided_roster_changes(from, &regions).await?;
        counted.push((changes, "portal-my-day-roster-changes", "/roster-changes"));
    }
    if !municipalities.is_empty() {
        let rides = store::open_transport_requests(from, &municipalities).await?;
        counted.push((rides, "portal-my-day-rides", "/transport-requests"));
    }
    let associations = organisations_of(person, Role::ProjectCoordinator);
    if !municipalities.is_empty() || !associations.is_empty() {
        let municipalities: Vec<String> = municipalities.iter().map(|code| (*code).to_owned()).collect();
        let sent = store::sent_ideas(from, &municipalities, &associations).await?;
        counted.push((sent, "portal-my-day-sent-ideas", "/ideas"));
        let offered =
            store::contest::agreements_for_beneficiary(from, &municipalities, &associations).await?;
        counted.push((offered, "portal-my-day-agreements", "/agreements"));
        for asked in eligibility::store::waiting_for(from, &municipalities, &associations).await? {
            waiting.push(Waiting {
                title: speak.with("eligibility-my-day", &[("applicant", &asked.applicant)]),
                href: format!("/clarifications/{}", asked.id),
                hint: Some(speak.with("eligibility-answer-until", &[("until", &speak.until(asked.due_on))])),
                is_urgent: true,
            });
        }
    }
    for (count, key, href) in counted.into_iter().filter(|(count, _, _)| *count > 0) {
        let (title, href) = (speak.count(key, count), href.to_owned());
        waiting.push(Waiting { title, href, hint: None, is_urgent: true });
    }
    Ok(())
}

/// The regions or municipalities in which somebody has a role, by code.
fn places_of(person: &SignedIn, role: Role) -> Vec<&str> {
    let codes = person.scopes_of(role).filter_map(|scope| match scope {
        Scope::Region(code) | Scope::Municipality(code) => Some(code.as_str()),
        _ => None,
    });
    codes.collect()
}

/// The organisations for which somebody acts, by identity.
fn organisations_of(person: &SignedIn, role: Role) -> Vec<String> {
    let ids = person.scopes_of(role).filter_map(|scope| match scope {
        Scope::Organisation(id) => Some(id.clone()),
        _ => None,
    });
    ids.collect()
}

/// Jobs and mail that need the administrator.
async fn of_operator(
    from: &mut Snapshot,
    person: &SignedIn,
    speak: &Speaker,
    waiting: &mut Vec<Waiting>,
) -> database::Result<()> {
    if !person.is_everywhere(&[Role::PlatformAdministrator]) {
        return Ok(());
    }
    let jobs = i64::try_from(store::failed_jobs(from).await?.len()).unwrap_or(i64::MAX);
    let mails = store::failed_mail_count(from).await?;
    let counted = [
        (jobs, "portal-my-day-failed-jobs", "/administration/health"),
        (mails, "portal-my-day-failed-mails", "/administration/mail?state=failed"),
    ];
    for (count, key, href) in counted.into_iter().filter(|(count, _, _)| *count > 0) {
        let (title, href) = (speak.count(key, count), href.to_owned());
        waiting.push(Waiting { title, href, hint: None, is_urgent: true });
    }
    Ok(())
}

/// Who works with agreements; schools and teams come to theirs by the project.
const AGREEMENTS: &[Role] = &[
    Role::MunicipalCoordinator,
    Role::ProjectCoordinator,
    Role::ProgrammeManager,
    Role::Director,
    Role::Auditor,
];

/// Where a role works, whatever waits there.
const PLACES: &[(&[Role], &str, &str)] = &[
    (&[Role::ProgrammeManager], "/administration/editions", "portal-my-day-editions"),
    (&[Role::RegionalCoordinator], "/triage", "portal-my-day-triage"),
    (&[Role::RegionalCoordinator], "/roster-changes", "portal-my-day-roster"),
    (&[Role::MunicipalCoordinator], "/transport-requests", "portal-my-day-transport"),
    (ideas::permissions::READERS, "/ideas", "ideas-list"),
    (applications::permissions::READERS, "/applications", "applications-list"),
    (eligibility::permissions::READERS, "/eligibility", "eligibility-list-title"),
    (evaluation::permissions::EVALUATORS, "/reviews", "evaluation-reviews-title"),
    (evaluation::permissions::READERS, "/evaluation", "evaluation-title"),
    (decisions::permissions::READERS, "/decisions", "decisions-list-title"),
    (AGREEMENTS, "/agreements", "agreements-list"),
    (trainings::permissions::PLANNERS, "/trainings/plan", "portal-my-day-plan"),
    (&[Role::RegionalCoordinator, Role::MunicipalCoordinator], "/contact-cards", "organisations-tool-cards"),
    (organisations::permissions::STAFF, "/organisations", "organisations-tool-list"),
    (&[Role::PlatformAdministrator], "/administration/people", "portal-my-day-people"),
    (&[Role::PlatformAdministrator], "/administration/imports", "organisations-tool-imports"),
    (&[Role::Auditor], "/administration/audit", "portal-my-day-audit"),
];

fn places(person: &SignedIn, speak: &Speaker, waiting: &mut Vec<Waiting>) {
    for (roles, href, key) in PLACES {
        if person.is_somewhere(roles) {
            waiting.push(Waiting {
                title: speak.text(key),
                href: (*href).to_owned(),
                hint: None,
                is_urgent: false,
            });
        }
    }
}
