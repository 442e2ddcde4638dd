//! All schools of one applicant at a glance: how far each is, what lacks, and who must do it (W6).

use std::collections::BTreeMap;

use foundation::database::Reads;
use foundation::money::Cents;
use foundation::problem::Problem;
use jiff::Timestamp;
use jiff::civil::Date;

use super::file::ApplicationFile;
use super::mandate::{Authority, authority};
use super::shared::{Place, Shared};
use super::store::{self, Reminder};
use super::sub_project::SubProject;
use crate::ideas::budget::Budget;
use crate::ideas::canvas::{Canvas, Slot};
use crate::ideas::missing::{Missing, missing};
use crate::ideas::store::{Circle, Line, Trained};
use crate::ideas::terms::Contest;
use crate::ideas::{self, Idea, IdeaId, IdeaState};
use crate::programmes::Plans;
use crate::teams::TeamId;
use crate::teams::words::words;

words! {
    /// Who must do the next thing for a school.
    Blocker, "applications-blocker" {
        /// The team: begin, write, send.
        Team = "team",
        /// The principal: agree.
        Principal = "principal",
        /// Whoever gathers the application: take in or give back.
        Contact = "contact",
        /// The school's founder: the mandate, which the principal is asked to bring.
        Mandate = "mandate",
    }
}

words! {
    /// A traffic light, always with its word.
    Light, "applications-light" {
        /// In the application, and nothing lacks.
        Ready = "ready",
        /// On its way.
        OnWay = "on_way",
        /// Something stands in the way.
        Stopped = "stopped",
        /// Does not come along: without reproach.
        Apart = "apart",
    }
}

/// Where a school's idea is, as far as the applicant may know it.
#[derive(Debug, Clone)]
pub enum Whereabouts {
    /// The team has not begun.
    NotBegun,
    /// The team writes and has not shown it.
    Sketched,
    /// It is known to the applicant.
    Known(Idea),
    /// It is a part of this application.
    In(Idea, Box<SubProject>),
    /// Somebody else takes it to the contest: an association or another applicant, by name.
    Elsewhere(String),
    /// The team will not apply.
    NotPursued,
}

/// A school with all that its applicant sees of it.
#[derive(Debug, Clone)]
pub struct School {
    /// The team and its school.
    pub team: Trained,
    /// Where its idea is.
    pub at: Whereabouts,
    /// What the idea is called; empty while that is not known.
    pub title: String,
    /// What lacks in it.
    pub missing: Vec<Missing>,
    /// What is asked for.
    pub budget: Budget,
    /// Whether the applicant may act for the school.
    pub authority: Authority,
    /// When somebody was reminded last.
    pub reminder: Option<Reminder>,
}

impl School {
    /// The idea, where the applicant may open it.
    #[must_use]
    pub fn idea(&self) -> Option<&Idea> {
        match &self.at {
            Whereabouts::Known(idea) | Whereabouts::In(idea, _) => Some(idea),
            _ => None,
        }
    }

    /// Its part in the application.
    #[must_use]
    pub fn part(&self) -> Option<&SubProject> {
        match &self.at {
            Whereabouts::In(_, part) => Some(part),
            _ => None,
        }
    }

    /// Whether it has gone another way, or will not apply.
    #[must_use]
    pub fn is_apart(&self) -> bool {
        match &self.at {
            Whereabouts::Elsewhere(_) | Whereabouts::NotPursued => true,
            Whereabouts::In(_, part) => !part.counts(),
            _ => false,
        }
    }

    /// The light.
    #[must_use]
    pub fn light(&self) -> Light {
        match &self.at {
            _ if self.is_apart() => Light::Apart,
            _ if !self.authority.holds() => Light::Stopped,
            Whereabouts::NotBegun => Light::Stopped,
            Whereabouts::In(..) if self.missing.is_empty() => Light::Ready,
            Whereabouts::In(..) => Light::Stopped,
            _ => Light::OnWay,
        }
    }

    /// Who must do something, the first first.
    #[must_use]
    pub fn blockers(&self) -> Vec<Blocker> {
        if self.is_apart() {
            return Vec::new();
        }
        let mut blockers = Vec::new();
        match &self.at {
            Whereabouts::NotBegun | Whereabouts::Sketched => blockers.push(Blocker::Team),
            Whereabouts::Known(idea) => blockers.push(match idea.state {
                IdeaState::WithContact => Blocker::Contact,
                IdeaState::Shared if self.missing.is_empty() => Blocker::Principal,
                _ => Blocker::Team,
            }),
            Whereabouts::In(..) if !self.missing.is_empty() => blockers.push(Blocker::Contact),
            _ => {}
        }
        if !self.authority.holds() {
            blockers.push(Blocker::Mandate);
        }
        blockers
    }

    /// Who can be reminded: the first who is not the reader.
    #[must_use]
    pub fn to_remind(&self) -> Option<Blocker> {
        self.blockers().into_iter().find(|blocker| *blocker != Blocker::Contact)
    }
}

/// An application that is being gathered, with every school around it.
#[derive(Debug, Clone)]
pub struct Cockpit {
    /// The application.
    pub file: ApplicationFile,
    /// What the contest demands.
    pub contest: Contest,
    /// The first moment at which the contest takes nothing from this applicant.
    pub closes_at: Timestamp,
    /// The schools, by name.
    pub schools: Vec<School>,
    /// What all share.
    pub shared: Shared,
}

