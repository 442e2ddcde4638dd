//! The ranking: who comes where, and why, and who gets how much. The same input gives the same ranking, byte for
//! byte, in whatever order it arrives; its fingerprint shows that nobody touched it since (I-24).

use std::cmp::Ordering;

use foundation::money::Cents;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::money::{GivenPart, Part, Terms, total};
use crate::applications::ApplicationId;
use crate::programmes::plan::{DecisionPlan, TieRule};
use crate::programmes::words::Word;
use crate::teams::words::words;

words! {
    /// What an application gets.
    Outcome, "decisions-outcome" {
        /// All it asks for.
        Award = "award",
        /// Some of it.
        PartialAward = "partial_award",
        /// Nothing yet; it waits for money that others free.
        Reserve = "reserve",
        /// Nothing.
        Reject = "reject",
    }
}

/// What is known of an application when it is ranked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Which.
    pub application: ApplicationId,
    /// Its score, in hundredths of a point.
    pub score: i64,
    /// Whether it reached the pass mark and met every criterion that must be met.
    pub is_passed: bool,
    /// The criteria it did not meet, by code; `pass_mark` stands for the score itself (I-25).
    pub missed: Vec<String>,
    /// Hundredths of points in the criterion that the edition holds to be the first.
    pub priority: i64,
    /// When it was handed in.
    pub submitted_at: Timestamp,
    /// What is asked for, school by school, in the order of the application.
    pub parts: Vec<Part>,
}

impl Entry {
    /// What is asked for.
    #[must_use]
    pub fn requested(&self) -> Cents {
        let sum = |sum: Cents, part: &Part| sum.plus(part.requested).unwrap_or(Cents(i64::MAX));
        self.parts.iter().fold(Cents(0), sum)
    }
}

/// What the commission does otherwise than the scores say, with a reason and a second person (I-38).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// Which application.
    pub application: ApplicationId,
    /// The place it is put on, from 1; none where it gets nothing.
    pub place: Option<i64>,
    /// Why.
    pub reason: String,
}

/// What decides the ranking beside the scores.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// What decides between equal scores, in order, as words.
    pub ties: Vec<String>,
    /// The seed of the lot.
    pub seed: i64,
    /// How money is given.
    pub terms: Terms,
}

impl Rules {
    /// The rules of an edition.
    #[must_use]
    pub fn of(plan: &DecisionPlan) -> Self {
        let ties = plan.ties.iter().map(|rule| rule.as_str().to_owned()).collect();
        Self { ties, seed: plan.seed, terms: Terms::of(plan) }
    }
}

/// An application in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked {
    /// Its place, from 1.
    pub place: i64,
    /// Which application.
    pub application: ApplicationId,
    /// Its score, in hundredths of a point.
    pub score: i64,
    /// What it gets, as word of [`Outcome`].
    pub outcome: String,
    /// What it asks for.
    pub requested: Cents,
    /// What it gets.
    pub awarded: Cents,
    /// Which schools get how much, and which lines where a school gets less than it asks for.
    pub parts: Vec<GivenPart>,
    /// What put it below the one above it, which has the same score; as word of [`TieRule`].
    pub tie: Option<String>,
    /// The criteria it did not meet.
    pub missed: Vec<String>,
    /// Why it does not stand where its score puts it.
    pub override_reason: Option<String>,
}

impl Ranked {
    /// What it gets.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::parse(&self.outcome).unwrap_or(Outcome::Reject)
    }
}

/// A whole ranking: what it was made from, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranking {
    /// What decided beside the scores.
    pub rules: Rules,
    /// What was known, by identity.
    pub entries: Vec<Entry>,
    /// What the commission did otherwise, by identity.
    pub overrides: Vec<Override>,
    /// The applications in their places.
    pub ranked: Vec<Ranked>,
}

impl Ranking {
    /// Ranks applications and gives the money.
    #[must_use]
    pub fn make(rules: Rules, mut entries: Vec<Entry>, mut overrides: Vec<Override>) -> Self {
        entries.sort_by(|one, other| one.application.cmp(&other.application));
        overrides.sort_by(|one, other| one.application.cmp(&other.application));
        let ranked = ranked(&rules, &entries, &overrides);
        Self { rules, entries, overrides, ranked }
    }

    /// What is given altogether.
    #[must_use]
    pub fn awarded(&self) -> Cents {
        self.sum(|line| line.awarded)
    }

    /// What is asked for altogether.
    #[must_use]
    pub fn requested(&self) -> Cents {
        self.sum(|line| line.requested)
    }

    /// What nobody gets.
    #[must_use]
    pub fn rest(&self) -> Cents {
        Cents(self.rules.terms.budget.0.saturating_sub(self.awarded().0))
    }

    /// The lines with an outcome, in order.
    pub fn with(&self, outcome: Outcome) -> impl Iterator<Item = &Ranked> {
        self.ranked.iter().filter(move |line| line.outcome() == outcome)
    }

    fn sum(&self, of: impl Fn(&Ranked) -> Cents) -> Cents {
        self.ranked.iter().fold(Cents(0), |sum, line| sum.plus(of(line)).unwrap_or(Cents(i64::MAX)))
    }

    /// The ranking as canonical JSON: keys in order, no white space.
    #[must_use]
    pub fn canonical(&self) -> String {
        // Through a value: its maps keep keys in order, a type keeps those of its fields.
        serde_json::to_value(self).map(|value| value.to_string()).unwrap_or_default()
    }

