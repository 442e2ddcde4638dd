//! The deeds: find, ask whether it is permitted, ask the rule, save, record, queue.

mod amending;
mod contacts;
mod drafting;
mod offering;
mod signing;

pub use amending::{Ask, Requested, approve, assess, end, refuse, request};
pub use contacts::{NewContact, end_helper, first_contacts, name_contact};
pub use drafting::{Draft, draft_all, save_draft, waiting};
pub use offering::{decline, offer};
pub use signing::{Container, begin_signing, sign, sign_amendment};

use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};

use super::agreement::{AgreementId, NotPossible};
use super::amendment::NotAmended;
use super::content::NotASplit;
use super::drafting::NotGiven;
use super::file::AgreementFile;
use super::store;

/// The folder of papers that were made to be signed.
pub const PAPERS: &str = "agreements";

impl From<NotPossible> for Problem {
    fn from(_: NotPossible) -> Self {
        Refusal::AgainstTheRules { message: "agreements-refused-state" }.into()
    }
}

impl From<NotAmended> for Problem {
    fn from(reason: NotAmended) -> Self {
        let message = match reason {
            NotAmended::WrongState(_) => "agreements-refused-state",
            NotAmended::SamePerson => "agreements-refused-same-person",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

impl From<NotGiven> for Problem {
    fn from(reason: NotGiven) -> Self {
        let message = match reason {
            NotGiven::NoAgreements => return Refusal::NotFound.into(),
            NotGiven::NotSettled => "agreements-refused-not-settled",
            NotGiven::NoMoney => "agreements-refused-no-money",
            NotGiven::Sums(reason) => return reason.into(),
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

impl From<NotASplit> for Problem {
    fn from(reason: NotASplit) -> Self {
        let values = |found: foundation::money::Cents, expected: foundation::money::Cents| {
            vec![("found", found.in_latvian()), ("expected", expected.in_latvian())]
        };
        match reason {
            NotASplit::Impossible => Refusal::AgainstTheRules { message: "ideas-sum-too-large" },
            NotASplit::Schools { found, expected } => Refusal::AgainstTheRulesOf {
                message: "agreements-refused-schools",
                values: values(found, expected),
            },
            NotASplit::Lines { school, found, expected } => {
                let mut values = values(found, expected);
                values.push(("school", school));
                Refusal::AgainstTheRulesOf { message: "agreements-refused-lines", values }
            }
        }
        .into()
    }
}

async fn found(from: &mut impl Reads, id: &AgreementId) -> Result<AgreementFile, Problem> {
    Ok(store::file(from, id).await?.ok_or(Refusal::NotFound)?)
}
