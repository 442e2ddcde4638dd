//! A list of registrations to be decided.

use foundation::web::components::{
    ActiveFilter, Bar, BarChart, BulkBar, Button, ButtonKind, Column, Crumb, Field, FilterBar, Icon, Pager,
    Row, Sort, StatTile, Tab, Table, Tone, Width, choices_of, flash, link_button, page_head, stat_tiles,
    tabs, tag,
};
use maud::{Markup, Render, html};

use crate::{Speak, frame};

pub fn page(speak: Speak) -> Markup {
    let title = speak.say("Komandu pieteikumi", "Team registrations");
    let mut shell = frame::work("triage", title, speak);
    shell.width = Width::Wide;
    shell.crumbs = vec![Crumb::new("#", "Kontakts 2024")];
    shell.flash = Some(flash(
        Tone::Success,
        speak.say(
            "Apstiprināti 3 pieteikumi. Komandas ir informētas.",
            "3 registrations accepted. The teams have been told.",
        ),
    ));
    shell.around(html! {
        (page_head(title, Some(speak.say("Latgales reģions · termiņš 31. janvārī plkst. 23.59", "Latgale · deadline 31 January, 23:59")), Some(html! {
            (link_button(ButtonKind::Secondary, "#", speak.say("Lejupielādēt XLSX", "Download XLSX")))
        })))
        (numbers(speak))
        (tabs(speak.say("Pieteikumi pēc stāvokļa", "Registrations by state"), &[
            Tab { href: "#".into(), label: speak.say("Jāizlemj", "To decide").into(), current: true, count: Some("28".into()) },
            Tab { href: "#".into(), label: speak.say("Apstiprināti", "Accepted").into(), current: false, count: Some("19".into()) },
            Tab { href: "#".into(), label: speak.say("Gaida vietu", "Waiting").into(), current: false, count: Some("6".into()) },
        ]))
        (filters(speak))
        form method="post" action="#" {
            (list(speak))
            (bulk(speak))
        }
        (Pager {
            label: speak.say("Lapas", "Pages").into(),
            previous: None,
            next: Some(("#".into(), speak.say("Nākamie", "Next").into())),
            position: speak.say("1.–5. no 28", "1–5 of 28").into(),
        })
        h2 { (speak.say("Vienlīdzība pa reģioniem", "Equity by region")) }
        (chart(speak))
    })
}

fn numbers(speak: Speak) -> Markup {
    let tile = |value: &'static str, label: &'static str, note: &'static str, tone| StatTile {
        value: value.into(),
        label: label.into(),
        note: Some(note.into()),
        href: Some("#".into()),
        tone,
    };
    stat_tiles(&[
        tile(
            "53",
            speak.say("pieteiktas komandas", "teams registered"),
            speak.say("pērn 47", "47 last year"),
            Tone::Neutral,
        ),
        tile(
            "28",
            speak.say("jāizlemj", "to decide"),
            speak.say("4 gaida ilgāk par 3 dienām", "4 wait for over 3 days"),
            Tone::Warning,
        ),
        tile(
            "5",
            speak.say("nepilnīgas komandas", "incomplete teams"),
            speak.say("5 d. līdz termiņam", "5 d to the deadline"),
            Tone::Danger,
        ),
        tile(
            "84,6 %",
            speak.say("skolu ar komandu", "of schools have a team"),
            speak.say("mērķis 80 %", "goal 80 %"),
            Tone::Success,
        ),
    ])
}

fn filters(speak: Speak) -> Markup {
    FilterBar {
        label: speak.say("Atlasīt pieteikumus", "Filter registrations").into(),
        action: "#".into(),
        fields: html! {
            (Field::new("q", speak.say("Meklēt", "Search")).search("rezeknes"))
            (Field::new("municipality", speak.say("Pašvaldība", "Municipality"))
                .select(&choices_of([("1", "Rēzeknes novads"), ("2", "Krāslavas novads")]), None, Some(speak.say("Visas", "All"))))
            (Field::new("need", speak.say("Vajadzība", "Need"))
                .select(&choices_of([("t", speak.say("Transports", "Transport"))]), Some("t"), Some(speak.say("Jebkura", "Any"))))
        },
        submit: speak.say("Rādīt", "Show").into(),
        active: vec![
            ActiveFilter { label: speak.say("Vajadzība: transports", "Need: transport").into(), href: "#".into(), remove: speak.say("Noņemt filtru", "Remove filter").into() },
        ],
        clear: Some((speak.say("Notīrīt visu", "Clear all").into(), "#".into())),
        fold: None,
    }
    .render()
}

