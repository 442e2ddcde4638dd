//! Every path of teams, registrations, guardians, triage, roster changes, transport.

use super::pages;
use crate::people::Role;
use crate::routes::{Access, Route, get, post};

/// Those who lead a team.
const LEADERS: &[Role] = &[Role::SupportPerson];

/// Those who decide on registrations.
const COORDINATORS: &[Role] = &[Role::RegionalCoordinator];

/// Those who ask guardians again.
const REMINDERS: &[Role] = &[Role::SupportPerson, Role::RegionalCoordinator];

/// Those who see for whom an answer is missing; a principal reads and reminds nobody.
const CONSENT_READERS: &[Role] = &[Role::SupportPerson, Role::RegionalCoordinator, Role::Principal];

/// The contact persons of municipalities.
const MUNICIPAL: &[Role] = &[Role::MunicipalCoordinator];

/// Those who see the list of registrations.
const TRIAGE_READERS: &[Role] =
    &[Role::RegionalCoordinator, Role::ProgrammeManager, Role::SessionPlanner, Role::Auditor];

/// Those who see what the rules answered.
const RULE_READERS: &[Role] =
    &[Role::SupportPerson, Role::RegionalCoordinator, Role::ProgrammeManager, Role::Auditor];

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        get("/register/{id}", Access::SignedIn, pages::start::page),
        post("/register/{id}", Access::SignedIn, pages::start::take),
        get("/teams/schools", Access::SignedIn, pages::start::suggest),
        get("/my-teams", Access::SignedIn, pages::mine::page),
        get("/teams/{id}/leave", Access::AnyOf(&[Role::Student]), pages::mine::leave_page),
        post("/teams/{id}/leave", Access::AnyOf(&[Role::Student]), pages::mine::leave),
        get("/registrations/{id}", Access::SignedIn, pages::show::page),
        get("/registrations/{id}/rules", Access::AnyOf(RULE_READERS), pages::rules::page),
        get("/registrations/{id}/form", Access::AnyOf(LEADERS), pages::form::page),
        post("/registrations/{id}/form", Access::AnyOf(LEADERS), pages::form::save_all),
        post("/registrations/{id}/field", Access::AnyOf(LEADERS), pages::form::save_one),
        get("/registrations/{id}/team", Access::SignedIn, pages::people::page),
        post("/registrations/{id}/invite", Access::AnyOf(LEADERS), pages::people::invite),
        post("/team-invitations/{id}/renew", Access::AnyOf(LEADERS), pages::people::renew),
        post("/team-invitations/{id}/withdraw", Access::AnyOf(LEADERS), pages::people::withdraw),
        get("/team-members/{id}/remove", Access::AnyOf(LEADERS), pages::remove::page),
        post("/team-members/{id}/remove", Access::AnyOf(LEADERS), pages::remove::take),
        get("/registrations/{id}/submit", Access::AnyOf(LEADERS), pages::submit::page),
        post("/registrations/{id}/submit", Access::AnyOf(LEADERS), pages::submit::take),
        get("/registrations/{id}/withdraw", Access::AnyOf(LEADERS), pages::submit::withdraw_page),
        post("/registrations/{id}/withdraw", Access::AnyOf(LEADERS), pages::submit::withdraw),
        get("/registrations/{id}/discard", Access::AnyOf(LEADERS), pages::submit::discard_page),
        post("/registrations/{id}/discard", Access::AnyOf(LEADERS), pages::submit::discard),
        get("/receipts/{number}", Access::SignedIn, pages::receipt::page),
        get("/receipts/{number}/pdf", Access::SignedIn, pages::receipt::pdf),
        get("/join/{token}", Access::Link, pages::join::page),
        post("/join/{token}", Access::Link, pages::join::take),
        post("/join/{token}/decline", Access::Link, pages::join::refuse),
        get("/triage", Access::AnyOf(TRIAGE_READERS), pages::triage::page),
        post("/triage/review", Access::AnyOf(COORDINATORS), pages::triage_decision::review),
        post("/triage/decide", Access::AnyOf(COORDINATORS), pages::triage_decision::decide),
        post("/triage/screen", Access::AnyOf(COORDINATORS), pages::triage_decision::screen),
        get("/triage/equity", Access::AnyOf(TRIAGE_READERS), pages::equity::page),
        get("/registrations/{id}/roster", Access::AnyOf(LEADERS), pages::roster::page),
        post("/registrations/{id}/roster", Access::AnyOf(LEADERS), pages::roster::ask),
        get("/roster-changes", Access::AnyOf(TRIAGE_READERS), pages::roster_decision::list),
        get("/roster-changes/export", Access::AnyOf(TRIAGE_READERS), pages::export::roster),
        get("/roster-changes/{id}", Access::SignedIn, pages::roster_decision::show),
        post("/roster-changes/{id}/approve", Access::AnyOf(COORDINATORS), pages::roster_decision::approve),
        post("/roster-changes/{id}/refuse", Access::AnyOf(COORDINATORS), pages::roster_decision::refuse),
        post("/roster-changes/{id}/ask", Access::AnyOf(COORDINATORS), pages::roster_decision::ask_about),
        post("/roster-changes/{id}/answer", Access::AnyOf(LEADERS), pages::roster_decision::answer),
        get("/transport-requests", Access::AnyOf(MUNICIPAL), pages::transport::list),
        get("/transport-requests/export", Access::AnyOf(MUNICIPAL), pages::export::transport),
        get("/transport-requests/{id}", Access::AnyOf(MUNICIPAL), pages::transport::page),
        post("/transport-requests/{id}", Access::AnyOf(MUNICIPAL), pages::transport::take),
        get("/consents/{token}", Access::Link, pages::consent::page),
        post("/consents/{token}", Access::Link, pages::consent::answer),
        get("/missing-consents", Access::AnyOf(CONSENT_READERS), pages::guardians::list),
        post("/missing-consents/{id}/remind", Access::AnyOf(REMINDERS), pages::guardians::remind),
        get("/triage/export", Access::AnyOf(TRIAGE_READERS), pages::export::send),
    ]
}
