//! The pages everybody may read, the day of each person, the administration.

pub mod administration;
pub mod home;
pub mod my_day;
pub mod statements;