fn list(speak: Speak) -> Markup {
    let row = |id: &'static str,
               school: &'static str,
               place: &'static str,
               when: &'static str,
               points: &'static str,
               state: Markup| {
        Row::new(vec![
            html! { a href="#" { (school) } },
            html! { (place) },
            html! { time { (when) } },
            html! { (points) },
            state,
        ])
        .key(id, format!("{} {school}", speak.say("Izvēlēties:", "Choose:")))
    };
    let whole = || tag(Tone::Success, speak.say("Pilnīga", "Complete"));
    Table {
        caption: speak.say("Pieteikumi, kas jāizlemj", "Registrations to decide").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.say("Skola", "School")).main().sort(Sort::Ascending, "#"),
            Column::new(speak.say("Pašvaldība", "Municipality")).sort(Sort::None, "#"),
            Column::new(speak.say("Iesniegts", "Submitted")).sort(Sort::None, "#"),
            Column::new(speak.say("Punkti", "Points")).number().sort(Sort::None, "#"),
            Column::new(speak.say("Komanda", "Team")),
        ],
        rows: vec![
            row("1", "Aglonas vidusskola", "Preiļu novads", "24.01. plkst. 14.02", "8", whole()),
            row("2", "Daugavpils 13. vidusskola", "Daugavpils", "25.01. plkst. 9.15", "12", whole())
                .chosen(true),
            row(
                "3",
                "Krāslavas Valsts ģimnāzija",
                "Krāslavas novads",
                "26.01. plkst. 8.40",
                "7",
                tag(Tone::Warning, speak.say("Trūkst piekrišanas", "Consent missing")),
            ),
            row("4", "Rēzeknes valsts poļu ģimnāzija", "Rēzekne", "22.01. plkst. 17.31", "11", whole())
                .chosen(true),
            row(
                "5",
                "Viļānu vidusskola",
                "Rēzeknes novads",
                "26.01. plkst. 20.03",
                "9",
                tag(Tone::Danger, speak.say("2 no 3 jauniešiem", "2 of 3 members")),
            ),
            Row::new(vec![
                html! { (speak.say("Kopā", "Total")) },
                html! {},
                html! {},
                html! { "47" },
                html! {},
            ])
            .total(),
        ],
        selectable: Some(("registration".into(), speak.say("Izvēlēties visus", "Choose all").into())),
        empty: html! { p { (speak.say("Nav pieteikumu, kas jāizlemj.", "Nothing to decide.")) } },
        compact: false,
    }
    .render()
}

fn bulk(speak: Speak) -> Markup {
    BulkBar {
        count: speak.say("Izvēlēti: {n}", "Chosen: {n}").into(),
        content: html! {
            (Field::new("criterion", speak.say("Kritērijs", "Criterion"))
                .select(&choices_of([("1", speak.say("Skola piedalās pirmo reizi", "School takes part for the first time"))]), Some("1"), None))
            (Field::new("reason", speak.say("Pamatojums komandai", "Reason for the team")).text(""))
            div class="button-row" {
                (Button::new(speak.say("Apstiprināt", "Accept")).named("decision", "accept").with_icon(Icon::Tick))
                (Button::new(speak.say("Gaidīšanas sarakstā", "To the waiting list")).named("decision", "wait").secondary())
            }
        },
    }
    .render()
}

fn chart(speak: Speak) -> Markup {
    let bar = |label: &'static str, value, shown: &'static str, mark, mark_shown: &'static str| Bar {
        label: label.into(),
        value,
        shown: shown.into(),
        mark: Some(mark),
        mark_shown: mark_shown.into(),
    };
    BarChart {
        title: speak
            .say(
                "Apstiprināto komandu daļa pret jauniešu daļu reģionā: Zemgale ir zem tās",
                "Share of accepted teams against share of young people: Zemgale is below it",
            )
            .into(),
        id: "equity".into(),
        headers: [
            speak.say("Reģions", "Region").into(),
            speak.say("Komandu daļa", "Share of teams").into(),
            speak.say("Jauniešu daļa", "Share of young people").into(),
        ],
        show_table: speak.say("Rādīt skaitļus tabulā", "Show the numbers as a table").into(),
        bars: vec![
            bar("Rīga", 415, "41,5 %", 480, "48,0 %"),
            bar("Latgale", 195, "19,5 %", 130, "13,0 %"),
            bar("Vidzeme", 150, "15,0 %", 130, "13,0 %"),
            bar("Kurzeme", 146, "14,6 %", 130, "13,0 %"),
            bar("Zemgale", 94, "9,4 %", 130, "13,0 %"),
        ],
    }
    .render()
}
