//! The parameters that change from year to year, as fields of a form over the tree of an edition.

use foundation::web::forms::{Fields, Mistakes};
use jiff::civil::{Date, DateTime};

use super::file::edit::{fresh, item_mut, rules_mut, table_mut};
use super::file::node::{Node, Table, Value};

/// The longest a line of text may be, in characters.
const LONGEST_LINE: usize = 200;

/// How a parameter is written in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// One line of text.
    Words,
    /// A day.
    Day,
    /// A day, or a day with a time: deadlines.
    DayOrMinute,
    /// A whole number.
    Number,
    /// Euros and cents.
    Euros,
    /// Items of the edition's catalogue of themes.
    Themes,
}

/// One parameter: its path in the file is also its name in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommonField {
    /// `call.project_contest.deadline.local`
    pub path: String,
    /// How it is written.
    pub writing: Writing,
}

/// The parameters an edition has, in the order of the form.
#[must_use]
pub fn common_fields(tree: &Table) -> Vec<CommonField> {
    let mut fields = Vec::new();
    let mut add = |path: &str, writing| {
        if at(tree, path).is_some() {
            fields.push(CommonField { path: path.to_owned(), writing });
        }
    };
    for path in ["edition.title_lv", "edition.title_en"] {
        add(path, Writing::Words);
    }
    for code in call_codes(tree) {
        add(&format!("call.{code}.announced"), Writing::Day);
        add(&format!("call.{code}.deadline.local"), Writing::DayOrMinute);
        add(&format!("call.{code}.max_per_school_cents"), Writing::Euros);
        add(&format!("call.{code}.themes"), Writing::Themes);
    }
    add("edition.training_window.from", Writing::Day);
    add("edition.training_window.to", Writing::Day);
    add("edition.training_window.display_lv", Writing::Words);
    add("edition.training_window.display_en", Writing::Words);
    add("training.sessions_planned", Writing::Number);
    add("training.capacity_teams", Writing::Number);
    add("training.min_teams", Writing::Number);
    add("edition.cost_period.from", Writing::Day);
    add("edition.cost_period.to", Writing::Day);
    fields
}

