//! A change of an agreement: asked for by the beneficiary, noted where it is small, else decided and signed by both.

use foundation::database::{self, DatabaseError, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::agreement::{AgreementId, Side};
use super::proposal::{Changed, Proposal};
use crate::teams::words::words;

/// Identity of an amendment.
pub type AmendmentId = Id<Amendment>;

words! {
    /// Where an amendment is (model 4.4).
    AmendmentState, "agreements-amendment-state" {
        /// The beneficiary asks for it.
        Requested = "requested",
        /// A small move between lines: it holds without a signature.
        Noted = "noted",
        /// The agency looks at it.
        Assessing = "assessing",
        /// The agency agrees; both are to sign.
        Approved = "approved",
        /// The agency does not agree.
        Refused = "refused",
        /// The beneficiary has signed; the agency has not.
        Signed = "signed",
        /// It was ended before both had signed.
        Ended = "ended",
        /// Both have signed.
        InForce = "in_force",
    }
}

/// What is asked for, and each change with what stood there before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// What is asked for.
    pub proposal: Proposal,
    /// Every change, in order.
    pub changes: Vec<Changed>,
}

/// A change of an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Identity.
    pub id: AmendmentId,
    /// Of which agreement.
    pub agreement: AgreementId,
    /// Where it is.
    pub state: AmendmentState,
    /// 1, 2, 3 … within the agreement, once it is approved. What is only noted has none.
    pub number: Option<i64>,
    /// Why it is asked for.
    pub reason: String,
    /// From when it holds.
    pub effective_from: Date,
    /// What it changes.
    pub asked: Asked,
    /// SHA-256 of the paper that both sign, hexadecimal.
    pub paper_hash: Option<String>,
    /// Who asked, as the audit trail keeps it.
    pub requested_by: String,
    /// When.
    pub requested_at: Timestamp,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<Timestamp>,
    /// Why not, where it was refused or ended.
    pub refusal_reason: Option<String>,
    /// When the second signature came, or when it was noted.
    pub in_force_at: Option<Timestamp>,
    /// Goes up with every save.
    pub version: i64,
}

/// Why an amendment cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAmended {
    /// It is not where this would be possible.
    #[error("an amendment that is {0:?} cannot do this")]
    WrongState(AmendmentState),
    /// Who asked for it does not decide it (I-38).
    #[error("another person has to do this")]
    SamePerson,
}

impl Amendment {
    fn expect(&self, state: AmendmentState) -> Result<(), NotAmended> {
        if self.state == state { Ok(()) } else { Err(NotAmended::WrongState(self.state)) }
    }

    /// It is inside the tolerance: it holds at once.
    pub fn note(&mut self, at: Timestamp) -> Result<(), NotAmended> {
        self.expect(AmendmentState::Requested)?;
        self.state = AmendmentState::Noted;
        self.in_force_at = Some(at);
        Ok(())
    }

    /// The agency begins to look at it.
    pub fn assess(&mut self) -> Result<(), NotAmended> {
        self.expect(AmendmentState::Requested)?;
        self.state = AmendmentState::Assessing;
        Ok(())
    }

    fn decide(&mut self, by: &str, at: Timestamp) -> Result<(), NotAmended> {
        self.may_be_decided(by)?;
        self.decided_by = Some(by.to_owned());
        self.decided_at = Some(at);
        Ok(())
    }

    /// Whether somebody may decide it now.
    pub fn may_be_decided(&self, by: &str) -> Result<(), NotAmended> {
        self.expect(AmendmentState::Assessing)?;
        if self.requested_by == by { Err(NotAmended::SamePerson) } else { Ok(()) }
    }

    /// The agency agrees: it gets its number and the paper that both sign.
    pub fn approve(
        &mut self,
        by: &str,
        number: i64,
        paper_hash: String,
        at: Timestamp,
    ) -> Result<(), NotAmended> {
        self.decide(by, at)?;
        self.state = AmendmentState::Approved;
        self.number = Some(number);
        self.paper_hash = Some(paper_hash);
        Ok(())
    }

    /// The agency does not agree.
    pub fn refuse(&mut self, by: &str, reason: &str, at: Timestamp) -> Result<(), NotAmended> {
        self.decide(by, at)?;
        self.state = AmendmentState::Refused;
        self.refusal_reason = Some(reason.to_owned());
        Ok(())
    }

    /// Whether a side may end it without signing: the beneficiary, who asked for it, until it is in force; the agency
    /// once it has agreed, since before that it refuses.
    #[must_use]
    pub fn may_be_ended(&self, side: Side) -> bool {
        match self.state {
            AmendmentState::Requested | AmendmentState::Assessing => side == Side::Beneficiary,
            AmendmentState::Approved | AmendmentState::Signed => true,
            _ => false,
        }
    }

    /// A side ends it without signing. A number that it has stays its own.
    pub fn end(&mut self, side: Side, reason: &str) -> Result<(), NotAmended> {
        if !self.may_be_ended(side) {
            return Err(NotAmended::WrongState(self.state));
        }
        self.state = AmendmentState::Ended;
        self.refusal_reason = Some(reason.to_owned());
        Ok(())
    }

