//! The papers that both sign: the agreement and its amendments. They are in Latvian; whoever reads another language
//! has a preview.
//!
//! What a paper says is kept as JSON beside its hash: made from it again, it is the same paper, whatever the texts of
//! the platform and of the edition say by then (I-03).

use foundation::i18n::Speaker;
use foundation::money::Cents;
use jiff::civil::Date;
use papers::{Paper, Template};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::amendment::Amendment;
use super::content::{Content, Party, School};
use super::proposal::Changed;
use crate::ideas::Slot;
use crate::ideas::terms::title_of;
use crate::printing;
use crate::programmes::plan::{AgreementPlan, ClausePlan, EditionPlan, Shown};

/// What a paper says, as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptPaper {
    title: String,
    issued_on: Date,
    data: Json,
}

impl KeptPaper {
    /// The text that is kept.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_value(self).map(|value| value.to_string()).unwrap_or_default()
    }

    /// Reads the text that was kept.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The paper.
    #[must_use]
    pub fn paper(&self, template: Template, speak: &Speaker) -> Paper {
        Paper {
            template,
            title: self.title.clone(),
            language: printing::language(speak),
            issued_on: self.issued_on,
            data: self.data.clone(),
        }
    }
}

/// What the agreement says; a preview where it has no number yet.
#[must_use]
pub fn agreement(
    content: &Content,
    number: Option<&str>,
    amount: Cents,
    plan: &EditionPlan,
    terms: &AgreementPlan,
    issued_on: Date,
    speak: &Speaker,
) -> KeptPaper {
    let language = speak.language();
    let shown_number = number.map_or_else(|| speak.text("agreements-paper-no-number"), str::to_owned);
    let publicity = plan.publicity.first().map(|one| one.sentence.in_language(language).to_owned());
    let fill = Fill::of(content, amount, terms, speak);
    let sections: Vec<Json> =
        terms.clauses.iter().map(|clause| section(clause, &fill, publicity.as_deref(), speak)).collect();
    let call = plan.calls.iter().find(|call| call.kind == crate::programmes::CallKind::ProjectContest);
    let project = call.map_or_else(|| plan.title_in(language), |call| call.title.in_language(language));
    let decision = match content.decided_on {
        Some(day) => format!("{}, {}", content.decision, speak.date(day)),
        None => content.decision.clone(),
    };
    let schools: Vec<Json> = content
        .schools
        .iter()
        .map(|one| json!({ "name": one.name, "title": one.title, "sum": speak.sum(one.awarded) }))
        .collect();
    let groups: Vec<Json> = content.schools.iter().map(|one| group(one, plan, speak)).collect();
    let data = json!({
        "is_preview": number.is_none(),
        "issuer": content.grantor.name,
        "number": shown_number,
        "signed_on": speak.text("agreements-paper-signed-on"),
        "project": project,
        "programme": plan.programme.title.in_language(language),
        "decision": decision,
        "total": speak.sum(amount),
        "period": speak.days(content.starts_on, content.ends_on),
        "parties": parties(content, speak),
        "schools": schools,
        "sections": sections,
        "annex": { "title": speak.text("agreements-paper-annex"), "groups": groups },
        "projects": content.schools.iter().map(|one| project_of(one, speak)).collect::<Vec<Json>>(),
        "signatures": signatures(content, speak),
    });
    KeptPaper { title: speak.with("agreements-paper-title", &[("number", &shown_number)]), issued_on, data }
}

/// What an amendment says; a preview where it has no number yet.
#[must_use]
pub fn amendment(
    amendment: &Amendment,
    number: Option<i64>,
    agreement: &super::agreement::Agreement,
    issued_on: Date,
    speak: &Speaker,
) -> KeptPaper {
    let content = &agreement.content;
    let known = agreement.number.as_deref().unwrap_or_default();
    let shown_number =
        number.map_or_else(|| speak.text("agreements-paper-no-number"), |number| number.to_string());
    let changes: Vec<Json> = amendment
        .asked
        .changes
        .iter()
        .map(|change| {
            let Told { what, before, after } = told(change, speak);
            json!({ "what": what, "before": before, "after": after })
        })
        .collect();
    let points = ["agreements-paper-rest-stays", "agreements-paper-is-part"].map(|key| speak.text(key));
    let data = json!({
        "is_preview": number.is_none(),
        "issuer": content.grantor.name,
        "number": shown_number,
        "agreement": known,
        "signed_on": speak.text("agreements-paper-signed-on"),
        "effective_from": speak.date(amendment.effective_from),
        "parties": parties(content, speak),
        "reason": amendment.reason,
        "changes": changes,
        "sections": [{ "heading": speak.text("agreements-paper-rest"), "points": points }],
        "signatures": signatures(content, speak),
    });
    let values = [("number", shown_number.as_str()), ("agreement", known)];
    KeptPaper { title: speak.with("agreements-paper-amendment-title", &values), issued_on, data }
}

/// A change in words.
pub struct Told {
    /// What changes.
    pub what: String,
    /// What stood there; nothing where something is added.
    pub before: Option<String>,
    /// What stands there from now on.
    pub after: String,
}

