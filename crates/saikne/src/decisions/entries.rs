//! What is known of the applications of a call when they are ranked: their scores, and what they ask for, school by
//! school and line by line.

use std::collections::BTreeMap;

use foundation::database::{self, Reads};
use foundation::money::Cents;
use jiff::Timestamp;

use super::money::{Line, Part};
use super::ranking::Entry;
use super::store;
use crate::applications::{self, ApplicationFile, ApplicationState, SubProject};
use crate::ideas::IdeaId;
use crate::ideas::budget::Budget;
use crate::ideas::canvas::Canvas;
use crate::programmes::Call;
use crate::programmes::plan::EditionPlan;

/// The code that stands for the score as a whole where it did not reach the pass mark.
pub const PASS_MARK: &str = "pass_mark";

/// The applications of a call and what is known of them.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    /// Every application that was handed in, by number.
    pub files: Vec<ApplicationFile>,
    /// Those that can be ranked.
    pub entries: Vec<Entry>,
    /// How many are still being checked or judged.
    pub still_judged: usize,
}

/// Reads the applications of a call and what is known of them.
pub async fn gather(from: &mut impl Reads, plan: &EditionPlan, call: &Call) -> database::Result<Gathered> {
    let files = files(from, call).await?;
    let marked = super::marked::of(from, plan).await?;
    let submitted = store::submitted_at(from, &call.id).await?;
    let ready: Vec<&ApplicationFile> =
        files.iter().filter(|file| file.application.state == ApplicationState::Evaluated).collect();
    let ideas: Vec<IdeaId> =
        ready.iter().flat_map(|file| file.counting().map(|part| part.idea.clone())).collect();
    let canvases = crate::ideas::store::canvases(from, &ideas).await?;
    let mut entries = Vec::with_capacity(ready.len());
    for file in ready {
        let id = &file.application.id;
        let Some(mark) = marked.iter().find(|mark| mark.application == *id) else { continue };
        entries.push(Entry {
            application: id.clone(),
            score: mark.score,
            is_passed: mark.is_passed,
            missed: mark.missed.clone(),
            priority: mark.priority,
            submitted_at: submitted.get(id).copied().unwrap_or(Timestamp::MAX),
            parts: file.counting().map(|part| part_of(part, &canvases)).collect(),
        });
    }
    let is_judged_still = |file: &&ApplicationFile| {
        use ApplicationState as At;
        matches!(
            file.application.state,
            At::Submitted | At::Registered | At::Checking | At::Clarification | At::Eligible | At::Evaluating
        )
    };
    let still_judged = files.iter().filter(is_judged_still).count();
    Ok(Gathered { files, entries, still_judged })
}

/// The applications of a call that were handed in, by number.
pub async fn files(from: &mut impl Reads, call: &Call) -> database::Result<Vec<ApplicationFile>> {
    let mut files = applications::store::handed_in(from, &call.edition).await?;
    files.retain(|file| file.application.call == call.id);
    Ok(files)
}

/// A school's part with its lines. What is asked for is what was signed; the lines say how it is made up.
fn part_of(part: &SubProject, canvases: &BTreeMap<IdeaId, Canvas>) -> Part {
    let budget = canvases.get(&part.idea).map(|canvas| Budget::of(canvas, None));
    let lines = budget.map(|budget| budget.lines).unwrap_or_default();
    Part {
        sub_project: part.id.clone(),
        requested: part.requested,
        lines: lines
            .iter()
            .map(|line| Line { number: i64::from(line.number), requested: line.sum.unwrap_or(Cents(0)) })
            .collect(),
    }
}
