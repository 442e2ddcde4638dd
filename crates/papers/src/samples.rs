//! One filled-in example of every paper, with invented people: what the tests look at, and what
//! staff see when they preview a template.

use jiff::civil::date;
use serde_json::{Value, json};

use crate::{Language, Paper, Template};

/// An example of this paper in this language.
pub fn sample(template: Template, language: Language) -> Paper {
    let (title, data) = match (template, language) {
        (Template::Certificate, Language::Latvian) => {
            ("Apliecinājums: Žanete Paraudziņa", certificate_in_latvian())
        }
        (Template::Certificate, Language::English) => {
            ("Certificate: Žanete Paraudziņa", certificate_in_english())
        }
        (Template::AttendanceList, Language::Latvian) => {
            ("Apmeklējuma lapa, 5.–7. aprīlis", attendance_list_in_latvian())
        }
        (Template::AttendanceList, Language::English) => {
            ("Attendance list, 5–7 April", attendance_list_in_english())
        }
        (Template::RegistrationReceipt, Language::Latvian) => {
            ("Reģistrācijas apstiprinājums K24-000217", receipt_in_latvian())
        }
        (Template::RegistrationReceipt, Language::English) => {
            ("Registration receipt K24-000217", receipt_in_english())
        }
    };
    Paper { template, data, title: title.to_owned(), language, issued_on: date(2024, 4, 10) }
}

fn certificate_in_latvian() -> Value {
    json!({
        "participant": "Žanete Paraudziņa",
        "school": "Rēzeknes Valsts 1. ģimnāzija",
        "training": "Pašpārvalde, kas sadzird un iesaista",
        "dates": "2024. gada 5.–7. aprīlis",
        "hours": "24 akadēmiskās stundas",
        "place": "Atpūtas komplekss „Ezerkrasti”, Rēzeknes novads",
        "skills": ["sadarbība", "plānošana", "organizatoriskās prasmes"],
        "issuer": "Jaunatnes starptautisko programmu aģentūra",
        "issued_on": "2024. gada 10. aprīlis",
        "signatory": { "name": "Ilze Kalnrozīte", "position": "programmas vadītāja" },
        "programme": "Iniciatīva izglītības iestāžu pašpārvalžu atbalstam „Kontakts”.",
        "publicity": "Iniciatīva tiek īstenota Izglītības un zinātnes ministrijas Jaunatnes politikas \
            valsts programmas 2024.–2026. gadam valsts budžeta finansējuma ietvaros.",
        "verify_code": "7F3K-9QXM-4TBD",
        "verify_url": "https://saikne.example/parbaude/7F3K-9QXM-4TBD",
    })
}

fn certificate_in_english() -> Value {
    json!({
        "participant": "Žanete Paraudziņa",
        "school": "Rēzeknes Valsts 1. ģimnāzija",
        "training": "A self-government that listens and includes",
        "dates": "5–7 April 2024",
        "hours": "24 academic hours",
        "place": "Recreation complex “Ezerkrasti”, Rēzekne Municipality",
        "skills": ["cooperation", "planning", "organising"],
        "issuer": "Agency for International Programs for Youth",
        "issued_on": "10 April 2024",
        "signatory": { "name": "Ilze Kalnrozīte", "position": "programme manager" },
        "programme": "Initiative “Kontakts” in support of school self-governments.",
        "publicity": "The initiative is funded from the state budget within the Youth Policy State \
            Programme 2024–2026 of the Ministry of Education and Science.",
        "verify_code": "7F3K-9QXM-4TBD",
        "verify_url": "https://saikne.example/verify/7F3K-9QXM-4TBD",
    })
}

fn attendance_list_in_latvian() -> Value {
    let full_day = ["Mācības", "Vakara nodarbība", "Nakšņošana", "Ēdināšana"];
    json!({
        "training": "Pašpārvalde, kas sadzird un iesaista",
        "dates": "2024. gada 5.–7. aprīlis",
        "place": "Atpūtas komplekss „Ezerkrasti”, Rēzeknes novads",
        "region": "Latgale",
        "trainer": "Ģirts Ozolzīle",
        "days": [
            { "name": "Piektdiena, 5. aprīlis", "blocks": full_day },
            { "name": "Sestdiena, 6. aprīlis", "blocks": full_day },
            { "name": "Svētdiena, 7. aprīlis", "blocks": ["Mācības", "Ēdināšana"] },
        ],
        "teams": teams("pārstāvis", "atbalsta persona"),
        "printed_at": "2024. gada 4. aprīlī plkst. 16.20",
    })
}

