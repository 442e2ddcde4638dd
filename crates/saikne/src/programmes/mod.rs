//! Programmes: editions as data, calls with their deadlines, the closed catalogue of rules.
//!
//! Not here: what applicants hand in (`teams`), the trainings themselves (`trainings`).

pub mod words;

pub mod localised;
pub mod holidays;
pub mod deadline;
pub mod member;
pub mod notices;
pub mod plan;
pub mod rules;
pub mod edition;
pub mod call;
pub mod file;
pub mod shipped;
pub mod difference;
pub mod differing;
pub mod common_fields;
pub mod subscription;

pub mod store;
pub mod outage;
pub mod permissions;
pub mod jobs;
pub mod news;
pub mod actions;
pub mod pages;
pub mod paths;

pub use actions::loading::load_shipped;
pub use call::{Call, CallId, CallState, DeadlineExtension};
pub use deadline::{Deadline, Precision};
pub use edition::{Edition, EditionState, EditionVersion, VersionState};
pub use localised::Localised;
pub use member::{Function, Phase, SupportPersonType};
pub use notices::Topic;
pub use plan::{CallKind, CallPlan, EditionPlan};
pub use store::plans::Plans;
pub use words::Word;
