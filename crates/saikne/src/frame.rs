//! The frame of every page: menu, languages, account, footer; and the pages for problems.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use foundation::i18n::{Language, Speaker};
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Account, AccountMenu, Crumb, Footer, LanguageLink, MenuItem, PageAssets, SchemeTexts, Shell, ShellTexts,
    Text, Tone, Width, flash,
};
use foundation::web::cookies::Cookie;
use maud::{Markup, html};

use crate::people::{Role, Visitor};
use crate::platform::Platform;
use crate::portal::pages::administration;
use crate::{agreements, decisions, evaluation, organisations, programmes, trainings};

/// Cookie with the key of the message the last deed left.
pub const FLASH_COOKIE: &str = "saikne_flash";

/// Where people read what they were told.
const NOTIFICATIONS: &str = "/notifications";

/// A page being put together: [`Frame::of`], a title, perhaps more, then [`Frame::show`].
pub struct Frame<'a> {
    platform: &'a Platform,
    visitor: &'a Visitor,
    /// Speaks the visitor's language.
    pub speak: Speaker,
    title: String,
    description: Option<String>,
    crumbs: Vec<(String, String)>,
    scripts: Vec<&'static str>,
    hero: Option<Markup>,
    width: Width,
    status: StatusCode,
    is_public: bool,
}

impl<'a> Frame<'a> {
    /// Begins a page for a visitor.
    #[must_use]
    pub fn of(platform: &'a Platform, visitor: &'a Visitor) -> Self {
        Self {
            platform,
            visitor,
            speak: platform.speaker(visitor.language),
            title: String::new(),
            description: None,
            crumbs: Vec::new(),
            scripts: vec!["js/forms.js", "js/colour-scheme.js"],
            hero: None,
            width: Width::Reading,
            status: StatusCode::OK,
            is_public: false,
        }
    }

    /// Title by key.
    #[must_use]
    pub fn title(self, key: &str) -> Self {
        let title = self.speak.text(key);
        self.titled(title)
    }

    /// Title in words.
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// A sentence for search engines and previews.
    #[must_use]
    pub fn described(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// One step of the way to this page.
    #[must_use]
    pub fn crumb(mut self, href: impl Into<String>, label: impl Into<String>) -> Self {
        self.crumbs.push((href.into(), label.into()));
        self
    }

    /// A script this page uses: `js/autosave.js`.
    #[must_use]
    pub fn script(mut self, name: &'static str) -> Self {
        self.scripts.push(name);
        self
    }

    /// The opening band of the page.
    #[must_use]
    pub fn hero(mut self, hero: Markup) -> Self {
        self.hero = Some(hero);
        self
    }

    /// A page with tables, cards or boards.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.width = Width::Wide;
        self
    }

    /// A page that divides itself into sections, edge to edge.
    #[must_use]
    pub fn in_sections(mut self) -> Self {
        self.width = Width::Sections;
        self
    }

    /// Another status than 200: a form that comes back has 422.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// A page that search engines may find.
    #[must_use]
    pub fn public(mut self) -> Self {
        self.is_public = true;
        self
    }

    /// The page with its content.
    #[must_use]
    pub fn show(self, content: Markup) -> Response {
        let has_flash = self.visitor.flash.is_some();
        let status = self.status;
        let html = self.markup(content).into_string();
        let mut response = (status, html_response(html)).into_response();
        if has_flash {
            let cookie = Cookie { name: FLASH_COOKIE, value: "", max_age: Some(0) };
            response.headers_mut().append(header::SET_COOKIE, cookie.header());
        }
        response
    }

    /// The page as text, for pages that are kept and shown to many.
    #[must_use]
    pub fn markup(self, content: Markup) -> Markup {
        let speak = &self.speak;
        let text = |key: &str| speak.text(key);
        let languages = Language::ALL.map(|language| LanguageLink {
            code: language.code().into(),
            name: text(if language == Language::Lv { "frame-language-lv" } else { "frame-language-en" })
                .into(),
            href: in_language(&self.visitor.here, language).into(),
            current: language == self.visitor.language,
        });
        let shell = Shell {
            language: self.visitor.language.code().into(),
            title: self.title.as_str().into(),
            site_name: "Saikne".into(),
            home: "/".into(),
            description: self.description.as_deref().map(Into::into),
            private: !self.is_public,
            assets: self.assets(),
            colour_scheme: self.visitor.colour_scheme,
            scheme_action: "/colours".into(),
            here: self.visitor.here.as_str().into(),
            texts: self.texts(),
            menu: self.menu(),
            languages: languages.into(),
            account: self.account(),
            crumbs: self
                .crumbs
                .iter()
                .map(|(href, label)| Crumb::new(href.as_str(), label.as_str()))
                .collect(),
            footer: self.footer(),
            banner: self.platform.settings.is_demonstration.then(|| self.demonstration_banner()),
            flash: self
                .visitor
                .flash
                .as_deref()
                .filter(|key| speak.knows(key))
                .map(|key| flash(Tone::Success, &text(key))),
            hero: self.hero.clone(),
            width: self.width,
        };
        shell.around(content)
    }

