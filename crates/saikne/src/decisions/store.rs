//! Decisions in the database.

mod decided;
mod meetings;
mod rankings;

pub use decided::{
    appeal_of, decision, decisions_of, decisions_of_call, discard_draft, insert_appeal, insert_decision,
    latest, save_appeal, save_decision,
};
pub use meetings::{
    add_recusal, hold_meeting, insert_meeting, meeting_of, members, recusals, recused_from, save_meeting,
    set_present, vote,
};
pub use rankings::{
    Frozen, Proposed, confirm_override, frozen, hold, insert_ranking, override_of, overrides,
    propose_override, reject_override, submitted_at,
};
