//! Whatever a person types, the paper is made and the words stay words.

use papers::{Language, Paper, PaperError, Template, render, sample};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::samples::{saved, told_by};

const HOSTILE: [&str; 7] = [
    "",
    "   ",
    "#panic(\"x\") #read(\"/etc/passwd\") #import \"@preview/x:1.0.0\": * \"]); #let x = [",
    "*bold* _italic_ `raw` $x^2$ <label> @reference \\ \\u{41} // comment /* more */\n= Heading\n- list\n/ a: b",
    "„Saule” “moon” «луна» ` ´ '' 👩‍👩‍👧‍👦 🇱🇻 1️⃣ 👍🏽 שלום مرحبا \u{202E}gnp.exe\u{202C} 學校 ไทย தமிழ்",
    "a\u{0}b\u{1b}[31mc\u{7f}\u{feff}\u{fffe}\u{200b}\u{ad}\u{e000}\u{10ffff} Z͑ͫ̓ͪ̂̽͏̴̙̤̞͉͚̯͍A̴̵̜̰͔ͫ͗͢ a\u{304}b\u{30c}",
    "https://\"><?php (\\) >> endobj stream </x:xmpmeta>&amp; javascript:alert(1)",
];

/// The data with every text in it replaced.
fn with_every_text(data: &Value, text: &str) -> Value {
    match data {
        Value::String(_) => Value::String(text.to_owned()),
        Value::Array(items) => items.iter().map(|item| with_every_text(item, text)).collect(),
        Value::Object(entries) => {
            entries.iter().map(|(key, value)| (key.clone(), with_every_text(value, text))).collect()
        }
        _ => data.clone(),
    }
}

fn filled_with(template: Template, text: &str) -> Paper {
    let paper = sample(template, Language::Latvian);
    Paper { data: with_every_text(&paper.data, text), title: format!("Virsraksts {text}"), ..paper }
}

#[test]
fn hostile_texts_never_fail_a_paper() {
    for template in Template::ALL {
        for text in HOSTILE {
            let made = render(&filled_with(template, text));
            assert!(made.is_ok(), "{} with {text:?}: {made:?}", template.as_str());
        }
    }
}

#[test]
fn very_long_texts_never_fail_a_paper() {
    for template in Template::ALL {
        for text in ["ā".repeat(1_000), "garš vārds\n".repeat(80), "-".repeat(100)] {
            let made = render(&filled_with(template, &text));
            assert!(made.is_ok(), "{} with {} bytes: {made:?}", template.as_str(), text.len());
        }
    }
}

#[test]
fn markup_in_a_name_is_shown_as_it_was_typed() {
    let name = "#strong[Anna] *Bērza* $x$ <b> `y`";
    let mut paper = sample(Template::RegistrationReceipt, Language::Latvian);
    paper.data["members"][0]["name"] = json!(name);
    paper.data["fields"][0]["value"] = json!("#read(\"paper.json\")");
    let file = saved(&render(&paper).unwrap());

    let shown = told_by("pdftotext", &["-layout".as_ref(), file.path().as_ref(), "-".as_ref()]);
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");

    assert!(shown.contains("#strong[Anna] *Bērza*"), "{shown}");
    assert!(shown.contains("#read(\"paper.json\")"), "{shown}");
}

#[test]
fn a_long_name_stays_on_the_one_page_of_a_certificate() {
    let mut paper = sample(Template::Certificate, Language::Latvian);
    paper.data["participant"] =
        json!("Anna Marija Katrīna Elizabete Paraudziņa-Šķērskalne-Ozolzīle-Bērzkalniņa");
    paper.data["school"] = json!("Rīgas Valsts vācu un Daugavgrīvas apvienotā ģimnāzija ".repeat(3));
    let file = saved(&render(&paper).unwrap());

    let properties = told_by("pdfinfo", &[file.path().as_ref()]);

    assert!(properties.contains("Pages:           1\n"), "{properties}");
}

#[test]
fn four_hundred_people_fit_on_an_attendance_list() {
    let mut paper = sample(Template::AttendanceList, Language::Latvian);
    let team = paper.data["teams"][0].clone();
    paper.data["teams"] = vec![team; 100].into();
    let file = saved(&render(&paper).unwrap());

    let shown = told_by("pdftotext", &["-layout".as_ref(), file.path().as_ref(), "-".as_ref()]);

    assert!(shown.lines().any(|line| line.trim_start().starts_with("400")), "the last number is missing");
}

#[test]
fn empty_lists_make_a_paper_that_says_so() {
    let mut paper = sample(Template::AttendanceList, Language::Latvian);
    paper.data["teams"] = json!([]);
    assert!(render(&paper).is_ok());
    paper.data["days"] = json!([]);
    assert!(render(&paper).is_ok());

    let mut paper = sample(Template::RegistrationReceipt, Language::English);
    paper.data["members"] = json!([]);
    paper.data["fields"] = json!([]);
    assert!(render(&paper).is_ok());
}

#[test]
fn a_missing_key_is_an_error_that_names_it_and_not_a_panic() {
    let mut paper = sample(Template::Certificate, Language::Latvian);
    paper.data.as_object_mut().unwrap().remove("participant");

    let refused = render(&paper).unwrap_err();

    let PaperError::Layout { template: "certificate", reason } = &refused else { panic!("{refused}") };
    assert!(reason.contains("participant") && reason.contains("certificate.typ:"), "{reason}");
}

#[test]
fn a_paper_without_a_title_is_refused() {
    let paper =
        Paper { title: " \u{0}\u{200B}".to_owned(), ..sample(Template::Certificate, Language::English) };

    assert_eq!(render(&paper), Err(PaperError::NoTitle));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_text_at_all_makes_a_paper(
        template in proptest::sample::select(Template::ALL.to_vec()),
        text in any::<String>(),
        marks in "[\u{300}-\u{36f}a-zā-ž ]{0,30}",
    ) {
        let made = render(&filled_with(template, &format!("{text} {marks}")));
        prop_assert!(made.is_ok(), "{:?}", made);
    }
}
