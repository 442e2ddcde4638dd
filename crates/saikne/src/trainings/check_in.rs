//! Codes by which a trainer finds a participant with a phone's camera.
//!
//! A code is made from a secret of the session and the participant, so it says nothing of anybody, opens
//! nothing by itself and is worth nothing outside of its session.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::block::{Block, block_at};
use super::seeker::Participant;
use super::session::{SessionState, TrainingSession};
use crate::people::PersonId;

/// Letters and figures that nobody mistakes for each other.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// How many letters a code has: 80 bits.
const LENGTH: usize = 16;

/// The code of a participant. `secret` is that of the session.
#[must_use]
pub fn code_of(secret: &str, person: &PersonId) -> String {
    let digest = Sha256::digest(format!("{secret} {person}"));
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).copied().unwrap_or(b'2');
    digest.iter().take(LENGTH).map(letter).map(char::from).collect()
}

/// Whose code it is; none when it was made for another session, or by nobody.
#[must_use]
pub fn holder<'a>(secret: &str, people: &'a [Participant], code: &str) -> Option<&'a Participant> {
    people.iter().find(|one| code_of(secret, &one.person) == code)
}

/// Why a code is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// It is not from this session.
    #[error("the code is not of this session")]
    Foreign,
    /// The session has ended.
    #[error("the session has ended")]
    Expired,
    /// The session has not begun.
    #[error("the session has not begun")]
    TooEarly,
}

impl NotTaken {
    /// Key of the sentence that says so.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Foreign => "trainings-code-foreign",
            Self::Expired => "trainings-code-expired",
            Self::TooEarly => "trainings-code-early",
        }
    }
}

/// The block a code is taken for at a moment.
pub fn block_now<'a>(
    session: &TrainingSession,
    blocks: &'a [Block],
    now: Timestamp,
) -> Result<&'a Block, NotTaken> {
    let is_over = session.locked_at.is_some() || blocks.iter().all(|block| block.ends_at <= now);
    let takes = matches!(session.state, SessionState::Confirmed | SessionState::Running | SessionState::Held);
    if is_over || (!takes && session.state != SessionState::Allocating) {
        return Err(NotTaken::Expired);
    }
    if !takes || foundation::clock::in_riga(now).date() < session.starts_on {
        return Err(NotTaken::TooEarly);
    }
    block_at(blocks, now).ok_or(NotTaken::TooEarly)
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::{Chance, Id};

    use super::*;
    use crate::trainings::block::usual_blocks;
    use crate::trainings::samples;
    use crate::trainings::seeker::Function;

    fn id<T>(number: u64) -> Id<T> {
        Chance::seeded(number).id(&Clock::standing("2024-01-01T00:00:00Z".parse().unwrap()))
    }

    #[test]
    fn a_code_is_of_one_participant_in_one_session() {
        let people: Vec<Participant> = (1..=3)
            .map(|number| Participant {
                person: id(number),
                name: format!("Persona {number}"),
                team: id(50),
                function: Function::Representative,
                translator: None,
                answered: Default::default(),
            })
            .collect();
        let code = code_of("noslēpums", &people[1].person);

        assert_eq!(code.len(), LENGTH);
        assert_eq!(holder("noslēpums", &people, &code), Some(&people[1]));
        assert_eq!(holder("cita norise", &people, &code), None);
        assert_eq!(holder("noslēpums", &people[2..], &code), None);
    }

    #[test]
    fn a_code_is_taken_on_the_days_of_the_session_only() {
        let mut session = samples::session();
        session.state = SessionState::Confirmed;
        let blocks: Vec<Block> = (1..)
            .zip(usual_blocks(session.starts_on, 3, &samples::plan().blocks))
            .map(|(number, draft)| Block {
                id: id(number),
                kind: draft.kind,
                day_number: draft.day_number,
                starts_at: draft.starts_at,
                ends_at: draft.ends_at,
            })
            .collect();
        let at = |session: &TrainingSession, moment: &str| {
            block_now(session, &blocks, moment.parse().unwrap()).map(|block| block.day_number)
        };

        assert_eq!(at(&session, "2024-04-01T12:00:00+03:00"), Err(NotTaken::TooEarly));
        assert_eq!(at(&session, "2024-04-03T09:00:00+03:00"), Ok(2));
        assert_eq!(at(&session, "2024-04-05T09:00:00+03:00"), Err(NotTaken::Expired));
        session.locked_at = Some("2024-04-04T15:00:00Z".parse().unwrap());
        assert_eq!(at(&session, "2024-04-03T09:00:00+03:00"), Err(NotTaken::Expired));
        session.locked_at = None;
        session.state = SessionState::Cancelled;
        assert_eq!(at(&session, "2024-04-03T09:00:00+03:00"), Err(NotTaken::Expired));
    }
}
