//! Many rows in one statement, from fixed pieces.

use super::{Statement, Value};

/// An INSERT that grows rows: one statement instead of one per row.
#[derive(Debug, Clone)]
pub struct Insertion {
    head: &'static str,
    width: usize,
    values: Vec<Value>,
}

impl Insertion {
    /// Begins with `INSERT INTO table (…)`; every row has so many values.
    #[must_use]
    pub fn into(head: &'static str, width: usize) -> Self {
        Self { head, width, values: Vec::new() }
    }

    /// Adds a row. Values that are missing become NULL texts, values too many are left out.
    pub fn row(&mut self, mut row: Vec<Value>) {
        row.resize(self.width, Value::Text(None));
        self.values.append(&mut row);
    }

    /// The finished statements, each with at most so many rows that both engines take it (SQLite
    /// takes 32 766 places). None when there is no row.
    #[must_use]
    pub fn statements(self) -> Vec<Statement> {
        let width = self.width.max(1);
        let most_rows = (32_000 / width).max(1);
        self.values
            .chunks(width * most_rows)
            .map(|values| {
                let mut text = format!("{} VALUES ", self.head);
                for row in 0..values.len() / width {
                    text.push_str(if row == 0 { "(" } else { ", (" });
                    for column in 0..width {
                        text.push_str(if column == 0 { "$" } else { ", $" });
                        text.push_str(&(row * width + column + 1).to_string());
                    }
                    text.push(')');
                }
                Statement::built(text, values.to_vec())
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::statement::Text;
    use super::*;

    #[test]
    fn rows_share_one_statement() {
        let mut rows = Insertion::into("INSERT INTO t (a, b)", 2);
        assert!(rows.clone().statements().is_empty());
        rows.row(vec!["x".into(), 1_i64.into()]);
        rows.row(vec!["y".into(), 2_i64.into()]);
        let statements = rows.statements();

        assert_eq!(statements.len(), 1);
        let Text::Built(text) = &statements[0].text else { panic!("built") };
        assert_eq!(&**text, "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4)");
        assert_eq!(statements[0].values.len(), 4);
    }

    #[test]
    fn a_flood_of_rows_is_divided() {
        let mut rows = Insertion::into("INSERT INTO t (a, b)", 2);
        for number in 0..20_000_i64 {
            rows.row(vec![number.into(), number.into()]);
        }
        let sizes: Vec<usize> = rows.statements().iter().map(|statement| statement.values.len()).collect();
        assert_eq!(sizes, [32_000, 8_000]);
    }
}
