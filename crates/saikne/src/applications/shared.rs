//! The part of an application that all its schools share: goals, co-financing, whom to ask, who signs.

use std::collections::BTreeMap;

use foundation::answers::Answer;
use foundation::i18n::Speaker;
use foundation::money::{Cents, NotASum};

use crate::ideas::canvas::Written;
use crate::people::accounts::is_address;
use crate::teams::words::words;

words! {
    /// A place in the shared part.
    Place, "applications-field" {
        /// What the schools want together, one goal a line, in order.
        Goals = "goals",
        /// How the applicant adds to the project.
        CoFinancing = "co_financing",
        /// With how much.
        CoFinancingSum = "co_financing_sum",
        /// With what.
        CoFinancingNote = "co_financing_note",
        /// Whom the agency may ask.
        ContactName = "contact_name",
        /// Their telephone.
        ContactPhone = "contact_phone",
        /// Their address.
        ContactEmail = "contact_email",
        /// Who signs.
        SignatoryName = "signatory_name",
        /// As what.
        SignatoryPosition = "signatory_position",
    }
}

words! {
    /// How an applicant adds to the project.
    CoFinancing, "applications-co-financing" {
        /// Not at all.
        None = "none",
        /// With money.
        Money = "money",
        /// With work, rooms, things.
        InKind = "in_kind",
    }
}

/// Why an answer is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unacceptable {
    /// Longer than the limit.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// Not one of the answers offered.
    #[error("not one of the answers offered")]
    NotOffered,
    /// Not an address of mail.
    #[error("not an address")]
    NotAnAddress,
    /// Not a sum of money.
    #[error(transparent)]
    Sum(#[from] NotASum),
}

impl Place {
    /// The places that must be filled before the paper is made.
    pub const REQUIRED: [Self; 5] = [
        Self::CoFinancing,
        Self::ContactName,
        Self::ContactEmail,
        Self::SignatoryName,
        Self::SignatoryPosition,
    ];

    /// What it is called on the page.
    #[must_use]
    pub fn label(self, speak: &Speaker) -> String {
        speak.text(&self.key())
    }

    /// Whether the answer names a person or says how to reach one.
    #[must_use]
    pub const fn names_a_person(self) -> bool {
        match self {
            Self::ContactName
            | Self::ContactPhone
            | Self::ContactEmail
            | Self::SignatoryName
            | Self::SignatoryPosition => true,
            Self::Goals | Self::CoFinancing | Self::CoFinancingSum | Self::CoFinancingNote => false,
        }
    }

    /// The longest answer, in characters.
    #[must_use]
    pub const fn limit(self) -> usize {
        match self {
            Self::Goals => 3000,
            Self::CoFinancingNote => 1000,
            Self::CoFinancing | Self::CoFinancingSum => 20,
            Self::ContactName | Self::SignatoryName | Self::SignatoryPosition => 120,
            Self::ContactPhone => 40,
            Self::ContactEmail => 254,
        }
    }

    /// Whether an answer may be kept as it is. Nothing is always taken: what lacks is said elsewhere.
    pub fn accepts(self, value: &str) -> Result<(), Unacceptable> {
        if value.chars().count() > self.limit() {
            return Err(Unacceptable::TooLong(self.limit()));
        }
        match self {
            _ if value.is_empty() => Ok(()),
            Self::CoFinancing => CoFinancing::parse(value).map(drop).ok_or(Unacceptable::NotOffered),
            Self::CoFinancingSum => Ok(Cents::read(value).map(drop)?),
            Self::ContactEmail if !is_address(value) => Err(Unacceptable::NotAnAddress),
            _ => Ok(()),
        }
    }
}

/// Everything that was written in the shared part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shared(BTreeMap<Place, Written>);

impl Shared {
    /// Puts an answer in.
    pub fn put(&mut self, place: Place, written: Written) {
        self.0.insert(place, written);
    }

    /// The answer of a place; an empty one when there is none.
    #[must_use]
    pub fn of(&self, place: Place) -> Answer {
        self.0.get(&place).map(|written| written.answer.clone()).unwrap_or_default()
    }

    /// Who wrote a place last, where somebody did.
    #[must_use]
    pub fn written(&self, place: Place) -> Option<&Written> {
        self.0.get(&place)
    }

    /// What was answered; empty when nothing was.
    #[must_use]
    pub fn text(&self, place: Place) -> &str {
        self.0.get(&place).map_or("", |written| written.answer.value.as_str())
    }

    /// The goals, in order.
    pub fn goals(&self) -> impl Iterator<Item = &str> {
        self.text(Place::Goals).lines().map(str::trim).filter(|goal| !goal.is_empty())
    }

    /// How the applicant adds to the project; none while it does not say.
    #[must_use]
    pub fn co_financing(&self) -> Option<CoFinancing> {
        CoFinancing::parse(self.text(Place::CoFinancing))
    }

    /// With how much; nothing where it does not.
    #[must_use]
    pub fn co_financing_sum(&self) -> Cents {
        match self.co_financing() {
            None | Some(CoFinancing::None) => Cents(0),
            Some(_) => Cents::read(self.text(Place::CoFinancingSum)).unwrap_or(Cents(0)),
        }
    }
}
