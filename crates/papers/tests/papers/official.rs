//! The papers on an application's way, from the request to the amendment of the agreement.

use papers::{Language, Paper, Template, render, sample};
use serde_json::{Value, json};

use crate::reading::{pages_of, words_of};

fn assert_says(paper: &Paper, expected: &[&str]) {
    let words = words_of(paper);
    for one in expected {
        assert!(words.contains(one), "{one} is not in: {words}");
    }
}

#[test]
fn an_application_says_what_each_school_wants_to_do_with_how_much() {
    assert_says(
        &sample(Template::Application, Language::Latvian),
        &[
            "Projekta iesniegums",
            "Pārstāvētā pašvaldība",
            "Līdzfinansējums natūrā",
            "3 300,00 EUR",
            "Rēzeknes valsts poļu ģimnāzija",
            "7.–8. klase, 9.–10. klase, 11.–12. klase",
            "Komunikācijas trūkums starp skolēniem un",
            "2 nodarbības × 140,00 EUR",
            "Pavisam kopā 1 000,00 EUR",
            "Skolas radio 112",
            "Izglītības iestādes vadības piekrišana",
            "dibinātājs: Izglītības un zinātnes ministrija",
            "Guntars Šņoriņš",
            "Dokuments parakstīts ar drošu elektronisko parakstu un satur laika zīmogu.",
            "2. lpp. no 6",
        ],
    );
}

#[test]
fn a_preview_says_so_on_every_page_and_never_that_it_is_signed() {
    for template in
        [Template::Application, Template::DecisionLetter, Template::GrantAgreement, Template::Amendment]
    {
        for (language, mark, signed) in [
            (Language::Latvian, "PRIEKŠSKATĪJUMS", "satur laika zīmogu"),
            (Language::English, "PREVIEW", "contains a time stamp"),
        ] {
            let mut paper = sample(template, language);
            paper.data["is_preview"] = json!(true);
            let pages = pages_of(&paper);

            assert!(!pages.iter().any(|page| page.contains(signed)), "{template:?}");
            for page in &pages {
                // Slanted letters are told one by one.
                let letters: String = page.split_whitespace().collect();
                assert!(mark.chars().all(|letter| letters.contains(letter)), "{template:?}: {page}");
            }
            assert!(pages[0].contains(if language == Language::Latvian {
                "Priekšskatījums"
            } else {
                "Preview"
            }));
        }
    }
}

#[test]
fn a_receipt_for_an_application_says_who_signed_and_what_was_not_judged() {
    assert_says(
        &sample(Template::SubmissionReceipt, Language::Latvian),
        &[
            "S22-000041",
            "2022. gada 31. maijā plkst. 23.58.07,114 (Rīgas laiks, UTC+03:00)",
            "9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08",
            "Aizstāj apstiprinājumu",
            "S22-000019",
            "Ausma Ķirškalne 2022. gada 31. maijā plkst. 23.44.02",
            "Sertifikāta atsaukšana nav vērtēta",
            "Kopā 3 000,00 EUR",
        ],
    );
}

#[test]
fn a_decision_says_what_was_given_why_and_how_to_appeal() {
    assert_says(
        &sample(Template::DecisionLetter, Language::Latvian),
        &[
            "3-5/2024/17",
            "Finansējums piešķirts daļēji",
            "Ezerkrastu tehnikums 1 200,00 EUR 0,00 EUR",
            "Kopā 3 600,00 EUR 2 400,00 EUR",
            "nolikuma 6.3. apakšpunkts",
            "78 no 100",
            "2024. gada 17. jūlijs (ieskaitot)",
            "Administratīvā procesa likums",
        ],
    );
}

#[test]
fn an_agreement_numbers_its_clauses_and_shows_its_tables_where_they_say() {
    let words = words_of(&sample(Template::GrantAgreement, Language::Latvian));

    for one in [
        "Nr. VP2024/3-17",
        "Finansējuma piešķīrējs",
        "2.2.3. izmaksas ārpus attiecināmības perioda.",
        "80 % 1 920,00 EUR",
        "Projekts tiek īstenots Izglītības un zinātnes ministrijas",
        "1. pielikums. Finansējuma sadalījums",
        "Pavisam kopā 2 400,00 EUR",
    ] {
        assert!(words.contains(one), "{one} is not in: {words}");
    }
    assert_eq!(words.matches("Avansa maksājums").count(), 1, "{words}");
}

#[test]
fn what_no_clause_of_an_agreement_shows_stands_after_them() {
    let mut paper = sample(Template::GrantAgreement, Language::Latvian);
    for section in paper.data["sections"].as_array_mut().unwrap() {
        section.as_object_mut().unwrap().remove("shows");
    }

    assert_says(
        &paper,
        &["Izglītības iestādes un finansējums", "Galds, pie kura sēž visi", "Avansa maksājums"],
    );
}

#[test]
fn an_amendment_shows_what_was_and_what_will_be() {
    assert_says(
        &sample(Template::Amendment, Language::Latvian),
        &[
            "Vienošanās par grozījumiem",
            "700,00 EUR 900,00 EUR",
            "2024. gada 1. oktobris",
            "1.1. Pārējie līguma noteikumi paliek spēkā negrozīti.",
        ],
    );
}

