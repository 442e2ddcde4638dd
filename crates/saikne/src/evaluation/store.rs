//! Evaluation in the database.

mod marks;
mod people;
mod proposals;
mod reviews;
mod sheets;
mod ties;

pub use marks::{insert_marks, marks_of, reasons_of, remove_marks, scored, scored_of};
pub use people::people_for;
pub use proposals::{
    hold_proposal, insert_items, insert_proposal, open_proposal, publish_proposal, remove_item,
    supersede_proposal,
};
pub use reviews::{
    Said, insert_review, insert_step, review, reviews_by, reviews_of, said_of, save_review, touch_review,
};
pub use sheets::{save_answer, sheets};
pub use ties::{declare_tie, remove_tie, ties_of};
