//! Projects of an earlier edition for the demonstration, from `programmes/projects`: handed in, awarded and, where the
//! file says so, with an agreement that both have signed.

mod agreed;

use std::collections::BTreeMap;

use foundation::answers::Answer;
use foundation::change::{Actor, Change};
use foundation::clock::in_riga;
use foundation::money::Cents;
use foundation::problem::{Problem, Refusal};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::applications::actions::{Applying, advance, begin};
use crate::applications::bundle::Bundle;
use crate::applications::shared::{CoFinancing, Place, Unacceptable};
use crate::applications::store::{insert_part, offices, save_answer, set_requested};
use crate::applications::{self, ApplicationId, Step};
use crate::decisions::decision::{Decision, DecisionState, Grounds};
use crate::decisions::money::GivenPart;
use crate::decisions::{self, Outcome};
use crate::ideas::canvas::Slot;
use crate::ideas::terms::Contest;
use crate::ideas::{self, Idea};
use crate::organisations::{OrganisationId, OrganisationKind};
use crate::platform::Platform;
use crate::programmes;
use crate::teams::{self, TeamFile};

/// The edition, and the file with its projects.
const EDITION: &str = "kontakts-2022";
const FILE: &str = include_str!("../../../../programmes/projects/kontakts-2022.toml");

/// The seed of the teams' people.
const SEED: u64 = 20_220_131;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Projects {
    project: Vec<Project>,
}

/// A project as the file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Project {
    reference: String,
    /// Whose authority of education applies, by code.
    municipality: Option<String>,
    /// Which association applies, by name.
    association: Option<String>,
    decision: String,
    handed_in_at: Timestamp,
    decided_at: Timestamp,
    contact_name: String,
    contact_email: String,
    contact_phone: String,
    signatory: String,
    position: String,
    goals: Vec<String>,
    agreement: Option<Agreed>,
    school: Vec<School>,
}

/// The agreement of a project.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Agreed {
    number: String,
    offered_at: Timestamp,
    signed_at: Timestamp,
    in_force_at: Timestamp,
    grantor_signatory: String,
    grantor_position: String,
}

/// What a school's team wrote.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct School {
    name: String,
    title: String,
    themes: Vec<String>,
    groups: Vec<String>,
    audience: String,
    need: String,
    idea: String,
    activities: String,
    impact: String,
    /// Problem and result.
    results: Vec<[String; 2]>,
    /// Kind of cost, what is bought, cents.
    lines: Vec<(String, String, i64)>,
}

/// Loads the projects. `organisations` are schools and associations by name.
pub async fn load(
    platform: &Platform,
    organisations: &BTreeMap<String, OrganisationId>,
) -> Result<(), Problem> {
    let read: Projects = toml::from_str(FILE).map_err(Problem::while_doing("reading projects"))?;
    let find = |name: &str| organisations.get(name).cloned().ok_or(Refusal::NotFound);
    for (place, project) in (0_u64..).zip(&read.project) {
        let schools =
            project.school.iter().map(|school| find(&school.name)).collect::<Result<Vec<_>, Refusal>>()?;
        let mut snapshot = platform.read().await?;
        let contest = Contest::of_edition(&platform.plans, &mut snapshot, EDITION).await?;
        let call = programmes::store::call(&mut snapshot, EDITION, "team_registration").await?;
        let call = call.ok_or(Refusal::NotFound)?;
        drop(snapshot);
        let made = teams::samples::submitted_teams(platform, &call.id, &schools, SEED + place).await?;
        let files = teams::store::files(&mut platform.read().await?, &made).await?;
        let applicant = applicant(platform, project, organisations).await?;
        let id = handed_in(platform, &contest, project, applicant, &files).await?;
        let decision = decided(platform, project, &id).await?;
        if let Some(agreed) = &project.agreement {
            agreed::load(platform, project, agreed, &id, &decision).await?;
        }
    }
    Ok(())
}

