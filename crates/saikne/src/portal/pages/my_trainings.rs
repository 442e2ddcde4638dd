//! What the trainings ask of a person today: of trainers, of those who take part, of coordinators.

use foundation::database::{self, Snapshot};
use foundation::i18n::Speaker;
use foundation::ids::Id;
use jiff::Timestamp;

use super::my_day::Waiting;
use crate::people::{Role, Scope, SignedIn};
use crate::portal::store;
use crate::programmes::Plans;
use crate::teams::actions::waiting_for_guardians;
use crate::teams::member::{Function, MemberState, TeamMember};
use crate::trainings::feedback::is_asked;
use crate::trainings::store::{certificates, feedback, seats, sessions};
use crate::trainings::{Allocation, AllocationState, SessionState, TrainingSession};

/// The day of somebody, while what waits is gathered.
pub(super) struct Day<'a> {
    pub(super) person: &'a SignedIn,
    pub(super) speak: &'a Speaker,
    pub(super) now: Timestamp,
    pub(super) waiting: &'a mut Vec<Waiting>,
}

impl Day<'_> {
    fn waits(&mut self, key: &str, href: String, hint: Option<String>, is_urgent: bool) {
        self.waiting.push(Waiting { title: self.speak.text(key), href, hint, is_urgent });
    }

    fn days(&self, session: &TrainingSession) -> Option<String> {
        Some(self.speak.days(session.starts_on, session.ends_on()))
    }

    /// The sessions a trainer teaches: attendance on their days, the dates before, what came of it until
    /// the session is closed.
    pub(super) async fn of_trainer(&mut self, from: &mut Snapshot) -> database::Result<()> {
        let ids: Vec<Id<TrainingSession>> = self
            .person
            .scopes_of(Role::Trainer)
            .filter_map(|scope| match scope {
                Scope::TrainingSession(id) => Id::parse(id).ok(),
                _ => None,
            })
            .collect();
        let mut taught = Vec::new();
        for id in ids {
            taught.extend(sessions::find(from, &id).await?);
        }
        taught.sort_by_key(|session| session.starts_on);
        let today = foundation::clock::in_riga(self.now).date();
        for session in taught {
            let (path, days) = (format!("/trainings/sessions/{}", session.id), self.days(&session));
            match session.state {
                SessionState::Closed | SessionState::Cancelled => {}
                SessionState::Held if session.locked_at.is_some() => {
                    self.waits("portal-my-day-readiness", format!("{path}/readiness"), days, false);
                }
                SessionState::Confirmed | SessionState::Running | SessionState::Held
                    if session.starts_on <= today =>
                {
                    self.waits("portal-my-day-attendance", format!("{path}/attendance"), days, true);
                }
                _ => self.waits("portal-my-day-session", path, days, false),
            }
        }
        Ok(())
    }

    /// Seats of the teams somebody is in, from the offer to the certificate; consent that is missing.
    pub(super) async fn of_participant(
        &mut self,
        from: &mut Snapshot,
        memberships: &[TeamMember],
    ) -> database::Result<()> {
        if memberships.iter().any(|member| member.state == MemberState::AwaitingConsent) {
            self.waits("portal-my-day-consent", "/my-teams".to_owned(), None, true);
        }
        for seat in seats::of_person(from, &self.person.id).await? {
            let Some(session) = sessions::find(from, &seat.session).await? else { continue };
            let leads = memberships
                .iter()
                .any(|member| member.team == seat.team && member.function == Function::SupportPerson);
            self.of_seat(&seat, &session, leads);
            if session.locked_at.is_some() {
                self.after(from, &session).await?;
            }
        }
        Ok(())
    }

    fn of_seat(&mut self, seat: &Allocation, session: &TrainingSession, leads: bool) {
        let path = format!("/trainings/seats/{}", seat.id);
        match seat.state {
            AllocationState::Offered if seat.offer_expires_at.is_none_or(|until| self.now < until) => {
                let until = seat.offer_expires_at.map(|until| {
                    let until = self.speak.moment(until);
                    self.speak.with("portal-my-day-offer-until", &[("until", &until)])
                });
                let key = if leads { "portal-my-day-offer" } else { "portal-my-day-offered" };
                self.waits(key, path, until, leads);
            }
            AllocationState::Confirmed if session.locked_at.is_none() => {
                let days = self.days(session);
                let is_near = foundation::clock::in_riga(self.now).date() >= session.starts_on;
                self.waits("portal-my-day-seat", path.clone(), days, false);
                if is_near {
                    self.waits("portal-my-day-code", format!("{path}/code"), None, true);
                }
            }
            _ => {}
        }
    }

    /// After the end: what is asked once, and the certificate.
    async fn after(&mut self, from: &mut Snapshot, session: &TrainingSession) -> database::Result<()> {
        let has_given = feedback::has_given(from, &session.id, &self.person.id).await?;
        let days = self.days(session);
        if is_asked(session, has_given, self.now).is_ok() {
            let href = format!("/trainings/sessions/{}/feedback", session.id);
            self.waits("portal-my-day-feedback", href, days.clone(), true);
        }
        if let Some(code) = certificates::code_of(from, &session.id, &self.person.id).await? {
            self.waits("portal-my-day-certificate", format!("/certificates/{code}/paper"), days, false);
        }
        Ok(())
    }

    /// Young people for whom guardians have not agreed; urgent once a training waits for them.
    pub(super) async fn of_guardians(&mut self, from: &mut Snapshot, plans: &Plans) -> database::Result<()> {
        let today = foundation::clock::in_riga(self.now).date();
        let waiting = waiting_for_guardians(from, plans, self.person, today).await?;
        if !waiting.is_empty() {
            let count = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
            let title = self.speak.count("portal-my-day-missing-consents", count);
            let is_urgent = waiting.iter().any(|one| one.waiting.first_day.is_some());
            let href = "/missing-consents".to_owned();
            self.waiting.push(Waiting { title, href, hint: None, is_urgent });
        }
        Ok(())
    }

    /// Sessions in a coordinator's regions in which a team was not there as the rule asks, until the session
    /// is closed.
    pub(super) async fn of_gaps(&mut self, from: &mut Snapshot, regions: &[&str]) -> database::Result<()> {
        if regions.is_empty() {
            return Ok(());
        }
        for (id, teams) in store::sessions_with_gaps(from, regions).await? {
            let Ok(id) = Id::<TrainingSession>::parse(&id) else { continue };
            let Some(session) = sessions::find(from, &id).await? else { continue };
            let title = self.speak.count("portal-my-day-gaps", teams);
            let href = format!("/trainings/sessions/{id}/readiness");
            let hint = self.days(&session);
            self.waiting.push(Waiting { title, href, hint, is_urgent: true });
        }
        Ok(())
    }
}
