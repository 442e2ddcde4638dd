//! The pages everybody may read, the day of each person, the administration.

pub mod administration;
pub mod archive;
pub mod call;
pub mod contacts;
pub mod edition;
pub mod home;
mod my_contest;
pub mod my_day;
mod my_trainings;
pub mod statements;

/// Where an edition's page is.
#[must_use]
pub fn edition_path(code: &str) -> String {
    format!("/editions/{code}")
}

/// Where a programme's page is.
#[must_use]
pub fn programme_path(code: &str) -> String {
    format!("/programmes/{code}")
}