#[test]
fn twelve_schools_have_their_part_each_and_heads_on_every_page() {
    let mut paper = sample(Template::Application, Language::Latvian);
    let mut school = paper.data["schools"][0].clone();
    let line = school["budget"][0]["lines"][0].clone();
    school["budget"][0]["lines"] = vec![line; 45].into();
    paper.data["schools"] = vec![school; 12].into();

    let pages = pages_of(&paper);

    assert!(pages.iter().any(|page| page.contains("12. Rēzeknes Valsts 1. ģimnāzija")));
    let continued: Vec<_> = pages
        .iter()
        .filter(|page| page.contains("Uztura speciāliste") && !page.contains("Vajadzība"))
        .collect();
    assert!(continued.len() >= 12, "{}", continued.len());
    for page in continued {
        assert!(page.contains("Izmaksu pozīcija") && page.contains("Pakalpojumi"), "{page}");
    }
}

/// Puts something else, or nothing, where a path of keys leads; into every item of the lists on its way.
fn put(data: &mut Value, place: &str, instead: Option<&Value>) {
    if let Value::Array(items) = data {
        for item in items {
            put(item, place, instead);
        }
    } else if let Some(entries) = data.as_object_mut() {
        match (place.split_once('.'), instead) {
            (Some((key, rest)), _) => {
                if let Some(below) = entries.get_mut(key) {
                    put(below, rest, instead);
                }
            }
            (None, Some(instead)) => drop(entries.insert(place.to_owned(), instead.clone())),
            (None, None) => drop(entries.remove(place)),
        }
    }
}

/// The keys marked with `?` in the documentation of the templates.
const OPTIONAL: [(Template, &str); 5] = [
    (
        Template::Application,
        "programme edition number co_financing goals shared declarations signatures publicity \
         co_financing.in_money co_financing.in_kind co_financing.rate applicant.registration_number \
         applicant.represents contact.position contact.email contact.phone signatures.of signatures.position \
         schools.registration_number schools.groups schools.audience schools.support_person.position \
         schools.themes schools.need schools.idea schools.impact schools.activities.details \
         schools.activities.description schools.budget.lines.basis schools.votes.closed_at \
         schools.agreement.position schools.agreement.agreed_at schools.mandate.issuer \
         schools.mandate.given_on",
    ),
    (
        Template::Application,
        "schools.support_person schools.results schools.activities schools.budget schools.votes \
         schools.agreement schools.mandate",
    ),
    (
        Template::SubmissionReceipt,
        "programme application_number replaces schools.title signing.manner signing.file signing.file_sha256 \
         signing.signers signing.checks.note verify_url publicity",
    ),
    (
        Template::DecisionLetter,
        "place application_number explanation awarded lines.note conditions reasons.points reasons.rule \
         total_points legal_basis appeal.how addressee.address addressee.registration_number signatures.of",
    ),
    (
        Template::GrantAgreement,
        "issuer signed_on place call programme decision parties.registration_number parties.address \
         parties.basis parties.represented_by schools.title instalments.condition instalments.due \
         instalments.share sections.shows sections.points annex.groups.lines signatures.position",
    ),
];

#[test]
fn what_is_optional_may_be_missing_null_or_blank() {
    for (template, places) in OPTIONAL {
        for instead in [None, Some(&Value::Null), Some(&json!(" "))] {
            let mut paper = sample(template, Language::Latvian);
            for place in places.split_whitespace() {
                put(&mut paper.data, place, instead);
            }
            let made = render(&paper);
            assert!(made.is_ok(), "{} with {instead:?}: {made:?}", template.as_str());
        }
    }
}

#[test]
fn a_paper_of_needed_keys_alone_is_made() {
    for (template, data) in [
        (
            Template::SubmissionReceipt,
            json!({
                "receipt_number": "S24-000001", "received_at": "1. maijs", "sha256": "00", "call": "Konkurss",
                "applicant": { "name": "Pārvalde" }, "submitted_by": "Elīna Vītolkalna",
                "schools": [], "requested": "0,00 EUR",
            }),
        ),
        (
            Template::DecisionLetter,
            json!({
                "issuer": "Aģentūra", "number": "1", "decided_on": "1. jūnijs",
                "addressee": { "name": "Pārvalde" }, "subject": "Iesniegums", "outcome": "Noraidīts",
                "requested": "0,00 EUR",
            }),
        ),
        (
            Template::GrantAgreement,
            json!({
                "number": "1", "project": "Kopā", "total": "0,00 EUR", "period": "2024. gads", "parties": [],
                "schools": [], "sections": [],
            }),
        ),
        (
            Template::Amendment,
            json!({
                "number": "1", "agreement": "VP2024/3-1", "effective_from": "1. jūnijs", "parties": [],
                "reason": "Iemesls", "changes": [],
            }),
        ),
    ] {
        let made = render(&Paper { data, ..sample(template, Language::Latvian) });
        assert!(made.is_ok(), "{}: {made:?}", template.as_str());
    }
}