impl Cockpit {
    /// Reads it for a day. The number of statements does not grow with the number of schools.
    pub async fn of(
        plans: &Plans,
        from: &mut impl Reads,
        file: ApplicationFile,
        today: Date,
    ) -> Result<Self, Problem> {
        let application = &file.application;
        let contest = Contest::of_edition(plans, from, &application.edition).await?;
        let mut circle = Circle::default().with(file.sub_projects.iter().map(|part| &part.idea));
        match &application.municipality {
            Some(code) => circle.municipalities.push(code.clone()),
            None => circle.associations.push(application.applicant.as_str().to_owned()),
        }
        let teams = ideas::store::circle(from, &application.edition, &circle).await?;
        let ids: Vec<TeamId> = teams.iter().map(|team| team.team.clone()).collect();
        let lines = ideas::store::lines_of_teams(from, &ids).await?;
        let idea_ids: Vec<IdeaId> = lines.iter().map(|line| line.idea.id.clone()).collect();
        let mut canvases = ideas::store::canvases(from, &idea_ids).await?;
        let elsewhere = store::elsewhere(from, &application.id, &idea_ids).await?;
        let schools: Vec<_> = teams.iter().map(|team| team.school.clone()).collect();
        let mandates = store::mandates_for(from, &application.applicant, &schools).await?;
        let reminders = store::reminders(from, &application.id).await?;
        let shared = store::shared(from, &application.id).await?;
        let mut lines: BTreeMap<TeamId, Line> =
            lines.into_iter().map(|line| (line.idea.team.clone(), line)).collect();
        let school = |team: Trained| {
            let line = lines.remove(&team.team);
            let canvas = line.as_ref().and_then(|line| canvases.remove(&line.idea.id)).unwrap_or_default();
            let terms = contest.terms(&team.school, &team.school_kind);
            let at = whereabouts(&file, &team, line.map(|line| line.idea), &elsewhere);
            let is_known = matches!(at, Whereabouts::Known(_) | Whereabouts::In(..));
            let canvas = if is_known { canvas } else { Canvas::default() };
            School {
                title: canvas.text(Slot::Title).to_owned(),
                missing: if is_known { missing(&canvas, &terms, team.is_trained) } else { Vec::new() },
                budget: Budget::of(&canvas, terms.ceiling),
                authority: authority(
                    &file.application,
                    &team.municipality,
                    &team.school_founder,
                    || mandates.iter().find(|mandate| mandate.represented == team.school).cloned(),
                    today,
                ),
                reminder: reminders.iter().find(|one| one.school == team.school).cloned(),
                at,
                team,
            }
        };
        let schools = teams.into_iter().map(school).collect();
        let closes_at = contest.closes_at(&application.applicant);
        Ok(Self { contest, closes_at, schools, shared, file })
    }

    /// The school of a team.
    #[must_use]
    pub fn school(&self, team: &TeamId) -> Option<&School> {
        self.schools.iter().find(|school| school.team.team == *team)
    }

    /// Those that are parts of the application and count.
    pub fn taken_in(&self) -> impl Iterator<Item = &School> {
        self.schools.iter().filter(|school| school.part().is_some_and(SubProject::counts))
    }

    /// What they ask for together, as it stands now (I-21).
    #[must_use]
    pub fn total(&self) -> Cents {
        let sum = |total: Cents, school: &School| total.plus(school.budget.total).unwrap_or(Cents(i64::MAX));
        self.taken_in().fold(Cents(0), sum)
    }

    /// The most they may ask for together; none where the contest sets no ceiling.
    #[must_use]
    pub fn ceiling(&self) -> Option<Cents> {
        let count = i64::try_from(self.taken_in().count()).unwrap_or(i64::MAX);
        self.contest.planned().max_per_school.map(|each| Cents(each.0.saturating_mul(count)))
    }

    /// The places of the shared part that must be filled and are empty.
    #[must_use]
    pub fn lacking(&self) -> Vec<Place> {
        Place::REQUIRED.into_iter().filter(|place| self.shared.text(*place).is_empty()).collect()
    }

    /// Whether the applicant can still write in it.
    #[must_use]
    pub fn is_open(&self, at: Timestamp) -> bool {
        self.file.application.is_writable() && at < self.closes_at
    }
}

fn whereabouts(
    file: &ApplicationFile,
    team: &Trained,
    idea: Option<Idea>,
    elsewhere: &[(IdeaId, String)],
) -> Whereabouts {
    let Some(idea) = idea else { return Whereabouts::NotBegun };
    if let Some(part) = file.sub_projects.iter().find(|part| part.idea == idea.id) {
        return Whereabouts::In(idea, Box::new(part.clone()));
    }
    let is_ours = match &idea.association {
        Some(association) => *association == file.application.applicant,
        None => file.application.municipality.is_some(),
    };
    if !is_ours {
        return Whereabouts::Elsewhere(team.association.clone().unwrap_or_default());
    }
    if let Some((_, name)) = elsewhere.iter().find(|(id, _)| *id == idea.id) {
        return Whereabouts::Elsewhere(name.clone());
    }
    match idea.state {
        IdeaState::Sketch => Whereabouts::Sketched,
        IdeaState::NotPursued => Whereabouts::NotPursued,
        _ => Whereabouts::Known(idea),
    }
}
