//! Signs as somebody invented, for the demonstration, tests and measurements: the key is thrown away with the signer,
//! and nobody vouches for the certificate. Such a signature binds nobody.

use std::io::Write;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use rawzip::{CompressionMethod, ZipArchiveWriter};
use rcgen::{CertificateParams, DnType, KeyPair, PKCS_ECDSA_P256_SHA256};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};

use crate::algorithm::Digest;
use crate::layout::KIND;
use crate::xml::{DS, MANIFEST, XADES};

/// Nothing was signed: the machine gave no random numbers, or a moment that no certificate can hold was asked for.
#[derive(Debug, thiserror::Error)]
#[error("an invented person could not sign: {0}")]
pub struct NotSigned(String);

fn not_signed(reason: impl std::fmt::Display) -> NotSigned {
    NotSigned(reason.to_string())
}

/// Days before and after its making in which the certificate is in force.
const IN_FORCE: SignedDuration = SignedDuration::from_hours(365 * 24);

/// An invented person with a key and a certificate.
pub struct InventedSigner {
    key: EcdsaKeyPair,
    certificate: Vec<u8>,
    random: SystemRandom,
}

impl InventedSigner {
    /// A new key, with a certificate that is in force a year before and after a moment.
    ///
    /// # Errors
    ///
    /// If no key can be made.
    pub fn new(given_name: &str, surname: &str, at: Timestamp) -> Result<Self, NotSigned> {
        let pair = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(not_signed)?;
        let mut asked = CertificateParams::default();
        let moment = |shift: SignedDuration| {
            let second = at.saturating_add(shift).map_err(not_signed)?.as_second();
            time::OffsetDateTime::from_unix_timestamp(second).map_err(not_signed)
        };
        asked.not_before = moment(-IN_FORCE)?;
        asked.not_after = moment(IN_FORCE)?;
        asked.distinguished_name.push(DnType::CommonName, format!("{given_name} {surname}"));
        let certificate = asked.self_signed(&pair).map_err(not_signed)?.der().to_vec();
        let random = SystemRandom::new();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &pair.serialize_der(), &random)
            .map_err(not_signed)?;
        Ok(Self { key, certificate, random })
    }

    /// An ASiC-E container with one document, signed at a moment (XAdES, baseline B). `name` is the document's in
    /// the container: ASCII letters, digits, hyphen and point.
    ///
    /// # Errors
    ///
    /// If the machine gives no random numbers.
    pub fn container(
        &self,
        name: &str,
        media_type: &str,
        document: &[u8],
        at: Timestamp,
    ) -> Result<Vec<u8>, NotSigned> {
        let signatures = self.signatures(name, media_type, document, at)?;
        let manifest = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <m:manifest xmlns:m=\"{MANIFEST}\">\
             <m:file-entry m:full-path=\"/\" m:media-type=\"{KIND}\"/>\
             <m:file-entry m:full-path=\"{name}\" m:media-type=\"{media_type}\"/></m:manifest>"
        );
        let mut archive = ZipArchiveWriter::new(Vec::new());
        for (name, bytes) in [
            ("mimetype", KIND.as_bytes()),
            (name, document),
            ("META-INF/manifest.xml", manifest.as_bytes()),
            ("META-INF/signatures0.xml", signatures.as_bytes()),
        ] {
            let file = archive.new_file(name).compression_method(CompressionMethod::STORE);
            let (mut entry, config) = file.start().map_err(not_signed)?;
            let mut writer = config.wrap(&mut entry);
            writer.write_all(bytes).map_err(not_signed)?;
            let (_, described) = writer.finish().map_err(not_signed)?;
            entry.finish(described).map_err(not_signed)?;
        }
        archive.finish().map_err(not_signed)
    }

    /// The file of signatures. What is signed is written as exclusive canonical XML writes it, so that it need not be
    /// made canonical first: every namespace where it is first used, no empty elements in short.
    fn signatures(
        &self,
        name: &str,
        media_type: &str,
        document: &[u8],
        at: Timestamp,
    ) -> Result<String, NotSigned> {
        let digest = |bytes: &[u8]| STANDARD.encode(Digest::Sha256.of(bytes));
        let (of_document, of_certificate) = (digest(document), digest(&self.certificate));
        let signed_at = at.round(jiff::Unit::Second).map_err(not_signed)?;
        let properties = format!(
            "<xades:SignedProperties xmlns:xades=\"{XADES}\" Id=\"S0-properties\">\
             <xades:SignedSignatureProperties><xades:SigningTime>{signed_at}</xades:SigningTime>\
             <xades:SigningCertificateV2><xades:Cert><xades:CertDigest>\
             <ds:DigestMethod xmlns:ds=\"{DS}\" Algorithm=\"{SHA256}\"></ds:DigestMethod>\
             <ds:DigestValue xmlns:ds=\"{DS}\">{of_certificate}</ds:DigestValue>\
             </xades:CertDigest></xades:Cert></xades:SigningCertificateV2>\
             </xades:SignedSignatureProperties>\
             <xades:SignedDataObjectProperties><xades:DataObjectFormat ObjectReference=\"#S0-document\">\
             <xades:MimeType>{media_type}</xades:MimeType></xades:DataObjectFormat>\
             </xades:SignedDataObjectProperties></xades:SignedProperties>"
        );
        let of_properties = digest(properties.as_bytes());
        let signed = format!(
            "<ds:SignedInfo xmlns:ds=\"{DS}\">\
             <ds:CanonicalizationMethod Algorithm=\"{EXCLUSIVE}\"></ds:CanonicalizationMethod>\
             <ds:SignatureMethod Algorithm=\"{ECDSA}\"></ds:SignatureMethod>\
             <ds:Reference Id=\"S0-document\" URI=\"{name}\">\
             <ds:DigestMethod Algorithm=\"{SHA256}\"></ds:DigestMethod>\
             <ds:DigestValue>{of_document}</ds:DigestValue></ds:Reference>\
             <ds:Reference Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#S0-properties\">\
             <ds:Transforms><ds:Transform Algorithm=\"{EXCLUSIVE}\"></ds:Transform></ds:Transforms>\
             <ds:DigestMethod Algorithm=\"{SHA256}\"></ds:DigestMethod>\
             <ds:DigestValue>{of_properties}</ds:DigestValue></ds:Reference></ds:SignedInfo>"
        );
        let value = self.key.sign(&self.random, signed.as_bytes()).map_err(not_signed)?;
        let (value, certificate) = (STANDARD.encode(value), STANDARD.encode(&self.certificate));
        Ok(format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <asic:XAdESSignatures xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\">\
             <ds:Signature xmlns:ds=\"{DS}\" Id=\"S0\">{signed}\
             <ds:SignatureValue Id=\"S0-value\">{value}</ds:SignatureValue>\
             <ds:KeyInfo><ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>\
             <ds:Object><xades:QualifyingProperties xmlns:xades=\"{XADES}\" Target=\"#S0\">{properties}\
             </xades:QualifyingProperties></ds:Object></ds:Signature></asic:XAdESSignatures>"
        ))
    }
}

