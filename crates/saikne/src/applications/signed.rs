//! What a signed container says: who signed when, and every check with its answer. Kept as JSON beside the container,
//! without personal codes.

use foundation::i18n::Speaker;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use signing::{Container, Limits, Verdict};

/// A signature, as it is kept and shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// Who signed, as the certificate says.
    pub name: String,
    /// When, as the signer claims.
    pub signed_at: Option<Timestamp>,
    /// When a time-stamp authority saw it; which authority that was is not verified.
    pub time_stamped_at: Option<Timestamp>,
    /// Who issued the certificate.
    pub issuer: String,
    /// Every check with its answer.
    pub checks: Vec<Answered>,
}

/// A check with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// Which check: `file_digests`.
    pub check: String,
    /// `passed`, `failed` or `not_judged`.
    pub answer: String,
}

/// Why a container is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// It is no signed container, is damaged, or is not safe to open.
    #[error("not a sound container")]
    Unsound,
    /// Nobody signed.
    #[error("no signature in it")]
    Unsigned,
    /// The paper in it is another than the one that was made here.
    #[error("another paper")]
    Foreign,
    /// A signature does not hold: something was changed after signing.
    #[error("a signature does not hold")]
    Broken,
    /// A signature could not be judged, such as one with an algorithm that is not known here.
    #[error("a signature could not be judged")]
    Unclear,
}

impl NotTaken {
    /// Key of the sentence that says so, and what to do.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unsound => "applications-signature-unsound",
            Self::Unsigned => "applications-signature-unsigned",
            Self::Foreign => "applications-signature-foreign",
            Self::Broken => "applications-signature-broken",
            Self::Unclear => "applications-signature-unclear",
        }
    }
}

/// Reads a container that should hold a paper with a hash. Nothing is asked of anybody: what cannot be judged without
/// a network is said to be so.
pub fn read(bytes: &[u8], document: &str) -> Result<Vec<Signed>, NotTaken> {
    let container = signing::read(bytes, &Limits::default()).map_err(|_| NotTaken::Unsound)?;
    let digest: [u8; 32] =
        hex::decode(document).ok().and_then(|bytes| bytes.try_into().ok()).ok_or(NotTaken::Foreign)?;
    let paper = container.contains(&digest).ok_or(NotTaken::Foreign)?;
    match container.verdict() {
        Verdict::Unsigned => return Err(NotTaken::Unsigned),
        Verdict::Broken => return Err(NotTaken::Broken),
        Verdict::Unclear => return Err(NotTaken::Unclear),
        Verdict::Intact => {}
    }
    let is_over_paper = |signature: &signing::Signature| signature.covers.contains(&paper.name);
    if container.signatures.iter().any(is_over_paper) {
        Ok(told(&container))
    } else {
        Err(NotTaken::Unsigned)
    }
}

fn told(container: &Container) -> Vec<Signed> {
    let answered = |check: &signing::Check| Answered {
        check: check.kind.as_str().to_owned(),
        answer: check.outcome.as_str().to_owned(),
    };
    let signed = |signature: &signing::Signature| Signed {
        name: signature.signer.name.clone(),
        signed_at: signature.signed_at,
        time_stamped_at: signature.time_stamped_at,
        issuer: signature.certificate.issuer.clone(),
        checks: signature.checks.iter().map(answered).collect(),
    };
    container.signatures.iter().map(signed).collect()
}

impl Answered {
    /// What was asked.
    #[must_use]
    pub fn question(&self, speak: &Speaker) -> String {
        speak.text(&format!("applications-signed-{}", self.check.replace('_', "-")))
    }

    /// What was found.
    #[must_use]
    pub fn answer(&self, speak: &Speaker) -> String {
        speak.text(&format!("applications-signed-answer-{}", self.answer.replace('_', "-")))
    }
}
