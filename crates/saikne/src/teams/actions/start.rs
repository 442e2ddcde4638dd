//! Beginning a team.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};

use crate::organisations::{self, OrganisationId};
use crate::people::{Role, Scope, SignedIn, roles};
use crate::programmes::member::Function;
use crate::teams::member::{MemberState, SupportType};
use crate::teams::registration::RegistrationId;
use crate::teams::terms::Terms;
use crate::teams::{permissions, store};

/// What is known when a team begins.
#[derive(Debug, Clone)]
pub struct Start<'a> {
    /// The school picked from the register.
    pub school: &'a OrganisationId,
    /// What the person who begins is; none when somebody else will be the support person.
    pub support_type: Option<SupportType>,
}

/// Begins a team of a school with an empty draft. Who begins leads it until a support person takes over.
pub async fn start(
    change: &mut Change,
    by: &SignedIn,
    terms: &Terms,
    start: &Start<'_>,
) -> Result<RegistrationId, Problem> {
    permissions::may_start(by)?;
    if !terms.is_open(change.at) {
        return Err(Refusal::AgainstTheRules { message: "registrations-refused-closed" }.into());
    }
    let school = organisations::store::find(change, start.school).await?.ok_or(Refusal::NotFound)?;
    if !school.is_in_register() {
        return Err(Refusal::AgainstTheRules { message: "teams-refused-not-in-register" }.into());
    }
    let count = store::team_count_of_school(change, &terms.call, &school.id).await?;
    if count >= terms.max_teams_per_school {
        return Err(Refusal::AgainstTheRules { message: "teams-refused-school-has-team" }.into());
    }
    let (team, registration) = store::insert(change, terms.edition(), &terms.call, &school.id).await?;
    let today = in_riga(change.at).date();
    let scope = Scope::Team(team.as_str().to_owned());
    roles::grant(change, &by.id, Role::SupportPerson, &scope, today, None).await?;
    if start.support_type.is_some() {
        let is_elsewhere = store::memberships_of_person(change, &by.id)
            .await?
            .iter()
            .any(|member| member.edition == terms.edition());
        if is_elsewhere {
            return Err(Refusal::AgainstTheRules { message: "teams-refused-in-another-team" }.into());
        }
        let file = store::file(change, &registration).await?.ok_or(Refusal::NotFound)?;
        let member = store::NewMember {
            person: &by.id,
            function: Function::SupportPerson,
            support_type: start.support_type,
            school: Some(&school.id),
            from_on: today,
            needs_language_support: false,
            helper: None,
            state: MemberState::Active,
        };
        store::insert_member(change, &file.team, &member).await?;
    }
    change.record("teams.started", team.as_str()).await?;
    Ok(registration)
}
