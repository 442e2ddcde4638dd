//! What several tests need: every sample, a file to show to a tool, a tool that must be there.

use std::ffi::OsStr;
use std::io::Write;
use std::process::Command;

use papers::{Language, Paper, Template, sample};
use tempfile::NamedTempFile;

/// Every template in every language.
pub fn all() -> Vec<Paper> {
    let both = [Language::Latvian, Language::English];
    Template::ALL.into_iter().flat_map(|template| both.map(|language| sample(template, language))).collect()
}

/// The bytes as a file that goes away with the value.
pub fn saved(pdf: &[u8]) -> NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    file.write_all(pdf).unwrap();
    file
}

/// What a tool prints; a tool that is missing or unhappy fails the test.
pub fn told_by(tool: impl AsRef<OsStr>, arguments: &[&OsStr]) -> String {
    let tool = tool.as_ref();
    let output = Command::new(tool)
        .args(arguments)
        .output()
        .unwrap_or_else(|fault| panic!("{} cannot be started ({fault}); ./test installs it", tool.display()));
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{} ends with {}:\n{printed}{}",
        tool.display(),
        output.status,
        String::from_utf8_lossy(&output.stderr)
    );
    printed
}
