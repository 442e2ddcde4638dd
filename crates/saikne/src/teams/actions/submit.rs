//! Handing in and taking back.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::database::Reads;
use foundation::problem::Problem;
use serde_json::json;

use super::file_of;
use crate::people::SignedIn;
use crate::programmes::Plans;
use crate::programmes::rules::{Finding, Point, is_blocked};
use crate::programmes::store::results::store_results;
use crate::teams::answers::{Answers, Question, Travel};
use crate::teams::file::TeamFile;
use crate::teams::jobs::ConfirmSubmission;
use crate::teams::member::TeamMember;
use crate::teams::registration::{NotPossible, RegistrationId, RegistrationState};
use crate::teams::seat::AnnouncedSession;
use crate::teams::submission::{Submission, fingerprint, snapshot};
use crate::teams::team::TeamState;
use crate::teams::terms::Terms;
use crate::teams::{facts, permissions, store};

/// Everything that is handed in, read before the change begins so that the change stays short. A save
/// in between is noticed by the content's version.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// Team, registration, school.
    pub file: TeamFile,
    /// Everybody who is or was in the team.
    pub members: Vec<TeamMember>,
    /// The answers.
    pub answers: Answers,
    /// What the call demands.
    pub terms: Terms,
    /// The announced sessions of the school's region.
    pub sessions: Vec<AnnouncedSession>,
}

/// Reads what is handed in.
pub async fn prepare(
    plans: &Plans,
    from: &mut impl Reads,
    by: &SignedIn,
    id: &RegistrationId,
) -> Result<Prepared, Problem> {
    let file = file_of(from, id).await?;
    permissions::may_see(by, &file)?;
    let members = store::members_of(from, &file.team.id).await?;
    let answers = store::answers(from, id).await?;
    let terms = Terms::of_file(plans, from, &file).await?;
    let sessions = store::sessions_of(from, &file.team.edition, &file.region).await?;
    Ok(Prepared { file, members, answers, terms, sessions })
}

/// What became of handing in.
#[derive(Debug, Clone)]
pub enum Submitted {
    /// The number on the receipt.
    Receipt(String),
    /// What the rules and the form miss. Nothing was handed in; what was found is kept.
    Refused {
        /// The rules' findings.
        findings: Vec<Finding>,
        /// Required questions without an answer.
        missing: Vec<Question>,
    },
}

/// Hands a registration in. The moment of the change decides (I-02).
pub async fn submit(change: &mut Change, by: &SignedIn, prepared: Prepared) -> Result<Submitted, Problem> {
    let Prepared { mut file, members, answers, terms, .. } = prepared;
    permissions::may_lead(by, &file)?;
    let at = change.at;
    let registration = &mut file.registration;
    if registration.state != RegistrationState::Draft {
        return Err(NotPossible::WrongState(registration.state).into());
    }
    let id = registration.id.clone();
    registration.submit(at, terms.is_open(at))?;
    let findings = facts::on_submit(&file, &members, &terms, at);
    let missing: Vec<Question> = answers.missing().collect();
    let is_refused = is_blocked(&findings) || !missing.is_empty();
    let kept = facts::as_json(&findings);
    store_results(change, id.as_str(), terms.edition(), Point::OnSubmit, &findings).await?;
    if is_refused {
        let note = Note::of(json!({ "missing": missing.len() }));
        change.record_with("registrations.refused", id.as_str(), note).await?;
        return Ok(Submitted::Refused { findings, missing });
    }
    let receipt_no = hand_in(change, &mut file, &members, &answers, &kept).await?;
    change.queue(&ConfirmSubmission { receipt_no: receipt_no.clone() }).await?;
    Ok(Submitted::Receipt(receipt_no))
}

/// Keeps what is handed in, for good, and gives the number of its receipt. Rules were asked before.
pub(in crate::teams) async fn hand_in(
    change: &mut Change,
    file: &mut TeamFile,
    members: &[TeamMember],
    answers: &Answers,
    kept: &serde_json::Value,
) -> Result<String, Problem> {
    let at = change.at;
    let id = file.registration.id.clone();
    store::save(change, &file.registration).await?;
    keep_team(change, file, answers).await?;
    if answers.travel() == Some(Travel::None) {
        let note = answers.text(Question::TravelNote);
        store::open_transport_request(change, &id, &file.municipality, note).await?;
    } else if file.registration.submission_count > 1 {
        store::withdraw_transport_request(change, &id).await?;
    }
    let text = snapshot(file, members, answers, kept, at);
    let submission = Submission {
        id: change.new_id(),
        registration: id.clone(),
        number: file.registration.submission_count,
        receipt_no: store::next_receipt(change).await?,
        submitted_at: at,
        sha256: fingerprint(&text),
        snapshot: text,
        replaced_at: None,
        withdrawn_at: None,
    };
    if submission.number > 1 {
        store::mark_replaced(change, &id, submission.number).await?;
    }
    store::insert_submission(change, &submission).await?;
    let note = Note::of(json!({ "receipt": submission.receipt_no, "sha256": submission.sha256 }));
    change.record_with("registrations.submitted", id.as_str(), note).await?;
    Ok(submission.receipt_no)
}

/// The team's own name stands in its answers; and a team that passes the rules is complete.
async fn keep_team(change: &mut Change, file: &mut TeamFile, answers: &Answers) -> Result<(), Problem> {
    let name = answers.text(Question::TeamName);
    let is_forming = file.team.state == TeamState::Forming;
    if !is_forming && name == file.team.name {
        return Ok(());
    }
    name.clone_into(&mut file.team.name);
    if is_forming {
        file.team.complete()?;
    }
    Ok(store::save_team(change, &file.team).await?)
}

/// Takes a registration back to be edited, before the deadline. Its receipt stays (I-03).
pub async fn withdraw(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    id: &RegistrationId,
) -> Result<(), Problem> {
    let mut file = file_of(change, id).await?;
    permissions::may_lead(by, &file)?;
    let terms = Terms::of_file(plans, change, &file).await?;
    file.registration.withdraw(terms.is_open(change.at))?;
    store::save(change, &file.registration).await?;
    store::mark_withdrawn(change, id).await?;
    change.record("registrations.withdrawn", id.as_str()).await?;
    Ok(())
}
