//! A receipt for the registration of an invented team.

use serde_json::{Value, json};

pub fn latvian() -> Value {
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

pub fn english() -> Value {
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