    /// Whose signature is awaited; nobody's where none is.
    #[must_use]
    pub fn awaits(&self) -> Option<Side> {
        match self.state {
            AmendmentState::Approved => Some(Side::Beneficiary),
            AmendmentState::Signed => Some(Side::Agency),
            _ => None,
        }
    }

    /// A side has signed: the beneficiary first, the agency after that.
    pub fn sign(&mut self, side: Side, at: Timestamp) -> Result<(), NotAmended> {
        if self.awaits() != Some(side) {
            return Err(NotAmended::WrongState(self.state));
        }
        match side {
            Side::Beneficiary => self.state = AmendmentState::Signed,
            Side::Agency => {
                self.state = AmendmentState::InForce;
                self.in_force_at = Some(at);
            }
        }
        Ok(())
    }

    /// Whether it is settled: another may be asked for.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        use AmendmentState::{Ended, InForce, Noted, Refused};
        matches!(self.state, Noted | Refused | Ended | InForce)
    }
}

impl Record for Amendment {
    fn from_row(row: &Row) -> database::Result<Self> {
        let content: String = row.get("content")?;
        let asked = serde_json::from_str(&content).map_err(|_| DatabaseError::Unreadable {
            column: "content",
            found: content,
            expected: "the changes of an amendment",
        })?;
        Ok(Self {
            id: row.get("id")?,
            agreement: row.get("agreement_id")?,
            state: row.word("state", AmendmentState::parse)?,
            number: row.get("number")?,
            reason: row.get("reason")?,
            effective_from: row.get("effective_from")?,
            asked,
            paper_hash: row.get("paper_hash")?,
            requested_by: row.get("requested_by")?,
            requested_at: row.get("requested_at")?,
            decided_by: row.get("decided_by")?,
            decided_at: row.get("decided_at")?,
            refusal_reason: row.get("refusal_reason")?,
            in_force_at: row.get("in_force_at")?,
            version: row.get("version")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;
    use jiff::civil::date;

    use super::*;

    fn at() -> Timestamp {
        "2024-10-01T08:00:00Z".parse().unwrap()
    }

    fn requested() -> Amendment {
        let (clock, chance) = (Clock::standing(at()), Chance::seeded(5));
        Amendment {
            id: chance.id(&clock),
            agreement: chance.id(&clock),
            state: AmendmentState::Requested,
            number: None,
            reason: "Lielāka telpa".to_owned(),
            effective_from: date(2024, 10, 15),
            asked: Asked { proposal: Proposal::default(), changes: Vec::new() },
            paper_hash: None,
            requested_by: "contact".to_owned(),
            requested_at: at(),
            decided_by: None,
            decided_at: None,
            refusal_reason: None,
            in_force_at: None,
            version: 1,
        }
    }

    #[test]
    fn an_amendment_is_assessed_approved_and_signed_by_both() {
        let mut amendment = requested();
        assert!(amendment.approve("manager", 1, "aa".to_owned(), at()).is_err());
        amendment.assess().unwrap();
        assert_eq!(amendment.approve("contact", 1, "aa".to_owned(), at()), Err(NotAmended::SamePerson));
        amendment.approve("manager", 1, "aa".to_owned(), at()).unwrap();
        assert_eq!(amendment.sign(Side::Agency, at()), Err(NotAmended::WrongState(AmendmentState::Approved)));
        amendment.sign(Side::Beneficiary, at()).unwrap();
        assert!(!amendment.is_settled());
        amendment.sign(Side::Agency, at()).unwrap();
        assert!(amendment.is_settled());
        assert!(amendment.sign(Side::Agency, at()).is_err());
    }

    #[test]
    fn it_ends_without_signatures_by_whoever_asked_or_by_the_agency_once_it_agreed() {
        let mut asked = requested();
        assert!(asked.end(Side::Agency, "Nav vajadzīgi").is_err(), "it refuses instead");
        asked.end(Side::Beneficiary, "Kļūda").unwrap();
        assert!(asked.is_settled() && asked.end(Side::Beneficiary, "Vēlreiz").is_err());
        for side in [Side::Beneficiary, Side::Agency] {
            let mut approved = requested();
            approved.assess().unwrap();
            approved.approve("manager", 1, "aa".to_owned(), at()).unwrap();
            approved.end(side, "Neparaksta").unwrap();
            assert!(approved.is_settled() && approved.number == Some(1));
            assert!(approved.sign(Side::Beneficiary, at()).is_err());
        }
    }

    #[test]
    fn a_small_one_is_noted_and_a_refused_one_stays_refused() {
        let mut small = requested();
        small.note(at()).unwrap();
        assert!(small.assess().is_err());
        assert_eq!(small.number, None);
        let mut other = requested();
        other.assess().unwrap();
        assert_eq!(other.refuse("contact", "Nav", at()), Err(NotAmended::SamePerson));
        other.refuse("manager", "Nav pamatots", at()).unwrap();
        assert!(other.assess().is_err());
        assert!(other.note(at()).is_err());
    }
}
