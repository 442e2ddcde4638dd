//! Which papers there are, and in which languages.

use crate::world::{TextFile, text_file};

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
    /// Projekta iesniegums: what an applicant asks for, with a part for each school, which begins on
    /// a new page. As long as `is_preview`, every page says so, and nothing says that it is signed.
    ///
    /// ```json
    /// {
    ///   "is_preview?": true, "preview_note?": "one sentence instead of the usual one",
    ///   "number?": "P24-000031", "programme?": "…", "call": "…", "edition?": "2024",
    ///   "prepared_at": "2024. gada 16. maijā plkst. 14.05",
    ///   "applicant": { "name": "…", "registration_number?": "…", "represents?": "…" },
    ///   "contact": { "name": "…", "position?": "…", "email?": "…", "phone?": "…" },
    ///   "requested": "3 000,00 EUR", "total": "3 300,00 EUR",
    ///   "co_financing?": { "in_money?": "…", "in_kind?": "300,00 EUR", "rate?": "10 %" },
    ///   "goals?": ["…"], "shared?": [{ "label": "…", "value": "…" }],
    ///   "schools": [{
    ///     "name": "…", "registration_number?": "…", "title": "…", "requested": "1 000,00 EUR",
    ///     "groups?": ["7.–8. klase"], "audience?": "…",
    ///     "support_person?": { "name": "…", "position?": "…" },
    ///     "themes?": ["…"], "need?": "…", "idea?": "…", "impact?": "…",
    ///     "results?": [{ "problem": "…", "result": "…" }],
    ///     "activities?": [{ "title?": "…", "details?": "when, led by whom", "description?": "…" }],
    ///     "budget?": [{ "name": "cost category", "sum": "…",
    ///                   "lines?": [{ "name": "…", "basis?": "3 × 120,00 EUR", "sum": "…" }] }],
    ///     "votes?": [{ "question": "…", "options": [{ "text": "…", "votes": "112" }], "closed_at?": "…" }],
    ///     "agreement?": { "name": "…", "position?": "…", "agreed_at?": "…" },
    ///     "mandate?": { "document": "…", "issuer?": "…", "given_on?": "…" }
    ///   }],
    ///   "declarations?": ["…"],
    ///   "signatures?": [{ "of?": "…", "name": "…", "position?": "…", "signed_at?": "…" }],
    ///   "publicity?": "…"
    /// }
    /// ```
    Application,
    /// Iesnieguma saņemšanas apstiprinājums: which application was handed in, when, and how signed.
    ///
    /// ```json
    /// {
    ///   "receipt_number": "S24-000041", "received_at": "…", "sha256": "64 hexadecimal digits",
    ///   "programme?": "…", "call": "…", "application_number?": "…",
    ///   "applicant": { "name": "…", "registration_number?": "…", "represents?": "…" },
    ///   "submitted_by": "…",
    ///   "replaces?": { "receipt_number": "…", "received_at?": "…" },
    ///   "schools": [{ "name": "…", "title?": "…", "requested": "…" }], "requested": "3 000,00 EUR",
    ///   "signing?": {
    ///     "manner?": "…", "file?": "iesniegums.asice", "file_sha256?": "…",
    ///     "signers?": [{ "name": "…", "signed_at": "…" }],
    ///     "checks?": [{ "name": "…", "outcome": "izturēta", "note?": "…" }]
    ///   },
    ///   "verify_url?": "https://…", "publicity?": "…"
    /// }
    /// ```
    SubmissionReceipt,
    /// Lēmums: what was decided about an application, why, and until when and where to appeal.
    ///
    /// ```json
    /// {
    ///   "is_preview?": true, "preview_note?": "…",
    ///   "issuer": "…", "number": "3-5/2024/17", "decided_on": "2024. gada 17. jūnijs", "place?": "Rīga",
    ///   "addressee": { "name": "…", "registration_number?": "…", "address?": "…" },
    ///   "application_number?": "…", "subject": "…",
    ///   "outcome": "Finansējums piešķirts daļēji", "explanation?": "…",
    ///   "requested": "3 000,00 EUR", "awarded?": "2 400,00 EUR",
    ///   "lines?": [{ "name": "school or budget line", "note?": "…", "requested": "…", "awarded": "…" }],
    ///   "conditions?": ["…"],
    ///   "reasons?": [{ "criterion": "…", "points?": "8 no 10", "reason": "…", "rule?": "…" }],
    ///   "total_points?": "78 no 100", "legal_basis?": ["…"],
    ///   "appeal?": { "until": "…", "to": "…", "how?": "one sentence" },
    ///   "signatures?": [{ "of?": "…", "name": "…", "position?": "…", "signed_at?": "…" }],
    ///   "publicity?": "…"
    /// }
    /// ```
    DecisionLetter,
    /// Līgums par projekta īstenošanu. Its clauses are data, numbered here: 1., 1.1., 1.1.1. A point is
    /// a text, or an object with a text, perhaps a quoted sentence, and perhaps points of its own. A
    /// section may show the table of `schools` or of `instalments`; what no section shows stands after
    /// the last.
    ///
    /// All names stand in the nominative; a clause that needs another case carries the form itself.
    ///
    /// ```json
    /// {
    ///   "is_preview?": true, "preview_note?": "…",
    ///   "issuer?": "…", "number": "VP2024/3-17", "signed_on?": "…", "place?": "Rīga",
    ///   "project": "…", "call?": "…", "programme?": "…", "decision?": "…",
    ///   "total": "3 000,00 EUR", "period": "2024. gada 12. augusts – 31. decembris",
    ///   "parties": [{ "role": "Finansējuma saņēmējs", "name": "…", "registration_number?": "…",
    ///                 "address?": "…", "represented_by?": "…", "basis?": "nolikums" }],
    ///   "schools": [{ "name": "…", "title?": "…", "sum": "1 000,00 EUR" }],
    ///   "instalments?": [{ "name": "Avansa maksājums", "condition?": "…", "due?": "…", "share?": "80 %",
    ///                      "sum": "…" }],
    ///   "sections": [{ "heading": "…", "shows?": "schools",
    ///                  "points?": ["…", { "text": "…", "quote?": "…", "points?": ["…"] }] }],
    ///   "annex?": { "title": "…", "groups": [{ "name": "a school", "sum": "…",
    ///               "lines?": [{ "name": "cost category", "basis?": "…", "sum": "…" }] }] },
    ///   "projects?": [{ "name": "a school", "title?": "…", "passages?": [{ "label": "…", "text": "…" }] }],
    ///   "signatures?": [{ "of?": "…", "name": "…", "position?": "…", "signed_at?": "…" }],
    ///   "publicity?": "…"
    /// }
    /// ```
    GrantAgreement,
    /// Vienošanās par grozījumiem: what changes in an agreement, from when, and why. `sections` are
    /// further clauses, as in [`Template::GrantAgreement`].
    ///
    /// ```json
    /// {
    ///   "is_preview?": true, "preview_note?": "…",
    ///   "issuer?": "…", "number": "1", "agreement": "VP2024/3-17, 2024. gada 1. augusts",
    ///   "project?": "…", "signed_on?": "…", "place?": "…", "effective_from": "2024. gada 1. oktobris",
    ///   "parties": [{ "role": "…", "name": "…", "registration_number?": "…", "address?": "…",
    ///                 "represented_by?": "…", "basis?": "…" }],
    ///   "reason": "…",
    ///   "changes": [{ "what": "…", "before?": "…", "after?": "…" }],
    ///   "sections?": [{ "heading": "…", "points?": ["…"] }],
    ///   "signatures?": [{ "of?": "…", "name": "…", "position?": "…", "signed_at?": "…" }],
    ///   "publicity?": "…"
    /// }
    /// ```
    Amendment,
}

