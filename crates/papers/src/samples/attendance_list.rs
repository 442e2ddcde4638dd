//! An attendance list of two invented teams.

use serde_json::{Value, json};

pub fn latvian() -> Value {
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

pub fn english() -> Value {
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
