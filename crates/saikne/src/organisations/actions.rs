//! What people do with organisations: import the register, place by hand, give other names, write to
//! whom a contact card names.

pub mod contacts;
pub mod imports;
pub mod names;
pub mod places;
