//! Every path of institutions, the register, contact cards.

use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;

use super::pages;
use super::permissions::{CARD_KEEPERS, REGISTER_KEEPERS, REGISTER_READERS, STAFF};
use crate::routes::{Access, Route, get, post};

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        get("/organisations", Access::AnyOf(STAFF), pages::list::list),
        get("/organisations/export", Access::AnyOf(STAFF), pages::list::export),
        get("/organisations/suggest", Access::SignedIn, pages::suggest::suggest),
        get("/organisations/{id}", Access::AnyOf(STAFF), pages::show::show),
        post("/organisations/{id}/names", Access::OfPlatform(REGISTER_KEEPERS), pages::show::add_name),
        post(
            "/organisations/{id}/names/remove",
            Access::OfPlatform(REGISTER_KEEPERS),
            pages::show::remove_name,
        ),
        post("/organisations/{id}/place", Access::OfPlatform(REGISTER_KEEPERS), pages::show::place),
        get("/administration/unplaced", Access::OfPlatform(REGISTER_READERS), pages::unplaced::list),
        get("/administration/imports", Access::OfPlatform(REGISTER_READERS), pages::imports::list),
        post(
            "/administration/imports",
            Access::OfPlatform(REGISTER_KEEPERS),
            pages::imports::upload.layer(DefaultBodyLimit::max(pages::imports::LARGEST_UPLOAD)),
        ),
        get("/administration/imports/{id}", Access::OfPlatform(REGISTER_READERS), pages::imports::show),
        post(
            "/administration/imports/{id}/start",
            Access::OfPlatform(REGISTER_KEEPERS),
            pages::imports::start,
        ),
        post(
            "/administration/imports/{id}/discard",
            Access::OfPlatform(REGISTER_KEEPERS),
            pages::imports::discard,
        ),
        get(
            "/administration/imports/{id}/export",
            Access::OfPlatform(REGISTER_READERS),
            pages::imports::export,
        ),
        get("/contact-cards", Access::AnyOf(CARD_KEEPERS), pages::cards::list),
        post("/contact-cards", Access::AnyOf(CARD_KEEPERS), pages::cards::make),
        get("/contact-cards/new", Access::AnyOf(CARD_KEEPERS), pages::cards::new_page),
        get("/contact-cards/{id}", Access::AnyOf(CARD_KEEPERS), pages::cards::edit_page),
        post("/contact-cards/{id}", Access::AnyOf(CARD_KEEPERS), pages::cards::edit),
    ]
}