fn call_codes(tree: &Table) -> Vec<String> {
    match tree.get("call").map(|node| &node.value) {
        Some(Value::List(calls)) => calls
            .iter()
            .filter_map(|call| match &call.value {
                Value::Table(call) => call.text("code").map(str::to_owned),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The themes an edition's catalogue offers: code, Latvian title, English title.
#[must_use]
pub fn themes(tree: &Table) -> Vec<(String, String, String)> {
    let Some(Value::List(catalogues)) = tree.get("catalogue").map(|node| &node.value) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for catalogue in catalogues {
        let Value::Table(catalogue) = &catalogue.value else { continue };
        let Some(Value::List(items)) = catalogue.get("item").map(|node| &node.value) else { continue };
        for item in items {
            if let Value::Table(item) = &item.value
                && let Some(code) = item.text("code")
            {
                let title = |key: &str| item.text(key).unwrap_or(code).to_owned();
                all.push((code.to_owned(), title("title_lv"), title("title_en")));
            }
        }
    }
    all
}

/// The value at a path; items of lists are named by their code.
#[must_use]
pub fn at<'a>(tree: &'a Table, path: &str) -> Option<&'a Node> {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    let node = tree.get(first)?;
    if rest.is_empty() {
        return Some(node);
    }
    match &node.value {
        Value::Table(table) => at(table, rest),
        Value::List(items) => {
            let (code, rest) = rest.split_once('.')?;
            items.iter().find_map(|item| match &item.value {
                Value::Table(table) if table.text("code") == Some(code) => at(table, rest),
                _ => None,
            })
        }
        _ => None,
    }
}

fn set(tree: &mut Table, path: &str, value: Value) {
    let parts: Vec<&str> = path.split('.').collect();
    let target = match parts.as_slice() {
        ["call", code, _] => item_mut(tree, "call", code),
        ["call", code, inner, _] => item_mut(tree, "call", code).and_then(|call| table_mut(call, inner)),
        [table, _] => table_mut(tree, table),
        [table, inner, _] => table_mut(tree, table).and_then(|table| table_mut(table, inner)),
        _ => None,
    };
    if let (Some(target), Some(key)) = (target, parts.last()) {
        target.set(key, fresh(value));
    }
}

/// The value of a parameter as the form shows it.
#[must_use]
pub fn shown(tree: &Table, field: &CommonField) -> String {
    match at(tree, &field.path).map(|node| &node.value) {
        Some(Value::Integer(cents)) if field.writing == Writing::Euros => {
            format!("{}.{:02}", cents / 100, cents % 100)
        }
        Some(Value::Integer(number)) => number.to_string(),
        Some(Value::Day(day)) => day.to_string(),
        Some(Value::Moment(local)) => local.strftime("%Y-%m-%d %H:%M").to_string(),
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

/// The codes of a list parameter.
#[must_use]
pub fn codes<'a>(tree: &'a Table, path: &str) -> Vec<&'a str> {
    match at(tree, path).map(|node| &node.value) {
        Some(Value::List(items)) => items
            .iter()
            .filter_map(|item| match &item.value {
                Value::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Puts the answers of the form into the tree. Rules that repeat a parameter (the ceiling, the cost
/// period) are kept in step with it.
pub fn apply(tree: &mut Table, fields: &Fields, mistakes: &mut Mistakes) {
    for field in common_fields(tree) {
        let text = fields.text(&field.path);
        let value = match field.writing {
            Writing::Words if text.is_empty() => Err("programmes-mistake-empty"),
            Writing::Words if text.chars().count() > LONGEST_LINE => Err("programmes-draft-mistake-long"),
            Writing::Words => Ok(Value::Text(text.to_owned())),
            Writing::Day => text.parse::<Date>().map(Value::Day).map_err(|_| "programmes-draft-mistake-day"),
            Writing::DayOrMinute => day_or_minute(text),
            Writing::Number => {
                text.parse().map(Value::Integer).map_err(|_| "programmes-draft-mistake-number")
            }
            Writing::Euros => cents_of(text).map(Value::Integer).ok_or("programmes-draft-mistake-euros"),
            Writing::Themes => Ok(Value::List(
                fields.all(&field.path).map(|code| fresh(Value::Text(code.to_owned()))).collect(),
            )),
        };
        match value {
            Ok(value) => set(tree, &field.path, value),
            Err(key) => mistakes.add(&field.path, key),
        }
    }
    keep_rules_in_step(tree);
}

fn day_or_minute(text: &str) -> Result<Value, &'static str> {
    if text.len() == 10 {
        return text.parse::<Date>().map(Value::Day).map_err(|_| "programmes-draft-mistake-deadline");
    }
    let local = text.replace(' ', "T").parse::<DateTime>();
    local.map(Value::Moment).map_err(|_| "programmes-draft-mistake-deadline")
}

/// `1200`, `1200.50` or `1200,50` as cents.
fn cents_of(text: &str) -> Option<i64> {
    let text = text.replace(',', ".").replace([' ', '\u{a0}'], "");
    let (euros, cents) = text.split_once('.').unwrap_or((&text, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit());
    if !is_digits(euros) || !is_digits(cents) || cents.len() > 2 {
        return None;
    }
    let cents: i64 = format!("{cents:0<2}").parse().ok()?;
    euros.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)
}

fn keep_rules_in_step(tree: &mut Table) {
    let ceiling = call_codes(tree)
        .iter()
        .filter_map(|code| at(tree, &format!("call.{code}.max_per_school_cents")).cloned())
        .next_back();
    if let Some(ceiling) = ceiling {
        for rule in rules_mut(tree, "max_amount_per") {
            if rule.text("unit") == Some("school") {
                rule.set("cents", ceiling.clone());
            }
        }
    }
    for key in ["from", "to"] {
        if let Some(day) = at(tree, &format!("edition.cost_period.{key}")).cloned() {
            for rule in rules_mut(tree, "cost_period") {
                rule.set(key, day.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programmes::difference::differences;
    use crate::programmes::{file, shipped};

    fn form_of(tree: &Table) -> Fields {
        let mut fields = Fields::default();
        for field in common_fields(tree) {
            match field.writing {
                Writing::Themes => {
                    codes(tree, &field.path).into_iter().for_each(|code| fields.push(&field.path, code));
                }
                _ => fields.push(&field.path, &shown(tree, &field)),
            }
        }
        fields
    }

    #[test]
    fn a_form_sent_back_unchanged_changes_nothing() {
        let before = shipped::read("kontakts-2024").unwrap().tree;
        let mut after = before.clone();
        let mut mistakes = Mistakes::default();
        apply(&mut after, &form_of(&before), &mut mistakes);

        assert!(mistakes.is_empty(), "{mistakes:?}");
        assert_eq!(differences(&before, &after), []);
    }

    #[test]
    fn the_edition_of_2024_is_made_from_that_of_2023() {
        let mut tree = shipped::read("kontakts-2023").unwrap().tree;
        let mut fields = Fields::default();
        for (name, value) in form_of(&tree).iter() {
            let value = match name {
                "call.team_registration.deadline.local" => "2024-01-31",
                "call.project_contest.deadline.local" => "2024-05-17 23:59",
                "call.project_contest.max_per_school_cents" => "1 200,00",
                "edition.cost_period.from" => "2024-08-12",
                "edition.cost_period.to" => "2024-12-31",
                "training.sessions_planned" => "18",
                _ => value,
            };
            fields.push(name, value);
        }
        fields.push("call.project_contest.themes", "anti_bullying");
        let mut mistakes = Mistakes::default();
        apply(&mut tree, &fields, &mut mistakes);
        assert!(mistakes.is_empty(), "{mistakes:?}");
        let plan = file::read("x", &file::write(&tree), &|_| None).unwrap().plan;

        let contest = plan.call("project_contest").unwrap();
        assert_eq!(contest.deadline.as_text(), "2024-05-17T23:59");
        assert_eq!(contest.max_per_school.unwrap().0, 120_000);
        assert!(contest.themes.contains(&"anti_bullying".to_owned()));
        assert_eq!(plan.training.sessions_planned, 18);
        let kinds: Vec<String> =
            ["FIN-01", "FIN-02"].iter().map(|id| format!("{:?}", plan.rule(id).unwrap().kind)).collect();
        assert!(kinds[0].contains("120000") && kinds[1].contains("2024-08-12"), "{kinds:?}");
    }

    #[test]
    fn nonsense_is_told_beside_its_field() {
        let mut tree = shipped::read("kontakts-2024").unwrap().tree;
        let mut fields = Fields::default();
        for (name, value) in form_of(&tree).iter() {
            let value = match name {
                "call.team_registration.deadline.local" => "31 January",
                "training.sessions_planned" => "many",
                "call.project_contest.max_per_school_cents" => "1e9",
                "edition.title_lv" => "",
                _ => value,
            };
            fields.push(name, value);
        }
        let mut mistakes = Mistakes::default();
        apply(&mut tree, &fields, &mut mistakes);

        let wrong: Vec<&str> = mistakes.iter().map(|mistake| mistake.field.as_str()).collect();
        assert_eq!(
            wrong,
            [
                "edition.title_lv",
                "call.team_registration.deadline.local",
                "call.project_contest.max_per_school_cents",
                "training.sessions_planned"
            ]
        );
    }

    #[test]
    fn sums_are_read_as_people_write_them() {
        assert_eq!(cents_of("1 200,50"), Some(120_050));
        assert_eq!(cents_of("1200"), Some(120_000));
        assert_eq!(cents_of("0.5"), Some(50));
        for wrong in ["", "-1", "1.234", "1,2,3", "abc", "99999999999999999999"] {
            assert_eq!(cents_of(wrong), None, "{wrong}");
        }
    }
}
