//! Problems on their way to the browser.
//!
//! A handler answers with a [`Problem`]; the status is set here, the page is drawn by the platform,
//! which knows the reader's language, from the [`Shown`] value the response carries.

use std::sync::Arc;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::database::DatabaseError;
use crate::problem::{Problem, Refusal};

/// What the platform's error page needs to know; carried by the response.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What went wrong.
    pub problem: Arc<Problem>,
}

impl Problem {
    /// The HTTP status of a problem.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Refused(refusal) => match refusal {
                Refusal::NotFound => StatusCode::NOT_FOUND,
                Refusal::SignInNeeded => StatusCode::UNAUTHORIZED,
                Refusal::NotPermitted => StatusCode::FORBIDDEN,
                Refusal::Stale => StatusCode::CONFLICT,
                Refusal::AgainstTheRules { .. } | Refusal::AgainstTheRulesOf { .. } => {
                    StatusCode::UNPROCESSABLE_ENTITY
                }
                Refusal::TooManyTries { .. } => StatusCode::TOO_MANY_REQUESTS,
                Refusal::Malformed => StatusCode::BAD_REQUEST,
                Refusal::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            },
            Self::Failed { cause, .. } => match cause.downcast_ref() {
                Some(DatabaseError::Unavailable(_)) => StatusCode::SERVICE_UNAVAILABLE,
                _ => StatusCode::INTERNAL_SERVER_ERROR,
            },
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Self::Refused(Refusal::TooManyTries { retry_after_seconds }) = &self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_seconds));
        }
        response.extensions_mut().insert(Shown { problem: Arc::new(self) });
        response
    }
}
