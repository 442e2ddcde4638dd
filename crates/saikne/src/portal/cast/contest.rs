//! The demonstration after the contest: 41 applications for 104 schools, 33 of municipalities and 8 of associations,
//! most of them handed in within the last hour (scenario 5.1, steps 22 to 24).

use std::collections::BTreeMap;

use foundation::change::{Actor, Change};
use foundation::clock::in_riga;
use foundation::database::{Reads as _, sql};
use foundation::i18n::Language;
use foundation::money::Cents;
use foundation::problem::{Problem, Refusal};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};

use super::afterwards::trained;
use super::{EDITION, LEADER, STUDENT, Schools, open_team};
use crate::applications::ApplicationId;
use crate::applications::samples::{Applicant, hand_in, make_ready};
use crate::applications::store::offices;
use crate::ideas::terms::Contest;
use crate::ideas::{self, IdeaId};
use crate::organisations::OrganisationKind;
use crate::organisations::samples::Samples;
use crate::people::person::{self, NewPerson};
use crate::people::{PersonId, Role, Scope, SignedIn, accounts, roles};
use crate::platform::Platform;
use crate::teams::{self, Function, TeamFile, TeamId};

/// Municipalities that apply.
const MUNICIPALITIES: usize = 33;

/// Schools in the applications of municipalities, all together.
const OF_MUNICIPALITIES: usize = 91;

/// Schools in the application of each association.
const OF_ASSOCIATIONS: [usize; 8] = [2, 1, 3, 1, 2, 1, 2, 1];

/// Names of invented people who gather applications; the second half changes more slowly.
const GIVEN: [&str; 8] = ["Aiga", "Vineta", "Raimonds", "Sarmīte", "Guntis", "Inta", "Kaspars", "Modra"];
const FAMILY: [&str; 6] = ["Iesniedze", "Kopiņa", "Laicene", "Savāce", "Termiņa", "Vāce"];

/// Hands the applications in, at most so many. Ideas and people come from the same chance every time.
pub async fn load(platform: &Platform, samples: &Samples, most: usize) -> Result<(), Problem> {
    let contest = Contestants::gather(platform, samples).await?;
    for (place, applicant) in contest.applicants.iter().enumerate().take(most) {
        let at = handed_in_at(place, contest.closes_at);
        hand_in(platform, EDITION, applicant, |school| requested(place, school), at).await?;
    }
    let mut change = platform.begin(Actor::system()).await?;
    let two = [(100, LEADER, Function::SupportPerson), (101, STUDENT, Function::Representative)];
    open_team(&mut change, &contest.own_team, &two).await?;
    Ok(change.commit().await?)
}

/// The last minute of the contest, for measurements: what can still be written and handed in.
#[derive(Debug)]
pub struct LastMinute {
    /// Applications that only wait to be handed in, with who does it.
    pub applications: Vec<(ApplicationId, PersonId)>,
    /// Ideas that are being written, with who writes them.
    pub ideas: Vec<(IdeaId, PersonId)>,
}

/// Signs the applications and leaves them; lets the teams that are in none of them write.
pub async fn last_minute(platform: &Platform, samples: &Samples) -> Result<LastMinute, Problem> {
    let contest = Contestants::gather(platform, samples).await?;
    let mut applications = Vec::new();
    for (place, applicant) in contest.applicants.iter().enumerate() {
        let hours = SignedDuration::from_hours(6);
        let at = contest.closes_at.saturating_sub(hours).unwrap_or(contest.closes_at);
        let id = make_ready(platform, EDITION, applicant, |school| requested(place, school), at).await?;
        applications.push((id, applicant.by.id.clone()));
    }
    let mut ideas = Vec::new();
    for team in &contest.others {
        let idea = ideas::samples::write(platform, EDITION, team, &[], None).await?;
        let members = teams::store::members_of(&mut platform.read().await?, team).await?;
        let leader = members.iter().find(|member| member.function == Function::SupportPerson);
        ideas.push((idea, leader.ok_or(Refusal::NotFound)?.person.clone()));
    }
    Ok(LastMinute { applications, ideas })
}

/// Who applies, and who does not.
struct Contestants {
    applicants: Vec<Applicant>,
    /// Trained teams that are in no application.
    others: Vec<TeamId>,
    /// The team of the cast's own school.
    own_team: TeamId,
    closes_at: Timestamp,
}

