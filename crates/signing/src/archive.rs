//! A ZIP archive, opened with suspicion.
//!
//! Every length is judged before it is believed: nothing is unpacked beyond the [`Limits`], and an
//! archive that two programs could read differently is refused.

use std::collections::BTreeSet;
use std::io::{BufRead, Read};

use flate2::bufread::DeflateDecoder;
use rawzip::extra_fields::{ExtraFieldId, ExtraFields};
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipFileHeaderRecord, ZipSliceArchive};

use crate::error::ArchiveError;
use crate::limits::Limits;

/// From this size on an entry's [`Limits::ratio`] is looked at; a small file of spaces does no harm.
const RATIO_MATTERS_FROM: u64 = 1024 * 1024;

/// Bytes of the record that tells where the Zip64 directory is (APPNOTE 4.3.15), and how it begins.
const ZIP64_LOCATOR_BYTES: usize = 20;
const ZIP64_LOCATOR: &[u8] = b"PK\x06\x07";

/// The bits of a file's mode that say what it is, and the kinds we take.
const KIND_OF_FILE: u32 = 0o170_000;
const UNSAID: u32 = 0;
const ORDINARY: u32 = 0o100_000;
const FOLDER: u32 = 0o040_000;

/// An archive whose directory is sound. Its contents are judged as they are read.
pub(crate) struct Archive<'a> {
    zip: ZipSliceArchive<&'a [u8]>,
    entries: Vec<Entry>,
}

/// A file in the archive; folders are not kept.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub name: String,
    /// Bytes when unpacked, as the directory says; reading fails if that is not so.
    pub size: u64,
    /// Whether it stands in the archive without compression.
    pub is_stored: bool,
    /// Where its header begins.
    pub offset: u64,
    place: ZipArchiveEntryWayfinder,
}

impl<'a> Archive<'a> {
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, ArchiveError> {
        let zip = ZipArchive::from_slice(bytes).map_err(|_| ArchiveError::NotAnArchive)?;
        refuse_zip64(&zip, bytes)?;
        if zip.end_offset() != bytes.len() as u64 {
            return Err(ArchiveError::Appended);
        }
        let entries = entries(&zip, limits)?;
        Ok(Self { zip, entries })
    }

    /// The files, in the order of the directory.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub fn find(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// A file's bytes; the caller has made sure that [`Entry::size`] is small.
    pub fn read(&self, entry: &Entry) -> Result<Vec<u8>, ArchiveError> {
        let mut all = Vec::new();
        self.pass(entry, |part| all.extend_from_slice(part))?;
        Ok(all)
    }

    /// Hands a file's bytes on piece by piece. Not one byte more than the directory said leaves
    /// here; what was handed on counts only if this succeeds.
    pub fn pass(&self, entry: &Entry, take: impl FnMut(&[u8])) -> Result<(), ArchiveError> {
        let damaged = || ArchiveError::Damaged { name: entry.name.clone() };
        let found = self.zip.get_entry(entry.place).map_err(|_| damaged())?;
        let mut packed = found.data();
        let sound = if entry.is_stored {
            drain(found.verifying_reader(&mut packed), entry.size, take)
        } else {
            let unpacked = DeflateDecoder::new(&mut packed as &mut dyn BufRead);
            drain(found.verifying_reader(unpacked), entry.size, take)
        };
        // Packed bytes that no one unpacks could be read by another program.
        if sound && packed.is_empty() { Ok(()) } else { Err(damaged()) }
    }
}

/// Reads to the end, or says that more came than should, or something else than should.
fn drain(mut from: impl Read, size: u64, mut take: impl FnMut(&[u8])) -> bool {
    let mut buffer = [0; 16 * 1024];
    let mut total = 0;
    loop {
        let Ok(length) = from.read(&mut buffer) else { return false };
        if length == 0 {
            return total == size;
        }
        total += length as u64;
        let (true, Some(part)) = (total <= size, buffer.get(..length)) else { return false };
        take(part);
    }
}

fn refuse_zip64(zip: &ZipSliceArchive<&[u8]>, bytes: &[u8]) -> Result<(), ArchiveError> {
    let end = usize::try_from(zip.eocd_offset()).map_err(|_| ArchiveError::NotAnArchive)?;
    let locator = end.checked_sub(ZIP64_LOCATOR_BYTES).and_then(|start| bytes.get(start..end));
    match locator {
        Some(bytes) if bytes.starts_with(ZIP64_LOCATOR) => Err(ArchiveError::Zip64),
        _ => Ok(()),
    }
}

