//! A registration form with errors, and a question that stands alone.

use foundation::web::components::{
    Autosave, Button, Choice, ConflictTexts, Crumb, Field, FieldError, FieldWidth, Step, StepState, Suggest,
    Tone, Upload, button_row, choices_of, conflict_template, error_summary, field_group, notice, page_head,
    steps,
};
use maud::{Markup, Render, html};

use crate::{Speak, frame};

pub fn page(speak: Speak) -> Markup {
    let title = speak.say("Komandas pieteikums", "Team registration");
    let mut shell = frame::public("registration", title, speak);
    shell.crumbs = vec![
        Crumb::new("#", speak.say("Iniciatīvas", "Initiatives")),
        Crumb::new("call.lv.html", speak.say("Kontakts 2024", "Kontakts 2024")),
    ];
    shell.around(html! {
        (error_summary(speak.say("Lūdzu, izlabojiet trīs lietas", "Please correct three things"), &[
            FieldError::new("school", speak.say("Izvēlieties skolu no saraksta", "Choose the school from the list")),
            FieldError::new("born", speak.say("Pirmajā mācību dienā jābūt vismaz 13 gadiem", "Must be at least 13 on the first training day")),
            FieldError::new("role", speak.say("Norādiet, kas ir atbalsta persona", "Say who the support person is")),
        ]))
        (page_head(title, Some(speak.say(
            "Tas aizņem apmēram desmit minūtes. Viss tiek saglabāts rakstot — varat turpināt vēlāk.",
            "It takes about ten minutes. Everything is saved as you write; you can go on later.",
        )), None))
        (way(speak))
        (Autosave {
            action: "#".into(),
            save_to: "/save".into(),
            saved: speak.say("Saglabāts", "Saved").into(),
            saving: speak.say("Saglabā…", "Saving…").into(),
            offline: speak.say("Nav savienojuma — mēģinu vēlreiz", "No connection — trying again").into(),
            failed: speak.say("Nav saglabāts. Pārlādējiet lapu.", "Not saved. Reload the page.").into(),
            content: html! { (school(speak)) (person(speak)) (rest(speak)) },
        })
        (conflict_template(
            &ConflictTexts {
                title: speak.say("Kāds cits pa to laiku ir mainījis šo atbildi", "Somebody else has changed this answer meanwhile").into(),
                yours: speak.say("Jūsu teksts", "Your text").into(),
                theirs: speak.say("Viņu teksts", "Their text").into(),
            },
            speak.say("Paturēt manu", "Keep mine"),
            speak.say("Ņemt viņu", "Take theirs"),
        ))
    })
}

fn way(speak: Speak) -> Markup {
    let step = |lv: &'static str, en: &'static str, state, words: &'static str| Step {
        label: speak.say(lv, en).into(),
        href: None,
        state,
        state_words: words.into(),
    };
    steps(
        speak.say("Pieteikuma posmi", "Steps of the form"),
        &[
            step("Skola", "School", StepState::Done, speak.say("pabeigts", "done")),
            step("Komanda", "Team", StepState::Current, ""),
            step("Norises", "Sessions", StepState::Ahead, ""),
            step("Pārbaude", "Check", StepState::Ahead, ""),
        ],
    )
}

fn school(speak: Speak) -> Markup {
    field_group(
        speak.say("Skola", "School"),
        None,
        html! {
            (Field::new("school", speak.say("Izglītības iestāde", "School"))
                .hint(speak.say("Sāciet rakstīt nosaukumu vai pilsētu, piemēram, „rezeknes polu”.", "Start with the name or the town, for example “rezeknes polu”."))
                .error(Some(speak.say("Izvēlieties skolu no saraksta", "Choose the school from the list")))
                .why(speak.say("Kāpēc to jautājam?", "Why do we ask?"), speak.say(
                    "Piedalīties var tikai reģistrā esošas iestādes. To redz Jūsu reģiona koordinators.",
                    "Only institutions of the register can take part. Your regional coordinator sees it.",
                ))
                .required()
                .version(4)
                .suggest(&Suggest {
                    source: "/schools/suggest".into(),
                    value_name: "school_id".into(),
                    words: "Rēzeknes".into(),
                    nothing_found: speak.say("Nekas netika atrasts", "Nothing found").into(),
                    found: speak.say("Ieteikumi: {n}", "Suggestions: {n}").into(),
                    ..Suggest::default()
                }))
        },
    )
}

