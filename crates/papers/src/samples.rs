//! One filled-in example of every paper, with invented people: what the tests look at, and what
//! staff see when they preview a template.

use jiff::civil::date;

use crate::{Language, Paper, Template};

mod amendment;
mod application;
mod attendance_list;
mod certificate;
mod decision_letter;
mod grant_agreement;
mod registration_receipt;
mod submission_receipt;

/// An example of this paper in this language.
pub fn sample(template: Template, language: Language) -> Paper {
    let (title, data) = match language {
        Language::Latvian => in_latvian(template),
        Language::English => in_english(template),
    };
    Paper { template, data, title: title.to_owned(), language, issued_on: date(2024, 4, 10) }
}

fn in_latvian(template: Template) -> (&'static str, serde_json::Value) {
    match template {
        Template::Certificate => ("Apliecinājums: Žanete Paraudziņa", certificate::latvian()),
        Template::AttendanceList => ("Apmeklējuma lapa, 5.–7. aprīlis", attendance_list::latvian()),
        Template::RegistrationReceipt => {
            ("Reģistrācijas apstiprinājums K24-000217", registration_receipt::latvian())
        }
        Template::Application => ("Projekta iesniegums P22-000026", application::latvian()),
        Template::SubmissionReceipt => {
            ("Iesnieguma saņemšanas apstiprinājums S22-000041", submission_receipt::latvian())
        }
        Template::DecisionLetter => ("Lēmums 3-5/2024/17", decision_letter::latvian()),
        Template::GrantAgreement => {
            ("Līgums par projekta īstenošanu VP2024/3-17", grant_agreement::latvian())
        }
        Template::Amendment => ("Vienošanās par grozījumiem VP2024/3-17/1", amendment::latvian()),
    }
}

fn in_english(template: Template) -> (&'static str, serde_json::Value) {
    match template {
        Template::Certificate => ("Certificate: Žanete Paraudziņa", certificate::english()),
        Template::AttendanceList => ("Attendance list, 5–7 April", attendance_list::english()),
        Template::RegistrationReceipt => ("Registration receipt K24-000217", registration_receipt::english()),
        Template::Application => ("Project application P24-000031", application::english()),
        Template::SubmissionReceipt => ("Receipt for application S24-000041", submission_receipt::english()),
        Template::DecisionLetter => ("Decision 3-5/2024/17", decision_letter::english()),
        Template::GrantAgreement => ("Grant agreement VP2024/3-17", grant_agreement::english()),
        Template::Amendment => ("Amendment 1 to VP2024/3-17", amendment::english()),
    }
}
