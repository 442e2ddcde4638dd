//! The frame around every page: header, menu, message, footer.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::shell_parts::{
    Account, ColourScheme, Crumb, Footer, LanguageLink, MenuItem, SchemeTexts, account, crumbs, footer,
    languages, menu, scheme_switch,
};
use super::{Icon, Text, icon, wordmark};

/// Addresses of what the browser loads with each page, as the server hands them out (with hash).
#[derive(Debug, Clone, Default)]
pub struct PageAssets<'a> {
    /// The style sheet ([`super::STYLESHEET`]).
    pub stylesheet: Text<'a>,
    /// Modules from `assets/js/` that this page uses; `forms.js` and `colour-scheme.js` on every page.
    pub scripts: Vec<Text<'a>>,
    /// `assets/img/favicon.svg`.
    pub icon: Text<'a>,
    /// `assets/img/icon-180.png`, for home screens that take no manifest.
    pub touch_icon: Text<'a>,
    /// `assets/manifest.webmanifest`.
    pub manifest: Text<'a>,
    /// The two font files, loaded before the style sheet asks for them; may be empty.
    pub fonts: Vec<Text<'a>>,
}

/// Words of the frame itself.
#[derive(Debug, Clone, Default)]
pub struct ShellTexts<'a> {
    /// “Pāriet uz saturu”.
    pub skip: Text<'a>,
    /// “Izvēlne”.
    pub menu: Text<'a>,
    /// Name of the main navigation for screen readers: “Galvenā izvēlne”.
    pub main_navigation: Text<'a>,
    /// Name of the breadcrumb: “Jūs atrodaties šeit”.
    pub breadcrumb: Text<'a>,
    /// Name of the language switch: “Valoda”.
    pub language: Text<'a>,
    /// Words of the colour switch.
    pub scheme: SchemeTexts<'a>,
}

/// How wide the content is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// About 70 letters a line: texts and forms.
    #[default]
    Reading,
    /// As wide as the frame: pages with tables, cards, boards.
    Wide,
    /// Edge to edge: the page divides itself with [`super::section`].
    Sections,
}

/// A whole page.
#[derive(Debug, Clone, Default)]
pub struct Shell<'a> {
    /// Language of the page as in HTML: `lv`, `en`.
    pub language: Text<'a>,
    /// Title of this page; the site's name is added. With errors in a form, say so first.
    pub title: Text<'a>,
    /// Name of the site, in the wordmark and the title.
    pub site_name: Text<'a>,
    /// Address of the first page.
    pub home: Text<'a>,
    /// A sentence for search engines and previews.
    pub description: Option<Text<'a>>,
    /// The page must not be found by search engines: everything behind the sign-in.
    pub private: bool,
    /// What the browser loads.
    pub assets: PageAssets<'a>,
    /// The colours the reader has chosen, from the cookie.
    pub colour_scheme: ColourScheme,
    /// Address that takes the choice of colours: `POST` with `colour_scheme` and `back`.
    pub scheme_action: Text<'a>,
    /// Path of this page, so that a switch leads back to it.
    pub here: Text<'a>,
    /// Words of the frame.
    pub texts: ShellTexts<'a>,
    /// Main navigation.
    pub menu: Vec<MenuItem<'a>>,
    /// The page in the other languages.
    pub languages: Vec<LanguageLink<'a>>,
    /// Who is signed in, or the way to sign in.
    pub account: Account<'a>,
    /// The way to this page, without the page itself.
    pub crumbs: Vec<Crumb<'a>>,
    /// The foot of the page.
    pub footer: Footer<'a>,
    /// A banner above everything, for demonstrations and maintenance.
    pub banner: Option<Markup>,
    /// What became of the last deed ([`super::flash`]).
    pub flash: Option<Markup>,
    /// The page's opening band ([`super::Hero`]), above the content and edge to edge.
    pub hero: Option<Markup>,
    /// How wide the content is.
    pub width: Width,
}

impl Shell<'_> {
    /// The page with this content inside.
    pub fn around(&self, content: Markup) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(self.language) data-color-scheme=[self.colour_scheme.attribute()] {
                (self.head())
                body {
                    a class="skip-link" href="#content" { (self.texts.skip) }
                    (self.header())
                    main id="content" tabindex="-1" {
                        (self.opening())
                        (self.body(content))
                    }
                    (footer(&self.footer, &self.site_name))
                }
            }
        }
    }

    fn head(&self) -> Markup {
        let assets = &self.assets;
        html! {
            head {
                meta charset="utf-8";
                title { (self.title) " – " (self.site_name) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content=(self.colour_scheme.meta());
                meta name="theme-color" content="#8c1d33";
                @if let Some(description) = &self.description { meta name="description" content=(description); }
                @if self.private { meta name="robots" content="noindex"; }
                @for font in &assets.fonts {
                    link rel="preload" href=(font) as="font" type="font/woff2" crossorigin;
                }
                link rel="stylesheet" href=(assets.stylesheet);
                link rel="icon" href=(assets.icon) type="image/svg+xml";
                link rel="apple-touch-icon" href=(assets.touch_icon);
                link rel="manifest" href=(assets.manifest);
                @for language in &self.languages {
                    link rel="alternate" hreflang=(language.code) href=(language.href);
                }
                @for script in &assets.scripts { script type="module" src=(script) {} }
            }
        }
    }

    fn header(&self) -> Markup {
        html! {
            header class="site-header" {
                @if let Some(banner) = &self.banner { div class="banner" { div class="frame" { (banner) } } }
                div class="woven" {}
                div class="frame site-top" {
                    a class="site-home" href=(self.home) { (wordmark(&self.site_name)) }
                    (languages(&self.texts.language, &self.languages))
                    button class="menu-button" type="button" popovertarget="site-menu" {
                        (icon(Icon::Menu)) span { (self.texts.menu) }
                    }
                }
                div class="site-menu" id="site-menu" popover {
                    div class="menu-close" {
                        button class="menu-button" type="button" popovertarget="site-menu" popovertargetaction="hide" {
                            (icon(Icon::Cross)) span { (self.texts.menu) }
                        }
                    }
                    div class="frame" {
                        (menu(&self.texts.main_navigation, &self.menu))
                        div class="site-tools" {
                            (scheme_switch(&self.texts.scheme, self.colour_scheme, &self.scheme_action, &self.here))
                            (account(&self.account))
                        }
                    }
                }
            }
        }
    }

    fn opening(&self) -> Markup {
        html! {
            @if !self.crumbs.is_empty() || self.flash.is_some() {
                div class="frame above" {
                    (crumbs(&self.texts.breadcrumb, &self.crumbs))
                    @if let Some(flash) = &self.flash { (flash) }
                }
            }
            @if let Some(hero) = &self.hero { (hero) }
        }
    }

    fn body(&self, content: Markup) -> Markup {
        match self.width {
            Width::Reading => html! { div class="frame content" { div class="reading" { (content) } } },
            Width::Wide => html! { div class="frame content" { (content) } },
            Width::Sections => PreEscaped(content.into_string()),
        }
    }
}
