//! Invented ideas for the demonstration, in every state.

mod texts;

use foundation::answers::Answer;
use foundation::change::{Actor, Change};
use foundation::money::Cents;
use foundation::problem::{Problem, Refusal};
use jiff::{SignedDuration, Timestamp};

use super::canvas::{Slot, Unacceptable};
use super::comment::Part;
use super::idea::{Idea, IdeaId, Step};
use super::store;
use super::terms::Contest;
use crate::organisations::OrganisationId;
use crate::people::PersonId;
use crate::platform::Platform;
use crate::teams::{self, Function, TeamFile, TeamId};
use texts::{IDEAS, Text};

/// The ways that invented ideas have gone, in turn: as far as which step.
const WAYS: [&[Step]; 8] = [
    &[],
    &[Step::Shared],
    &[Step::Shared, Step::Agreed],
    &[Step::Shared, Step::Agreed, Step::Sent],
    &[Step::Shared, Step::Agreed, Step::Sent, Step::Returned],
    &[Step::Shared, Step::GivenUp],
    &[Step::Shared, Step::ChangesAsked],
    &[Step::Shared, Step::Agreed, Step::Sent, Step::Returned, Step::Sent],
];

/// The way of an idea that its principal agrees to.
pub const AGREED: &[Step] = &[Step::Shared, Step::Agreed];
/// The way of an idea that somebody has who takes it to the contest.
pub const SENT: &[Step] = &[Step::Shared, Step::Agreed, Step::Sent];
/// The way of a team that will not apply.
pub const GIVEN_UP: &[Step] = &[Step::Shared, Step::GivenUp];

/// The reasons with which an idea comes back.
const REASONS: [&str; 3] = [
    "Lūdzu, pievienojiet, kurš vadīs nodarbības un cik reižu tās notiks.",
    "Budžetā autobuss ir dārgāks nekā parasti. Vai ir salīdzināti piedāvājumi?",
    "Ideja laba, bet nav skaidrs, kā iesaistīsies jaunāko klašu skolēni.",
];

/// Writes ideas of some teams, with all that happened to them. The moments lie before now.
pub async fn ideas(platform: &Platform, edition: &str, teams: &[TeamId]) -> Result<Vec<IdeaId>, Problem> {
    let mut ideas = Vec::new();
    for (place, some) in teams.chunks(AT_ONCE).enumerate() {
        let mut change = platform.begin(Actor::system()).await?;
        let contest = Contest::of_edition(&platform.plans, &mut change, edition).await?;
        for (number, team) in (place * AT_ONCE..).zip(some) {
            let file = teams::store::file_of_team(&mut change, team).await?.ok_or(Refusal::NotFound)?;
            let way = WAYS.get(number % WAYS.len()).copied().unwrap_or_default();
            let text = IDEAS.get(number % IDEAS.len()).ok_or(Refusal::NotFound)?;
            ideas.push(
                Author::of(&mut change, &contest, &file).await?.write(&mut change, text, way, None).await?,
            );
        }
        change.commit().await?;
    }
    Ok(ideas)
}

/// Writes the idea of one team, with the way it has gone and the association it is sent to.
pub async fn write(
    platform: &Platform,
    edition: &str,
    team: &TeamId,
    way: &[Step],
    association: Option<&OrganisationId>,
) -> Result<IdeaId, Problem> {
    let mut change = platform.begin(Actor::system()).await?;
    let contest = Contest::of_edition(&platform.plans, &mut change, edition).await?;
    let file = teams::store::file_of_team(&mut change, team).await?.ok_or(Refusal::NotFound)?;
    // The same school writes the same every time.
    let number = file.school_name.chars().count();
    let text = IDEAS.get(number % IDEAS.len()).ok_or(Refusal::NotFound)?;
    let author = Author::of(&mut change, &contest, &file).await?;
    let idea = author.write(&mut change, text, way, association).await?;
    change.commit().await?;
    Ok(idea)
}

/// The idea of one team, sent on a few days before the moment of the change, with a budget of a sum.
pub async fn sent(
    change: &mut Change,
    contest: &Contest,
    file: &TeamFile,
    association: Option<&OrganisationId>,
    sum: Cents,
) -> Result<IdeaId, Problem> {
    let text = IDEAS.get(file.school_name.chars().count() % IDEAS.len()).ok_or(Refusal::NotFound)?;
    let mut author = Author::of(change, contest, file).await?;
    author.sum = Some(sum);
    author.write(change, text, SENT, association).await
}

/// Teams written in one change: long enough to be quick, short enough to let others write in between.
const AT_ONCE: usize = 8;

/// A team that writes.
struct Author<'a> {
    file: &'a TeamFile,
    closes_at: Timestamp,
    categories: Vec<String>,
    groups: Vec<String>,
    themes: Vec<String>,
    leader: PersonId,
    young: Vec<PersonId>,
    /// What the budget comes to, where it is not that of the text.
    sum: Option<Cents>,
    now: Timestamp,
}

