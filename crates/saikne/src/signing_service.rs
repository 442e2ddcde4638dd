//! Signing by redirect: the platform hands a paper to a signing service, the person signs there, the platform fetches
//! the signed container and judges it like one that was uploaded.
//!
//! A service is a variant here. There is none yet but the invented one of the demonstration: real ones take a
//! contract and the network (`docs/how-to/add-a-signing-service.md`).

mod invented;

use std::sync::Arc;
use std::time::Duration;

use foundation::problem::{Problem, Refusal};

pub use invented::{InventedService, NotEnded};

/// A paper on its way to a service.
#[derive(Debug, Clone)]
pub struct Errand {
    /// What the paper is called in the container: ASCII letters, digits, hyphen and point.
    pub file_name: String,
    /// The paper, a PDF.
    pub document: Vec<u8>,
    /// The full address to which the service sends the person back.
    pub return_to: String,
}

/// What a service answers to an errand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// How the service calls the errand.
    pub session: String,
    /// Where the person signs.
    pub address: String,
}

/// What became of an errand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fetched {
    /// Nobody has signed yet.
    Waiting,
    /// The person would not sign.
    Refused,
    /// The signed container.
    Signed(Vec<u8>),
    /// The service does not know the errand, or forgot it.
    Unknown,
    /// The service does not answer; asking again later may help.
    Silent,
}

/// The service did not take an errand in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signing service does not answer")]
pub struct NoAnswer;

impl From<NoAnswer> for Problem {
    fn from(_: NoAnswer) -> Self {
        Refusal::AgainstTheRules { message: SILENT }.into()
    }
}

/// What people are told where the service does not answer.
pub const SILENT: &str = "applications-signing-silent";

/// How long a service is waited for: whoever signs on the last evening had better upload a file than wait.
const PATIENCE: Duration = Duration::from_secs(10);

/// A service where people sign.
#[derive(Debug, Clone)]
pub enum SigningService {
    /// The one of the demonstration and of tests: whoever comes signs as somebody invented.
    Invented(Arc<InventedService>),
    /// One that cannot be reached.
    #[cfg(test)]
    Silent,
}

impl SigningService {
    /// Hands a paper over.
    ///
    /// # Errors
    ///
    /// If the service does not answer in time.
    pub async fn begin(&self, errand: Errand) -> Result<Begun, NoAnswer> {
        in_time(PATIENCE, async {
            match self {
                Self::Invented(service) => Ok(service.begin(errand)),
                #[cfg(test)]
                Self::Silent => Err(NoAnswer),
            }
        })
        .await
    }

    /// Asks what became of an errand. Nothing changes by asking.
    pub async fn fetch(&self, session: &str) -> Fetched {
        let fetched = in_time(PATIENCE, async {
            match self {
                Self::Invented(service) => Ok(service.fetch(session)),
                #[cfg(test)]
                Self::Silent => Err(NoAnswer),
            }
        });
        fetched.await.unwrap_or(Fetched::Silent)
    }
}

async fn in_time<T>(
    patience: Duration,
    answer: impl Future<Output = Result<T, NoAnswer>>,
) -> Result<T, NoAnswer> {
    tokio::time::timeout(patience, answer).await.unwrap_or(Err(NoAnswer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_service_that_never_answers_is_not_waited_for() {
        let never = std::future::pending::<Result<(), NoAnswer>>();
        assert_eq!(in_time(Duration::from_millis(1), never).await, Err(NoAnswer));
        assert_eq!(in_time(PATIENCE, async { Ok(1) }).await, Ok(1));
    }
}
