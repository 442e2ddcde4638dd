//! Which papers there are, and in which languages.

use typst::syntax::Source;

use crate::world;

/// A kind of paper. The text beside each is the shape of the data it needs; keys marked `?` may be
/// missing, null or blank. All texts arrive ready formatted, dates included ("2024. gada 5. aprīlis").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Template {
    /// Apliecinājums: a person took part in a training. One A4 page.
    ///
    /// ```json
    /// {
    ///   "participant": "Anna Paraudziņa", "school": "…", "training": "…",
    ///   "dates": "2024. gada 5.–7. aprīlis", "hours": "24 akadēmiskās stundas", "place": "…",
    ///   "skills?": ["sadarbība", "…"],
    ///   "issuer": "…", "issued_on": "2024. gada 10. aprīlis",
    ///   "signatory?": { "name": "…", "position": "…" },
    ///   "programme?": "one sentence", "publicity?": "one sentence",
    ///   "verify_code": "7F3K-9QXM", "verify_url": "https://…"
    /// }
    /// ```
    Certificate,
    /// Apmeklējuma lapa: teams, their people and the blocks of each day, to be signed by hand.
    /// A4 landscape, as many pages as needed, table heads repeated on each.
    ///
    /// `marks` are what is already recorded, in the order of all blocks of all days.
    ///
    /// ```json
    /// {
    ///   "training": "…", "dates": "…", "place": "…", "region?": "…", "trainer?": "…",
    ///   "days": [{ "name": "Piektdiena, 5. aprīlis", "blocks": ["Mācības", "Vakars"] }],
    ///   "teams": [{ "name": "…", "school?": "…",
    ///               "people": [{ "name": "…", "role?": "…", "marks?": ["✓", ""] }] }],
    ///   "printed_at?": "…", "publicity?": "…"
    /// }
    /// ```
    AttendanceList,
    /// Reģistrācijas apstiprinājums: what was submitted, when, and the hash that proves it.
    ///
    /// ```json
    /// {
    ///   "receipt_number": "K24-000217", "received_at": "2024. gada 31. janvārī plkst. 23.59.59,999 (EET, UTC+02:00)",
    ///   "sha256": "64 hexadecimal digits", "call": "…", "programme?": "…", "submitted_by": "…",
    ///   "team": "…", "school": "…",
    ///   "fields": [{ "label": "…", "value": "…" }],
    ///   "members": [{ "name": "…", "role": "…", "note?": "…" }],
    ///   "verify_url?": "https://…", "publicity?": "…"
    /// }
    /// ```
    RegistrationReceipt,
}

impl Template {
    /// Every template.
    pub const ALL: [Self; 3] = [Self::Certificate, Self::AttendanceList, Self::RegistrationReceipt];

    /// The name used in paths and logs, such as `attendance-list`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::AttendanceList => "attendance-list",
            Self::RegistrationReceipt => "registration-receipt",
        }
    }

    /// The template with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.as_str() == name)
    }

    /// The Typst source of the template, parsed once.
    pub(crate) fn source(self) -> &'static Source {
        let sources = world::sources();
        match self {
            Self::Certificate => &sources.certificate,
            Self::AttendanceList => &sources.attendance_list,
            Self::RegistrationReceipt => &sources.registration_receipt,
        }
    }
}

/// The language a paper's own words are in. The data arrives in that language already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Latviešu valoda.
    Latvian,
    /// English.
    English,
}

impl Language {
    /// Its tag in the PDF and in the templates: `lv`, `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Latvian => "lv",
            Self::English => "en",
        }
    }
}