/// A change in words, for the paper and the pages.
#[must_use]
pub fn told(change: &Changed, speak: &Speaker) -> Told {
    let contact = |one: &super::content::Contact| {
        let parts = [one.name.as_str(), &one.email, &one.phone];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<&str>>().join(", ")
    };
    let (what, before, after) = match change {
        Changed::Line { school, what, before, after } => {
            let what = speak.with("agreements-changed-line", &[("school", school), ("what", what)]);
            (what, Some(speak.sum(*before)), speak.sum(*after))
        }
        Changed::NewLine { school, what, after } => {
            let what = speak.with("agreements-changed-new-line", &[("school", school), ("what", what)]);
            (what, None, speak.sum(*after))
        }
        Changed::Share { school, before, after } => {
            let what = speak.with("agreements-changed-share", &[("school", school)]);
            (what, Some(speak.sum(*before)), speak.sum(*after))
        }
        Changed::StartsOn { before, after } => {
            (speak.text("agreements-starts-on"), Some(speak.date(*before)), speak.date(*after))
        }
        Changed::EndsOn { before, after } => {
            (speak.text("agreements-ends-on"), Some(speak.date(*before)), speak.date(*after))
        }
        Changed::Contact { before, after } => {
            (speak.text("agreements-contact"), Some(contact(before)), contact(after))
        }
        Changed::Addition { after } => (speak.text("agreements-addition"), None, after.clone()),
    };
    Told { what, before, after }
}

/// What stands in the points in place of `{percent}`, `{from}`, `{to}` and `{sum}`.
struct Fill([(&'static str, String); 4]);

impl Fill {
    fn of(content: &Content, amount: Cents, terms: &AgreementPlan, speak: &Speaker) -> Self {
        Self([
            ("{percent}", terms.shift_percent.to_string()),
            ("{from}", speak.date(content.starts_on)),
            ("{to}", speak.date(content.ends_on)),
            ("{sum}", speak.sum(amount)),
        ])
    }

    fn filled(&self, point: &str) -> String {
        self.0.iter().fold(point.to_owned(), |text, (mark, value)| text.replace(mark, value))
    }
}

fn section(clause: &ClausePlan, fill: &Fill, publicity: Option<&str>, speak: &Speaker) -> Json {
    let points = match speak.language() {
        foundation::i18n::Language::Lv => &clause.points_lv,
        foundation::i18n::Language::En => &clause.points_en,
    };
    let mut points: Vec<Json> = points.iter().map(|point| json!(fill.filled(point))).collect();
    if clause.shows == Some(Shown::Publicity)
        && let (Some(last), Some(sentence)) = (points.last_mut(), publicity)
    {
        *last = json!({ "text": last.as_str(), "quote": sentence });
    }
    let shows = (clause.shows == Some(Shown::Schools)).then_some("schools");
    json!({ "heading": clause.heading.in_language(speak.language()), "points": points, "shows": shows })
}

fn parties(content: &Content, speak: &Speaker) -> Json {
    let party = |role: &str, party: &Party| {
        json!({
            "role": speak.text(role),
            "name": party.name,
            "registration_number": party.registration_number,
            "address": party.address,
            "represented_by": format!("{} {}", party.position, party.signatory).trim(),
        })
    };
    json!([
        party("agreements-grantor", &content.grantor),
        party("agreements-beneficiary", &content.beneficiary),
    ])
}

fn signatures(content: &Content, speak: &Speaker) -> Json {
    let signature = |role: &str, party: &Party| {
        let name = if party.signatory.is_empty() { &party.name } else { &party.signatory };
        json!({ "of": speak.text(role), "name": name, "position": party.position })
    };
    json!([
        signature("agreements-grantor", &content.grantor),
        signature("agreements-beneficiary", &content.beneficiary),
    ])
}

/// A school's lines by kind of cost.
fn group(school: &School, plan: &EditionPlan, speak: &Speaker) -> Json {
    let kinds = plan.catalogue("cost_categories").map(|one| one.items.as_slice()).unwrap_or_default();
    let line = |line: &super::content::Line| {
        let kind = title_of(kinds, &line.category, speak.language());
        let name = match (kind.is_empty(), line.what.is_empty()) {
            (false, false) => format!("{}. {kind}: {}", line.number, line.what),
            (true, false) => format!("{}. {}", line.number, line.what),
            (_, true) => format!("{}. {kind}", line.number),
        };
        json!({ "name": name, "sum": speak.sum(line.agreed) })
    };
    let lines: Vec<Json> = school.lines.iter().map(line).collect();
    json!({ "name": school.name, "sum": speak.sum(school.awarded), "lines": lines })
}

/// What a school does, word for word as its team wrote it.
fn project_of(school: &School, speak: &Speaker) -> Json {
    let passage = |one: &super::content::Passage| {
        let label = Slot::parse(&one.slot).map(|slot| slot.label(speak)).unwrap_or_default();
        json!({ "label": label, "text": one.text })
    };
    let passages: Vec<Json> = school.passages.iter().map(passage).collect();
    json!({ "name": school.name, "title": school.title, "passages": passages })
}
