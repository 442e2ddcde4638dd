//! A team's seat in a session, and its life (model 4.4).

use foundation::ids::Id;
use jiff::Timestamp;

use super::session::TrainingSessionId;
use crate::teams::TeamId;

/// Identity of an allocation.
pub type AllocationId = Id<Allocation>;

/// Where a seat is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AllocationState {
    /// Computed or placed by hand; the team does not know yet.
    Proposed,
    /// Offered to the team, until a moment.
    Offered,
    /// The team comes.
    Confirmed,
    /// The team does not come.
    Declined,
    /// The team did not answer in time, or the session was called off.
    Expired,
    /// The team was there as the rule asks.
    Attended,
    /// The team was there, but not as the rule asks.
    PartlyAttended,
    /// Nobody of the team was there.
    NoShow,
}

impl AllocationState {
    /// Every state.
    pub const ALL: [Self; 8] = [
        Self::Proposed,
        Self::Offered,
        Self::Confirmed,
        Self::Declined,
        Self::Expired,
        Self::Attended,
        Self::PartlyAttended,
        Self::NoShow,
    ];

    /// The word in rows.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Offered => "offered",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Attended => "attended",
            Self::PartlyAttended => "partly_attended",
            Self::NoShow => "no_show",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Key of its name.
    #[must_use]
    pub fn key(self) -> String {
        format!("trainings-seat-{}", self.as_str().replace('_', "-"))
    }

    /// Whether it takes a seat of the session.
    #[must_use]
    pub const fn takes_seat(self) -> bool {
        !matches!(self, Self::Declined | Self::Expired)
    }
}

/// Why a team is where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It wished for this very session.
    Wish,
    /// It wished for weekdays.
    Weekday,
    /// It wished for a weekend.
    Weekend,
    /// It had no wish left that could be met; it is in its own region.
    Region,
    /// Somebody placed it by hand.
    Hand,
    /// A seat was freed and it was next in line.
    WaitingList,
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 6] =
        [Self::Wish, Self::Weekday, Self::Weekend, Self::Region, Self::Hand, Self::WaitingList];

    /// The word in rows.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Wish => "wish",
            Self::Weekday => "weekday",
            Self::Weekend => "weekend",
            Self::Region => "region",
            Self::Hand => "hand",
            Self::WaitingList => "waiting_list",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.as_str() == word)
    }

    /// Key of the sentence that explains it.
    #[must_use]
    pub fn key(self) -> String {
        format!("trainings-why-{}", self.as_str().replace('_', "-"))
    }
}

/// A team's seat in a session.
#[derive(Debug, Clone)]
pub struct Allocation {
    /// Identity.
    pub id: AllocationId,
    /// The edition's code.
    pub edition: String,
    /// The team.
    pub team: TeamId,
    /// The session.
    pub session: TrainingSessionId,
    /// Which of the team's wishes this is.
    pub rank: Option<i64>,
    /// How many people the team brings.
    pub size: i64,
    /// Where it is in its life.
    pub state: AllocationState,
    /// Why here.
    pub why: Why,
    /// Placed by hand, with the reason; stays when the allocation runs again.
    pub lock_reason: Option<String>,
    /// Until when the offer stands.
    pub offer_expires_at: Option<Timestamp>,
    /// How presence was judged, as JSON.
    pub outcome: Option<String>,
    /// Goes up with every save.
    pub version: i64,
}

/// What the life of a seat does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoSeat {
    /// Not from the state it is in.
    #[error("the seat's state does not allow this")]
    WrongState,
    /// The offer has run out.
    #[error("the offer has expired")]
    Expired,
    /// A reason is missing.
    #[error("a reason is needed")]
    NoReason,
    /// No seat or bed is left (I-13).
    #[error("the session is full")]
    Full,
    /// The session is in another region.
    #[error("the session is in another region")]
    OtherRegion,
    /// The team has a seat already (I-14).
    #[error("the team has a seat already")]
    SecondSeat,
    /// The session does not take teams now.
    #[error("the session takes no teams now")]
    SessionClosed,
}

impl Allocation {
    /// Offers the seat to the team.
    pub fn offer(&mut self, expires_at: Timestamp) -> Result<(), NoSeat> {
        self.go(&[AllocationState::Proposed], AllocationState::Offered)?;
        self.offer_expires_at = Some(expires_at);
        Ok(())
    }

    /// The team takes the seat, before the offer expires.
    pub fn confirm(&mut self, at: Timestamp) -> Result<(), NoSeat> {
        self.answerable(at)?;
        self.go(&[AllocationState::Offered], AllocationState::Confirmed)
    }

    /// The team gives the seat back.
    pub fn decline(&mut self, at: Timestamp) -> Result<(), NoSeat> {
        if self.state == AllocationState::Offered {
            self.answerable(at)?;
        }
        self.go(&[AllocationState::Offered], AllocationState::Declined)
    }

