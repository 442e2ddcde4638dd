//! The application as its evaluator reads it: what is judged, without whom to call and without the people who wrote
//! it. In blind mode without the names of schools as well; names that somebody wrote into the text itself stay.

use std::collections::BTreeMap;

use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{DefinitionList, Tone, heading, notice};
use maud::{Markup, html};

use super::clarified::Answers;
use crate::applications;
use crate::applications::shared::{Place, Shared};
use crate::evaluation::file::ReviewFile;
use crate::ideas::canvas::{Canvas, Slot};
use crate::ideas::reading::Reading;
use crate::ideas::terms::Contest;
use crate::ideas::{self, IdeaId};
use crate::platform::Platform;

/// The places of the shared part that are judged; the others say whom to call and who signs.
pub(super) const JUDGED: [Place; 4] =
    [Place::Goals, Place::CoFinancing, Place::CoFinancingSum, Place::CoFinancingNote];

/// What is read.
pub struct Content {
    contest: Contest,
    canvases: BTreeMap<IdeaId, Canvas>,
    shared: Shared,
    answers: Answers,
}

impl Content {
    /// Reads it.
    pub async fn read(
        platform: &Platform,
        from: &mut impl Reads,
        file: &ReviewFile,
    ) -> Result<Self, Problem> {
        let application = &file.file.application;
        let ids: Vec<IdeaId> = file.file.counting().map(|part| part.idea.clone()).collect();
        let contest = Contest::of_edition(&platform.plans, from, &application.edition).await?;
        Ok(Self {
            answers: Answers::read(from, file, &contest).await?,
            contest,
            canvases: ideas::store::canvases(from, &ids).await?,
            shared: applications::store::shared(from, &application.id).await?,
        })
    }

    /// The whole, to be read.
    pub fn whole(&self, speak: &Speaker, file: &ReviewFile) -> Markup {
        let is_blind = file.terms.evaluation.is_blind;
        let nothing = Canvas::default();
        html! {
            (heading("application", &speak.text("evaluation-content"), None))
            @if is_blind { (notice(Tone::Info, html! { p { (speak.text("evaluation-blind")) } })) }
            (self.shared_part(speak))
            @for (place, part) in file.file.counting().enumerate() {
                @let canvas = self.canvases.get(&part.idea).unwrap_or(&nothing);
                @let number = (place + 1).to_string();
                @let school = if is_blind {
                    speak.with("evaluation-school-number", &[("number", &number)])
                } else { part.school_name.clone() };
                @let title = canvas.text(Slot::Title);
                @let terms = self.contest.terms(&part.school, &part.school_kind);
                (heading(&format!("part-{number}"), &school, (!title.is_empty()).then_some(title)))
                (Reading { speak, canvas, terms: &terms, comments: &[], names_writers: false }.whole())
            }
            (self.answers.view(speak, is_blind))
        }
    }

    fn shared_part(&self, speak: &Speaker) -> Markup {
        let list = JUDGED.iter().fold(DefinitionList::new(), |list, place| {
            list.fact(place.label(speak), self.answer(speak, *place))
        });
        html! { (list) }
    }

    fn answer(&self, speak: &Speaker, place: Place) -> Markup {
        let value = self.shared.text(place);
        html! {
            @if value.is_empty() { (speak.text("ideas-nothing-yet")) }
            @else {
                @match place {
                    Place::Goals => { ol { @for goal in self.shared.goals() { li { (goal) } } } }
                    Place::CoFinancing => {
                        @if let Some(kind) = self.shared.co_financing() { (speak.text(&kind.key())) }
                    }
                    Place::CoFinancingSum => { (speak.sum(self.shared.co_financing_sum())) }
                    _ => { @for line in value.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
                }
            }
        }
    }
}
