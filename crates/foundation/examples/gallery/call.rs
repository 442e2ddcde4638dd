//! The public page of a call.

use foundation::web::components::{
    ButtonKind, CalendarDay, CalendarEntry, CalendarMonth, ContactCard, Countdown, DateRow, Hero, StepState,
    TimelineItem, Tone, Width, card_grid, date_list, faq, heading, link_button, notice_with_title, section,
    tag, timeline,
};
use maud::{Markup, Render, html};

use crate::{Speak, frame};

pub fn page(speak: Speak) -> Markup {
    let title = speak.say("Pašpārvalžu komandu mācības 2024", "Trainings for student council teams 2024");
    let mut shell = frame::public("call", title, speak);
    shell.hero = Some(hero(title, speak));
    shell.width = Width::Sections;
    shell.around(html! {
        (section(false, html! { (about(speak)) }))
        (section(true, html! { (heading("posmi", speak.say("Kā tas notiks", "How it will go"), None)) (stages(speak)) }))
        (section(false, html! { (dates(speak)) }))
        (section(true, html! { (people(speak)) }))
        (section(false, html! { (questions(speak)) }))
    })
}

fn hero(title: &'static str, speak: Speak) -> Markup {
    Hero {
        above: speak.say("Iniciatīva „Kontakts”", "Initiative “Kontakts”").into(),
        title: title.into(),
        lead: speak
            .say(
                "Trīs dienas klātienē: trīs jaunieši no vienas skolas un viens pieaugušais, kam uzticas. Pēc tām — sava ideja un līdz 1200 eiro tās īstenošanai.",
                "Three days together: three young people of one school and one adult they trust. After it, an idea of their own and up to €1,200 to make it real.",
            )
            .into(),
        actions: Some(html! {
            (link_button(ButtonKind::Primary, "registration.lv.html", speak.say("Pieteikt komandu", "Register a team")))
            (link_button(ButtonKind::Secondary, "#", speak.say("Vai varam pieteikties?", "May we take part?")))
        }),
        aside: Some(
            Countdown {
                label: speak.say("Pieteikšanās beigsies pēc", "Registration closes in").into(),
                until: "2024-01-31T21:59:59.999Z".into(),
                until_words: speak
                    .say("2024. gada 31. janvārī plkst. 23.59 (ieskaitot)", "on 31 January 2024 at 23:59 (inclusive)")
                    .into(),
                left: speak.say("5 d. 3 st. 18 min.", "5 d 3 h 18 min").into(),
                now: "2024-01-26T18:41:20Z".into(),
                units: match speak {
                    Speak::Lv => ["d.", "st.", "min.", "s"].map(Into::into),
                    Speak::En => ["d", "h", "min", "s"].map(Into::into),
                },
                closed: speak.say("Pieteikšanās ir slēgta", "Registration is closed").into(),
            }
            .render(),
        ),
    }
    .render()
}

fn about(speak: Speak) -> Markup {
    html! {
        div class="reading" {
            h2 { (speak.say("Kas var piedalīties", "Who can take part")) }
            p { (speak.say(
                "Komandas no izglītības iestādēm, kas reģistrētas Izglītības iestāžu reģistrā. Komandā ir tieši trīs jaunieši vecumā no 13 līdz 25 gadiem no vienas skolas un viena atbalsta persona: skolotājs, jaunatnes darbinieks vai cits mentors.",
                "Teams of institutions that are in the register of education institutions. A team is exactly three young people aged 13 to 25 from one school and one support person: a teacher, a youth worker or another mentor.",
            )) }
            (notice_with_title(Tone::Info, speak.say("Dalība ir bez maksas", "Taking part is free"), html! {
                p { (speak.say(
                    "Naktsmītnes, ēdināšanu un mācību materiālus apmaksā programma. Ja līdz norises vietai nav, kā nokļūt, atzīmējiet to pieteikumā — pašvaldības kontaktpersona palīdzēs atrast transportu.",
                    "The programme pays for the stay, meals and materials. If there is no way to get to the place, say so in the form: your municipality's contact person will help to find transport.",
                )) }
            }))
        }
    }
}

fn stages(speak: Speak) -> Markup {
    let stage =
        |when: &'static str, datetime: &'static str, title: &'static str, words: &'static str, state| {
            TimelineItem {
                when: when.into(),
                datetime: datetime.into(),
                title: title.into(),
                content: Some(html! { p { (words) } }),
                state,
            }
        };
    timeline(&[
        stage(
            speak.say("5. janvārī", "5 January"),
            "2024-01-05",
            speak.say("Iniciatīva izsludināta", "The initiative is announced"),
            speak.say(
                "Noteikumi ir pieejami latviešu un angļu valodā.",
                "The rules are there in Latvian and English.",
            ),
            StepState::Done,
        ),
        stage(
            speak.say("līdz 31. janvārim (ieskaitot)", "until 31 January (inclusive)"),
            "2024-01-31",
            speak.say("Komandu pieteikšanās", "Teams register"),
            speak.say(
                "Atbalsta persona aizpilda pieteikumu, jaunieši apstiprina dalību savā tālrunī.",
                "The support person fills in the form, the young people confirm on their phones.",
            ),
            StepState::Current,
        ),
        stage(
            speak.say("no februāra beigām līdz aprīļa vidum", "end of February to mid-April"),
            "",
            speak.say("Trīs dienu klātienes mācības", "Three days of training"),
            speak.say(
                "18 mācību reizes piecos reģionos, arī nedēļas nogalēs.",
                "18 sessions in five regions, also at weekends.",
            ),
            StepState::Ahead,
        ),
        stage(
            speak.say("līdz 17. maijam plkst. 23.59", "until 17 May, 23:59"),
            "2024-05-17",
            speak.say("Projektu konkurss", "Project contest"),
            speak.say(
                "Piedalās skolas, kuru komandas mācības ir pabeigušas.",
                "Schools whose teams completed the training take part.",
            ),
            StepState::Ahead,
        ),
    ])
}

