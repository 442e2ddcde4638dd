//! Organisations: schools, municipalities, associations; the state register, aliases, contact cards.

pub mod matching;
pub mod naming;
pub mod organisation;
pub mod register;
pub mod store;

pub use organisation::{Organisation, OrganisationId, OrganisationKind};
