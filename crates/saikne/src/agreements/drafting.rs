//! The first content of an agreement: what the application says and the decision gives.

use foundation::clock::in_riga;
use foundation::i18n::Language;
use foundation::money::Cents;

use super::content::{Contact, Content, Line, NotASplit, Party, Passage, School};
use crate::applications::ApplicationState;
use crate::applications::bundle::{Bundle, Part};
use crate::applications::shared::Place;
use crate::decisions::money::GivenPart;
use crate::decisions::{Decision, DecisionState};
use crate::ideas::canvas::{Slot, codes};
use crate::ideas::terms::title_of;
use crate::organisations::Organisation;
use crate::programmes::plan::{AgreementPlan, CallKind, EditionPlan};
use crate::reference::municipality_by_code;

/// Why a decision gives no agreement.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotGiven {
    /// The edition makes no agreements.
    #[error("the edition makes no agreements")]
    NoAgreements,
    /// The applicant was not told yet, or an appeal is open, or another decision is on its way.
    #[error("the decision does not stand yet")]
    NotSettled,
    /// It gives nothing, or the application was taken back.
    #[error("no money is given")]
    NoMoney,
    /// The sums do not come out even.
    #[error(transparent)]
    Sums(#[from] NotASplit),
}

/// Whether an agreement can follow from the last decision about an application: it gives money, the applicant was
/// told, and no appeal against it is open.
pub fn may_follow(state: ApplicationState, decision: &Decision) -> Result<(), NotGiven> {
    use DecisionState as At;
    if !matches!(decision.state, At::Notified | At::Upheld | At::Final) {
        return Err(NotGiven::NotSettled);
    }
    if decision.awarded.0 == 0
        || !matches!(state, ApplicationState::Awarded | ApplicationState::PartlyAwarded)
    {
        return Err(NotGiven::NoMoney);
    }
    Ok(())
}

/// The content that follows from an application and the decision about it.
pub fn content_of(
    bundle: &Bundle,
    decision: &Decision,
    terms: &AgreementPlan,
    beneficiary: &Organisation,
) -> Result<Content, NotGiven> {
    let plan = bundle.contest.plan();
    let shared = &bundle.shared;
    let text = |place| shared.text(place).to_owned();
    let period = terms.period.unwrap_or(plan.cost_period);
    let given = decision.grounds.parts.iter().filter(|part| part.awarded.0 > 0);
    let schools = given.filter_map(|given| {
        let part = bundle.parts.iter().find(|part| part.sub_project.id == given.sub_project)?;
        Some(school(part, given))
    });
    let content = Content {
        grantor: Party {
            name: terms.grantor.in_language(Language::Lv).to_owned(),
            registration_number: terms.grantor_number.clone().unwrap_or_default(),
            ..Party::default()
        },
        beneficiary: Party {
            name: beneficiary.name.clone(),
            registration_number: beneficiary.register_no.clone().unwrap_or_default(),
            address: beneficiary.address.clone().unwrap_or_default(),
            signatory: text(Place::SignatoryName),
            position: text(Place::SignatoryPosition),
        },
        represents: represents(bundle),
        decision: decision.number.clone().unwrap_or_default(),
        decided_on: decision.signed_at.map(|at| in_riga(at).date()),
        starts_on: period.from,
        ends_on: period.to,
        contact: Contact {
            name: text(Place::ContactName),
            email: text(Place::ContactEmail),
            phone: text(Place::ContactPhone),
        },
        goals: shared.goals().map(str::to_owned).collect(),
        schools: schools.collect(),
        additions: Vec::new(),
    };
    content.adds_up_to(decision.awarded)?;
    Ok(content)
}

/// Whom the beneficiary stands for, where it is not the municipality itself.
fn represents(bundle: &Bundle) -> Option<String> {
    let municipality = municipality_by_code(bundle.file.application.municipality.as_deref()?)?;
    (bundle.file.applicant_kind != "municipality").then(|| municipality.full_name.to_owned())
}

fn school(part: &Part, given: &GivenPart) -> School {
    School {
        sub_project: given.sub_project.clone(),
        organisation: part.sub_project.school.clone(),
        name: part.sub_project.school_name.clone(),
        title: part.canvas.text(Slot::Title).to_owned(),
        awarded: given.awarded,
        lines: lines(part, given),
        passages: passages(part),
    }
}

/// The lines that get something. Where a school gets all it asks for, the decision names no lines.
fn lines(part: &Part, given: &GivenPart) -> Vec<Line> {
    let sum = |number: i64, asked: Cents| match given.lines.iter().find(|line| line.number == number) {
        Some(line) => line.awarded,
        None if given.lines.is_empty() => asked,
        None => Cents(0),
    };
    let lines = part.budget().lines.into_iter().map(|line| {
        let number = i64::from(line.number);
        let sum = sum(number, line.sum.unwrap_or(Cents(0)));
        Line { number, category: line.category, what: line.what, agreed: sum, sum }
    });
    lines.filter(|line| line.sum.0 > 0).collect()
}

/// What the team wrote, in the order of the canvas; sums stand in the budget.
fn passages(part: &Part) -> Vec<Passage> {
    let titled = |slot, items: &[_]| {
        let titles: Vec<String> =
            codes(part.canvas.text(slot)).map(|code| title_of(items, code, Language::Lv)).collect();
        titles.join("\n")
    };
    let mut passages = Vec::new();
    for slot in Slot::all() {
        let text = match slot {
            Slot::Title | Slot::Category(_) | Slot::What(_) | Slot::Sum(_) => continue,
            Slot::Themes => titled(slot, &part.terms.themes),
            Slot::Groups => titled(slot, &part.terms.groups),
            _ => part.canvas.text(slot).trim().to_owned(),
        };
        if !text.is_empty() {
            passages.push(Passage { slot: slot.name(), text });
        }
    }
    passages
}

/// The most that one school may have, where the edition says so.
#[must_use]
pub fn ceiling_of(plan: &EditionPlan) -> Option<Cents> {
    let contest = plan.calls.iter().find(|call| call.kind == CallKind::ProjectContest)?;
    contest.max_per_school
}

/// The plan of an edition's agreements.
pub fn terms_of(plan: &EditionPlan) -> Result<&AgreementPlan, NotGiven> {
    plan.agreement.as_ref().ok_or(NotGiven::NoAgreements)
}
