//! The one list of migrations, for both engines.

use foundation::database::migrations::Migration;

/// One text for both engines.
macro_rules! both {
    ($number:literal, $name:literal) => {
        Migration {
            number: $number,
            name: $name,
            lite: include_str!(concat!("../../../migrations/", $name, ".sql")),
            postgres: include_str!(concat!("../../../migrations/", $name, ".sql")),
        }
    };
}

/// Every step of the schema, in order.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "0001_foundation",
        lite: include_str!("../../../migrations/0001_foundation.sql"),
        postgres: concat!(
            include_str!("../../../migrations/0001_foundation.postgres.sql"),
            include_str!("../../../migrations/0001_foundation.sql")
        ),
    },
    both!(2, "0002_people"),
    both!(3, "0003_organisations"),
    both!(4, "0004_programmes"),
    both!(5, "0005_teams"),
    both!(6, "0006_trainings"),
    both!(7, "0007_portal"),
    both!(8, "0008_ideas"),
    both!(9, "0009_applications"),
    both!(10, "0010_eligibility"),
    both!(11, "0011_evaluation"),
    both!(12, "0012_decisions"),
    both!(13, "0013_agreements"),
    both!(14, "0014_messages"),
    both!(15, "0015_numbers"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrations_are_numbered_without_gaps_as_their_files_say() {
        for (place, migration) in (1..).zip(MIGRATIONS) {
            assert_eq!(migration.number, place);
            assert!(migration.name.starts_with(&format!("{place:04}_")), "{}", migration.name);
        }
    }
}
