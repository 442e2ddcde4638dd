//! Messages: what people are told in the course of a programme, how it reaches them, and what they chose about it
//!
//!
//! Not here: the outbox and the mail server (`foundation::mail`); mails to somebody who has no account yet, links to
//! sign in and news that were subscribed to, which nobody steers.

pub mod choice;
pub mod night;
pub mod notification;

pub mod store;
pub mod telling;
pub mod digest;
pub mod actions;
pub mod pages;
pub mod paths;

pub use choice::{Choices, Delivery};
pub use notification::{Notification, NotificationId};
pub use telling::{Notice, tell};

#[cfg(test)]
mod tests;
