//! Forms that bring one file along.

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use foundation::problem::Refusal;
use foundation::web::forms::Fields;

/// Name of the field with the file.
pub const FILE: &str = "file";

/// The largest request around a file of a size: for the body limit of the path.
#[must_use]
pub const fn largest_request(largest_file: usize) -> usize {
    largest_file + 64 * 1024
}

/// A form with its file.
#[derive(Debug, Clone, Default)]
pub struct Upload {
    /// The other fields.
    pub fields: Fields,
    /// The file; none where nobody chose one.
    pub file: Option<UploadedFile>,
}

/// A file as it was sent.
#[derive(Debug, Clone)]
pub struct UploadedFile {
    /// What the person's machine calls it; see [`crate::stored::shown_name`].
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Reads a form with one file of at most so many bytes, named [`FILE`]. Other files are refused.
pub async fn read(request: Request, largest_file: usize) -> Result<Upload, Refusal> {
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Refusal::Malformed)?;
    let mut upload = Upload::default();
    while let Some(part) = parts.next_field().await.map_err(|error| refusal_of(&error))? {
        let Some(name) = part.name().map(str::to_owned) else { return Err(Refusal::Malformed) };
        let file_name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|error| refusal_of(&error))?;
        match file_name {
            Some(_) if name != FILE || upload.file.is_some() => return Err(Refusal::Malformed),
            Some(_) if bytes.len() > largest_file => return Err(Refusal::TooLarge),
            // A browser sends an unnamed, empty file where nobody chose one.
            Some(file_name) if file_name.is_empty() && bytes.is_empty() => {}
            Some(file_name) => upload.file = Some(UploadedFile { name: file_name, bytes: bytes.to_vec() }),
            None => {
                let value = std::str::from_utf8(&bytes).map_err(|_| Refusal::Malformed)?;
                upload.fields.push(&name, value);
            }
        }
    }
    Ok(upload)
}

fn refusal_of(error: &MultipartError) -> Refusal {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Refusal::TooLarge } else { Refusal::Malformed }
}
