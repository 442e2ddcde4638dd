//! Time-stamp tokens (RFC 3161): which moment they name, and of what.
//!
//! The token's own signature is not judged: it takes a list of trusted authorities, which is not at hand.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use x509_cert::der::asn1::{AnyRef, ObjectIdentifier};
use x509_cert::der::{Decode, Reader, SliceReader};

use crate::algorithm::Digest;

/// What a token says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub at: Timestamp,
    /// Nothing for a digest that we do not take.
    pub algorithm: Option<Digest>,
    pub digest: Vec<u8>,
}

impl Token {
    /// `ContentInfo → SignedData → EncapsulatedContentInfo → TSTInfo` (RFC 5652, RFC 3161, 2.4.2).
    pub fn read(der: &[u8]) -> Option<Self> {
        let signed_data =
            AnyRef::from_der(der).ok().and_then(|info| part(info, 1)).and_then(|outer| part(outer, 0))?;
        let content = part(signed_data, 2).and_then(|info| part(info, 1)).and_then(|outer| part(outer, 0))?;
        let info = AnyRef::from_der(content.value()).ok()?;

        let imprint = part(info, 2)?;
        let algorithm: ObjectIdentifier =
            part(imprint, 0).and_then(|named| part(named, 0))?.decode_as().ok()?;
        Some(Self {
            at: moment(part(info, 4)?.value())?,
            algorithm: Digest::identified(algorithm),
            digest: part(imprint, 1)?.value().to_vec(),
        })
    }
}

/// The value at that place inside a constructed value.
fn part(of: AnyRef<'_>, place: usize) -> Option<AnyRef<'_>> {
    let mut reader = SliceReader::new(of.value()).ok()?;
    for _ in 0..place {
        AnyRef::decode(&mut reader).ok()?;
    }
    (!reader.is_finished()).then(|| AnyRef::decode(&mut reader).ok()).flatten()
}

/// `GeneralizedTime` in UTC, which in tokens may have fractions of a second.
fn moment(text: &[u8]) -> Option<Timestamp> {
    let text = std::str::from_utf8(text).ok()?.strip_suffix('Z')?;
    let time = DateTime::strptime("%Y%m%d%H%M%S%.f", text).ok()?;
    Offset::UTC.to_timestamp(time).ok()
}
