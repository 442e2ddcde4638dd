//! Public pages that many read at once: drawn once, kept until something they show changes.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::Bytes;
use axum::http::HeaderValue;
use jiff::Timestamp;

/// How many pages are kept; more than the public pages of a large installation. When full, the
/// cache is emptied: simpler than choosing, and it fills again in a second.
const MOST_PAGES: usize = 2000;

/// A drawn page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The page as it is sent to browsers that do not unpack.
    pub html: Bytes,
    /// The page packed with gzip.
    pub packed: Bytes,
    /// What the browser names when it asks whether its copy is still good.
    pub tag: HeaderValue,
}

/// Drawn pages by address and language.
#[derive(Debug, Clone, Default)]
pub struct HotPages {
    pages: Arc<RwLock<HashMap<String, Kept>>>,
}

#[derive(Debug)]
struct Kept {
    page: Page,
    version: u64,
    until: Timestamp,
}

impl HotPages {
    /// The page, unless something the public sees has changed or its time is over.
    #[must_use]
    pub fn find(&self, key: &str, version: u64, now: Timestamp) -> Option<Page> {
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        pages
            .get(key)
            .filter(|kept| kept.version == version && now < kept.until)
            .map(|kept| kept.page.clone())
    }

    /// Keeps a page drawn at a version, until a moment at the latest.
    pub fn keep(&self, key: String, page: Page, version: u64, until: Timestamp) {
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= MOST_PAGES {
            pages.clear();
        }
        pages.insert(key, Kept { page, version, until });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_kept_until_something_changes_or_its_time_is_over() {
        let hot = HotPages::default();
        let page = Page {
            html: Bytes::from_static(b"<p>"),
            packed: Bytes::new(),
            tag: HeaderValue::from_static("W/\"1\""),
        };
        let now: Timestamp = "2024-01-31T21:59:58Z".parse().unwrap();
        let deadline: Timestamp = "2024-01-31T22:00:00Z".parse().unwrap();
        hot.keep("lv/".to_owned(), page, 1, deadline);

        assert!(hot.find("lv/", 1, now).is_some());
        assert!(hot.find("lv/", 2, now).is_none());
        assert!(hot.find("lv/", 1, deadline).is_none());
    }
}
