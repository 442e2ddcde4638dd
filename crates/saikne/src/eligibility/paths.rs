//! Every path of the check of applications.

use super::pages::{answer, application, ask, call, deeds, list, mine};
use super::permissions::{OFFICERS, READERS};
use crate::applications::permissions::APPLICANTS;
use crate::routes::{Access, Route, get, post};

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    let (readers, officers) = (Access::AnyOf(READERS), Access::AnyOf(OFFICERS));
    let applicants = Access::AnyOf(APPLICANTS);
    vec![
        get("/eligibility", readers, list::page),
        get("/eligibility/{id}", readers, call::page),
        get("/eligibility/{id}/export", readers, call::export),
        post("/eligibility/{id}/begin", officers, call::begin),
        get("/eligibility/applications/{id}", readers, application::page),
        post("/eligibility/applications/{id}/decide", officers, deeds::decide),
        post("/eligibility/applications/{id}/propose", officers, deeds::propose),
        post("/eligibility/applications/{id}/confirm", officers, deeds::confirm),
        post("/eligibility/applications/{id}/take-back", officers, deeds::take_back),
        post("/eligibility/applications/{id}/exclude", officers, deeds::exclude),
        post("/eligibility/applications/{id}/end", officers, deeds::end),
        get("/eligibility/applications/{id}/ask", officers, ask::page),
        post("/eligibility/applications/{id}/ask", officers, ask::send),
        get("/applications/{id}/clarifications", applicants, mine::page),
        get("/clarifications/{id}", applicants, answer::page),
        post("/clarifications/{id}", applicants, answer::save_all),
        post("/clarifications/{id}/field", applicants, answer::save_one),
    ]
}
