//! The remaining parts side by side: a board of places, a question before a deed, facts, tones.

use foundation::web::components::{
    BoardColumn, BoardItem, Button, Card, ConfirmPage, DefinitionList, Field, Table, Tone, Width, board,
    button_row, card_grid, choices_of, heading, notice_with_title, page_head, tag,
};
use maud::{Markup, Render, html};

use crate::{Speak, frame};

pub fn page(speak: Speak) -> Markup {
    let title = speak.say("Vietu sadale", "Allocation of seats");
    let mut shell = frame::work("parts", title, speak);
    shell.width = Width::Wide;
    shell.around(html! {
        (page_head(title, Some(speak.say("Latgale · 84,6 % komandu saņem pirmo izvēli", "Latgale · 84.6% of teams get their first choice")), Some(html! {
            (Button::new(speak.say("Sadalīt no jauna", "Run again")))
        })))
        (places(speak))
        (heading("lietas", speak.say("Pieteikums", "Registration"), None))
        (facts(speak))
        (heading("kartes", speak.say("Iniciatīvas", "Initiatives"), None))
        (card_grid(html! {
            (card("Kontakts 2024", speak.say("Pieteikšanās atvērta", "Open for registration"), Tone::Success, speak.say("Mācības un projekti skolu pašpārvaldēm.", "Trainings and projects for student councils.")))
            (card("Kontakts 2022", speak.say("Noslēgusies", "Closed"), Tone::Neutral, speak.say("Rezultāti un skolu stāsti.", "Results and stories of schools.")))
        }))
        (tones(speak))
        (Table { empty: html! { p { (speak.say("Šeit parādīsies pieteikumi, tiklīdz pirmā komanda būs pieteikusies.", "Registrations appear here as soon as the first team has registered.")) } }, ..Table::default() })
        hr;
        div class="reading" { (confirm(speak)) }
    })
}

fn places(speak: Speak) -> Markup {
    let item = |title: &'static str, why: &'static str, locked: bool| BoardItem {
        title: title.into(),
        href: Some("#".into()),
        why: Some(why.into()),
        locked: locked.then(|| speak.say("Fiksēts", "Locked").into()),
        content: None,
    };
    let first = speak.say("Pirmā izvēle.", "First choice.");
    let second = speak.say("Otrā izvēle: pirmajā vietu vairs nebija.", "Second choice: the first was full.");
    board(&[
        BoardColumn {
            title: speak.say("Rēzekne, 2.–4. aprīlis", "Rēzekne, 2–4 April").into(),
            note: speak.say("darbdienas", "weekdays").into(),
            taken: 5,
            room: 7,
            room_words: speak.say("5 no 7 vietām", "5 of 7 seats").into(),
            items: vec![item("Viļānu vidusskola", first, false), item("Aglonas vidusskola", first, true)],
            empty: "".into(),
        },
        BoardColumn {
            title: speak.say("Daugavpils, 5.–7. aprīlis", "Daugavpils, 5–7 April").into(),
            note: speak.say("nedēļas nogale", "weekend").into(),
            taken: 8,
            room: 7,
            room_words: speak.say("8 no 7 vietām: par vienu vairāk", "8 of 7 seats: one too many").into(),
            items: vec![item("Krāslavas Valsts ģimnāzija", second, false)],
            empty: "".into(),
        },
        BoardColumn {
            title: speak.say("Gaidīšanas saraksts", "Waiting list").into(),
            note: speak.say("pēc punktiem", "by points").into(),
            taken: 0,
            room: 0,
            room_words: speak.say("0 komandu", "0 teams").into(),
            items: Vec::new(),
            empty: speak.say("Neviena komanda negaida.", "No team is waiting.").into(),
        },
    ])
}

fn facts(speak: Speak) -> Markup {
    let change = speak.say("Mainīt", "Change");
    DefinitionList::new()
        .changeable(
            speak.say("Skola", "School"),
            html! { "Rēzeknes valsts poļu ģimnāzija" },
            "#",
            change,
            speak.say("skolu", "school"),
        )
        .changeable(
            speak.say("Atbalsta persona", "Support person"),
            html! { "Anna Priedīte" },
            "#",
            change,
            speak.say("atbalsta personu", "support person"),
        )
        .fact(speak.say("Stāvoklis", "State"), tag(Tone::Success, speak.say("Apstiprināts", "Accepted")))
        .render()
}

fn card(title: &'static str, state: &'static str, tone: Tone, words: &'static str) -> Markup {
    Card {
        title: title.into(),
        href: Some("#".into()),
        above: Some(tag(tone, state)),
        content: html! { p { (words) } },
    }
    .render()
}

fn tones(speak: Speak) -> Markup {
    html! {
        (notice_with_title(Tone::Success, speak.say("Komanda ir pilnā sastāvā", "The team is complete"), html! { p { (speak.say("Visi trīs jaunieši ir apstiprinājuši dalību.", "All three young people have confirmed.")) } }))
        (notice_with_title(Tone::Warning, speak.say("Piedāvājums beigsies rīt", "The offer ends tomorrow"), html! { p { (speak.say("Pēc tam vietu piedāvāsim nākamajai komandai.", "Then the seat goes to the next team.")) } }))
        (notice_with_title(Tone::Danger, speak.say("Pieteikšanās ir slēgta", "Registration is closed"), html! { p { (speak.say("Termiņš bija 31. janvārī plkst. 23.59.", "The deadline was 31 January, 23:59.")) } }))
    }
}

fn confirm(speak: Speak) -> Markup {
    html! {
        (ConfirmPage {
            question: speak.say("Vai atsaukt pieteikumu?", "Withdraw the registration?").into(),
            consequences: html! { p { (speak.say("Komanda zaudēs vietu mācībās. Līdz termiņam varēsiet pieteikties no jauna.", "The team loses its seat. Until the deadline you can register again.")) } },
            action: "#".into(),
            fields: html! {
                (Field::new("why", speak.say("Iemesls", "Reason")).select(&choices_of([("1", speak.say("Nevaram ierasties", "We cannot come"))]), None, Some(speak.say("Izvēlieties", "Choose"))))
            },
            yes: speak.say("Atsaukt pieteikumu", "Withdraw").into(),
            no: speak.say("Atstāt, kā ir", "Leave it").into(),
            back: "#".into(),
            danger: true,
        }.render())
        (button_row(html! { button class="button" disabled { (speak.say("Nav pieejams", "Not available")) } }))
    }
}
