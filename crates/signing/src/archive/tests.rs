use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

use super::*;

const STORED: u16 = 0;
const DEFLATED: u16 = 8;
const ENCRYPTED: u16 = 1;
const UNIX: u16 = 3 << 8;

/// An entry of which any word may be a lie.
#[derive(Clone)]
struct Part {
    name: Vec<u8>,
    name_before_data: Vec<u8>,
    method: u16,
    flags: u16,
    packed: Vec<u8>,
    size: u32,
    checksum: u32,
    mode: u32,
    extra: Vec<u8>,
}

fn stored(name: &str, content: &[u8]) -> Part {
    let mut checksum = flate2::Crc::new();
    checksum.update(content);
    Part {
        name: name.into(),
        name_before_data: name.into(),
        method: STORED,
        flags: 0,
        packed: content.to_vec(),
        size: content.len() as u32,
        checksum: checksum.sum(),
        mode: 0o100_644,
        extra: Vec::new(),
    }
}

fn deflated(name: &str, content: &[u8]) -> Part {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).unwrap();
    Part { method: DEFLATED, packed: encoder.finish().unwrap(), ..stored(name, content) }
}

fn words(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn double_words(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// The header before an entry's bytes, with them (APPNOTE 4.3.7).
fn local(part: &Part) -> Vec<u8> {
    let lengths = [part.name_before_data.len() as u16, 0];
    [
        b"PK\x03\x04".to_vec(),
        words(&[20, part.flags, part.method, 0, 33]),
        double_words(&[part.checksum, part.packed.len() as u32, part.size]),
        words(&lengths),
        part.name_before_data.clone(),
        part.packed.clone(),
    ]
    .concat()
}

/// A record of the directory (APPNOTE 4.3.12).
fn record(part: &Part, offset: u32) -> Vec<u8> {
    [
        b"PK\x01\x02".to_vec(),
        words(&[20 | UNIX, 20, part.flags, part.method, 0, 33]),
        double_words(&[part.checksum, part.packed.len() as u32, part.size]),
        words(&[part.name.len() as u16, part.extra.len() as u16, 0, 0, 0]),
        double_words(&[part.mode << 16, offset]),
        part.name.clone(),
        part.extra.clone(),
    ]
    .concat()
}

/// The end of the directory (APPNOTE 4.3.16).
fn end(count: u16, size: usize, offset: usize) -> Vec<u8> {
    let sizes = double_words(&[size as u32, offset as u32]);
    [b"PK\x05\x06".to_vec(), words(&[0, 0, count, count]), sizes, words(&[0])].concat()
}

fn archive(parts: &[Part]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for part in parts {
        directory.extend(record(part, bytes.len() as u32));
        bytes.extend(local(part));
    }
    let offset = bytes.len();
    bytes.extend(&directory);
    bytes.extend(end(parts.len() as u16, directory.len(), offset));
    bytes
}

/// Opens the archive and reads all of it.
fn read_all(bytes: &[u8], limits: &Limits) -> Result<Vec<(String, Vec<u8>)>, ArchiveError> {
    let archive = Archive::open(bytes, limits)?;
    archive.entries().iter().map(|entry| Ok((entry.name.clone(), archive.read(entry)?))).collect()
}

fn refused(parts: &[Part]) -> ArchiveError {
    read_all(&archive(parts), &Limits::default()).unwrap_err()
}

fn name() -> String {
    "a.pdf".to_owned()
}

#[test]
fn a_sound_archive_is_read() {
    let bytes =
        archive(&[stored("a.pdf", b"viens"), stored("mape/", b""), deflated("mape/Ērgļi.pdf", b"divi")]);

    let expected = [("a.pdf".to_owned(), b"viens".to_vec()), ("mape/Ērgļi.pdf".to_owned(), b"divi".to_vec())];
    assert_eq!(read_all(&bytes, &Limits::default()).unwrap(), expected);
}

#[test]
fn what_is_cut_off_or_lengthened_is_refused() {
    let bytes = archive(&[stored("a.pdf", b"viens"), deflated("b.pdf", b"divi")]);

    for length in 0..bytes.len() {
        assert!(read_all(&bytes[..length], &Limits::default()).is_err(), "cut off after {length} bytes");
    }
    let longer = [bytes.as_slice(), b"!"].concat();
    assert_eq!(read_all(&longer, &Limits::default()), Err(ArchiveError::Appended));
    assert_eq!(read_all(b"%PDF-1.7", &Limits::default()), Err(ArchiveError::NotAnArchive));
}

#[test]
fn names_that_leave_the_container_or_mislead_are_refused() {
    let bad: [&[u8]; 14] = [
        b"../a",
        b"a/../b",
        b"/a",
        b"a//b",
        b"./a",
        b".",
        b"",
        b"/",
        b"C:a",
        b"a\\b",
        b"a\0b",
        b"a\nb",
        b"\xff.pdf",
        "a\u{202e}fdp.exe".as_bytes(),
    ];
    for name in bad {
        let part = Part { name: name.to_vec(), name_before_data: name.to_vec(), ..stored("", b"x") };
        assert!(matches!(refused(&[part]), ArchiveError::Name { .. }), "{name:?}");
    }
    // A folder that has bytes.
    assert!(matches!(refused(&[stored("mape/", b"x")]), ArchiveError::Name { .. }));
}

#[test]
fn two_entries_of_one_name_are_refused() {
    assert_eq!(
        refused(&[stored("a.pdf", b"x"), stored("a.pdf", b"y")]),
        ArchiveError::Twice { name: name() }
    );
    assert!(matches!(refused(&[stored("ā.pdf", b"x"), stored("Ā.PDF", b"y")]), ArchiveError::Twice { .. }));
}

#[test]
fn what_is_not_a_plain_file_is_refused() {
    let encrypted = Part { flags: ENCRYPTED, ..stored("a.pdf", b"x") };
    assert_eq!(refused(&[encrypted]), ArchiveError::Encrypted { name: name() });

    let link = Part { mode: 0o120_777, ..stored("a.pdf", b"/etc/passwd") };
    assert_eq!(refused(&[link]), ArchiveError::NotAFile { name: name() });

    let bzip2 = Part { method: 12, ..stored("a.pdf", b"x") };
    assert_eq!(refused(&[bzip2]), ArchiveError::Compression { name: name() });
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let zeros = deflated("a.pdf", &vec![0; 10 * 1024 * 1024]);
    assert_eq!(refused(std::slice::from_ref(&zeros)), ArchiveError::Ratio { name: name() });

    let small = Limits { entry_bytes: 1024, ..Limits::default() };
    assert_eq!(
        read_all(&archive(std::slice::from_ref(&zeros)), &small),
        Err(ArchiveError::EntryTooLarge { name: name() })
    );

    // It says that it is small, and is not.
    let hidden = Part { size: 10, ..zeros.clone() };
    assert_eq!(refused(&[hidden]), ArchiveError::Damaged { name: name() });

    let limits = Limits { ratio: 10_000, total_bytes: 15 * 1024 * 1024, ..Limits::default() };
    let other = Part { name: b"b.pdf".to_vec(), name_before_data: b"b.pdf".to_vec(), ..zeros.clone() };
    assert_eq!(read_all(&archive(&[zeros, other]), &limits), Err(ArchiveError::TooLarge));

    let many: Vec<Part> = (0..300).map(|number| stored(&format!("{number}.pdf"), b"")).collect();
    assert_eq!(refused(&many), ArchiveError::TooManyEntries);
}

#[test]
fn bytes_that_are_not_as_announced_are_refused() {
    let damaged = ArchiveError::Damaged { name: name() };
    for part in [stored("a.pdf", b"viens"), deflated("a.pdf", b"viens")] {
        assert_eq!(refused(&[Part { checksum: 7, ..part.clone() }]), damaged);
        assert_eq!(refused(&[Part { size: 4, ..part.clone() }]), damaged);
        assert_eq!(refused(&[Part { size: 6, ..part.clone() }]), damaged);
    }
    let mut followed = deflated("a.pdf", b"viens");
    followed.packed.extend(b"hidden behind the end of the compressed data");
    assert_eq!(refused(&[followed]), damaged);
}

#[test]
fn entries_that_share_bytes_are_refused() {
    // The second entry stands, header and all, inside the bytes of the first.
    let inner = stored("b.pdf", b"divi");
    let outer = stored("a.pdf", &local(&inner));
    let bytes = local(&outer);
    let at = (bytes.len() - outer.packed.len()) as u32;
    let directory = [record(&outer, 0), record(&inner, at)].concat();
    let end = end(2, directory.len(), bytes.len());

    let error = read_all(&[bytes, directory, end].concat(), &Limits::default()).unwrap_err();
    assert_eq!(error, ArchiveError::Overlap { name: "b.pdf".to_owned() });
}

#[test]
fn two_truths_about_one_entry_are_refused() {
    let contradiction = ArchiveError::Contradiction { name: name() };
    let other_name = Part { name_before_data: b"b.pdf".to_vec(), ..stored("a.pdf", b"x") };
    assert_eq!(refused(&[other_name]), contradiction);

    let mut bytes = archive(&[stored("a.pdf", b"x")]);
    // The method in the header before the data (APPNOTE 4.3.7).
    bytes[8] = DEFLATED as u8;
    assert_eq!(read_all(&bytes, &Limits::default()), Err(contradiction));

    let part = stored("a.pdf", b"x");
    let (data, directory) = (local(&part), record(&part, 0));
    let end = end(2, directory.len(), data.len());
    assert_eq!(read_all(&[data, directory, end].concat(), &Limits::default()), Err(ArchiveError::Directory));
}

#[test]
fn zip64_is_refused() {
    let extra = [words(&[1, 8]), vec![0; 8]].concat();
    assert_eq!(refused(&[Part { extra, ..stored("a.pdf", b"x") }]), ArchiveError::Zip64);

    let part = stored("a.pdf", b"x");
    let (data, directory) = (local(&part), record(&part, 0));
    let locator = [ZIP64_LOCATOR.to_vec(), vec![0; ZIP64_LOCATOR_BYTES - 4]].concat();
    let end = end(1, directory.len(), data.len());
    let error = read_all(&[data, directory, locator, end].concat(), &Limits::default()).unwrap_err();
    assert!(matches!(error, ArchiveError::Zip64 | ArchiveError::NotAnArchive), "{error}");
}
