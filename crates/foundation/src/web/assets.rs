//! Style sheets, scripts and pictures: built into the program, served under addresses with the hash of
//! the whole set, so that browsers may keep them for ever and files may name each other relatively.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use sha2::{Digest, Sha256};

/// A file built into the program.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// Its name: `saikne.css`, `js/autosave.js`.
    pub name: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
}

/// Every asset, by name.
#[derive(Debug, Clone)]
pub struct Assets {
    files: Arc<BTreeMap<&'static str, File>>,
}

#[derive(Debug)]
struct File {
    bytes: &'static [u8],
    path: String,
    etag: HeaderValue,
}

impl Assets {
    /// Takes the assets in.
    #[must_use]
    pub fn new(assets: &[Asset]) -> Self {
        let mut hash = Sha256::new();
        for asset in assets {
            hash.update(asset.name);
            hash.update(asset.bytes);
        }
        let short: String = hex::encode(hash.finalize()).chars().take(12).collect();
        let etag = HeaderValue::from_str(&format!("\"{short}\""))
            .unwrap_or_else(|_| HeaderValue::from_static("\"\""));
        let files = assets.iter().map(|asset| {
            let path = format!("/assets/{short}/{}", asset.name);
            (asset.name, File { bytes: asset.bytes, path, etag: etag.clone() })
        });
        Self { files: Arc::new(files.collect()) }
    }

    /// The address of an asset. An unknown name gives an address that is not found.
    #[must_use]
    pub fn path(&self, name: &str) -> &str {
        self.files.get(name).map_or("/assets/unknown", |file| file.path.as_str())
    }

    /// Answers a request for `/assets/{hash}/{name}`.
    #[must_use]
    pub fn serve(&self, path: &str, headers: &HeaderMap) -> Response<Body> {
        let name = path.split_once('/').map_or("", |(_, name)| name);
        let Some(file) = self.files.get(name) else {
            return with_status(StatusCode::NOT_FOUND, Body::empty());
        };
        let is_known = headers.get(header::IF_NONE_MATCH) == Some(&file.etag);
        let mut response = if is_known {
            with_status(StatusCode::NOT_MODIFIED, Body::empty())
        } else {
            with_status(StatusCode::OK, Body::from(file.bytes))
        };
        let is_current = file.path.trim_start_matches("/assets/") == path;
        let keep = if is_current { "public, max-age=31536000, immutable" } else { "no-cache" };
        let answer = response.headers_mut();
        answer.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(name)));
        answer.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
        answer.insert(header::ETAG, file.etag.clone());
        response
    }
}

fn with_status(status: StatusCode, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_under_its_hash_and_kept() {
        let assets = Assets::new(&[Asset { name: "a.css", bytes: b"body{}" }]);
        let path = assets.path("a.css").trim_start_matches("/assets/").to_owned();

        let response = assets.serve(&path, &HeaderMap::new());
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
        assert_eq!(assets.serve("000000000000/../../etc/passwd", &HeaderMap::new()).status(), 404);
    }
}
