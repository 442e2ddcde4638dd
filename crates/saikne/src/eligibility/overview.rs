//! The list of applications that are checked: what is asked for, in which order, and a line of it.

use foundation::database::{self, Record, Row};
use foundation::money::Cents;
use foundation::web::forms::{Fields, query_of};

use crate::applications::{ApplicationId, ApplicationState};
use crate::programmes::CallId;
use crate::teams::words::words;

words! {
    /// What the list is narrowed down to, besides the state.
    Narrow, "eligibility-narrow" {
        /// Something waits for a person.
        Open = "open",
        /// Something waits for a second person.
        Proposed = "proposed",
        /// Something is not met.
        NotMet = "not_met",
        /// A school was taken out.
        Excluded = "excluded",
    }
}

words! {
    /// The order of the list.
    Order, "eligibility-order" {
        /// By number.
        Number = "number",
        /// By name of the applicant.
        Applicant = "applicant",
        /// Those with most that is open first.
        MostOpen = "most_open",
    }
}

/// An application in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub id: ApplicationId,
    /// Its number; empty before it has one.
    pub reference: String,
    /// Where it is.
    pub state: ApplicationState,
    /// Who applies.
    pub applicant: String,
    /// The name as it is sorted.
    pub applicant_order: String,
    /// How many schools are in.
    pub schools: i64,
    /// How many were taken out.
    pub excluded: i64,
    /// What the schools that are in ask for.
    pub asked: Cents,
    /// How many questions have no answer.
    pub open: i64,
    /// How many wait for a second person.
    pub proposed: i64,
    /// How many are not met.
    pub not_met: i64,
    /// How many are met.
    pub met: i64,
}

impl Record for Line {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            reference: row.get("number")?,
            state: row.word("state", ApplicationState::parse)?,
            applicant: row.get("applicant")?,
            applicant_order: row.get("applicant_order")?,
            schools: row.get("schools")?,
            excluded: row.get("excluded")?,
            asked: Cents(row.get("asked_cents")?),
            open: row.get("open_count")?,
            proposed: row.get("proposed_count")?,
            not_met: row.get("not_met_count")?,
            met: row.get("met_count")?,
        })
    }
}

/// What of a call's applications is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The call.
    pub call: CallId,
    /// Only in this state.
    pub state: Option<ApplicationState>,
    /// Only these.
    pub narrow: Option<Narrow>,
    /// In this order.
    pub order: Order,
}

impl Filter {
    /// As an address asks; what it does not know it leaves out.
    #[must_use]
    pub fn of(call: &CallId, query: &Fields) -> Self {
        Self {
            call: call.clone(),
            state: ApplicationState::parse(query.text("state")),
            narrow: Narrow::parse(query.text("narrow")),
            order: Order::parse(query.text("sort")).unwrap_or(Order::Number),
        }
    }

    /// As in an address, in another order.
    #[must_use]
    pub fn query(&self, order: Order) -> String {
        let order = if order == Order::Number { "" } else { order.as_str() };
        let pairs = [
            ("state", self.state.map_or("", ApplicationState::as_str)),
            ("narrow", self.narrow.map_or("", Narrow::as_str)),
            ("sort", order),
        ];
        let kept: Vec<(&str, &str)> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        query_of(&kept)
    }

    /// Whether it leaves anything out.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        self.state.is_some() || self.narrow.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_what_is_asked_for_and_leaves_out_what_is_not_known() {
        let call = CallId::parse("01900000-0000-7000-8000-000000000001").unwrap();
        let asked = Fields::of(&[("state", "checking"), ("narrow", "open"), ("sort", "most_open")]);
        let filter = Filter::of(&call, &asked);
        assert_eq!(filter.query(filter.order), "state=checking&narrow=open&sort=most_open");
        assert_eq!(filter.query(Order::Number), "state=checking&narrow=open");
        let hostile = Filter::of(&call, &Fields::of(&[("state", "' OR 1=1"), ("sort", "<script>")]));
        assert_eq!((hostile.query(hostile.order).as_str(), hostile.is_narrow()), ("", false));
    }
}
