//! Teams: invitations, registrations with autosave and receipts, triage, roster changes, transport.
//!
//! Not here: the rules of a call (programmes), training sessions and seats (trainings), consents (people).

pub(crate) mod words;

pub mod actions;
pub mod answers;
pub mod facts;
pub mod file;
pub mod guardians;
pub mod invitation;
pub mod jobs;
pub mod mails;
pub mod member;
pub mod pages;
pub mod paths;
pub mod permissions;
pub mod registration;
pub mod roster;
pub mod samples;
pub mod seat;
pub mod store;
pub mod submission;
pub mod team;
pub mod terms;
pub mod transport;

pub use answers::{Answers, Question, Travel};
pub use file::TeamFile;
pub use invitation::{Invitation, InvitationId};
pub use member::{Function, MemberId, SupportType, TeamMember};
pub use registration::{Criterion, Outcome, Registration, RegistrationId, RegistrationState};
pub use roster::{RosterChange, RosterChangeId, RosterReason, RosterState};
pub use seat::{AnnouncedSession, Seat, SeatNews, SeatState};
pub use submission::Submission;
pub use team::{Team, TeamId, TeamState};
pub use transport::{TransportRequest, TransportRequestId};

pub use terms::Terms;

#[cfg(test)]
mod tests;

use crate::programmes::CallId;
