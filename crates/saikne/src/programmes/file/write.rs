//! From tree to text: the whole edition as one file that inherits nothing.

use super::node::{Node, Table, Value};

/// Writes a tree as TOML. Reading the text gives the same tree.
#[must_use]
pub fn write(table: &Table) -> String {
    let mut text = String::new();
    write_table(table, "", &mut text);
    text
}

fn write_table(table: &Table, path: &str, text: &mut String) {
    let is_top = path.is_empty();
    for (key, node) in &table.0 {
        if !stands_apart(node, is_top) {
            text.push_str(&format!("{} = {}\n", key_of(key), inline(&node.value)));
        }
    }
    for (key, node) in table.0.iter().filter(|(_, node)| stands_apart(node, is_top)) {
        let path = if is_top { key_of(key) } else { format!("{path}.{}", key_of(key)) };
        match &node.value {
            Value::Table(inner) => {
                text.push_str(&format!("\n[{path}]\n"));
                write_table(inner, &path, text);
            }
            Value::List(items) => {
                for item in items {
                    if let Value::Table(inner) = &item.value {
                        text.push_str(&format!("\n[[{path}]]\n"));
                        write_table(inner, &path, text);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Tables at the top and lists of tables have headers of their own; small tables stay in their line.
fn stands_apart(node: &Node, is_top: bool) -> bool {
    match &node.value {
        Value::Table(table) => is_top || table.0.iter().any(|(_, node)| stands_apart(node, false)),
        Value::List(items) => {
            !items.is_empty() && items.iter().all(|item| matches!(item.value, Value::Table(_)))
        }
        _ => false,
    }
}

fn key_of(key: &str) -> String {
    let is_bare = !key.is_empty()
        && key.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-' || letter == b'_');
    if is_bare { key.to_owned() } else { quoted(key) }
}

fn inline(value: &Value) -> String {
    match value {
        Value::Text(text) => quoted(text),
        Value::Integer(number) => number.to_string(),
        Value::Decimal(text) => text.clone(),
        Value::Bool(value) => value.to_string(),
        Value::Day(day) => day.to_string(),
        Value::Moment(moment) => moment.strftime("%Y-%m-%dT%H:%M:%S").to_string(),
        Value::Hour(time) => time.strftime("%H:%M:%S").to_string(),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| inline(&item.value)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Table(table) => {
            let pairs: Vec<String> = table
                .0
                .iter()
                .map(|(key, node)| format!("{} = {}", key_of(key), inline(&node.value)))
                .collect();
            format!("{{ {} }}", pairs.join(", "))
        }
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
