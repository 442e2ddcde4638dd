//! What is known when rules are asked.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::people::person::age_on;
use crate::programmes::member::{Function, SupportPersonType};
use crate::programmes::plan::CallKind;

/// The facts about a registration, a roster change, or a quick check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The decisive moment: of submission, of the request.
    pub at: Timestamp,
    /// The kind of call it is about; rules for other kinds are not asked.
    pub call: Option<CallKind>,
    /// The first instant that is too late for this applicant.
    pub ends_at: Option<Timestamp>,
    /// First day of the team's session, once it has one.
    pub training_first_day: Option<Date>,
    /// The school.
    pub school: School,
    /// Everybody in the team.
    pub members: Vec<MemberFact>,
    /// A change of members that is asked for.
    pub roster_change: Option<RosterChangeFact>,
}

impl Facts {
    /// Facts of a moment, to be filled in.
    #[must_use]
    pub fn at(at: Timestamp) -> Self {
        Self {
            at,
            call: None,
            ends_at: None,
            training_first_day: None,
            school: School::NotChosen,
            members: Vec::new(),
            roster_change: None,
        }
    }

    /// The members with a function.
    pub fn with_function(&self, function: Function) -> impl Iterator<Item = &MemberFact> {
        self.members.iter().filter(move |member| member.function == function)
    }
}

/// The school of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum School {
    /// None chosen yet.
    NotChosen,
    /// Somebody says that it is registered; a person or the register will tell.
    Unsure,
    /// It is not in the institution register.
    NotInRegister,
    /// It is in the institution register.
    InRegister {
        /// Identity of the organisation; empty in a quick check.
        id: String,
        /// Its kind: `general_school`; empty in a quick check.
        kind: String,
        /// Who founded it: `municipality`; empty when not known.
        founder: String,
    },
}

/// One member, without a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberFact {
    /// Names the member in field names: `member-{key}-birth-date`.
    pub key: String,
    /// What the member is.
    pub function: Function,
    /// What is known of the birth date.
    pub birth: Birth,
    /// Identity of the member's organisation; `None` while it is not known.
    pub organisation: Option<String>,
    /// Which kind of support person.
    pub support_type: Option<SupportPersonType>,
    /// Whether the consent that is needed is given; `None` while nobody answered.
    pub has_consent: Option<bool>,
}

impl MemberFact {
    /// A member of whom only the function is known.
    pub fn new(key: impl Into<String>, function: Function) -> Self {
        Self {
            key: key.into(),
            function,
            birth: Birth::Unknown,
            organisation: None,
            support_type: None,
            has_consent: None,
        }
    }
}

/// What is known of a birth date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Birth {
    /// Nothing.
    Unknown,
    /// The year; asked for where a date would be too much to ask.
    Year(i16),
    /// The day.
    On(Date),
}

impl Birth {
    /// Whether somebody is, or may be, younger than a limit on a day.
    #[must_use]
    pub fn is_under(self, age_limit: i64, day: Date) -> bool {
        match self {
            Self::On(birth) => i64::from(age_on(birth, day)) < age_limit,
            Self::Year(year) => i64::from(day.year() - year - 1) < age_limit,
            Self::Unknown => true,
        }
    }
}

/// A change of members that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RosterChangeFact {
    /// Whether a reason is given.
    pub has_reason: bool,
    /// Whole days from the request to the first day of the session; negative once it began.
    pub days_before: i64,
}
