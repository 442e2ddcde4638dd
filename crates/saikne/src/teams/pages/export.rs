//! The lists of registrations and of requests to replace a member, as files.

use axum::extract::State;
use axum::response::Response;
use foundation::database::Snapshot;
use foundation::exports::{Columns, Export, List};
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::forms::Query;

use super::query::{self, filter_of, sort_of};
use super::triage::{place_words, region_words};
use crate::exporting;
use crate::organisations::OrganisationKind;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::permissions::{self, Sight};
use crate::teams::registration::Criterion;
use crate::teams::store::triage::{self, Filter, SortBy, TriageLine};
use crate::teams::store::{self, RosterLine};

struct Registrations {
    filter: Filter,
    sort: SortBy,
}

impl List for Registrations {
    type Line = TriageLine;

    async fn count(&self, from: &mut Snapshot) -> Result<i64, Problem> {
        Ok(triage::count(from, &self.filter).await?)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&TriageLine>,
        rows: usize,
    ) -> Result<Vec<TriageLine>, Problem> {
        Ok(triage::lines(from, &self.filter, self.sort, after, rows).await?)
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
    let terms = query::terms(&platform.plans, &mut platform.read().await?, &asked, &sight).await?;
    let list = Registrations {
        filter: filter_of(&asked, &terms.call, &terms.plan.code, sight),
        sort: sort_of(&asked),
    };
    let title = platform.speaker(visitor.language).text("triage-title");
    let export = Export::of("registrations", title, columns(), list).about(terms.call.as_str());
    exporting::send(&platform, &visitor, &asked, export).await
}

fn columns() -> Columns<TriageLine> {
    Columns::new()
        .column("triage-region", |line: &TriageLine, speak| region_words(speak, &line.region))
        .column("triage-municipality", |line, _| place_words(&line.municipality).to_owned())
        .column("triage-school", |line, _| line.school_name.clone())
        .column("triage-kind", |line, speak| {
            OrganisationKind::parse(&line.school_kind).map(|kind| speak.text(&kind.key()))
        })
        .column("triage-learners", |line, _| line.learner_count)
        .column("triage-team", |line, _| line.team_name.clone())
        .column("triage-state", |line, speak| speak.text(&line.state.key()))
        .column("triage-short", |line, _| line.is_short)
        .column("triage-submitted-local", |line, _| line.submitted_at)
        .column("triage-first-time-tag", |line, _| line.is_first_time)
        .column("triage-wish", |line, speak| super::wishes::in_line(speak, line))
        .column("triage-needs-transport", |line, _| line.travel == "none")
        .column("triage-criteria", |line, speak| {
            criteria_words(speak, line.outcome_criteria.as_deref().unwrap_or_default())
        })
        .column("triage-reason", |line, _| line.outcome_reason.clone())
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

/// The criteria of a decision as the pages name them: “motivācija, skolas lielums un attālums”.
fn criteria_words(speak: &Speaker, kept: &str) -> String {
    let names = kept.split(',').filter_map(Criterion::parse).map(|one| speak.text(&one.key()));
    names.collect::<Vec<String>>().join(", ")
}
