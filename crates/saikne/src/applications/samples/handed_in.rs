//! Invented applications that were handed in before the deadline, signed by invented people.

use foundation::answers::Answer;
use foundation::change::{Actor, Change};
use foundation::clock::in_riga;
use foundation::i18n::Language;
use foundation::money::Cents;
use foundation::problem::{Problem, Refusal};
use jiff::{SignedDuration, Timestamp};
use signing::InventedSigner;

use crate::applications::actions::{Applying, Outcome, begin, seal, sign, submit};
use crate::applications::application::ApplicationId;
use crate::applications::bundle::Bundle;
use crate::applications::document::{Purpose, paper};
use crate::applications::folders::{CONTAINERS, MANDATES, PAPERS};
use crate::applications::mandate::Mandate;
use crate::applications::shared::{CoFinancing, Place, Unacceptable};
use crate::applications::submission::SignedContainer;
use crate::applications::{signed, store};
use crate::ideas;
use crate::ideas::terms::Contest;
use crate::organisations::OrganisationId;
use crate::people::SignedIn;
use crate::platform::Platform;
use crate::programmes::rules::Outcome as Found;
use crate::teams::TeamFile;
use crate::{printing, stored};

/// Who applies in the demonstration.
#[derive(Debug, Clone)]
pub struct Applicant {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Whose contact person gathers, by code; none for an association.
    pub municipality: Option<String>,
    /// Who gathers and signs.
    pub by: SignedIn,
    /// The schools' teams.
    pub teams: Vec<TeamFile>,
}

/// The application was not complete, so that it could not be handed in.
#[derive(Debug, thiserror::Error)]
#[error("an invented application is not complete: {0}")]
struct NotComplete(String);

/// A paper that says that an applicant may act for a school: one blank page with a title.
const MANDATE: &str = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n\
    trailer<</Root 1 0 R/Info<</Title(Pilnvara)>>>>\n%%EOF\n";

/// What the schools of an application want together.
const GOALS: [&str; 3] = [
    "Skolēnu pašpārvaldes sadarbojas un mācās cita no citas.",
    "Katrā skolā notiek vismaz viens pasākums, ko vada jaunieši.",
    "Vecāko un jaunāko klašu skolēni iepazīst cits citu kopīgā darbā.",
];

/// Gathers the ideas of some schools a few hours before a moment, and hands the application in at that moment.
pub async fn hand_in(
    platform: &Platform,
    edition: &str,
    applicant: &Applicant,
    sum_of: impl Fn(usize) -> Cents,
    at: Timestamp,
) -> Result<ApplicationId, Problem> {
    let id = make_ready(platform, edition, applicant, sum_of, at).await?;
    let mut change = platform.begin(applicant.by.actor()).await?;
    change.at = at;
    let bundle = Bundle::of(&platform.plans, &mut change, &id).await?;
    complete(submit(&mut change, &applicant.by, &bundle).await?)?;
    change.commit().await?;
    Ok(id)
}

/// Gathers the ideas of some schools a few hours before a moment, and has the paper signed at that moment: nothing is
/// left to do but to hand it in.
pub async fn make_ready(
    platform: &Platform,
    edition: &str,
    applicant: &Applicant,
    sum_of: impl Fn(usize) -> Cents,
    at: Timestamp,
) -> Result<ApplicationId, Problem> {
    let mandate = stored::keep(platform, MANDATES, MANDATE.as_bytes()).await?;
    let mut change = platform.begin(Actor::system()).await?;
    change.at = at.saturating_sub(SignedDuration::from_hours(4)).unwrap_or(at);
    let id = gather(platform, &mut change, edition, applicant, sum_of, &mandate).await?;
    let bundle = Bundle::of(&platform.plans, &mut change, &id).await?;
    change.commit().await?;

    let speak = platform.speaker(Language::Lv);
    let document = printing::make(paper(&bundle, &speak, at, Purpose::Signing)).await?;
    let hash = stored::keep(platform, PAPERS, &document).await?;
    let container = sealed(applicant, &document, at).map_err(Problem::while_doing("signing"))?;
    let found = signed::read(&container, &hash).map_err(Problem::while_doing("judging a signature"))?;
    let findings = serde_json::to_string(&found).map_err(Problem::while_doing("writing down signatures"))?;
    let file_hash = stored::keep(platform, CONTAINERS, &container).await?;

    let mut change = platform.begin(applicant.by.actor()).await?;
    change.at = at;
    complete(seal(&mut change, &applicant.by, &bundle, &hash).await?)?;
    let bundle = Bundle::of(&platform.plans, &mut change, &id).await?;
    let container = SignedContainer {
        id: change.new_id(),
        application: id.clone(),
        file_hash,
        file_name: "projekta-iesniegums.edoc".to_owned(),
        document_hash: hash,
        findings,
        added_at: at,
    };
    sign(&mut change, &applicant.by, &bundle, &container).await?;
    change.commit().await?;
    Ok(id)
}

