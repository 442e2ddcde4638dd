//! Signed containers, as people upload them: `.edoc`, `.asice`, `.sce` (ASiC-E with XAdES, ETSI
//! EN 319 162-1 and EN 319 132-1).
//!
//! [`read`] opens a container and says which documents are in it, who signed which of them, and how far
//! that could be judged without asking anybody. A pure library: no clock, no network, no files, no word
//! of what the documents are for.
//!
//! - **Judged here**, each as passed or failed: the structure of the container; that a signature covers
//!   every document; the digests of the documents and of the signed properties; that the certificate is
//!   the one signed for, and was in force at the claimed time; the signature's value by the
//!   certificate's key (RSA with PKCS #1 v1.5 or PSS from 2048 bits, ECDSA on P-256 and P-384; SHA-256
//!   and SHA-384, for RSA also SHA-512; canonical XML 1.0, 1.1 and exclusive 1.0, without comments).
//! - **Not judged here**, and always said to be so: whether a trusted authority issued the certificate,
//!   whether it was revoked, and who made the time stamp. Those take lists and services on the network.
//!   A time stamp that belongs to another signature does fail.
//! - **Refused** with a [`ContainerError`]: whatever is not safe to open, could be read in two ways, or
//!   lacks a part without which a signature says nothing.
//!
//! ```
//! use signing::{Limits, Verdict, read};
//!
//! fn judge(upload: &[u8], ours: &[u8; 32]) -> Result<bool, signing::ContainerError> {
//!     let container = read(upload, &Limits::default())?;
//!     Ok(container.contains(ours).is_some() && container.verdict() == Verdict::Intact)
//! }
//! # assert!(judge(b"not a container", &[0; 32]).is_err());
//! ```

mod error;
mod limits;
mod archive;
mod xml;
mod canonical;
mod algorithm;
mod certificate;
mod time_stamp;
mod check;
mod container;
mod layout;
mod digests;
mod parts;
mod judge;
mod invented;

pub use certificate::{Certificate, PersonalCode, Signer};
pub use check::{Check, CheckKind, Flaw, Gap, Outcome};
pub use container::{Container, Signature, SignedFile, Verdict};
pub use error::{ArchiveError, ContainerError, XmlError};
pub use invented::{InventedSigner, NotSigned};
pub use limits::Limits;

use algorithm::Digest;
use archive::{Archive, Entry};
use digests::Digests;
use layout::Layout;
use parts::Parts;

/// Reads a container and judges its signatures.
///
/// # Errors
///
/// If the archive is not sound or not an ASiC-E container, or a signature lacks a part. A signature that
/// is complete but false is no error: its checks say what is wrong.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Container, ContainerError> {
    let archive = Archive::open(bytes, limits)?;
    let layout = Layout::of(&archive, limits)?;
    let mut digests = Digests::new(&archive);

    let mut files = Vec::with_capacity(layout.files.len());
    for entry in layout.files {
        files.push(signed_file(entry, &mut digests)?);
    }
    let mut signatures = Vec::new();
    let mut left = *limits;
    for entry in layout.signatures {
        let found = signatures_in(entry, &archive, &files, &mut digests, &mut left)?;
        signatures.extend(found);
        if signatures.len() > limits.signatures {
            return Err(ContainerError::TooManySignatures);
        }
    }
    Ok(Container { files, signatures })
}

fn signed_file(entry: &Entry, digests: &mut Digests<'_>) -> Result<SignedFile, ContainerError> {
    let damaged = || ArchiveError::Damaged { name: entry.name.clone() };
    let digest = digests.of(&entry.name, Digest::Sha256)?.ok_or_else(damaged)?;
    let sha256 = digest.try_into().map_err(|_| damaged())?;
    Ok(SignedFile { name: entry.name.clone(), size: entry.size, sha256 })
}

/// The signatures of one file. What it needs of the nodes is taken from what is left for the others.
fn signatures_in(
    entry: &Entry,
    archive: &Archive<'_>,
    files: &[SignedFile],
    digests: &mut Digests<'_>,
    left: &mut Limits,
) -> Result<Vec<Signature>, ContainerError> {
    let unreadable = |why| ContainerError::Xml { file: entry.name.clone(), why };
    let malformed = |part| ContainerError::MalformedSignature { file: entry.name.clone(), part };

    let bytes = layout::metadata(archive, entry, left)?;
    let document = xml::text_of(&bytes).and_then(|text| xml::parse(text, left)).map_err(unreadable)?;
    let nodes = u32::try_from(document.descendants().count()).unwrap_or(u32::MAX);
    left.xml_nodes = left.xml_nodes.saturating_sub(nodes);
    let root = document.root_element();
    if !root.has_tag_name((xml::ASIC, "XAdESSignatures")) {
        return Err(malformed("XAdESSignatures"));
    }
    let elements: Vec<_> = xml::children(root, xml::DS, "Signature").collect();
    if elements.is_empty() {
        return Err(malformed("Signature"));
    }
    if elements.len() > left.signatures {
        return Err(ContainerError::TooManySignatures);
    }
    let mut signatures = Vec::with_capacity(elements.len());
    for element in elements {
        let parts = Parts::of(element).map_err(malformed)?;
        signatures.push(judge::judge(&entry.name, parts, files, digests)?);
    }
    Ok(signatures)
}
