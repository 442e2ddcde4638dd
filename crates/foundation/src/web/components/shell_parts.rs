//! The pieces of the frame: menu, languages, colours, account, breadcrumb, footer.

use maud::{Markup, html};

use super::{Icon, Text, icon, knot};

/// One entry of the main navigation.
#[derive(Debug, Clone, Default)]
pub struct MenuItem<'a> {
    /// Where it leads.
    pub href: Text<'a>,
    /// What it is called.
    pub label: Text<'a>,
    /// Whether the reader is inside of it now.
    pub current: bool,
    /// How many things wait there; nothing is shown for zero. In words for screen readers:
    /// (“3”, “3 neizlasīti”).
    pub waiting: Option<(Text<'a>, Text<'a>)>,
}

impl<'a> MenuItem<'a> {
    /// An entry.
    pub fn new(href: impl Into<Text<'a>>, label: impl Into<Text<'a>>, current: bool) -> Self {
        Self { href: href.into(), label: label.into(), current, waiting: None }
    }
}

/// The same page in another language, or this one in its own.
#[derive(Debug, Clone, Default)]
pub struct LanguageLink<'a> {
    /// `lv`, `en`.
    pub code: Text<'a>,
    /// The language by its own name: “Latviešu”, “English”.
    pub name: Text<'a>,
    /// Where it leads.
    pub href: Text<'a>,
    /// Whether the page is in this language now.
    pub current: bool,
}

/// The colours the reader wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColourScheme {
    /// As the device has them.
    #[default]
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl ColourScheme {
    /// All of them in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Device];

    /// The value in the cookie and in the form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the cookie; anything unknown is [`ColourScheme::Device`].
    pub fn parse(value: &str) -> Self {
        match value {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Device,
        }
    }

    pub(super) const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Device => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    pub(super) const fn meta(self) -> &'static str {
        match self {
            Self::Device => "light dark",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Words of the colour switch.
#[derive(Debug, Clone, Default)]
pub struct SchemeTexts<'a> {
    /// “Krāsas”.
    pub label: Text<'a>,
    /// “Gaišas”.
    pub light: Text<'a>,
    /// “Tumšas”.
    pub dark: Text<'a>,
    /// “Kā ierīcē”.
    pub device: Text<'a>,
}

/// Who is here.
#[derive(Debug, Clone, Default)]
pub enum Account<'a> {
    /// Nothing is shown.
    #[default]
    Hidden,
    /// Nobody yet: where to sign in and what the link says.
    SignedOut {
        /// Address of the sign-in page.
        href: Text<'a>,
        /// “Pieslēgties”.
        label: Text<'a>,
    },
    /// Somebody.
    SignedIn(AccountMenu<'a>),
}

/// The menu of somebody who is signed in.
#[derive(Debug, Clone, Default)]
pub struct AccountMenu<'a> {
    /// The person's name.
    pub name: Text<'a>,
    /// In what capacity and for whom the person acts: “Reģiona koordinatore · Latgale”.
    pub acting_as: Text<'a>,
    /// Profile, sessions, another role.
    pub links: Vec<(Text<'a>, Text<'a>)>,
    /// Where signing out is sent (`POST`).
    pub sign_out_action: Text<'a>,
    /// “Beigt darbu”.
    pub sign_out: Text<'a>,
}

/// One step of the way to this page.
#[derive(Debug, Clone, Default)]
pub struct Crumb<'a> {
    /// Where it leads.
    pub href: Text<'a>,
    /// What it is called.
    pub label: Text<'a>,
}

impl<'a> Crumb<'a> {
    /// A step.
    pub fn new(href: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self { href: href.into(), label: label.into() }
    }
}

/// The foot of the page.
#[derive(Debug, Clone, Default)]
pub struct Footer<'a> {
    /// Name of the list of links for screen readers: “Par vietni”.
    pub label: Text<'a>,
    /// Accessibility statement, privacy, contacts, source code: (address, label).
    pub links: Vec<(Text<'a>, Text<'a>)>,
    /// Who runs the site, in one or two sentences.
    pub about: Text<'a>,
    /// Small print: version, build.
    pub small: Text<'a>,
}

pub(super) fn menu(label: &str, items: &[MenuItem<'_>]) -> Markup {
    html! {
        @if !items.is_empty() {
            nav class="main-menu" aria-label=(label) {
                ul {
                    @for item in items {
                        li {
                            a href=(item.href) aria-current=[item.current.then_some("page")] {
                                (item.label)
                                @if let Some((shown, spoken)) = &item.waiting {
                                    span class="waiting" {
                                        span aria-hidden="true" { (shown) }
                                        span class="visually-hidden" { " (" (spoken) ")" }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

pub(super) fn languages(label: &str, links: &[LanguageLink<'_>]) -> Markup {
    html! {
        @if links.len() > 1 {
            nav class="languages" aria-label=(label) {
                ul {
                    @for link in links {
                        li {
                            a href=(link.href) lang=(link.code) hreflang=(link.code)
                                aria-current=[link.current.then_some("true")]
                            {
                                span aria-hidden="true" { (link.code) }
                                span class="visually-hidden" { (link.name) }
                            }
                        }
                    }
                }
            }
        }
    }
}

pub(super) fn scheme_switch(texts: &SchemeTexts<'_>, now: ColourScheme, action: &str, back: &str) -> Markup {
    html! {
        form class="scheme-switch" method="post" action=(action) aria-label=(texts.label) data-colour-scheme {
            input type="hidden" name="back" value=(back);
            @for scheme in ColourScheme::ALL {
                @let (sign, words) = match scheme {
                    ColourScheme::Light => (Icon::Sun, &texts.light),
                    ColourScheme::Dark => (Icon::Moon, &texts.dark),
                    ColourScheme::Device => (Icon::Device, &texts.device),
                };
                button type="submit" name="colour_scheme" value=(scheme.as_str()) title=(words)
                    aria-pressed=(scheme == now) { (icon(sign)) span class="visually-hidden" { (words) } }
            }
        }
    }
}

pub(super) fn account(account: &Account<'_>) -> Markup {
    match account {
        Account::Hidden => html! {},
        Account::SignedOut { href, label } => html! { a class="sign-in" href=(href) { (label) } },
        Account::SignedIn(menu) => html! {
            details class="account" {
                summary {
                    (icon(Icon::People))
                    span class="account-who" {
                        span class="account-name" { (menu.name) }
                        span class="account-role" { (menu.acting_as) }
                    }
                }
                div class="account-body" {
                    @if !menu.links.is_empty() {
                        ul { @for (href, label) in &menu.links { li { a href=(href) { (label) } } } }
                    }
                    form method="post" action=(menu.sign_out_action) {
                        button class="button button-secondary" type="submit" { (menu.sign_out) }
                    }
                }
            }
        },
    }
}

pub(super) fn crumbs(label: &str, crumbs: &[Crumb<'_>]) -> Markup {
    html! {
        @if !crumbs.is_empty() {
            nav class="crumbs" aria-label=(label) {
                ol { @for crumb in crumbs { li { a href=(crumb.href) { (crumb.label) } } } }
            }
        }
    }
}

pub(super) fn footer(footer: &Footer<'_>, site_name: &str) -> Markup {
    html! {
        footer class="site-footer" {
            div class="frame" {
                div class="footer-about" {
                    (knot())
                    p { strong { (site_name) } " " (footer.about) }
                }
                nav aria-label=(footer.label) {
                    ul { @for (href, label) in &footer.links { li { a href=(href) { (label) } } } }
                }
                p class="footer-small" { (footer.small) }
            }
        }
    }
}
