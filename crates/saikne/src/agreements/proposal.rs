//! What an amendment asks for: other sums, days, contact, words; what that changes; whether it is small.

use foundation::money::Cents;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::content::{Contact, Content, Line, NotASplit};
use crate::applications::SubProjectId;

/// What is asked for. What is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Other sums for lines.
    pub lines: Vec<NewSum>,
    /// Lines that are added. None in what was asked for before lines could be added.
    #[serde(default)]
    pub added: Vec<NewLine>,
    /// How much schools have from then on, where money moves between them. None before that could be asked for.
    #[serde(default)]
    pub shares: Vec<NewShare>,
    /// Another first day of the project.
    pub starts_on: Option<Date>,
    /// Another last day of the project.
    pub ends_on: Option<Date>,
    /// Somebody else to ask.
    pub contact: Option<Contact>,
    /// What is added in words, such as another activity.
    pub addition: Option<String>,
}

/// Another sum for a line of a school's budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewSum {
    /// The school's part of the application.
    pub sub_project: SubProjectId,
    /// Which line.
    pub number: i64,
    /// The sum.
    pub sum: Cents,
}

/// A line that a school's budget gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewLine {
    /// The school's part of the application.
    pub sub_project: SubProjectId,
    /// Kind of cost, by code.
    pub category: String,
    /// What is bought.
    pub what: String,
    /// For how much.
    pub sum: Cents,
}

/// How much a school has in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewShare {
    /// The school's part of the application.
    pub sub_project: SubProjectId,
    /// The sum.
    pub sum: Cents,
}

/// One change, with what stood there before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Changed {
    /// The sum of a line.
    Line {
        /// The school, by name.
        school: String,
        /// What is bought.
        what: String,
        /// The sum before.
        before: Cents,
        /// The sum after.
        after: Cents,
    },
    /// A line that was not there.
    NewLine {
        /// The school, by name.
        school: String,
        /// What is bought.
        what: String,
        /// For how much.
        after: Cents,
    },
    /// How much a school has in all.
    Share {
        /// The school, by name.
        school: String,
        /// The sum before.
        before: Cents,
        /// The sum after.
        after: Cents,
    },
    /// The first day of the project.
    StartsOn {
        /// The day before.
        before: Date,
        /// The day after.
        after: Date,
    },
    /// The last day of the project.
    EndsOn {
        /// The day before.
        before: Date,
        /// The day after.
        after: Date,
    },
    /// Whom to ask.
    Contact {
        /// Who it was.
        before: Contact,
        /// Who it is.
        after: Contact,
    },
    /// Something in words.
    Addition {
        /// The words.
        after: String,
    },
}

/// Why something cannot be asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAsked {
    /// Nothing would change.
    #[error("nothing would change")]
    Nothing,
    /// There is no such line.
    #[error("no such line")]
    NoSuchLine,
    /// A school would have more than the edition gives to one school.
    #[error("{school} would have {found}, more than {ceiling}")]
    OverCeiling {
        /// The school, by name.
        school: String,
        /// What it would have.
        found: Cents,
        /// The most a school may have.
        ceiling: Cents,
    },
    /// The project would end before it begins.
    #[error("the project would end before it begins")]
    EndsBeforeItBegins,
    /// The sums do not come out even.
    #[error(transparent)]
    Sums(#[from] NotASplit),
}