fn sealed(applicant: &Applicant, document: &[u8], at: Timestamp) -> Result<Vec<u8>, signing::NotSigned> {
    let (given, family) = applicant.by.name.split_once(' ').unwrap_or(("", &applicant.by.name));
    let signer = InventedSigner::new(given, family, at)?;
    signer.container("projekta-iesniegums.pdf", "application/pdf", document, at)
}

/// What was done, unless something stood in the way.
fn complete<T>(outcome: Outcome<T>) -> Result<T, Problem> {
    match outcome {
        Outcome::Done(done) => Ok(done),
        Outcome::Refused(checks) => {
            let not_met = checks.iter().filter(|check| check.outcome == Found::NotMet);
            let words: Vec<&str> = not_met.map(|check| check.asked.word()).collect();
            Err(Problem::while_doing("handing in an invented application")(NotComplete(words.join(", "))))
        }
    }
}

async fn gather(
    platform: &Platform,
    change: &mut Change,
    edition: &str,
    applicant: &Applicant,
    sum_of: impl Fn(usize) -> Cents,
    mandate: &str,
) -> Result<ApplicationId, Problem> {
    let contest = Contest::of_edition(&platform.plans, change, edition).await?;
    let applying = Applying {
        call: contest.call().id.clone(),
        edition: edition.to_owned(),
        applicant: applicant.organisation.clone(),
        municipality: applicant.municipality.clone(),
        closes_at: contest.closes_at(&applicant.organisation),
    };
    let association = applicant.municipality.is_none().then_some(&applicant.organisation);
    let id = begin(change, &applying).await?;
    for (place, team) in applicant.teams.iter().enumerate() {
        let idea = ideas::samples::sent(change, &contest, team, association, sum_of(place)).await?;
        let file = ideas::store::file(change, &idea).await?.ok_or(Refusal::NotFound)?;
        store::insert_part(change, &id, &idea, &team.team.school).await?;
        ideas::actions::hand_over(change, &file, &[(ideas::Step::Taken, "")], applying.closes_at).await?;
        if applicant.municipality.is_none() || team.school_founder != "municipality" {
            let mandate = Mandate {
                id: change.new_id(),
                holder: applicant.organisation.clone(),
                represented: team.team.school.clone(),
                file_hash: mandate.to_owned(),
                file_name: "pilnvara.pdf".to_owned(),
                valid_from: in_riga(change.at).date(),
                valid_to: None,
                revoked_at: None,
            };
            store::insert_mandate(change, &mandate).await?;
        }
    }
    let goals =
        GOALS.iter().cycle().skip(applicant.teams.len()).take(2).copied().collect::<Vec<_>>().join("\n");
    for (place, value) in [
        (Place::Goals, goals.as_str()),
        (Place::CoFinancing, CoFinancing::None.as_str()),
        (Place::ContactName, &applicant.by.name),
        (Place::ContactPhone, "+371 20000000"),
        (Place::ContactEmail, "kontakts@saikne.example"),
        (Place::SignatoryName, &applicant.by.name),
        (Place::SignatoryPosition, "Pilnvarotā persona"),
    ] {
        let answer = Answer { value: value.to_owned(), version: 0 };
        store::save_answer::<Unacceptable>(change, &id, place, &answer).await?;
    }
    Ok(id)
}
