//! Containers that are refused as a whole, each with its own word.

use signing::{ArchiveError, ContainerError, Limits, XmlError, read};

use crate::produced::container;

fn refused(name: &str) -> ContainerError {
    match read(&container(&format!("refused-{name}.asice")), &Limits::default()) {
        Ok(told) => panic!("{name}: {told:?}"),
        Err(error) => error,
    }
}

fn malformed(part: &'static str) -> ContainerError {
    ContainerError::MalformedSignature { file: "META-INF/signatures0.xml".to_owned(), part }
}

#[test]
fn what_is_not_this_kind_of_container_is_refused() {
    for name in ["no-mimetype", "late-mimetype", "packed-mimetype"] {
        assert_eq!(refused(name), ContainerError::NoMimetype, "{name}");
    }
    let found = "application/vnd.oasis.opendocument.text".to_owned();
    assert_eq!(refused("other-kind"), ContainerError::OtherKind { found });
    assert_eq!(refused("no-files"), ContainerError::NoFiles);
    let pdf = read(b"%PDF-1.7\n", &Limits::default());
    assert_eq!(pdf, Err(ContainerError::Archive(ArchiveError::NotAnArchive)));
}

#[test]
fn the_manifest_lists_exactly_what_is_there() {
    let otrs = || "Otrs.pdf".to_owned();
    assert_eq!(refused("hidden"), ContainerError::NotInManifest { name: otrs() });
    assert_eq!(refused("only-in-manifest"), ContainerError::OnlyInManifest { name: otrs() });
    assert_eq!(refused("no-manifest"), ContainerError::NoManifest);
    assert_eq!(refused("other-manifest"), ContainerError::MalformedManifest);
}

#[test]
fn bombs_are_refused() {
    assert!(matches!(refused("bomb"), ContainerError::Archive(ArchiveError::Ratio { .. })));
    for name in ["laughs", "laughing-manifest"] {
        assert!(matches!(refused(name), ContainerError::Xml { why: XmlError::DocumentType, .. }), "{name}");
    }
    assert!(matches!(refused("large-xml"), ContainerError::Xml { why: XmlError::TooLarge, .. }));
    assert!(matches!(refused("utf16"), ContainerError::Xml { why: XmlError::NotUtf8, .. }));
}

#[test]
fn a_signature_without_a_part_or_with_two_of_it_is_refused() {
    assert_eq!(refused("other-xml"), malformed("XAdESSignatures"));
    assert_eq!(refused("many-references"), malformed("Reference"));
    assert_eq!(refused("no-certificate"), malformed("X509Certificate"));
    for part in ["SignedInfo", "SignatureValue", "QualifyingProperties", "SigningCertificate", "DigestValue"]
    {
        assert_eq!(refused(&format!("doubled-{part}")), malformed(part));
    }
}

#[test]
fn limits_hold_for_signatures_too() {
    let limits = Limits { signatures: 1, ..Limits::default() };
    assert_eq!(read(&container("good-two.asice"), &limits), Err(ContainerError::TooManySignatures));

    // Enough for each of the two signature files, but not for both.
    let limits = Limits { xml_nodes: 75, ..Limits::default() };
    assert!(read(&container("good-p256.asice"), &limits).is_ok());
    let error = read(&container("good-two.asice"), &limits).unwrap_err();
    assert!(matches!(error, ContainerError::Xml { why: XmlError::TooComplex, .. }), "{error}");
}
