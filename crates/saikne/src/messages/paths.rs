//! Every path of notifications. Each person reaches the own ones only.

use super::pages::{choices, inbox};
use crate::routes::{Access, Route, get, post};

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        get("/notifications", Access::SignedIn, inbox::page),
        get("/notifications/export", Access::SignedIn, inbox::export),
        post("/notifications/read", Access::SignedIn, inbox::read_all),
        post("/notifications/{id}/open", Access::SignedIn, inbox::open),
        post("/notifications/{id}/unread", Access::SignedIn, inbox::put_back),
        get("/notifications/choices", Access::SignedIn, choices::page),
        post("/notifications/choices", Access::SignedIn, choices::save),
    ]
}
