//! Signing by redirect: the platform hands a paper to a signing service, the person signs there, the platform fetches
//! the signed container and judges it like one that was uploaded.
//!
//! A service is a variant here. There is none yet but the invented one of the demonstration: real ones take a
//! contract and the network (`docs/how-to/add-a-signing-service.md`).

mod invented;

use std::sync::Arc;

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
}

/// A service where people sign.
#[derive(Debug, Clone)]
pub enum SigningService {
    /// The one of the demonstration and of tests: whoever comes signs as somebody invented.
    Invented(Arc<InventedService>),
}

impl SigningService {
    /// Hands a paper over.
    #[must_use]
    pub fn begin(&self, errand: Errand) -> Begun {
        match self {
            Self::Invented(service) => service.begin(errand),
        }
    }

    /// Asks what became of an errand. Nothing changes by asking.
    #[must_use]
    pub fn fetch(&self, session: &str) -> Fetched {
        match self {
            Self::Invented(service) => service.fetch(session),
        }
    }
}
