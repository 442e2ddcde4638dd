//! The number of a request: in the log, in the answer, and on the page when something fails.

use axum::http::HeaderName;

use crate::ids::Chance;

/// The header that carries the number, for the log of the web server in front.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// Letters and digits in a number: short enough to be read out on the telephone.
const LENGTH: usize = 10;

/// The number of a request. One that the browser names is never taken over: it could hold anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestId(String);

impl RequestId {
    /// A number that no other request has.
    #[must_use]
    pub fn new(chance: &Chance) -> Self {
        Self(chance.token().chars().filter(char::is_ascii_alphanumeric).take(LENGTH).collect())
    }

    /// Letters and digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