async fn applicant(
    platform: &Platform,
    project: &Project,
    organisations: &BTreeMap<String, OrganisationId>,
) -> Result<OrganisationId, Problem> {
    if let Some(name) = &project.association {
        return Ok(organisations.get(name).cloned().ok_or(Refusal::NotFound)?);
    }
    let found = offices(&mut platform.read().await?, project.municipality.as_slice()).await?;
    let office = found.into_iter().find(|office| office.kind == OrganisationKind::EducationAuthority);
    Ok(office.ok_or(Refusal::NotFound)?.id)
}

/// What came before: some hours.
fn before(at: Timestamp, hours: i64) -> Timestamp {
    at.saturating_sub(SignedDuration::from_hours(hours)).unwrap_or(at)
}

async fn handed_in(
    platform: &Platform,
    contest: &Contest,
    project: &Project,
    applicant: OrganisationId,
    files: &[TeamFile],
) -> Result<ApplicationId, Problem> {
    let mut change = platform.begin(Actor::system()).await?;
    let (change_ref, closes_at) = (&mut change, contest.closes_at(&applicant));
    change_ref.at = before(project.handed_in_at, 48);
    let applying = Applying {
        call: contest.call().id.clone(),
        edition: EDITION.to_owned(),
        municipality: project.municipality.clone(),
        applicant,
        closes_at,
    };
    let id = begin(change_ref, &applying).await?;
    for school in &project.school {
        let file = files.iter().find(|file| file.school_name == school.name).ok_or(Refusal::NotFound)?;
        let idea = written(change_ref, contest, file, school).await?;
        let known = ideas::store::file(change_ref, &idea.id).await?.ok_or(Refusal::NotFound)?;
        insert_part(change_ref, &id, &idea.id, &file.team.school).await?;
        ideas::actions::hand_over(change_ref, &known, &[(ideas::Step::Taken, "")], closes_at).await?;
    }
    let goals = project.goals.join("\n");
    for (place, value) in [
        (Place::Goals, goals.as_str()),
        (Place::CoFinancing, CoFinancing::None.as_str()),
        (Place::ContactName, &project.contact_name),
        (Place::ContactPhone, &project.contact_phone),
        (Place::ContactEmail, &project.contact_email),
        (Place::SignatoryName, &project.signatory),
        (Place::SignatoryPosition, &project.position),
    ] {
        let answer = Answer { value: value.to_owned(), version: 0 };
        save_answer::<Unacceptable>(change_ref, &id, place, &answer).await?;
    }
    let bundle = Bundle::of(&platform.plans, change_ref, &id).await?;
    for part in &bundle.parts {
        set_requested(change_ref, &part.sub_project.id, part.budget().total).await?;
    }
    let mut application = bundle.file.application.clone();
    application.requested = bundle.total();
    application.reference = Some(project.reference.clone());
    change_ref.at = project.handed_in_at;
    for step in [Step::Sealed, Step::Signed, Step::Submitted] {
        advance(change_ref, &mut application, step, "", closes_at).await?;
    }
    change_ref.at = before(project.decided_at, 24);
    for step in [
        Step::Registered,
        Step::CheckBegun,
        Step::FoundEligible,
        Step::EvaluationBegun,
        Step::Evaluated,
        Step::Ranked,
    ] {
        advance(change_ref, &mut application, step, "", closes_at).await?;
    }
    change_ref.at = project.decided_at;
    advance(change_ref, &mut application, Step::Awarded, "", closes_at).await?;
    change.commit().await?;
    Ok(id)
}

