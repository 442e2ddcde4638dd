//! Pages about people: signing in, one's own account, invitations, consents.

pub mod account;
pub mod invitation;
pub mod sign_in;
