//! Outages: the platform could not be reached while a call took applications.

use jiff::Timestamp;

/// From when to when nobody could hand in. Recorded once the platform works again, so it is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outage {
    from: Timestamp,
    to: Timestamp,
}

/// Why something is no outage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnOutage {
    /// It ends before it begins, or at once.
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    /// It is not over.
    #[error("it is not over")]
    NotOver,
}

impl Outage {
    /// An outage that is over at a moment.
    pub fn over_by(from: Timestamp, to: Timestamp, now: Timestamp) -> Result<Self, NotAnOutage> {
        if to <= from {
            Err(NotAnOutage::EndsBeforeItBegins)
        } else if to > now {
            Err(NotAnOutage::NotOver)
        } else {
            Ok(Self { from, to })
        }
    }

    /// An outage that was recorded earlier; none where only one end of it is known.
    #[must_use]
    pub fn recorded(from: Option<Timestamp>, to: Option<Timestamp>) -> Option<Self> {
        Some(Self { from: from?, to: to? })
    }

    /// Since when nobody could hand in.
    #[must_use]
    pub const fn from(self) -> Timestamp {
        self.from
    }

    /// Until when nobody could hand in.
    #[must_use]
    pub const fn to(self) -> Timestamp {
        self.to
    }

    /// Whether somebody could not hand in who would have been in time.
    #[must_use]
    pub fn touches(self, deadline: Timestamp) -> bool {
        self.from < deadline
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn an_outage_is_over_and_lasted() {
        let (from, to) = (at("2024-05-17T19:00:00Z"), at("2024-05-17T21:30:00Z"));
        let outage = Outage::over_by(from, to, to).unwrap();
        assert!(outage.touches(at("2024-05-17T21:00:00Z")) && !outage.touches(from));
        assert_eq!(Outage::over_by(to, from, to), Err(NotAnOutage::EndsBeforeItBegins));
        assert_eq!(Outage::over_by(from, from, to), Err(NotAnOutage::EndsBeforeItBegins));
        assert_eq!(Outage::over_by(from, to, at("2024-05-17T21:29:59Z")), Err(NotAnOutage::NotOver));
        assert_eq!(Outage::recorded(Some(from), None), None);
    }
}
