//! How an edition makes agreements, read from a programme file.

use super::calls;
use super::mistake::What;
use super::section::Section;
use crate::programmes::plan::{AgreementPlan, ClausePlan, Period};

/// Reads `[agreement]`.
pub fn agreement(section: &Section<'_>) -> AgreementPlan {
    let period = section.maybe_section("period").map(|section| {
        let (from, to) = calls::days(&section, "from", "to");
        section.finish();
        Period { from, to }
    });
    let read = AgreementPlan {
        grantor: section.localised("grantor"),
        grantor_number: section.maybe_text("grantor_number"),
        period,
        shift_percent: section.number("shift_percent", 0, 100),
        clauses: section.sections("clause", |section| Some(clause(section))),
    };
    section.finish();
    read
}

/// The points of both languages are the same points.
fn clause(section: &Section<'_>) -> ClausePlan {
    let read = ClausePlan {
        code: section.code("code"),
        heading: section.localised("heading"),
        points_lv: section.some_texts("points_lv"),
        points_en: section.some_texts("points_en"),
        shows: section.maybe_word("shows"),
    };
    if read.points_lv.len() != read.points_en.len() {
        section.mistake("points_en", What::NotAsMany(read.points_lv.len(), read.points_en.len()));
    }
    read
}
