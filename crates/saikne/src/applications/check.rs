//! What is asked of an application before it is handed in, answered point by point: met, not met, or for a person to
//! look at, with the fact that was used and where it is mended.

use foundation::i18n::Speaker;
use foundation::money::Cents;
use jiff::Timestamp;
use jiff::civil::Date;

use super::bundle::{Bundle, Part};
use super::mandate::Mandate;
use super::shared::{CoFinancing, Place};
use super::sub_project::SubProject;
use crate::ideas::missing::{self, Missing};
use crate::organisations::OrganisationKind;
use crate::programmes::deadline::until_words;
use crate::programmes::rules::{Outcome, Rule, RuleKind};

/// One point.
#[derive(Debug, Clone)]
pub struct Check {
    /// Which school's part it is about; none where it is about the whole.
    pub part: Option<SubProject>,
    /// What was asked, and the fact that was found.
    pub asked: Asked,
    /// The programme's rule behind it, where it is one of a programme.
    pub rule: Option<Rule>,
    /// The answer.
    pub outcome: Outcome,
}

/// What is asked, each with the fact that answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Whether it is early enough; the first moment that is too late.
    Deadline(Timestamp),
    /// Whether this kind of organisation may apply; its kind.
    ApplicantKind(OrganisationKind),
    /// Whether there is a school in it; how many there are.
    Schools(usize),
    /// Whether what the schools share is written; the places that are empty.
    Shared(Vec<Place>),
    /// Whether the co-financing is understandable; what it is.
    CoFinancing(Option<CoFinancing>, Cents),
    /// Whether what is asked for adds up (I-21): the sum of the schools.
    Total(Cents),
    /// Whether the team completed the training (I-20).
    Training,
    /// Whether the school agreed: who, when, and whether to what stands now.
    Agreement(Option<(String, Timestamp, bool)>),
    /// Whether the idea is complete; what lacks.
    Idea(Vec<Missing>),
    /// Whether it is about supported themes; how many were chosen.
    Themes(usize),
    /// Whether it asks for no more than one school may have (I-22): sum and ceiling.
    Ceiling(Cents, Option<Cents>),
    /// Whether the applicant may act for the school.
    Mandate(Standing),
}

/// Why an applicant may act for a school, or may not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// The municipality founded it.
    Founder,
    /// A paper says so, which a person reads.
    Paper(Mandate),
    /// The paper does not hold on this day.
    Expired(Mandate),
    /// Nothing says so.
    Nothing,
}

/// Asks everything. `at` is the moment of handing in, `today` its day in Riga.
#[must_use]
pub fn checks(bundle: &Bundle, at: Timestamp, today: Date) -> Vec<Check> {
    let whole = |asked, outcome| Check { part: None, asked, rule: None, outcome };
    let lacks: Vec<Place> =
        Place::REQUIRED.into_iter().filter(|place| bundle.shared.text(*place).is_empty()).collect();
    let mut checks = vec![
        whole(Asked::Deadline(bundle.closes_at), met(at < bundle.closes_at)),
        applicant_kind(bundle),
        whole(Asked::Schools(bundle.parts.len()), met(!bundle.parts.is_empty())),
        whole(Asked::Shared(lacks.clone()), met(lacks.is_empty())),
    ];
    if bundle.shared.co_financing().is_some() {
        checks.push(co_financing(bundle));
    }
    checks.push(whole(Asked::Total(bundle.total()), met(bundle.total() > Cents(0))));
    for part in &bundle.parts {
        checks.extend(of_part(bundle, part, today));
    }
    checks
}

/// Whether nothing stands in the way.
#[must_use]
pub fn may_be_handed_in(checks: &[Check]) -> bool {
    checks.iter().all(|check| check.outcome != Outcome::NotMet)
}

fn met(is_met: bool) -> Outcome {
    if is_met { Outcome::Met } else { Outcome::NotMet }
}

fn applicant_kind(bundle: &Bundle) -> Check {
    let kind = OrganisationKind::parse(&bundle.file.applicant_kind).unwrap_or(OrganisationKind::Municipality);
    let allowed = &bundle.contest.planned().applicants;
    let is_named = |word: &str| allowed.iter().any(|allowed| allowed == word);
    // An education authority is an institution of its municipality.
    let is_institution = kind == OrganisationKind::EducationAuthority && is_named("municipal_institution");
    let is_met = allowed.is_empty() || is_named(kind.as_str()) || is_institution;
    Check { part: None, asked: Asked::ApplicantKind(kind), rule: None, outcome: met(is_met) }
}

