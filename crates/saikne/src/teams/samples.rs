//! Invented teams for the demonstration: complete, registered, waiting for a decision.

mod names;

use foundation::change::{Actor, Change};
use foundation::clock::in_riga;
use foundation::i18n::Language;
use foundation::problem::{Problem, Refusal};
use foundation::text::fold;
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp, ToSpan};
use rand::rngs::StdRng;
use rand::seq::{IndexedRandom as _, SliceRandom as _};
use rand::{Rng as _, SeedableRng as _};

use super::answers::{Answer, Answers, Question, Unacceptable};
use super::file::TeamFile;
use super::guardians::age_limit;
use super::member::{Function, MemberState, SupportType};
use super::store::{self, NewMember};
use super::terms::Terms;
use super::{RegistrationId, actions, facts};
use crate::organisations::OrganisationId;
use crate::people::consents::{self, Guardian, Purpose};
use crate::people::person::{self, NewPerson, age_on};
use crate::people::{PersonId, Role, Scope, accounts, roles};
use crate::platform::Platform;
use crate::programmes::CallId;
use crate::programmes::rules::Point;
use crate::programmes::store::results::store_results;
use names::{FAMILY_NAMES, FEMALE_NAMES, MALE_NAMES};

/// Teams made in one change: long enough to be quick, short enough to let others write in between.
const AT_ONCE: usize = 36;

/// Why teams want to take part.
const MOTIVATIONS: [&str; 8] = [
    "Skolas pašpārvaldē darbojas tikai daži cilvēki. Gribam iemācīties uzrunāt pārējos un kopā atjaunot skolas avīzi.",
    "Skolēni cits citu maz pazīst, jo brauc no vairākiem pagastiem. Vēlamies izveidot kopīgu telpu pēcpusdienām.",
    "Starpbrīžos ir daudz apsaukāšanās. Gribam iemācīties, kā par to runāt, un sarīkot draudzības nedēļu.",
    "Mūsu skolā ir idejas, bet trūkst prasmes tās īstenot. Mācības palīdzētu saplānot pirmo iniciatīvu.",
    "Vēlamies debašu klubu, kurā piedalītos arī tie, kuri parasti klusē.",
    "Gribam sadarboties ar citu skolu pašpārvaldēm un uzzināt, kā tās iesaista jaunākās klases.",
    "Skolas pagalms ir tukšs. Kopā ar pašvaldību gribam to iekārtot un iemācīties rakstīt projektus.",
    "Ukrainas jaunieši mūsu skolā jūtas atsevišķi. Vēlamies pasākumus, kurus rīkojam kopā.",
];

/// Makes a complete team with a submitted registration for each school, submitted at moments between
/// the opening of the call and now. The same seed makes the same teams.
pub async fn submitted_teams(
    platform: &Platform,
    call: &CallId,
    schools: &[OrganisationId],
    seed: u64,
) -> Result<Vec<RegistrationId>, Problem> {
    let terms = Terms::find(&platform.plans, &mut platform.read().await?, call, None).await?;
    let mut inventor =
        Inventor { chance: StdRng::seed_from_u64(seed), made: 0, consent_age: age_limit(&terms.plan) };
    let last = platform.now().min(terms.ends_at);
    let last = last.saturating_sub(SignedDuration::from_mins(1)).unwrap_or(last);
    let mut moments: Vec<Timestamp> = schools.iter().map(|_| inventor.moment(terms.opens_at, last)).collect();
    moments.sort_unstable();
    // Schools come in no order of their places.
    let mut schools: Vec<&OrganisationId> = schools.iter().collect();
    schools.shuffle(&mut inventor.chance);
    let mut ids = Vec::new();
    let pairs: Vec<(&OrganisationId, Timestamp)> = schools.into_iter().zip(moments).collect();
    for some in pairs.chunks(AT_ONCE) {
        let mut change = platform.begin(Actor::system()).await?;
        for (school, at) in some {
            change.at = *at;
            ids.push(inventor.team(&mut change, &terms, school).await?);
        }
        change.commit().await?;
    }
    Ok(ids)
}

/// Makes a complete team for each school, whose registration only waits to be handed in.
pub async fn complete_drafts(
    platform: &Platform,
    call: &CallId,
    schools: &[OrganisationId],
    seed: u64,
) -> Result<Vec<RegistrationId>, Problem> {
    let terms = Terms::find(&platform.plans, &mut platform.read().await?, call, None).await?;
    let mut inventor =
        Inventor { chance: StdRng::seed_from_u64(seed), made: 0, consent_age: age_limit(&terms.plan) };
    let mut ids = Vec::new();
    for some in schools.chunks(AT_ONCE) {
        let mut change = platform.begin(Actor::system()).await?;
        for school in some {
            ids.push(inventor.draft(&mut change, &terms, school).await?);
        }
        change.commit().await?;
    }
    Ok(ids)
}

/// Invents people and answers.
struct Inventor {
    chance: StdRng,
    made: usize,
    /// From this age people agree for themselves.
    consent_age: i64,
}

impl Inventor {
    fn moment(&mut self, from: Timestamp, to: Timestamp) -> Timestamp {
        let (first, last) = (from.as_second(), to.as_second().max(from.as_second() + 1));
        let moment = Timestamp::from_second(self.chance.random_range(first..last)).unwrap_or(from);
        // Nobody registers at night: eight hours later is the same day.
        let is_night = in_riga(moment).hour() < 7;
        let later = moment.saturating_add(SignedDuration::from_hours(8)).unwrap_or(moment);
        if is_night && later < to { later } else { moment }
    }