impl Template {
    /// Every template.
    pub const ALL: [Self; 8] = [
        Self::Certificate,
        Self::AttendanceList,
        Self::RegistrationReceipt,
        Self::Application,
        Self::SubmissionReceipt,
        Self::DecisionLetter,
        Self::GrantAgreement,
        Self::Amendment,
    ];

    /// The name used in paths and logs, such as `attendance-list`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::AttendanceList => "attendance-list",
            Self::RegistrationReceipt => "registration-receipt",
            Self::Application => "application",
            Self::SubmissionReceipt => "submission-receipt",
            Self::DecisionLetter => "decision-letter",
            Self::GrantAgreement => "grant-agreement",
            Self::Amendment => "amendment",
        }
    }

    /// The template with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.as_str() == name)
    }

    /// The Typst file of the template: its name and its text.
    pub(crate) fn file(self) -> TextFile {
        match self {
            Self::Certificate => text_file!("certificate.typ"),
            Self::AttendanceList => text_file!("attendance-list.typ"),
            Self::RegistrationReceipt => text_file!("registration-receipt.typ"),
            Self::Application => text_file!("application.typ"),
            Self::SubmissionReceipt => text_file!("submission-receipt.typ"),
            Self::DecisionLetter => text_file!("decision-letter.typ"),
            Self::GrantAgreement => text_file!("grant-agreement.typ"),
            Self::Amendment => text_file!("amendment.typ"),
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
