//! Papers on their way out: made beside the requests, sent as PDF.

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use foundation::i18n::{Language, Speaker};
use foundation::problem::Problem;
use papers::Paper;

/// Makes a paper, where it keeps no request waiting.
pub async fn make(paper: Paper) -> Result<Vec<u8>, Problem> {
    let made = tokio::task::spawn_blocking(move || papers::render(&paper)).await;
    made.map_err(Problem::while_doing("waiting for a paper"))?.map_err(Problem::while_doing("making a paper"))
}

/// The language a paper is in.
#[must_use]
pub fn language(speak: &Speaker) -> papers::Language {
    match speak.language() {
        Language::Lv => papers::Language::Latvian,
        Language::En => papers::Language::English,
    }
}

/// How a browser is to treat a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// In the window.
    InWindow,
    /// As a file to keep.
    AsFile,
}

/// A PDF under a name. A name that cannot stand in a header is left out.
#[must_use]
pub fn pdf(bytes: Vec<u8>, name: &str, show: Show) -> Response {
    file(bytes, "application/pdf", name, show)
}

/// A file of a kind under a name. A name that cannot stand in a header is left out.
#[must_use]
pub fn file(bytes: Vec<u8>, kind: &'static str, name: &str, show: Show) -> Response {
    let way = if show == Show::InWindow { "inline" } else { "attachment" };
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let plain: String =
        name.chars().filter(|letter| letter.is_ascii_alphanumeric() || "-_. ".contains(*letter)).collect();
    let named = HeaderValue::from_str(&format!("{way}; filename=\"{plain}\""));
    headers.insert(
        header::CONTENT_DISPOSITION,
        named.unwrap_or_else(|_| HeaderValue::from_static("attachment")),
    );
    response
}
