//! An application for three schools, after the public facts of a project of 2022; people invented.

use serde_json::{Value, json};

pub fn latvian() -> Value {
    json!({
        "number": "P22-000026",
        "programme": "Jaunatnes politikas valsts programma 2022.–2024. gadam",
        "call": "Atbalsts izglītības iestāžu pašpārvalžu attīstībai programmas „Kontakts” iniciatīvu \
            projektu īstenošanai",
        "edition": "2022. gads",
        "prepared_at": "2022. gada 30. maijā plkst. 14.05",
        "applicant": {
            "name": "Rēzeknes valstspilsētas pašvaldības Izglītības pārvalde",
            "registration_number": "90000000000",
            "represents": "Rēzeknes valstspilsētas pašvaldība",
        },
        "contact": {
            "name": "Elīna Vītolkalna",
            "position": "metodiķe, projekta koordinatore",
            "email": "elina.vitolkalna@pasvaldiba.example",
            "phone": "+371 20000000",
        },
        "requested": "3\u{a0}000,00\u{a0}EUR",
        "co_financing": { "in_money": "0,00\u{a0}EUR", "in_kind": "300,00\u{a0}EUR", "rate": "10\u{a0}%" },
        "total": "3\u{a0}300,00\u{a0}EUR",
        "goals": [
            "Stiprināt skolu pašpārvaldes un jauniešu pilsonisko līdzdalību, vairojot visu izglītojamo \
                labbūtību.",
            "Iepazīstināt skolotājus ar līdzpārvaldes darbu, lai skolēni un skolotāji sadarbotos.",
            "Celt pašpārvaldes prestižu, piederības apziņu un saliedētību.",
            "Pilnveidot komunikācijas un sadarbības prasmes.",
        ],
        "schools": [first_school(), second_school(), technical_school()],
        "declarations": [
            "Iesniegumā sniegtās ziņas ir patiesas.",
            "Par tām pašām izmaksām nav saņemts un netiek prasīts cits finansējums.",
            "Visas iesniegumā nosauktās izglītības iestādes ir piedalījušās mācībās.",
        ],
        "signatures": [{
            "of": "Rēzeknes valstspilsētas pašvaldības Izglītības pārvalde",
            "name": "Guntars Šņoriņš", "position": "vadītājs",
        }],
        "publicity": "Iniciatīva tiek īstenota Izglītības un zinātnes ministrijas Jaunatnes politikas \
            valsts programmas 2022.–2024. gadam ietvaros.",
    })
}

fn first_school() -> Value {
    json!({
        "name": "Rēzeknes Valsts 1. ģimnāzija",
        "registration_number": "3113000000",
        "title": "Galds, pie kura sēž visi",
        "requested": "1\u{a0}000,00\u{a0}EUR",
        "groups": ["7.–8. klase", "9.–10. klase", "11.–12. klase"],
        "audience": "skolēni un skolotāji, apmēram 420 cilvēku",
        "support_person": { "name": "Dace Ievkalne", "position": "latviešu valodas skolotāja" },
        "themes": [
            "Aktīva un sistēmiska pašpārvaldes darbība izglītības iestādē",
            "Komunikācija skolā: pašpārvalde kā kontakts starp jauniešiem un vadību",
        ],
        "need": "Skolēni un skolotāji reti runā par to, kas skolā jāmaina. Aptaujā 61\u{a0}% skolēnu \
            atbildēja, ka viņu viedokli neviens nav prasījis.\nJaunākās klases pašpārvaldes sanāksmēs \
            līdz šim nav piedalījušās.",
        "idea": "Reizi mēnesī pie viena galda satiekas katras klases pārstāvis, skolotāji un skolas \
            vadība. Pašpārvalde sarunu vada, pieraksta un nedēļas laikā pasaka, kas notiks tālāk.",
        "results": [
            {
                "problem": "Komunikācijas trūkums starp skolēniem un skolotājiem",
                "result": "Piecas sarunas ar vismaz 30 dalībniekiem katrā; katram priekšlikumam ir atbilde",
            },
            {
                "problem": "Par pašpārvaldes darbu zina tikai tās dalībnieki",
                "result": "Visas 24 klases ir uzklausījušas pašpārvaldes stāstu",
            },
        ],
        "impact": "Skolas mikroklimats uzlabojas: skolēni jūtas sadzirdēti un biežāk iesaistās paši.",
        "activities": [
            {
                "title": "Saliedēšanās spēles skolēniem un skolotājiem",
                "details": "2022. gada septembris; vada speciāliste un līdzpārvaldes jaunieši",
                "description": "Divas pēcpusdienas skolas sporta zālē, jauktas komandas.",
            },
            {
                "title": "Tematiska pēcpusdiena par vērtīgu uzturu un brīvo laiku",
                "details": "2022. gada oktobris; vada uztura speciāliste",
            },
            {
                "title": "Jauniešu forums",
                "details": "2022. gada novembris; vada pašpārvalde",
                "description": "Atvērts ikvienam jaunietim, kurš vēlas diskutēt un ierosināt uzlabojumus.",
            },
        ],
        "budget": [
            { "name": "Pakalpojumi", "sum": "560,00\u{a0}EUR", "lines": [
                { "name": "Uztura speciāliste", "basis": "2 nodarbības × 140,00\u{a0}EUR", "sum": "280,00\u{a0}EUR" },
                { "name": "Saliedēšanās spēļu vadītāja", "basis": "2 nodarbības × 140,00\u{a0}EUR",
                  "sum": "280,00\u{a0}EUR" },
            ] },
            { "name": "Materiāli", "sum": "260,00\u{a0}EUR", "lines": [
                { "name": "Papīrs, marķieri, līmlapiņas", "sum": "110,00\u{a0}EUR" },
                { "name": "Galda spēles", "basis": "6 × 25,00\u{a0}EUR", "sum": "150,00\u{a0}EUR" },
            ] },
            { "name": "Ēdināšana", "sum": "180,00\u{a0}EUR", "lines": [
                { "name": "Uzkodas forumā", "basis": "60 × 3,00\u{a0}EUR", "sum": "180,00\u{a0}EUR" },
            ] },
        ],
        "votes": [{
            "question": "Kura ideja skolai vajadzīga visvairāk?",
            "options": [
                { "text": "Galds, pie kura sēž visi", "votes": "187" },
                { "text": "Skolas radio", "votes": "112" },
                { "text": "Klusā istaba", "votes": "64" },
            ],
            "closed_at": "2022. gada 20. maijā plkst. 15.00",
        }],
        "agreement": {
            "name": "Ausma Ķirškalne", "position": "direktore", "agreed_at": "2022. gada 24. maijs",
        },
    })
}

