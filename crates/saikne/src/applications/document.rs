//! The paper of an application: what is previewed, signed and kept.

use foundation::clock::in_riga;
use foundation::i18n::Speaker;
use foundation::money::Cents;
use jiff::Timestamp;
use papers::{Paper, Template};
use serde_json::{Value as Json, json};

use super::bundle::{Bundle, Part};
use super::shared::{CoFinancing, Place};
use crate::ideas::canvas::{Slot, codes};
use crate::ideas::terms::title_of;
use crate::ideas::vote::Vote;
use crate::printing;
use crate::programmes::plan::Item;

/// Whether the paper is looked at or signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Every page says that it is a preview.
    Preview,
    /// It is the paper that is signed.
    Signing,
}

/// The paper. The same application at the same moment makes the same bytes.
#[must_use]
pub fn paper(bundle: &Bundle, speak: &Speaker, made_at: Timestamp, purpose: Purpose) -> Paper {
    let name = &bundle.file.applicant_name;
    Paper {
        template: Template::Application,
        title: speak.with("applications-paper-title", &[("applicant", name)]),
        language: printing::language(speak),
        issued_on: in_riga(made_at).date(),
        data: data(bundle, speak, made_at, purpose),
    }
}

fn data(bundle: &Bundle, speak: &Speaker, made_at: Timestamp, purpose: Purpose) -> Json {
    let (plan, shared) = (bundle.contest.plan(), &bundle.shared);
    let language = speak.language();
    let goals: Vec<&str> = shared.goals().collect();
    let publicity = plan.publicity.first().map(|one| one.sentence.in_language(language));
    json!({
        "is_preview": purpose == Purpose::Preview,
        "number": bundle.file.application.reference,
        "programme": plan.programme.title.in_language(language),
        "call": bundle.contest.planned().title.in_language(language),
        "edition": plan.title.in_language(language),
        "prepared_at": speak.moment(made_at),
        "applicant": { "name": bundle.file.applicant_name, "represents": represents(bundle) },
        "contact": {
            "name": shared.text(Place::ContactName),
            "email": shared.text(Place::ContactEmail),
            "phone": shared.text(Place::ContactPhone),
        },
        "requested": speak.sum(bundle.total()),
        "total": speak.sum(bundle.total().plus(shared.co_financing_sum()).unwrap_or(bundle.total())),
        "co_financing": co_financing(bundle, speak),
        "goals": goals,
        "shared": explained(bundle, speak),
        "schools": bundle.parts.iter().map(|part| school(part, speak, made_at)).collect::<Vec<Json>>(),
        "publicity": publicity,
    })
}

/// Whom the applicant stands for, where it is not the municipality itself.
fn represents(bundle: &Bundle) -> Option<&'static str> {
    let code = bundle.file.application.municipality.as_deref()?;
    let municipality = crate::reference::municipality_by_code(code)?;
    (bundle.file.applicant_kind != "municipality").then_some(municipality.full_name)
}

fn co_financing(bundle: &Bundle, speak: &Speaker) -> Option<Json> {
    let (shared, sum) = (&bundle.shared, bundle.shared.co_financing_sum());
    let kind = shared.co_financing().filter(|kind| *kind != CoFinancing::None && sum > Cents(0))?;
    let key = if kind == CoFinancing::Money { "in_money" } else { "in_kind" };
    Some(json!({ key: speak.sum(sum) }))
}

/// The answers that stand below the goals.
fn explained(bundle: &Bundle, speak: &Speaker) -> Vec<Json> {
    let places = [Place::CoFinancingNote, Place::SignatoryName, Place::SignatoryPosition];
    let said = places.into_iter().map(|place| (place, bundle.shared.text(place)));
    said.filter(|(_, value)| !value.is_empty())
        .map(|(place, value)| json!({ "label": place.label(speak), "value": value }))
        .collect()
}

fn school(part: &Part, speak: &Speaker, made_at: Timestamp) -> Json {
    let (canvas, terms) = (&part.canvas, &part.terms);
    let text = |slot| canvas.text(slot);
    let titles = |items: &[Item], slot| -> Vec<String> {
        codes(canvas.text(slot)).map(|code| title_of(items, code, speak.language())).collect()
    };
    let results: Vec<Json> =
        canvas.pairs().map(|pair| json!({ "problem": pair.problem, "result": pair.result })).collect();
    let agreement = part.agreement.as_ref().map(|step| {
        let at = speak.moment(step.at);
        let at = match step.is_of_what_stands {
            true => at,
            false => speak.with("applications-agreed-before", &[("at", &at)]),
        };
        json!({ "name": step.by, "agreed_at": at })
    });
    let mandate = part
        .mandate
        .as_ref()
        .map(|paper| json!({ "document": paper.file_name, "given_on": speak.date(paper.valid_from) }));
    json!({
        "name": part.sub_project.school_name,
        "title": text(Slot::Title),
        "requested": speak.sum(part.budget().total),
        "groups": titles(&terms.groups, Slot::Groups),
        "audience": text(Slot::Audience),
        "support_person": { "name": part.support_person },
        "themes": titles(&terms.themes, Slot::Themes),
        "need": text(Slot::Need),
        "idea": text(Slot::Idea),
        "impact": text(Slot::Impact),
        "results": results,
        "activities": activities(text(Slot::Activities)),
        "budget": budget(part, speak),
        "votes": votes(part, speak, made_at),
        "agreement": agreement,
        "mandate": mandate,
    })
}

/// What the school chose, where it was asked and the vote is over.
fn votes(part: &Part, speak: &Speaker, made_at: Timestamp) -> Vec<Json> {
    let result = |vote: &Vote| {
        let result = vote.result(made_at)?;
        let options: Vec<Json> = result
            .options
            .iter()
            .map(|option| json!({ "text": option.text, "votes": speak.number(option.votes) }))
            .collect();
        Some(json!({
            "question": result.question,
            "options": options,
            "closed_at": speak.moment(result.closed_at),
        }))
    };
    part.votes.iter().filter_map(result).collect()
}

/// Each line of what will be done is an activity.
fn activities(text: &str) -> Vec<Json> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| json!({ "description": line })).collect()
}

/// The lines by kind of cost, each kind with its sum.
fn budget(part: &Part, speak: &Speaker) -> Vec<Json> {
    let budget = part.budget();
    let mut kinds: Vec<&str> = budget.lines.iter().map(|line| line.category.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let of_kind = |kind: &str| {
        let lines: Vec<_> = budget.lines.iter().filter(|line| line.category == kind).collect();
        let sums = lines.iter().filter_map(|line| line.sum);
        let sum = sums.fold(Cents(0), |total, sum| total.plus(sum).unwrap_or(Cents(i64::MAX)));
        let lines: Vec<Json> = lines
            .iter()
            .map(|line| json!({ "name": line.what, "sum": speak.sum(line.sum.unwrap_or(Cents(0))) }))
            .collect();
        let name = title_of(&part.terms.categories, kind, speak.language());
        json!({ "name": name, "sum": speak.sum(sum), "lines": lines })
    };
    kinds.into_iter().map(of_kind).collect()
}
