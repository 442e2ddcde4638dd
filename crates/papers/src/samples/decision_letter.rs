//! A decision that gives a part of what was asked for, and one that gives nothing; people invented.

use serde_json::{Value, json};

pub fn latvian() -> Value {
    json!({
        "issuer": "Jaunatnes starptautisko programmu aģentūra",
        "number": "3-5/2024/17",
        "decided_on": "2024. gada 17. jūnijs",
        "place": "Rīga",
        "addressee": {
            "name": "Ezerkrastu novada pašvaldības Izglītības pārvalde",
            "registration_number": "90000000000",
            "address": "oficiālā elektroniskā adrese",
        },
        "application_number": "P24-000031",
        "subject": "Finansējums projekta iesniegumam „Ezerkrastu novada skolu pašpārvaldes kopā”",
        "outcome": "Finansējums piešķirts daļēji",
        "explanation": "Iesniegums rindā ir 23. vietā. Konkursa finansējuma atlikums šai vietai ir \
            2\u{a0}400,00\u{a0}EUR, tāpēc finansējums piešķirts iesnieguma pirmajām divām izglītības iestādēm.\n\
            Trešās izglītības iestādes daļa ir iekļauta rezerves sarakstā.",
        "requested": "3\u{a0}600,00\u{a0}EUR",
        "awarded": "2\u{a0}400,00\u{a0}EUR",
        "lines": [
            { "name": "Ezerkrastu vidusskola", "requested": "1\u{a0}200,00\u{a0}EUR", "awarded": "1\u{a0}200,00\u{a0}EUR" },
            { "name": "Priežmalas pamatskola", "requested": "1\u{a0}200,00\u{a0}EUR", "awarded": "1\u{a0}200,00\u{a0}EUR" },
            { "name": "Ezerkrastu tehnikums", "note": "rezerves saraksts, 1. vieta",
              "requested": "1\u{a0}200,00\u{a0}EUR", "awarded": "0,00\u{a0}EUR" },
        ],
        "conditions": [
            "Līguma noslēgšanas termiņš ir 2024. gada 31. jūlijs.",
            "Pozīcija „Balvas” ir neattiecināma; tās summa pārcelta uz pozīciju „Materiāli”.",
        ],
        "reasons": [
            { "criterion": "Vajadzības pamatojums", "points": "18 no 20",
              "reason": "Vajadzība balstīta skolēnu aptaujā, un rezultāti ir izmērāmi.",
              "rule": "nolikuma 6.1. apakšpunkts" },
            { "criterion": "Jauniešu līdzdalība", "points": "24 no 25",
              "reason": "Idejas izraudzījās paši skolēni balsojumā, aktivitātes vada pašpārvalde.",
              "rule": "nolikuma 6.2. apakšpunkts" },
            { "criterion": "Ietekme un ilgtspēja", "points": "15 no 25",
              "reason": "Nav aprakstīts, kas notiks pēc projekta beigām.",
              "rule": "nolikuma 6.3. apakšpunkts" },
            { "criterion": "Budžeta samērīgums", "points": "21 no 30",
              "reason": "Ēdināšanas izmaksas otrajā skolā ir augstākas par vidējām konkursā.",
              "rule": "nolikuma 6.4. apakšpunkts" },
        ],
        "total_points": "78 no 100",
        "legal_basis": [
            "Administratīvā procesa likums, 63., 65. un 67. pants",
            "Konkursa nolikums, 2. versija, 6. un 7. punkts",
            "Vērtēšanas komisijas protokols Nr. 4, 2024. gada 12. jūnijs",
        ],
        "appeal": {
            "until": "2024. gada 17. jūlijs (ieskaitot)",
            "to": "Izglītības un zinātnes ministrija, iesniegums nosūtāms Jaunatnes starptautisko \
                programmu aģentūrai",
            "how": "Lēmumu var apstrīdēt viena mēneša laikā no tā spēkā stāšanās dienas. Apstrīdēšana \
                neaptur lēmuma darbību pārējo iesniedzēju finansējuma daļā.",
        },
        "signatures": [{
            "of": "Jaunatnes starptautisko programmu aģentūra",
            "name": "Vizma Čakārne", "position": "direktore",
        }],
    })
}

pub fn english() -> Value {
    json!({
        "issuer": "Agency for International Programs for Youth",
        "number": "3-5/2024/18",
        "decided_on": "17 June 2024",
        "addressee": { "name": "Education Board of Ezerkrasti Municipality" },
        "subject": "Application “A table for everybody”",
        "outcome": "Application rejected",
        "requested": "1,200.00\u{a0}EUR",
        "reasons": [{
            "criterion": "Training completed",
            "reason": "No team of the school took part in the training.",
            "rule": "call rules, clause 3.2",
        }],
        "appeal": { "until": "17 July 2024 (inclusive)", "to": "Ministry of Education and Science" },
        "signatures": [{ "name": "Vizma Čakārne", "position": "director" }],
    })
}
