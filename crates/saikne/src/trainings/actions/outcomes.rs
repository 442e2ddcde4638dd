//! The end of a session: lock, judgement of teams, certificates.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;
use serde_json::json;

use crate::people::SignedIn;
use crate::programmes::Plans;
use crate::trainings::actions::notice;
use crate::trainings::allocation::AllocationState;
use crate::trainings::attendance::{Mark, judge};
use crate::trainings::block::{Block, BlockKind, learning_hours};
use crate::trainings::jobs::{TellGaps, ThankAttendees};
use crate::trainings::permissions;
use crate::trainings::seeker::Participant;
use crate::trainings::session::{SessionState, TrainingSession, TrainingSessionId};
use crate::trainings::store::{attendance, certificates, plans, seats, seekers, sessions};

/// The trainer ends a session on its last day: attendance is locked, teams are judged, those who were at
/// all of the learning get a certificate, the coordinator is told of gaps.
pub async fn end(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    id: &TrainingSessionId,
) -> Result<(), Problem> {
    let mut session = sessions::find(change, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_take_attendance(by, &session)?;
    lock(&mut session, change.at)?;
    sessions::save(change, &session).await?;
    change.record("trainings.session_held", id.as_str()).await?;
    judge_session(change, plans, &session).await?;
    change.queue(&TellGaps { session: id.clone() }).await?;
    change.queue(&ThankAttendees { session: id.clone() }).await?;
    Ok(())
}

/// Ends a session if it still runs and locks its attendance, or says why it cannot be.
pub fn lock(session: &mut TrainingSession, at: Timestamp) -> Result<(), Problem> {
    if session.state == SessionState::Running {
        session.end(in_riga(at).date())?;
    }
    Ok(session.lock(at)?)
}

/// Judges every team of a session by what is noted now, and gives out the certificates that follow.
pub async fn judge_session(
    change: &mut Change,
    plans: &Plans,
    session: &TrainingSession,
) -> Result<(), Problem> {
    let plan = plans::of(change, plans, &session.edition).await?.ok_or(Refusal::NotFound)?;
    let blocks = sessions::blocks_of(change, &session.id).await?;
    let people = seekers::participants(change, session).await?;
    let marks = attendance::marks_of(change, &session.id).await?;
    let mut counts = [0_i64; 3];
    for mut seat in seats::of_session(change, &session.id).await? {
        let team: Vec<&Participant> = people.iter().filter(|one| one.team == seat.team).collect();
        let judgement = judge(&plan.rule, &blocks, &team, &marks);
        let outcome =
            json!({ "rule": plan.rule.id, "version": plan.rule.version, "gaps": judgement.gaps }).to_string();
        if seat.judge(judgement.state, outcome).is_ok() {
            seats::save(change, &seat).await?;
            notice::seat(change, &seat).await?;
            let place = match judgement.state {
                AllocationState::Attended => 0,
                AllocationState::PartlyAttended => 1,
                _ => 2,
            };
            if let Some(count) = counts.get_mut(place) {
                *count += 1;
            }
        }
    }
    let withdrawn = give_certificates(change, session, &blocks, &people, &marks).await?;
    let [attended, partly, nobody] = counts;
    let facts = json!({
        "attended": attended, "partly": partly, "no_show": nobody, "certificates_withdrawn": withdrawn,
    });
    Ok(change.record_with("trainings.session_judged", session.id.as_str(), Note::of(facts)).await?)
}

/// Gives a certificate to everybody who was at all of the learning, and takes back those that a correction
/// has shown to be unearned; says how many.
async fn give_certificates(
    change: &mut Change,
    session: &TrainingSession,
    blocks: &[Block],
    people: &[Participant],
    marks: &[Mark],
) -> Result<usize, Problem> {
    let earned: Vec<&Participant> =
        people.iter().filter(|one| was_at_all_learning(one, blocks, marks)).collect();
    let had = certificates::of_session(change, &session.id).await?;
    for one in &earned {
        if !had.iter().any(|certificate| certificate.person == one.person) {
            certificates::insert(change, session, one, learning_hours(blocks)).await?;
        }
    }
    let unearned: Vec<_> =
        had.iter().filter(|had| !earned.iter().any(|one| one.person == had.person)).collect();
    for certificate in &unearned {
        certificates::withdraw(change, certificate).await?;
    }
    Ok(unearned.len())
}

/// Whether somebody was at every block of learning.
fn was_at_all_learning(one: &Participant, blocks: &[Block], marks: &[Mark]) -> bool {
    let mut learning = blocks.iter().filter(|block| block.kind == BlockKind::Learning).peekable();
    learning.peek().is_some()
        && learning.all(|block| {
            marks
                .iter()
                .any(|mark| mark.block == block.id && mark.person == one.person && mark.state.counts())
        })
}

/// Nothing more will happen: the session is closed.
pub async fn close(change: &mut Change, by: &SignedIn, id: &TrainingSessionId) -> Result<(), Problem> {
    let mut session = sessions::find(change, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(by, &session)?;
    permissions::may_plan(by, &session.edition, session.region)?;
    session.close()?;
    sessions::save(change, &session).await?;
    Ok(change.record("trainings.session_closed", id.as_str()).await?)
}
