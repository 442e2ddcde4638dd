//! What Typst may see while it makes a paper: the templates, the fonts, and one paper's data.
//!
//! There is no file system, no network, no package and no clock in this world, so nothing but the
//! paper itself can change the bytes.

use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::fonts::FONTS;
use crate::template::Template;

/// A Typst file as it is embedded: its name and its text.
pub type TextFile = (&'static str, &'static str);

/// Embeds a file of `texts/papers`.
macro_rules! text_file {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../texts/papers/", $name)))
    };
}
pub(crate) use text_file;

/// What the templates share.
const SHARED: [TextFile; 3] = [text_file!("base.typ"), text_file!("official.typ"), text_file!("receipt.typ")];

/// The parsed files and the names of the two that differ from paper to paper.
///
/// Typst keeps every file name for the life of the process, so there is a fixed set of them.
struct Sources {
    files: Vec<Source>,
    paper: FileId,
    verify: FileId,
}

static SOURCES: LazyLock<Sources> = LazyLock::new(|| Sources {
    files: Template::ALL
        .into_iter()
        .map(Template::file)
        .chain(SHARED)
        .map(|(name, text)| Source::new(file_id(name), text.to_owned()))
        .collect(),
    paper: file_id("paper.json"),
    verify: file_id("verify.svg"),
});

/// Typst's own library, with its functions for marking table cells for readers aloud.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

#[expect(clippy::expect_used, reason = "only called with the names of embedded files")]
fn file_id(name: &'static str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name is a valid path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The world in which one paper is made.
pub struct PaperWorld {
    main: FileId,
    paper: Bytes,
    verify: Option<Bytes>,
}

impl PaperWorld {
    /// A world that holds this template, this data (`paper.json`) and this drawing (`verify.svg`).
    pub fn new(template: Template, paper: String, verify: Option<String>) -> Self {
        Self {
            main: file_id(template.file().0),
            paper: Bytes::from_string(paper),
            verify: verify.map(Bytes::from_string),
        }
    }
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES.files.iter().find(|source| source.id() == id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == SOURCES.paper {
            return Ok(self.paper.clone());
        }
        self.verify.clone().filter(|_| id == SOURCES.verify).ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.list.get(index).cloned()
    }

    /// Nothing: the day is part of the paper, never taken from the machine.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_without_slash()))
}
