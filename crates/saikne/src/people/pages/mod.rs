//! Pages about people: signing in, one's own account, invitations, consents, roles.

pub mod account;
pub mod administration;
pub mod consent;
pub mod invitation;
pub mod sign_in;