fn person(speak: Speak) -> Markup {
    field_group(
        speak.say("Pirmais jaunietis", "First young person"),
        None,
        html! {
            (Field::new("name", speak.say("Vārds un uzvārds", "Name and surname"))
                .autocomplete("name").width(FieldWidth::Middle).required().version(2).text("Krišjānis Ļaudobeļš"))
            (Field::new("born", speak.say("Dzimšanas diena", "Date of birth"))
                .hint(speak.say("Piemēram, 2009-05-31.", "For example 2009-05-31."))
                .error(Some(speak.say("Pirmajā mācību dienā jābūt vismaz 13 gadiem", "Must be at least 13 on the first training day")))
                .required().date("2012-06-12"))
            (Field::new("email", speak.say("E-pasta adrese", "E-mail address"))
                .optional(speak.say("(nav obligāti)", "(optional)"))
                .autocomplete("email").email("krisjanis@example.lv"))
            (Field::new("needs", speak.say("Kas mums jāzina, lai justos labi?", "What should we know so that you feel well?"))
                .optional(speak.say("(nav obligāti)", "(optional)"))
                .hint(speak.say("Ēdiens, piekļūstamība, tulkojums. Redz tikai koordinators un mācību vadītājs.", "Food, access, translation. Only the coordinator and the trainer see it."))
                .version(1)
                .counted_textarea(speak.say("Neēdu gaļu.", "I do not eat meat."), 3, 300,
                    speak.say("Līdz 300 rakstzīmēm", "Up to 300 characters"),
                    speak.say("Atlikušās rakstzīmes: {n}", "Characters left: {n}"),
                    speak.say("Par garu. Liekās rakstzīmes: {n}", "Too long. Characters too many: {n}")))
        },
    )
}

fn rest(speak: Speak) -> Markup {
    html! {
        (Field::new("role", speak.say("Kas ir atbalsta persona?", "Who is the support person?"))
            .error(Some(speak.say("Norādiet, kas ir atbalsta persona", "Say who the support person is")))
            .radios(&[
                Choice::new("teacher", speak.say("Skolotājs", "Teacher")),
                Choice::new("youth_worker", speak.say("Jaunatnes darbinieks", "Youth worker")),
                Choice::new("mentor", speak.say("Cits mentors", "Another mentor"))
                    .follow_up(Field::new("mentor_note", speak.say("Kāda ir saikne ar skolu?", "What is the tie to the school?")).text("")),
            ], Some("mentor")))
        (Field::new("language", speak.say("Saziņas valoda", "Language of contact"))
            .select(&choices_of([("lv", "Latviešu"), ("en", "English")]), Some("lv"), None))
        (Field::new("days", speak.say("Kad varat piedalīties?", "When can you take part?"))
            .checkboxes(&[
                Choice::new("week", speak.say("Darbdienās", "On weekdays")).hint(speak.say("Trešdiena līdz piektdiena", "Wednesday to Friday")),
                Choice::new("weekend", speak.say("Nedēļas nogalē", "At the weekend")).hint(speak.say("Piektdiena līdz svētdiena", "Friday to Sunday")),
            ], &["week"]))
        (Field::new("letter", speak.say("Skolas vadītāja piekrišana", "The principal's agreement"))
            .hint(speak.say("EDOC, ASiC-E vai PDF, līdz 10 MB.", "EDOC, ASiC-E or PDF, up to 10 MB."))
            .file(&Upload { accept: ".edoc,.asice,.pdf".into(), multiple: false }))
        (Field::new("agree", speak.say("Esam izlasījuši noteikumus un piekrītam tiem", "We have read the rules and agree to them")).required().checkbox("yes", false))
        (notice(Tone::Warning, html! { p { (speak.say(
            "Iesniegt var līdz 31. janvāra plkst. 23.59. Pēc iesniegšanas saņemsiet apliecinājumu ar numuru.",
            "You can submit until 31 January, 23:59. You will get a receipt with a number.",
        )) } }))
        (button_row(html! {
            (Button::new(speak.say("Turpināt uz norisēm", "Continue to sessions")))
            (Button::new(speak.say("Saglabāt un beigt", "Save and stop")).secondary().without_checks())
        }))
    }
}

/// One question a page.
pub fn question(speak: Speak) -> Markup {
    let title = speak.say("Vai visi trīs mācās vienā skolā?", "Do all three learn in the same school?");
    let shell = frame::public("question", title, speak);
    shell.around(html! {
        form method="get" action="#" {
            (Field::new("same", title).as_heading()
                .hint(speak.say("Vakarskola un dienas skola ir divas skolas.", "An evening school and a day school are two."))
                .radios(&choices_of([
                    ("yes", speak.say("Jā", "Yes")), ("no", speak.say("Nē", "No")), ("unsure", speak.say("Neesmu drošs", "I am not sure")),
                ]), None))
            (button_row(html! { (Button::new(speak.say("Turpināt", "Continue")).render()) }))
        }
    })
}
