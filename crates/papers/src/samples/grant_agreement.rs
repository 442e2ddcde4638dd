//! An agreement for two schools with invented clauses; no edition's own.

use serde_json::{Value, json};

pub fn latvian() -> Value {
    json!({
        "issuer": "Jaunatnes starptautisko programmu aģentūra",
        "number": "VP2024/3-17",
        "place": "Rīga",
        "signed_on": "laika zīmoga datums",
        "project": "Ezerkrastu novada skolu pašpārvaldes kopā",
        "call": "Iniciatīvas „Kontakts” projektu konkurss 2024",
        "programme": "Jaunatnes politikas valsts programma 2024.–2026. gadam",
        "decision": "Nr. 3-5/2024/17, 2024. gada 17. jūnijs",
        "total": "2\u{a0}400,00\u{a0}EUR",
        "period": "2024. gada 12. augusts – 2024. gada 31. decembris",
        "parties": [
            { "role": "Finansējuma piešķīrējs", "name": "Jaunatnes starptautisko programmu aģentūra",
              "registration_number": "90000000001", "address": "Rīga",
              "represented_by": "direktore Vizma Čakārne", "basis": "nolikums" },
            { "role": "Finansējuma saņēmējs", "name": "Ezerkrastu novada pašvaldības Izglītības pārvalde",
              "registration_number": "90000000000", "address": "Skolas iela 1, Ezerkrasti, Ezerkrastu novads",
              "represented_by": "vadītājs Guntars Šņoriņš", "basis": "nolikums" },
        ],
        "schools": [
            { "name": "Ezerkrastu vidusskola", "title": "Galds, pie kura sēž visi", "sum": "1\u{a0}200,00\u{a0}EUR" },
            { "name": "Priežmalas pamatskola", "title": "Kopā, nevis blakus", "sum": "1\u{a0}200,00\u{a0}EUR" },
        ],
        "instalments": [
            { "name": "Avansa maksājums", "condition": "līgumu ir parakstījušas abas puses",
              "due": "10 darbdienas", "share": "80\u{a0}%", "sum": "1\u{a0}920,00\u{a0}EUR" },
            { "name": "Noslēguma maksājums", "condition": "noslēguma pārskats ir apstiprināts",
              "due": "20 darbdienas", "share": "20\u{a0}%", "sum": "480,00\u{a0}EUR" },
        ],
        "sections": [
            { "heading": "Līguma priekšmets", "points": [
                "Finansējuma saņēmējs īsteno projektu tā, kā tas aprakstīts apstiprinātajā iesniegumā.",
                "Projektu īsteno šādas izglītības iestādes:",
            ], "shows": "schools" },
            { "heading": "Attiecināmības periods un izmaksas", "points": [
                "Attiecināmas ir izmaksas, kas radušās un apmaksātas attiecināmības periodā.",
                { "text": "Neattiecināmas izmaksas ir:", "points": [
                    "izmaksas bez pamatojoša dokumenta;",
                    "izmaksas, ko sedz cits finansējums;",
                    "izmaksas ārpus attiecināmības perioda.",
                ] },
            ] },
            { "heading": "Maksājumi", "points": ["Finansējums tiek izmaksāts šādi:"], "shows": "instalments" },
            { "heading": "Pienākumi un publicitāte", "points": [
                "Finansējuma saņēmējs glabā projekta dokumentus piecus gadus.",
                { "text": "Katrā projekta publikācijā ir šāds teikums:",
                  "quote": "Projekts tiek īstenots Izglītības un zinātnes ministrijas Jaunatnes politikas \
                    valsts programmas 2024.–2026. gadam valsts budžeta finansējuma ietvaros." },
            ] },
            { "heading": "Pārskats", "points": [
                "Noslēguma pārskata iesniegšanas termiņš ir 2025. gada 31. janvāris (ieskaitot).",
            ] },
            { "heading": "Grozījumi", "points": [
                "Finansējuma pārcelšana starp izmaksu kategorijām līdz 10\u{a0}% no izglītības iestādes \
                    finansējuma nav grozījums; to atzīmē sistēmā.",
                "Citi grozījumi ir rakstveidā un numurēti.",
            ] },
            { "heading": "Līguma izbeigšana", "points": [
                "Līgums beidzas, kad puses ir izpildījušas savas saistības.",
                "Neizlietotais finansējums tiek atmaksāts 10 darbdienu laikā.",
            ] },
        ],
        "annex": { "title": "Finansējuma sadalījums", "groups": [
            { "name": "Ezerkrastu vidusskola", "sum": "1\u{a0}200,00\u{a0}EUR", "lines": [
                { "name": "Pakalpojumi", "sum": "700,00\u{a0}EUR" },
                { "name": "Materiāli", "sum": "500,00\u{a0}EUR" },
            ] },
            { "name": "Priežmalas pamatskola", "sum": "1\u{a0}200,00\u{a0}EUR", "lines": [
                { "name": "Pakalpojumi", "sum": "900,00\u{a0}EUR" },
                { "name": "Transports", "sum": "300,00\u{a0}EUR" },
            ] },
        ] },
        "projects": projects(),
        "signatures": [
            { "of": "Finansējuma piešķīrējs", "name": "Vizma Čakārne", "position": "direktore" },
            { "of": "Finansējuma saņēmējs", "name": "Guntars Šņoriņš", "position": "vadītājs" },
        ],
    })
}

/// What the teams of the two schools wrote.
fn projects() -> Value {
    json!([
        { "name": "Ezerkrastu vidusskola", "title": "Galds, pie kura sēž visi", "passages": [
            { "label": "Vajadzība", "text": "Skolēni un skolotāji reti runā ārpus stundām." },
            { "label": "Aktivitātes", "text": "Kopīgas pusdienas reizi mēnesī.\nForums par skolas dzīvi." },
    ] },
        { "name": "Priežmalas pamatskola", "title": "Kopā, nevis blakus" },
    ])
}

pub fn english() -> Value {
    json!({
        "is_preview": true,
        "preview_note": "The second party has not read this text yet.",
        "number": "VP2024/3-18",
        "project": "A table for everybody",
        "total": "1,200.00\u{a0}EUR",
        "period": "12 August – 31 December 2024",
        "parties": [
            { "role": "Grantor", "name": "Agency for International Programs for Youth" },
            { "role": "Beneficiary", "name": "Education Board of Ezerkrasti Municipality",
              "represented_by": "Guntars Šņoriņš" },
        ],
        "schools": [{ "name": "Ezerkrasti Secondary School", "sum": "1,200.00\u{a0}EUR" }],
        "instalments": [{ "name": "Advance", "sum": "1,200.00\u{a0}EUR" }],
        "sections": [{ "heading": "Subject", "points": ["The beneficiary carries out the project."] }],
        "signatures": [
            { "of": "Grantor", "name": "Vizma Čakārne", "position": "director" },
            { "of": "Beneficiary", "name": "Guntars Šņoriņš", "position": "head of the board" },
        ],
    })
}