impl Proposal {
    /// The content as it would be.
    pub fn applied(&self, content: &Content, amount: Cents) -> Result<Content, NotAsked> {
        let mut after = content.clone();
        for new in &self.lines {
            let school = after.schools.iter_mut().find(|school| school.sub_project == new.sub_project);
            let line =
                school.and_then(|school| school.lines.iter_mut().find(|line| line.number == new.number));
            line.ok_or(NotAsked::NoSuchLine)?.sum = new.sum;
        }
        for new in &self.added {
            let school = after.schools.iter_mut().find(|school| school.sub_project == new.sub_project);
            let school = school.ok_or(NotAsked::NoSuchLine)?;
            let last = school.lines.iter().map(|line| line.number).max().unwrap_or_default();
            school.lines.push(Line {
                number: last.saturating_add(1),
                category: new.category.clone(),
                what: new.what.clone(),
                agreed: Cents(0),
                sum: new.sum,
            });
        }
        for new in &self.shares {
            let school = after.schools.iter_mut().find(|school| school.sub_project == new.sub_project);
            school.ok_or(NotAsked::NoSuchLine)?.awarded = new.sum;
        }
        after.starts_on = self.starts_on.unwrap_or(after.starts_on);
        after.ends_on = self.ends_on.unwrap_or(after.ends_on);
        if let Some(contact) = &self.contact {
            after.contact = contact.clone();
        }
        after.additions.extend(self.addition.clone());
        if after.ends_on < after.starts_on {
            return Err(NotAsked::EndsBeforeItBegins);
        }
        after.adds_up_to(amount)?;
        Ok(after)
    }

    /// Whether every school that gets more stays within what the edition gives to one school.
    pub fn stays_within(&self, content: &Content, ceiling: Option<Cents>) -> Result<(), NotAsked> {
        let Some(ceiling) = ceiling else { return Ok(()) };
        for new in &self.shares {
            let Some(school) = content.school(&new.sub_project) else { continue };
            if new.sum > school.awarded && new.sum > ceiling {
                return Err(NotAsked::OverCeiling { school: school.name.clone(), found: new.sum, ceiling });
            }
        }
        Ok(())
    }

    /// What would change, in order; refused where that is nothing, or where sums do not come out even.
    pub fn changes(&self, content: &Content, amount: Cents) -> Result<Vec<Changed>, NotAsked> {
        let after = self.applied(content, amount)?;
        let mut changes = Vec::new();
        for (school, new) in content.schools.iter().zip(&after.schools) {
            for (line, new) in school.lines.iter().zip(&new.lines).filter(|(line, new)| line.sum != new.sum) {
                let (school, what) = (school.name.clone(), line.what.clone());
                changes.push(Changed::Line { school, what, before: line.sum, after: new.sum });
            }
            for line in new.lines.iter().skip(school.lines.len()) {
                let (school, what) = (school.name.clone(), line.what.clone());
                changes.push(Changed::NewLine { school, what, after: line.sum });
            }
            if school.awarded != new.awarded {
                let (before, after) = (school.awarded, new.awarded);
                changes.push(Changed::Share { school: school.name.clone(), before, after });
            }
        }
        if content.starts_on != after.starts_on {
            changes.push(Changed::StartsOn { before: content.starts_on, after: after.starts_on });
        }
        if content.ends_on != after.ends_on {
            changes.push(Changed::EndsOn { before: content.ends_on, after: after.ends_on });
        }
        if content.contact != after.contact {
            changes.push(Changed::Contact { before: content.contact.clone(), after: after.contact });
        }
        changes.extend(self.addition.clone().map(|after| Changed::Addition { after }));
        if changes.is_empty() { Err(NotAsked::Nothing) } else { Ok(changes) }
    }
}

/// How much of a school's money would stand in other lines than both have signed for. What was noted before counts,
/// so that many small moves are not a large one.
#[must_use]
pub fn moved(agreed: &Content, school: usize) -> Cents {
    let lines = agreed.schools.get(school).map(|school| school.lines.as_slice()).unwrap_or_default();
    let up = lines.iter().map(|line| line.sum.0.saturating_sub(line.agreed.0).max(0));
    Cents(up.fold(0, i64::saturating_add))
}

