//! A registration: what remains to be done, where it is, what was decided and why.

use axum::extract::State;
use axum::response::Response;
use foundation::audit;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    ButtonKind, ContactCard, DefinitionList, TaskItem, TaskState, Tone, link_button, notice,
    notice_with_title, page_head, task_list,
};
use foundation::web::forms::PathId;
use maud::{Markup, Render, html};

use super::form::shown;
use super::views::{countdown, last_moment, openness, refusing, state_tag, team_tag};
use crate::frame::Frame;
use crate::people::consents::{self, ConsentState, Purpose};
use crate::people::{PersonId, SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::rules::Finding;
use crate::teams::actions::{Prepared, prepare};
use crate::teams::answers::{Answers, Question};
use crate::teams::member::{MemberId, MemberState, TeamMember};
use crate::teams::registration::{Outcome, Registration, RegistrationState};
use crate::teams::roster::{RosterChange, RosterState};
use crate::teams::seat::{AnnouncedSession, Seat};
use crate::teams::store::{self, Contact};
use crate::teams::submission::Submission;
use crate::teams::team::TeamState;
use crate::teams::transport::TransportRequest;
use crate::teams::{facts, permissions};

/// What the page is drawn from.
struct ShowPage {
    prepared: Prepared,
    findings: Vec<Finding>,
    consents: Vec<(PersonId, ConsentState)>,
    submissions: Vec<Submission>,
    transport: Option<TransportRequest>,
    changes: Vec<RosterChange>,
    contact: Option<Contact>,
    seat: Option<Seat>,
    leads: bool,
    decides: bool,
    sees_needs: bool,
    sees_answers: bool,
    sees_rules: bool,
    writes_idea: bool,
    is_open: bool,
    now: jiff::Timestamp,
}

/// `GET /registrations/{id}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
) -> Result<Response, Problem> {
    let now = platform.now();
    let mut snapshot = platform.read().await?;
    let prepared = prepare(&platform.plans, &mut snapshot, &by, &id).await?;
    let people: Vec<&PersonId> = prepared.members.iter().map(|member| &member.person).collect();
    let page = ShowPage {
        findings: facts::on_submit(&prepared.file, &prepared.members, &prepared.terms, now),
        consents: consents::of_people(
            &mut snapshot,
            &prepared.file.team.edition,
            &people,
            Purpose::Participate,
        )
        .await?,
        submissions: store::submissions_of(&mut snapshot, &id).await?,
        transport: store::transport_request_of(&mut snapshot, &id).await?,
        changes: store::roster_changes_of(&mut snapshot, &prepared.file.team.id).await?,
        contact: store::contact_of(&mut snapshot, &prepared.file.team.school).await?,
        seat: store::seat_of(&mut snapshot, &prepared.file.team.id).await?,
        leads: permissions::leads(&by, &prepared.file),
        decides: permissions::coordinates(&by, &prepared.file),
        sees_needs: permissions::may_see_needs(&by, &prepared.file),
        sees_answers: permissions::may_see_receipt(&by, &prepared.file).is_ok(),
        sees_rules: permissions::may_see_rules(&by, &prepared.file).is_ok(),
        writes_idea: (permissions::leads(&by, &prepared.file) || permissions::belongs(&by, &prepared.file))
            && prepared.file.registration.may_have_idea(),
        is_open: prepared.terms.is_open(now),
        prepared,
        now,
    };
    let has_needs = !page.prepared.answers.text(Question::Needs).is_empty();
    if page.sees_needs && !page.leads && has_needs {
        audit::record_read(&platform.base, by.actor(), id.as_str(), "needs of a team").await?;
    }
    Ok(show(Frame::of(&platform, &visitor), &page))
}

