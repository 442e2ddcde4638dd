//! Every path of sign-in, accounts, roles, invitations, consents.

use super::pages;
use crate::people::Role;
use crate::routes::{Access, Route, get, post};

/// Those who look after accounts and roles.
const ADMINISTRATION: &[Role] = &[Role::PlatformAdministrator];

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
        get("/consents/{token}", Access::Link, pages::consent::page),
        post("/consents/{token}", Access::Link, pages::consent::answer),
        get("/administration/people", Access::AnyOf(ADMINISTRATION), pages::administration::list),
        get("/administration/people/{id}", Access::AnyOf(ADMINISTRATION), pages::administration::show),
        post(
            "/administration/people/{id}/roles",
            Access::AnyOf(ADMINISTRATION),
            pages::administration::grant,
        ),
        post(
            "/administration/people/{id}/roles/revoke",
            Access::AnyOf(ADMINISTRATION),
            pages::administration::revoke,
        ),
        get(
            "/administration/invitations/new",
            Access::AnyOf(ADMINISTRATION),
            pages::administration::invite_page,
        ),
        post("/administration/invitations", Access::AnyOf(ADMINISTRATION), pages::administration::invite),
        post(
            "/administration/invitations/{id}/withdraw",
            Access::AnyOf(ADMINISTRATION),
            pages::administration::withdraw,
        ),
    ]
}
