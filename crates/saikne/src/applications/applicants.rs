//! In whose name somebody can apply: the municipality or its institution for a contact person, the association for
//! whoever acts for it.

use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;

use super::actions::Applying;
use super::store;
use crate::ideas::terms::Contest;
use crate::organisations::{self, Organisation, OrganisationId, OrganisationKind, acting_for};
use crate::people::{Role, Scope, SignedIn};
use crate::programmes::{self, CallKind, CallState, Plans};

/// An organisation in whose name somebody can apply, in one contest.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who applies, where, until when.
    pub applying: Applying,
    /// Legal name.
    pub name: String,
    /// The application it has begun already.
    pub begun: Option<super::ApplicationId>,
    /// The contest.
    pub contest: Contest,
}

/// Whether a contest takes applications of a kind of organisation. A municipal institution is here an authority of
/// education; other institutions do not apply.
#[must_use]
pub fn may_apply(contest: &Contest, kind: OrganisationKind) -> bool {
    let word = match kind {
        OrganisationKind::EducationAuthority => "municipal_institution",
        other => other.as_str(),
    };
    contest.planned().applicants.iter().any(|allowed| allowed == word)
}

/// Whether somebody acts for an organisation.
fn acts_for(by: &SignedIn, organisation: &Organisation) -> bool {
    let holder = match organisation.kind {
        OrganisationKind::Municipality | OrganisationKind::EducationAuthority => organisation
            .municipality
            .map(|municipality| acting_for(Some(municipality.code), &organisation.id)),
        OrganisationKind::NgoAssociation | OrganisationKind::NgoFoundation => {
            Some(acting_for(None, &organisation.id))
        }
        _ => None,
    };
    holder.is_some_and(|(role, scope)| by.is_in(role, &scope))
}

/// In whose name somebody can apply now: every open contest, by name of organisation.
pub async fn candidates(
    plans: &Plans,
    from: &mut impl Reads,
    by: &SignedIn,
    at: Timestamp,
) -> Result<Vec<Candidate>, Problem> {
    let organisations = own(from, by).await?;
    let mut candidates = Vec::new();
    if organisations.is_empty() {
        return Ok(candidates);
    }
    for call in programmes::store::open_calls(from, at).await? {
        if call.kind != CallKind::ProjectContest {
            continue;
        }
        let contest = match Contest::of_edition(plans, from, &call.edition).await {
            Ok(contest) => contest,
            // An edition without ideas has no applications of this kind.
            Err(Problem::Refused(Refusal::NotFound)) => continue,
            Err(problem) => return Err(problem),
        };
        for organisation in organisations.iter().filter(|one| may_apply(&contest, one.kind)) {
            let begun = store::of_applicant(from, &call.id, &organisation.id).await?;
            candidates.push(candidate(&contest, organisation, begun));
        }
    }
    Ok(candidates)
}

/// The one that somebody chose; “not found” where it is not among those in whose name they can apply.
pub async fn candidate_of(
    plans: &Plans,
    from: &mut impl Reads,
    by: &SignedIn,
    edition: &str,
    organisation: &OrganisationId,
) -> Result<Candidate, Problem> {
    let contest = Contest::of_edition(plans, from, edition).await?;
    let organisation = organisations::store::find(from, organisation).await?.ok_or(Refusal::NotFound)?;
    if !acts_for(by, &organisation) || !organisation.is_active {
        return Err(Refusal::NotFound.into());
    }
    let call = contest.call();
    if !call.state.is_public() || call.state == CallState::Cancelled {
        return Err(Refusal::AgainstTheRules { message: "applications-refused-not-announced" }.into());
    }
    if !may_apply(&contest, organisation.kind) {
        return Err(Refusal::AgainstTheRules { message: "applications-refused-applicant" }.into());
    }
    let begun = store::of_applicant(from, &contest.call().id, &organisation.id).await?;
    Ok(candidate(&contest, &organisation, begun))
}

fn candidate(
    contest: &Contest,
    organisation: &Organisation,
    begun: Option<super::ApplicationId>,
) -> Candidate {
    let is_municipal =
        matches!(organisation.kind, OrganisationKind::Municipality | OrganisationKind::EducationAuthority);
    let municipality = organisation.municipality.filter(|_| is_municipal);
    Candidate {
        applying: Applying {
            call: contest.call().id.clone(),
            edition: contest.call().edition.clone(),
            applicant: organisation.id.clone(),
            municipality: municipality.map(|municipality| municipality.code.to_owned()),
            closes_at: contest.closes_at(&organisation.id),
        },
        name: organisation.name.clone(),
        begun,
        contest: contest.clone(),
    }
}

/// The organisations that somebody acts for: few, since nobody acts for many places.
async fn own(from: &mut impl Reads, by: &SignedIn) -> Result<Vec<Organisation>, Problem> {
    let mut municipalities = Vec::new();
    for scope in by.scopes_of(Role::MunicipalCoordinator) {
        if let Scope::Municipality(code) = scope {
            municipalities.push(code.clone());
        }
    }
    let mut associations: Vec<OrganisationId> = Vec::new();
    for scope in by.scopes_of(Role::ProjectCoordinator) {
        if let Scope::Organisation(id) = scope {
            associations.extend(OrganisationId::parse(id).ok());
        }
    }
    let mut found = store::offices(from, &municipalities).await?;
    found.extend(organisations::store::find_all(from, associations.iter()).await?);
    found.retain(|organisation| acts_for(by, organisation) && organisation.is_active);
    Ok(found)
}