const SHA256: &str = "http://www.w3.org/2001/04/xmlenc#sha256";
const ECDSA: &str = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, Verdict, read};

    #[test]
    fn what_an_invented_person_signs_holds_and_says_who_and_when() {
        let at: Timestamp = "2024-05-17T20:58:00Z".parse().unwrap();
        let signer = InventedSigner::new("Ņina", "Šķēle", at).unwrap();
        let bytes =
            signer.container("iesniegums.pdf", "application/pdf", b"%PDF-1.7 izdom\xc4\x81ts", at).unwrap();
        let container = read(&bytes, &Limits::default()).unwrap();

        assert_eq!(container.verdict(), Verdict::Intact, "{container:?}");
        let [signature] = &*container.signatures else { panic!("{container:?}") };
        assert_eq!(signature.signer.name, "Ņina Šķēle");
        assert_eq!(signature.signed_at, Some(at));
        assert_eq!(signature.covers, ["iesniegums.pdf"]);
        assert!(signature.certificate.is_self_issued);
    }

    #[test]
    fn a_letter_that_changes_afterwards_breaks_the_signature() {
        let at: Timestamp = "2024-05-17T20:58:00Z".parse().unwrap();
        let signer = InventedSigner::new("Ņina", "Šķēle", at).unwrap();
        let good = signer.signatures("a.pdf", "application/pdf", b"%PDF", at).unwrap();
        for (was, is) in [("20:58:00", "20:57:00"), ("URI=\"a.pdf\"", "URI=\"b.pdf\"")] {
            assert!(good.contains(was));
            assert_ne!(good, good.replace(was, is));
        }
        let mut bytes = signer.container("a.pdf", "application/pdf", b"%PDF", at).unwrap();
        let place = bytes.windows(8).position(|some| some == b"20:58:00").unwrap();
        bytes[place + 4] = b'7';
        // The sum of the entry does not fit any more, or the digest does not.
        let read = read(&bytes, &Limits::default());
        assert!(read.is_err() || read.is_ok_and(|container| container.verdict() == Verdict::Broken));
    }
}
