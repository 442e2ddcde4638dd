//! An agreement and the way it takes, from the draft to the second signature.

use foundation::database::{self, DatabaseError, Record, Row};
use foundation::ids::Id;
use foundation::money::Cents;
use jiff::Timestamp;

use super::content::Content;
use crate::applications::ApplicationId;
use crate::decisions::DecisionId;
use crate::organisations::OrganisationId;
use crate::teams::words::words;

/// Identity of an agreement.
pub type AgreementId = Id<Agreement>;

words! {
    /// Where an agreement is (model 4.4).
    AgreementState, "agreements-state" {
        /// The agency prepares it.
        Drafting = "drafting",
        /// The beneficiary has it, to sign or to decline.
        Offered = "offered",
        /// The beneficiary has signed; the agency has not.
        SignedByBeneficiary = "signed_by_beneficiary",
        /// Both have signed.
        InForce = "in_force",
        /// The beneficiary does not sign, or the agency took its offer back.
        Declined = "declined",
    }
}

words! {
    /// Who signs.
    Side, "agreements-side" {
        /// Who gets the money.
        Beneficiary = "beneficiary",
        /// Who gives it.
        Agency = "agency",
    }
}

/// An agreement about the money of one application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Identity.
    pub id: AgreementId,
    /// Of which edition, by code.
    pub edition: String,
    /// About which application.
    pub application: ApplicationId,
    /// By which decision.
    pub decision: DecisionId,
    /// With whom.
    pub beneficiary: OrganisationId,
    /// Whose contact person acts for the beneficiary, by code; none where an association does.
    pub municipality: Option<String>,
    /// Where it is.
    pub state: AgreementState,
    /// Its number, once it is offered: `VP2024/3-17`.
    pub number: Option<String>,
    /// How much is given.
    pub amount: Cents,
    /// What it says, as it stands now: what was noted and amended is in it.
    pub content: Content,
    /// SHA-256 of the paper that both sign, hexadecimal.
    pub paper_hash: Option<String>,
    /// When it was offered.
    pub offered_at: Option<Timestamp>,
    /// When the second signature came.
    pub in_force_at: Option<Timestamp>,
    /// Why the beneficiary does not sign.
    pub decline_reason: Option<String>,
    /// Goes up with every save.
    pub version: i64,
}

/// Why an agreement cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// It is not where this would be possible.
    #[error("an agreement that is {0:?} cannot do this")]
    WrongState(AgreementState),
}

impl Agreement {
    fn expect(&self, state: AgreementState) -> Result<(), NotPossible> {
        if self.state == state { Ok(()) } else { Err(NotPossible::WrongState(self.state)) }
    }

    /// Whether the agency may write in it.
    pub fn may_change(&self) -> Result<(), NotPossible> {
        self.expect(AgreementState::Drafting)
    }

    /// Gives it its number and the paper that both sign.
    pub fn offer(&mut self, number: String, paper_hash: String, at: Timestamp) -> Result<(), NotPossible> {
        self.expect(AgreementState::Drafting)?;
        self.state = AgreementState::Offered;
        self.number = Some(number);
        self.paper_hash = Some(paper_hash);
        self.offered_at = Some(at);
        Ok(())
    }

    /// Whose signature is awaited; nobody's where none is.
    #[must_use]
    pub fn awaits(&self) -> Option<Side> {
        match self.state {
            AgreementState::Offered => Some(Side::Beneficiary),
            AgreementState::SignedByBeneficiary => Some(Side::Agency),
            AgreementState::Drafting | AgreementState::InForce | AgreementState::Declined => None,
        }
    }

    /// A side has signed: the beneficiary first, the agency after that.
    pub fn sign(&mut self, side: Side, at: Timestamp) -> Result<(), NotPossible> {
        if self.awaits() != Some(side) {
            return Err(NotPossible::WrongState(self.state));
        }
        match side {
            Side::Beneficiary => self.state = AgreementState::SignedByBeneficiary,
            Side::Agency => {
                self.state = AgreementState::InForce;
                self.in_force_at = Some(at);
            }
        }
        Ok(())
    }

    /// The beneficiary does not sign, or the agency takes its offer back before it has signed itself.
    pub fn decline(&mut self, side: Side, reason: &str) -> Result<(), NotPossible> {
        match (side, self.state) {
            (_, AgreementState::Offered) | (Side::Agency, AgreementState::SignedByBeneficiary) => {}
            (_, state) => return Err(NotPossible::WrongState(state)),
        }
        self.state = AgreementState::Declined;
        self.decline_reason = Some(reason.to_owned());
        Ok(())
    }

