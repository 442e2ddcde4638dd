//! Algorithms by the URIs that XML Signature gives them (W3C xmldsig-core1, RFC 9231).
//!
//! Only what EN 119 312 (ETSI TS 119 312) still recommends. SHA-1 is not among them: a digest that
//! others can imitate proves nothing.

use ring::digest;
use ring::signature::{self, UnparsedPublicKey, VerificationAlgorithm};
use x509_cert::der::Encode;
use x509_cert::der::asn1::{ObjectIdentifier, UintRef};

/// A digest algorithm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Digest {
    Sha256,
    Sha384,
    Sha512,
}

impl Digest {
    pub fn named(uri: &str) -> Option<Self> {
        match uri {
            "http://www.w3.org/2001/04/xmlenc#sha256" => Some(Self::Sha256),
            "http://www.w3.org/2001/04/xmldsig-more#sha384" => Some(Self::Sha384),
            "http://www.w3.org/2001/04/xmlenc#sha512" => Some(Self::Sha512),
            _ => None,
        }
    }

    /// As time-stamp tokens name it (RFC 5754).
    pub fn identified(oid: ObjectIdentifier) -> Option<Self> {
        match oid.to_string().as_str() {
            "2.16.840.1.101.3.4.2.1" => Some(Self::Sha256),
            "2.16.840.1.101.3.4.2.2" => Some(Self::Sha384),
            "2.16.840.1.101.3.4.2.3" => Some(Self::Sha512),
            _ => None,
        }
    }

    /// A digest that is given its bytes piece by piece.
    pub fn begin(self) -> digest::Context {
        digest::Context::new(match self {
            Self::Sha256 => &digest::SHA256,
            Self::Sha384 => &digest::SHA384,
            Self::Sha512 => &digest::SHA512,
        })
    }

    pub fn of(self, bytes: &[u8]) -> Vec<u8> {
        let mut context = self.begin();
        context.update(bytes);
        context.finish().as_ref().to_vec()
    }
}

/// The public key of a certificate, as far as we can use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyKind {
    Rsa,
    P256,
    P384,
}

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const ELLIPTIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const P384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");

impl KeyKind {
    pub fn identified(algorithm: ObjectIdentifier, curve: Option<ObjectIdentifier>) -> Option<Self> {
        match (algorithm, curve) {
            (RSA, _) => Some(Self::Rsa),
            (ELLIPTIC, Some(P256)) => Some(Self::P256),
            (ELLIPTIC, Some(P384)) => Some(Self::P384),
            _ => None,
        }
    }

    /// Bytes of one of the two numbers that are an elliptic signature.
    fn half(self) -> Option<usize> {
        match self {
            Self::Rsa => None,
            Self::P256 => Some(32),
            Self::P384 => Some(48),
        }
    }
}

/// What verifies a signature of the algorithm with this URI by a key of this kind. RSA keys under 2048
/// bits are taken for broken, as ring does.
fn verifier(uri: &str, key: KeyKind) -> Option<&'static dyn VerificationAlgorithm> {
    let more = uri.strip_prefix("http://www.w3.org/2001/04/xmldsig-more#");
    // RSASSA-PSS with the parameters in the name (RFC 9231, 2.3.10).
    let pss = uri.strip_prefix("http://www.w3.org/2007/05/xmldsig-more#");
    Some(match (key, more, pss) {
        (KeyKind::Rsa, Some("rsa-sha256"), _) => &signature::RSA_PKCS1_2048_8192_SHA256,
        (KeyKind::Rsa, Some("rsa-sha384"), _) => &signature::RSA_PKCS1_2048_8192_SHA384,
        (KeyKind::Rsa, Some("rsa-sha512"), _) => &signature::RSA_PKCS1_2048_8192_SHA512,
        (KeyKind::Rsa, _, Some("sha256-rsa-MGF1")) => &signature::RSA_PSS_2048_8192_SHA256,
        (KeyKind::Rsa, _, Some("sha384-rsa-MGF1")) => &signature::RSA_PSS_2048_8192_SHA384,
        (KeyKind::Rsa, _, Some("sha512-rsa-MGF1")) => &signature::RSA_PSS_2048_8192_SHA512,
        (KeyKind::P256, Some("ecdsa-sha256"), _) => &signature::ECDSA_P256_SHA256_ASN1,
        (KeyKind::P256, Some("ecdsa-sha384"), _) => &signature::ECDSA_P256_SHA384_ASN1,
        (KeyKind::P384, Some("ecdsa-sha256"), _) => &signature::ECDSA_P384_SHA256_ASN1,
        (KeyKind::P384, Some("ecdsa-sha384"), _) => &signature::ECDSA_P384_SHA384_ASN1,
        _ => return None,
    })
}

/// Whether `value` is the key's signature over `message`; nothing if we cannot judge the algorithm.
pub(crate) fn is_signed(uri: &str, kind: KeyKind, key: &[u8], message: &[u8], value: &[u8]) -> Option<bool> {
    let verifier = verifier(uri, kind)?;
    let value = match kind.half() {
        None => Some(value.to_vec()),
        Some(half) => as_asn1(value, half),
    };
    let key = UnparsedPublicKey::new(verifier, key);
    Some(value.is_some_and(|value| key.verify(message, &value).is_ok()))
}

/// XML Signature puts the two numbers one after the other (xmldsig-core1, 6.4.3); ring reads them as a
/// sequence of integers (RFC 3279, 2.2.3).
fn as_asn1(value: &[u8], half: usize) -> Option<Vec<u8>> {
    let (r, s) = value.split_at_checked(half)?;
    if s.len() != half {
        return None;
    }
    vec![UintRef::new(r).ok()?, UintRef::new(s).ok()?].to_der().ok()
}
