//! What each entry of an ASiC-E container is for (ETSI EN 319 162-1, 4.4).

use std::collections::BTreeSet;

use crate::archive::{Archive, Entry};
use crate::error::{ContainerError, XmlError};
use crate::limits::Limits;
use crate::xml::{self, MANIFEST};

/// What the first entry has to say (4.3.3.1 of the standard, A.1 for the name of the type).
pub(crate) const KIND: &str = "application/vnd.etsi.asic-e+zip";
const MIMETYPE: &str = "mimetype";
const METADATA: &str = "META-INF/";
const MANIFEST_FILE: &str = "META-INF/manifest.xml";

/// Letters of a wrong `mimetype` that we repeat.
const FOUND_LETTERS: usize = 100;

/// The container's entries by their purpose.
pub(crate) struct Layout<'a> {
    /// The documents, in the order of the archive.
    pub files: Vec<&'a Entry>,
    /// The files that hold signatures.
    pub signatures: Vec<&'a Entry>,
}

impl<'a> Layout<'a> {
    pub fn of(archive: &'a Archive<'_>, limits: &Limits) -> Result<Self, ContainerError> {
        require_mimetype(archive)?;
        let files: Vec<&Entry> = archive.entries().iter().filter(|entry| is_document(&entry.name)).collect();
        compare_with_manifest(archive, &files, limits)?;
        if files.is_empty() {
            return Err(ContainerError::NoFiles);
        }
        let signatures = archive.entries().iter().filter(|entry| holds_signatures(&entry.name)).collect();
        Ok(Self { files, signatures })
    }
}

fn is_document(name: &str) -> bool {
    name != MIMETYPE && !is_metadata(name)
}

/// In any capitals: a folder that is special on one system and not on another would hide files.
fn is_metadata(name: &str) -> bool {
    name.get(..METADATA.len()).is_some_and(|start| start.eq_ignore_ascii_case(METADATA))
}

/// `META-INF/*signatures*.xml` (4.4.3.2); eParaksts writes `edoc-signatures-S1.xml`.
fn holds_signatures(name: &str) -> bool {
    let Some(name) = name.strip_prefix(METADATA) else { return false };
    name.contains("signatures") && name.ends_with(".xml") && !name.contains('/')
}

/// Reads a small file of the container as text would be read: never more than the limit.
pub(crate) fn metadata(
    archive: &Archive<'_>,
    entry: &Entry,
    limits: &Limits,
) -> Result<Vec<u8>, ContainerError> {
    if entry.size > limits.xml_bytes {
        return Err(ContainerError::Xml { file: entry.name.clone(), why: XmlError::TooLarge });
    }
    Ok(archive.read(entry)?)
}

/// First in the archive and stored, so that it can be read without unpacking anything.
fn require_mimetype(archive: &Archive<'_>) -> Result<(), ContainerError> {
    let first = archive.find(MIMETYPE).filter(|entry| entry.offset == 0 && entry.is_stored);
    let first = first.filter(|entry| entry.size <= 1024).ok_or(ContainerError::NoMimetype)?;
    let found = archive.read(first)?;
    if found == KIND.as_bytes() {
        return Ok(());
    }
    let found = String::from_utf8_lossy(&found).chars().take(FOUND_LETTERS).collect();
    Err(ContainerError::OtherKind { found })
}

/// The manifest lists the documents, all of them and no other (OpenDocument 1.2, part 3, 3.2).
fn compare_with_manifest(
    archive: &Archive<'_>,
    files: &[&Entry],
    limits: &Limits,
) -> Result<(), ContainerError> {
    let entry = archive.find(MANIFEST_FILE).ok_or(ContainerError::NoManifest)?;
    let bytes = metadata(archive, entry, limits)?;
    let unreadable = |why| ContainerError::Xml { file: entry.name.clone(), why };
    let document = xml::text_of(&bytes).and_then(|text| xml::parse(text, limits)).map_err(unreadable)?;

    let root = document.root_element();
    if !root.has_tag_name((MANIFEST, "manifest")) {
        return Err(ContainerError::MalformedManifest);
    }
    let mut listed = BTreeSet::new();
    for row in xml::children(root, MANIFEST, "file-entry") {
        let path = row.attribute((MANIFEST, "full-path")).ok_or(ContainerError::MalformedManifest)?;
        if !listed.insert(path) {
            return Err(ContainerError::MalformedManifest);
        }
        if path == "/" && row.attribute((MANIFEST, "media-type")) != Some(KIND) {
            return Err(ContainerError::MalformedManifest);
        }
        if !path.ends_with('/') && archive.find(path).is_none() {
            return Err(ContainerError::OnlyInManifest { name: path.to_owned() });
        }
    }
    match files.iter().find(|file| !listed.contains(file.name.as_str())) {
        Some(file) => Err(ContainerError::NotInManifest { name: file.name.clone() }),
        None => Ok(()),
    }
}