/// Whether changes need no signature: only sums of lines change, and in no school more than so many percent of what
/// it has stand elsewhere then.
#[must_use]
pub fn is_small(changes: &[Changed], after: &Content, percent: i64) -> bool {
    let is_inside = |(place, school): (usize, &super::content::School)| {
        i128::from(moved(after, place).0) * 100 <= i128::from(school.awarded.0) * i128::from(percent)
    };
    changes.iter().all(|change| matches!(change, Changed::Line { .. }))
        && after.schools.iter().enumerate().all(is_inside)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::agreements::content::tests::content;

    const AMOUNT: Cents = Cents(100_000);

    fn agreed() -> Content {
        content(&[&[60_000, 40_000]])
    }

    fn sums(content: &Content, sums: &[i64]) -> Proposal {
        let school = &content.schools[0];
        let new = |(number, sum): (i64, &i64)| NewSum {
            sub_project: school.sub_project.clone(),
            number,
            sum: Cents(*sum),
        };
        Proposal { lines: (1..).zip(sums).map(new).collect(), ..Proposal::default() }
    }

    fn small(content: &Content, new: &[i64]) -> bool {
        let proposal = sums(content, new);
        let changes = proposal.changes(content, AMOUNT).unwrap();
        is_small(&changes, &proposal.applied(content, AMOUNT).unwrap(), 10)
    }

    #[test]
    fn a_tenth_is_small_and_a_cent_more_is_not() {
        assert!(small(&agreed(), &[68_000, 32_000]), "80 euro of 1 000");
        assert!(small(&agreed(), &[70_000, 30_000]));
        assert!(!small(&agreed(), &[70_001, 29_999]));
        assert!(small(&agreed(), &[50_000, 50_000]));
        assert!(!small(&agreed(), &[49_999, 50_001]));
    }

    #[test]
    fn small_moves_are_counted_together_until_both_sign() {
        let first = sums(&agreed(), &[66_000, 34_000]).applied(&agreed(), AMOUNT).unwrap();
        assert!(small(&first, &[70_000, 30_000]));
        assert!(!small(&first, &[71_000, 29_000]));
        assert!(small(&first, &[60_000, 40_000]), "back to what was signed");
        let mut signed = first;
        signed.agree();
        assert!(small(&signed, &[76_000, 24_000]), "what both signed is where counting begins");
    }

    #[test]
    fn what_changes_stands_beside_what_was() {
        let before = agreed();
        let mut proposal = sums(&before, &[68_000, 32_000]);
        proposal.ends_on = Some(date(2025, 1, 31));
        proposal.addition = Some("Otrs forums".to_owned());
        let changes = proposal.changes(&before, AMOUNT).unwrap();
        assert_eq!(changes.len(), 4);
        assert!(matches!(&changes[0], Changed::Line { before: Cents(60_000), after: Cents(68_000), .. }));
        assert_eq!(changes[2], Changed::EndsOn { before: date(2024, 12, 31), after: date(2025, 1, 31) });
        assert!(!is_small(&changes, &proposal.applied(&before, AMOUNT).unwrap(), 10), "more than sums");
        assert_eq!(sums(&before, &[60_000, 40_000]).changes(&before, AMOUNT), Err(NotAsked::Nothing));
    }

    #[test]
    fn what_does_not_come_out_even_is_refused() {
        let before = agreed();
        let lines = sums(&before, &[60_000, 40_001]).changes(&before, AMOUNT);
        assert!(matches!(lines, Err(NotAsked::Sums(NotASplit::Lines { found: Cents(100_001), .. }))));
        let mut other = sums(&before, &[60_000, 40_000]);
        other.lines[0].number = 9;
        assert_eq!(other.changes(&before, AMOUNT), Err(NotAsked::NoSuchLine));
        let back = Proposal { ends_on: Some(date(2024, 8, 11)), ..Proposal::default() };
        assert_eq!(back.changes(&before, AMOUNT), Err(NotAsked::EndsBeforeItBegins));
    }

    /// 100 euro from the first school to the second, which buys something new for them.
    fn between(before: &Content, cents: i64) -> Proposal {
        let share = |place: usize, sum: i64| NewShare {
            sub_project: before.schools[place].sub_project.clone(),
            sum: Cents(before.schools[place].awarded.0 + sum),
        };
        let mut proposal = sums(before, &[60_000 - cents, 40_000]);
        proposal.shares = vec![share(0, -cents), share(1, cents)];
        proposal.added = vec![NewLine {
            sub_project: before.schools[1].sub_project.clone(),
            category: "services".to_owned(),
            what: "Autobuss".to_owned(),
            sum: Cents(cents),
        }];
        proposal
    }

    #[test]
    fn money_moves_between_schools_into_a_new_line_to_the_cent_and_both_sign() {
        let before = content(&[&[60_000, 40_000], &[50_000]]);
        let amount = Cents(150_000);
        let proposal = between(&before, 10_000);
        let after = proposal.applied(&before, amount).unwrap();
        assert_eq!((after.schools[0].awarded, after.schools[1].awarded), (Cents(90_000), Cents(60_000)));
        let new = after.schools[1].lines.last().unwrap();
        assert_eq!((new.number, new.sum, new.agreed), (2, Cents(10_000), Cents(0)));
        let changes = proposal.changes(&before, amount).unwrap();
        let school = |place: usize| before.schools[place].name.clone();
        assert_eq!(
            changes[1..],
            [
                Changed::Share { school: school(0), before: Cents(100_000), after: Cents(90_000) },
                Changed::NewLine { school: school(1), what: "Autobuss".to_owned(), after: Cents(10_000) },
                Changed::Share { school: school(1), before: Cents(50_000), after: Cents(60_000) },
            ]
        );
        assert!(!is_small(&changes, &after, 100), "however small, both sign");
        assert_eq!(proposal.stays_within(&before, Some(Cents(60_000))), Ok(()));
        let over = proposal.stays_within(&before, Some(Cents(59_999)));
        assert!(matches!(over, Err(NotAsked::OverCeiling { found: Cents(60_000), .. })));
    }

    #[test]
    fn money_that_only_one_school_gets_or_loses_is_refused() {
        let before = content(&[&[60_000, 40_000], &[50_000]]);
        let mut proposal = between(&before, 10_000);
        proposal.shares.pop();
        let lines = proposal.applied(&before, Cents(150_000));
        assert!(matches!(lines, Err(NotAsked::Sums(NotASplit::Lines { .. }))), "{lines:?}");
        proposal.added.clear();
        let schools = proposal.applied(&before, Cents(150_000));
        assert!(matches!(schools, Err(NotAsked::Sums(NotASplit::Schools { found: Cents(140_000), .. }))));
        let mut below = between(&before, 10_000);
        below.added[0].sum = Cents(-1);
        assert_eq!(below.applied(&before, Cents(150_000)), Err(NotAsked::Sums(NotASplit::Impossible)));
        let asked = r#"{"lines":[],"starts_on":null,"ends_on":null,"contact":null,"addition":null}"#;
        assert_eq!(
            serde_json::from_str::<Proposal>(asked).unwrap(),
            Proposal::default(),
            "what was kept before"
        );
    }

    proptest! {
        /// Whatever is moved between lines: the sum stays, and it is small exactly up to the share.
        #[test]
        fn moving_keeps_the_sum(first in 1_i64..1_000_000, second in 1_i64..1_000_000, off in -1_000_000_i64..1_000_000, percent in 0_i64..100) {
            let before = content(&[&[first, second]]);
            let amount = Cents(first + second);
            let (up, down) = (first + off, second - off);
            let proposal = sums(&before, &[up, down]);
            match proposal.applied(&before, amount) {
                Ok(after) => {
                    prop_assert!(up >= 0 && down >= 0);
                    prop_assert_eq!(after.schools[0].total(), Some(amount));
                    let is_small = is_small(&[], &after, percent);
                    prop_assert_eq!(is_small, off.abs() * 100 <= amount.0 * percent);
                }
                Err(reason) => {
                    prop_assert!(up < 0 || down < 0);
                    prop_assert_eq!(reason, NotAsked::Sums(NotASplit::Impossible));
                }
            }
        }
    }
}
