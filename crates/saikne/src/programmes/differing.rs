//! What differs between two versions of an edition, as people read it.

use foundation::database::{self, Reads};
use foundation::i18n::{Language, Speaker};
use foundation::web::components::{Column, Row, Table};
use jiff::Timestamp;
use maud::{Markup, html};

use super::difference::{Difference, differences};
use super::edition::{EditionVersion, VersionState};
use super::{common_fields, file, store};

/// What differs, themes by their titles.
#[must_use]
pub fn changes(before: &EditionVersion, now: &EditionVersion, speak: &Speaker) -> Vec<Difference> {
    let tree = |version: &EditionVersion| file::tree(&version.edition, &version.source, &|_| None);
    let (old, new) = (tree(before), tree(now));
    let themes = common_fields::themes(&new);
    let title = |code: &str| {
        let (_, lv, en) = themes.iter().find(|(known, _, _)| known == code)?;
        Some(if speak.language() == Language::Lv { lv.clone() } else { en.clone() })
    };
    let list = differences(&old, &new).into_iter();
    list.map(|one| if one.key.ends_with(".themes") { one.titled(title) } else { one }).collect()
}

/// The same as a table.
#[must_use]
pub fn difference_table(before: &EditionVersion, list: &[Difference], speak: &Speaker) -> Markup {
    let number = before.number.to_string();
    let caption =
        speak.with("programmes-differences-from", &[("edition", &before.edition), ("number", &number)]);
    let rows = list.iter().map(|one| {
        Row::new(vec![
            html! { span data-key=(one.key) { (one.key_words(speak)) } },
            html! { (one.old_words(speak)) },
            html! { (one.new_words(speak)) },
        ])
    });
    let table = Table {
        caption: caption.into(),
        columns: vec![
            Column::new(speak.text("programmes-difference-key")).main(),
            Column::new(speak.text("programmes-difference-old")),
            Column::new(speak.text("programmes-difference-new")),
        ],
        rows: rows.collect(),
        empty: html! { p { (speak.text("programmes-differences-none")) } },
        ..Table::default()
    };
    html! {
        h2 { (speak.text("programmes-differences")) }
        (table)
    }
}

/// The version of an edition that held at a moment, and the one that holds since; nothing where it is the same.
pub async fn changed_since(
    from: &mut impl Reads,
    edition: &str,
    at: Timestamp,
) -> database::Result<Option<(EditionVersion, EditionVersion)>> {
    let mut held = store::versions(from, edition).await?;
    held.retain(|one| matches!(one.state, VersionState::Approved | VersionState::Superseded));
    // Newest first. The first version holds from the beginning.
    let then = held.iter().find(|one| one.decided_at.is_none_or(|decided| decided <= at)).or(held.last());
    Ok(match (then.cloned(), held.into_iter().next()) {
        (Some(then), Some(now)) if then.number != now.number => Some((then, now)),
        _ => None,
    })
}
