//! Organisations: schools, municipalities, associations; the state register, aliases, contact cards.

pub mod actions;
pub mod batch;
pub mod exports;
pub mod files;
pub mod importing;
pub mod jobs;
pub mod matching;
pub mod naming;
pub mod organisation;
pub mod register;
#[cfg(test)]
mod shared_data;
pub mod store;

pub use batch::{ImportBatch, ImportBatchId, ImportState};
pub use organisation::{Organisation, OrganisationId, OrganisationKind};
