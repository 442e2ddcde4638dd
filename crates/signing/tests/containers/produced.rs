//! What the producers made, once for all tests: each test is a program of its own, and making the
//! containers takes longer than judging them.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The judges' Python, which `./test` makes under `target/judges`; `SAIKNE_PYTHON` names another one.
#[expect(clippy::disallowed_methods, reason = "where the judges are is a setting of the tests")]
fn python() -> PathBuf {
    std::env::var_os("SAIKNE_PYTHON").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/judges/bin/python"),
        PathBuf::from,
    )
}

/// Whatever decides what is made: made anew when one of these changes.
const SOURCES: [&str; 5] = [
    include_str!("../producer/produce.py"),
    include_str!("../producer/by_hand.py"),
    include_str!("../producer/archives.py"),
    include_str!("../producer/people.py"),
    include_str!("../../../saikne/tests/judges/requirements.txt"),
];

pub struct Produced {
    folder: PathBuf,
    /// By container: `sound`, or what libdigidocpp found wrong.
    pub judged: BTreeMap<String, String>,
}

pub static PRODUCED: LazyLock<Produced> = LazyLock::new(|| {
    let mut state = DefaultHasher::new();
    SOURCES.hash(&mut state);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("signed-{:016x}", state.finish()));
    if !folder.exists() {
        produce(&folder);
    }
    let table = std::fs::read_to_string(folder.join("judged.tsv")).unwrap();
    let rows = table.lines().filter_map(|row| row.split_once('\t'));
    let judged = rows.map(|(name, word)| (name.to_owned(), word.to_owned())).collect();
    Produced { folder, judged }
});

/// Other tests may be at the same work: whoever is first puts the whole folder in its place.
fn produce(folder: &Path) {
    let made = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/producer/produce.py");
    let run = Command::new(python()).arg("-B").arg(script).arg(made.path()).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));

    let moved = std::fs::rename(made.path(), folder);
    assert!(moved.is_ok() || folder.exists(), "{moved:?}");
}

/// A container by its name.
pub fn container(name: &str) -> Vec<u8> {
    std::fs::read(PRODUCED.folder.join(name)).unwrap()
}