async fn written(
    change: &mut Change,
    contest: &Contest,
    file: &TeamFile,
    school: &School,
) -> Result<Idea, Problem> {
    let mut idea = Idea::sketch(change.new_id(), file.team.id.clone());
    ideas::store::insert(change, &idea).await?;
    change.record("ideas.begun", idea.id.as_str()).await?;
    for (slot, value) in answers(school) {
        let answer = Answer { value, version: 0 };
        ideas::store::save_answer::<ideas::canvas::Unacceptable>(change, &idea.id, slot, &answer).await?;
    }
    for step in [ideas::Step::Shared, ideas::Step::Agreed, ideas::Step::Sent] {
        idea.take(step, change.at, contest.closes_at(&file.team.school))?;
        ideas::store::save(change, &idea).await?;
        idea.version += 1;
        ideas::store::insert_step(change, &idea.id, step, "").await?;
        change.record(step.deed(), idea.id.as_str()).await?;
    }
    Ok(idea)
}

fn answers(school: &School) -> Vec<(Slot, String)> {
    let ticked = |codes: &[String]| codes.join(foundation::answers::BETWEEN_TICKED);
    let mut answers = vec![
        (Slot::Title, school.title.clone()),
        (Slot::Need, school.need.clone()),
        (Slot::Idea, school.idea.clone()),
        (Slot::Themes, ticked(&school.themes)),
        (Slot::Audience, school.audience.clone()),
        (Slot::Groups, ticked(&school.groups)),
        (Slot::Impact, school.impact.clone()),
        (Slot::Activities, school.activities.clone()),
    ];
    for (number, [problem, result]) in (1_u8..).zip(&school.results) {
        answers.push((Slot::Problem(number), problem.clone()));
        answers.push((Slot::Result(number), result.clone()));
    }
    for (number, (category, what, cents)) in (1_u8..).zip(&school.lines) {
        answers.push((Slot::Category(number), category.clone()));
        answers.push((Slot::What(number), what.clone()));
        answers.push((Slot::Sum(number), Cents(*cents).to_string()));
    }
    answers
}

/// The decision that gives a project all it asks for; nobody can appeal against it any more.
async fn decided(platform: &Platform, project: &Project, id: &ApplicationId) -> Result<Decision, Problem> {
    let mut change = platform.begin(Actor::system()).await?;
    change.at = project.decided_at;
    let file = applications::store::file(&mut change, id).await?.ok_or(Refusal::NotFound)?;
    let parts = file.counting().map(|part| GivenPart {
        sub_project: part.id.clone(),
        requested: part.requested,
        awarded: part.requested,
        lines: Vec::new(),
    });
    let (place, count, score) = (1, 2, 3800);
    let mut decision = Decision {
        id: change.new_id(),
        call: file.application.call.clone(),
        edition: EDITION.to_owned(),
        application: id.clone(),
        turn: 1,
        state: DecisionState::Drafted,
        number: None,
        outcome: Outcome::Award,
        requested: file.requested(),
        awarded: file.requested(),
        grounds: Grounds {
            place,
            count,
            score,
            missed: Vec::new(),
            parts: parts.collect(),
            words: String::new(),
        },
        legal_ref: "Konkursa nolikums".to_owned(),
        drafted_by: "system".to_owned(),
        approved_by: None,
        signed_by: None,
        signed_at: None,
        notified_at: None,
        appeal_until: None,
        version: 1,
    };
    decisions::store::insert_decision(&mut change, &decision).await?;
    decision.approve("operator")?;
    decision.sign("file", project.decision.clone(), project.decided_at)?;
    let day = in_riga(project.decided_at).date();
    decision.notify(project.decided_at, day, 1)?;
    decision.state = DecisionState::Final;
    decisions::store::save_decision(&mut change, &decision).await?;
    change.record("decisions.signed", id.as_str()).await?;
    change.commit().await?;
    Ok(decision)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_adds_up_to_a_thousand_euro_for_each_school() {
        let read: Projects = toml::from_str(FILE).unwrap();
        let first = &read.project[0];
        assert_eq!(first.agreement.as_ref().unwrap().number, "VP2022/3-26");
        assert_eq!((first.school.len(), first.goals.len()), (3, 5));
        for school in read.project.iter().flat_map(|project| &project.school) {
            let total: i64 = school.lines.iter().map(|(_, _, cents)| cents).sum();
            assert_eq!(total, 100_000, "{}", school.name);
        }
    }
}