fn attendance_list_in_english() -> Value {
    let full_day = ["Learning", "Evening", "Overnight stay", "Meals"];
    json!({
        "training": "A self-government that listens and includes",
        "dates": "5–7 April 2024",
        "place": "Recreation complex “Ezerkrasti”, Rēzekne Municipality",
        "region": "Latgale",
        "trainer": "Ģirts Ozolzīle",
        "days": [
            { "name": "Friday, 5 April", "blocks": full_day },
            { "name": "Saturday, 6 April", "blocks": full_day },
            { "name": "Sunday, 7 April", "blocks": ["Learning", "Meals"] },
        ],
        "teams": teams("representative", "support person"),
        "printed_at": "4 April 2024, 16:20",
    })
}

fn teams(representative: &str, support_person: &str) -> Value {
    json!([
        {
            "name": "Dzirkstele",
            "school": "Rēzeknes Valsts 1. ģimnāzija",
            "people": [
                { "name": "Žanete Paraudziņa", "role": representative, "marks": ["✓", "✓", "✓", "✓"] },
                { "name": "Krišjānis Šķēle-Zvirbule", "role": representative, "marks": ["✓", "–", "✓", "✓"] },
                { "name": "Ķēdija Čakstiņa", "role": representative },
                { "name": "Dace Ievkalne", "role": support_person },
            ],
        },
        {
            "name": "Mēs kopā",
            "school": "Krāslavas Valsts ģimnāzija",
            "people": [
                { "name": "Rūdolfs Ūdre", "role": representative },
                { "name": "Līva Kļaviņsone", "role": representative },
                { "name": "Ņina Žagatiņa", "role": representative },
                { "name": "Mārtiņš Dūmzars", "role": support_person },
            ],
        },
    ])
}

fn receipt_in_latvian() -> Value {
    json!({
        "receipt_number": "K24-000217",
        "received_at": "2024. gada 31. janvārī plkst. 23.59.12,481 (Rīgas laiks, UTC+02:00)",
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "call": "Iniciatīvas „Kontakts” mācības pašpārvalžu komandām 2024",
        "programme": "Jaunatnes politikas valsts programma 2024.–2026. gadam",
        "submitted_by": "Dace Ievkalne, atbalsta persona",
        "team": "Dzirkstele",
        "school": "Rēzeknes Valsts 1. ģimnāzija",
        "fields": [
            { "label": "Vēlamās mācības, 1. izvēle", "value": "Latgale, darbdienas, 5.–7. aprīlis" },
            { "label": "Vēlamās mācības, 2. izvēle", "value": "Latgale, nedēļas nogale, 19.–21. aprīlis" },
            { "label": "Vai komandai vajadzīga palīdzība ar tulkojumu?", "value": "Nē" },
            { "label": "Nokļūšana mācību vietā", "value": "Nepieciešama pašvaldības palīdzība" },
            {
                "label": "Kāpēc vēlaties piedalīties?",
                "value": "Mēs gribam, lai skolā sadzird arī klusākos.\nEsam jauna pašpārvalde un vēlamies \
                    mācīties no citiem.",
            },
            { "label": "Īpašas vajadzības", "value": "" },
        ],
        "members": [
            { "name": "Žanete Paraudziņa", "role": "skolēnu pārstāve", "note": "16 gadi" },
            { "name": "Krišjānis Šķēle-Zvirbule", "role": "skolēnu pārstāvis", "note": "15 gadi" },
            { "name": "Ķēdija Čakstiņa", "role": "skolēnu pārstāve", "note": "17 gadi" },
            { "name": "Dace Ievkalne", "role": "atbalsta persona" },
        ],
        "verify_url": "https://saikne.example/apstiprinajumi/K24-000217",
        "publicity": "Iniciatīva tiek īstenota Jaunatnes politikas valsts programmas 2024.–2026. gadam \
            valsts budžeta finansējuma ietvaros.",
    })
}

fn receipt_in_english() -> Value {
    json!({
        "receipt_number": "K24-000217",
        "received_at": "31 January 2024, 23:59:12.481 (Riga time, UTC+02:00)",
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "call": "“Kontakts” training for school self-government teams 2024",
        "submitted_by": "Dace Ievkalne, support person",
        "team": "Dzirkstele",
        "school": "Rēzeknes Valsts 1. ģimnāzija",
        "fields": [
            { "label": "Preferred training, 1st choice", "value": "Latgale, weekdays, 5–7 April" },
            { "label": "Does the team need help with translation?", "value": "No" },
            { "label": "Special needs", "value": null },
        ],
        "members": [
            { "name": "Žanete Paraudziņa", "role": "student representative" },
            { "name": "Dace Ievkalne", "role": "support person" },
        ],
        "verify_url": "https://saikne.example/receipts/K24-000217",
    })
}