impl Contestants {
    async fn gather(platform: &Platform, samples: &Samples) -> Result<Self, Problem> {
        let trained = trained(platform, samples).await?;
        let ids: Vec<TeamId> = trained.teams.iter().map(|(id, _)| id.clone()).collect();
        let mut snapshot = platform.read().await?;
        let files = teams::store::files_of_teams(&mut snapshot, &ids).await?;
        let contest = Contest::of_edition(&platform.plans, &mut snapshot, EDITION).await?;
        let closes_at = contest.call().deadline_at;
        drop(snapshot);
        let own = Schools::of(samples)?;
        let own_team = files.iter().find(|file| file.team.school == own.gymnasium.id);
        let own_team = own_team.ok_or(Refusal::NotFound)?.team.id.clone();
        let (municipal, of_associations) = shared_out(files, own.municipality);

        let mut applicants = Vec::new();
        for (code, teams) in municipal {
            let found = offices(&mut platform.read().await?, std::slice::from_ref(&code)).await?;
            let office = found.into_iter().find(|office| office.kind == OrganisationKind::EducationAuthority);
            let office = office.ok_or(Refusal::NotFound)?.id;
            let scope = Scope::Municipality(code.clone());
            let key = (code == own.municipality).then_some("municipal-coordinator");
            let place = applicants.len();
            let by = gatherer(platform, key, place, Role::MunicipalCoordinator, &scope).await?;
            applicants.push(Applicant { organisation: office, municipality: Some(code), by, teams });
        }
        for (association, teams) in samples.associations.iter().zip(of_associations) {
            let scope = Scope::Organisation(association.as_str().to_owned());
            let key = (association == own.association).then_some("project-coordinator");
            let by = gatherer(platform, key, applicants.len(), Role::ProjectCoordinator, &scope).await?;
            applicants.push(Applicant { organisation: association.clone(), municipality: None, by, teams });
        }
        let applies =
            |id: &TeamId| applicants.iter().any(|one| one.teams.iter().any(|file| file.team.id == *id));
        let others = ids.into_iter().filter(|id| !applies(id)).collect();
        Ok(Self { applicants, others, own_team, closes_at })
    }
}

/// The teams of each municipality, by its code.
type ByMunicipality = Vec<(String, Vec<TeamFile>)>;

/// Shares the trained teams out: to the municipalities with the most of them and to `first`, and to associations what
/// the others have. Some municipalities leave a school to an association, some schools do not apply.
fn shared_out(teams: Vec<TeamFile>, first: &str) -> (ByMunicipality, Vec<Vec<TeamFile>>) {
    let mut by_code: BTreeMap<String, Vec<TeamFile>> = BTreeMap::new();
    for file in teams {
        by_code.entry(file.municipality.clone()).or_default().push(file);
    }
    let mut all: ByMunicipality = by_code.into_iter().collect();
    all.sort_by_key(|(code, teams)| (code != first, std::cmp::Reverse(teams.len())));
    let rest = all.split_off(all.len().min(MUNICIPALITIES));
    let mut left: Vec<TeamFile> = rest.into_iter().flat_map(|(_, teams)| teams).collect();
    let wanted: usize = OF_ASSOCIATIONS.iter().sum();
    while left.len() < wanted || all.iter().map(|(_, teams)| teams.len()).sum::<usize>() > OF_MUNICIPALITIES {
        // The one with the most schools gives one away, but not the first.
        let largest = all.iter_mut().skip(1).max_by_key(|(_, teams)| teams.len());
        let Some(given) = largest.and_then(|(_, teams)| teams.pop()) else { break };
        left.push(given);
    }
    let mut left = left.into_iter();
    let associations = OF_ASSOCIATIONS.iter().map(|schools| left.by_ref().take(*schools).collect()).collect();
    (all, associations)
}

/// Two in five came in the days before, the others within the last hour.
fn handed_in_at(place: usize, closes_at: Timestamp) -> Timestamp {
    let place = i64::try_from(place).unwrap_or(0);
    let before = if place % 5 < 2 {
        SignedDuration::from_mins(600 + (place * 83) % 4000)
    } else {
        SignedDuration::from_secs(5 + (place * 97) % 3500)
    };
    closes_at.saturating_sub(before).unwrap_or(closes_at)
}

