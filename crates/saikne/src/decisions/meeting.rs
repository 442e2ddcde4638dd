//! The meeting of the commission: who is there, who does not vote on what, who votes for the ranking.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::applications::ApplicationId;
use crate::people::PersonId;
use crate::programmes::CallId;
use crate::teams::words::words;

/// Identity of a meeting.
pub type MeetingId = Id<Meeting>;

words! {
    /// Where a meeting is.
    MeetingState, "decisions-meeting" {
        /// It goes on.
        Open = "open",
        /// It froze the ranking; nothing of it changes any more.
        Closed = "closed",
    }
}

/// A meeting of the commission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Identity.
    pub id: MeetingId,
    /// About which call.
    pub call: CallId,
    /// Of which edition, by code.
    pub edition: String,
    /// On which day.
    pub held_on: Date,
    /// Where it is.
    pub state: MeetingState,
    /// What was said and agreed.
    pub minutes: String,
    /// When the ranking was frozen.
    pub closed_at: Option<Timestamp>,
    /// Goes up with every save.
    pub version: i64,
}

/// A member of the commission at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// By name.
    pub name: String,
    /// Whether they are there.
    pub is_present: bool,
    /// The fingerprint of the ranking they voted for.
    pub vote: Option<String>,
}

/// A member with a conflict, who does not vote on an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recusal {
    /// Who.
    pub person: PersonId,
    /// On which.
    pub application: ApplicationId,
    /// Why.
    pub reason: String,
}

/// Why a ranking cannot be frozen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotFrozen {
    /// The meeting is over.
    #[error("the ranking is frozen already")]
    AlreadyFrozen,
    /// Nothing is ranked.
    #[error("there is nothing to rank")]
    Nothing,
    /// Some applications are still being judged.
    #[error("{0} applications are still being judged")]
    StillJudged(usize),
    /// What the minutes say is missing.
    #[error("there are no minutes")]
    NoMinutes,
    /// Too few members may vote on an application and voted for this ranking.
    #[error("too few votes on {0}")]
    NoQuorum(ApplicationId),
}

impl Meeting {
    /// Whether a ranking with a fingerprint may be frozen: enough members who are present and may vote on an
    /// application voted for this very ranking, for each application.
    pub fn may_freeze<'a>(
        &self,
        members: &[Member],
        recusals: &[Recusal],
        quorum: i64,
        sha256: &str,
        applications: impl IntoIterator<Item = &'a ApplicationId>,
    ) -> Result<(), NotFrozen> {
        if self.state != MeetingState::Open {
            return Err(NotFrozen::AlreadyFrozen);
        }
        if self.minutes.is_empty() {
            return Err(NotFrozen::NoMinutes);
        }
        let voters: Vec<&Member> = members
            .iter()
            .filter(|member| member.is_present && member.vote.as_deref() == Some(sha256))
            .collect();
        let mut is_any = false;
        for application in applications {
            is_any = true;
            let is_out = |member: &&&Member| {
                recusals.iter().any(|one| one.person == member.person && one.application == *application)
            };
            let count = voters.iter().filter(|member| !is_out(member)).count();
            if i64::try_from(count).unwrap_or(i64::MAX) < quorum {
                return Err(NotFrozen::NoQuorum(application.clone()));
            }
        }
        if is_any { Ok(()) } else { Err(NotFrozen::Nothing) }
    }
}

impl Record for Meeting {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            call: row.get("call_id")?,
            edition: row.get("edition_code")?,
            held_on: row.get("held_on")?,
            state: row.word("state", MeetingState::parse)?,
            minutes: row.get("minutes")?,
            closed_at: row.get("closed_at")?,
            version: row.get("version")?,
        })
    }
}

impl Record for Member {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            person: row.get("person_id")?,
            name: row.get("name")?,
            is_present: row.get::<Option<String>>("present_id")?.is_some(),
            vote: row.get("sha256")?,
        })
    }
}

impl Record for Recusal {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            person: row.get("person_id")?,
            application: row.get("application_id")?,
            reason: row.get("reason")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;
    use jiff::civil::date;

    use super::*;

    const HASH: &str = "aa";

    fn meeting(chance: &Chance, clock: &Clock) -> Meeting {
        Meeting {
            id: chance.id(clock),
            call: chance.id(clock),
            edition: "e".to_owned(),
            held_on: date(2024, 7, 1),
            state: MeetingState::Open,
            minutes: "Balsoja.".to_owned(),
            closed_at: None,
            version: 1,
        }
    }

    #[test]
    fn a_member_with_a_conflict_does_not_count_for_that_application() {
        let (clock, chance) = (Clock::standing("2024-07-01T08:00:00Z".parse().unwrap()), Chance::seeded(3));
        let meeting = meeting(&chance, &clock);
        let applications: Vec<ApplicationId> = (0..2).map(|_| chance.id(&clock)).collect();
        let member = |vote: Option<&str>, is_present| Member {
            person: chance.id(&clock),
            name: String::new(),
            is_present,
            vote: vote.map(str::to_owned),
        };
        let mut members = vec![member(Some(HASH), true), member(Some(HASH), true), member(Some("bb"), true)];
        let asked = |members: &[Member], recusals: &[Recusal]| {
            meeting.may_freeze(members, recusals, 2, HASH, &applications)
        };
        assert_eq!(asked(&members, &[]), Ok(()));

        let recusal = Recusal {
            person: members[0].person.clone(),
            application: applications[1].clone(),
            reason: "Dzīvo tur".to_owned(),
        };
        let refused = Err(NotFrozen::NoQuorum(applications[1].clone()));
        assert_eq!(asked(&members, std::slice::from_ref(&recusal)), refused);
        // A vote for another ranking, or of somebody who left, is none.
        members.push(member(Some(HASH), false));
        assert_eq!(asked(&members, std::slice::from_ref(&recusal)), refused);
        members.push(member(Some(HASH), true));
        assert_eq!(asked(&members, &[recusal]), Ok(()));
    }

    #[test]
    fn nothing_is_frozen_twice_or_without_minutes() {
        let (clock, chance) = (Clock::standing("2024-07-01T08:00:00Z".parse().unwrap()), Chance::seeded(3));
        let mut meeting = meeting(&chance, &clock);
        assert_eq!(meeting.may_freeze(&[], &[], 0, HASH, &[]), Err(NotFrozen::Nothing));
        meeting.minutes.clear();
        assert_eq!(meeting.may_freeze(&[], &[], 0, HASH, &[]), Err(NotFrozen::NoMinutes));
        meeting.state = MeetingState::Closed;
        assert_eq!(meeting.may_freeze(&[], &[], 0, HASH, &[]), Err(NotFrozen::AlreadyFrozen));
    }
}
