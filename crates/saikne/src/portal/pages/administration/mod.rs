//! The administration: where its tools are, and those of them that belong to no other area.

pub mod audit;
pub mod erasure;
pub mod exports;
pub mod health;
pub mod mail;
pub mod people;
pub mod person;
pub mod retention;
mod scopes;

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::web::components::{Card, card_grid, page_head};
use maud::html;

use crate::frame::Frame;
use crate::people::{Role, SignedIn, Visitor};
use crate::platform::Platform;
use crate::{organisations, programmes, trainings};

/// Those who find something in the administration.
pub const READERS: &[Role] = &[Role::PlatformAdministrator, Role::ProgrammeManager, Role::Auditor];
/// Those who look after mail and jobs.
pub const OPERATORS: &[Role] = &[Role::PlatformAdministrator];
/// Those who read the audit trail: of everything who has the role on the whole platform, the others what
/// happened to the records of the editions they reach.
pub const AUDIT_READERS: &[Role] = &[Role::PlatformAdministrator, Role::ProgrammeManager, Role::Auditor];
/// Those who see what the platform does as a whole; they have the role on all of it.
pub const KEEPERS: &[Role] = &[Role::PlatformAdministrator, Role::Auditor];

/// A tool: where it is, for whom, keys of its name and of a sentence about it.
struct Tool {
    href: &'static str,
    roles: &'static [Role],
    /// Whether the role must hold on the whole platform.
    is_wide: bool,
    name: &'static str,
}

impl Tool {
    fn is_for(&self, person: &SignedIn) -> bool {
        if self.is_wide { person.is_everywhere(self.roles) } else { person.is_somewhere(self.roles) }
    }
}

const TOOLS: &[Tool] = &[
    Tool {
        href: "/administration/editions",
        roles: programmes::permissions::SEES,
        is_wide: false,
        name: "portal-administration-editions",
    },
    Tool {
        href: "/organisations",
        roles: organisations::permissions::STAFF,
        is_wide: false,
        name: "organisations-tool-list",
    },
    Tool {
        href: "/administration/people",
        roles: OPERATORS,
        is_wide: true,
        name: "portal-administration-people",
    },
    Tool {
        href: "/administration/imports",
        roles: organisations::permissions::REGISTER_READERS,
        is_wide: true,
        name: "organisations-tool-imports",
    },
    Tool {
        href: "/contact-cards",
        roles: organisations::permissions::CARD_KEEPERS,
        is_wide: false,
        name: "organisations-tool-cards",
    },
    Tool {
        href: "/trainings/plan",
        roles: trainings::permissions::READERS,
        is_wide: false,
        name: "portal-administration-trainings",
    },
    Tool {
        href: "/administration/mail",
        roles: OPERATORS,
        is_wide: true,
        name: "portal-administration-mail",
    },
    Tool {
        href: "/administration/retention",
        roles: KEEPERS,
        is_wide: true,
        name: "portal-administration-retention",
    },
    Tool {
        href: "/administration/audit",
        roles: AUDIT_READERS,
        is_wide: false,
        name: "portal-administration-audit",
    },
    Tool {
        href: "/administration/health",
        roles: OPERATORS,
        is_wide: true,
        name: "portal-administration-health",
    },
];

/// `GET /administration`
pub async fn index(State(platform): State<Platform>, visitor: Visitor, person: SignedIn) -> Response {
    let frame = Frame::of(&platform, &visitor).title("portal-administration-title").wide();
    let speak = frame.speak.clone();
    let cards = html! {
        @for tool in TOOLS.iter().filter(|tool| tool.is_for(&person)) {
            (card(tool, &speak))
        }
    };
    frame.show(html! {
        (page_head(
            &speak.text("portal-administration-title"),
            Some(&speak.text("portal-administration-lead")),
            None,
        ))
        (card_grid(cards))
    })
}

fn card<'a>(tool: &Tool, speak: &Speaker) -> Card<'a> {
    Card {
        title: speak.text(tool.name).into(),
        href: Some(tool.href.into()),
        above: None,
        content: html! { p { (speak.text(&format!("{}-lead", tool.name))) } },
    }
}
