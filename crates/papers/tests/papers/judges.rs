//! Independent judges of the standards: PyPI `outloud` and `pdfua`, Debian's `qpdf`.
//!
//! `./test` makes their environment under `target/judges`; `SAIKNE_PYTHON` names another Python
//! that has them. A missing judge fails the test. Full veraPDF proof is not among them.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use papers::{Paper, Template, render};

use crate::samples::{all, saved, told_by};

/// A program of the judges' Python environment, which stands beside its Python.
#[expect(clippy::disallowed_methods, reason = "where the judges are is a setting of the tests")]
fn judge(name: &str) -> OsString {
    let python = std::env::var_os("SAIKNE_PYTHON").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/judges/bin/python")),
        PathBuf::from,
    );
    python.with_file_name(name).into_os_string()
}

/// What is meant, or misread, on an attendance list: its fields are empty because they are filled by
/// hand (TBL-012), and the judge looks for a page number on the table element itself, which PDF asks
/// for only where content is (TBL-014).
const ON_ATTENDANCE_LISTS: &str = "TBL-012,TBL-014";

/// Puts papers before a judge, all at once: starting a judge takes longer than judging.
fn judged_by(tool: &OsStr, arguments: &[&str], papers: &[Paper]) {
    let files: Vec<_> = papers.iter().map(|paper| saved(&render(paper).unwrap())).collect();
    let arguments: Vec<&OsStr> =
        arguments.iter().map(AsRef::as_ref).chain(files.iter().map(|file| file.path().as_os_str())).collect();
    told_by(tool, &arguments);
}

#[test]
fn outloud_finds_no_error_and_no_warning() {
    let (lists, others): (Vec<_>, Vec<_>) =
        all().into_iter().partition(|paper| paper.template == Template::AttendanceList);

    judged_by(&judge("outloud"), &["--fail-on", "warning"], &others);
    judged_by(&judge("outloud"), &["--fail-on", "warning", "--skip", ON_ATTENDANCE_LISTS], &lists);
}

#[test]
fn pdfua_finds_nothing() {
    judged_by(&judge("pdfua"), &["check"], &all());
}

#[test]
fn qpdf_finds_the_files_sound() {
    for paper in all() {
        judged_by("qpdf".as_ref(), &["--check"], &[paper]);
    }
}

#[test]
fn the_files_say_that_they_follow_both_standards() {
    for paper in all() {
        let pdf = render(&paper).unwrap();
        let text = String::from_utf8_lossy(&pdf);

        for mark in ["<pdfaid:part>2", "<pdfaid:conformance>A", "<pdfuaid:part>1"] {
            assert!(text.contains(mark), "{mark} is not in {}", paper.title);
        }
    }
}
