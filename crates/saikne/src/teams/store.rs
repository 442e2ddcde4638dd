//! Teams in the database: files, people, invitations, answers.

mod answers;
mod contacts;
pub mod erasure;
mod guardians;
mod invitations;
mod members;
mod roster;
mod seats;
mod submissions;
mod transport;
pub mod triage;

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, DatabaseError, Reads, sql};
use jiff::Timestamp;

pub use answers::{answers, answers_of, save_answer, touch_content};
pub use contacts::{
    Contact, ContactNow, close_contact, contact_of, contacts_known, contacts_on, insert_contact,
};
pub use guardians::{LookedAfter, Waiting, addresses_of_team, guardians_of_team, waiting_for_guardians};
pub use invitations::{
    NewInvitation, invitation_by_token, invitation_of, invitation_of_change, invitations_of, new_invitation,
    renew_invitation, save_invitation,
};
pub use members::{
    NewMember, end_membership, find_person, insert_member, is_in_another_team, let_in, member, members_of,
    members_of_teams, memberships_of_person,
};
pub use roster::{
    RosterLine, find_roster_change, insert_roster_change, roster_change_count, roster_changes_of,
    roster_changes_seen, save_roster_change,
};
pub use seats::{keep_seat, keep_session, seat_of, sessions_of, sessions_of_edition};
pub use submissions::{
    insert_submission, latest_submission, mark_replaced, mark_withdrawn, next_receipt, submission_by_receipt,
    submissions_of,
};
pub use transport::{
    TransportLine, find_transport_request, open_transport_request, save_transport_request,
    transport_request_of, transport_requests_in, withdraw_transport_request,
};

use super::file::TeamFile;
use super::registration::{Outcome, Registration, RegistrationId};
use super::team::{Team, TeamId, TeamState};
use crate::organisations::OrganisationId;
use crate::programmes::{self, Call, CallId, CallKind};

/// What every file is made of; a condition follows.
const FILE: &str =
    "SELECT r.id, r.team_id, r.call_id, r.state, r.submission_count, r.submitted_at, r.outcome, r.outcome_reason,
            r.outcome_criteria, r.decided_at, r.content_version, r.version,
            t.edition_code, t.school_id, t.name AS team_name, t.state AS team_state,
            t.version AS team_version,
            o.name AS school_name, o.kind AS school_kind, o.founder_kind, o.region_code,
            o.municipality_code, o.register_no, o.state AS school_state
       FROM registrations r
       JOIN teams t ON t.id = r.team_id
       JOIN organisations o ON o.id = t.school_id";

/// The file of a registration.
pub async fn file(from: &mut impl Reads, id: &RegistrationId) -> database::Result<Option<TeamFile>> {
    from.find(Listing::select(FILE).only_with("r.id = ?", vec![id.into()]).statement()).await
}

/// The file of a team.
pub async fn file_of_team(from: &mut impl Reads, id: &TeamId) -> database::Result<Option<TeamFile>> {
    from.find(Listing::select(FILE).only_with("t.id = ?", vec![id.into()]).statement()).await
}

/// The files of some teams, newest first.
pub async fn files_of_teams(from: &mut impl Reads, teams: &[TeamId]) -> database::Result<Vec<TeamFile>> {
    let listing = Listing::select(FILE).only_in("t.id", teams).order("ORDER BY r.created_at DESC, r.id DESC");
    from.all(listing.statement()).await
}

/// Some files at once, in the order of the schools' names.
pub async fn files(from: &mut impl Reads, ids: &[RegistrationId]) -> database::Result<Vec<TeamFile>> {
    let listing = Listing::select(FILE).only_in("r.id", ids).order("ORDER BY o.name_order, r.id");
    from.all(listing.statement()).await
}

/// The teams that have a place in a training, or were trained, and whose edition is not over for them.
pub async fn with_a_place(from: &mut impl Reads) -> database::Result<Vec<TeamFile>> {
    let listing = Listing::select(FILE)
        .only("r.state IN ('accepted', 'confirmed', 'completed')")
        .only("t.state IN ('active', 'roster_pending')")
        .order("ORDER BY t.id");
    from.all(listing.statement()).await
}

/// How many active teams a school has for a call.
pub async fn team_count_of_school(
    from: &mut impl Reads,
    call: &CallId,
    school: &OrganisationId,
) -> database::Result<i64> {
    from.one(
        sql("SELECT COUNT(*) FROM teams WHERE call_id = $1 AND school_id = $2 AND state <> 'dissolved'")
            .bind(call)
            .bind(school),
    )
    .await
}

/// Keeps a new team with its draft.
pub async fn insert(
    change: &mut Change,
    edition: &str,
    call: &CallId,
    school: &OrganisationId,
) -> database::Result<(TeamId, RegistrationId)> {
    let team: TeamId = change.new_id();
    let registration: RegistrationId = change.new_id();
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO teams
            (id, edition_code, call_id, school_id, name, state, created_by, created_at)
         VALUES ($1, $2, $3, $4, '', $5, $6, $7)")
    .bind(&team)
    .bind(edition)
    .bind(call)
    .bind(school)
    .bind(TeamState::Forming.as_str())
    .bind(by)
    .bind(change.at);
    change.execute(statement).await?;
    let statement = sql("INSERT INTO registrations (id, team_id, call_id, state, created_at)
                         VALUES ($1, $2, $3, 'draft', $4)")
    .bind(&registration)
    .bind(&team)
    .bind(call)
    .bind(change.at);
    change.execute(statement).await?;
    Ok((team, registration))
}

/// Saves a team that was read earlier.
pub async fn save_team(change: &mut Change, team: &Team) -> database::Result<()> {
    let statement = sql("UPDATE teams SET name = $3, state = $4, version = version + 1
                          WHERE id = $1 AND version = $2")
    .bind(&team.id)
    .bind(team.version)
    .bind(&team.name)
    .bind(team.state.as_str());
    once(change.execute(statement).await?)
}

/// The calls that take registrations of teams at a moment, the soonest deadline first.
pub async fn open_registrations(from: &mut impl Reads, at: Timestamp) -> database::Result<Vec<Call>> {
    let mut calls = programmes::store::open_calls(from, at).await?;
    calls.retain(|call| call.kind == CallKind::TeamRegistration);
    Ok(calls)
}

/// Saves a registration that was read earlier; its answers and people must be those that were read.
pub async fn save(change: &mut Change, registration: &Registration) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let criteria: Vec<&str> =
        registration.outcome_criteria.iter().map(|criterion| criterion.as_str()).collect();
    let statement = sql("UPDATE registrations
            SET state = $4, submission_count = $5, submitted_at = $6, outcome_reason = $7,
                outcome_criteria = $8, decided_at = $9,
                decided_by = CASE WHEN decided_at IS DISTINCT FROM $9 THEN $10 ELSE decided_by END,
                outcome = $11, version = version + 1
          WHERE id = $1 AND version = $2 AND content_version = $3")
    .bind(&registration.id)
    .bind(registration.version)
    .bind(registration.content_version)
    .bind(registration.state.as_str())
    .bind(registration.submission_count)
    .bind(registration.submitted_at)
    .bind(&registration.outcome_reason)
    .bind((!criteria.is_empty()).then(|| criteria.join(",")))
    .bind(registration.decided_at)
    .bind(by)
    .bind(registration.outcome.map(Outcome::as_str));
    once(change.execute(statement).await?)
}

/// Exactly one row was meant.
fn once(rows: u64) -> database::Result<()> {
    if rows == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}
