//! The first amendment to the agreement of the example; people invented.

use serde_json::{Value, json};

pub fn latvian() -> Value {
    json!({
        "issuer": "Jaunatnes starptautisko programmu aģentūra",
        "number": "1",
        "agreement": "VP2024/3-17, 2024. gada 1. augusts",
        "project": "Ezerkrastu novada skolu pašpārvaldes kopā",
        "place": "Rīga",
        "effective_from": "2024. gada 1. oktobris",
        "parties": [
            { "role": "Finansējuma piešķīrējs", "name": "Jaunatnes starptautisko programmu aģentūra",
              "registration_number": "90000000001", "represented_by": "direktore Vizma Čakārne" },
            { "role": "Finansējuma saņēmējs", "name": "Ezerkrastu novada pašvaldības Izglītības pārvalde",
              "registration_number": "90000000000", "represented_by": "vadītājs Guntars Šņoriņš" },
        ],
        "reason": "Forumam pieteikušies vairāk jauniešu, nekā plānots, tāpēc vajadzīga lielāka telpa un \
            papildu aktivitāte.",
        "changes": [
            { "what": "1. pielikums, Ezerkrastu vidusskola, Pakalpojumi", "before": "700,00\u{a0}EUR",
              "after": "900,00\u{a0}EUR" },
            { "what": "1. pielikums, Ezerkrastu vidusskola, Materiāli", "before": "500,00\u{a0}EUR",
              "after": "300,00\u{a0}EUR" },
            { "what": "Aktivitātes, Ezerkrastu vidusskola", "after": "Otrs jauniešu forums novembrī" },
        ],
        "sections": [{ "heading": "Pārējie noteikumi", "points": [
            "Pārējie līguma noteikumi paliek spēkā negrozīti.",
            "Vienošanās ir līguma neatņemama sastāvdaļa.",
        ] }],
        "signatures": [
            { "of": "Finansējuma piešķīrējs", "name": "Vizma Čakārne", "position": "direktore" },
            { "of": "Finansējuma saņēmējs", "name": "Guntars Šņoriņš", "position": "vadītājs" },
        ],
    })
}

pub fn english() -> Value {
    json!({
        "number": "1",
        "agreement": "VP2024/3-18, 1 August 2024",
        "effective_from": "1 October 2024",
        "parties": [
            { "role": "Grantor", "name": "Agency for International Programs for Youth" },
            { "role": "Beneficiary", "name": "Education Board of Ezerkrasti Municipality" },
        ],
        "reason": "The support person has changed.",
        "changes": [{ "what": "Support person", "before": "Dace Ievkalne", "after": "Jāzeps Lācītis" }],
        "signatures": [{ "of": "Grantor", "name": "Vizma Čakārne", "position": "director" }],
    })
}
