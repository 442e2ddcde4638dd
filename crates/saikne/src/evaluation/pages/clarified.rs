//! What the applicant answered when the agency asked, beside the application: each place as it was handed in and as it
//! stands now. In blind mode without the question and the reply in free words, which may name somebody.

use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{Column, Row, Table, heading};
use maud::{Markup, html};

use super::reading::JUDGED;
use super::writing::paragraphs;
use crate::eligibility::clarification::{Clarification, ClarificationState, Opened, Spot};
use crate::eligibility::clarified::Words;
use crate::eligibility::{self, ClarificationId};
use crate::evaluation::file::ReviewFile;
use crate::ideas::terms::Contest;

/// The questions that are over, with what was answered to them.
pub(super) struct Answers {
    words: Words,
    asked: Vec<Clarification>,
    opened: Vec<Opened>,
}

impl Answers {
    /// Reads those of the application.
    pub async fn read(from: &mut impl Reads, file: &ReviewFile, contest: &Contest) -> Result<Self, Problem> {
        let mut asked = eligibility::store::clarifications_of(from, &file.review.application).await?;
        asked.retain(|one| one.state != ClarificationState::Open);
        let ids: Vec<ClarificationId> = asked.iter().map(|one| one.id.clone()).collect();
        let mut opened = eligibility::store::opened_of(from, &ids).await?;
        let is_judged = |spot: &Spot| match spot {
            Spot::Reply => true,
            Spot::Shared(place) => JUDGED.contains(place),
            Spot::Slot(part, _) => file.file.counting().any(|one| one.id == *part),
        };
        opened.retain(|place| place.is_changed() && is_judged(&place.spot));
        asked.retain(|one| opened.iter().any(|place| place.clarification == one.id));
        Ok(Self { words: Words { file: file.file.clone(), contest: contest.clone() }, asked, opened })
    }

    /// The questions with their answers; nothing where nothing was answered.
    pub fn view(&self, speak: &Speaker, is_blind: bool) -> Markup {
        let of = |one: &Clarification, is_reply: bool| {
            let id = one.id.clone();
            self.opened
                .iter()
                .filter(move |place| place.clarification == id && (place.spot == Spot::Reply) == is_reply)
        };
        let lead = if is_blind { "evaluation-clarified-blind" } else { "evaluation-clarified-lead" };
        html! {
            @if !self.asked.is_empty() {
                (heading("clarifications", &speak.text("evaluation-clarified"), Some(&speak.text(lead))))
            }
            @for one in &self.asked {
                @if !is_blind {
                    p { strong { (speak.text("evaluation-clarified-question")) } }
                    (paragraphs(&one.question))
                    @for reply in of(one, true) { blockquote { (paragraphs(&reply.answer.value)) } }
                }
                @if of(one, false).next().is_some() { (self.table(speak, of(one, false), is_blind)) }
            }
        }
    }

    fn table<'a>(&self, speak: &Speaker, places: impl Iterator<Item = &'a Opened>, is_blind: bool) -> Markup {
        let row = |place: &Opened| {
            Row::new(vec![
                html! { (self.label(speak, &place.spot, is_blind)) },
                paragraphs(&self.words.shown(speak, &place.spot, &place.original)),
                paragraphs(&self.words.shown(speak, &place.spot, &place.answer.value)),
            ])
        };
        let table = Table {
            caption: speak.text("evaluation-clarified").into(),
            caption_hidden: true,
            columns: vec![
                Column::new(speak.text("eligibility-place")).main(),
                Column::new(speak.text("eligibility-handed-in")),
                Column::new(speak.text("eligibility-answered")),
            ],
            rows: places.map(row).collect(),
            ..Table::default()
        };
        html! { (table) }
    }

    /// What a place is called: with the school, or in blind mode with its number.
    fn label(&self, speak: &Speaker, spot: &Spot, is_blind: bool) -> String {
        let Spot::Slot(part, slot) = spot else { return spot.label(speak, &self.words.file) };
        if !is_blind {
            return spot.label(speak, &self.words.file);
        }
        let place = self.words.file.counting().position(|one| one.id == *part).map_or(0, |place| place + 1);
        let school = speak.with("evaluation-school-number", &[("number", &place.to_string())]);
        let what = slot.label(speak);
        speak.with("eligibility-place-of-school", &[("school", &school), ("what", &what)])
    }
}
