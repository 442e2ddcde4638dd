//! How an edition decides: how much money there is, who comes first, what is done with what is left.

use crate::programmes::words::words;

/// How an edition decides about its applications.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionPlan {
    /// The money there is, in cents.
    pub budget_cents: i64,
    /// What decides between equal scores, in order. The lot always comes last, whether it is named or not.
    pub ties: Vec<TieRule>,
    /// The criterion that [`TieRule::Priority`] looks at, by code.
    pub priority_criterion: Option<String>,
    /// The seed of the lot, so that it can be drawn again (I-17 for rankings).
    pub seed: i64,
    /// What the first application gets for which the money does not suffice.
    pub partial: PartialAward,
    /// The smallest partial award, in cents; what would be less stays in the budget.
    pub smallest_partial_cents: i64,
    /// Whether those for whom the money does not suffice wait for money that others free.
    pub has_reserve: bool,
    /// How many members must be able to vote on each application.
    pub quorum: i64,
    /// Pattern of the numbers of decisions: `L-{year}-{seq}`.
    pub number: String,
    /// By what decisions are made: the rules of the contest, the law.
    pub legal_ref: String,
    /// For how many months after it was told a decision can be appealed against.
    pub appeal_months: i64,
}

words! {
    /// What decides between applications with the same score.
    TieRule, "tie", {
        /// More points in the criterion the edition holds to be the first.
        Priority = "priority",
        /// The smaller sum asked for.
        LowerRequest = "lower_request",
        /// More schools.
        MoreSchools = "more_schools",
        /// Handed in earlier.
        EarlierSubmission = "earlier_submission",
        /// A lot that can be drawn again.
        Lot = "lot",
    }
}

words! {
    /// What is given where the money that is left does not suffice for all that is asked for. In every case whole
    /// schools come first, in the order of the application.
    PartialAward, "partial", {
        /// Nothing.
        Nothing = "none",
        /// Whole schools.
        WholeSchools = "whole_schools",
        /// Whole schools, then whole lines of the next school's budget.
        WholeLines = "whole_lines",
        /// The same, and of the next line what is left, to the last cent.
        LastCent = "last_cent",
    }
}
