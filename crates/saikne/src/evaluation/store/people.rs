//! Who has a role for an edition.

use foundation::database::{self, Reads, sql};
use foundation::text::latvian_order_key;
use jiff::civil::Date;

use crate::people::{Person, Role};

/// Everybody who has a role in an edition, in its programme or on the whole platform on a day, by family name.
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
                   AND (a.scope_kind = 'platform' OR (a.scope_kind = 'edition' AND a.scope_id = $2)
                        OR (a.scope_kind = 'programme' AND EXISTS (
                            SELECT 1 FROM editions e WHERE e.code = $2
                               AND (e.initiative_code = a.scope_id OR e.programme_code = a.scope_id)))))
          ORDER BY p.id");
    let mut people: Vec<Person> = from.all(statement.bind(role.as_str()).bind(edition).bind(day)).await?;
    // Engines order Latvian letters each in its own way.
    people.sort_by_cached_key(|person| {
        (latvian_order_key(&person.family_name), latvian_order_key(&person.given_name))
    });
    Ok(people)
}
