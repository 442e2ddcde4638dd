//! An edition as the beginning of the next one.

use crate::programmes::file;
use crate::programmes::file::edit::{rules_mut, table_mut, text};
use crate::programmes::localised::Localised;

/// The text of an edition under another code, naming the old one as predecessor. The title keeps the
/// initiative's name and takes the new year.
#[must_use]
pub fn copied(source: &str, words: &str, code: &str, label: &Localised) -> String {
    let mut tree = file::tree(source, words, &crate::programmes::shipped::source);
    let short_name = tree
        .table("initiative")
        .and_then(|initiative| initiative.text("short_name"))
        .unwrap_or(code)
        .to_owned();
    if let Some(edition) = table_mut(&mut tree, "edition") {
        edition.set("code", text(code));
        edition.set("predecessor", text(source));
        edition.set("label_lv", text(&label.lv));
        edition.set("label_en", text(&label.en));
        edition.set("title_lv", text(&format!("“{short_name}”, {}", label.lv)));
        edition.set("title_en", text(&format!("“{short_name}”, {}", label.en)));
    }
    for rule in rules_mut(&mut tree, "attended") {
        rule.set("training", text(code));
    }
    file::write(&tree)
}
