//! How far a role reaches: over every edition, or over some.
//!
//! A role is held somewhere. The whole platform holds every edition, a programme those that run in it, an
//! edition itself. Whoever asks whether somebody may see or change what belongs to an edition asks here
//! with the code of that edition; that somebody has the role somewhere opens menus, never records.

use foundation::database::{self, Reads, Record, Row, sql};
use jiff::civil::Date;

use super::{PersonId, RoleAssignment, Scope, SignedIn};
use crate::people::Role;

/// An edition that lies in a programme in which somebody has a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionWithin {
    /// Code of the programme or of its initiative, as the role names it.
    pub programme: String,
    /// Code of the edition.
    pub edition: String,
}

impl Record for EditionWithin {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { programme: row.get("scope_id")?, edition: row.get("code")? })
    }
}

/// The editions of the programmes in which a person has roles on a day; asks nothing where there are none.
pub async fn editions_within(
    from: &mut impl Reads,
    person: &PersonId,
    roles: &[RoleAssignment],
    day: Date,
) -> database::Result<Vec<EditionWithin>> {
    if !roles.iter().any(|assignment| matches!(assignment.scope, Scope::Programme(_))) {
        return Ok(Vec::new());
    }
    let statement = sql("SELECT DISTINCT a.scope_id, e.code
           FROM role_assignments a
           JOIN editions e ON e.initiative_code = a.scope_id OR e.programme_code = a.scope_id
          WHERE a.person_id = $1 AND a.scope_kind = 'programme' AND a.revoked_at IS NULL
            AND a.valid_from <= $2 AND (a.valid_to IS NULL OR a.valid_to >= $2)
          ORDER BY a.scope_id, e.code");
    from.all(statement.bind(person).bind(day)).await
}

/// The editions that somebody's roles reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// Every edition, those to come too.
    Everything,
    /// These editions, by code; perhaps none.
    Editions(Vec<String>),
}

impl Reach {
    /// Whether an edition is among them.
    #[must_use]
    pub fn holds(&self, edition: &str) -> bool {
        match self {
            Self::Everything => true,
            Self::Editions(codes) => codes.iter().any(|code| code == edition),
        }
    }
}

impl SignedIn {
    /// Whether somebody has a role for an edition: in it, in its programme, or on the whole platform.
    #[must_use]
    pub fn is_for(&self, role: Role, edition: &str) -> bool {
        self.reach(&[role]).holds(edition)
    }

    /// Whether somebody has one of these roles for an edition.
    #[must_use]
    pub fn is_any_for(&self, roles: &[Role], edition: &str) -> bool {
        self.reach(roles).holds(edition)
    }

    /// The editions for which somebody has one of these roles.
    #[must_use]
    pub fn reach(&self, roles: &[Role]) -> Reach {
        let mut codes: Vec<String> = Vec::new();
        for assignment in self.roles.iter().filter(|assignment| roles.contains(&assignment.role)) {
            match &assignment.scope {
                Scope::Platform => return Reach::Everything,
                Scope::Edition(code) => codes.push(code.clone()),
                Scope::Programme(programme) => codes.extend(
                    self.editions
                        .iter()
                        .filter(|one| one.programme == *programme)
                        .map(|one| one.edition.clone()),
                ),
                _ => {}
            }
        }
        codes.sort_unstable();
        codes.dedup();
        Reach::Editions(codes)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn signed_in(held: &[(Role, Scope)]) -> SignedIn {
        let chance = foundation::ids::Chance::seeded(1);
        let clock = foundation::clock::Clock::standing(crate::testing::START.parse().unwrap());
        let person: PersonId = chance.id(&clock);
        let roles = held
            .iter()
            .map(|(role, scope)| RoleAssignment {
                id: chance.id(&clock),
                person: person.clone(),
                role: *role,
                scope: scope.clone(),
                valid_from: date(2020, 1, 1),
                valid_to: None,
            })
            .collect();
        let within = |edition: &str| EditionWithin { programme: "bridges".into(), edition: edition.into() };
        SignedIn {
            id: person,
            name: String::new(),
            session: chance.id(&clock),
            roles,
            editions: vec![within("bridges-2023"), within("bridges-2024")],
        }
    }

    #[test]
    fn a_role_reaches_the_editions_of_its_scope_and_no_other() {
        let programme = Scope::Programme("bridges".to_owned());
        let edition = Scope::Edition("bridges-2024".to_owned());
        for (scope, reached, missed) in [
            (&Scope::Platform, &["bridges-2023", "bridges-2024", "other-2024"][..], &[][..]),
            (&programme, &["bridges-2023", "bridges-2024"][..], &["other-2024"][..]),
            (&edition, &["bridges-2024"][..], &["bridges-2023", "other-2024"][..]),
        ] {
            let person = signed_in(&[(Role::Auditor, scope.clone())]);
            for code in reached {
                assert!(person.is_for(Role::Auditor, code), "{scope:?} {code}");
                assert!(!person.is_for(Role::ProgrammeManager, code), "{scope:?} {code}");
            }
            for code in missed {
                assert!(!person.is_for(Role::Auditor, code), "{scope:?} {code}");
            }
        }
    }

    #[test]
    fn several_roles_reach_together_and_a_region_reaches_no_edition() {
        let person = signed_in(&[
            (Role::Auditor, Scope::Edition("bridges-2023".to_owned())),
            (Role::SessionPlanner, Scope::Edition("other-2024".to_owned())),
            (Role::RegionalCoordinator, Scope::Region("LAT".to_owned())),
        ]);
        assert!(!person.is_for(Role::Auditor, "other-2024"));
        assert_eq!(
            person.reach(&[Role::Auditor, Role::SessionPlanner]),
            Reach::Editions(vec!["bridges-2023".to_owned(), "other-2024".to_owned()])
        );
        assert_eq!(person.reach(&[Role::RegionalCoordinator]), Reach::Editions(Vec::new()));
    }
}
