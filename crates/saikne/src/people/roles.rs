//! Roles: what a person may do, where, from when to when (model 4.3 and 4.7).

use std::collections::{BTreeMap, BTreeSet};

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::ids::Id;
use jiff::civil::Date;

use super::PersonId;
use super::person::Person;

/// What a person is on the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Invitations, roles, imports, system health.
    PlatformAdministrator,
    /// Runs editions of a programme.
    ProgrammeManager,
    /// Agency staff for one or more regions.
    RegionalCoordinator,
    /// Plans training sessions and places teams.
    SessionPlanner,
    /// Teaches a session and takes attendance.
    Trainer,
    /// The contact person of a municipality.
    MunicipalCoordinator,
    /// Applies for an association or a foundation, and runs its project.
    ProjectCoordinator,
    /// Checks whether applications may be judged at all.
    EligibilityOfficer,
    /// Judges the quality of applications.
    Evaluator,
    /// Sits on the commission that proposes what is decided.
    CommissionMember,
    /// Signs decisions and agreements for the agency.
    Director,
    /// Head of a school.
    Principal,
    /// Teacher, youth worker or other mentor of a team.
    SupportPerson,
    /// Young person of a team.
    Student,
    /// Reads everything, changes nothing.
    Auditor,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 15] = [
        Self::PlatformAdministrator,
        Self::ProgrammeManager,
        Self::RegionalCoordinator,
        Self::SessionPlanner,
        Self::Trainer,
        Self::MunicipalCoordinator,
        Self::ProjectCoordinator,
        Self::EligibilityOfficer,
        Self::Evaluator,
        Self::CommissionMember,
        Self::Director,
        Self::Principal,
        Self::SupportPerson,
        Self::Student,
        Self::Auditor,
    ];

    /// The word in rows, keys and addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PlatformAdministrator => "platform_administrator",
            Self::ProgrammeManager => "programme_manager",
            Self::RegionalCoordinator => "regional_coordinator",
            Self::SessionPlanner => "session_planner",
            Self::Trainer => "trainer",
            Self::MunicipalCoordinator => "municipal_coordinator",
            Self::ProjectCoordinator => "project_coordinator",
            Self::EligibilityOfficer => "eligibility_officer",
            Self::Evaluator => "evaluator",
            Self::CommissionMember => "commission_member",
            Self::Director => "director",
            Self::Principal => "principal",
            Self::SupportPerson => "support_person",
            Self::Student => "student",
            Self::Auditor => "auditor",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// Whether the role means anything in a scope (model 4.7). A support person of the whole platform would lead
    /// every team.
    #[must_use]
    pub fn may_hold_in(self, scope: &Scope) -> bool {
        match self {
            Self::PlatformAdministrator => matches!(scope, Scope::Platform),
            Self::Auditor => matches!(scope, Scope::Platform | Scope::Programme(_) | Scope::Edition(_)),
            Self::ProgrammeManager
            | Self::SessionPlanner
            | Self::EligibilityOfficer
            | Self::Evaluator
            | Self::CommissionMember
            | Self::Director => matches!(scope, Scope::Programme(_) | Scope::Edition(_)),
            Self::RegionalCoordinator => matches!(scope, Scope::Region(_)),
            Self::Trainer => matches!(scope, Scope::Edition(_) | Scope::TrainingSession(_)),
            Self::MunicipalCoordinator => matches!(scope, Scope::Municipality(_)),
            Self::Principal | Self::ProjectCoordinator => matches!(scope, Scope::Organisation(_)),
            Self::SupportPerson => matches!(scope, Scope::Organisation(_) | Scope::Team(_)),
            Self::Student => matches!(scope, Scope::Team(_)),
        }
    }

    /// Key of its name: `role-regional-coordinator`.
    #[must_use]
    pub fn key(self) -> String {
        format!("role-{}", self.as_str().replace('_', "-"))
    }
}

/// Where a role holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everywhere.
    Platform,
    /// In a programme, by code.
    Programme(String),
    /// In an edition, by code.
    Edition(String),
    /// In a planning region, by code.
    Region(String),
    /// In a municipality, by code.
    Municipality(String),
    /// In an organisation, by identity.
    Organisation(String),
    /// In a team, by identity.
    Team(String),
    /// In a training session, by identity.
    TrainingSession(String),
}