/// Money must be a sum; what is given in kind is for a person to look at.
fn co_financing(bundle: &Bundle) -> Check {
    let (kind, sum) = (bundle.shared.co_financing(), bundle.shared.co_financing_sum());
    let says_what = !bundle.shared.text(Place::CoFinancingNote).is_empty();
    let outcome = match kind {
        None | Some(CoFinancing::None) => Outcome::Met,
        Some(CoFinancing::Money) => met(sum > Cents(0)),
        Some(CoFinancing::InKind) if sum > Cents(0) && says_what => Outcome::NeedsPerson,
        Some(CoFinancing::InKind) => Outcome::NotMet,
    };
    Check { part: None, asked: Asked::CoFinancing(kind, sum), rule: None, outcome }
}

fn of_part(bundle: &Bundle, part: &Part, today: Date) -> Vec<Check> {
    let check = |asked, rule: Option<&Rule>, outcome| Check {
        part: Some(part.sub_project.clone()),
        asked,
        rule: rule.cloned(),
        outcome,
    };
    let (terms, canvas) = (&part.terms, &part.canvas);
    let lacks: Vec<Missing> = missing::missing(canvas, terms, part.is_trained)
        .into_iter()
        .filter(|one| !matches!(one, Missing::Themes(_) | Missing::Ceiling(_) | Missing::Training(_)))
        .collect();
    let (fewest, themes_rule) = terms.fewest_themes();
    let themes = crate::ideas::canvas::codes(canvas.text(crate::ideas::Slot::Themes)).count();
    let budget = part.budget();
    let agreed = part.agreement.as_ref().map(|step| (step.by.clone(), step.at, step.is_of_what_stands));
    let agreement = match &agreed {
        None => Outcome::NotMet,
        // Whether what was written since is small is for a person to say.
        Some((.., false)) => Outcome::NeedsPerson,
        Some((.., true)) => Outcome::Met,
    };
    let (standing, outcome) = standing(bundle, part, today);
    vec![
        check(Asked::Training, terms.training_rule(), met(part.is_trained)),
        check(Asked::Agreement(agreed), None, agreement),
        check(Asked::Idea(lacks.clone()), None, met(lacks.is_empty())),
        check(Asked::Themes(themes), themes_rule, met(i64::try_from(themes).unwrap_or(i64::MAX) >= fewest)),
        check(
            Asked::Ceiling(budget.total, budget.ceiling),
            terms.ceiling_rule(),
            met(budget.over().is_none()),
        ),
        check(Asked::Mandate(standing), represents_rule(bundle), outcome),
    ]
}

fn represents_rule(bundle: &Bundle) -> Option<&Rule> {
    bundle.contest.plan().rules.iter().find(|rule| matches!(rule.kind, RuleKind::Represents { .. }))
}

/// A municipality acts for the schools it founded; for every other school a paper says that the applicant may.
fn standing(bundle: &Bundle, part: &Part, today: Date) -> (Standing, Outcome) {
    let application = &bundle.file.application;
    let is_own = application.municipality.as_deref() == Some(part.sub_project.municipality.as_str());
    if is_own && part.sub_project.is_municipal() {
        return (Standing::Founder, Outcome::Met);
    }
    match &part.mandate {
        Some(paper) if paper.holds_on(today) => (Standing::Paper(paper.clone()), Outcome::NeedsPerson),
        Some(paper) => (Standing::Expired(paper.clone()), Outcome::NotMet),
        None => (Standing::Nothing, Outcome::NotMet),
    }
}

impl Asked {
    /// The word of the question in keys and snapshots.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Deadline(_) => "deadline",
            Self::ApplicantKind(_) => "applicant-kind",
            Self::Schools(_) => "schools",
            Self::Shared(_) => "shared",
            Self::CoFinancing(..) => "co-financing",
            Self::Total(_) => "total",
            Self::Training => "training",
            Self::Agreement(_) => "agreement",
            Self::Idea(_) => "idea",
            Self::Themes(_) => "themes",
            Self::Ceiling(..) => "ceiling",
            Self::Mandate(_) => "mandate",
        }
    }
}

