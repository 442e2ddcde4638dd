//! A team that cannot get to the training asks its municipality for help.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;

use super::registration::RegistrationId;
use super::words::words;

/// Identity of a transport request.
pub type TransportRequestId = Id<TransportRequest>;

words! {
    /// Where a transport request is.
    TransportState, "transport-state" {
        /// Waits for the municipality.
        Open = "open",
        /// Answered.
        Closed = "closed",
        /// The team found another way.
        Withdrawn = "withdrawn",
    }
}

/// A transport request.
#[derive(Debug, Clone)]
pub struct TransportRequest {
    /// Identity.
    pub id: TransportRequestId,
    /// For which registration.
    pub registration: RegistrationId,
    /// The municipality asked, by code.
    pub municipality: String,
    /// Where from, how many people.
    pub note: String,
    /// Where it is.
    pub state: TransportState,
    /// When it was asked.
    pub opened_at: Timestamp,
    /// Whether the municipality helps.
    pub is_provided: Option<bool>,
    /// What it says.
    pub answer: Option<String>,
    /// When it answered.
    pub answered_at: Option<Timestamp>,
    /// Goes up with every save.
    pub version: i64,
}

/// It was answered or taken back already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the transport request is no longer open")]
pub struct NotOpenAnyMore;

impl TransportRequest {
    /// The municipality answers.
    pub fn close(&mut self, is_provided: bool, answer: &str, at: Timestamp) -> Result<(), NotOpenAnyMore> {
        if self.state != TransportState::Open {
            return Err(NotOpenAnyMore);
        }
        self.state = TransportState::Closed;
        self.is_provided = Some(is_provided);
        self.answer = Some(answer.to_owned());
        self.answered_at = Some(at);
        Ok(())
    }
}

impl Record for TransportRequest {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            registration: row.get("registration_id")?,
            municipality: row.get("municipality_code")?,
            note: row.get("note")?,
            state: row.word("state", TransportState::parse)?,
            opened_at: row.get("opened_at")?,
            is_provided: row.get("is_provided")?,
            answer: row.get("answer")?,
            answered_at: row.get("answered_at")?,
            version: row.get("version")?,
        })
    }
}