fn show(frame: Frame<'_>, page: &ShowPage) -> Response {
    let speak = frame.speak.clone();
    let file = &page.prepared.file;
    let tags = html! { (state_tag(&speak, file.registration.state)) " " (team_tag(&speak, file.team.state)) };
    let title = page
        .prepared
        .terms
        .planned()
        .map_or_else(String::new, |call| call.title.in_language(speak.language()).to_owned());
    let back = if page.decides { ("/triage", "triage-title") } else { ("/my-teams", "teams-mine-title") };
    frame.titled(file.name().to_owned()).crumb(back.0, speak.text(back.1)).script("js/countdown.js").show(html! {
        (page_head(file.name(), Some(&format!("{} · {title}", file.school_name)), Some(tags)))
        @if page.leads { (for_leader(&speak, page)) }
        @if page.leads || page.decides { (short(&speak, page)) (replacing(&speak, page)) }
        @if let Some(seat) = &page.seat { (super::seat::panel(&speak, seat, page.leads, page.now)) }
        (outcome(&speak, page))
        (transport(&speak, page))
        (contact(&speak, page))
        (receipts(&speak, page))
        @if !page.leads { p { a href={ "/registrations/" (file.registration.id) "/team" } { (speak.text("teams-people-title")) } } }
        @if page.writes_idea { p { a href={ "/teams/" (file.team.id) "/idea" } { (speak.text("teams-idea")) } } }
        @if page.sees_answers && !(page.leads && file.is_draft()) { (answers(&speak, page)) }
        @if page.sees_rules {
            p { a href={ "/registrations/" (file.registration.id) "/rules" } { (speak.text("registrations-rules-why")) } }
        }
    })
}

fn for_leader(speak: &Speaker, page: &ShowPage) -> Markup {
    let file = &page.prepared.file;
    let id = &file.registration.id;
    let is_withdrawn = file.is_draft() && file.registration.submission_count > 0;
    html! {
        @if file.is_draft() && page.is_open {
            (openness(speak, &page.prepared.terms, page.now))
            (countdown(speak, &page.prepared.terms, page.now))
            @if is_withdrawn {
                (notice(Tone::Warning, html! { p { (speak.text("registrations-withdrawn-notice")) } }))
            }
            h2 { (speak.text("registrations-remains")) }
            (task_list(&tasks(speak, page)))
            p { a href={ "/registrations/" (id) "/discard" } { (speak.text("registrations-discard")) } }
        } @else if file.is_draft() {
            (openness(speak, &page.prepared.terms, page.now))
            p { a href={ "/registrations/" (id) "/form" } { (speak.text("registrations-read-draft")) } }
        } @else if file.registration.state == RegistrationState::Submitted && page.is_open {
            (notice(Tone::Success, html! {
                p { (speak.with("registrations-submitted-notice", &[("until", &last_moment(speak, &page.prepared.terms))])) }
                p { a href={ "/registrations/" (id) "/withdraw" } { (speak.text("registrations-withdraw")) } }
            }))
        } @else if file.registration.state == RegistrationState::Submitted {
            (notice(Tone::Info, html! { p { (speak.text("registrations-waiting-notice")) } }))
        }
    }
}

/// Who left since the registration was handed in, and what is to be done while the team is short of them.
fn short(speak: &Speaker, page: &ShowPage) -> Markup {
    let file = &page.prepared.file;
    if file.team.state != TeamState::Forming || !file.registration.changes_by_asking() {
        return html! {};
    }
    let left = page.prepared.members.iter().filter(|one| one.state == MemberState::Left);
    notice_with_title(
        Tone::Warning,
        &speak.text("triage-short"),
        html! {
            @for (name, day) in left.filter_map(|one| Some((one.name(), one.to_on?))) {
                p { (speak.with("registrations-short-left", &[("member", &name), ("day", &speak.on(day))])) }
            }
            p { (speak.text(if page.leads { "registrations-short-leader" } else { "registrations-short-coordinator" })) }
            @if page.leads { p { (ask_link(speak, page)) } }
        },
    )
}

