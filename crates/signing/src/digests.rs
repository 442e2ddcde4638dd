//! Digests of the archive's files, each reckoned once however often signatures ask for it.

use std::collections::BTreeMap;

use crate::algorithm::Digest;
use crate::archive::{Archive, Entry};
use crate::error::ArchiveError;

pub(crate) struct Digests<'a> {
    archive: &'a Archive<'a>,
    known: BTreeMap<(String, Digest), Vec<u8>>,
}

impl<'a> Digests<'a> {
    pub const fn new(archive: &'a Archive<'a>) -> Self {
        Self { archive, known: BTreeMap::new() }
    }

    /// The digest of the file with that name; nothing if there is no such file.
    pub fn of(&mut self, name: &str, algorithm: Digest) -> Result<Option<Vec<u8>>, ArchiveError> {
        let Some(entry) = self.archive.find(name) else { return Ok(None) };
        let key = (name.to_owned(), algorithm);
        if let Some(digest) = self.known.get(&key) {
            return Ok(Some(digest.clone()));
        }
        let digest = self.reckon(entry, algorithm)?;
        self.known.insert(key, digest.clone());
        Ok(Some(digest))
    }

    fn reckon(&self, entry: &Entry, algorithm: Digest) -> Result<Vec<u8>, ArchiveError> {
        let mut context = algorithm.begin();
        self.archive.pass(entry, |part| context.update(part))?;
        Ok(context.finish().as_ref().to_vec())
    }
}
