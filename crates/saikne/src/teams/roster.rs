//! A request to replace a member of a team.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::{Timestamp, civil::Date};

use super::member::MemberId;
use super::team::TeamId;
use super::words::words;

/// Identity of a roster change.
pub type RosterChangeId = Id<RosterChange>;

words! {
    /// Where a roster change is (model 4.4).
    RosterState, "roster-state" {
        /// Being written.
        Draft = "draft",
        /// Waits for the coordinator of the school's region.
        Submitted = "submitted",
        /// The coordinator has asked something.
        InfoRequested = "info_requested",
        /// The new person is invited.
        Approved = "approved",
        /// Said no.
        Refused = "refused",
        /// The new person is in the team.
        Applied = "applied",
        /// Came to nothing: the training began, or the invited person did not want to.
        Lapsed = "lapsed",
    }
}

words! {
    /// Why a member is replaced: a code, so that no detail of health is asked for.
    RosterReason, "roster-reason" {
        /// Health; no details.
        Health = "health",
        /// Has left the school.
        MovedSchool = "moved_school",
        /// Family.
        Family = "family",
        /// Examinations, competitions.
        Timetable = "timetable",
        /// Something else: the text says what.
        Other = "other",
    }
}

/// A roster change.
#[derive(Debug, Clone)]
pub struct RosterChange {
    /// Identity.
    pub id: RosterChangeId,
    /// In which team.
    pub team: TeamId,
    /// Who leaves.
    pub out: MemberId,
    /// Given name of who comes.
    pub in_given_name: String,
    /// Family name of who comes.
    pub in_family_name: String,
    /// Address of who comes.
    pub in_email: String,
    /// The membership of who came, or who waits for a guardian.
    pub in_member: Option<MemberId>,
    /// Why.
    pub reason: RosterReason,
    /// Why, in words.
    pub reason_text: String,
    /// Where it is.
    pub state: RosterState,
    /// When it was asked for.
    pub submitted_at: Timestamp,
    /// Days to the first training day, where that is known.
    pub lead_days: Option<i64>,
    /// Asked for later than the rule allows; still decidable.
    pub is_late: bool,
    /// What the coordinator asked.
    pub question: Option<String>,
    /// What was answered.
    pub answer: Option<String>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// Why it was decided so.
    pub decision_reason: Option<String>,
    /// Goes up with every save.
    pub version: i64,
}

/// The change is not where this would be possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a roster change that is {0:?} cannot do this")]
pub struct WrongRosterState(pub RosterState);

impl RosterChange {
    fn step(&mut self, from: RosterState, to: RosterState) -> Result<(), WrongRosterState> {
        if self.state != from {
            return Err(WrongRosterState(self.state));
        }
        self.state = to;
        Ok(())
    }

    /// Hands the request in.
    pub fn submit(&mut self) -> Result<(), WrongRosterState> {
        self.step(RosterState::Draft, RosterState::Submitted)
    }

    /// The coordinator asks something.
    pub fn ask(&mut self, question: &str) -> Result<(), WrongRosterState> {
        self.step(RosterState::Submitted, RosterState::InfoRequested)?;
        self.question = Some(question.to_owned());
        self.answer = None;
        Ok(())
    }

    /// The support person answers.
    pub fn reply(&mut self, answer: &str) -> Result<(), WrongRosterState> {
        self.step(RosterState::InfoRequested, RosterState::Submitted)?;
        self.answer = Some(answer.to_owned());
        Ok(())
    }

    /// The coordinator agrees.
    pub fn approve(&mut self, at: Timestamp) -> Result<(), WrongRosterState> {
        self.step(RosterState::Submitted, RosterState::Approved)?;
        self.decided_at = Some(at);
        Ok(())
    }

    /// The coordinator says no, and why (I-25).
    pub fn refuse(&mut self, reason: &str, at: Timestamp) -> Result<(), WrongRosterState> {
        self.step(RosterState::Submitted, RosterState::Refused)?;
        self.decision_reason = Some(reason.to_owned());
        self.decided_at = Some(at);
        Ok(())
    }

    /// The new person has passed age and consent and is in the team.
    pub fn apply(&mut self) -> Result<(), WrongRosterState> {
        self.step(RosterState::Approved, RosterState::Applied)
    }

    /// Whether somebody still has to say something.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state, RosterState::Submitted | RosterState::InfoRequested)
    }

    /// Whether nothing can happen to it any more.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.state, RosterState::Refused | RosterState::Applied | RosterState::Lapsed)
    }

    /// Given name and family name of who comes.
    #[must_use]
    pub fn in_name(&self) -> String {
        format!("{} {}", self.in_given_name, self.in_family_name)
    }

    /// It came to nothing: the training began, or the invited person did not come.
    pub fn lapse(&mut self) -> Result<(), WrongRosterState> {
        if self.is_over() {
            return Err(WrongRosterState(self.state));
        }
        self.state = RosterState::Lapsed;
        Ok(())
    }
}

/// Days from a day to the first training day; negative once it has begun.
#[must_use]
pub fn lead_days(today: Date, first_training_day: Date) -> i64 {
    today.until(first_training_day).map_or(0, |span| i64::from(span.get_days()))
}

impl Record for RosterChange {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            team: row.get("team_id")?,
            out: row.get("out_member_id")?,
            in_given_name: row.get("in_given_name")?,
            in_family_name: row.get("in_family_name")?,
            in_email: row.get("in_email")?,
            in_member: row.get("in_member_id")?,
            reason: row.word("reason_code", RosterReason::parse)?,
            reason_text: row.get("reason_text")?,
            state: row.word("state", RosterState::parse)?,
            submitted_at: row.get("submitted_at")?,
            lead_days: row.get("lead_days")?,
            is_late: row.get("is_late")?,
            question: row.get("question")?,
            answer: row.get("answer")?,
            decided_at: row.get("decided_at")?,
            decision_reason: row.get("decision_reason")?,
            version: row.get("version")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn lead_time_counts_days() {
        assert_eq!(lead_days(date(2024, 3, 27), date(2024, 4, 2)), 6);
        assert_eq!(lead_days(date(2024, 4, 1), date(2024, 4, 2)), 1);
        assert_eq!(lead_days(date(2024, 4, 3), date(2024, 4, 2)), -1);
    }
}
