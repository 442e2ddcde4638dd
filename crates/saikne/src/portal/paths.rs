//! Every path of public pages, one's own day, administration, the demonstration.

use super::pages::administration;
use super::{demonstration, pages, signing_desk};
use crate::routes::{Access, Route, get, post};

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    let mut all = vec![
        get("/", Access::Public, pages::home::page),
        get("/archive", Access::Public, pages::archive::page),
        get("/programmes/{code}", Access::Public, pages::archive::programme),
        get("/editions/{code}", Access::Public, pages::edition::page),
        get("/editions/{code}/faq", Access::Public, pages::edition::all_questions),
        get("/calls/{edition}/{call}", Access::Public, pages::call::page),
        get("/calls/{edition}/{call}/deadline.ics", Access::Public, pages::call::calendar),
        get("/contacts", Access::Public, pages::contacts::page),
        get("/contacts/{id}", Access::Public, pages::contacts::write_page),
        post("/contacts/{id}", Access::Public, pages::contacts::write),
        get("/accessibility", Access::Public, pages::statements::accessibility),
        get("/privacy", Access::Public, pages::statements::privacy),
        get("/my-day", Access::SignedIn, pages::my_day::page),
        get("/demo", Access::Demonstration, demonstration::page),
        get("/demo/enter/{key}", Access::Demonstration, demonstration::enter),
        post("/demo/clock", Access::Demonstration, demonstration::move_clock),
        get("/demo/signing/{session}", Access::Demonstration, signing_desk::page),
        post("/demo/signing/{session}", Access::Demonstration, signing_desk::end),
        get("/demo/mailbox", Access::Demonstration, demonstration::mailbox),
    ];
    all.extend(administration_routes());
    all
}

const OPERATORS: Access = Access::OfPlatform(administration::OPERATORS);
const KEEPERS: Access = Access::OfPlatform(administration::KEEPERS);
const TRAIL: Access = Access::AnyOf(administration::AUDIT_READERS);

fn administration_routes() -> Vec<Route> {
    vec![
        get("/administration", Access::AnyOf(administration::READERS), administration::index),
        get("/administration/people", OPERATORS, administration::people::list),
        get("/administration/people/export", OPERATORS, administration::exports::people),
        get("/administration/people/{id}", OPERATORS, administration::person::show),
        post("/administration/people/{id}/roles", OPERATORS, administration::person::grant),
        post("/administration/people/{id}/roles/revoke", OPERATORS, administration::person::revoke),
        get("/administration/invitations/new", OPERATORS, administration::people::invite_page),
        post("/administration/invitations", OPERATORS, administration::people::invite),
        post("/administration/invitations/{id}/withdraw", OPERATORS, administration::people::withdraw),
        get("/administration/mail", OPERATORS, administration::mail::list),
        get("/administration/mail/export", OPERATORS, administration::mail::export),
        post("/administration/mail/{id}/retry", OPERATORS, administration::mail::retry),
        get("/administration/audit", TRAIL, administration::audit::list),
        get("/administration/audit/export", TRAIL, administration::exports::trail),
        post("/administration/audit/verify", KEEPERS, administration::audit::verify),
        get("/administration/retention", KEEPERS, administration::retention::page),
        get("/administration/people/{id}/erase", OPERATORS, administration::erasure::ask),
        post("/administration/people/{id}/erase", OPERATORS, administration::erasure::erase),
        get("/administration/health", OPERATORS, administration::health::page),
        post("/administration/jobs/{id}/retry", OPERATORS, administration::health::retry),
    ]
}
