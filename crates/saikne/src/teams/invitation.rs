//! Invitations into a team: by mail, for one person, answered once.

use foundation::clock::in_riga;
use foundation::database::{self, Record, Row};
use foundation::i18n::Speaker;
use foundation::ids::Id;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::member::Function;
use super::roster::RosterChangeId;
use super::team::TeamId;
use super::words::words;
use crate::programmes::deadline::until_words;
use crate::programmes::words::Word as _;

/// Identity of an invitation.
pub type InvitationId = Id<Invitation>;

/// How long an invitation can be answered: two weeks, like a paper form that goes home and back.
pub const VALID_FOR: SignedDuration = SignedDuration::from_hours(14 * 24);

words! {
    /// Where an invitation is.
    InvitationState, "teams-invitation" {
        /// Waits for an answer.
        Open = "open",
        /// The person joined.
        Accepted = "accepted",
        /// The person does not want to.
        Declined = "declined",
        /// Taken back by the team.
        Withdrawn = "withdrawn",
    }
}

/// An invitation.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Identity.
    pub id: InvitationId,
    /// Into which team.
    pub team: TeamId,
    /// Where it was sent.
    pub email: String,
    /// Given name of who is invited.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// As what.
    pub function: Function,
    /// The roster change it belongs to.
    pub roster_change: Option<RosterChangeId>,
    /// Where it is.
    pub state: InvitationState,
    /// Until when it can be answered.
    pub expires_at: Timestamp,
}

/// Why an invitation cannot be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotOpen {
    /// It was answered already: a link works once.
    #[error("answered already")]
    Answered,
    /// The team took it back.
    #[error("withdrawn")]
    Withdrawn,
    /// Too late.
    #[error("expired")]
    Expired,
}

impl Invitation {
    /// Given name and family name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    /// Whether it can be answered at a moment.
    pub fn answerable(&self, at: Timestamp) -> Result<(), NotOpen> {
        match self.state {
            InvitationState::Accepted | InvitationState::Declined => Err(NotOpen::Answered),
            InvitationState::Withdrawn => Err(NotOpen::Withdrawn),
            InvitationState::Open if at >= self.expires_at => Err(NotOpen::Expired),
            InvitationState::Open => Ok(()),
        }
    }
}

/// Until when somebody who is invited may answer: as long as the link works, unless what they are invited to
/// ends before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerBy {
    /// The first instant that is too late.
    pub end: Timestamp,
    /// Whether it is an announced moment, of the call or of the training, and not that of the link.
    is_announced: bool,
}

impl AnswerBy {
    /// The earlier of the end of the link and of what it invites to: the deadline of the call, or the first
    /// training day for who replaces somebody.
    #[must_use]
    pub fn of(link_ends: Timestamp, announced: Option<Timestamp>) -> Self {
        match announced {
            Some(announced) if announced < link_ends => Self { end: announced, is_announced: true },
            _ => Self { end: link_ends, is_announced: false },
        }
    }

    /// “līdz 2024. gada 31. janvārim (ieskaitot)”. Of the link's last day only a part is left, so the day
    /// before is told: who is told a day may use all of it.
    #[must_use]
    pub fn words(self, speak: &Speaker) -> String {
        if self.is_announced {
            return until_words(speak, self.end);
        }
        let day = in_riga(self.end).date();
        speak.until(day.yesterday().unwrap_or(day))
    }
}

/// What is kept of a token.
#[must_use]
pub fn digest(token: &str) -> String {
    hex::encode(Sha256::digest(token))
}

impl Record for Invitation {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            team: row.get("team_id")?,
            email: row.get("email")?,
            given_name: row.get("given_name")?,
            family_name: row.get("family_name")?,
            function: row.word("function", Function::parse)?,
            roster_change: row.get("roster_change_id")?,
            state: row.word("state", InvitationState::parse)?,
            expires_at: row.get("expires_at")?,
        })
    }
}
