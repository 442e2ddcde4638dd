//! Independent judges of the standards: PyPI `outloud` and `pdfua`, Debian's `qpdf`.
//!
//! `./test` makes their environment under `target/judges`; `SAIKNE_PYTHON` names another Python
//! that has them. A missing judge fails the test. Full veraPDF proof is not among them.

use std::ffi::OsString;
use std::path::PathBuf;

use papers::{Template, render};

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

#[test]
fn outloud_finds_no_error_and_no_warning() {
    for paper in all() {
        let file = saved(&render(&paper).unwrap());
        let skipped = if paper.template == Template::AttendanceList { ON_ATTENDANCE_LISTS } else { "" };
        told_by(
            judge("outloud").to_str().unwrap(),
            &["--fail-on", "warning", "--skip", skipped, file.path().to_str().unwrap()].map(AsRef::as_ref),
        );
    }
}

#[test]
fn pdfua_finds_nothing() {
    for paper in all() {
        let file = saved(&render(&paper).unwrap());
        let pdfua = judge("pdfua");
        told_by(pdfua.to_str().unwrap(), &["check".as_ref(), file.path().as_ref()]);
    }
}

#[test]
fn qpdf_finds_the_files_sound() {
    for paper in all() {
        let file = saved(&render(&paper).unwrap());
        told_by("qpdf", &["--check".as_ref(), file.path().as_ref()]);
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
