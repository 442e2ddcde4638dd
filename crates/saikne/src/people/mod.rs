//! People: persons, accounts, sign-in, roles, invitations, consents.
//!
//! Not here: what a role may do with a record. Each area says that in its own `permissions.rs`.

pub mod accounts;
pub mod code_field;
pub mod consents;
pub mod deeds;
pub mod erasure;
pub mod invitations;
pub mod pages;
pub mod paths;
pub mod permissions;
pub mod person;
pub mod reach;
pub mod reminders;
pub mod roles;
pub mod sessions;
pub mod sign_in;
pub mod throttle;
pub mod visitor;

#[cfg(test)]
pub(crate) mod tests;

pub use person::{Person, PersonId};
pub use reach::Reach;
pub use roles::{Role, RoleAssignment, Scope};
pub use visitor::{SignedIn, Visitor};
