//! Organisations: schools, municipalities, associations; the state register, aliases, contact cards.

pub mod matching;
pub mod naming;
pub mod register;
