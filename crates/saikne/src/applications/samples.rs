//! An invented application for the demonstration: begun, with the schools that have sent their ideas.

mod handed_in;

pub use handed_in::{Applicant, hand_in, make_ready};

use foundation::answers::Answer;
use foundation::change::Actor;
use foundation::problem::{Problem, Refusal};

use super::actions::{Applying, begin};
use super::application::ApplicationId;
use super::shared::{Place, Unacceptable};
use super::store;
use crate::ideas::terms::Contest;
use crate::ideas::{self, IdeaId};
use crate::organisations::OrganisationKind;
use crate::platform::Platform;

/// What all its schools want.
const GOALS: &str = "Pašpārvaldes sadarbojas un mācās cita no citas.\n\
                     Katrā skolā notiek vismaz viens pasākums, ko vada jaunieši.";

/// Begins the application of a municipality's authority of education and takes ideas into it that wait for that.
pub async fn begun(
    platform: &Platform,
    edition: &str,
    municipality: &str,
    ideas: &[IdeaId],
) -> Result<ApplicationId, Problem> {
    let mut change = platform.begin(Actor::system()).await?;
    let contest = Contest::of_edition(&platform.plans, &mut change, edition).await?;
    let offices = store::offices(&mut change, &[municipality.to_owned()]).await?;
    let office = offices.into_iter().find(|office| office.kind == OrganisationKind::EducationAuthority);
    let applicant = office.ok_or(Refusal::NotFound)?.id;
    let applying = Applying {
        call: contest.call().id.clone(),
        edition: edition.to_owned(),
        closes_at: contest.closes_at(&applicant),
        applicant,
        municipality: Some(municipality.to_owned()),
    };
    let id = begin(&mut change, &applying).await?;
    for idea in ideas {
        let file = ideas::store::file(&mut change, idea).await?.ok_or(Refusal::NotFound)?;
        store::insert_part(&mut change, &id, idea, &file.team.team.school).await?;
        ideas::actions::hand_over(&mut change, &file, &[(ideas::Step::Taken, "")], applying.closes_at)
            .await?;
    }
    let goals = Answer { value: GOALS.to_owned(), version: 0 };
    store::save_answer::<Unacceptable>(&mut change, &id, Place::Goals, &goals).await?;
    change.commit().await?;
    Ok(id)
}
