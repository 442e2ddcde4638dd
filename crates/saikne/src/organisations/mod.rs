//! Organisations: schools, municipalities, associations; the state register, aliases, contact cards.

mod acting;
pub mod actions;
pub mod batch;
pub mod contact;
pub mod exports;
pub mod files;
pub mod importing;
pub mod jobs;
pub mod mails;
pub mod matching;
pub mod naming;
pub mod organisation;
pub mod pages;
pub mod paths;
pub mod permissions;
pub mod register;
pub mod samples;
#[cfg(test)]
mod shared_data;
pub mod store;
#[cfg(test)]
mod tests;

pub use acting::acting_for;
pub use batch::{ImportBatch, ImportBatchId, ImportState};
pub use contact::{CardPlace, ContactCard, ContactCardId};
pub use organisation::{Organisation, OrganisationId, OrganisationKind};