/// The changes of the team's people that are on their way, and who is waited for.
fn replacing(speak: &Speaker, page: &ShowPage) -> Markup {
    let name_of = |id: &MemberId| {
        let members = page.prepared.members.iter();
        members.filter(|one| one.id == *id).map(TeamMember::name).collect::<String>()
    };
    html! { @for change in page.changes.iter().filter(|one| !one.is_over()) {
        @let (out, coming) = (name_of(&change.out), change.in_name());
        @let key = match change.state {
            RosterState::Approved if change.in_member.is_some() => "registrations-replacing-guardian",
            RosterState::Approved => "registrations-replacing-invited",
            _ => "registrations-replacing-asked",
        };
        (notice(Tone::Info, html! {
            p { (speak.with(key, &[("out", &out), ("coming", &coming)])) }
            p { a href={ "/roster-changes/" (change.id) } { (speak.text("registrations-replacing-link")) } }
        }))
    } }
}

fn ask_link(speak: &Speaker, page: &ShowPage) -> Markup {
    let path = format!("/registrations/{}/roster", page.prepared.file.registration.id);
    link_button(ButtonKind::Secondary, &path, speak.text("roster-ask"))
}

fn tasks<'a>(speak: &Speaker, page: &ShowPage) -> Vec<TaskItem<'a>> {
    let file = &page.prepared.file;
    let id = &file.registration.id;
    let answers = &page.prepared.answers;
    let part = |key: &str, questions: &[Question]| {
        let required = questions.iter().filter(|one| one.is_required());
        let missing = required.clone().filter(|one| answers.text(**one).is_empty()).count();
        let state = match missing {
            0 => TaskState::Done,
            _ if questions.iter().any(|one| !answers.text(*one).is_empty()) => TaskState::Started,
            _ => TaskState::Open,
        };
        let anchor = questions.first().map_or("", |one| one.as_str());
        task(speak, key, Some(format!("/registrations/{id}/form#{anchor}")), state, None)
    };
    let is_whole = refusing(&page.findings).next().is_none();
    let present = page.prepared.members.iter().filter(|one| one.is_active()).count();
    let team_state = match (is_whole, present) {
        (true, _) => TaskState::Done,
        (false, 0) => TaskState::Open,
        (false, _) => TaskState::Started,
    };
    let people = i64::try_from(present).unwrap_or(0);
    let waiting = page.consents.iter().filter(|(_, state)| *state != ConsentState::Given).count();
    let mut tasks = vec![
        task(
            speak,
            "registrations-task-team",
            Some(format!("/registrations/{id}/team")),
            team_state,
            Some(speak.count("registrations-task-team-hint", people)),
        ),
        part("registrations-task-times", &[Question::Preference1]),
        part("registrations-task-journey", &[Question::Travel]),
        part("registrations-task-about", &[Question::FirstTime, Question::Motivation]),
        part("registrations-task-principal", &[Question::PrincipalName, Question::PrincipalAgrees]),
    ];
    if !page.consents.is_empty() {
        let state = if waiting == 0 { TaskState::Done } else { TaskState::Waiting };
        tasks.push(task(
            speak,
            "registrations-task-consents",
            Some("/missing-consents".to_owned()),
            state,
            Some(speak.text("registrations-task-consents-hint")),
        ));
    }
    let is_ready = is_whole && answers.missing().next().is_none();
    let state = if is_ready { TaskState::Open } else { TaskState::Waiting };
    tasks.push(task(
        speak,
        "registrations-task-submit",
        Some(format!("/registrations/{id}/submit")),
        state,
        None,
    ));
    tasks
}

fn task<'a>(
    speak: &Speaker,
    key: &str,
    href: Option<String>,
    state: TaskState,
    hint: Option<String>,
) -> TaskItem<'a> {
    let words = match state {
        TaskState::Open => "registrations-task-open",
        TaskState::Started => "registrations-task-started",
        TaskState::Done => "registrations-task-done",
        TaskState::Waiting => "registrations-task-waiting",
        TaskState::Wrong => "registrations-task-wrong",
    };
    TaskItem {
        title: speak.text(key).into(),
        href: href.map(Into::into),
        hint: hint.map(Into::into),
        state,
        state_words: speak.text(words).into(),
    }
}

