//! An appeal: what an applicant says against a decision, and what came of it, by two people (I-38).

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use foundation::money::Cents;
use jiff::Timestamp;

use super::decision::DecisionId;
use crate::teams::words::words;

/// Identity of an appeal.
pub type AppealId = Id<Appeal>;

words! {
    /// Where an appeal is.
    AppealState, "decisions-appeal" {
        /// It has arrived.
        Received = "received",
        /// Somebody proposes what comes of it.
        Proposed = "proposed",
        /// Another person agreed.
        Decided = "decided",
    }
}

words! {
    /// What comes of an appeal.
    Verdict, "decisions-verdict" {
        /// The decision stands.
        Upheld = "upheld",
        /// Another one takes its place.
        Changed = "changed",
    }
}

/// What an applicant says against a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    /// Identity.
    pub id: AppealId,
    /// Against which decision.
    pub decision: DecisionId,
    /// Where it is.
    pub state: AppealState,
    /// Why the applicant does not agree.
    pub grounds: String,
    /// When it arrived.
    pub received_at: Timestamp,
    /// What is proposed, or decided.
    pub verdict: Option<Verdict>,
    /// What is given instead, where the decision is changed.
    pub sum: Option<Cents>,
    /// Why.
    pub reason: String,
    /// Who proposed it, as the audit trail keeps it.
    pub proposed_by: Option<String>,
    /// Who agreed.
    pub decided_by: Option<String>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// Goes up with every save.
    pub version: i64,
}

/// Why an appeal cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotJudged {
    /// It is not where this would be possible.
    #[error("an appeal that is {0:?} cannot do this")]
    WrongState(AppealState),
    /// The person who proposed it cannot agree to it.
    #[error("another person has to do this")]
    SamePerson,
    /// Nothing is said.
    #[error("a reason is needed")]
    NoReason,
}

impl Appeal {
    /// Somebody proposes what comes of it; a later proposal takes the place of an earlier one.
    pub fn propose(
        &mut self,
        by: &str,
        verdict: Verdict,
        sum: Option<Cents>,
        reason: &str,
    ) -> Result<(), NotJudged> {
        if self.state == AppealState::Decided {
            return Err(NotJudged::WrongState(self.state));
        }
        if reason.trim().is_empty() {
            return Err(NotJudged::NoReason);
        }
        self.state = AppealState::Proposed;
        self.verdict = Some(verdict);
        self.sum = sum.filter(|_| verdict == Verdict::Changed);
        self.reason = reason.trim().to_owned();
        self.proposed_by = Some(by.to_owned());
        Ok(())
    }

    /// Another person agrees; says what came of it.
    pub fn decide(&mut self, by: &str, at: Timestamp) -> Result<Verdict, NotJudged> {
        let (AppealState::Proposed, Some(verdict)) = (self.state, self.verdict) else {
            return Err(NotJudged::WrongState(self.state));
        };
        if self.proposed_by.as_deref() == Some(by) {
            return Err(NotJudged::SamePerson);
        }
        self.state = AppealState::Decided;
        self.decided_by = Some(by.to_owned());
        self.decided_at = Some(at);
        Ok(verdict)
    }
}

impl Record for Appeal {
    fn from_row(row: &Row) -> database::Result<Self> {
        let verdict: Option<String> = row.get("verdict")?;
        Ok(Self {
            id: row.get("id")?,
            decision: row.get("decision_id")?,
            state: row.word("state", AppealState::parse)?,
            grounds: row.get("grounds")?,
            received_at: row.get("received_at")?,
            verdict: verdict.as_deref().and_then(Verdict::parse),
            sum: row.get::<Option<i64>>("sum_cents")?.map(Cents),
            reason: row.get("reason")?,
            proposed_by: row.get("proposed_by")?,
            decided_by: row.get("decided_by")?,
            decided_at: row.get("decided_at")?,
            version: row.get("version")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;

    #[test]
    fn two_people_decide_an_appeal_and_say_why() {
        let at = "2024-07-20T08:00:00Z".parse().unwrap();
        let (clock, chance) = (Clock::standing(at), Chance::seeded(3));
        let mut appeal = Appeal {
            id: chance.id(&clock),
            decision: chance.id(&clock),
            state: AppealState::Received,
            grounds: "Punkti ir saskaitīti nepareizi".to_owned(),
            received_at: at,
            verdict: None,
            sum: None,
            reason: String::new(),
            proposed_by: None,
            decided_by: None,
            decided_at: None,
            version: 1,
        };
        assert_eq!(appeal.decide("two", at), Err(NotJudged::WrongState(AppealState::Received)));
        assert_eq!(appeal.propose("one", Verdict::Upheld, None, " "), Err(NotJudged::NoReason));
        appeal.propose("one", Verdict::Upheld, Some(Cents(5)), "Saskaitīts pareizi").unwrap();
        assert_eq!(appeal.sum, None, "who keeps the decision gives no other sum");
        assert_eq!(appeal.decide("one", at), Err(NotJudged::SamePerson));
        assert_eq!(appeal.decide("two", at), Ok(Verdict::Upheld));
        assert_eq!(
            appeal.propose("one", Verdict::Changed, None, "Tomēr"),
            Err(NotJudged::WrongState(AppealState::Decided))
        );
    }
}
