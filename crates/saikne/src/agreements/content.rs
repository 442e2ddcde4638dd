//! What an agreement says: who with whom, from when to when, how much for which line of which school.

use foundation::money::Cents;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::applications::SubProjectId;
use crate::organisations::OrganisationId;

/// Everything an agreement says beside the clauses of its edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Who gives the money.
    pub grantor: Party,
    /// Who gets it.
    pub beneficiary: Party,
    /// The municipality for which the beneficiary stands, where it is another; in the nominative.
    pub represents: Option<String>,
    /// The number of the decision that gives the money.
    pub decision: String,
    /// The day of that decision.
    pub decided_on: Option<Date>,
    /// First day of the project.
    pub starts_on: Date,
    /// Last day of the project.
    pub ends_on: Date,
    /// Whom to ask.
    pub contact: Contact,
    /// What the schools want together.
    pub goals: Vec<String>,
    /// The schools, by name.
    pub schools: Vec<School>,
    /// What amendments added in words, in order.
    pub additions: Vec<String>,
}

/// One who signs. All names stand in the nominative: no form of theirs is ever made here (model 4.9).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Legal name.
    pub name: String,
    /// Registration number; empty where it is not to be said.
    pub registration_number: String,
    /// Registered address; empty where it is not to be said.
    pub address: String,
    /// Who signs, by name.
    pub signatory: String,
    /// As what.
    pub position: String,
}

/// Whom the agency may ask.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Address of mail.
    pub email: String,
    /// Telephone; empty where none is known.
    pub phone: String,
}

/// A school with its project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct School {
    /// Its part of the application.
    pub sub_project: SubProjectId,
    /// Which school.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// What its project is called.
    pub title: String,
    /// How much it has.
    pub awarded: Cents,
    /// Its budget.
    pub lines: Vec<Line>,
    /// What its team wrote, as it was handed in.
    pub passages: Vec<Passage>,
}

/// A line of a school's budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Which, as in the application.
    pub number: i64,
    /// Kind of cost, by code.
    pub category: String,
    /// What is bought.
    pub what: String,
    /// How much both have signed for.
    pub agreed: Cents,
    /// How much it is now: what was moved inside the tolerance is in it.
    pub sum: Cents,
}

/// An answer of a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The place on the canvas: `need`.
    pub slot: String,
    /// What was written; what was chosen from a list stands in Latvian.
    pub text: String,
}

/// Why sums are not those of an agreement (I-21, I-31).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotASplit {
    /// The lines of a school come to something else than the school has.
    #[error("the lines of {school} come to {found}, not {expected}")]
    Lines {
        /// The school, by name.
        school: String,
        /// What its lines come to.
        found: Cents,
        /// What it has.
        expected: Cents,
    },
    /// The schools come to something else than is given.
    #[error("the schools come to {found}, not {expected}")]
    Schools {
        /// What the schools come to.
        found: Cents,
        /// What is given.
        expected: Cents,
    },
    /// A sum below nothing, or too large to be added up.
    #[error("not a sum")]
    Impossible,
}

impl School {
    /// What its lines come to; none where that is no sum.
    #[must_use]
    pub fn total(&self) -> Option<Cents> {
        sum(self.lines.iter().map(|line| line.sum))
    }
}

/// What some sums come to; none where one is below nothing or they are too large.
fn sum(mut sums: impl Iterator<Item = Cents>) -> Option<Cents> {
    sums.try_fold(Cents(0), |total, one| if one.0 < 0 { None } else { total.plus(one) })
}

impl Content {
    /// Whether the lines come to what each school has, and the schools to what is given, to the cent.
    pub fn adds_up_to(&self, amount: Cents) -> Result<(), NotASplit> {
        for school in &self.schools {
            let found = school.total().ok_or(NotASplit::Impossible)?;
            if found != school.awarded {
                let (school, expected) = (school.name.clone(), school.awarded);
                return Err(NotASplit::Lines { school, found, expected });
            }
        }
        let found = sum(self.schools.iter().map(|school| school.awarded)).ok_or(NotASplit::Impossible)?;
        if found == amount { Ok(()) } else { Err(NotASplit::Schools { found, expected: amount }) }
    }

    /// The school with a part of the application.
    #[must_use]
    pub fn school(&self, id: &SubProjectId) -> Option<&School> {
        self.schools.iter().find(|school| school.sub_project == *id)
    }

    /// What stands now is what both have signed for.
    pub fn agree(&mut self) {
        for line in self.schools.iter_mut().flat_map(|school| &mut school.lines) {
            line.agreed = line.sum;
        }
    }
}

#[cfg(test)]
pub(in crate::agreements) mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    /// Schools with lines of so many cents.
    pub fn content(schools: &[&[i64]]) -> Content {
        let (clock, chance) = (Clock::standing("2024-07-01T08:00:00Z".parse().unwrap()), Chance::seeded(11));
        let school = |(place, sums): (usize, &&[i64])| School {
            sub_project: chance.id(&clock),
            organisation: chance.id(&clock),
            name: format!("{place}. izdomātā skola"),
            title: "Kopā".to_owned(),
            awarded: Cents(sums.iter().sum()),
            lines: (1..)
                .zip(sums.iter())
                .map(|(number, sum)| Line {
                    number,
                    category: "services".to_owned(),
                    what: format!("{number}. pirkums"),
                    agreed: Cents(*sum),
                    sum: Cents(*sum),
                })
                .collect(),
            passages: Vec::new(),
        };
        Content {
            grantor: Party { name: "Aģentūra".to_owned(), ..Party::default() },
            beneficiary: Party { name: "Izglītības pārvalde".to_owned(), ..Party::default() },
            represents: None,
            decision: "L-2024-1".to_owned(),
            decided_on: Some(date(2024, 7, 1)),
            starts_on: date(2024, 8, 12),
            ends_on: date(2024, 12, 31),
            contact: Contact {
                name: "Anna Kalna".to_owned(),
                email: "anna@saikne.example".to_owned(),
                phone: String::new(),
            },
            goals: Vec::new(),
            schools: schools.iter().enumerate().map(school).collect(),
            additions: Vec::new(),
        }
    }

    #[test]
    fn a_cent_too_much_or_too_little_is_seen() {
        let mut agreed = content(&[&[60_000, 40_000], &[120_000]]);
        assert_eq!(agreed.adds_up_to(Cents(220_000)), Ok(()));
        assert!(matches!(agreed.adds_up_to(Cents(220_001)), Err(NotASplit::Schools { .. })));
        agreed.schools[0].lines[0].sum = Cents(60_001);
        assert!(matches!(
            agreed.adds_up_to(Cents(220_000)),
            Err(NotASplit::Lines { found: Cents(100_001), .. })
        ));
        agreed.schools[0].lines[0].sum = Cents(-1);
        assert_eq!(agreed.adds_up_to(Cents(220_000)), Err(NotASplit::Impossible));
    }

    proptest! {
        /// Whatever the lines are: they add up to their own sum and to no other.
        #[test]
        fn cents_add_up(schools in prop::collection::vec(prop::collection::vec(0_i64..10_000_000, 1..8), 1..6), off in 1_i64..1000) {
            let lists: Vec<&[i64]> = schools.iter().map(Vec::as_slice).collect();
            let agreed = content(&lists);
            let total: i64 = schools.iter().flatten().sum();
            prop_assert_eq!(agreed.adds_up_to(Cents(total)), Ok(()));
            prop_assert!(agreed.adds_up_to(Cents(total + off)).is_err());
            prop_assert!(agreed.adds_up_to(Cents(total - off)).is_err());
        }
    }
}
