//! Saikne: one platform runs whole programmes of publicly funded education, youth and community work,
//! by configuration.
//!
//! The order of the areas below is the rule who may use whom: an area uses those above it, never those
//! below.

pub mod assets;
pub mod autosave;
pub mod configuration;
pub mod exporting;
pub mod forms;
pub mod frame;
pub mod kept;
pub mod locales;
pub mod migrations;
pub mod numbering;
pub mod platform;
pub mod presence;
pub mod printing;
pub mod reasons;
pub mod signing_service;
pub mod square_code;
pub mod stored;
pub mod uploads;
pub mod routes;

pub mod reference;
pub mod people;
pub mod organisations;
pub mod programmes;
pub mod messages;
pub mod teams;
pub mod trainings;
pub mod ideas;
pub mod applications;
pub mod eligibility;
pub mod evaluation;
pub mod decisions;
pub mod agreements;
pub mod portal;

pub mod commands;
pub mod router;
pub mod schedule;
pub mod watching;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod architecture_tests;
#[cfg(test)]
mod exporting_tests;
#[cfg(test)]
mod ground_tests;
#[cfg(test)]
mod permission_records_tests;
#[cfg(test)]
mod permission_tests;
#[cfg(test)]
mod mail_tests;