fn entries(zip: &ZipSliceArchive<&[u8]>, limits: &Limits) -> Result<Vec<Entry>, ArchiveError> {
    let mut entries = Vec::new();
    let mut names = BTreeSet::new();
    let mut ranges = Vec::new();
    let mut total = 0_u64;
    let mut count = 0;

    for record in zip.entries() {
        let record = record.map_err(|_| ArchiveError::Directory)?;
        count += 1;
        if count > limits.entries {
            return Err(ArchiveError::TooManyEntries);
        }
        let name = name_of(&record)?;
        if !names.insert(name.to_lowercase()) {
            return Err(ArchiveError::Twice { name });
        }
        judge_kind(&record, &name)?;
        judge_size(&record, &name, limits)?;
        total = total.saturating_add(record.uncompressed_size_hint());
        if total > limits.total_bytes {
            return Err(ArchiveError::TooLarge);
        }
        let end = compare_headers(zip, &record, &name)?;
        ranges.push((record.local_header_offset(), end, name.clone()));

        if !name.ends_with('/') {
            entries.push(Entry {
                name,
                size: record.uncompressed_size_hint(),
                is_stored: record.compression_method() == CompressionMethod::STORE,
                offset: record.local_header_offset(),
                place: record.wayfinder(),
            });
        }
    }
    if zip.entries_hint() != count as u64 {
        return Err(ArchiveError::Directory);
    }
    refuse_overlaps(ranges, zip.directory_offset())?;
    Ok(entries)
}

/// The name, if it is one that means the same everywhere and a place inside the container.
fn name_of(record: &ZipFileHeaderRecord<'_>) -> Result<String, ArchiveError> {
    let path = record.file_path();
    let bytes: &[u8] = path.as_ref();
    let bad = || ArchiveError::Name { name: String::from_utf8_lossy(bytes).into_owned() };
    let name = std::str::from_utf8(bytes).map_err(|_| bad())?;

    let steps_inside =
        |path: &str| path.split('/').all(|step| !matches!(step, "" | "." | "..") && step.trim() == step);
    let is_folder = name.ends_with('/') && record.uncompressed_size_hint() == 0;
    let path = if is_folder { name.trim_end_matches('/') } else { name };
    let is_drive = name.chars().nth(1) == Some(':');
    if !name.contains(misleads) && !is_drive && steps_inside(path) { Ok(name.to_owned()) } else { Err(bad()) }
}

/// Letters that are folders elsewhere, or that make a name look like another on the screen.
fn misleads(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\\' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn judge_kind(record: &ZipFileHeaderRecord<'_>, name: &str) -> Result<(), ArchiveError> {
    let name = || name.to_owned();
    let flags = record.flags();
    if flags.is_encrypted() || flags.has_strong_encryption() || flags.is_masked() {
        return Err(ArchiveError::Encrypted { name: name() });
    }
    // Whoever wrote the archive: some programs believe these bits on any system.
    if !matches!((record.external_attributes() >> 16) & KIND_OF_FILE, UNSAID | ORDINARY | FOLDER) {
        return Err(ArchiveError::NotAFile { name: name() });
    }
    match record.compression_method() {
        CompressionMethod::STORE | CompressionMethod::DEFLATE => Ok(()),
        _ => Err(ArchiveError::Compression { name: name() }),
    }
}

fn judge_size(record: &ZipFileHeaderRecord<'_>, name: &str, limits: &Limits) -> Result<(), ArchiveError> {
    let name = || name.to_owned();
    let (packed, unpacked) = (record.compressed_size_hint(), record.uncompressed_size_hint());
    if unpacked > limits.entry_bytes {
        return Err(ArchiveError::EntryTooLarge { name: name() });
    }
    if unpacked > RATIO_MATTERS_FROM && unpacked > packed.saturating_mul(limits.ratio) {
        return Err(ArchiveError::Ratio { name: name() });
    }
    if record.compression_method() == CompressionMethod::STORE && packed != unpacked {
        return Err(ArchiveError::Damaged { name: name() });
    }
    Ok(())
}

/// Holds the header before the entry's bytes to the directory, and says where those bytes end.
fn compare_headers(
    zip: &ZipSliceArchive<&[u8]>,
    record: &ZipFileHeaderRecord<'_>,
    name: &str,
) -> Result<u64, ArchiveError> {
    let entry =
        zip.get_entry(record.wayfinder()).map_err(|_| ArchiveError::Damaged { name: name.to_owned() })?;
    let local = entry.local_header();
    if has_zip64(record.extra_fields()) || has_zip64(local.extra_fields()) {
        return Err(ArchiveError::Zip64);
    }
    // With a data descriptor the first header may leave its numbers empty (APPNOTE 4.4.4, bit 3).
    let numbers_agree = (local.flags().has_data_descriptor() && local.crc32() == 0)
        || (local.crc32() == record.crc32()
            && local.compressed_size_hint() == record.compressed_size_hint()
            && local.uncompressed_size_hint() == record.uncompressed_size_hint());
    let path = record.file_path();
    let (first, second): (&[u8], &[u8]) = (path.as_ref(), name.as_bytes());
    let agree = numbers_agree
        && local.file_path().as_ref() == second
        && first == second
        && local.compression_method() == record.compression_method()
        && local.flags() == record.flags();
    if agree {
        Ok(entry.compressed_data_range().1)
    } else {
        Err(ArchiveError::Contradiction { name: name.to_owned() })
    }
}

fn has_zip64(mut fields: ExtraFields<'_>) -> bool {
    fields.any(|(id, _)| id == ExtraFieldId::ZIP64)
}

/// Entries one after the other, all of them before the directory.
fn refuse_overlaps(mut ranges: Vec<(u64, u64, String)>, directory: u64) -> Result<(), ArchiveError> {
    ranges.sort();
    let mut free_from = 0;
    for (start, end, name) in ranges {
        if start < free_from || end > directory {
            return Err(ArchiveError::Overlap { name });
        }
        free_from = end;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
