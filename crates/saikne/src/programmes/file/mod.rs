//! Programme files: TOML text in, a checked [`EditionPlan`] out, or every mistake with file, line, key
//! and a sentence.

mod agreement;
mod calls;
mod criteria;
pub mod edit;
mod edition;
mod kinds;
mod merge;
mod mistake;
pub mod node;
mod parse;
mod section;
mod write;

use super::plan::EditionPlan;
pub use merge::Sources;
pub use mistake::{Mistake, Mistakes, What};
pub use parse::LARGEST_FILE;
pub use write::write;

use node::Table;

/// A programme file that was read: the plan, and the whole tree with everything inherited.
#[derive(Debug, Clone)]
pub struct Read {
    /// The plan.
    pub plan: EditionPlan,
    /// The tree it came from.
    pub tree: Table,
}

/// Reads a programme file with everything it inherits. Answers with all mistakes, not only the first.
pub fn read(file: &str, text: &str, sources: Sources<'_>) -> Result<Read, Vec<Mistake>> {
    let mistakes = Mistakes::default();
    let tree = merge::resolve(file, text, sources, &mistakes);
    // A text that cannot be read as TOML would only give mistakes that follow from the first.
    let plan = if mistakes.is_empty() { edition::read(&tree, file, &mistakes) } else { None };
    match plan {
        Some(plan) if mistakes.is_empty() => Ok(Read { plan, tree }),
        _ => Err(mistakes.into_vec()),
    }
}

/// The tree of a file with everything it inherits, without judging it; for forms that change it.
#[must_use]
pub fn tree(file: &str, text: &str, sources: Sources<'_>) -> Table {
    merge::resolve(file, text, sources, &Mistakes::default())
}

#[cfg(test)]
mod tests;
