//! What an amendment asks for: other sums, days, contact, words; what that changes; whether it is small.

use foundation::money::Cents;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::content::{Contact, Content, NotASplit};
use crate::applications::SubProjectId;

/// What is asked for. What is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Other sums for lines.
    pub lines: Vec<NewSum>,
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

    /// What would change, in order; refused where that is nothing, or where sums do not come out even.
    pub fn changes(&self, content: &Content, amount: Cents) -> Result<Vec<Changed>, NotAsked> {
        let after = self.applied(content, amount)?;
        let mut changes = Vec::new();
        for (school, new) in content.schools.iter().zip(&after.schools) {
            for (line, new) in school.lines.iter().zip(&new.lines).filter(|(line, new)| line.sum != new.sum) {
                let (school, what) = (school.name.clone(), line.what.clone());
                changes.push(Changed::Line { school, what, before: line.sum, after: new.sum });
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
