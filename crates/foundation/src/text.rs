//! Text as people type it and as registers print it: folding, words, Latvian endings, Latvian
//! order and search keys. The same functions serve both database engines, because their own
//! `lower` and `LIKE` disagree outside ASCII.
//!
//! It is not about translations (see `i18n`) and knows no word of education: tables of
//! abbreviations are passed in by the area that owns the vocabulary.

mod abbreviations;
mod collation;
mod folding;
mod search;
mod stem;

pub use abbreviations::Abbreviations;
pub use collation::{latvian_cmp, latvian_order_key};
pub use folding::{fold, words};
pub use search::{found_by, query_words, search_key};
pub use stem::stem;
