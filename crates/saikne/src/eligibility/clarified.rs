//! A clarification with everything that is needed to show and to write it; an application as it is after all of them.

use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};

use super::clarification::{Clarification, ClarificationId, ClarificationState, Opened, Spot};
use super::store;
use crate::applications::bundle::Bundle;
use crate::applications::shared::{CoFinancing, Place};
use crate::applications::{self, ApplicationFile};
use crate::ideas::IdeaTerms;
use crate::ideas::canvas::Written;
use crate::ideas::reading;
use crate::ideas::terms::Contest;
use crate::programmes::Plans;

/// What the answers of an application are read by.
#[derive(Debug, Clone)]
pub struct Words {
    /// The application with its schools.
    pub file: ApplicationFile,
    /// What the contest offers to choose from.
    pub contest: Contest,
}

impl Words {
    /// What the contest demands of the school on whose canvas a place is.
    #[must_use]
    pub fn terms(&self, spot: &Spot) -> Option<IdeaTerms> {
        let Spot::Slot(id, _) = spot else { return None };
        let part = self.file.sub_projects.iter().find(|part| part.id == *id)?;
        Some(self.contest.terms(&part.school, &part.school_kind))
    }

    /// An answer as people read it.
    #[must_use]
    pub fn shown(&self, speak: &Speaker, spot: &Spot, value: &str) -> String {
        match (spot, self.terms(spot)) {
            _ if value.is_empty() => speak.text("ideas-nothing-yet"),
            (Spot::Slot(_, slot), Some(terms)) => reading::shown(speak, &terms, *slot, value),
            (Spot::Shared(Place::CoFinancing), _) => {
                CoFinancing::parse(value).map_or_else(|| value.to_owned(), |kind| speak.text(&kind.key()))
            }
            _ => value.to_owned(),
        }
    }
}

/// A clarification with the places it opens.
#[derive(Debug, Clone)]
pub struct Clarified {
    /// The clarification.
    pub clarification: Clarification,
    /// The places, in order.
    pub opened: Vec<Opened>,
    /// How their answers are read.
    pub words: Words,
}

impl Clarified {
    /// Reads one.
    pub async fn read(plans: &Plans, from: &mut impl Reads, id: &ClarificationId) -> Result<Self, Problem> {
        let clarification = store::clarification(from, id).await?.ok_or(Refusal::NotFound)?;
        let file = applications::store::file(from, &clarification.application).await?;
        let file = file.ok_or(Refusal::NotFound)?;
        let contest = Contest::of_edition(plans, from, &file.application.edition).await?;
        let opened = store::opened_of(from, std::slice::from_ref(id)).await?;
        Ok(Self { clarification, opened, words: Words { file, contest } })
    }
}

/// An application as it is once its questions are over: each answer that was sent stands in the place that was asked about, the
/// latest where one was asked about twice. What was handed in stays as it was signed; this is what both agree on when
/// money is given. Sums are never asked about, so they are those that were signed.
pub async fn as_clarified(from: &mut impl Reads, mut bundle: Bundle) -> Result<Bundle, Problem> {
    let mut asked = store::clarifications_of(from, &bundle.file.application.id).await?;
    // What nobody sent in time is no answer.
    asked.retain(|one| one.state == ClarificationState::Answered);
    asked.reverse();
    let ids: Vec<ClarificationId> = asked.into_iter().map(|one| one.id).collect();
    let mut opened = store::opened_of(from, &ids).await?;
    opened.retain(Opened::is_changed);
    opened.sort_by_key(|place| ids.iter().position(|id| *id == place.clarification));
    for place in opened {
        match place.spot {
            Spot::Reply => {}
            Spot::Shared(shared) => {
                let written = Written { answer: place.answer, by: place.by, at: place.at };
                bundle.shared.put(shared, written);
            }
            Spot::Slot(part, slot) => {
                if let Some(part) = bundle.parts.iter_mut().find(|one| one.sub_project.id == part) {
                    let written = Written { answer: place.answer, by: place.by, at: place.at };
                    part.canvas.put(slot, written);
                }
            }
        }
    }
    Ok(bundle)
}
