//! What is asked of an application when its check begins: what the platform answers by itself, with the fact it used,
//! and the criteria of the edition that it leaves to a person.

use foundation::i18n::{Language, Speaker};
use jiff::Timestamp;

use super::check::{Check, Found};
use super::record::{CheckId, CheckRecord};
use crate::applications::bundle::Bundle;
use crate::applications::check::{self as applied, Asked, Standing};
use crate::applications::submission::Submission;
use crate::programmes::localised::Localised;
use crate::programmes::rules::Outcome;

/// One question, not yet kept.
#[derive(Debug, Clone)]
pub struct Question {
    /// Which school's part; none where it is about the whole.
    pub part: Option<crate::applications::SubProjectId>,
    /// The word of what is asked.
    pub criterion: String,
    /// Whether the platform asks it.
    pub is_automatic: bool,
    /// What is asked.
    pub question: Localised,
    /// What the platform found, or what a person looks at.
    pub fact: Localised,
    /// Path of the page on which that is seen.
    pub evidence: String,
    /// The rule of the edition behind it.
    pub rule: Option<String>,
    /// What the platform found.
    pub found: Found,
}

impl Question {
    /// The record with which its check begins.
    #[must_use]
    pub fn into_record(self, id: CheckId, bundle: &Bundle) -> CheckRecord {
        CheckRecord {
            id,
            application: bundle.file.application.id.clone(),
            part: self.part,
            criterion: self.criterion,
            is_automatic: self.is_automatic,
            question: self.question,
            fact: self.fact,
            evidence: self.evidence,
            rule: self.rule,
            edition_version: bundle.contest.plan().version,
            check: Check::begun(self.found),
            decided_by: String::new(),
            decided_at: None,
            proposed_by: String::new(),
            clarification: None,
            version: 1,
        }
    }
}

/// Every question to an application. `receipt` is the submission that counts; what the platform finds, it finds as of
/// that moment; without one as of `now`.
#[must_use]
pub fn questions(
    bundle: &Bundle,
    receipt: Option<&Submission>,
    now: Timestamp,
    speak: &Speaker,
) -> Vec<Question> {
    let at = receipt.map_or(now, |receipt| receipt.submitted_at);
    let today = foundation::clock::in_riga(at).date();
    let mut all: Vec<Question> = applied::checks(bundle, at, today)
        .iter()
        .map(|check| automatic(bundle, receipt, check, speak))
        .collect();
    let answered: Vec<String> = all.iter().map(|question| question.criterion.clone()).collect();
    let criteria = bundle.contest.plan().compliance().map(|set| set.criteria.as_slice()).unwrap_or_default();
    for criterion in criteria.iter().filter(|one| !answered.contains(&one.code)) {
        all.push(Question {
            part: None,
            criterion: criterion.code.clone(),
            is_automatic: false,
            question: criterion.title.clone(),
            fact: criterion.guidance.clone().unwrap_or_default(),
            evidence: format!("/applications/{}/read", bundle.file.application.id),
            rule: None,
            found: Found::NeedsPerson,
        });
    }
    all
}

fn in_both(speak: &Speaker, say: impl Fn(&Speaker) -> String) -> Localised {
    Localised::new(say(&speak.in_language(Language::Lv)), say(&speak.in_language(Language::En)))
}

fn automatic(
    bundle: &Bundle,
    receipt: Option<&Submission>,
    check: &applied::Check,
    speak: &Speaker,
) -> Question {
    Question {
        part: check.part.as_ref().map(|part| part.id.clone()),
        criterion: check.asked.word().to_owned(),
        is_automatic: true,
        question: in_both(speak, |speak| check.question(speak)),
        fact: in_both(speak, |speak| fact(receipt, check, speak)),
        evidence: evidence(bundle, receipt, check),
        rule: check.rule.as_ref().map(|rule| rule.id.clone()),
        found: match check.outcome {
            Outcome::Met => Found::Met,
            Outcome::NotMet => Found::NotMet,
            Outcome::NeedsPerson => Found::NeedsPerson,
        },
    }
}

/// The fact in words; with the deadline also when the application came.
fn fact(receipt: Option<&Submission>, check: &applied::Check, speak: &Speaker) -> String {
    let words = check.fact(speak);
    match (&check.asked, receipt) {
        (Asked::Deadline(_), Some(receipt)) => {
            let at = speak.exact_moment(receipt.submitted_at);
            speak.with("eligibility-fact-deadline", &[("until", &words), ("at", &at)])
        }
        _ => words,
    }
}

/// Where the fact is seen. Whoever checks reads the application and not the team's canvas.
fn evidence(bundle: &Bundle, receipt: Option<&Submission>, check: &applied::Check) -> String {
    let application = &bundle.file.application.id;
    let page = format!("/applications/{application}/read");
    let paper = match &check.asked {
        Asked::Mandate(Standing::Paper(paper) | Standing::Expired(paper)) => Some(&paper.id),
        _ => None,
    };
    match (&check.asked, &check.part, receipt, paper) {
        (_, _, _, Some(paper)) => format!("/applications/{application}/mandates/{paper}"),
        (Asked::Deadline(_), _, Some(receipt), _) => {
            format!("/applications/{application}/receipts/{}", receipt.receipt_no)
        }
        (Asked::Shared(_) | Asked::CoFinancing(..), ..) => format!("{page}#shared"),
        (_, Some(part), ..) => format!("{page}#part-{}", part.id),
        _ => page,
    }
}
