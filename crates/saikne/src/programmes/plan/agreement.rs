//! How an edition makes agreements with those it gives money to.

use super::Period;
use crate::programmes::localised::Localised;
use crate::programmes::words::words;

/// How an edition makes agreements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementPlan {
    /// Who gives the money, by name.
    pub grantor: Localised,
    /// Its registration number; none where it is not to stand in agreements.
    pub grantor_number: Option<String>,
    /// When projects are carried out, first and last day; the period of costs where it is not said.
    pub period: Option<Period>,
    /// How much of a school's money may move between the lines of its budget before both have to sign again, in
    /// percent of what the school has.
    pub shift_percent: i64,
    /// What both agree on, in order. `{percent}`, `{from}`, `{to}` and `{sum}` stand for those of the agreement.
    pub clauses: Vec<ClausePlan>,
}

/// One numbered part of an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClausePlan {
    /// Code: `subject`.
    pub code: String,
    /// What stands above it.
    pub heading: Localised,
    /// Its points in Latvian, in order.
    pub points_lv: Vec<String>,
    /// The same points in English.
    pub points_en: Vec<String>,
    /// What its last point introduces.
    pub shows: Option<Shown>,
}

words! {
    /// What a clause shows below its points.
    Shown, "shown", {
        /// The table of schools with their sums.
        Schools = "schools",
        /// The sentence that public items carry (I-57).
        Publicity = "publicity",
    }
}
