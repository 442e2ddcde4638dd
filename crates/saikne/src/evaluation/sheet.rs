//! What an evaluator writes: points and a reason for each criterion, and two comments. Every place is saved by
//! itself.

use std::collections::BTreeMap;

use foundation::answers::Answer;

use super::score::{NotAMark, Score};
use super::scored::weighted;
use crate::programmes::plan::{CriteriaSet, Criterion};

/// The longest reason or comment, in characters.
pub const LONGEST: usize = 3000;

/// The longest way of writing points.
const LONGEST_POINTS: usize = 20;

/// A place on the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The points for a criterion, by code.
    Points(String),
    /// Why so many, by code of the criterion.
    Reason(String),
    /// What the applicant may read.
    CommentApplicant,
    /// What stays with those who judge and decide.
    CommentInternal,
}

/// Why something is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unacceptable {
    /// Longer than the limit.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// No mark for its criterion.
    #[error(transparent)]
    Mark(#[from] NotAMark),
}

impl Place {
    /// Every place of a set, in order.
    #[must_use]
    pub fn all(set: &CriteriaSet) -> Vec<Self> {
        let of = |one: &Criterion| [Self::Points(one.code.clone()), Self::Reason(one.code.clone())];
        let mut all: Vec<Self> = set.criteria.iter().flat_map(of).collect();
        all.extend([Self::CommentApplicant, Self::CommentInternal]);
        all
    }

    /// Its name in forms and rows.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Points(code) => format!("{code}.points"),
            Self::Reason(code) => format!("{code}.reason"),
            Self::CommentApplicant => "comment.applicant".to_owned(),
            Self::CommentInternal => "comment.internal".to_owned(),
        }
    }

    /// Reads the name, where the set has such a place.
    #[must_use]
    pub fn parse(set: &CriteriaSet, name: &str) -> Option<Self> {
        Self::all(set).into_iter().find(|place| place.name() == name)
    }

    /// Whether something may be kept. Nothing is always taken: what lacks is said when the review is given.
    pub fn accepts(&self, set: &CriteriaSet, value: &str) -> Result<(), Unacceptable> {
        let limit = if matches!(self, Self::Points(_)) { LONGEST_POINTS } else { LONGEST };
        if value.chars().count() > limit {
            return Err(Unacceptable::TooLong(limit));
        }
        match self {
            Self::Points(code) if !value.is_empty() => match set.criterion(code) {
                Some(criterion) => Ok(Score::mark(value, criterion).map(drop)?),
                None => Err(NotAMark::Unreadable.into()),
            },
            _ => Ok(()),
        }
    }
}

/// A mark with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasoned {
    /// For which criterion, by code.
    pub criterion: String,
    /// The points, before weighting.
    pub score: Score,
    /// Why.
    pub reason: String,
}

/// Everything written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet(BTreeMap<String, Answer>);

impl Sheet {
    /// Puts something in a place, by name.
    pub fn put(&mut self, name: String, answer: Answer) {
        self.0.insert(name, answer);
    }

    /// What stands in a place; an empty answer where nothing does.
    #[must_use]
    pub fn of(&self, place: &Place) -> Answer {
        self.0.get(&place.name()).cloned().unwrap_or_default()
    }

    /// The words in a place.
    #[must_use]
    pub fn text(&self, place: &Place) -> &str {
        self.0.get(&place.name()).map_or("", |answer| answer.value.as_str())
    }

    /// The mark for a criterion, where one is given.
    #[must_use]
    pub fn mark(&self, criterion: &Criterion) -> Option<Score> {
        Score::mark(self.text(&Place::Points(criterion.code.clone())), criterion).ok()
    }

    /// What the marks given so far come to, weighted.
    #[must_use]
    pub fn total(&self, set: &CriteriaSet) -> Score {
        let marks = set.criteria.iter().filter_map(|one| Some((one.code.clone(), self.mark(one)?)));
        weighted(set, &marks.collect::<Vec<(String, Score)>>())
    }

    /// How many criteria have both points and a reason.
    #[must_use]
    pub fn done(&self, set: &CriteriaSet) -> usize {
        set.criteria.iter().filter(|one| self.reasoned(one).is_ok()).count()
    }

    /// The marks with their reasons, or every place in which something lacks.
    pub fn given(&self, set: &CriteriaSet) -> Result<Vec<Reasoned>, Vec<Place>> {
        let (mut given, mut lacking) = (Vec::new(), Vec::new());
        for criterion in &set.criteria {
            match self.reasoned(criterion) {
                Ok(one) => given.push(one),
                Err(places) => lacking.extend(places),
            }
        }
        if lacking.is_empty() { Ok(given) } else { Err(lacking) }
    }

    fn reasoned(&self, criterion: &Criterion) -> Result<Reasoned, Vec<Place>> {
        let code = &criterion.code;
        let reason = self.text(&Place::Reason(code.clone())).trim();
        match (self.mark(criterion), reason.is_empty()) {
            (Some(score), false) => {
                Ok(Reasoned { criterion: code.clone(), score, reason: reason.to_owned() })
            }
            (Some(_), true) => Err(vec![Place::Reason(code.clone())]),
            (None, false) => Err(vec![Place::Points(code.clone())]),
            (None, true) => Err(vec![Place::Points(code.clone()), Place::Reason(code.clone())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programmes::shipped;

    fn set() -> CriteriaSet {
        shipped::read("kontakts-2024").unwrap().plan.quality().unwrap().clone()
    }

    fn put(sheet: &mut Sheet, name: &str, value: &str) {
        sheet.put(name.to_owned(), Answer { value: value.to_owned(), version: 1 });
    }

    #[test]
    fn a_mark_without_a_reason_is_no_mark() {
        let (set, mut sheet) = (set(), Sheet::default());
        assert_eq!(sheet.given(&set).unwrap_err().len(), 10);
        for criterion in &set.criteria {
            put(&mut sheet, &format!("{}.points", criterion.code), "3");
            put(&mut sheet, &format!("{}.reason", criterion.code), "Pamatots");
        }
        assert_eq!(sheet.given(&set).unwrap().len(), 5);
        assert_eq!(sheet.total(&set), Score(1650), "participation counts one and a half times");
        put(&mut sheet, "impact.reason", " \n ");
        assert_eq!(sheet.given(&set).unwrap_err(), [Place::Reason("impact".to_owned())]);
        assert_eq!(sheet.done(&set), 4);
    }

    #[test]
    fn places_are_those_of_the_set_and_marks_are_within_their_scale() {
        let set = set();
        for place in Place::all(&set) {
            assert_eq!(Place::parse(&set, &place.name()), Some(place.clone()));
        }
        assert_eq!(Place::parse(&set, "beauty.points"), None);
        let points = Place::Points("need".to_owned());
        assert_eq!(points.accepts(&set, ""), Ok(()));
        assert_eq!(points.accepts(&set, "10"), Ok(()));
        assert_eq!(points.accepts(&set, "11"), Err(Unacceptable::Mark(NotAMark::OutOfRange(10))));
        assert_eq!(points.accepts(&set, "daudz"), Err(Unacceptable::Mark(NotAMark::Unreadable)));
        let long = "ā".repeat(LONGEST + 1);
        assert_eq!(Place::CommentInternal.accepts(&set, &long), Err(Unacceptable::TooLong(LONGEST)));
        assert_eq!(Place::CommentInternal.accepts(&set, &long[2..]), Ok(()));
    }
}
