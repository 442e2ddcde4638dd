//! What the pages share: states as tags, the way of an agreement, who signed, a container to be added, changes.

use foundation::i18n::Speaker;
use foundation::web::components::{
    Button, Column, DefinitionList, Field, Row, Step, StepState, Table, Tone, Upload, button_row, details,
    steps, tag,
};
use foundation::web::forms::Mistakes;
use maud::{Markup, Render as _, html};

use crate::agreements::agreement::AgreementState;
use crate::agreements::amendment::AmendmentState;
use crate::agreements::paper::{Told, told};
use crate::agreements::proposal::Changed;
use crate::agreements::signature::Signature;
use crate::applications::signed::Signed;
use crate::forms::mistake_of;

/// Where an agreement is, as a tag.
pub fn state_tag(speak: &Speaker, state: AgreementState) -> Markup {
    let tone = match state {
        AgreementState::Drafting => Tone::Neutral,
        AgreementState::Offered | AgreementState::SignedByBeneficiary => Tone::Info,
        AgreementState::InForce => Tone::Success,
        AgreementState::Declined => Tone::Danger,
    };
    tag(tone, &speak.text(&state.key()))
}

/// Where an amendment is, as a tag.
pub fn amendment_tag(speak: &Speaker, state: AmendmentState) -> Markup {
    let tone = match state {
        AmendmentState::Requested | AmendmentState::Assessing => Tone::Warning,
        AmendmentState::Approved | AmendmentState::Signed => Tone::Info,
        AmendmentState::Noted | AmendmentState::InForce => Tone::Success,
        AmendmentState::Refused => Tone::Danger,
        AmendmentState::Ended => Tone::Neutral,
    };
    tag(tone, &speak.text(&state.key()))
}

/// The four steps of an agreement, and where it is on them; nothing where it was declined.
pub fn way(speak: &Speaker, state: AgreementState) -> Markup {
    let at = match state {
        AgreementState::Drafting => 0,
        AgreementState::Offered => 1,
        AgreementState::SignedByBeneficiary => 2,
        AgreementState::InForce => 4,
        AgreementState::Declined => return html! {},
    };
    let keys = [
        "agreements-way-prepare",
        "agreements-way-beneficiary",
        "agreements-way-agency",
        "agreements-way-in-force",
    ];
    let one = |(place, key): (usize, &&str)| {
        let (state, words) = match place.cmp(&at) {
            std::cmp::Ordering::Less => (StepState::Done, "applications-way-done"),
            std::cmp::Ordering::Equal => (StepState::Current, "applications-way-current"),
            std::cmp::Ordering::Greater => (StepState::Ahead, "applications-way-ahead"),
        };
        Step { label: speak.text(key).into(), href: None, state, state_words: speak.text(words).into() }
    };
    steps(&speak.text("agreements-way"), &keys.iter().enumerate().map(one).collect::<Vec<_>>())
}

/// The containers that came, each with its side and who signed it.
pub fn containers<'a>(speak: &Speaker, path: &str, all: impl Iterator<Item = &'a Signature>) -> Markup {
    let all: Vec<&Signature> = all.collect();
    html! {
        @if !all.is_empty() {
            h2 { (speak.text("agreements-signatures")) }
            @for one in &all {
                h3 { (speak.text(&one.side.key())) }
                @for signed in one.signed() { (signer(speak, &signed)) }
                p { a href={ (path) "/signatures/" (one.id) } { (one.file_name) } " · " (speak.moment(one.added_at)) }
            }
            p { (speak.text("applications-signed-offline")) }
        }
    }
}

fn signer(speak: &Speaker, one: &Signed) -> Markup {
    let moment = |at: Option<jiff::Timestamp>| {
        at.map_or_else(|| speak.text("applications-signed-no-time"), |at| speak.exact_moment(at))
    };
    html! {
        (DefinitionList::new()
            .fact(speak.text("agreements-signer"), html! { strong { (one.name) } })
            .fact(speak.text("applications-signed-at"), html! { (moment(one.signed_at)) })
            .fact(speak.text("applications-signed-stamped-at"), html! { (moment(one.time_stamped_at)) })
            .fact(speak.text("applications-signed-issuer"), html! { (one.issuer) }))
        (details(&speak.text("applications-signed-checks"), html! {
            ul {
                @for check in &one.checks {
                    li { (check.question(speak)) ": " strong { (check.answer(speak)) } }
                }
            }
        }))
    }
}

/// The form that takes a signed container.
pub fn upload(speak: &Speaker, action: &str, mistakes: &Mistakes) -> Markup {
    let upload = Upload { accept: ".edoc,.asice,.sce".into(), multiple: false };
    html! {
        form method="post" action=(action) enctype="multipart/form-data" novalidate {
            (Field::new(crate::uploads::FILE, speak.text("applications-signature-file")).required()
                .hint(speak.text("applications-signature-hint"))
                .error(mistake_of(speak, mistakes, crate::uploads::FILE))
                .file(&upload))
            (button_row(html! { (Button::new(speak.text("applications-signature-add"))) }))
        }
    }
}

/// What changes: before and after, side by side.
pub fn changes(speak: &Speaker, changes: &[Changed]) -> Markup {
    let row = |change: &Changed| {
        let Told { what, before, after } = told(change, speak);
        Row::new(vec![
            html! { (what) },
            html! { @if let Some(before) = &before { del { (before) } } @else { "–" } },
            html! { ins { (after) } },
        ])
    };
    let table = Table {
        caption: speak.text("agreements-changes").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("agreements-change-what")).main(),
            Column::new(speak.text("agreements-change-before")),
            Column::new(speak.text("agreements-change-after")),
        ],
        rows: changes.iter().map(row).collect(),
        ..Table::default()
    };
    table.render()
}
