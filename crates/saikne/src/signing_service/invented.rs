//! The signing service of the demonstration and of tests.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use foundation::ids::Chance;
use jiff::Timestamp;
use signing::InventedSigner;

use super::{Begun, Errand, Fetched};

/// The errands that are remembered; the oldest are forgotten first.
const REMEMBERED: usize = 200;

/// Holds papers until somebody signs or refuses. Forgets everything when the program ends.
#[derive(Debug)]
pub struct InventedService {
    chance: Chance,
    errands: Mutex<VecDeque<Kept>>,
}

#[derive(Debug)]
struct Kept {
    session: String,
    errand: Errand,
    outcome: Fetched,
}

/// Why an errand cannot be ended.
#[derive(Debug, thiserror::Error)]
pub enum NotEnded {
    /// There is no such errand, or it was forgotten.
    #[error("the signing service does not know this errand")]
    Unknown,
    /// Nothing can be signed on this machine.
    #[error(transparent)]
    NotSigned(#[from] signing::NotSigned),
}

impl InventedService {
    /// A service without errands.
    #[must_use]
    pub const fn new(chance: Chance) -> Self {
        Self { chance, errands: Mutex::new(VecDeque::new()) }
    }

    /// Takes a paper.
    #[must_use]
    pub fn begin(&self, errand: Errand) -> Begun {
        let session = self.chance.token();
        let mut errands = self.errands.lock().unwrap_or_else(PoisonError::into_inner);
        if errands.len() >= REMEMBERED {
            errands.pop_front();
        }
        errands.push_back(Kept { session: session.clone(), errand, outcome: Fetched::Waiting });
        Begun { address: format!("/demo/signing/{session}"), session }
    }

    /// What became of an errand.
    #[must_use]
    pub fn fetch(&self, session: &str) -> Fetched {
        self.of(session, |kept| kept.outcome.clone()).unwrap_or(Fetched::Unknown)
    }

    /// What the paper is called, and where the person goes afterwards; nothing where there is no such errand.
    #[must_use]
    pub fn shown(&self, session: &str) -> Option<(String, String)> {
        self.of(session, |kept| (kept.errand.file_name.clone(), kept.errand.return_to.clone()))
    }

    /// Signs in a name, or refuses where there is none; gives the way back. What was decided stays.
    ///
    /// # Errors
    ///
    /// If there is no such errand, or nothing can be signed on this machine.
    pub fn end(&self, session: &str, name: Option<&str>, at: Timestamp) -> Result<String, NotEnded> {
        let ended = self.of(session, |kept| {
            if kept.outcome == Fetched::Waiting {
                kept.outcome = match name {
                    None => Fetched::Refused,
                    Some(name) => Fetched::Signed(signed(&kept.errand, name, at)?),
                };
            }
            Ok(kept.errand.return_to.clone())
        });
        ended.unwrap_or(Err(NotEnded::Unknown))
    }

    fn of<T>(&self, session: &str, read: impl FnOnce(&mut Kept) -> T) -> Option<T> {
        let mut errands = self.errands.lock().unwrap_or_else(PoisonError::into_inner);
        errands.iter_mut().find(|kept| kept.session == session).map(read)
    }
}

fn signed(errand: &Errand, name: &str, at: Timestamp) -> Result<Vec<u8>, signing::NotSigned> {
    let (given, family) = name.split_once(' ').unwrap_or((name, ""));
    let signer = InventedSigner::new(given, family, at)?;
    signer.container(&errand.file_name, "application/pdf", &errand.document, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errand() -> Errand {
        Errand { file_name: "a.pdf".to_owned(), document: b"%PDF".to_vec(), return_to: "/back".to_owned() }
    }

    #[test]
    fn what_is_signed_can_be_fetched_and_does_not_change_any_more() {
        let service = InventedService::new(Chance::seeded(1));
        let at: Timestamp = "2024-05-16T08:00:00Z".parse().unwrap();
        let begun = service.begin(errand());
        assert_eq!(service.fetch(&begun.session), Fetched::Waiting);
        assert_eq!(service.end(&begun.session, Some("Ņina Šķēle"), at).unwrap(), "/back");
        let signed = service.fetch(&begun.session);
        assert!(matches!(&signed, Fetched::Signed(container) if container.starts_with(b"PK")));
        assert_eq!(service.end(&begun.session, None, at).unwrap(), "/back");
        assert_eq!(service.fetch(&begun.session), signed, "nobody takes a signature back");
    }

    #[test]
    fn what_was_refused_stays_refused_and_old_errands_are_forgotten() {
        let service = InventedService::new(Chance::seeded(1));
        let first = service.begin(errand());
        service.end(&first.session, None, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(service.fetch(&first.session), Fetched::Refused);
        for _ in 0..REMEMBERED {
            let _ = service.begin(errand());
        }
        assert_eq!(service.fetch(&first.session), Fetched::Unknown);
        assert!(service.end("nothing", None, Timestamp::UNIX_EPOCH).is_err());
    }
}