    fn assets(&self) -> PageAssets<'static> {
        let path = |name: &str| self.platform.assets.path(name).to_owned();
        PageAssets {
            stylesheet: path("saikne.css").into(),
            scripts: self.scripts.iter().map(|name| path(name).into()).collect(),
            icon: path("img/favicon.svg").into(),
            touch_icon: path("img/icon-180.png").into(),
            manifest: path("manifest.webmanifest").into(),
            fonts: vec![
                path("fonts/atkinson-next-latin-1.woff2").into(),
                path("fonts/atkinson-next-latin-ext-1.woff2").into(),
            ],
        }
    }

    fn texts(&self) -> ShellTexts<'static> {
        let text = |key: &str| self.speak.text(key);
        ShellTexts {
            skip: text("frame-skip").into(),
            menu: text("frame-menu").into(),
            main_navigation: text("frame-main-navigation").into(),
            breadcrumb: text("frame-breadcrumb").into(),
            language: text("frame-language").into(),
            scheme: SchemeTexts {
                label: text("frame-colours").into(),
                light: text("frame-colours-light").into(),
                dark: text("frame-colours-dark").into(),
                device: text("frame-colours-device").into(),
            },
        }
    }

    fn footer(&self) -> Footer<'static> {
        let text = |key: &str| self.speak.text(key);
        Footer {
            label: text("frame-footer").into(),
            links: vec![
                ("/accessibility".into(), text("frame-accessibility").into()),
                ("/privacy".into(), text("frame-privacy").into()),
                ("/contacts".into(), text("frame-contacts").into()),
            ],
            about: text("frame-about").into(),
            small: env!("CARGO_PKG_VERSION").into(),
        }
    }

    fn demonstration_banner(&self) -> Markup {
        // No time here: the banner stands on pages that are kept; the clock is behind the link.
        html! {
            (self.speak.text("frame-demonstration")) " · "
            a href="/demo" { (self.speak.text("frame-demonstration-roles")) }
        }
    }

    fn menu(&self) -> Vec<MenuItem<'static>> {
        let here = self.visitor.here.split('?').next().unwrap_or("/");
        entries(self.visitor)
            .into_iter()
            .map(|(href, key)| {
                let is_current = here == href || (href != "/" && here.starts_with(&format!("{href}/")));
                let item = MenuItem::new(href, self.speak.text(key), is_current);
                MenuItem { waiting: self.waiting(href), ..item }
            })
            .collect()
    }

    /// How many things wait behind an entry of the menu.
    fn waiting(&self, href: &str) -> Option<(Text<'static>, Text<'static>)> {
        let unread = self.visitor.unread;
        let is_shown = href == NOTIFICATIONS && unread > 0;
        is_shown.then(|| (self.speak.number(unread).into(), self.speak.count("frame-unread", unread).into()))
    }

    fn account(&self) -> Account<'static> {
        let text = |key: &str| self.speak.text(key);
        match &self.visitor.person {
            None => Account::SignedOut { href: "/sign-in".into(), label: text("frame-sign-in").into() },
            Some(person) => Account::SignedIn(AccountMenu {
                name: person.name.clone().into(),
                acting_as: person
                    .roles
                    .first()
                    .map(|first| text(&first.role.key()))
                    .unwrap_or_default()
                    .into(),
                links: vec![("/account".into(), text("frame-account").into())],
                sign_out_action: "/sign-out".into(),
                sign_out: text("frame-sign-out").into(),
            }),
        }
    }
}

/// What stands in the main menu for those who are signed in: for whom, where, key of its name.
const MENU: &[(&[Role], &str, &str)] = &[
    (&Role::ALL, "/my-day", "frame-menu-my-day"),
    (&Role::ALL, NOTIFICATIONS, "frame-menu-notifications"),
    (programmes::permissions::SEES, "/administration/editions", "portal-menu-editions"),
    (&[Role::SupportPerson, Role::Student], "/my-teams", "portal-menu-teams"),
    (
        &[Role::RegionalCoordinator, Role::ProgrammeManager, Role::SessionPlanner, Role::Auditor],
        "/triage",
        "portal-menu-triage",
    ),
    (
        &[
            Role::MunicipalCoordinator,
            Role::ProjectCoordinator,
            Role::EligibilityOfficer,
            Role::CommissionMember,
            Role::Director,
        ],
        "/applications",
        "portal-menu-applications",
    ),
    (organisations::permissions::STAFF, "/organisations", "portal-menu-organisations"),
    (trainings::permissions::READERS, "/trainings/plan", "portal-menu-plan"),
    (&[Role::EligibilityOfficer], "/eligibility", "eligibility-menu"),
    (evaluation::permissions::EVALUATORS, "/reviews", "evaluation-menu-reviews"),
    (evaluation::permissions::READERS, "/evaluation", "evaluation-menu"),
    (decisions::permissions::READERS, "/decisions", "decisions-menu"),
    (agreements::permissions::READERS, "/agreements", "agreements-menu"),
    (administration::READERS, "/administration", "frame-menu-administration"),
];

