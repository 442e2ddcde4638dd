//! Lists that people take along, on the platform: the files of [`foundation::exports`] for a visitor, and the
//! control above a list that leads to them.

use axum::response::Response;
use foundation::exports::{Export, Format, List};
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{Text, downloads};
use foundation::web::forms::Fields;
use maud::Markup;

use crate::people::Visitor;
use crate::platform::Platform;

/// Answers with a list as the file that the address asks for (`format=csv` or `format=xlsx`), in the
/// visitor's language; the audit trail says who took it, under which filter, and how many rows it has.
pub async fn send<L: List>(
    platform: &Platform,
    visitor: &Visitor,
    asked: &Fields,
    export: Export<L>,
) -> Result<Response, Problem> {
    let by = visitor.signed_in()?.actor();
    platform.exports.send(&platform.base, by, &platform.speaker(visitor.language), asked, export).await
}

/// “Download: CSV · XLSX” for the list whose export is at `path`, with its filter as in the address.
#[must_use]
pub fn download_links(speak: &Speaker, path: &str, filter: &str) -> Markup {
    let files = Format::ALL.map(|format| {
        let glue = if filter.is_empty() { "" } else { "&" };
        let href = format!("{path}?{filter}{glue}format={}", format.as_str());
        (Text::from(href), Text::from(format.name()))
    });
    downloads(&speak.text("export-download"), &files)
}
