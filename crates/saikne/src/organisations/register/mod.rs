//! The public register of education institutions, read from its exports as they really come.
//!
//! A file is read line by line and never held whole. Each line becomes a [`RegisterRow`] or a
//! [`RowProblem`]; none stops the rest and none disappears. Columns about persons (head, telephone,
//! e-mail) are passed over when the header is read and are never kept.
//!
//! It does not store anything: what an import changes is decided in `organisations::matching`.

mod address;
mod casing;
mod columns;
mod founder;
mod kind;
mod lines;
mod locate;
mod reader;
mod row;
#[cfg(test)]
mod shared_data;
mod splitting;
mod summary;
#[cfg(test)]
mod tests;

pub use address::Address;
pub use casing::in_sentence_case;
pub use columns::Column;
pub use founder::{Founder, FounderKind};
pub use kind::InstitutionKind;
pub use locate::{Located, NotLocated, Source, Via, locate};
pub use reader::{FileProblem, RegisterReader};
pub use row::{RegisterNo, RegisterRow, RowFault, RowProblem};
pub use summary::Summary;
