//! A certificate of an invented student.

use serde_json::{Value, json};

pub fn latvian() -> Value {
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

pub fn english() -> Value {
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
