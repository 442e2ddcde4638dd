//! What a call demands of a team: plan of the edition, deadline for this applicant, limits.

use std::collections::BTreeMap;
use std::sync::Arc;

use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;

use super::CallId;
use super::file::TeamFile;
use crate::organisations::OrganisationId;
use crate::programmes::member::Function;
use crate::programmes::plan::{CallPlan, RegionSeats};
use crate::programmes::rules::{Counted, Point, Rule, RuleKind};
use crate::programmes::{self, Call, CallKind, CallState, DeadlineExtension, EditionPlan, Plans};

/// What a call demands.
#[derive(Debug, Clone)]
pub struct Terms {
    /// The call.
    pub call: CallId,
    /// What it asks for.
    pub kind: CallKind,
    /// The plan of its edition, in the version that holds now.
    pub plan: Arc<EditionPlan>,
    /// Code of the call in the plan.
    pub code: String,
    /// When it opens.
    pub opens_at: Timestamp,
    /// The first instant that is too late for this applicant, extensions included (I-02).
    pub ends_at: Timestamp,
    /// The first instant that is too late for everybody without an extension of their own.
    pub general_ends_at: Timestamp,
    /// Whether the call can take registrations at all: announced, and not given up.
    pub is_announced: bool,
    /// Why the call was given up, where it was.
    pub cancel_reason: Option<String>,
    /// How many active teams a school may have (I-10).
    pub max_teams_per_school: i64,
    /// How many teams can be taken.
    pub seats: Option<i64>,
    /// How many of them from each region, and what follows when more are.
    pub region_seats: Option<RegionSeats>,
}

/// Whether a call takes registrations at a moment, and if not, why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Openness {
    /// It does.
    Open,
    /// It does, but for an extension that was granted to this applicant or to some only.
    Extended,
    /// Not yet.
    NotYet,
    /// Not any more: the deadline has passed.
    Closed,
    /// The agency has closed it, with the reason it gave.
    CalledOff(String),
}

/// How many young people a team may have, and the rule that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// Id of the rule.
    pub rule: String,
    /// How many.
    pub most: usize,
}

impl Terms {
    /// The terms of a call for an organisation.
    #[must_use]
    pub fn of(
        call: &Call,
        extensions: &[DeadlineExtension],
        plan: Arc<EditionPlan>,
        school: Option<&OrganisationId>,
    ) -> Self {
        let planned = plan.call(&call.code);
        Self {
            call: call.id.clone(),
            kind: call.kind,
            code: call.code.clone(),
            opens_at: call.opens_at,
            ends_at: call.deadline_for(school, extensions),
            general_ends_at: call.deadline_at,
            cancel_reason: call.cancel_reason.clone(),
            is_announced: matches!(call.state, CallState::Announced | CallState::Open | CallState::Closed),
            max_teams_per_school: planned.map_or(1, |call| call.max_teams_per_school),
            seats: planned.and_then(|call| call.seats_teams),
            region_seats: planned.and_then(|call| call.region_seats.clone()),
            plan,
        }
    }

    /// The terms of a call, as they are for a school.
    pub async fn find(
        plans: &Plans,
        from: &mut impl Reads,
        call: &CallId,
        school: Option<&OrganisationId>,
    ) -> Result<Self, Problem> {
        let call = programmes::store::call_by_id(from, call).await?.ok_or(Refusal::NotFound)?;
        let extensions = programmes::store::extensions(from, &call.id).await?;
        let plan = plans.of_call(from, &call).await?.ok_or(Refusal::NotFound)?;
        Ok(Self::of(&call, &extensions, plan, school))
    }

    /// The terms of a call for a team that exists.
    pub async fn of_file(plans: &Plans, from: &mut impl Reads, file: &TeamFile) -> Result<Self, Problem> {
        Self::find(plans, from, file.call(), Some(&file.team.school)).await
    }

    /// The terms of teams that exist, each with its file. However many teams there are, a call is read once.
    pub async fn of_files(
        plans: &Plans,
        from: &mut impl Reads,
        files: Vec<TeamFile>,
    ) -> Result<Vec<(TeamFile, Self)>, Problem> {
        let mut calls: BTreeMap<CallId, (Call, Vec<DeadlineExtension>, Arc<EditionPlan>)> = BTreeMap::new();
        let mut with_terms = Vec::with_capacity(files.len());
        for file in files {
            if !calls.contains_key(file.call()) {
                let call =
                    programmes::store::call_by_id(from, file.call()).await?.ok_or(Refusal::NotFound)?;
                let extensions = programmes::store::extensions(from, &call.id).await?;
                let plan = plans.of_call(from, &call).await?.ok_or(Refusal::NotFound)?;
                calls.insert(call.id.clone(), (call, extensions, plan));
            }
            let (call, extensions, plan) = calls.get(file.call()).ok_or(Refusal::NotFound)?;
            let terms = Self::of(call, extensions, Arc::clone(plan), Some(&file.team.school));
            with_terms.push((file, terms));
        }
        Ok(with_terms)
    }

    /// Code of the edition.
    #[must_use]
    pub fn edition(&self) -> &str {
        &self.plan.code
    }

    /// The call as the plan words it.
    #[must_use]
    pub fn planned(&self) -> Option<&CallPlan> {
        self.plan.call(&self.code)
    }

    /// Whether registrations are taken at a moment.
    #[must_use]
    pub fn is_open(&self, at: Timestamp) -> bool {
        self.is_announced && self.opens_at <= at && at < self.ends_at
    }

    /// Whether registrations are taken at a moment, and if not, why.
    #[must_use]
    pub fn openness(&self, at: Timestamp) -> Openness {
        if let Some(reason) = &self.cancel_reason {
            return Openness::CalledOff(reason.clone());
        }
        if !self.is_announced {
            return Openness::CalledOff(String::new());
        }
        match at {
            at if at < self.opens_at => Openness::NotYet,
            at if at >= self.ends_at => Openness::Closed,
            at if at >= self.general_ends_at => Openness::Extended,
            _ => Openness::Open,
        }
    }

    fn rules_on_submit(&self) -> impl Iterator<Item = &Rule> {
        self.plan.rules.iter().filter(|rule| rule.at.contains(&Point::OnSubmit))
    }

    /// How many young people a team may have.
    #[must_use]
    pub fn most_representatives(&self) -> Option<Limit> {
        self.rules_on_submit().find_map(|rule| match &rule.kind {
            RuleKind::CountBetween { what: Counted::Representative, max, .. } => {
                Some(Limit { rule: rule.id.clone(), most: usize::try_from(*max).unwrap_or(0) })
            }
            _ => None,
        })
    }

    /// How many days before the training a change of members is asked for in good time.
    #[must_use]
    pub fn roster_lead_days(&self) -> Option<i64> {
        self.plan.rules.iter().filter(|rule| rule.at.contains(&Point::OnRosterChange)).find_map(|rule| {
            match rule.kind {
                RuleKind::ApprovalChain { lead_days, .. } => Some(lead_days),
                _ => None,
            }
        })
    }

    /// The ages young people of a team may have, both included.
    #[must_use]
    pub fn ages(&self) -> Option<(i64, i64)> {
        self.rules_on_submit().find_map(|rule| match &rule.kind {
            RuleKind::AgeBetween { role: Function::Representative, min, max, .. } => Some((*min, *max)),
            _ => None,
        })
    }
}
