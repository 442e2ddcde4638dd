//! A `ds:Signature` taken apart (W3C xmldsig-core1, 4; ETSI EN 319 132-1, 5).
//!
//! Each part is looked for at its one place and must be there once: a signature that can be read in two
//! ways is how others were deceived ("signature wrapping").

use jiff::Timestamp;
use roxmltree::Node;

use crate::algorithm::Digest;
use crate::certificate::SigningCertificate;
use crate::check::{Flaw, Gap, Outcome};
use crate::xml::{self, DS, XADES, children, only};

/// The parts, none of them judged yet but for the choice of the certificate.
pub(crate) struct Parts<'a, 'i> {
    pub signature: Node<'a, 'i>,
    pub signed_info: Node<'a, 'i>,
    /// The `CanonicalizationMethod` of the signed information.
    pub canonicalisation: Node<'a, 'i>,
    /// The URI of the signature's algorithm.
    pub algorithm: &'a str,
    pub references: Vec<Reference<'a, 'i>>,
    pub value_element: Node<'a, 'i>,
    pub value: Vec<u8>,
    pub certificate: SigningCertificate,
    /// Whether [`Self::certificate`] is the one that the signed properties name.
    pub is_named: Outcome,
    pub qualifying: Node<'a, 'i>,
    pub signed_properties: Node<'a, 'i>,
    pub signed_at: Option<Timestamp>,
    /// The first time stamp over the signature's value.
    pub time_stamp: Option<Node<'a, 'i>>,
}

/// A `ds:Reference`: something that is signed, by its digest.
pub(crate) struct Reference<'a, 'i> {
    pub uri: &'a str,
    pub transforms: Vec<Node<'a, 'i>>,
    /// The URI of the digest's algorithm.
    pub algorithm: &'a str,
    pub digest: Vec<u8>,
}

/// Parts of the signature file that one signature is over: its properties, perhaps its key or a manifest.
/// Each is made canonical anew, so that thousands would cost as many times their length.
const INNER_REFERENCES: usize = 4;

/// The name of the part that is missing, doubled or unreadable.
pub(crate) type MissingPart = &'static str;

impl<'a, 'i> Parts<'a, 'i> {
    pub fn of(signature: Node<'a, 'i>) -> Result<Self, MissingPart> {
        let signed_info = only(signature, DS, "SignedInfo").ok_or("SignedInfo")?;
        let canonicalisation =
            only(signed_info, DS, "CanonicalizationMethod").ok_or("CanonicalizationMethod")?;
        let method = only(signed_info, DS, "SignatureMethod").ok_or("SignatureMethod")?;
        let value_element = only(signature, DS, "SignatureValue").ok_or("SignatureValue")?;

        let qualifying = qualifying_properties(signature).ok_or("QualifyingProperties")?;
        let signed_properties = only(qualifying, XADES, "SignedProperties").ok_or("SignedProperties")?;
        let about_signature =
            only(signed_properties, XADES, "SignedSignatureProperties").ok_or("SignedSignatureProperties")?;
        let signed_at = only(about_signature, XADES, "SigningTime").map(xml::text);
        let (certificate, is_named) = certificate(signature, about_signature)?;

        let references =
            children(signed_info, DS, "Reference").map(Reference::of).collect::<Result<Vec<_>, _>>()?;
        if references.iter().filter(|reference| reference.is_inner()).count() > INNER_REFERENCES {
            return Err("Reference");
        }

        Ok(Self {
            signature,
            signed_info,
            canonicalisation,
            algorithm: xml::algorithm(method),
            references,
            value_element,
            value: xml::base64(value_element).ok_or("SignatureValue")?,
            certificate,
            is_named,
            qualifying,
            signed_properties,
            signed_at: signed_at.and_then(|text| text.trim().parse().ok()),
            time_stamp: time_stamp(qualifying),
        })
    }
}

impl<'a, 'i> Reference<'a, 'i> {
    /// Whether it is to a part of the signature file rather than to a file of the container.
    pub fn is_inner(&self) -> bool {
        self.uri.starts_with('#')
    }

    fn of(reference: Node<'a, 'i>) -> Result<Self, MissingPart> {
        let transforms = only(reference, DS, "Transforms");
        let transforms = transforms.into_iter().flat_map(|all| children(all, DS, "Transform")).collect();
        let method = only(reference, DS, "DigestMethod").ok_or("DigestMethod")?;
        let digest = only(reference, DS, "DigestValue").and_then(xml::base64).ok_or("DigestValue")?;
        let uri = reference.attribute("URI").ok_or("Reference")?;
        Ok(Self { uri, transforms, algorithm: xml::algorithm(method), digest })
    }
}

/// The properties may stand beside other objects, but only once.
fn qualifying_properties<'a, 'i>(signature: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    let mut found =
        children(signature, DS, "Object").flat_map(|object| children(object, XADES, "QualifyingProperties"));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The certificate that the signed properties name by its digest, out of those in `KeyInfo`; where none
/// fits, the first one, with the word that it does not.
fn certificate(
    signature: Node<'_, '_>,
    about_signature: Node<'_, '_>,
) -> Result<(SigningCertificate, Outcome), MissingPart> {
    let shown: Vec<Vec<u8>> = only(signature, DS, "KeyInfo")
        .into_iter()
        .flat_map(|info| children(info, DS, "X509Data"))
        .flat_map(|data| children(data, DS, "X509Certificate"))
        .filter_map(xml::base64)
        .collect();
    // Version 2 names the issuer in DER instead of text (5.2.2.3); the digest is in the same place.
    let named = only(about_signature, XADES, "SigningCertificateV2")
        .or_else(|| only(about_signature, XADES, "SigningCertificate"))
        .and_then(|list| children(list, XADES, "Cert").next())
        .and_then(|named| only(named, XADES, "CertDigest"))
        .ok_or("SigningCertificate")?;
    let algorithm = xml::algorithm(only(named, DS, "DigestMethod").ok_or("DigestMethod")?);
    let digest = only(named, DS, "DigestValue").and_then(xml::base64).ok_or("DigestValue")?;

    let first = shown.first().ok_or("X509Certificate")?;
    let (chosen, is_named) = match Digest::named(algorithm) {
        None => (first, Outcome::NotJudged { why: Gap::Algorithm { uri: algorithm.to_owned() } }),
        Some(known) => match shown.iter().find(|der| known.of(der) == digest) {
            Some(der) => (der, Outcome::Passed),
            None => (first, Outcome::Failed { why: Flaw::OtherCertificate }),
        },
    };
    Ok((SigningCertificate::read(chosen).ok_or("X509Certificate")?, is_named))
}

/// `SignatureTimeStamp` among what was added after signing (5.3).
fn time_stamp<'a, 'i>(qualifying: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    let unsigned = only(qualifying, XADES, "UnsignedProperties")?;
    let about_signature = only(unsigned, XADES, "UnsignedSignatureProperties")?;
    children(about_signature, XADES, "SignatureTimeStamp").next()
}
