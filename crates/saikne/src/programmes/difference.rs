//! What differs between two versions or two editions, key by key.

use std::collections::BTreeMap;

use foundation::i18n::Speaker;
use foundation::money::Cents;

use super::file::node::{Node, Table, Value};

/// One key whose value differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The key: `call.project_contest.deadline.local`.
    pub key: String,
    /// The value before; absent when the key is new.
    pub old: Option<Value>,
    /// The value now; absent when the key is gone.
    pub new: Option<Value>,
}

/// Every key that differs, in the order of the new tree, gone keys at the end.
#[must_use]
pub fn differences(old: &Table, new: &Table) -> Vec<Difference> {
    let (old_list, new_list) = (leaves(old), leaves(new));
    let old_values: BTreeMap<&str, &Value> = old_list.iter().map(|(key, value)| (&**key, *value)).collect();
    let new_values: BTreeMap<&str, &Value> = new_list.iter().map(|(key, value)| (&**key, *value)).collect();
    let changed =
        new_list.iter().filter(|(key, value)| old_values.get(&**key) != Some(value)).map(|(key, value)| {
            Difference {
                key: key.clone(),
                old: old_values.get(&**key).map(|value| (*value).clone()),
                new: Some((*value).clone()),
            }
        });
    let gone = old_list
        .iter()
        .filter(|(key, _)| !new_values.contains_key(&**key))
        .map(|(key, value)| Difference { key: key.clone(), old: Some((*value).clone()), new: None });
    changed.chain(gone).collect()
}

fn leaves(table: &Table) -> Vec<(String, &Value)> {
    let mut all = Vec::new();
    collect(table, "", &mut all);
    all
}

fn collect<'a>(table: &'a Table, path: &str, all: &mut Vec<(String, &'a Value)>) {
    for (key, node) in &table.0 {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match &node.value {
            Value::Table(inner) => collect(inner, &path, all),
            Value::List(items) if !items.is_empty() && items.iter().all(is_table) => {
                for (number, item) in items.iter().enumerate() {
                    if let Value::Table(inner) = &item.value {
                        let name = inner
                            .text("id")
                            .or_else(|| inner.text("code"))
                            .map_or_else(|| (number + 1).to_string(), str::to_owned);
                        collect(inner, &format!("{path}.{name}"), all);
                    }
                }
            }
            value => all.push((path, value)),
        }
    }
}

fn is_table(node: &Node) -> bool {
    matches!(node.value, Value::Table(_))
}

impl Difference {
    /// The same difference with items of a list by their titles instead of their codes.
    #[must_use]
    pub fn titled(mut self, title: impl Fn(&str) -> Option<String>) -> Self {
        for value in [&mut self.old, &mut self.new].into_iter().flatten() {
            let Value::List(items) = value else { continue };
            for item in items {
                if let Value::Text(code) = &mut item.value
                    && let Some(title) = title(code)
                {
                    *code = title;
                }
            }
        }
        self
    }

    /// The key in words, as far as there are any: “Pieteikšanās termiņš”.
    #[must_use]
    pub fn key_words(&self, speak: &Speaker) -> String {
        path_words(&self.key, speak)
    }

    /// The old value in words.
    #[must_use]
    pub fn old_words(&self, speak: &Speaker) -> String {
        self.words(self.old.as_ref(), speak)
    }

    /// The new value in words.
    #[must_use]
    pub fn new_words(&self, speak: &Speaker) -> String {
        self.words(self.new.as_ref(), speak)
    }

    fn words(&self, value: Option<&Value>, speak: &Speaker) -> String {
        match value {
            None => "–".to_owned(),
            Some(Value::Integer(cents)) if self.key.ends_with("cents") => speak.sum(Cents(*cents)),
            Some(value) => words_of(value, speak),
        }
    }
}

/// A key of a programme file in words; the key itself where there are none.
#[must_use]
pub fn path_words(path: &str, speak: &Speaker) -> String {
    let mut parts: Vec<&str> = path.split('.').collect();
    let is_in_list = matches!(
        parts.first(),
        Some(&("call" | "rule" | "stage" | "catalogue" | "criteria_set" | "publicity"))
    );
    let item = (is_in_list && parts.len() > 2).then(|| parts.remove(1));
    let key = format!("programmes-path-{}", parts.join("-").replace('_', "-"));
    if !speak.knows(&key) {
        return path.to_owned();
    }
    let words = speak.text(&key);
    let Some(item) = item else { return words };
    let name = format!("programmes-call-kind-{}", item.replace('_', "-"));
    let item = if speak.knows(&name) { speak.text(&name) } else { item.to_owned() };
    format!("{words} ({item})")
}

fn words_of(value: &Value, speak: &Speaker) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Integer(number) => speak.number(*number),
        Value::Decimal(text) => text.clone(),
        Value::Bool(true) => speak.text("programmes-yes"),
        Value::Bool(false) => speak.text("programmes-no"),
        Value::Day(day) => speak.date(*day),
        Value::Moment(local) => speak.moment(foundation::clock::moment_of(*local)),
        Value::Hour(time) => time.strftime("%H:%M").to_string(),
        Value::List(items) => {
            let words: Vec<String> = items.iter().map(|item| words_of(&item.value, speak)).collect();
            words.join(", ")
        }
        Value::Table(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programmes::{file, shipped};

    #[test]
    fn the_list_from_2023_to_2024_names_what_changed() {
        let old = shipped::read("kontakts-2023").unwrap().tree;
        let new = shipped::read("kontakts-2024").unwrap().tree;
        let keys: Vec<String> = differences(&old, &new).into_iter().map(|one| one.key).collect();

        for key in [
            "call.team_registration.deadline.local",
            "call.project_contest.deadline.local",
            "call.project_contest.max_per_school_cents",
            "call.project_contest.themes",
            "training.sessions_planned",
            "edition.cost_period.from",
            "rule.FIN-01.params.cents",
        ] {
            assert!(keys.contains(&key.to_owned()), "{key} is not in {keys:#?}");
        }
        assert!(!keys.iter().any(|key| key.starts_with("stage") || key.starts_with("region")), "{keys:#?}");
    }

    #[test]
    fn equal_texts_have_no_differences() {
        let tree = shipped::read("kontakts-2024").unwrap().tree;
        let again = file::tree("again", &file::write(&tree), &|_| None);
        assert_eq!(differences(&tree, &again), []);
    }
}
