//! Whom to ask at a school while its project runs, from a day on.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::ToSpan;
use jiff::civil::Date;

use super::agreement::AgreementId;
use crate::applications::SubProjectId;
use crate::teams::words::words;

/// Identity of a contact.
pub type ProjectContactId = Id<ProjectContact>;

words! {
    /// What somebody does in a project.
    ContactFunction, "agreements-contact-function" {
        /// Answers for the project at the school; one at a time.
        SupportPerson = "support_person",
        /// Helps.
        Helper = "helper",
    }
}

/// Somebody at a school, from a day to a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectContact {
    /// Identity.
    pub id: ProjectContactId,
    /// Of which agreement.
    pub agreement: AgreementId,
    /// The school's part of the application.
    pub sub_project: SubProjectId,
    /// What the person does.
    pub function: ContactFunction,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Address of mail; empty where none is known.
    pub email: String,
    /// First day.
    pub from_on: Date,
    /// Last day; open when absent.
    pub to_on: Option<Date>,
}

/// Why somebody cannot take another's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotReplaced {
    /// The other's time would end before it began.
    #[error("the other one began on {0}")]
    TooEarly(Date),
}

impl ProjectContact {
    /// Given name and family name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }

    /// Whether the person is the one to ask on a day.
    #[must_use]
    pub fn is_on(&self, day: Date) -> bool {
        self.from_on <= day && self.to_on.is_none_or(|last| day <= last)
    }

    /// Somebody else does it from a day on; this one's last day is the day before.
    pub fn end_before(&mut self, day: Date) -> Result<(), NotReplaced> {
        match day.checked_sub(1.day()) {
            Ok(last) if last >= self.from_on => {
                self.to_on = Some(last);
                Ok(())
            }
            _ => Err(NotReplaced::TooEarly(self.from_on)),
        }
    }
}

impl Record for ProjectContact {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            agreement: row.get("agreement_id")?,
            sub_project: row.get("sub_project_id")?,
            function: row.word("function", ContactFunction::parse)?,
            given_name: row.get("given_name")?,
            family_name: row.get("family_name")?,
            email: row.get("email")?,
            from_on: row.get("from_on")?,
            to_on: row.get("to_on")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn whoever_is_replaced_answers_up_to_the_day_before() {
        let (clock, chance) = (Clock::standing("2024-08-01T08:00:00Z".parse().unwrap()), Chance::seeded(3));
        let mut first = ProjectContact {
            id: chance.id(&clock),
            agreement: chance.id(&clock),
            sub_project: chance.id(&clock),
            function: ContactFunction::SupportPerson,
            given_name: "Dace".to_owned(),
            family_name: "Atbalste".to_owned(),
            email: "dace@saikne.example".to_owned(),
            from_on: date(2024, 8, 12),
            to_on: None,
        };
        assert_eq!(first.end_before(date(2024, 8, 12)), Err(NotReplaced::TooEarly(date(2024, 8, 12))));
        first.end_before(date(2024, 9, 1)).unwrap();
        assert!(first.is_on(date(2024, 8, 31)));
        assert!(!first.is_on(date(2024, 9, 1)));
        assert!(!first.is_on(date(2024, 8, 11)));
    }
}
