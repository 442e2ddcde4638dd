//! What the documents promise about the source, held by reading it.

use std::path::{Path, PathBuf};

/// The longest a file may be.
const LONGEST: usize = 500;

struct Source {
    /// From the root of the repository: `crates/saikne/src/teams/team.rs`.
    path: String,
    text: String,
}

impl Source {
    /// The lines that are program, not comment, up to the tests at the bottom.
    fn program(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).enumerate();
        lines.filter(|(_, line)| !line.trim_start().starts_with("//")).map(|(place, line)| (place + 1, line))
    }

    fn is_test(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        self.path.contains("/tests/")
            || name.ends_with("tests.rs")
            || matches!(name, "testing.rs" | "shared_data.rs")
    }

    /// The area a file of the platform belongs to.
    fn area(&self) -> Option<&str> {
        let rest = self.path.strip_prefix("crates/saikne/src/")?;
        let (folder, _) = rest.split_once('/')?;
        areas().contains(&folder).then_some(folder)
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn sources(folders: &[&str], endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in folders {
        collect(&root().join(folder), folder, endings, &mut found);
    }
    assert!(found.len() > 10, "nothing to read below {folders:?}");
    found
}

fn collect(folder: &Path, name: &str, endings: &[&str], found: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let own = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{name}/{own}");
        if entry.file_type().unwrap().is_dir() {
            if !matches!(&*own, "target" | "node_modules" | "vendor") {
                collect(&entry.path(), &path, endings, found);
            }
        } else if endings.iter().any(|ending| own.ends_with(ending)) {
            found.push(Source { path, text: std::fs::read_to_string(entry.path()).unwrap() });
        }
    }
}

/// The areas, in the order of `lib.rs`: each folder among its modules that has permissions or records.
fn areas() -> Vec<&'static str> {
    let between = include_str!("lib.rs").split("pub mod routes;").nth(1).unwrap();
    let list = between.split("pub mod commands;").next().unwrap();
    list.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect()
}

/// The names that follow `crate::` in a line, those of a list in braces each.
fn used(line: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for after in line.split("crate::").skip(1) {
        let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        match after.strip_prefix('{') {
            Some(list) => {
                let list = list.split(';').next().unwrap_or_default();
                names.extend(
                    list.split([',', '}'])
                        .map(|item| item.trim().split(|letter| !is_word(letter)).next().unwrap_or_default()),
                );
            }
            None => names.extend(after.split(|letter| !is_word(letter)).next()),
        }
    }
    names
}

fn expect_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    let all = sources(&["crates", "assets", "benches"], &[".rs", ".js", ".mjs", ".css"]);
    let long: Vec<String> = all
        .iter()
        .map(|source| (source.text.lines().count(), &source.path))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, path)| format!("{path} has {lines} lines"))
        .collect();
    expect_none("divide these by idea", &long);
}

#[test]
fn an_area_uses_only_those_above_it() {
    let areas = areas();
    assert_eq!(areas.first(), Some(&"reference"));
    assert_eq!(areas.last(), Some(&"portal"));
    let place = |area: &str| areas.iter().position(|known| *known == area);
    let mut wrong = Vec::new();
    for source in sources(&["crates/saikne/src"], &[".rs"]) {
        let Some(area) = source.area().filter(|_| !source.is_test()) else { continue };
        for (line, text) in source.program() {
            for other in used(text) {
                if place(other) > place(area) {
                    wrong.push(format!("{}:{line}: {area} uses {other}", source.path));
                }
            }
        }
    }
    expect_none("an area uses those above it in lib.rs, never those below", &wrong);
}

#[test]
fn an_area_does_not_use_the_pages_of_another() {
    let mut wrong = Vec::new();
    for source in sources(&["crates/saikne/src"], &[".rs"]) {
        let Some(area) = source.area().filter(|_| !source.is_test()) else { continue };
        for (line, text) in source.program() {
            for other in areas().into_iter().filter(|other| *other != area) {
                if text.contains(&format!("{other}::pages")) {
                    wrong.push(format!("{}:{line}: {}", source.path, text.trim()));
                }
            }
        }
    }
    expect_none("pages are nobody's to call but the router's", &wrong);
}

#[test]
fn engines_are_named_only_where_they_differ() {
    let may = [
        "crates/foundation/src/database",
        "crates/foundation/src/text/collation.rs",
        "crates/saikne/src/configuration",
        "crates/saikne/src/migrations.rs",
        "crates/saikne/src/commands/",
    ];
    let mut wrong = Vec::new();
    for source in sources(&["crates/foundation/src", "crates/saikne/src"], &[".rs"]) {
        if source.is_test() || may.iter().any(|path| source.path.starts_with(path)) {
            continue;
        }
        for (line, text) in source.program() {
            let folded = text.to_ascii_lowercase();
            if folded.contains("sqlite") || folded.contains("postgres") {
                wrong.push(format!("{}:{line}: {}", source.path, text.trim()));
            }
        }
    }
    expect_none("what differs by engine is in foundation/database", &wrong);
}

#[test]
fn no_programme_is_named_in_the_program() {
    let may = ["crates/saikne/src/programmes/shipped.rs", "crates/saikne/src/portal/questions.rs"];
    let mut wrong = Vec::new();
    for source in sources(&["crates/foundation/src", "crates/saikne/src"], &[".rs"]) {
        let is_of_demonstration = source.path.contains("/cast.rs")
            || source.path.contains("samples")
            || source.path.ends_with("actions/loading.rs")
            || source.path.contains("/commands/");
        if source.is_test() || is_of_demonstration || may.contains(&&*source.path) {
            continue;
        }
        for (line, text) in source.program() {
            if text.contains("kontakts") {
                wrong.push(format!("{}:{line}: {}", source.path, text.trim()));
            }
        }
    }
    expect_none("a programme is data; code never asks which one it is in", &wrong);
}

#[test]
fn having_a_role_somewhere_opens_menus_and_gates_never_records() {
    let may = [
        "crates/saikne/src/frame.rs",
        "crates/saikne/src/routes.rs",
        "crates/saikne/src/people/",
        "crates/saikne/src/portal/pages/my_day.rs",
        "crates/saikne/src/portal/pages/administration/mod.rs",
        "crates/saikne/src/teams/pages/triage.rs",
    ];
    let mut wrong = Vec::new();
    for source in sources(&["crates/saikne/src"], &[".rs"]) {
        // Where an area says who may do what, a region reaches every edition and a venue belongs to none.
        let is_said = source.path.ends_with("/permissions.rs");
        if source.is_test() || is_said || may.iter().any(|path| source.path.starts_with(path)) {
            continue;
        }
        for (line, text) in source.program() {
            if text.contains("is_somewhere(") {
                wrong.push(format!("{}:{line}: {}", source.path, text.trim()));
            }
        }
    }
    expect_none("what belongs to an edition is asked with `is_for`, in the area's permissions.rs", &wrong);
}

#[test]
fn uses_are_read_from_lines() {
    assert_eq!(used("use crate::teams::store;"), ["teams"]);
    assert_eq!(used("use crate::{organisations, programmes::file};"), ["organisations", "programmes", ""]);
    assert_eq!(used("    let age = crate::people::person::age_on(crate::teams::x);"), ["people", "teams"]);
}
