//! Attendance of one block on a phone.

use foundation::web::components::{
    Autosave, Button, Crumb, Icon, Presence, PresenceGrid, PresencePerson, Tab, Text, Tone, button_row,
    page_head, status_region, tabs,
};
use maud::{Markup, html};

use crate::{Speak, frame};

pub fn page(speak: Speak) -> Markup {
    let title = speak.say("Apmeklējums", "Attendance");
    let mut shell = frame::work("attendance", title, speak);
    shell.crumbs = vec![Crumb::new("#", speak.say("Rēzekne, 2.–4. aprīlis", "Rēzekne, 2–4 April"))];
    shell.around(html! {
        (page_head(title, Some(speak.say("2. diena, vakara nodarbība, plkst. 18.00", "Day 2, evening block, 18:00")), None))
        (tabs(speak.say("Bloki", "Blocks"), &[
            tab(speak, "Rīts", "Morning", false),
            tab(speak, "Diena", "Day", false),
            tab(speak, "Vakars", "Evening", true),
            tab(speak, "Nakts", "Night", false),
        ]))
        (status_region("sync", speak.say("Viss saglabāts šajā tālrunī un serverī.", "All saved on this phone and on the server.")))
        (Autosave {
            action: "#".into(),
            save_to: "/attendance".into(),
            saved: speak.say("Saglabāts", "Saved").into(),
            saving: speak.say("Saglabā…", "Saving…").into(),
            offline: speak.say("Nav savienojuma — mēģinu vēlreiz", "No connection — trying again").into(),
            failed: speak.say("Nav saglabāts", "Not saved").into(),
            content: html! {
                (team(speak, "a", "Rēzeknes valsts poļu ģimnāzija", ["Krišjānis Ļaudobeļš", "Elīna Ķemere", "Made Šķūniņa", "Anna Priedīte"]))
                (team(speak, "b", "Viļānu vidusskola", ["Toms Gailītis", "Žanete Čakša", "Oļegs Rudzītis", "Pēteris Ābols"]))
                (button_row(html! { (Button::new(speak.say("Slēgt bloku", "Close the block"))) }))
            },
        })
    })
}

fn tab(speak: Speak, lv: &'static str, en: &'static str, current: bool) -> Tab<'static> {
    Tab { href: "#".into(), label: speak.say(lv, en).into(), current, count: None }
}

fn team(speak: Speak, key: &str, school: &'static str, people: [&'static str; 4]) -> PresenceGrid<'static> {
    let answers = [
        ("here", speak.say("Ir", "Here"), Tone::Success, Icon::Tick),
        ("left", speak.say("Aizgāja", "Left"), Tone::Warning, Icon::Clock),
        ("away", speak.say("Nav", "Away"), Tone::Danger, Icon::Cross),
    ];
    let chosen: [Option<Text<'static>>; 4] =
        [Some("here".into()), Some("here".into()), None, Some("left".into())];
    PresenceGrid {
        title: school.into(),
        note: Some(speak.say("4 cilvēki, 1 neatzīmēts", "4 people, 1 not marked").into()),
        answers: answers
            .into_iter()
            .map(|(value, label, tone, sign)| Presence {
                value: value.into(),
                label: label.into(),
                tone,
                sign: Some(sign),
            })
            .collect(),
        people: people
            .into_iter()
            .zip(chosen)
            .enumerate()
            .map(|(place, (person, chosen))| PresencePerson {
                name: format!("{key}{place}").into(),
                person: person.into(),
                note: (place == 3).then(|| speak.say("Atbalsta persona", "Support person").into()),
                alerts: (place == 1)
                    .then(|| (Tone::Warning, speak.say("Nefotografēt", "No photographs").into()))
                    .into_iter()
                    .collect(),
                chosen,
                version: Some(1),
            })
            .collect(),
        locked: false,
    }
}