impl<'a> Author<'a> {
    async fn of(change: &mut Change, contest: &Contest, file: &'a TeamFile) -> Result<Self, Problem> {
        let members = teams::store::members_of(change, &file.team.id).await?;
        let of = |function| {
            let some = members.iter().filter(move |member| member.function == function);
            some.map(|member| member.person.clone()).collect::<Vec<PersonId>>()
        };
        let terms = contest.terms(&file.team.school, &file.school_kind);
        let codes = |items: &[crate::programmes::plan::Item]| {
            items.iter().map(|item| item.code.clone()).collect::<Vec<String>>()
        };
        Ok(Self {
            file,
            closes_at: terms.closes_at,
            categories: codes(&terms.categories),
            groups: codes(&terms.groups),
            themes: codes(&terms.themes),
            leader: of(Function::SupportPerson).into_iter().next().ok_or(Refusal::NotFound)?,
            young: of(Function::Representative),
            sum: None,
            now: change.at,
        })
    }

    /// A moment some hours ago.
    fn ago(&self, hours: i64) -> Timestamp {
        self.now.saturating_sub(SignedDuration::from_hours(hours)).unwrap_or(self.now)
    }

    async fn write(
        &self,
        change: &mut Change,
        text: &Text,
        way: &[Step],
        association: Option<&OrganisationId>,
    ) -> Result<IdeaId, Problem> {
        change.at = self.ago(200);
        change.by = Actor::person(&self.leader);
        let mut idea = Idea::sketch(change.new_id(), self.file.team.id.clone());
        store::insert(change, &idea).await?;
        change.record("ideas.begun", idea.id.as_str()).await?;
        let half = if way.is_empty() { 2 } else { usize::MAX };
        let answers = self.answers(text).into_iter().enumerate().take(half.saturating_mul(4));
        for (place, (slot, value)) in answers {
            change.at = self.ago(190 - i64::try_from(place).unwrap_or(0));
            let writer = self.young.get(place % self.young.len().max(1)).unwrap_or(&self.leader);
            change.by = Actor::person(writer);
            let answer = Answer { value, version: 0 };
            store::save_answer::<Unacceptable>(change, &idea.id, slot, &answer).await?;
        }
        for (place, step) in way.iter().enumerate() {
            change.at = self.ago(120 - i64::try_from(place).unwrap_or(0) * 24);
            change.by = Actor::person(&self.leader);
            idea.take(*step, change.at, self.closes_at)?;
            if *step == Step::Sent {
                idea.association = association.cloned();
            }
            store::save(change, &idea).await?;
            idea.version += 1;
            let words = if step.needs_words() { text.reason(&REASONS) } else { "" };
            store::insert_step(change, &idea.id, *step, words).await?;
            change.record(step.deed(), idea.id.as_str()).await?;
        }
        if idea.is_shown() {
            change.at = self.ago(100);
            let (slot, words) = text.suggestion;
            store::insert_comment(change, &idea.id, Some(slot), words, Part::Team, None).await?;
            change.record("ideas.commented", idea.id.as_str()).await?;
        }
        change.at = self.now;
        change.by = Actor::system();
        Ok(idea.id)
    }

    fn answers(&self, text: &Text) -> Vec<(Slot, String)> {
        let some = |codes: &[String], places: &[usize]| {
            let chosen = places.iter().filter_map(|place| codes.get(*place).cloned());
            chosen.collect::<Vec<String>>().join(foundation::answers::BETWEEN_TICKED)
        };
        let mut answers = vec![
            (Slot::Title, text.title.to_owned()),
            (Slot::Need, text.need.to_owned()),
            (Slot::Idea, text.idea.to_owned()),
            (Slot::Themes, some(&self.themes, text.themes)),
            (Slot::Audience, text.audience.to_owned()),
            (Slot::Groups, some(&self.groups, text.groups)),
        ];
        for (number, (problem, result)) in (1..).zip(text.pairs) {
            answers.push((Slot::Problem(number), (*problem).to_owned()));
            answers.push((Slot::Result(number), (*result).to_owned()));
        }
        answers.push((Slot::Impact, text.impact.to_owned()));
        answers.push((Slot::Activities, text.activities.to_owned()));
        let mut left = self.sum;
        for (number, (category, what, sum)) in (1..).zip(text.budget) {
            answers.push((Slot::Category(number), some(&self.categories, &[*category])));
            answers.push((Slot::What(number), (*what).to_owned()));
            let is_last = usize::from(number) == text.budget.len();
            let rest = left.filter(|_| is_last).map(|rest| rest.to_string());
            left = left.and_then(|left| Some(Cents(left.0 - Cents::read(sum).ok()?.0)));
            answers.push((Slot::Sum(number), rest.unwrap_or_else(|| (*sum).to_owned())));
        }
        answers
    }
}
