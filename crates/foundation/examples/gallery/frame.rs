//! The frame that all pages of the gallery share.

use foundation::web::components::{
    Account, AccountMenu, Footer, LanguageLink, MenuItem, PageAssets, SchemeTexts, Shell, ShellTexts,
};
use maud::html;

use crate::Speak;

const SCRIPTS: [&str; 7] =
    ["forms", "colour-scheme", "countdown", "autosave", "suggest", "char-count", "table-select"];

/// A page that everybody sees, with the menu of the public part.
pub fn public(name: &str, title: &'static str, speak: Speak) -> Shell<'static> {
    let mut shell = bare(name, title, speak);
    shell.menu = vec![
        MenuItem::new("#", speak.say("Iniciatīvas", "Initiatives"), true),
        MenuItem::new("#", speak.say("Mācības", "Trainings"), false),
        MenuItem::new("#", speak.say("Rezultāti", "Results"), false),
        MenuItem::new("#", speak.say("Jautājumi", "Questions"), false),
        MenuItem::new("#", speak.say("Kontakti", "Contacts"), false),
    ];
    shell.account = Account::SignedOut {
        href: "sign-in.lv.html".into(),
        label: speak.say("Pieslēgties", "Sign in").into(),
    };
    shell
}

/// A page behind the sign-in.
pub fn work(name: &str, title: &'static str, speak: Speak) -> Shell<'static> {
    let mut shell = bare(name, title, speak);
    let mut day = MenuItem::new("#", speak.say("Mana diena", "My day"), false);
    day.waiting = Some(("3".into(), speak.say("gaida 3 darbi", "3 things wait").into()));
    shell.menu = vec![
        day,
        MenuItem::new("#", speak.say("Pieteikumi", "Registrations"), true),
        MenuItem::new("#", speak.say("Mācības", "Trainings"), false),
        MenuItem::new("#", speak.say("Skolas", "Schools"), false),
        MenuItem::new("#", speak.say("Ziņas", "Messages"), false),
    ];
    shell.private = true;
    shell.account = Account::SignedIn(AccountMenu {
        name: "Ilze Paraudziņa".into(),
        acting_as: speak.say("Reģiona koordinatore · Latgale", "Regional coordinator · Latgale").into(),
        links: vec![
            ("#".into(), speak.say("Mans profils", "My profile").into()),
            ("#".into(), speak.say("Manas sesijas", "My sessions").into()),
            ("#".into(), speak.say("Mainīt lomu", "Change role").into()),
        ],
        sign_out_action: "#".into(),
        sign_out: speak.say("Beigt darbu", "Sign out").into(),
    });
    shell.banner = Some(html! {
        (speak.say(
            "Demonstrācija ar izdomātiem datiem. Pulkstenis rāda 2024. gada 26. janvāri, plkst. 20.41. ",
            "A demonstration with invented data. The clock shows 26 January 2024, 20:41. ",
        ))
        a href="#" { (speak.say("Nosūtītās vēstules", "Sent mail")) }
    });
    shell
}

fn bare(name: &str, title: &'static str, speak: Speak) -> Shell<'static> {
    Shell {
        language: speak.say("lv", "en").into(),
        title: title.into(),
        site_name: "Saikne".into(),
        home: "#".into(),
        scheme_action: "#".into(),
        here: "/".into(),
        assets: PageAssets {
            stylesheet: "saikne.css".into(),
            scripts: SCRIPTS.map(|script| format!("js/{script}.js").into()).into(),
            icon: "img/favicon.svg".into(),
            touch_icon: "img/icon-180.png".into(),
            manifest: "manifest.webmanifest".into(),
            fonts: vec![
                "fonts/atkinson-next-latin-1.woff2".into(),
                "fonts/atkinson-next-latin-ext-1.woff2".into(),
            ],
        },
        texts: ShellTexts {
            skip: speak.say("Pāriet uz saturu", "Skip to content").into(),
            menu: speak.say("Izvēlne", "Menu").into(),
            main_navigation: speak.say("Galvenā izvēlne", "Main").into(),
            breadcrumb: speak.say("Jūs atrodaties šeit", "You are here").into(),
            language: speak.say("Valoda", "Language").into(),
            scheme: SchemeTexts {
                label: speak.say("Krāsas", "Colours").into(),
                light: speak.say("Gaišas krāsas", "Light colours").into(),
                dark: speak.say("Tumšas krāsas", "Dark colours").into(),
                device: speak.say("Krāsas kā ierīcē", "Colours as on the device").into(),
            },
        },
        languages: vec![
            LanguageLink {
                code: "lv".into(),
                name: "Latviešu".into(),
                href: format!("{name}.lv.html").into(),
                current: speak == Speak::Lv,
            },
            LanguageLink {
                code: "en".into(),
                name: "English".into(),
                href: format!("{name}.en.html").into(),
                current: speak == Speak::En,
            },
        ],
        footer: Footer {
            label: speak.say("Par vietni", "About the site").into(),
            links: vec![
                ("#".into(), speak.say("Piekļūstamība", "Accessibility").into()),
                ("#".into(), speak.say("Personas dati", "Personal data").into()),
                ("#".into(), speak.say("Atvērtie dati", "Open data").into()),
                ("#".into(), speak.say("Kontakti", "Contacts").into()),
                ("#".into(), speak.say("Pirmkods", "Source code").into()),
            ],
            about: speak
                .say(
                    "saved kopā tos, kas izglītībā kaut ko iesāk, ar tiem, kas to atbalsta.",
                    "brings together those who start something in education and those who support it.",
                )
                .into(),
            small: speak.say("Versija 0.1 · Licence EUPL-1.2", "Version 0.1 · Licence EUPL-1.2").into(),
        },
        ..Shell::default()
    }
}