impl Scope {
    /// The words of every kind, from the widest to the narrowest.
    pub const KINDS: [&str; 8] = [
        "platform",
        "programme",
        "edition",
        "region",
        "municipality",
        "organisation",
        "team",
        "training_session",
    ];

    /// The two words in a row.
    #[must_use]
    pub fn as_words(&self) -> (&'static str, &str) {
        match self {
            Self::Platform => ("platform", "*"),
            Self::Programme(id) => ("programme", id),
            Self::Edition(id) => ("edition", id),
            Self::Region(id) => ("region", id),
            Self::Municipality(id) => ("municipality", id),
            Self::Organisation(id) => ("organisation", id),
            Self::Team(id) => ("team", id),
            Self::TrainingSession(id) => ("training_session", id),
        }
    }

    /// Reads the two words.
    #[must_use]
    pub fn parse(kind: &str, id: &str) -> Option<Self> {
        let id = id.to_owned();
        Some(match kind {
            "platform" => Self::Platform,
            "programme" => Self::Programme(id),
            "edition" => Self::Edition(id),
            "region" => Self::Region(id),
            "municipality" => Self::Municipality(id),
            "organisation" => Self::Organisation(id),
            "team" => Self::Team(id),
            "training_session" => Self::TrainingSession(id),
            _ => return None,
        })
    }
}

/// A role of a person in a scope, with its dates.
#[derive(Debug, Clone)]
pub struct RoleAssignment {
    /// Identity.
    pub id: Id<RoleAssignment>,
    /// Whose.
    pub person: PersonId,
    /// What.
    pub role: Role,
    /// Where.
    pub scope: Scope,
    /// First day.
    pub valid_from: Date,
    /// Last day; open when absent.
    pub valid_to: Option<Date>,
}

impl Record for RoleAssignment {
    fn from_row(row: &Row) -> database::Result<Self> {
        let scope_id: String = row.get("scope_id")?;
        Ok(Self {
            id: row.get("id")?,
            person: row.get("person_id")?,
            role: row.word("role", Role::parse)?,
            scope: row.word("scope_kind", |kind| Scope::parse(kind, &scope_id))?,
            valid_from: row.get("valid_from")?,
            valid_to: row.get("valid_to")?,
        })
    }
}

