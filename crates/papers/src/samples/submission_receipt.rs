//! A receipt for an application that replaced an earlier one; people invented.

use serde_json::{Value, json};

pub fn latvian() -> Value {
    json!({
        "receipt_number": "S22-000041",
        "received_at": "2022. gada 31. maijā plkst. 23.58.07,114 (Rīgas laiks, UTC+03:00)",
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "programme": "Jaunatnes politikas valsts programma 2022.–2024. gadam",
        "call": "Atbalsts izglītības iestāžu pašpārvalžu attīstībai programmas „Kontakts” iniciatīvu \
            projektu īstenošanai",
        "application_number": "P22-000026",
        "applicant": {
            "name": "Rēzeknes valstspilsētas pašvaldības Izglītības pārvalde",
            "registration_number": "90000000000",
            "represents": "Rēzeknes valstspilsētas pašvaldība",
        },
        "submitted_by": "Elīna Vītolkalna, projekta koordinatore",
        "replaces": {
            "receipt_number": "S22-000019",
            "received_at": "2022. gada 30. maijā plkst. 14.11.52,006",
        },
        "schools": [
            { "name": "Rēzeknes Valsts 1. ģimnāzija", "title": "Galds, pie kura sēž visi",
              "requested": "1\u{a0}000,00\u{a0}EUR" },
            { "name": "Rēzeknes valsts poļu ģimnāzija", "title": "Kopā, nevis blakus",
              "requested": "1\u{a0}000,00\u{a0}EUR" },
            { "name": "Rēzeknes tehnikums", "title": "Pašpārvaldes darbnīca", "requested": "1\u{a0}000,00\u{a0}EUR" },
        ],
        "requested": "3\u{a0}000,00\u{a0}EUR",
        "signing": {
            "manner": "Augšupielādēts parakstīts konteiners (ASiC-E)",
            "file": "projekta-iesniegums-P22-000026.asice",
            "file_sha256": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
            "signers": [
                { "name": "Guntars Šņoriņš", "signed_at": "2022. gada 31. maijā plkst. 23.41.30" },
                { "name": "Ausma Ķirškalne", "signed_at": "2022. gada 31. maijā plkst. 23.44.02" },
            ],
            "checks": [
                { "name": "Konteinera uzbūve", "outcome": "izturēta" },
                { "name": "Parakstītā datne ir tā, ko sagatavoja sistēma", "outcome": "izturēta",
                  "note": "nospiedumi sakrīt" },
                { "name": "Paraksta matemātiskā pārbaude", "outcome": "izturēta" },
                { "name": "Sertifikāta atsaukšana", "outcome": "nav vērtēta",
                  "note": "vajadzīgs izsniedzēja tiešsaistes dienests" },
            ],
        },
        "verify_url": "https://saikne.example/apstiprinajumi/S22-000041",
        "publicity": "Iniciatīva tiek īstenota Jaunatnes politikas valsts programmas 2022.–2024. gadam \
            ietvaros.",
    })
}

pub fn english() -> Value {
    json!({
        "receipt_number": "S24-000041",
        "received_at": "16 May 2024, 14:11:52.006 (Riga time, UTC+03:00)",
        "sha256": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
        "call": "“Kontakts” contest of initiative projects 2024",
        "applicant": { "name": "Education Board of Ezerkrasti Municipality" },
        "submitted_by": "Elīna Vītolkalna",
        "schools": [{ "name": "Ezerkrasti Secondary School", "requested": "1,200.00\u{a0}EUR" }],
        "requested": "1,200.00\u{a0}EUR",
        "signing": { "manner": "Signed with a demonstration signature", "checks": [
            { "name": "Signature", "outcome": "not judged", "note": "the demonstration signs nothing" },
        ] },
    })
}
