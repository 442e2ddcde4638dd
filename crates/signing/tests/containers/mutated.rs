//! Whatever is done to a good container: nothing panics, and what is called intact is unchanged.

use std::io::{Read, Write};
use std::sync::LazyLock;

use flate2::bufread::DeflateDecoder;
use proptest::prelude::*;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveWriter};
use signing::{Container, Limits, read};

use crate::produced::container;

/// An entry's name and content.
type Entry = (String, Vec<u8>);

const GOOD: [&str; 3] = ["good-p256.asice", "good-two.asice", "good-hand-exclusive.edoc"];

static CONTAINERS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| GOOD.map(container).to_vec());

fn unpacked(container: &[u8]) -> Vec<Entry> {
    let archive = ZipArchive::from_slice(container).unwrap();
    archive
        .entries()
        .map(|record| {
            let record = record.unwrap();
            let entry = archive.get_entry(record.wayfinder()).unwrap();
            let mut content = entry.data().to_vec();
            if record.compression_method() == CompressionMethod::DEFLATE {
                content.clear();
                DeflateDecoder::new(entry.data()).read_to_end(&mut content).unwrap();
            }
            (String::from_utf8(record.file_path().as_ref().to_vec()).unwrap(), content)
        })
        .collect()
}

fn packed(entries: &[Entry]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, content) in entries {
        let (mut entry, config) =
            archive.new_file(name.as_str()).compression_method(CompressionMethod::STORE).start().unwrap();
        let mut writer = config.wrap(&mut entry);
        writer.write_all(content).unwrap();
        let (_, descriptor) = writer.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

#[derive(Debug, Clone)]
enum Mutation {
    Change(prop::sample::Index, u8),
    Remove(prop::sample::Index),
    Insert(prop::sample::Index, u8),
    CutOff(prop::sample::Index),
    /// Some bytes again, at another place.
    Repeat(prop::sample::Index, prop::sample::Index, u8),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    use Mutation::{Change, CutOff, Insert, Remove, Repeat};
    let place = any::<prop::sample::Index>;
    prop_oneof![
        8 => (place(), any::<u8>()).prop_map(|(at, to)| Change(at, to)),
        3 => place().prop_map(Remove),
        3 => (place(), any::<u8>()).prop_map(|(at, new)| Insert(at, new)),
        1 => place().prop_map(CutOff),
        2 => (place(), place(), any::<u8>()).prop_map(|(from, to, length)| Repeat(from, to, length)),
    ]
}

fn mutate(bytes: &mut Vec<u8>, mutation: &Mutation) {
    if bytes.is_empty() {
        return;
    }
    let length = bytes.len();
    match mutation {
        Mutation::Change(at, to) => bytes[at.index(length)] = *to,
        Mutation::Remove(at) => drop(bytes.remove(at.index(length))),
        Mutation::Insert(at, new) => bytes.insert(at.index(length), *new),
        Mutation::CutOff(at) => bytes.truncate(at.index(length)),
        Mutation::Repeat(from, to, count) => {
            let from = from.index(length);
            let again = bytes[from..(from + usize::from(*count)).min(length)].to_vec();
            let to = to.index(length);
            bytes.splice(to..to, again);
        }
    }
}

/// The documents, and who signed them when: what a reader relies on.
fn relied_on(container: &Container) -> String {
    let signatures: Vec<_> = container
        .signatures
        .iter()
        .map(|signature| (&signature.signer, &signature.certificate, signature.signed_at, &signature.covers))
        .collect();
    format!("{:?} {signatures:?}", container.files)
}

/// A container that is still called intact says what it said before.
fn holds(before: &[u8], after: &[u8]) -> Result<(), TestCaseError> {
    if let Ok(told) = read(after, &Limits::default())
        && told.is_intact()
    {
        let original = read(before, &Limits::default()).unwrap();
        prop_assert_eq!(relied_on(&told), relied_on(&original));
    }
    Ok(())
}

#[test]
fn packing_anew_changes_nothing() {
    for good in CONTAINERS.iter() {
        let again = packed(&unpacked(good));
        assert!(read(&again, &Limits::default()).unwrap().is_intact());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        prop_assert!(read(&bytes, &Limits::default()).is_err());
    }

    #[test]
    fn a_mutated_archive_is_never_intact_with_other_content(
        which in 0..GOOD.len(),
        mutations in prop::collection::vec(mutation(), 1..4),
    ) {
        let mut bytes = CONTAINERS[which].clone();
        mutations.iter().for_each(|mutation| mutate(&mut bytes, mutation));
        holds(&CONTAINERS[which], &bytes)?;
    }

    /// Past the archive's checksums: what stands in the entries is mutated, and packed anew.
    #[test]
    fn mutated_entries_are_never_intact_with_other_content(
        which in 0..GOOD.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), mutation()), 1..4),
    ) {
        let mut entries = unpacked(&CONTAINERS[which]);
        let count = entries.len();
        for (entry, mutation) in &changes {
            mutate(&mut entries[entry.index(count)].1, mutation);
        }
        holds(&CONTAINERS[which], &packed(&entries))?;
    }
}
