//! Lists that people filter, sort and page through: fixed pieces of SQL, combined.

use super::{Statement, Value};

/// A SELECT that grows conditions. Every piece is a fixed text; a `?` in a condition becomes the next
/// `$n` place for its value.
#[derive(Debug, Clone)]
pub struct Listing {
    head: &'static str,
    conditions: Vec<String>,
    values: Vec<Value>,
    tail: String,
}

impl Listing {
    /// Begins with `SELECT … FROM … JOIN …`.
    #[must_use]
    pub fn select(head: &'static str) -> Self {
        Self { head, conditions: Vec::new(), values: Vec::new(), tail: String::new() }
    }

    /// Adds a condition without values.
    #[must_use]
    pub fn only(mut self, condition: &'static str) -> Self {
        self.conditions.push(condition.to_owned());
        self
    }

    /// Adds a condition whose `?` places take the values in order.
    #[must_use]
    pub fn only_with(mut self, condition: &'static str, values: Vec<Value>) -> Self {
        let mut text = String::new();
        let mut next = self.values.len();
        for piece in condition.chars() {
            if piece == '?' {
                next += 1;
                text.push('$');
                text.push_str(&next.to_string());
            } else {
                text.push(piece);
            }
        }
        self.conditions.push(text);
        self.values.extend(values);
        self
    }

    /// Adds a condition when there is a value for it.
    #[must_use]
    pub fn only_if<V: Into<Value>>(self, condition: &'static str, value: Option<V>) -> Self {
        match value {
            Some(value) => self.only_with(condition, vec![value.into()]),
            None => self,
        }
    }

    /// Adds `field IN (…)`; nothing matches an empty list.
    #[must_use]
    pub fn only_in<V: Into<Value>>(
        mut self,
        field: &'static str,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        let mut places = Vec::new();
        for value in values {
            self.values.push(value.into());
            places.push(format!("${}", self.values.len()));
        }
        self.conditions.push(if places.is_empty() {
            "1 = 0".to_owned()
        } else {
            format!("{field} IN ({})", places.join(", "))
        });
        self
    }

    /// Adds `field IN (…) OR other IN (…)`; nothing matches empty lists.
    #[must_use]
    pub fn only_in_either<const N: usize>(self, choices: [(&'static str, &[String]); N]) -> Self {
        self.only_either(None, choices)
    }

    /// The same, or where a condition without values holds.
    #[must_use]
    pub fn only_either<const N: usize>(
        mut self,
        condition: Option<&'static str>,
        choices: [(&'static str, &[String]); N],
    ) -> Self {
        let mut either: Vec<String> =
            condition.into_iter().map(|condition| format!("({condition})")).collect();
        for (field, values) in choices.into_iter().filter(|(_, values)| !values.is_empty()) {
            let mut places = Vec::new();
            for value in values {
                self.values.push(value.as_str().into());
                places.push(format!("${}", self.values.len()));
            }
            either.push(format!("{field} IN ({})", places.join(", ")));
        }
        self.conditions.push(if either.is_empty() { "1 = 0".to_owned() } else { either.join(" OR ") });
        self
    }

    /// Ends with `GROUP BY … ORDER BY …`.
    #[must_use]
    pub fn order(mut self, tail: &'static str) -> Self {
        self.tail.push(' ');
        self.tail.push_str(tail);
        self
    }

    /// Takes at most so many rows.
    #[must_use]
    pub fn limit(mut self, rows: usize) -> Self {
        self.tail.push_str(&format!(" LIMIT {rows}"));
        self
    }

    /// The finished statement.
    #[must_use]
    pub fn statement(self) -> Statement {
        let mut text = self.head.to_owned();
        for (place, condition) in self.conditions.iter().enumerate() {
            text.push_str(if place == 0 { " WHERE " } else { " AND " });
            text.push('(');
            text.push_str(condition);
            text.push(')');
        }
        text.push_str(&self.tail);
        Statement::built(text, self.values)
    }
}

#[cfg(test)]
mod tests {
    use super::super::statement::Text;
    use super::*;

    #[test]
    fn either_list_lets_a_row_in_and_two_empty_ones_none() {
        let codes = ["a".to_owned(), "b".to_owned()];
        let text = |one: &[String], other: &[String]| {
            let listing = Listing::select("SELECT id FROM teams").only_if("state = ?", Some("x"));
            match listing.only_in_either([("kind", one), ("region", other)]).statement().text {
                Text::Built(text) => text.to_string(),
                Text::Fixed(text) => text.to_owned(),
            }
        };

        assert!(text(&codes, &codes).ends_with("AND (kind IN ($2, $3) OR region IN ($4, $5))"));
        assert!(text(&[], &codes).ends_with("AND (region IN ($2, $3))"));
        assert!(text(&[], &[]).ends_with("AND (1 = 0)"));
        let all =
            Listing::select("SELECT id FROM teams").only_either(Some("a = 1 AND b = 2"), [("kind", &codes)]);
        let Text::Built(all) = all.statement().text else { panic!("built") };
        assert!(all.ends_with("WHERE ((a = 1 AND b = 2) OR kind IN ($1, $2))"), "{all}");
    }

    #[test]
    fn places_are_numbered_through_all_conditions() {
        let statement = Listing::select("SELECT id FROM teams")
            .only_if("region = ?", Some("LAT"))
            .only_if("state = ?", None::<&str>)
            .only_in("kind", ["a", "b"])
            .only_with("(name, id) > (?, ?)", vec!["x".into(), "y".into()])
            .order("ORDER BY name, id")
            .limit(51)
            .statement();

        let Text::Built(text) = &statement.text else { panic!("built") };
        assert_eq!(
            &**text,
            "SELECT id FROM teams WHERE (region = $1) AND (kind IN ($2, $3)) AND ((name, id) > ($4, $5)) \
             ORDER BY name, id LIMIT 51"
        );
        assert_eq!(statement.values.len(), 5);
    }
}
