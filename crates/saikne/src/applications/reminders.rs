//! Reminders: who is written to, and the job that writes.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database::{self, Reads};
use foundation::jobs::Job;
use foundation::problem::{Problem, Refusal};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::application::ApplicationId;
use super::cockpit::Blocker;
use super::store;
use crate::ideas;
use crate::ideas::terms::Contest;
use crate::messages::{Notice, tell};
use crate::organisations::OrganisationId;
use crate::people::person::Person;
use crate::people::{Role, Scope};
use crate::platform::Platform;
use crate::programmes::deadline::until_words;
use crate::teams::mails::people_with;
use crate::teams::{self, TeamId};

/// Writes to whoever must do the next thing for a school.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindBlocker {
    /// For which application.
    pub application: ApplicationId,
    /// Of which team's idea.
    pub team: TeamId,
    /// Who: the word of a [`Blocker`].
    pub blocker: String,
}

impl Job for RemindBlocker {
    type Platform = Platform;
    const NAME: &'static str = "applications.remind_blocker";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let file = store::file(change, &self.application).await?.ok_or(Refusal::NotFound)?;
        let team = teams::store::file_of_team(change, &self.team).await?.ok_or(Refusal::NotFound)?;
        let blocker = Blocker::parse(&self.blocker).ok_or(Refusal::NotFound)?;
        let contest = Contest::of_edition(&platform.plans, change, &file.application.edition).await?;
        let closes_at = contest.closes_at(&file.application.applicant);
        let path = match (blocker, ideas::store::of_team(change, &self.team).await?) {
            (Blocker::Team, _) => format!("/teams/{}/idea", self.team),
            (Blocker::Principal, Some(idea)) => format!("/ideas/{idea}"),
            _ => "/ideas".to_owned(),
        };
        let key = format!("applications-mail-remind-{}", blocker.as_str());
        let notice = Notice { key: &key, edition: &file.application.edition, path: &path };
        let today = in_riga(change.at).date();
        for reader in readers(change, &self.team, &team.team.school, blocker, today).await? {
            let until = until_words(&platform.speaker(reader.language), closes_at);
            let values = [
                ("school", team.school_name.as_str()),
                ("applicant", file.applicant_name.as_str()),
                ("until", until.as_str()),
            ];
            tell(change, platform, &reader, &notice, &values).await?;
        }
        Ok(change.record("applications.reminder_sent", self.application.as_str()).await?)
    }
}

/// Whoever can do what lacks for a school, as far as the platform knows them.
pub async fn readers(
    from: &mut impl Reads,
    team: &TeamId,
    school: &OrganisationId,
    blocker: Blocker,
    day: Date,
) -> database::Result<Vec<Person>> {
    let (role, scope) = match blocker {
        Blocker::Team => (Role::SupportPerson, Scope::Team(team.as_str().to_owned())),
        Blocker::Principal | Blocker::Mandate => {
            (Role::Principal, Scope::Organisation(school.as_str().to_owned()))
        }
        // Whoever gathers the application reminds; nobody else takes ideas in.
        Blocker::Contact => return Ok(Vec::new()),
    };
    people_with(from, role, &scope, day).await
}
