//! What people do with organisations: import the register, place, name, answer.

pub mod imports;