impl Check {
    /// What was asked, in words; the programme's own sentence where it has one.
    #[must_use]
    pub fn question(&self, speak: &Speaker) -> String {
        let own = self.rule.as_ref().and_then(|rule| rule.message.as_ref());
        own.map_or_else(
            || speak.text(&format!("applications-check-{}", self.asked.word())),
            |message| message.in_language(speak.language()).to_owned(),
        )
    }

    /// The fact that was found, in words.
    #[must_use]
    pub fn fact(&self, speak: &Speaker) -> String {
        let count = |key: &str, count: usize| speak.count(key, i64::try_from(count).unwrap_or(i64::MAX));
        match &self.asked {
            Asked::Deadline(end) => {
                speak.with("applications-fact-deadline", &[("until", &until_words(speak, *end))])
            }
            Asked::ApplicantKind(kind) => speak.text(&kind.key()),
            Asked::Schools(schools) => count("applications-fact-schools", *schools),
            Asked::Shared(lacks) if lacks.is_empty() => speak.text("applications-fact-complete"),
            Asked::Shared(lacks) => {
                let names: Vec<String> = lacks.iter().map(|place| place.label(speak)).collect();
                speak.with("applications-fact-lacks", &[("what", &names.join(", "))])
            }
            Asked::CoFinancing(kind, sum) => {
                let kind = speak.text(&kind.unwrap_or(CoFinancing::None).key());
                if *sum > Cents(0) { format!("{kind}, {}", speak.sum(*sum)) } else { kind }
            }
            Asked::Total(sum) => speak.sum(*sum),
            Asked::Training => {
                let is_met = self.outcome == Outcome::Met;
                speak.text(if is_met { "applications-fact-trained" } else { "applications-fact-not-trained" })
            }
            Asked::Agreement(Some((name, at, is_of_what_stands))) => {
                let at = speak.moment(*at);
                let key = match is_of_what_stands {
                    true => "applications-fact-agreed",
                    false => "applications-fact-agreed-before",
                };
                speak.with(key, &[("name", name), ("at", &at)])
            }
            Asked::Agreement(None) => speak.text("applications-fact-not-agreed"),
            Asked::Idea(lacks) if lacks.is_empty() => speak.text("applications-fact-complete"),
            Asked::Idea(lacks) => {
                let sentences: Vec<String> = lacks.iter().map(|one| one.sentence(speak)).collect();
                sentences.join(" ")
            }
            Asked::Themes(themes) => count("applications-fact-themes", *themes),
            Asked::Ceiling(sum, Some(ceiling)) => {
                let (sum, ceiling) = (speak.sum(*sum), speak.sum(*ceiling));
                speak.with("applications-fact-ceiling", &[("sum", &sum), ("ceiling", &ceiling)])
            }
            Asked::Ceiling(sum, None) => speak.sum(*sum),
            Asked::Mandate(standing) => standing.fact(speak),
        }
    }

    /// Where it is mended; none where it is met or nobody on the applicant's side can.
    #[must_use]
    pub fn mend(&self, application: &str) -> Option<String> {
        if self.outcome == Outcome::Met {
            return None;
        }
        let idea = self.part.as_ref().map(|part| format!("/ideas/{}", part.idea));
        match self.asked {
            Asked::Deadline(_) | Asked::ApplicantKind(_) => None,
            Asked::Shared(_) | Asked::CoFinancing(..) => Some(format!("/applications/{application}/shared")),
            Asked::Schools(_) | Asked::Total(_) | Asked::Mandate(_) | Asked::Training => {
                Some(format!("/applications/{application}"))
            }
            Asked::Agreement(_) | Asked::Idea(_) | Asked::Themes(_) | Asked::Ceiling(..) => idea,
        }
    }
}

impl Standing {
    fn fact(&self, speak: &Speaker) -> String {
        match self {
            Self::Founder => speak.text("applications-fact-founder"),
            Self::Nothing => speak.text("applications-fact-no-mandate"),
            Self::Paper(paper) => {
                let from = speak.date(paper.valid_from);
                speak.with("applications-fact-mandate", &[("file", &paper.file_name), ("from", &from)])
            }
            Self::Expired(paper) => {
                speak.with("applications-fact-mandate-expired", &[("file", &paper.file_name)])
            }
        }
    }
}
