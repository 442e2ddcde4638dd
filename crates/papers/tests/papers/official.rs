//! The papers on an application's way, from the request to the amendment of the agreement.

use papers::{Language, Paper, Template, render, sample};
use serde_json::{Value, json};

use crate::reading::{pages_of, words_of};

const OFFICIAL: [Template; 5] = [
    Template::Application,
    Template::SubmissionReceipt,
    Template::DecisionLetter,
    Template::GrantAgreement,
    Template::Amendment,
];

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
    for template in OFFICIAL {
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
        "Pielikums. Finansējuma sadalījums",
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

/// Every way to leave one value out, with where it stood.
fn each_left_out(data: &Value, instead: Option<&Value>) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    match data {
        Value::Object(entries) => {
            for (key, value) in entries {
                let mut without = entries.clone();
                match instead {
                    Some(instead) => without.insert(key.clone(), instead.clone()),
                    None => without.remove(key),
                };
                found.push((key.clone(), Value::Object(without)));
                for (place, changed) in each_left_out(value, instead) {
                    let mut within = entries.clone();
                    within.insert(key.clone(), changed);
                    found.push((format!("{key}.{place}"), Value::Object(within)));
                }
            }
        }
        // The first stands for the others.
        Value::Array(items) => {
            for (place, changed) in items.first().map(|item| each_left_out(item, instead)).unwrap_or_default()
            {
                let mut within = items.clone();
                within[0] = changed;
                found.push((place, Value::Array(within)));
            }
        }
        _ => {}
    }
    found
}

#[test]
fn what_is_optional_may_be_missing_null_or_blank() {
    for (template, optional) in [
        (
            Template::Application,
            "programme edition co_financing co_financing.in_kind goals schools.groups \
            schools.audience schools.support_person schools.support_person.position schools.themes schools.need \
            schools.idea schools.impact schools.results schools.activities schools.activities.details \
            schools.budget schools.budget.lines schools.budget.lines.basis schools.vote \
            schools.vote.closed_at schools.agreement schools.agreement.agreed_at schools.registration_number \
            applicant.registration_number applicant.represents contact.email contact.phone contact.position \
            number declarations signatures signatures.of signatures.position publicity",
        ),
        (
            Template::SubmissionReceipt,
            "programme application_number replaces replaces.received_at \
            schools.title signing signing.manner signing.file signing.file_sha256 signing.signers \
            signing.checks signing.checks.note verify_url publicity",
        ),
        (
            Template::DecisionLetter,
            "place application_number explanation awarded lines lines.note \
            lines.requested lines.awarded conditions reasons reasons.points reasons.rule total_points \
            legal_basis appeal appeal.how addressee.address signatures",
        ),
        (
            Template::GrantAgreement,
            "issuer signed_on place call programme decision parties.address \
            parties.basis parties.represented_by schools.title instalments instalments.condition \
            instalments.due instalments.share sections.shows sections.points annex annex.groups.lines \
            signatures",
        ),
        (
            Template::Amendment,
            "issuer project place parties.represented_by changes.before changes.after \
            sections signatures",
        ),
    ] {
        let paper = sample(template, Language::Latvian);
        for instead in [None, Some(&Value::Null), Some(&json!(" "))] {
            let ways = each_left_out(&paper.data, instead);
            for place in optional.split_whitespace() {
                let data = ways.iter().find(|(at, _)| at == place).map(|(_, data)| data.clone());
                let made =
                    render(&Paper { data: data.unwrap_or_else(|| panic!("{place}")), ..paper.clone() });
                assert!(made.is_ok(), "{} without {place} ({instead:?}): {made:?}", template.as_str());
            }
        }
    }
}