    /// The team did not answer in time. Says whether that is so; asked early or twice nothing happens.
    pub fn expire(&mut self, at: Timestamp) -> bool {
        let is_due = self.offer_expires_at.is_some_and(|until| at >= until);
        is_due && self.go(&[AllocationState::Offered], AllocationState::Expired).is_ok()
    }

    /// The session was called off.
    pub fn release(&mut self) -> Result<(), NoSeat> {
        self.go(
            &[AllocationState::Proposed, AllocationState::Offered, AllocationState::Confirmed],
            AllocationState::Expired,
        )
    }

    /// Places it elsewhere by hand, with a reason; from then on it stays there.
    pub fn place_by_hand(
        &mut self,
        session: &TrainingSessionId,
        rank: Option<i64>,
        reason: &str,
    ) -> Result<(), NoSeat> {
        if reason.trim().is_empty() {
            return Err(NoSeat::NoReason);
        }
        let may_move = matches!(
            self.state,
            AllocationState::Proposed | AllocationState::Offered | AllocationState::Confirmed
        );
        if !may_move {
            return Err(NoSeat::WrongState);
        }
        self.session = session.clone();
        self.rank = rank;
        self.why = Why::Hand;
        self.lock_reason = Some(reason.trim().to_owned());
        Ok(())
    }

    /// The training is over and the presence was judged.
    pub fn judge(&mut self, to: AllocationState, outcome: String) -> Result<(), NoSeat> {
        let is_outcome = matches!(
            to,
            AllocationState::Attended | AllocationState::PartlyAttended | AllocationState::NoShow
        );
        let from = [
            AllocationState::Confirmed,
            AllocationState::Attended,
            AllocationState::PartlyAttended,
            AllocationState::NoShow,
        ];
        if !is_outcome {
            return Err(NoSeat::WrongState);
        }
        self.go(&from, to)?;
        self.outcome = Some(outcome);
        Ok(())
    }

    fn answerable(&self, at: Timestamp) -> Result<(), NoSeat> {
        let is_open = self.offer_expires_at.is_none_or(|until| at < until);
        if self.state == AllocationState::Expired || !is_open { Err(NoSeat::Expired) } else { Ok(()) }
    }

    fn go(&mut self, from: &[AllocationState], to: AllocationState) -> Result<(), NoSeat> {
        if !from.contains(&self.state) {
            return Err(NoSeat::WrongState);
        }
        self.state = to;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trainings::samples;

    fn at(moment: &str) -> Timestamp {
        moment.parse().unwrap()
    }

    fn seat() -> Allocation {
        let clock = foundation::clock::Clock::standing(at("2024-02-10T08:00:00Z"));
        let chance = foundation::ids::Chance::seeded(5);
        Allocation {
            id: chance.id(&clock),
            edition: samples::EDITION.to_owned(),
            team: chance.id(&clock),
            session: samples::session().id,
            rank: Some(1),
            size: 4,
            state: AllocationState::Proposed,
            why: Why::Weekday,
            lock_reason: None,
            offer_expires_at: None,
            outcome: None,
            version: 1,
        }
    }

    #[test]
    fn an_offer_is_answered_before_it_expires() {
        let until = at("2024-02-15T22:00:00Z");
        let mut seat = seat();
        assert_eq!(seat.confirm(at("2024-02-11T08:00:00Z")), Err(NoSeat::WrongState));
        seat.offer(until).unwrap();

        assert_eq!(seat.clone().confirm(until), Err(NoSeat::Expired));
        assert_eq!(seat.clone().decline(until), Err(NoSeat::Expired));
        assert!(!seat.clone().expire(at("2024-02-15T21:59:59Z")));
        assert!(seat.clone().expire(until));
        seat.confirm(at("2024-02-15T21:59:59.999Z")).unwrap();
        assert!(!seat.expire(until));
    }

    #[test]
    fn a_team_is_moved_with_a_reason_only() {
        let mut seat = seat();
        let there = samples::session().id;

        assert_eq!(seat.place_by_hand(&there, None, " "), Err(NoSeat::NoReason));
        seat.place_by_hand(&there, None, "Kopīgs autobuss").unwrap();
        assert_eq!((seat.why, seat.lock_reason.as_deref()), (Why::Hand, Some("Kopīgs autobuss")));
    }

    #[test]
    fn words_read_back_and_are_in_the_schema() {
        let schema = include_str!("../../../../migrations/0006_trainings.sql");
        for state in AllocationState::ALL {
            assert_eq!(AllocationState::parse(state.as_str()), Some(state));
            assert!(schema.contains(&format!("'{}'", state.as_str())));
        }
        for why in Why::ALL {
            assert_eq!(Why::parse(why.as_str()), Some(why));
            assert!(schema.contains(&format!("'{}'", why.as_str())));
        }
    }
}