fn second_school() -> Value {
    json!({
        "name": "Rēzeknes valsts poļu ģimnāzija",
        "title": "Kopā, nevis blakus",
        "requested": "1\u{a0}000,00\u{a0}EUR",
        "groups": ["7.–12. klase"],
        "audience": "skolēni, skolotāji un vecāki",
        "support_person": { "name": "Jāzeps Lācītis", "position": "sociālais pedagogs" },
        "themes": ["Prasmes atpazīt un novērst mobingu, atbalstoša un cieņpilna skolas vide"],
        "need": "Jaunpienācēji jūtas vieni, un par to klasē nerunā.",
        "idea": "Katru jaunpienācēju pirmajā mēnesī pavada vecāko klašu skolēns, kurš tam ir mācījies.",
        "results": [{
            "problem": "Jaunpienācējiem nav pie kā vērsties",
            "result": "Apmācīti 18 pavadoņi; katram jaunpienācējam ir savs",
        }],
        "impact": "Skolā mazāk konfliktu, vairāk kopības sajūtas.",
        "activities": [{ "title": "Pavadoņu mācības", "details": "2022. gada septembris" }],
        "budget": [
            { "name": "Pakalpojumi", "sum": "700,00\u{a0}EUR", "lines": [
                { "name": "Mācību vadītājs", "basis": "5 dienas × 140,00\u{a0}EUR", "sum": "700,00\u{a0}EUR" },
            ] },
            { "name": "Materiāli", "sum": "300,00\u{a0}EUR", "lines": [
                { "name": "Rokasgrāmatu druka", "basis": "100 × 3,00\u{a0}EUR", "sum": "300,00\u{a0}EUR" },
            ] },
        ],
        "agreement": {
            "name": "Staņislavs Ozolnieks", "position": "direktors", "agreed_at": "2022. gada 25. maijs",
        },
    })
}

fn technical_school() -> Value {
    json!({
        "name": "Rēzeknes tehnikums",
        "title": "Pašpārvaldes darbnīca",
        "requested": "1\u{a0}000,00\u{a0}EUR",
        "groups": ["1. kurss", "2. kurss"],
        "support_person": { "name": "Ņina Žagatiņa", "position": "jaunatnes darbiniece" },
        "need": "Audzēkņi mācās trīs ēkās un cits citu nepazīst.",
        "idea": "Kopīga darbnīca, kurā audzēkņi paši iekārto atpūtas stūri katrā ēkā.",
        "activities": [{ "title": "Trīs darbnīcas", "details": "2022. gada oktobris–decembris" }],
        "budget": [{ "name": "Materiāli", "sum": "1\u{a0}000,00\u{a0}EUR", "lines": [
            { "name": "Kokmateriāli un krāsas", "sum": "1\u{a0}000,00\u{a0}EUR" },
        ] }],
        "agreement": {
            "name": "Kārlis Ūdrītis", "position": "direktors", "agreed_at": "2022. gada 26. maijs",
        },
        "mandate": {
            "document": "Pilnvarojums pašvaldībai pārstāvēt izglītības iestādi projektu konkursā",
            "issuer": "dibinātājs: Izglītības un zinātnes ministrija",
            "given_on": "2022. gada 16. maijs",
        },
    })
}

pub fn english() -> Value {
    json!({
        "is_preview": true,
        "number": "P24-000031",
        "call": "“Kontakts” contest of initiative projects 2024",
        "prepared_at": "16 May 2024, 14:05",
        "applicant": { "name": "Education Board of Ezerkrasti Municipality" },
        "contact": { "name": "Elīna Vītolkalna", "email": "elina.vitolkalna@pasvaldiba.example" },
        "requested": "1,200.00\u{a0}EUR",
        "total": "1,200.00\u{a0}EUR",
        "shared": [{ "label": "How the schools work together", "value": "They meet once a month.\nNotes are shared." }],
        "schools": [{
            "name": "Ezerkrasti Secondary School",
            "title": "A table for everybody",
            "requested": "1,200.00\u{a0}EUR",
            "groups": ["grades 7–9"],
            "need": "Students and teachers seldom talk about what should change.",
            "idea": "Once a month everybody meets at one table.",
            "budget": [
                { "name": "Services", "sum": "800.00\u{a0}EUR", "lines": [
                    { "name": "Facilitator", "sum": "800.00\u{a0}EUR" },
                ] },
                { "name": "Materials", "sum": "400.00\u{a0}EUR" },
            ],
            "agreement": { "name": "Ausma Ķirškalne", "position": "head teacher", "agreed_at": "14 May 2024" },
        }],
        "declarations": ["The information given is true."],
        "signatures": [{ "name": "Guntars Šņoriņš", "position": "head of the board" }],
    })
}
