//! From a paper to the bytes of its PDF file.

use jiff::civil::Date;
use serde_json::{Value, json};
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::template::{Language, Template};
use crate::world::PaperWorld;
use crate::{qr, text};

/// How many papers later an intermediate result of Typst is forgotten when nothing used it again: what
/// all papers of a kind share stays, and a process that made papers stays small.
const KEPT_FOR_PAPERS: usize = 0;

/// Everything a paper consists of.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// Which paper it is.
    pub template: Template,
    /// What stands in it, in the shape that [`Template`] describes.
    pub data: Value,
    /// The title in the properties of the file, read first by a screen reader.
    pub title: String,
    /// The language of the paper.
    pub language: Language,
    /// The date in the properties of the file.
    pub issued_on: Date,
}

/// Why no PDF was made. The texts are for operators; they never contain the data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The title is blank; PDF/UA-1 demands one.
    #[error("a paper needs a title")]
    NoTitle,
    /// The data has not the shape the template needs, or the template is wrong.
    #[error("the template {template} could not be laid out: {reason}")]
    Layout {
        /// The template's name.
        template: &'static str,
        /// Typst's reason, with the template's line where known.
        reason: String,
    },
    /// The pages break a rule of PDF/A-2a or PDF/UA-1.
    #[error("the template {template} breaks a rule of the PDF standards: {reason}")]
    Standards {
        /// The template's name.
        template: &'static str,
        /// The rule that was broken.
        reason: String,
    },
}

/// Makes the PDF: PDF/A-2a and PDF/UA-1, tagged, the same bytes for the same paper.
///
/// Takes some milliseconds of pure computation: call it from a thread that may block.
pub fn render(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let title = text::showable_text(&paper.title);
    if title.trim().is_empty() {
        return Err(PaperError::NoTitle);
    }
    let world = world_of(paper, &title);
    let bytes = make(&world, paper.template);
    typst::comemo::evict(KEPT_FOR_PAPERS);
    bytes
}

/// What the template of a paper gets to see.
fn world_of(paper: &Paper, title: &str) -> PaperWorld {
    let verify = paper.data.get("verify_url").and_then(Value::as_str).and_then(qr::drawing);
    let described = json!({
        "title": title,
        "language": paper.language.tag(),
        "issued_on": {
            "year": paper.issued_on.year(), "month": paper.issued_on.month(), "day": paper.issued_on.day(),
        },
        "has_verify_drawing": verify.is_some(),
        "content": text::showable(&paper.data),
    });
    PaperWorld::new(paper.template, described.to_string(), verify)
}

fn make(world: &PaperWorld, template: Template) -> Result<Vec<u8>, PaperError> {
    let in_standards = |reason: String| PaperError::Standards { template: template.as_str(), reason };

    let Warned { output, .. } = typst::compile::<PagedDocument>(world);
    let document = output
        .map_err(|faults| PaperError::Layout { template: template.as_str(), reason: told(&faults, world) })?;

    let options = PdfOptions {
        // Typst then derives it from title and author: stable, without a running number.
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Saikne".to_owned())),
        timestamp: None,
        page_ranges: None,
        standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|fault| in_standards(fault.message().to_string()))?,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(&document, &options).map_err(|faults| in_standards(told(&faults, world)))
}

/// Typst's faults in one line, each with its place in the templates where known.
fn told(faults: &[SourceDiagnostic], world: &PaperWorld) -> String {
    let sentences: Vec<String> = faults
        .iter()
        .map(|fault| match place(fault, world) {
            Some(place) => format!("{place}: {}", fault.message),
            None => fault.message.to_string(),
        })
        .collect();
    sentences.join("; ")
}

fn place(fault: &SourceDiagnostic, world: &PaperWorld) -> Option<String> {
    let file = fault.span.id()?;
    let source = world.source(file).ok()?;
    let line = source.lines().byte_to_line(world.range(fault.span)?.start)?;
    Some(format!("{}:{}", file.get().vpath().get_without_slash(), line + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    /// A font that is not there, or a layout that never settles, is only a warning to Typst.
    #[test]
    fn typst_has_nothing_to_warn_about() {
        for template in Template::ALL {
            for language in [Language::Latvian, Language::English] {
                let paper = sample(template, language);
                let Warned { warnings, .. } =
                    typst::compile::<PagedDocument>(&world_of(&paper, &paper.title));

                assert_eq!(told(&warnings, &world_of(&paper, &paper.title)), "");
            }
        }
    }
}
