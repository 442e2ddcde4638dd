//! What people and projects are judged by, as a programme file words it.

use crate::programmes::localised::Localised;
use crate::programmes::rules::Share;
use crate::programmes::words::words;

/// What people or projects are judged by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriteriaSet {
    /// Code: `team-selection`.
    pub code: String,
    /// Title.
    pub title: Localised,
    /// In which stage it is used.
    pub stage: CriteriaStage,
    /// Fewest points, weighted, with which a project passes; none where any number does.
    pub pass_points: Option<i64>,
    /// The criteria.
    pub criteria: Vec<Criterion>,
}

impl CriteriaSet {
    /// The criterion with a code.
    #[must_use]
    pub fn criterion(&self, code: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.code == code)
    }

    /// Most points, weighted, in hundredths of a point.
    #[must_use]
    pub fn most_hundredths(&self) -> i64 {
        self.criteria.iter().map(|criterion| criterion.max_points * criterion.weight).sum()
    }
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Code.
    pub code: String,
    /// Title.
    pub title: Localised,
    /// What to look at, for those who judge.
    pub guidance: Option<Localised>,
    /// Most points; nothing where the answer is yes or no.
    pub max_points: i64,
    /// The smallest difference between two marks, as a part of a point: a half, a whole.
    pub step: Share,
    /// What a point counts in the sum, in hundredths: 100 is once.
    pub weight: i64,
    /// Fewest points, before weighting, with which a project passes; none where any number does.
    pub pass_points: Option<i64>,
    /// Whether failing this one criterion alone ends it.
    pub is_knock_out: bool,
}

words! {
    /// In which stage criteria are used (model 4.3 `CriteriaSet`).
    CriteriaStage, "criteria-stage", {
        /// When teams are chosen.
        Selection = "selection",
        /// When it is asked whether an application may be judged: yes or no.
        Compliance = "compliance",
        /// When it is judged: points.
        Quality = "quality",
    }
}

/// How the applications of a call are judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvaluationPlan {
    /// The call whose applications are judged.
    pub call: String,
    /// What is asked before: code of a set of the compliance stage.
    pub compliance: String,
    /// What is judged: code of a set of the quality stage.
    pub quality: String,
    /// How many evaluators judge an application (I-23).
    pub reviews_per_application: i64,
    /// By more than how many points two evaluators may differ before a third one reads; none where no third
    /// one ever does.
    pub third_reader_difference: Option<i64>,
    /// Whether evaluators see no names of applicants, schools and people.
    pub is_blind: bool,
    /// Within how many days an applicant answers a clarification.
    pub clarification_days: i64,
}
