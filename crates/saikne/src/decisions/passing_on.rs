//! Money that is freed goes to those who wait, in the order of the ranking (I-24).

use foundation::money::Cents;

use super::money::{GivenPart, Part, Terms, total};
use crate::applications::ApplicationId;

/// An application that holds money or waits for it, in the order of the ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Which.
    pub application: ApplicationId,
    /// What it asks for, school by school.
    pub parts: Vec<Part>,
    /// What it holds.
    pub held: Cents,
    /// Whether it may be given more.
    pub waits: Waits,
}

/// Whether somebody may be given more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    /// It has all it asks for, was turned down, or has its agreement.
    No,
    /// It waits, or has a part of what it asks for and no agreement yet.
    Yes,
    /// It would, but appeals: until that is decided nobody after it gets what it may come to.
    ForItsAppeal,
}

impl Holder {
    fn requested(&self) -> Cents {
        let sum = |sum: Cents, part: &Part| sum.plus(part.requested).unwrap_or(Cents(i64::MAX));
        self.parts.iter().fold(Cents(0), sum)
    }
}

/// What somebody gets instead of what they held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gift {
    /// Which application.
    pub application: ApplicationId,
    /// Whether it now has all it asks for.
    pub is_whole: bool,
    /// Which schools and lines get how much altogether.
    pub parts: Vec<GivenPart>,
}

impl Gift {
    /// What it comes to.
    #[must_use]
    pub fn awarded(&self) -> Cents {
        total(&self.parts)
    }
}

/// The money that nobody holds.
#[must_use]
pub fn free(terms: &Terms, holders: &[Holder]) -> Cents {
    let held = holders.iter().fold(0_i64, |sum, holder| sum.saturating_add(holder.held.0));
    Cents(terms.budget.0.saturating_sub(held).max(0))
}

/// Who gets what of the money that nobody holds. The first who waits gets all they ask for, then the next; the
/// first for whom it does not suffice gets a portion, and nobody after that gets anything; nor does anybody after one
/// who appeals.
#[must_use]
pub fn pass_on(terms: &Terms, holders: &[Holder]) -> Vec<Gift> {
    let mut left = free(terms, holders);
    let mut gifts = Vec::new();
    for holder in
        holders.iter().filter(|holder| holder.waits != Waits::No && holder.held < holder.requested())
    {
        if holder.waits == Waits::ForItsAppeal {
            break;
        }
        let at_hand = Cents(left.0.saturating_add(holder.held.0));
        let (is_whole, parts) = if holder.requested() <= at_hand {
            (true, Some(holder.parts.iter().map(|part| part.given(part.requested)).collect()))
        } else {
            (false, terms.portion(at_hand, &holder.parts).filter(|parts| total(parts) > holder.held))
        };
        let Some(parts) = parts else { break };
        let gift = Gift { application: holder.application.clone(), is_whole, parts };
        left = Cents(at_hand.0 - gift.awarded().0);
        gifts.push(gift);
        if !is_whole {
            break;
        }
    }
    gifts
}
