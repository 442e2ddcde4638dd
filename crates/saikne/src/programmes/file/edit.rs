//! Changing a tree: for copies and for forms.

use super::node::{Node, Place, Table, Value};

/// A value that stands in no file yet.
#[must_use]
pub fn fresh(value: Value) -> Node {
    Node { place: Place { file: "".into(), line: 1 }, value }
}

/// A text value.
#[must_use]
pub fn text(words: &str) -> Node {
    fresh(Value::Text(words.to_owned()))
}

/// The table of a key, to be changed.
pub fn table_mut<'a>(table: &'a mut Table, key: &str) -> Option<&'a mut Table> {
    match table.get_mut(key).map(|node| &mut node.value) {
        Some(Value::Table(inner)) => Some(inner),
        _ => None,
    }
}

/// The item of a list by its code, to be changed.
pub fn item_mut<'a>(table: &'a mut Table, list: &str, code: &str) -> Option<&'a mut Table> {
    let Some(Value::List(items)) = table.get_mut(list).map(|node| &mut node.value) else { return None };
    items.iter_mut().find_map(|item| match &mut item.value {
        Value::Table(item) if item.text("code") == Some(code) || item.text("id") == Some(code) => Some(item),
        _ => None,
    })
}

/// The parameters of every rule of a kind, to be changed.
pub fn rules_mut<'a>(table: &'a mut Table, kind: &str) -> Vec<&'a mut Table> {
    let Some(Value::List(rules)) = table.get_mut("rule").map(|node| &mut node.value) else {
        return Vec::new();
    };
    rules
        .iter_mut()
        .filter_map(|rule| match &mut rule.value {
            Value::Table(rule) if rule.text("kind") == Some(kind) => table_mut(rule, "params"),
            _ => None,
        })
        .collect()
}
