//! Every path of sign-in, accounts, invitations.

use super::pages;
use crate::routes::{Access, Route, get, post};

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        get("/sign-in", Access::Public, pages::sign_in::page),
        post("/sign-in", Access::Public, pages::sign_in::send_link),
        get("/sign-in/link/{token}", Access::Link, pages::sign_in::link),
        post("/sign-in/link/{token}", Access::Link, pages::sign_in::use_link),
        post("/sign-in/password", Access::Public, pages::sign_in::with_password),
        post("/sign-out", Access::SignedIn, pages::sign_in::sign_out),
        get("/account", Access::SignedIn, pages::account::page),
        post("/account/sessions/{id}/end", Access::SignedIn, pages::account::end_session),
        get("/account/password", Access::SignedIn, pages::account::password_page),
        post("/account/password", Access::SignedIn, pages::account::set_password),
        post("/account/password/remove", Access::SignedIn, pages::account::remove_password),
        get("/invitations/{token}", Access::Link, pages::invitation::page),
        post("/invitations/{token}", Access::Link, pages::invitation::accept),
    ]
}
