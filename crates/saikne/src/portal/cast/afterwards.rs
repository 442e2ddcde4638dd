//! The demonstration after the trainings: teams were trained, and some have written their ideas.

mod gathering;

use foundation::change::Actor;
use foundation::database::{Reads as _, sql};
use foundation::problem::{Problem, Refusal};
use jiff::civil::date;

use super::{EDITION, LEADER, STUDENT, Schools, TEAMS, TRAINED, WITH_IDEA, open_team, registered, schools};
use crate::ideas;
use crate::organisations::OrganisationId;
use crate::organisations::samples::Samples;
use crate::people::{PersonId, Role, Scope, roles};
use crate::platform::Platform;
use crate::programmes::actions::loading;
use crate::teams::{self, Function, RegistrationId};
use crate::trainings::samples::{Trained, train};

/// Registers the teams, trains as many as the sessions hold, and lets some of them write. The team of the
/// cast's own school has no idea yet: the visitor begins it.
pub async fn load(platform: &Platform, samples: &Samples) -> Result<(), Problem> {
    let trained = trained(platform, samples).await?;
    let own = Schools::of(samples)?.gymnasium.id.clone();
    let Some((team, session)) = team_of(platform, &trained, &own).await? else {
        return Err(Refusal::NotFound.into());
    };
    let gathered = gathering::load(platform, samples, &trained, &team).await?;
    let is_free = |id: &teams::TeamId| *id != team && !gathered.contains(id);
    let others = trained.teams.iter().map(|(id, _)| id.clone()).filter(is_free);
    let others: Vec<teams::TeamId> = others.take(WITH_IDEA.saturating_sub(gathered.len())).collect();
    ideas::samples::ideas(platform, EDITION, &others).await?;

    let mut change = platform.begin(Actor::system()).await?;
    let two = [(100, LEADER, Function::SupportPerson), (101, STUDENT, Function::Representative)];
    open_team(&mut change, &team, &two).await?;
    let neighbour = trained.teams.iter().find(|(id, of)| *id != team && *of == session);
    let stranger = trained.teams.iter().find(|(_, of)| *of != session);
    for (place, key, found) in [
        (102, "support-person-of-same-training", neighbour.map(|(id, _)| id)),
        (103, "support-person-of-other-training", stranger.map(|(id, _)| id)),
        (104, "support-person-of-untrained-team", trained.partly.as_ref()),
    ] {
        if let Some(found) = found {
            open_team(&mut change, found, &[(place, key, Function::SupportPerson)]).await?;
        }
    }
    let trainer = sql("SELECT person_id FROM demonstration_entrances WHERE key = 'trainer'");
    let trainer: PersonId = change.one(trainer).await?;
    let scope = Scope::TrainingSession(session.as_str().to_owned());
    roles::grant(&mut change, &trainer, Role::Trainer, &scope, date(2024, 1, 1), None).await?;
    Ok(change.commit().await?)
}

/// Registers the teams, announces the contest and trains as many teams as the sessions hold.
pub async fn trained(platform: &Platform, samples: &Samples) -> Result<Trained, Problem> {
    let taking_part: Vec<OrganisationId> = schools(samples).take(TEAMS).collect();
    let registrations = with_first(platform, registered(platform, &taking_part).await?, samples).await?;
    let mut change = platform.begin(Actor::system()).await?;
    loading::announce_contest(&mut change).await?;
    let trained = train(&mut change, EDITION, &registrations, TRAINED).await?;
    change.commit().await?;
    Ok(trained)
}

/// The registrations, those of the schools that the programmes' pages name first: they get a seat.
async fn with_first(
    platform: &Platform,
    registrations: Vec<RegistrationId>,
    samples: &Samples,
) -> Result<Vec<RegistrationId>, Problem> {
    let named: Vec<&OrganisationId> = samples
        .schools
        .iter()
        .filter(|school| crate::organisations::samples::is_named(&school.name))
        .map(|school| &school.id)
        .collect();
    let files = teams::store::files(&mut platform.read().await?, &registrations).await?;
    let is_named = |id: &RegistrationId| {
        files.iter().any(|file| file.registration.id == *id && named.contains(&&file.team.school))
    };
    let (mut first, rest): (Vec<_>, Vec<_>) = registrations.into_iter().partition(is_named);
    first.extend(rest);
    Ok(first)
}

/// The trained team of a school, with its session.
async fn team_of(
    platform: &Platform,
    trained: &Trained,
    school: &OrganisationId,
) -> Result<Option<(teams::TeamId, crate::trainings::TrainingSessionId)>, Problem> {
    let ids: Vec<teams::TeamId> = trained.teams.iter().map(|(id, _)| id.clone()).collect();
    let files = teams::store::files_of_teams(&mut platform.read().await?, &ids).await?;
    let own = files.iter().find(|file| file.team.school == *school);
    Ok(own.and_then(|file| trained.teams.iter().find(|(id, _)| *id == file.team.id).cloned()))
}