    /// SHA-256 of the canonical JSON, hexadecimal.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.canonical())
    }

    /// Reads a ranking that was kept; none where its text is not that of its fingerprint, or where ranking its
    /// input again gives another one.
    #[must_use]
    pub fn verified(text: &str, sha256: &str) -> Option<Self> {
        if fingerprint(text) != sha256 {
            return None;
        }
        let kept: Self = serde_json::from_str(text).ok()?;
        let again = Self::make(kept.rules.clone(), kept.entries.clone(), kept.overrides.clone());
        (again == kept).then_some(kept)
    }
}

/// SHA-256 of a text, hexadecimal.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    hex::encode(Sha256::digest(text.as_bytes()))
}

fn ranked(rules: &Rules, entries: &[Entry], overrides: &[Override]) -> Vec<Ranked> {
    let ties = ties(rules);
    let override_of = |entry: &Entry| overrides.iter().find(|one| one.application == entry.application);
    let gets_nothing =
        |entry: &Entry| !entry.is_passed || override_of(entry).is_some_and(|one| one.place.is_none());
    let mut order: Vec<&Entry> = entries.iter().collect();
    order.sort_by(|one, other| compared(&ties, rules.seed, one, other).0);

    let (out, mut list): (Vec<&Entry>, Vec<&Entry>) = order.into_iter().partition(|one| gets_nothing(one));
    let mut moved: Vec<(i64, &Entry)> =
        list.iter().filter_map(|entry| Some((override_of(entry)?.place?, *entry))).collect();
    moved.sort_by_key(|(place, entry)| (*place, &entry.application));
    list.retain(|entry| !moved.iter().any(|(_, one)| one.application == entry.application));
    for (place, entry) in moved {
        let index = usize::try_from(place.saturating_sub(1)).unwrap_or(0).min(list.len());
        list.insert(index, entry);
    }

    let mut purse = Purse { terms: &rules.terms, left: rules.terms.budget, is_open: true };
    let mut above: Option<&Entry> = None;
    let mut lines = Vec::with_capacity(entries.len());
    for (place, entry) in (1..).zip(list.into_iter().chain(out)) {
        let (outcome, parts) =
            if gets_nothing(entry) { (Outcome::Reject, nothing(entry)) } else { purse.give(entry) };
        let is_untouched = |one: &Entry| override_of(one).is_none() && one.is_passed == entry.is_passed;
        let tie = above
            .filter(|one| one.score == entry.score && is_untouched(one) && is_untouched(entry))
            .and_then(|one| compared(&ties, rules.seed, one, entry).1);
        lines.push(Ranked {
            place,
            application: entry.application.clone(),
            score: entry.score,
            outcome: outcome.as_str().to_owned(),
            requested: entry.requested(),
            awarded: total(&parts),
            parts,
            tie: tie.map(|rule| rule.as_str().to_owned()),
            missed: entry.missed.clone(),
            override_reason: override_of(entry).map(|one| one.reason.clone()),
        });
        above = Some(entry);
    }
    lines
}

/// The rules between equal scores, with the lot as last.
fn ties(rules: &Rules) -> Vec<TieRule> {
    let named = rules.ties.iter().filter_map(|word| TieRule::parse(word));
    let mut ties: Vec<TieRule> = named.filter(|rule| *rule != TieRule::Lot).collect();
    ties.push(TieRule::Lot);
    ties
}

/// Which of two applications comes first, and by which rule where their scores are the same.
fn compared(ties: &[TieRule], seed: i64, one: &Entry, other: &Entry) -> (Ordering, Option<TieRule>) {
    let by_score = other.score.cmp(&one.score);
    if by_score != Ordering::Equal {
        return (by_score, None);
    }
    for rule in ties {
        let order = match rule {
            TieRule::Priority => other.priority.cmp(&one.priority),
            TieRule::LowerRequest => one.requested().cmp(&other.requested()),
            TieRule::MoreSchools => other.parts.len().cmp(&one.parts.len()),
            TieRule::EarlierSubmission => one.submitted_at.cmp(&other.submitted_at),
            TieRule::Lot => lot(seed, &one.application).cmp(&lot(seed, &other.application)),
        };
        if order != Ordering::Equal {
            return (order, Some(*rule));
        }
    }
    (one.application.cmp(&other.application), None)
}

/// The lot of an application: nobody can foresee it, everybody can draw it again.
fn lot(seed: i64, application: &ApplicationId) -> [u8; 32] {
    Sha256::digest(format!("{seed} {application}")).into()
}

/// The money while it goes down the list.
struct Purse<'a> {
    terms: &'a Terms,
    left: Cents,
    /// Whether everybody so far got all they ask for; after the first who did not, nobody gets anything.
    is_open: bool,
}

impl Purse<'_> {
    fn give(&mut self, entry: &Entry) -> (Outcome, Vec<GivenPart>) {
        let requested = entry.requested();
        if self.is_open && requested <= self.left {
            self.left = Cents(self.left.0 - requested.0);
            return (Outcome::Award, entry.parts.iter().map(|part| part.given(part.requested)).collect());
        }
        let portion = if self.is_open { self.terms.portion(self.left, &entry.parts) } else { None };
        self.is_open = false;
        match portion {
            Some(parts) => {
                self.left = Cents(self.left.0 - total(&parts).0);
                (Outcome::PartialAward, parts)
            }
            None if self.terms.has_reserve => (Outcome::Reserve, nothing(entry)),
            None => (Outcome::Reject, nothing(entry)),
        }
    }
}

fn nothing(entry: &Entry) -> Vec<GivenPart> {
    entry.parts.iter().map(|part| part.given(Cents(0))).collect()
}