fn outcome(speak: &Speaker, page: &ShowPage) -> Markup {
    let registration = &page.prepared.file.registration;
    let Some(reason) = &registration.outcome_reason else { return html! {} };
    let (tone, title) = match registration.outcome {
        Some(Outcome::Accept) => (Tone::Success, speak.text("registrations-decision-accept")),
        Some(Outcome::Waitlist) => (Tone::Warning, speak.text("registrations-decision-waitlist")),
        Some(Outcome::Reject) => (Tone::Danger, speak.text("registrations-decision-reject")),
        None => (Tone::Neutral, speak.text("registrations-decision")),
    };
    notice_with_title(
        tone,
        &title,
        html! {
            p { (reason) }
            @if !registration.outcome_criteria.is_empty() {
                p { (speak.text("registrations-outcome-criteria")) ": "
                    @for (place, criterion) in registration.outcome_criteria.iter().enumerate() {
                        @if place > 0 { ", " } (speak.text(&criterion.key()))
                    } "." }
            }
            @if let Some(at) = registration.decided_at { p class="field-hint" { (speak.moment(at)) } }
        },
    )
}

fn transport(speak: &Speaker, page: &ShowPage) -> Markup {
    let Some(request) = page.transport.as_ref().filter(|_| page.sees_answers) else { return html! {} };
    let tone = match request.is_provided {
        Some(true) => Tone::Success,
        Some(false) => Tone::Warning,
        None => Tone::Info,
    };
    notice_with_title(
        tone,
        &format!("{}: {}", speak.text("transport-short"), speak.text(&request.state.key())),
        html! {
            p { (speak.text("transport-about")) }
            @if let Some(answer) = &request.answer { p { (answer) } }
        },
    )
}

fn contact(speak: &Speaker, page: &ShowPage) -> Markup {
    let Some(contact) = &page.contact else { return html! {} };
    let place = crate::reference::municipality_by_code(&page.prepared.file.municipality)
        .map_or("", |municipality| municipality.full_name);
    html! {
        h2 { (speak.text("teams-contact-title")) }
        (ContactCard {
            role: speak.with("teams-contact-role", &[("municipality", place)]).into(),
            name: contact.who.name.clone().map(Into::into),
            note: Some(speak.text("teams-contact-note").into()),
            write: None,
            phone: None,
        }.render())
    }
}

fn receipts(speak: &Speaker, page: &ShowPage) -> Markup {
    html! {
        @if page.sees_answers && !page.submissions.is_empty() {
            h2 { (speak.text("registrations-receipts")) }
            ul { @for submission in &page.submissions {
                li {
                    a href={ "/receipts/" (submission.receipt_no) } { (submission.receipt_no) }
                    " · " (speak.exact_moment(submission.submitted_at))
                    @if !submission.counts() { " · " (speak.text("registrations-receipt-replaced")) }
                }
            } }
        }
        @if page.leads && page.prepared.file.registration.changes_by_asking()
            && page.prepared.file.team.state != TeamState::Forming {
            p { (ask_link(speak, page)) }
        }
    }
}

fn answers(speak: &Speaker, page: &ShowPage) -> Markup {
    answer_list(speak, &page.prepared.answers, &page.prepared.sessions, page.sees_needs)
}

/// What was answered, to be read.
pub(super) fn answer_list(
    speak: &Speaker,
    answers: &Answers,
    sessions: &[AnnouncedSession],
    sees_needs: bool,
) -> Markup {
    let mut list = DefinitionList::new();
    for question in Question::ALL {
        let value = answers.text(*question);
        if value.is_empty() || (*question == Question::Needs && !sees_needs) {
            continue;
        }
        list = list.fact(speak.text(&question.key()), html! { (shown(speak, *question, value, sessions)) });
    }
    html! {
        h2 { (speak.text("registrations-answers")) }
        (list.render())
    }
}
