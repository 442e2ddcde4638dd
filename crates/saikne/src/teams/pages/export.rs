//! The lists of registrations, of requests to replace a member and of those for transport, as files.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use foundation::database::Snapshot;
use foundation::exports::{Columns, Export, Given, List};
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::forms::Query;

use super::query::{self, filter_of, sort_of};
use super::triage::{place_words, region_words};
use crate::exporting;
use crate::organisations::OrganisationKind;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::answers::{Answers, Question};
use crate::teams::permissions::{self, Sight};
use crate::teams::registration::Criterion;
use crate::teams::seat::AnnouncedSession;
use crate::teams::store::triage::{self, Filter, SortBy, TriageLine};
use crate::teams::store::{self, RosterLine, TransportLine};

struct Registrations {
    filter: Filter,
    sort: SortBy,
}

/// A registration and what its team answered.
type Answered = (TriageLine, Answers);

impl List for Registrations {
    type Line = Answered;

    async fn count(&self, from: &mut Snapshot) -> Result<i64, Problem> {
        Ok(triage::count(from, &self.filter).await?)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&Answered>,
        rows: usize,
    ) -> Result<Vec<Answered>, Problem> {
        let after = after.map(|(line, _)| line);
        let lines = triage::lines(from, &self.filter, self.sort, after, rows).await?;
        let mut answers = store::answers_of(from, lines.iter().map(|line| &line.id)).await?;
        let answered = |line: TriageLine| {
            let own = answers.remove(&line.id).unwrap_or_default();
            (line, own)
        };
        Ok(lines.into_iter().map(answered).collect())
    }
}

/// `GET /triage/export`
pub async fn send(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let sight = permissions::sight(&by)?;
    let mut snapshot = platform.read().await?;
    let terms = query::terms(&platform.plans, &mut snapshot, &asked, &sight).await?;
    let sessions = store::sessions_of_edition(&mut snapshot, &terms.plan.code).await?;
    drop(snapshot);
    let list = Registrations {
        filter: filter_of(&asked, &terms.call, &terms.plan.code, sight),
        sort: sort_of(&asked),
    };
    let title = platform.speaker(visitor.language).text("triage-title");
    let export = Export::of("registrations", title, columns(sessions), list).about(terms.call.as_str());
    exporting::send(&platform, &visitor, &asked, export).await
}

/// What the list shows, and what its page has no room for. Needs are sealed: they are read on the page of the
/// registration, by few, and each reading is noted.
fn columns(sessions: Vec<AnnouncedSession>) -> Columns<Answered> {
    let columns = Columns::new()
        .column("triage-region", |(line, _): &Answered, speak| region_words(speak, &line.region))
        .column("triage-municipality", |(line, _), _| place_words(&line.municipality).to_owned())
        .column("triage-school", |(line, _), _| line.school_name.clone())
        .column("triage-kind", |(line, _), speak| {
            OrganisationKind::parse(&line.school_kind).map(|kind| speak.text(&kind.key()))
        })
        .column("triage-learners", |(line, _), _| line.learner_count)
        .column("triage-team", |(line, _), _| line.team_name.clone())
        .column("triage-state", |(line, _), speak| speak.text(&line.state.key()))
        .column("triage-short", |(line, _), _| line.is_short)
        .column("triage-submitted-local", |(line, _), _| line.submitted_at)
        .column("triage-first-time-tag", |(line, _), _| line.is_first_time)
        .column("triage-wish", |(line, _), speak| super::wishes::in_line(speak, line));
    let sessions = Arc::new(sessions);
    let later = |columns: Columns<Answered>, heading, question| {
        let sessions = Arc::clone(&sessions);
        columns.column(heading, move |(_, answers), speak| {
            let wish = answers.text(question);
            (!wish.is_empty()).then(|| super::wishes::words(speak, wish, &sessions))
        })
    };
    let columns = later(columns, "registrations-question-preference-2", Question::Preference2);
    let columns = later(columns, "registrations-question-preference-3", Question::Preference3);
    columns
        .column("triage-needs-transport", |(line, _), _| line.travel == "none")
        .column("registrations-question-travel-note", |(_, answers), _| told(answers, Question::TravelNote))
        .column("registrations-question-motivation", |(_, answers), _| told(answers, Question::Motivation))
        .column("registrations-question-principal-name", |(_, answers), _| {
            told(answers, Question::PrincipalName)
        })
        .column("triage-criteria", |(line, _), speak| {
            criteria_words(speak, line.outcome_criteria.as_deref().unwrap_or_default())
        })
        .column("triage-reason", |(line, _), _| line.outcome_reason.clone())
}

fn told(answers: &Answers, question: Question) -> String {
    answers.text(question).to_owned()
}

struct RosterChanges(Sight);

impl List for RosterChanges {
    type Line = RosterLine;

    async fn count(&self, from: &mut Snapshot) -> Result<i64, Problem> {
        Ok(store::roster_change_count(from, &self.0).await?)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&RosterLine>,
        rows: usize,
    ) -> Result<Vec<RosterLine>, Problem> {
        Ok(store::roster_changes_seen(from, &self.0, after, rows).await?)
    }
}

/// `GET /roster-changes/export`: as in the list nobody is named, nor why in words, for not everybody who
/// sees the list may open each request.
pub async fn roster(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let columns = Columns::new()
        .column("triage-school", |line: &RosterLine, _| line.school_name.clone())
        .column("roster-reason", |line, speak| speak.text(&line.change.reason.key()))
        .column("triage-submitted-local", |line, _| line.change.submitted_at)
        .column("triage-state", |line, speak| speak.text(&line.change.state.key()))
        .column("roster-late", |line, _| line.change.is_late)
        .column("roster-lead-days", |line, _| line.change.lead_days)
        .column("roster-decided-local", |line, _| line.change.decided_at);
    let title = platform.speaker(visitor.language).text("roster-title");
    let export = Export::of("roster changes", title, columns, RosterChanges(permissions::sight(&by)?));
    exporting::send(&platform, &visitor, &asked, export).await
}

/// `GET /transport-requests/export`
pub async fn transport(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let lines =
        store::transport_requests_in(&mut platform.read().await?, &super::transport::own(&by)).await?;
    let columns = Columns::new()
        .column("triage-school", |line: &TransportLine, _| line.school_name.clone())
        .column("transport-opened-local", |line, _| line.request.opened_at)
        .column("registrations-question-travel-note", |line, _| line.request.note.clone())
        .column("triage-state", |line, speak| speak.text(&line.request.state.key()))
        .column("transport-provided", |line, _| line.request.is_provided)
        .column("transport-answer", |line, _| line.request.answer.clone());
    let title = platform.speaker(visitor.language).text("transport-title");
    let export = Export::of("transport requests", title, columns, Given::rows(lines));
    exporting::send(&platform, &visitor, &asked, export).await
}

/// The criteria of a decision as the pages name them: “motivācija, skolas lielums un attālums”.
fn criteria_words(speak: &Speaker, kept: &str) -> String {
    let names = kept.split(',').filter_map(Criterion::parse).map(|one| speak.text(&one.key()));
    names.collect::<Vec<String>>().join(", ")
}
