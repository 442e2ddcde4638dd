//! What was found in a container.

use jiff::Timestamp;

use crate::certificate::{Certificate, Signer};
use crate::check::{Check, CheckKind, Outcome};

/// A container whose structure is sound: its documents, and what is known of each signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Container {
    /// The documents, in the order of the archive; at least one.
    pub files: Vec<SignedFile>,
    /// The signatures, in the order of the archive; possibly none.
    pub signatures: Vec<Signature>,
}

/// A document in the container. That it is here does not yet mean that somebody signed it:
/// [`Signature::covers`] says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedFile {
    /// The name, with folders if there are any, such as `Pieteikums.pdf`.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The entry of the archive that holds it.
    pub file: String,
    /// Who signed, as the certificate says.
    pub signer: Signer,
    /// The certificate.
    pub certificate: Certificate,
    /// When it was signed, as the signer claims.
    pub signed_at: Option<Timestamp>,
    /// When a time-stamp authority saw it, as the time stamp claims; which authority that was is not
    /// verified.
    pub time_stamped_at: Option<Timestamp>,
    /// The documents that it is over, by name.
    pub covers: Vec<String>,
    /// One answer for each of [`CheckKind::ALL`], in that order.
    pub checks: Vec<Check>,
}

/// The container in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// There is no signature.
    Unsigned,
    /// A check of some signature failed.
    Broken,
    /// Nothing failed, but something that the container alone should answer could not be judged, such as
    /// a signature with an algorithm that we do not know.
    Unclear,
    /// Every signature belongs to its certificate and is over these very documents. Who stands
    /// behind the certificate was not asked.
    Intact,
}

impl Verdict {
    /// All of them, the worst first but for the missing signature.
    pub const ALL: [Self; 4] = [Self::Unsigned, Self::Broken, Self::Unclear, Self::Intact];

    /// Its word, as it may be stored and translated by.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Broken => "broken",
            Self::Unclear => "unclear",
            Self::Intact => "intact",
        }
    }

    /// The verdict with that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.as_str() == word)
    }
}

impl Container {
    /// The document with these bytes, if it is in the container.
    #[must_use]
    pub fn contains(&self, sha256: &[u8; 32]) -> Option<&SignedFile> {
        self.files.iter().find(|file| file.sha256 == *sha256)
    }

    /// The container in one word.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.signatures.iter().map(Signature::verdict).min().unwrap_or(Verdict::Unsigned)
    }

    /// Whether there is a signature and every one of them is [`Verdict::Intact`].
    #[must_use]
    pub fn is_intact(&self) -> bool {
        self.verdict() == Verdict::Intact
    }
}

impl Signature {
    /// This signature in one word.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let mut offline = self.checks.iter().filter(|check| check.kind.is_judged_offline());
        if self.checks.iter().any(|check| check.outcome.is_failed()) {
            Verdict::Broken
        } else if offline.all(|check| check.outcome.is_passed()) {
            Verdict::Intact
        } else {
            Verdict::Unclear
        }
    }

    /// The answer to one question.
    #[must_use]
    pub fn outcome(&self, kind: CheckKind) -> Option<&Outcome> {
        self.checks.iter().find(|check| check.kind == kind).map(|check| &check.outcome)
    }
}