/// The roles a person has on a day. Rights end with the dated role.
pub async fn held_by(
    from: &mut impl Reads,
    person: &PersonId,
    day: Date,
) -> database::Result<Vec<RoleAssignment>> {
    let statement = sql("SELECT * FROM role_assignments
                          WHERE person_id = $1 AND revoked_at IS NULL
                            AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
                          ORDER BY created_at, id");
    from.all(statement.bind(person).bind(day)).await
}

/// The roles that were granted to a person and not taken away, also those that are over or still to come; the
/// earliest grant first.
pub async fn granted_to(from: &mut impl Reads, person: &PersonId) -> database::Result<Vec<RoleAssignment>> {
    let statement = sql(
        "SELECT * FROM role_assignments WHERE person_id = $1 AND revoked_at IS NULL ORDER BY created_at, id",
    );
    from.all(statement.bind(person)).await
}

/// Everybody who has a role in a scope on a day.
pub async fn holders(
    from: &mut impl Reads,
    role: Role,
    scope: &Scope,
    day: Date,
) -> database::Result<Vec<PersonId>> {
    let (kind, id) = scope.as_words();
    let statement = sql("SELECT DISTINCT person_id FROM role_assignments
                          WHERE role = $1 AND scope_kind = $2 AND scope_id = $3 AND revoked_at IS NULL
                            AND valid_from <= $4 AND (valid_to IS NULL OR valid_to >= $4)
                          ORDER BY person_id");
    from.all(statement.bind(role.as_str()).bind(kind).bind(id).bind(day)).await
}

/// The roles of some people on a day, whatever their scope.
pub async fn of_all(
    from: &mut impl Reads,
    people: &[Person],
    day: Date,
) -> database::Result<BTreeMap<PersonId, BTreeSet<Role>>> {
    let listing = Listing::select("SELECT * FROM role_assignments")
        .only_in("person_id", people.iter().map(|person| person.id.as_str()))
        .only("revoked_at IS NULL")
        .only_with("valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)", vec![day.into(), day.into()]);
    let held: Vec<RoleAssignment> = from.all(listing.statement()).await?;
    let mut roles: BTreeMap<PersonId, BTreeSet<Role>> = BTreeMap::new();
    for one in held {
        roles.entry(one.person).or_default().insert(one.role);
    }
    Ok(roles)
}

/// Gives a role. The caller has asked whether it may.
pub async fn grant(
    change: &mut Change,
    person: &PersonId,
    role: Role,
    scope: &Scope,
    from: Date,
    to: Option<Date>,
) -> database::Result<Id<RoleAssignment>> {
    let id = change.new_id();
    let (kind, scope_id) = scope.as_words();
    let granted_by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO role_assignments
            (id, person_id, role, scope_kind, scope_id, valid_from, valid_to, granted_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(&id)
    .bind(person)
    .bind(role.as_str())
    .bind(kind)
    .bind(scope_id)
    .bind(from)
    .bind(to)
    .bind(granted_by)
    .bind(change.at);
    change.execute(statement).await?;
    Ok(id)
}

/// Takes a role back. Says whether the person had it.
pub async fn revoke(
    change: &mut Change,
    person: &PersonId,
    assignment: &Id<RoleAssignment>,
) -> database::Result<bool> {
    let at = change.at;
    let statement = sql("UPDATE role_assignments SET revoked_at = $3
                          WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL");
    let is_revoked = change.execute(statement.bind(assignment).bind(person).bind(at)).await? == 1;
    if is_revoked {
        change.record("people.role_revoked", person.as_str()).await?;
    }
    Ok(is_revoked)
}

/// Takes a role back from everybody who has it in a scope.
pub async fn revoke_all(change: &mut Change, role: Role, scope: &Scope) -> database::Result<u64> {
    let (kind, id) = scope.as_words();
    let at = change.at;
    let statement = sql("UPDATE role_assignments SET revoked_at = $4
                          WHERE role = $1 AND scope_kind = $2 AND scope_id = $3 AND revoked_at IS NULL");
    change.execute(statement.bind(role.as_str()).bind(kind).bind(id).bind(at)).await
}

/// Lets a role in a scope end with a day for everybody who has it, but for whoever is at an address. A role that would
/// begin after that day is taken back.
pub async fn end_for_others(
    change: &mut Change,
    role: Role,
    scope: &Scope,
    last: Date,
    address: &str,
) -> database::Result<()> {
    let (kind, id) = scope.as_words();
    let held = sql("SELECT r.* FROM role_assignments r JOIN people p ON p.id = r.person_id
                     WHERE r.role = $1 AND r.scope_kind = $2 AND r.scope_id = $3 AND r.revoked_at IS NULL
                       AND (r.valid_to IS NULL OR r.valid_to > $4) AND COALESCE(LOWER(p.email), '') <> $5
                     ORDER BY r.created_at, r.id")
    .bind(role.as_str())
    .bind(kind)
    .bind(id)
    .bind(last)
    .bind(address.to_lowercase());
    let held: Vec<RoleAssignment> = change.all(held).await?;
    for one in held {
        if one.valid_from > last {
            revoke(change, &one.person, &one.id).await?;
            continue;
        }
        let end = sql("UPDATE role_assignments SET valid_to = $2 WHERE id = $1");
        change.execute(end.bind(&one.id).bind(last)).await?;
        change.record("people.role_revoked", one.person.as_str()).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_and_scopes_read_back_as_themselves() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(role));
        }
        let scope = Scope::Region("LAT".to_owned());
        let (kind, id) = scope.as_words();
        assert_eq!(Scope::parse(kind, id), Some(scope));
        assert_eq!(Scope::parse("galaxy", "1"), None);
    }

    #[test]
    fn nobody_leads_every_team_and_a_coordinator_belongs_to_a_region() {
        let region = Scope::Region("LAT".to_owned());
        for role in Role::ALL {
            let is_of_platform = matches!(role, Role::PlatformAdministrator | Role::Auditor);
            assert_eq!(role.may_hold_in(&Scope::Platform), is_of_platform, "{role:?}");
            assert_eq!(role.may_hold_in(&region), role == Role::RegionalCoordinator, "{role:?}");
        }
    }

    #[test]
    fn the_kinds_of_scopes_are_those_that_are_read() {
        for kind in Scope::KINDS {
            assert_eq!(Scope::parse(kind, "x").unwrap().as_words().0, kind);
        }
    }
}
