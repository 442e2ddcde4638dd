//! Programme files brought into the database: by the command line, and for the demonstration.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::start_of_day;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use super::{calls, versions};
use crate::programmes::call::CallState;
use crate::programmes::edition::{Edition, EditionState, EditionVersion, VersionState};
use crate::programmes::file::{self, Read};
use crate::programmes::{shipped, store};

/// What loading a file did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loaded {
    /// There was no such edition.
    New,
    /// The edition has a new version of this number.
    Changed(i64),
    /// The edition says the same already.
    Same(i64),
}

/// Loads an edition that was read: a new one, or a new version when its words changed. The operator
/// at the command line stands for both persons; the trail says so.
pub async fn load(change: &mut Change, read: &Read) -> Result<Loaded, Problem> {
    let text = file::write(&read.tree);
    let code = &read.plan.code;
    let known = store::edition(change, code).await?;
    let newest = store::versions(change, code).await?;
    let holding = newest.iter().find(|version| version.state == VersionState::Approved);
    if let Some(holding) = holding.filter(|holding| holding.source == text) {
        return Ok(Loaded::Same(holding.number));
    }
    let number = newest.first().map_or(1, |newest| newest.number + 1);
    let mut edition = match known {
        Some(edition) => edition,
        None => {
            let edition = Edition::planned(&read.plan);
            store::insert_edition(change, &edition).await?;
            edition
        }
    };
    let mut version = EditionVersion {
        edition: code.clone(),
        number,
        state: VersionState::Draft,
        source: text,
        drafted_by: change.by.as_str().to_owned(),
        drafted_at: change.at,
        proposed_by: None,
        proposed_at: None,
        decided_by: None,
        decided_at: None,
        reason: None,
        version: 1,
    };
    store::insert_version(change, &version).await?;
    version.propose("file", change.at)?;
    version.approve("operator", change.at)?;
    versions::take_hold(change, &mut edition, &version, &read.plan).await?;
    let facts = json!({ "version": number });
    change.record_with("programmes.edition_loaded", code, Note::of(facts)).await?;
    Ok(if number == 1 { Loaded::New } else { Loaded::Changed(number) })
}

/// Loads the shipped editions for the demonstration: those of 2022 and 2023 archived, that of 2024
/// with its registration announced as planned.
pub async fn load_shipped(change: &mut Change) -> Result<(), Problem> {
    for code in ["kontakts-2022", "kontakts-2023", "kontakts-2024"] {
        let read = shipped::read(code).map_err(|mistakes| {
            Problem::while_doing("reading a shipped programme file")(format!("{mistakes:?}"))
        })?;
        load(change, &read).await?;
    }
    let now = change.at;
    for code in ["kontakts-2022", "kontakts-2023"] {
        pass_by(change, code).await?;
    }
    change.at = start_of_day(jiff::civil::date(2024, 1, 2));
    let mut edition = store::edition(change, "kontakts-2024").await?.ok_or(Refusal::NotFound)?;
    let mut call =
        store::call(change, "kontakts-2024", "team_registration").await?.ok_or(Refusal::NotFound)?;
    calls::announce_now(change, &mut call, &mut edition).await?;
    change.at = now;
    Ok(())
}

/// Announces the contest of the shipped edition of 2024 on its day, for the demonstration after the trainings.
pub async fn announce_contest(change: &mut Change) -> Result<(), Problem> {
    let mut edition = store::edition(change, "kontakts-2024").await?.ok_or(Refusal::NotFound)?;
    let mut call = store::call(change, "kontakts-2024", "project_contest").await?.ok_or(Refusal::NotFound)?;
    let now = change.at;
    change.at = call.opens_at;
    calls::announce_now(change, &mut call, &mut edition).await?;
    change.at = now;
    Ok(())
}

/// Leads an edition of an earlier year, its calls first, through all its states to the end.
async fn pass_by(change: &mut Change, code: &str) -> Result<(), Problem> {
    for mut call in store::calls_of(change, code).await? {
        while call.state != CallState::Decided {
            match call.state {
                CallState::Agreed => call.announce(call.opens_at)?,
                CallState::Announced => call.open(call.opens_at)?,
                CallState::Open => call.close(call.deadline_at)?,
                CallState::Closed => call.begin_evaluating()?,
                _ => call.decide()?,
            }
        }
        store::save_call(change, &call).await?;
    }
    let mut edition = store::edition(change, code).await?.ok_or(Refusal::NotFound)?;
    while edition.state != EditionState::Archived {
        match edition.state {
            EditionState::Configured => edition.open()?,
            EditionState::Open => edition.run()?,
            EditionState::Running => edition.begin_closing()?,
            _ => edition.archive()?,
        }
    }
    store::save_edition(change, &edition).await?;
    Ok(change.record("programmes.edition_archived", code).await?)
}