    /// Whether it was offered: from then on the beneficiary and its schools see it.
    #[must_use]
    pub fn is_offered(&self) -> bool {
        self.state != AgreementState::Drafting
    }

    /// Whether both have signed.
    #[must_use]
    pub fn is_in_force(&self) -> bool {
        self.state == AgreementState::InForce
    }
}

impl Record for Agreement {
    fn from_row(row: &Row) -> database::Result<Self> {
        let content: String = row.get("content")?;
        let content = serde_json::from_str(&content).map_err(|_| DatabaseError::Unreadable {
            column: "content",
            found: content,
            expected: "the content of an agreement",
        })?;
        Ok(Self {
            id: row.get("id")?,
            edition: row.get("edition_code")?,
            application: row.get("application_id")?,
            decision: row.get("decision_id")?,
            beneficiary: row.get("beneficiary_id")?,
            municipality: row.get("municipality_code")?,
            state: row.word("state", AgreementState::parse)?,
            number: row.get("number")?,
            amount: Cents(row.get("amount_cents")?),
            content,
            paper_hash: row.get("paper_hash")?,
            offered_at: row.get("offered_at")?,
            in_force_at: row.get("in_force_at")?,
            decline_reason: row.get("decline_reason")?,
            version: row.get("version")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;
    use crate::agreements::amendment::AmendmentState;
    use crate::agreements::content::tests::content;
    use crate::agreements::project_contact::ContactFunction;

    const AT: &str = "2024-07-30T08:00:00Z";

    fn at() -> Timestamp {
        AT.parse().unwrap()
    }

    fn drafted() -> Agreement {
        let (clock, chance) = (Clock::standing(at()), Chance::seeded(7));
        Agreement {
            id: chance.id(&clock),
            edition: "kontakts-2024".to_owned(),
            application: chance.id(&clock),
            decision: chance.id(&clock),
            beneficiary: chance.id(&clock),
            municipality: Some("LV-REZ".to_owned()),
            state: AgreementState::Drafting,
            number: None,
            amount: Cents(100_000),
            content: content(&[&[60_000, 40_000]]),
            paper_hash: None,
            offered_at: None,
            in_force_at: None,
            decline_reason: None,
            version: 1,
        }
    }

    fn offered() -> Agreement {
        let mut agreement = drafted();
        agreement.offer("VP2024/3-1".to_owned(), "aa".to_owned(), at()).unwrap();
        agreement
    }

    #[test]
    fn the_beneficiary_signs_first_and_the_agency_makes_it_hold() {
        let mut agreement = offered();
        assert_eq!(agreement.awaits(), Some(Side::Beneficiary));
        assert_eq!(agreement.sign(Side::Agency, at()), Err(NotPossible::WrongState(AgreementState::Offered)));
        agreement.sign(Side::Beneficiary, at()).unwrap();
        assert_eq!(agreement.awaits(), Some(Side::Agency));
        assert!(agreement.sign(Side::Beneficiary, at()).is_err());
        assert!(agreement.decline(Side::Beneficiary, "Par vēlu").is_err());
        agreement.clone().decline(Side::Agency, "Kļūda summā").unwrap();
        agreement.sign(Side::Agency, at()).unwrap();
        assert!(agreement.is_in_force());
        assert!(agreement.clone().decline(Side::Agency, "Par vēlu").is_err());
        assert_eq!((agreement.awaits(), agreement.in_force_at), (None, Some(at())));
    }

    #[test]
    fn what_is_offered_is_not_written_in_and_not_offered_again() {
        let mut agreement = offered();
        assert_eq!(agreement.may_change(), Err(NotPossible::WrongState(AgreementState::Offered)));
        assert!(agreement.offer("VP2024/3-2".to_owned(), "bb".to_owned(), at()).is_err());
        assert_eq!(agreement.number.as_deref(), Some("VP2024/3-1"));
        agreement.decline(Side::Beneficiary, "Nav kam īstenot").unwrap();
        assert!(agreement.sign(Side::Beneficiary, at()).is_err());
        assert!(drafted().decline(Side::Agency, "Agrāk").is_err());
    }

    #[test]
    fn the_words_are_those_of_the_database() {
        let schema = include_str!("../../../../migrations/0013_agreements.sql");
        let words = AgreementState::ALL.iter().map(|one| one.as_str());
        let words = words.chain(Side::ALL.iter().map(|one| one.as_str()));
        let words = words.chain(AmendmentState::ALL.iter().map(|one| one.as_str()));
        for word in words.chain(ContactFunction::ALL.iter().map(|one| one.as_str())) {
            assert!(schema.contains(&format!("'{word}'")), "{word}");
        }
    }
}
