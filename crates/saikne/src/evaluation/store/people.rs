//! Who has a role for an edition.

use foundation::database::{self, Reads, sql};
use jiff::civil::Date;

use crate::people::{Person, Role};

/// Everybody who has a role in an edition or in its programme on a day, by name.
pub async fn people_for(
    from: &mut impl Reads,
    role: Role,
    edition: &str,
    day: Date,
) -> database::Result<Vec<Person>> {
    let statement = sql("SELECT p.* FROM people p
          WHERE EXISTS (SELECT 1 FROM role_assignments a
                 WHERE a.person_id = p.id AND a.role = $1 AND a.revoked_at IS NULL
                   AND a.valid_from <= $3 AND (a.valid_to IS NULL OR a.valid_to >= $3)
                   AND ((a.scope_kind = 'edition' AND a.scope_id = $2)
                        OR (a.scope_kind = 'programme' AND EXISTS (
                            SELECT 1 FROM editions e WHERE e.code = $2
                               AND (e.initiative_code = a.scope_id OR e.programme_code = a.scope_id)))))
          ORDER BY p.family_name, p.given_name, p.id");
    from.all(statement.bind(role.as_str()).bind(edition).bind(day)).await
}
