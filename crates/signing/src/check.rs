//! What is asked of each signature, and what the answer was.

/// A question about a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckKind {
    /// The signature is over every document of the container.
    CoversEveryFile,
    /// Each document has the digest that was signed.
    FileDigests,
    /// What was signed beside the documents (time, certificate) has the digest that was signed.
    SignedProperties,
    /// The certificate shown is the one that was signed for (EN 319 132-1, 5.2.2).
    SigningCertificate,
    /// The signature is that of the certificate's key.
    SignatureValue,
    /// The certificate was in force at the time that the signer claims.
    InForce,
    /// A trusted authority issued the certificate.
    Chain,
    /// The certificate was not revoked.
    Revocation,
    /// A time-stamp authority saw the signature.
    TimeStamp,
}

impl CheckKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::CoversEveryFile,
        Self::FileDigests,
        Self::SignedProperties,
        Self::SigningCertificate,
        Self::SignatureValue,
        Self::InForce,
        Self::Chain,
        Self::Revocation,
        Self::TimeStamp,
    ];

    /// Its word, as it may be stored and translated by.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CoversEveryFile => "covers_every_file",
            Self::FileDigests => "file_digests",
            Self::SignedProperties => "signed_properties",
            Self::SigningCertificate => "signing_certificate",
            Self::SignatureValue => "signature_value",
            Self::InForce => "in_force",
            Self::Chain => "chain",
            Self::Revocation => "revocation",
            Self::TimeStamp => "time_stamp",
        }
    }

    /// The check with that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Whether the container alone holds the answer. The others need a trust list, a revocation
    /// service or a time-stamp authority; here they can fail, but never pass.
    #[must_use]
    pub const fn is_judged_offline(self) -> bool {
        !matches!(self, Self::Chain | Self::Revocation | Self::TimeStamp)
    }
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What was asked.
    pub kind: CheckKind,
    /// What the answer was.
    pub outcome: Outcome,
}

/// How a check ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is so.
    Passed,
    /// It is not so: the signature must not be relied on.
    Failed {
        /// What is wrong.
        why: Flaw,
    },
    /// It may or may not be so.
    NotJudged {
        /// What would be needed to know.
        why: Gap,
    },
}

impl Outcome {
    /// Whether the check passed.
    #[must_use]
    pub const fn is_passed(&self) -> bool {
        matches!(self, Self::Passed)
    }

    /// Its word, as it may be stored and translated by.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed { .. } => "failed",
            Self::NotJudged { .. } => "not_judged",
        }
    }

    /// Whether the check failed.
    #[must_use]
    pub const fn is_failed(&self) -> bool {
        matches!(self, Self::Failed { .. })
    }

    /// The answer to a question that could be answered.
    pub(crate) fn of(passed: bool, otherwise: Flaw) -> Self {
        if passed { Self::Passed } else { Self::Failed { why: otherwise } }
    }
}

/// What is wrong with a signature.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// Documents of the container that the signature leaves out.
    #[error("the signature does not cover {}", .names.join(", "))]
    NotCovered {
        /// The documents.
        names: Vec<String>,
    },
    /// The signature is over a document that the container has not.
    #[error("the signature is over {name:?}, which is not in the container")]
    Absent {
        /// The document, as the signature names it.
        name: String,
    },
    /// A document is another than the one that was signed.
    #[error("{name:?} is not what was signed")]
    FileDiffers {
        /// The document.
        name: String,
    },
    /// The signature does not say that it covers its own properties.
    #[error("the time and certificate are not part of what was signed")]
    PropertiesNotSigned,
    /// The properties, or another part of the signature that it covers, were changed afterwards.
    #[error("the time and certificate are not those that were signed")]
    PropertiesDiffer,
    /// The certificate is not the one that the signature names.
    #[error("the certificate is not the one that the signature names")]
    OtherCertificate,
    /// The signature was not made with the certificate's key, over other content, or with a key so
    /// short that anybody could have made it.
    #[error("the signature does not belong to the certificate and what was signed")]
    OtherValue,
    /// The signature was made before the certificate was in force, or after.
    #[error("the certificate was not in force at the time of signing")]
    NotInForce,
    /// The time stamp is of another signature.
    #[error("the time stamp belongs to another signature")]
    OtherTimeStamp,
}

impl Flaw {
    /// Its word, as it may be stored and translated by.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::NotCovered { .. } => "not_covered",
            Self::Absent { .. } => "absent",
            Self::FileDiffers { .. } => "file_differs",
            Self::PropertiesNotSigned => "properties_not_signed",
            Self::PropertiesDiffer => "properties_differ",
            Self::OtherCertificate => "other_certificate",
            Self::OtherValue => "other_value",
            Self::NotInForce => "not_in_force",
            Self::OtherTimeStamp => "other_time_stamp",
        }
    }
}

/// What would be needed to judge.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Gap {
    /// An algorithm that is outdated, rare, or no algorithm at all.
    #[error("the algorithm {uri:?} is not judged here")]
    Algorithm {
        /// How the signature names it.
        uri: String,
    },
    /// A kind of key other than RSA, P-256 and P-384.
    #[error("the certificate's kind of key is not judged here")]
    Key,
    /// The signer claims no time.
    #[error("the signature names no time")]
    NoTime,
    /// The list of trusted authorities of the European Union.
    #[error("whether a trusted authority issued the certificate is not judged here: it takes the trust list")]
    TrustList,
    /// The certificate was issued by its own subject; no trust list will have it.
    #[error("the certificate was issued by the signer alone: nobody vouches for the name")]
    SelfIssued,
    /// The authority's answer whether it revoked the certificate.
    #[error("whether the certificate was revoked is not judged here: it takes the issuer's answer")]
    RevocationService,
    /// The authority behind the time stamp.
    #[error("whether a trusted authority made the time stamp is not judged here")]
    TimeStampAuthority,
    /// There is no time stamp: the time is what the signer claims.
    #[error("there is no time stamp: the time is what the signer claims")]
    NoTimeStamp,
    /// There is a time stamp of a form that we do not read.
    #[error("the time stamp cannot be read here")]
    UnreadableTimeStamp,
}

impl Gap {
    /// Its word, as it may be stored and translated by.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Algorithm { .. } => "algorithm",
            Self::Key => "key",
            Self::NoTime => "no_time",
            Self::TrustList => "trust_list",
            Self::SelfIssued => "self_issued",
            Self::RevocationService => "revocation_service",
            Self::TimeStampAuthority => "time_stamp_authority",
            Self::NoTimeStamp => "no_time_stamp",
            Self::UnreadableTimeStamp => "unreadable_time_stamp",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_checks_are_read_back() {
        for kind in CheckKind::ALL {
            assert_eq!(CheckKind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(CheckKind::parse("trust"), None);
    }
}
