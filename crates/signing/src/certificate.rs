//! Who signed, as the certificate says.

use std::fmt;

use jiff::Timestamp;
use x509_cert::Certificate as X509;
use x509_cert::der::asn1::{
    BmpString, ObjectIdentifier, PrintableStringRef, TeletexStringRef, Utf8StringRef,
};
use x509_cert::der::{Decode, Tag, Tagged};
use x509_cert::name::Name;
use x509_cert::time::Time;

use crate::algorithm::KeyKind;

const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const SURNAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.4");
const SERIAL_NUMBER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.5");
const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
const GIVEN_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.42");

/// The person or organisation that a certificate names. Whether the name is true depends on who issued
/// the certificate, which nobody here can ask ([`crate::CheckKind::Chain`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// The name to show, such as `PARAUGS ĒRIKS`; for a seal, the organisation. Empty if the certificate
    /// names nobody.
    pub name: String,
    /// The given name, where the certificate has it apart.
    pub given_name: Option<String>,
    /// The surname, where the certificate has it apart.
    pub surname: Option<String>,
    /// The organisation for which the person signs, or whose seal it is.
    pub organisation: Option<String>,
    /// **Sealed data**: identifies the person for life. Whoever stores or shows it needs a reason, and
    /// most have none.
    pub personal_code: Option<PersonalCode>,
}

/// The subject's serial number, such as `PNOLV-…` (ETSI EN 319 412-1, 5.1.3). It is not printed with
/// the signer, so that no log keeps it by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonalCode(String);

impl PersonalCode {
    /// The code in clear. To be asked for only where it will be sealed or compared.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PersonalCode {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("PersonalCode(sealed)")
    }
}

/// The certificate with which a signature was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The name of who issued it.
    pub issuer: String,
    /// In force from this moment on.
    pub valid_from: Timestamp,
    /// In force until this moment, which is still within.
    pub valid_to: Timestamp,
    /// Whether it was issued by its own subject: then the name is only what the signer claims.
    pub is_self_issued: bool,
}

/// A certificate with what else is needed to judge a signature.
#[derive(Debug, Clone)]
pub(crate) struct SigningCertificate {
    pub signer: Signer,
    pub certificate: Certificate,
    /// Nothing for kinds of key that we cannot use.
    pub key_kind: Option<KeyKind>,
    /// The key as its kind writes it: RFC 8017 for RSA, SEC 1 for curves.
    pub key: Vec<u8>,
}

impl SigningCertificate {
    pub fn read(der: &[u8]) -> Option<Self> {
        let x509 = X509::from_der(der).ok()?;
        let x509 = x509.tbs_certificate();
        let subject = |oid| attribute(x509.subject(), oid);
        let info = x509.subject_public_key_info();
        let curve = info.algorithm.parameters.as_ref().and_then(|parameters| parameters.decode_as().ok());

        Some(Self {
            signer: Signer {
                name: shown_name(x509.subject()),
                given_name: subject(GIVEN_NAME),
                surname: subject(SURNAME),
                organisation: subject(ORGANISATION),
                personal_code: subject(SERIAL_NUMBER).map(PersonalCode),
            },
            certificate: Certificate {
                issuer: shown_name(x509.issuer()),
                valid_from: moment(x509.validity().not_before)?,
                valid_to: moment(x509.validity().not_after)?,
                is_self_issued: x509.issuer() == x509.subject(),
            },
            key_kind: KeyKind::identified(info.algorithm.oid, curve),
            key: info.subject_public_key.as_bytes()?.to_vec(),
        })
    }
}

/// The name to show: the common name, unless it carries the personal code as well, as Estonian ones do.
/// Never the whole subject, which has the code too.
fn shown_name(name: &Name) -> String {
    let part = |oid| attribute(name, oid);
    let common =
        part(COMMON_NAME).filter(|common| !part(SERIAL_NUMBER).is_some_and(|code| carries(common, &code)));
    let person = || match (part(GIVEN_NAME), part(SURNAME)) {
        (Some(given), Some(surname)) => Some(format!("{given} {surname}")),
        (given, surname) => given.or(surname),
    };
    common.or_else(person).or_else(|| part(ORGANISATION)).unwrap_or_default()
}

/// Whether a name has the digits of a code in it, with or without the hyphens and letters around them.
fn carries(name: &str, code: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let code = digits(code);
    !code.is_empty() && digits(name).contains(&code)
}

fn moment(time: Time) -> Option<Timestamp> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).ok()?;
    Timestamp::from_second(seconds).ok()
}

/// The first attribute of that kind, in any of the ways in which X.520 writes text.
fn attribute(name: &Name, oid: ObjectIdentifier) -> Option<String> {
    let value = &name.iter().find(|attribute| attribute.oid == oid)?.value;
    match value.tag() {
        Tag::Utf8String => value.decode_as::<Utf8StringRef<'_>>().ok().map(|text| text.as_str().to_owned()),
        Tag::PrintableString => {
            value.decode_as::<PrintableStringRef<'_>>().ok().map(|text| text.as_str().to_owned())
        }
        Tag::TeletexString => {
            value.decode_as::<TeletexStringRef<'_>>().ok().map(|text| text.as_str().to_owned())
        }
        Tag::BmpString => value.decode_as::<BmpString>().ok().map(|text| text.to_string()),
        _ => None,
    }
}