    fn name(&mut self) -> (&'static str, &'static str) {
        let family = FAMILY_NAMES.choose(&mut self.chance).copied().unwrap_or(("Bērziņš", "Bērziņa"));
        if self.chance.random_bool(0.5) {
            (FEMALE_NAMES.choose(&mut self.chance).copied().unwrap_or("Anna"), family.1)
        } else {
            (MALE_NAMES.choose(&mut self.chance).copied().unwrap_or("Jānis"), family.0)
        }
    }

    /// A day on which somebody was born who is old enough and young enough for the whole window.
    fn birth_date(&mut self, window: Date) -> Date {
        let age = self.chance.random_range(14..=19);
        let days = self.chance.random_range(0..360);
        window.saturating_sub(age.years()).saturating_sub(days.days())
    }

    async fn person(&mut self, change: &mut Change, birth_date: Option<Date>) -> Result<PersonId, Problem> {
        let (given_name, family_name) = self.name();
        self.made += 1;
        let email = format!("{}.{}.{}@saikne.example", fold(given_name), fold(family_name), self.made);
        let new =
            NewPerson { given_name, family_name, birth_date, email: Some(&email), language: Language::Lv };
        let person = person::insert(change, &new).await?;
        // Whoever joined by an invitation has one: they answer offers and see their own day.
        // Two sets of invented teams may share a name.
        if accounts::by_address(change, &email).await?.is_none() {
            accounts::open(change, &person, &email).await?;
        }
        Ok(person)
    }

    async fn join(
        &mut self,
        change: &mut Change,
        file: &TeamFile,
        function: Function,
        window: Date,
    ) -> Result<(), Problem> {
        let is_young = function == Function::Representative;
        let birth_date = is_young.then(|| self.birth_date(window));
        let person = self.person(change, birth_date).await?;
        let types =
            [SupportType::Teacher, SupportType::Teacher, SupportType::YouthWorker, SupportType::OtherMentor];
        let support_type = types.choose(&mut self.chance).copied().filter(|_| !is_young);
        let member = NewMember {
            person: &person,
            function,
            support_type,
            school: Some(&file.team.school),
            from_on: in_riga(change.at).date(),
            needs_language_support: is_young && self.chance.random_bool(0.04),
            helper: None,
            state: MemberState::Active,
        };
        store::insert_member(change, &file.team, &member).await?;
        let role = if is_young { Role::Student } else { Role::SupportPerson };
        let scope = Scope::Team(file.team.id.as_str().to_owned());
        roles::grant(change, &person, role, &scope, date(2024, 1, 1), None).await?;
        let today = in_riga(change.at).date();
        if birth_date.is_some_and(|birth| i64::from(age_on(birth, today)) < self.consent_age) {
            // Every seventh family wants no photographs; the others agree to everything.
            let in_public = !self.made.is_multiple_of(7);
            let email = format!("vecaki.{}@saikne.example", self.made);
            let guardian = Guardian { name: "Parauga Vecāks", email: &email };
            let token = consents::request(change, &person, guardian, &file.team.edition, "lv").await?;
            let at = change.at;
            let request = consents::by_token(change, &token, at).await?;
            for purpose in Purpose::ALL {
                let is_agreed = purpose == Purpose::Participate || in_public;
                consents::answer(change, &request, purpose, is_agreed).await?;
            }
        }
        Ok(())
    }

    fn answers(&mut self) -> Answers {
        let (given, family) = self.name();
        let (first, second) =
            if self.chance.random_bool(0.65) { ("weekday", "weekend") } else { ("weekend", "weekday") };
        let travel = if self.chance.random_bool(0.2) { "none" } else { "own" };
        let is_first_time = if self.chance.random_bool(0.4) { "yes" } else { "no" };
        let motivation = MOTIVATIONS.choose(&mut self.chance).copied().unwrap_or_default();
        let mut answers = Answers::default();
        for (question, value) in [
            (Question::Preference1, first.to_owned()),
            (Question::Preference2, second.to_owned()),
            (Question::Travel, travel.to_owned()),
            (Question::Motivation, motivation.to_owned()),
            (Question::FirstTime, is_first_time.to_owned()),
            (Question::PrincipalName, format!("{given} {family}")),
            (Question::PrincipalAgrees, "yes".to_owned()),
        ] {
            answers.put(question, Answer { value, version: 0 });
        }
        answers
    }

    /// A team of three and a support person, with every answer.
    async fn draft(
        &mut self,
        change: &mut Change,
        terms: &Terms,
        school: &OrganisationId,
    ) -> Result<RegistrationId, Problem> {
        let (_, id) = store::insert(change, terms.edition(), &terms.call, school).await?;
        let file = store::file(change, &id).await?.ok_or(Refusal::NotFound)?;
        let window = terms.plan.first_possible_training_day();
        self.join(change, &file, Function::SupportPerson, window).await?;
        for _ in 0..3 {
            self.join(change, &file, Function::Representative, window).await?;
        }
        for (question, answer) in self.answers().iter() {
            store::save_answer::<Unacceptable>(change, &id, question, answer).await?;
        }
        Ok(id)
    }

    async fn team(
        &mut self,
        change: &mut Change,
        terms: &Terms,
        school: &OrganisationId,
    ) -> Result<RegistrationId, Problem> {
        let id = self.draft(change, terms, school).await?;
        let mut file = store::file(change, &id).await?.ok_or(Refusal::NotFound)?;
        let answers = store::answers(change, &id).await?;
        let members = store::members_of(change, &file.team.id).await?;
        let findings = facts::on_submit(&file, &members, terms, change.at);
        let kept = facts::as_json(&findings);
        store_results(change, id.as_str(), terms.edition(), Point::OnSubmit, &findings).await?;
        file.registration.submit(change.at, true)?;
        actions::hand_in(change, &mut file, &members, &answers, &kept).await?;
        Ok(id)
    }
}
