//! Ideas on their way into applications: those of the cast's own municipality wait with its contact person, one goes
//! to the association, another municipality has begun its application.

use foundation::problem::{Problem, Refusal};

use super::super::{EDITION, Schools};
use crate::applications;
use crate::ideas::samples::{self, AGREED, GIVEN_UP, SENT};
use crate::organisations::samples::Samples;
use crate::platform::Platform;
use crate::teams::{self, TeamFile, TeamId};
use crate::trainings::samples::Trained;

/// Whose application has been begun when the demonstration begins.
const BEGUN: &str = "LV-DGV";

/// How the ideas of the cast's municipality have gone, by name of school; those of the other schools are sent.
const OWN: [(&str, &[crate::ideas::Step]); 2] =
    [("Rēzeknes tehnikums", SENT), ("Rēzeknes valsts poļu ģimnāzija", SENT)];

/// Writes these ideas and begins that application; gives the teams that have an idea now.
pub async fn load(
    platform: &Platform,
    samples: &Samples,
    trained: &Trained,
    own: &TeamId,
) -> Result<Vec<TeamId>, Problem> {
    let cast = Schools::of(samples)?;
    let ids: Vec<TeamId> = trained.teams.iter().map(|(id, _)| id.clone()).filter(|id| id != own).collect();
    let files = teams::store::files_of_teams(&mut platform.read().await?, &ids).await?;
    let of = |municipality: &str| -> Vec<&TeamFile> {
        files.iter().filter(|file| file.municipality == municipality).collect()
    };
    let mut written = Vec::new();
    // The schools that nobody names take turns: one waits for its team, one will not apply.
    let mut ways = [AGREED, GIVEN_UP].into_iter().cycle();
    for file in of(cast.municipality) {
        let named = OWN.iter().find(|(name, _)| *name == file.school_name).map(|(_, way)| *way);
        let way = named.or_else(|| ways.next()).unwrap_or(SENT);
        samples::write(platform, EDITION, &file.team.id, way, None).await?;
        written.push(file.team.id.clone());
    }
    let mut parts = Vec::new();
    for file in of(BEGUN) {
        parts.push(samples::write(platform, EDITION, &file.team.id, SENT, None).await?);
        written.push(file.team.id.clone());
    }
    let mut far = files.iter().filter(|file| !written.contains(&file.team.id));
    if let Some(file) = far.next() {
        samples::write(platform, EDITION, &file.team.id, SENT, Some(cast.association)).await?;
        written.push(file.team.id.clone());
    }
    let place = samples.schools.iter().find(|school| school.municipality.code == BEGUN);
    let place = place.ok_or(Refusal::NotFound)?.municipality;
    applications::samples::begun(platform, EDITION, place.code, &parts).await?;
    Ok(written)
}
