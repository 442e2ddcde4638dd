//! The receipt after a registration was submitted.

use foundation::web::components::{
    ButtonKind, Receipt, TaskItem, TaskState, button_row, link_button, print_only, task_list,
};
use maud::{Markup, html};

use crate::{Speak, frame};

pub fn page(speak: Speak) -> Markup {
    let title = speak.say("Pieteikums saņemts", "Registration received");
    let shell = frame::public("receipt", title, speak);
    shell.around(html! {
        (Receipt {
            title: title.into(),
            number_label: speak.say("Apliecinājuma numurs", "Receipt number").into(),
            number: "KON-2024-00173".into(),
            facts: vec![
                (speak.say("Saņemts", "Received").into(), html! { time datetime="2024-01-31T21:58:04.112Z" { (speak.say("2024. gada 31. janvārī plkst. 23.58.04", "31 January 2024, 23:58:04")) } }),
                (speak.say("Skola", "School").into(), html! { "Rēzeknes valsts poļu ģimnāzija" }),
                (speak.say("Iesniedza", "Submitted by").into(), html! { "Anna Priedīte, " (speak.say("atbalsta persona", "support person")) }),
            ],
            hash_label: speak.say("Iesniegtā satura nospiedums (SHA-256)", "Fingerprint of the content (SHA-256)").into(),
            hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
            note: html! { p { (speak.say(
                "Šis apliecinājums rāda, ka Jūsu pieteikums saņemts laikā. Līdz termiņam varat to iesniegt no jauna; spēkā būs pēdējais.",
                "This receipt shows that your registration arrived in time. Until the deadline you can submit again; the last one counts.",
            )) } },
        })
        (button_row(html! {
            (link_button(ButtonKind::Secondary, "#", speak.say("Lejupielādēt PDF", "Download PDF")))
            (link_button(ButtonKind::Quiet, "#", speak.say("Labot pieteikumu", "Correct the registration")))
        }))
        h2 { (speak.say("Kas notiks tālāk", "What happens next")) }
        (task_list(&[
            TaskItem { title: speak.say("Jauniešu apstiprinājumi", "Confirmations of the young people").into(), href: Some("#".into()), hint: Some(speak.say("Gaidām vienu no trim", "One of three is missing").into()), state: TaskState::Started, state_words: speak.say("Iesākts", "Begun").into() },
            TaskItem { title: speak.say("Vecāku piekrišana", "Guardian's consent").into(), href: Some("#".into()), hint: None, state: TaskState::Open, state_words: speak.say("Jāizdara", "To do").into() },
            TaskItem { title: speak.say("Pieteikums iesniegts", "Registration submitted").into(), href: Some("#".into()), hint: None, state: TaskState::Done, state_words: speak.say("Pabeigts", "Done").into() },
            TaskItem { title: speak.say("Koordinatora lēmums", "The coordinator's decision").into(), href: None, hint: Some(speak.say("līdz 12. februārim", "by 12 February").into()), state: TaskState::Waiting, state_words: speak.say("Vēl nevar sākt", "Not yet").into() },
        ]))
        (print_only(html! { p { (speak.say("Izdrukāts no Saiknes. Īstumu pārbauda pēc numura un nospieduma.", "Printed from Saikne. Check it by number and fingerprint.")) } }))
    })
}
