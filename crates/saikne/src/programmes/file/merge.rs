//! Inheritance: an edition says only what differs from the one it inherits from.

use super::mistake::{Mistakes, What};
use super::node::{Node, Place, Table, Value};
use super::parse::{join, parse};

/// Where other programme files are found by the code of their edition (`common` for the vocabulary):
/// the name of the file and its text.
pub type Sources<'a> = &'a dyn Fn(&str) -> Option<(String, String)>;

/// What an edition never takes over: what names it.
const OWN: [&str; 7] = ["code", "inherits", "predecessor", "title_lv", "title_en", "label_lv", "label_en"];

/// Reads a file with everything it inherits, overrides applied, the common vocabulary beneath.
pub fn resolve(file: &str, text: &str, sources: Sources<'_>, mistakes: &Mistakes) -> Table {
    let mut chain = Vec::new();
    let own = with_parents(file, text, sources, &mut chain, mistakes);
    match sources("common") {
        Some((file, text)) => merged(parse(&file, &text, mistakes), own),
        None => own,
    }
}

fn with_parents(
    file: &str,
    text: &str,
    sources: Sources<'_>,
    chain: &mut Vec<String>,
    mistakes: &Mistakes,
) -> Table {
    let mut own = parse(file, text, mistakes);
    let edition = own.table("edition").cloned().unwrap_or_default();
    if let Some(code) = edition.text("code") {
        chain.push(code.to_owned());
    }
    let parent = match (edition.get("inherits"), edition.text("inherits")) {
        (Some(node), Some(code)) => inherited(code, &node.place, sources, chain, mistakes),
        _ => None,
    };
    let overrides = own.remove("override");
    if let Some(Node { value: Value::Table(edition), .. }) = own.get_mut("edition") {
        // What is inherited stands in the tree itself from here on.
        edition.remove("inherits");
    }
    let mut all = match parent {
        Some(parent) => merged(parent, own),
        None => own,
    };
    if let Some(Node { value: Value::Table(overrides), .. }) = overrides {
        for (list, node) in &overrides.0 {
            apply(&mut all, list, node, mistakes);
        }
    }
    all
}

fn inherited(
    code: &str,
    place: &Place,
    sources: Sources<'_>,
    chain: &mut Vec<String>,
    mistakes: &Mistakes,
) -> Option<Table> {
    if chain.iter().any(|known| known == code) {
        let circle = format!("{} → {code}", chain.join(" → "));
        mistakes.note(place, "edition.inherits", What::Circular(circle));
        return None;
    }
    let Some((file, text)) = sources(code) else {
        mistakes.note(place, "edition.inherits", What::NoParent(code.to_owned()));
        return None;
    };
    let mut parent = with_parents(&file, &text, sources, chain, mistakes);
    if let Some(Node { value: Value::Table(edition), .. }) = parent.get_mut("edition") {
        edition.0.retain(|(key, _)| !OWN.contains(&key.as_str()));
    }
    Some(parent)
}

/// `[override.rule."FIN-01".params]`: changes keys inside one item of a list.
fn apply(all: &mut Table, list: &str, overrides: &Node, mistakes: &Mistakes) {
    let path = join("override", list);
    let Value::Table(items) = &overrides.value else {
        mistakes.note(&overrides.place, path, What::WrongType("table", overrides.value.kind()));
        return;
    };
    for (name, change) in &items.0 {
        let target = match all.get_mut(list).map(|node| &mut node.value) {
            Some(Value::List(nodes)) => nodes.iter_mut().find(|node| name_of(node) == Some(name)),
            _ => None,
        };
        match (target, &change.value) {
            (Some(Node { value: Value::Table(target), .. }), Value::Table(changes)) => {
                *target = merged(std::mem::take(target), changes.clone());
            }
            _ => mistakes.note(&change.place, join(&path, name), What::NothingSuch(name.clone())),
        }
    }
}

/// The name of an item of a list: its `id` or `code`.
pub(super) fn name_of(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Table(table) => table.text("id").or_else(|| table.text("code")),
        _ => None,
    }
}

/// Lays a table over another: tables key by key, lists of named items by name, all else replaced.
fn merged(mut under: Table, over: Table) -> Table {
    for (key, node) in over.0 {
        match (under.get_mut(&key), node) {
            (Some(Node { value: Value::Table(old), .. }), Node { value: Value::Table(new), place }) => {
                let table = merged(std::mem::take(old), new);
                under.set(&key, Node { value: Value::Table(table), place });
            }
            (Some(Node { value: Value::List(old), .. }), Node { value: Value::List(new), place })
                if is_named(old) && is_named(&new) =>
            {
                let list = merged_lists(std::mem::take(old), new);
                under.set(&key, Node { value: Value::List(list), place });
            }
            (_, node) => under.set(&key, node),
        }
    }
    under
}

fn is_named(list: &[Node]) -> bool {
    !list.is_empty() && list.iter().all(|node| name_of(node).is_some())
}

fn merged_lists(mut under: Vec<Node>, over: Vec<Node>) -> Vec<Node> {
    let inherited = under.len();
    for node in over {
        // Only what was inherited is changed: a name that stands twice in one file stays a mistake.
        let old = under.iter_mut().take(inherited).find(|old| name_of(old) == name_of(&node));
        match (old, node) {
            (
                Some(Node { value: Value::Table(old), place: old_place }),
                Node { value: Value::Table(new), place },
            ) => {
                *old = merged(std::mem::take(old), new);
                *old_place = place;
            }
            (_, node) => under.push(node),
        }
    }
    under
}
