//! What the contest of an edition demands of an idea: themes, groups, kinds of cost, ceiling, deadline.

use std::sync::Arc;

use foundation::database::Reads;
use foundation::i18n::Language;
use foundation::money::Cents;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;

use crate::organisations::register::InstitutionKind;
use crate::organisations::{self, OrganisationId, OrganisationKind};
use crate::programmes::plan::{Item, Module};
use crate::programmes::rules::{Rule, RuleKind};
use crate::programmes::{self, Call, CallKind, CallPlan, DeadlineExtension, EditionPlan, Plans};
use crate::teams::TeamFile;

/// The catalogues of an edition that an idea chooses from.
const GRADE_BANDS: &str = "grade_bands";
const STUDY_YEARS: &str = "study_years";
const COST_CATEGORIES: &str = "cost_categories";

/// What the contest of an edition demands of all its schools.
#[derive(Debug, Clone)]
pub struct Contest {
    plan: Arc<EditionPlan>,
    planned: CallPlan,
    call: Call,
    extensions: Vec<DeadlineExtension>,
}

impl Contest {
    /// The contest of an edition; “not found” where the edition has no ideas.
    pub async fn of_edition(plans: &Plans, from: &mut impl Reads, edition: &str) -> Result<Self, Problem> {
        let plan = plans.of(from, edition).await?.ok_or(Refusal::NotFound)?;
        let contest = plan.calls.iter().find(|call| call.kind == CallKind::ProjectContest);
        let planned = contest.filter(|_| plan.initiative.modules.contains(&Module::Idea));
        let planned = planned.cloned().ok_or(Refusal::NotFound)?;
        let call = programmes::store::call(from, edition, &planned.code).await?.ok_or(Refusal::NotFound)?;
        let extensions = programmes::store::extensions(from, &call.id).await?;
        Ok(Self { plan, planned, call, extensions })
    }

    /// The call.
    #[must_use]
    pub fn call(&self) -> &Call {
        &self.call
    }

    /// The call as the programme file words it.
    #[must_use]
    pub fn planned(&self) -> &CallPlan {
        &self.planned
    }

    /// The plan of the edition.
    #[must_use]
    pub fn plan(&self) -> &Arc<EditionPlan> {
        &self.plan
    }

    /// The first instant at which it takes nothing from an organisation, extensions included (I-02).
    #[must_use]
    pub fn closes_at(&self, organisation: &OrganisationId) -> Timestamp {
        self.call.deadline_for(Some(organisation), &self.extensions)
    }

    /// When it closes for an idea: an extension for whoever takes it to the contest is one for its school as well, since
    /// the school may have to mend its part. That is the association, or an applicant of the school's municipality.
    async fn closes_for(
        &self,
        from: &mut impl Reads,
        team: &TeamFile,
        association: Option<&OrganisationId>,
        own: Timestamp,
    ) -> Result<Timestamp, Problem> {
        let mut latest = own;
        for extension in &self.extensions {
            let Some(id) = extension.organisation.as_ref().filter(|_| extension.deadline_at > latest) else {
                continue;
            };
            let is_meant = match association {
                Some(association) => association == id,
                None => organisations::store::find(from, id).await?.is_some_and(|one| {
                    let is_municipal = matches!(
                        one.kind,
                        OrganisationKind::Municipality | OrganisationKind::EducationAuthority
                    );
                    let code = one.municipality.map(|municipality| municipality.code);
                    is_municipal && code == Some(team.municipality.as_str())
                }),
            };
            if is_meant {
                latest = extension.deadline_at;
            }
        }
        Ok(latest)
    }

    /// What it demands of a school of a kind.
    #[must_use]
    pub fn terms(&self, school: &OrganisationId, kind: &str) -> IdeaTerms {
        let items = |code: &str| self.plan.catalogue(code).map(|one| one.items.clone()).unwrap_or_default();
        let all = self.plan.catalogues.iter().flat_map(|catalogue| &catalogue.items);
        let vocational = OrganisationKind::Institution(InstitutionKind::VocationalSchool).as_str();
        IdeaTerms {
            closes_at: self.closes_at(school),
            ceiling: self.planned.max_per_school,
            themes: all.filter(|item| self.planned.themes.contains(&item.code)).cloned().collect(),
            groups: items(if kind == vocational { STUDY_YEARS } else { GRADE_BANDS }),
            categories: items(COST_CATEGORIES),
            applicants: self.planned.applicants.clone(),
            plan: Arc::clone(&self.plan),
        }
    }
}

/// What an idea must be like.
#[derive(Debug, Clone)]
pub struct IdeaTerms {
    /// The plan of the edition.
    pub plan: Arc<EditionPlan>,
    /// The first instant at which the contest takes nothing from this school, extensions included (I-02).
    pub closes_at: Timestamp,
    /// The most money for one school.
    pub ceiling: Option<Cents>,
    /// Supported themes.
    pub themes: Vec<Item>,
    /// The groups of learners: of grades, in a vocational school of years of study.
    pub groups: Vec<Item>,
    /// Kinds of cost.
    pub categories: Vec<Item>,
    /// The kinds of organisations that may apply, as words.
    pub applicants: Vec<String>,
}

impl IdeaTerms {
    /// What the contest of a team's edition demands; “not found” where the edition has no ideas. An association is named
    /// where the idea goes to one instead of the municipality.
    pub async fn of_team(
        plans: &Plans,
        from: &mut impl Reads,
        team: &TeamFile,
        association: Option<&OrganisationId>,
    ) -> Result<Self, Problem> {
        let contest = Contest::of_edition(plans, from, &team.team.edition).await?;
        let mut terms = contest.terms(&team.team.school, &team.school_kind);
        terms.closes_at = contest.closes_for(from, team, association, terms.closes_at).await?;
        Ok(terms)
    }

    /// How many themes there must be at least, and the rule that says so.
    #[must_use]
    pub fn fewest_themes(&self) -> (i64, Option<&Rule>) {
        let of_themes = |rule: &&Rule| matches!(rule.kind, RuleKind::ThemesFrom { .. });
        let rule = self.plan.rules.iter().find(of_themes);
        let fewest = rule.map_or(1, |rule| match rule.kind {
            RuleKind::ThemesFrom { min, .. } => min,
            _ => 1,
        });
        (fewest, rule)
    }

    /// The rule that sets the ceiling.
    #[must_use]
    pub fn ceiling_rule(&self) -> Option<&Rule> {
        self.plan.rules.iter().find(|rule| matches!(rule.kind, RuleKind::MaxAmountPer { .. }))
    }

    /// The rule that asks for the training (I-20).
    #[must_use]
    pub fn training_rule(&self) -> Option<&Rule> {
        self.plan.rules.iter().find(|rule| matches!(rule.kind, RuleKind::Attended { .. }))
    }
}

/// The title of an item in a language; the code where the catalogue has none such any more.
#[must_use]
pub fn title_of(items: &[Item], code: &str, language: Language) -> String {
    let item = items.iter().find(|item| item.code == code);
    item.map_or_else(|| code.to_owned(), |item| item.title.in_language(language).to_owned())
}
