//! What can go wrong, as types: a refusal is the platform working, a failure is not.

use std::error::Error;

use crate::database::DatabaseError;

/// Why a request, job or command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The platform understood and said no. Shown in the reader's language, not logged as an error.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Something broke. Logged once, at the edge, with a reference number the person sees.
    #[error("{doing} failed")]
    Failed {
        /// What was being done, as a participle phrase: “reading the register”.
        doing: &'static str,
        /// What broke.
        #[source]
        cause: Box<dyn Error + Send + Sync>,
    },
}

/// A considered “no”, with the key of the sentence that says why and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such thing, or the person may not know of it. 404.
    #[error("not found")]
    NotFound,
    /// The person is not signed in and the deed needs somebody. Redirects to sign-in.
    #[error("sign-in is needed")]
    SignInNeeded,
    /// The person may know of it but may not do this. 403.
    #[error("not permitted")]
    NotPermitted,
    /// Somebody else changed it in the meantime. 409.
    #[error("changed in the meantime")]
    Stale,
    /// A rule of the programme or of the record's life cycle says no. 422.
    #[error("against the rules: {message}")]
    AgainstTheRules {
        /// Key of the sentence.
        message: &'static str,
    },
    /// A rule says no, with words that belong in the sentence. 422.
    #[error("against the rules: {message}")]
    AgainstTheRulesOf {
        /// Key of the sentence.
        message: &'static str,
        /// Values the sentence names.
        values: Vec<(&'static str, String)>,
    },
    /// Too many tries; come back in so many seconds. 429.
    #[error("too many tries")]
    TooManyTries {
        /// When to come back.
        retry_after_seconds: u64,
    },
    /// The request itself was malformed: a broken form, a missing part. 400.
    #[error("malformed request")]
    Malformed,
    /// What was sent is larger than is taken. 413.
    #[error("too large")]
    TooLarge,
}

impl Problem {
    /// Wraps what broke with what was being done: `.map_err(Problem::while_doing("reading the register"))`.
    pub fn while_doing<E: Into<Box<dyn Error + Send + Sync>>>(doing: &'static str) -> impl FnOnce(E) -> Self {
        move |cause| Self::Failed { doing, cause: cause.into() }
    }

    /// The refusal, when it is one.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            Self::Failed { .. } => None,
        }
    }

    /// Key of the sentence a person reads.
    #[must_use]
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.message_key(),
            Self::Failed { cause, .. } => match cause.downcast_ref::<DatabaseError>() {
                Some(DatabaseError::Unavailable(_)) => "problem-database-unavailable",
                _ => "problem-failed",
            },
        }
    }

    /// The cause and its causes in one line, for the log.
    #[must_use]
    pub fn chain(&self) -> String {
        let mut text = self.to_string();
        let mut next = self.source();
        while let Some(error) = next {
            text.push_str(": ");
            text.push_str(&error.to_string());
            next = error.source();
        }
        text
    }
}

impl Refusal {
    /// Key of the sentence a person reads.
    #[must_use]
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::NotFound => "problem-not-found",
            Self::SignInNeeded => "problem-sign-in-needed",
            Self::NotPermitted => "problem-not-permitted",
            Self::Stale => "problem-stale",
            Self::AgainstTheRules { message } | Self::AgainstTheRulesOf { message, .. } => message,
            Self::TooManyTries { .. } => "problem-too-many-tries",
            Self::Malformed => "problem-malformed",
            Self::TooLarge => "problem-too-large",
        }
    }
}

impl From<DatabaseError> for Problem {
    fn from(error: DatabaseError) -> Self {
        match error {
            DatabaseError::Stale => Refusal::Stale.into(),
            other => Self::Failed { doing: "talking to the database", cause: Box::new(other) },
        }
    }
}