/// What stands in the main menu, by who is here.
fn entries(visitor: &Visitor) -> Vec<(&'static str, &'static str)> {
    let mut entries = vec![("/", "frame-menu-home")];
    match &visitor.person {
        None => {
            entries.push(("/trainings", "portal-menu-trainings"));
            entries.push(("/archive", "portal-archive-title"));
        }
        Some(person) if person.roles.is_empty() => {
            entries.push(("/my-day", "frame-menu-my-day"));
            entries.push((NOTIFICATIONS, "frame-menu-notifications"));
        }
        Some(person) => {
            let open = MENU.iter().filter(|(roles, _, _)| person.is_somewhere(roles));
            entries.extend(open.map(|(_, href, key)| (*href, *key)));
        }
    }
    entries
}

/// The same address in another language.
fn in_language(here: &str, language: Language) -> String {
    let (path, query) = here.split_once('?').unwrap_or((here, ""));
    let mut query = form_urlencoded_without(query, "lang");
    if !query.is_empty() {
        query.push('&');
    }
    format!("{path}?{query}lang={}", language.code())
}

fn form_urlencoded_without(query: &str, name: &str) -> String {
    query
        .split('&')
        .filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(name))
        .collect::<Vec<_>>()
        .join("&")
}

fn html_response(html: String) -> Response {
    let mut response = Response::new(Body::from(html));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response
}

/// After a form: the page to go to.
#[must_use]
pub fn see(path: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let location = HeaderValue::from_str(path).unwrap_or_else(|_| HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, location);
    response
}

/// After a form: the page to go to, and the key of the message it shows once.
#[must_use]
pub fn see_with(path: &str, flash_key: &'static str) -> Response {
    let mut response = see(path);
    let cookie = Cookie { name: FLASH_COOKIE, value: flash_key, max_age: Some(60) };
    response.headers_mut().append(header::SET_COOKIE, cookie.header());
    response
}

/// A path of this site to go back to; anything else leads home, so that no link sends people away.
#[must_use]
pub fn safe_path(path: &str) -> &str {
    let is_ours = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && path.bytes().all(|letter| letter.is_ascii_graphic());
    if is_ours { path } else { "/" }
}

/// The page that tells of a problem: what happened, what was saved, what to do. A failure also names the
/// number under which the log has it.
#[must_use]
pub fn told(platform: &Platform, visitor: &Visitor, problem: &Problem) -> Response {
    let frame = Frame::of(platform, visitor).status(problem.status());
    let speak = frame.speak.clone();
    let key = problem.message_key();
    let sentence = match problem.refusal() {
        Some(Refusal::AgainstTheRulesOf { values, .. }) => {
            let values: Vec<(&str, &str)> =
                values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            speak.with(key, &values)
        }
        Some(Refusal::TooManyTries { retry_after_seconds }) => {
            let minutes = i64::try_from(retry_after_seconds.div_ceil(60)).unwrap_or(i64::MAX);
            speak.count(key, minutes)
        }
        _ => speak.text(key),
    };
    let title = speak.text(match problem.refusal() {
        Some(Refusal::NotFound) => "problem-title-not-found",
        Some(Refusal::NotPermitted | Refusal::SignInNeeded) => "problem-title-not-permitted",
        Some(Refusal::Stale) => "problem-title-stale",
        Some(_) => "problem-title-refused",
        None => "problem-title-failed",
    });
    frame.titled(title.clone()).show(html! {
        h1 { (title) }
        p class="lead" { (sentence) }
        @if problem.refusal().is_none() {
            p { (speak.with("problem-reference", &[("reference", &visitor.reference)])) }
        }
        p { a href="/" { (speak.text("problem-home")) } }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_link_keeps_the_rest_of_the_address() {
        assert_eq!(in_language("/calls?region=LAT&lang=lv", Language::En), "/calls?region=LAT&lang=en");
        assert_eq!(in_language("/", Language::En), "/?lang=en");
    }

    #[test]
    fn nobody_is_sent_away_from_here() {
        assert_eq!(safe_path("/teams?x=1"), "/teams?x=1");
        for elsewhere in ["//evil.example", "https://evil.example", "/\\evil", "", "javascript:alert(1)"] {
            assert_eq!(safe_path(elsewhere), "/", "{elsewhere}");
        }
    }
}
