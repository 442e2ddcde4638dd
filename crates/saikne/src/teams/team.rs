//! A team of a school.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;

use super::words::words;
use crate::organisations::OrganisationId;
use crate::programmes::CallId;

/// Identity of a team.
pub type TeamId = Id<Team>;

words! {
    /// Where a team is (model 4.4).
    TeamState, "teams-state" {
        /// People are being invited.
        Forming = "forming",
        /// The composition rules pass.
        Complete = "complete",
        /// The registration was accepted.
        Active = "active",
        /// A member is to be replaced.
        RosterPending = "roster_pending",
        /// The edition is over for the team.
        Finished = "finished",
        /// The team is no more.
        Dissolved = "dissolved",
    }
}

/// A team of a school in an edition.
#[derive(Debug, Clone)]
pub struct Team {
    /// Identity.
    pub id: TeamId,
    /// Code of the edition.
    pub edition: String,
    /// The call it answers.
    pub call: CallId,
    /// Its school.
    pub school: OrganisationId,
    /// As the team calls itself; may be empty.
    pub name: String,
    /// Where it is.
    pub state: TeamState,
    /// Goes up with every save.
    pub version: i64,
}

/// The team is not where this would be possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a team that is {0:?} cannot do this")]
pub struct WrongTeamState(pub TeamState);

impl Team {
    fn step(&mut self, from: &[TeamState], to: TeamState) -> Result<(), WrongTeamState> {
        if !from.contains(&self.state) {
            return Err(WrongTeamState(self.state));
        }
        self.state = to;
        Ok(())
    }

    /// The composition rules pass.
    pub fn complete(&mut self) -> Result<(), WrongTeamState> {
        self.step(&[TeamState::Forming], TeamState::Complete)
    }

    /// Somebody left before the registration was decided, and the rules no longer pass.
    pub fn form_again(&mut self) -> Result<(), WrongTeamState> {
        self.step(&[TeamState::Complete], TeamState::Forming)
    }

    /// The registration was accepted.
    pub fn activate(&mut self) -> Result<(), WrongTeamState> {
        self.step(&[TeamState::Complete], TeamState::Active)
    }

    /// A change of the roster was asked for.
    pub fn await_roster(&mut self) -> Result<(), WrongTeamState> {
        self.step(&[TeamState::Active], TeamState::RosterPending)
    }

    /// The change of the roster was decided.
    pub fn settle_roster(&mut self) -> Result<(), WrongTeamState> {
        self.step(&[TeamState::RosterPending], TeamState::Active)
    }

    /// The edition is over for the team.
    pub fn finish(&mut self) -> Result<(), WrongTeamState> {
        self.step(&[TeamState::Active], TeamState::Finished)
    }

    /// The team is no more; the caller keeps the reason.
    pub fn dissolve(&mut self) -> Result<(), WrongTeamState> {
        use TeamState::{Active, Complete, Dissolved, Forming, RosterPending};
        self.step(&[Forming, Complete, Active, RosterPending], Dissolved)
    }
}

impl Record for Team {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("team_id")?,
            edition: row.get("edition_code")?,
            call: row.get("call_id")?,
            school: row.get("school_id")?,
            name: row.get("team_name")?,
            state: row.word("team_state", TeamState::parse)?,
            version: row.get("team_version")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    fn team(state: TeamState) -> Team {
        let clock = Clock::standing("2024-01-10T08:00:00Z".parse().unwrap());
        let chance = Chance::seeded(1);
        Team {
            id: chance.id(&clock),
            edition: "kontakts-2024".to_owned(),
            call: chance.id(&clock),
            school: chance.id(&clock),
            name: String::new(),
            state,
            version: 1,
        }
    }

    #[test]
    fn a_team_goes_its_way_and_no_other() {
        let mut one = team(TeamState::Forming);
        assert!(one.activate().is_err());
        one.complete().unwrap();
        one.activate().unwrap();
        one.await_roster().unwrap();
        assert!(one.finish().is_err());
        one.settle_roster().unwrap();
        one.finish().unwrap();
        assert_eq!(one.dissolve(), Err(WrongTeamState(TeamState::Finished)));
    }
}