fn dates(speak: Speak) -> Markup {
    let row = |day: &'static str,
               datetime: &'static str,
               title: &'static str,
               place: &'static str,
               tone,
               words: &'static str| DateRow {
        day: day.into(),
        month: speak.say("aprīlis", "April").into(),
        datetime: datetime.into(),
        title: title.into(),
        href: Some("#".into()),
        content: html! { p { (place) " " (tag(tone, words)) } },
    };
    html! {
        (heading("datumi", speak.say("Mācību norises", "Training sessions"), Some(speak.say(
            "Izvēlieties līdz piecām sava reģiona norisēm, sākot ar vispiemērotāko.",
            "Choose up to five sessions of your region, the most suitable first.",
        ))))
        (date_list(&[
            row("2.–4.", "2024-04-02", speak.say("Latgale, darbdienās", "Latgale, weekdays"), speak.say("Rēzekne ·", "Rēzekne ·"), Tone::Success, speak.say("7 vietas komandām", "7 seats for teams")),
            row("5.–7.", "2024-04-05", speak.say("Vidzeme, nedēļas nogalē", "Vidzeme, weekend"), speak.say("Valmiera ·", "Valmiera ·"), Tone::Success, speak.say("7 vietas komandām", "7 seats for teams")),
            row("10.–12.", "2024-04-10", speak.say("Kurzeme, darbdienās", "Kurzeme, weekdays"), speak.say("Kuldīga ·", "Kuldīga ·"), Tone::Warning, speak.say("liels pieprasījums", "high demand")),
        ]))
        (month(speak).render())
    }
}

fn month(speak: Speak) -> CalendarMonth<'static> {
    const SHORT: [(&str, &str); 7] =
        [("P", "Mon"), ("O", "Tue"), ("T", "Wed"), ("C", "Thu"), ("P", "Fri"), ("S", "Sat"), ("Sv", "Sun")];
    const FULL: [(&str, &str); 7] = [
        ("Pirmdiena", "Monday"),
        ("Otrdiena", "Tuesday"),
        ("Trešdiena", "Wednesday"),
        ("Ceturtdiena", "Thursday"),
        ("Piektdiena", "Friday"),
        ("Sestdiena", "Saturday"),
        ("Svētdiena", "Sunday"),
    ];
    let entry = |label: &'static str, continues| CalendarEntry {
        label: label.into(),
        href: Some("#".into()),
        tone: Tone::Info,
        continues,
    };
    let days = (1..=30u8).map(|number| CalendarDay {
        number,
        words: format!("{number}. {}", speak.say("aprīlis", "April")).into(),
        today: number == 3,
        free: matches!(number % 7, 6 | 0) || number == 1,
        entries: match number {
            2 => vec![entry("Rēzekne", false)],
            3 | 4 => vec![entry("Rēzekne", true)],
            5 => vec![entry("Valmiera", false)],
            6 | 7 => vec![entry("Valmiera", true)],
            10 => vec![entry("Kuldīga", false)],
            11 | 12 => vec![entry("Kuldīga", true)],
            _ => Vec::new(),
        },
    });
    CalendarMonth {
        title: speak.say("2024. gada aprīlis", "April 2024").into(),
        weekdays: std::array::from_fn(|day| {
            let pick = |(lv, en): (&'static str, &'static str)| speak.say(lv, en).into();
            (
                SHORT.get(day).copied().map(pick).unwrap_or_default(),
                FULL.get(day).copied().map(pick).unwrap_or_default(),
            )
        }),
        blank_before: 0,
        days: days.collect(),
    }
}

fn people(speak: Speak) -> Markup {
    let card = |lv: &'static str, en: &'static str| ContactCard {
        role: speak.say(lv, en).into(),
        name: None,
        note: Some(
            speak
                .say(
                    "Atbild darbdienās līdz nākamās dienas vakaram.",
                    "Answers on working days by the next evening.",
                )
                .into(),
        ),
        write: Some(("#".into(), speak.say("Rakstīt koordinatoram", "Write to the coordinator").into())),
        phone: None,
    };
    html! {
        (heading("kontakti", speak.say("Kam jautāt", "Whom to ask"), None))
        (card_grid(html! {
            (card("Rīga un Latgale", "Rīga and Latgale"))
            (card("Vidzeme un Kurzeme", "Vidzeme and Kurzeme"))
            (card("Zemgale", "Zemgale"))
        }))
    }
}

fn questions(speak: Speak) -> Markup {
    html! {
        div class="reading" {
            (heading("jautajumi", speak.say("Biežāk uzdotie jautājumi", "Frequent questions"), None))
            (faq([
                (
                    "j1".into(),
                    speak.say("Vai var pieteikties divas komandas no vienas skolas?", "Can one school register two teams?").into(),
                    html! { p { (speak.say("Jā, bet priekšroka ir skolām, no kurām komandas vēl nav.", "Yes, but schools without a team come first.")) } },
                ),
                (
                    "j2".into(),
                    speak.say("Vai pieteikumu var labot pēc iesniegšanas?", "Can we correct the form after sending it?").into(),
                    html! { p { (speak.say("Jā, līdz termiņam tik reižu, cik vajag. Spēkā ir pēdējais iesniegtais.", "Yes, until the deadline, as often as you need. The last one counts.")) } },
                ),
            ]))
        }
    }
}