/// Up to four euro below the ceiling of 1 200, in cents that do not come out even.
fn requested(applicant: usize, school: usize) -> Cents {
    Cents(120_000 - i64::try_from(((applicant * 31 + school * 17) * 53) % 401).unwrap_or(0))
}

/// Who gathers an application: somebody of the cast, by key, or somebody new.
async fn gatherer(
    platform: &Platform,
    key: Option<&str>,
    place: usize,
    role: Role,
    scope: &Scope,
) -> Result<SignedIn, Problem> {
    let mut change = platform.begin(Actor::system()).await?;
    let id: PersonId = match key {
        Some(key) => {
            let entrance = sql("SELECT person_id FROM demonstration_entrances WHERE key = $1");
            change.one(entrance.bind(key.to_owned())).await?
        }
        None => newcomer(&mut change, place, role, scope).await?,
    };
    let person = person::find(&mut change, &id).await?.ok_or(Refusal::NotFound)?;
    let (session, day) = (change.new_id(), in_riga(change.at).date());
    let by = SignedIn::load(&mut change, &person, session, day).await?;
    change.commit().await?;
    Ok(by)
}

/// Somebody new with a role.
async fn newcomer(change: &mut Change, place: usize, role: Role, scope: &Scope) -> Result<PersonId, Problem> {
    let given_name = GIVEN.get(place % GIVEN.len()).copied().unwrap_or_default();
    let family_name = FAMILY.get(place / GIVEN.len()).copied().unwrap_or_default();
    let email = format!("{}@saikne.example", foundation::text::fold(&format!("{given_name}.{family_name}")));
    let email = email.replace(' ', ".");
    let somebody =
        NewPerson { given_name, family_name, birth_date: None, email: Some(&email), language: Language::Lv };
    let id = person::insert(change, &somebody).await?;
    accounts::open(change, &id, &email).await?;
    roles::grant(change, &id, role, scope, date(2020, 1, 1), None).await?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::applications::ApplicationState;
    use crate::applications::store::{signature, submissions};
    use crate::portal::cast::{self, Story};
    use crate::testing::TestPlatform;

    #[tokio::test]
    async fn the_contest_has_the_numbers_of_2024_and_every_receipt_verifies() {
        let test = TestPlatform::new().await;
        test.at("2024-05-20T10:00:00+03:00");
        cast::load(&test.platform, Story::HandedIn).await.unwrap();
        let mut snapshot = test.platform.read().await.unwrap();
        let ids: Vec<ApplicationId> = snapshot
            .all(sql("SELECT id FROM applications WHERE edition_code = 'kontakts-2024' ORDER BY id"))
            .await
            .unwrap();
        let files = crate::applications::store::files(&mut snapshot, &ids).await.unwrap();

        assert_eq!(files.len(), 41);
        assert_eq!(files.iter().map(|file| file.sub_projects.len()).sum::<usize>(), 104);
        assert_eq!(files.iter().filter(|file| file.application.municipality.is_none()).count(), 8);
        let municipalities: BTreeSet<_> =
            files.iter().filter_map(|file| file.application.municipality.as_deref()).collect();
        assert_eq!(municipalities.len(), 33);
        let total: i64 = files.iter().map(|file| file.application.requested.0).sum();
        assert!(total > 12_000_000, "more is asked for than there is: {total}");

        let mut in_last_hour = 0;
        for file in &files {
            assert_eq!(file.application.state, ApplicationState::Submitted);
            let [submission] = &*submissions(&mut snapshot, &file.application.id).await.unwrap() else {
                panic!("one submission each");
            };
            assert!(submission.is_genuine() && submission.counts());
            let signed = signature(&mut snapshot, &submission.signature).await.unwrap().unwrap();
            assert!(signed.findings.contains("passed") && !signed.findings.contains("failed"));
            let last_hour: Timestamp = "2024-05-17T20:00:00Z".parse().unwrap();
            in_last_hour += usize::from(submission.submitted_at >= last_hour);
        }
        assert!((23..=26).contains(&in_last_hour), "three in five: {in_last_hour}");
    }
}
