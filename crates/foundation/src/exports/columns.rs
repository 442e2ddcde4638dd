//! The columns of an exported list: a heading and what stands below it.

use super::Cell;
use crate::i18n::Speaker;

type CellOf<T> = Box<dyn Fn(&T, &Speaker) -> Cell + Send + Sync>;

/// The columns of a list of `T`, each with its heading and the value of a row in it. Heading and value stand in
/// one line, so that they cannot be exchanged.
pub struct Columns<T>(Vec<(Heading, CellOf<T>)>);

enum Heading {
    Key(&'static str),
    Words(String),
}

impl<T> Default for Columns<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Columns<T> {
    /// No columns yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One column more: its heading by key, and its value: text, count, sum, day, moment or fact, or an
    /// `Option` of these.
    #[must_use]
    pub fn column<C: Into<Cell>>(
        mut self,
        heading: &'static str,
        value: impl Fn(&T, &Speaker) -> C + Send + Sync + 'static,
    ) -> Self {
        self.0.push((Heading::Key(heading), Box::new(move |row, speak| value(row, speak).into())));
        self
    }

    /// One column more whose heading comes from the data: a block of a day, a criterion.
    #[must_use]
    pub fn titled<C: Into<Cell>>(
        mut self,
        heading: impl Into<String>,
        value: impl Fn(&T, &Speaker) -> C + Send + Sync + 'static,
    ) -> Self {
        let heading = Heading::Words(heading.into());
        self.0.push((heading, Box::new(move |row, speak| value(row, speak).into())));
        self
    }

    pub(super) fn headings(&self, speak: &Speaker) -> Vec<String> {
        let words = |heading: &Heading| match heading {
            Heading::Key(key) => speak.text(key),
            Heading::Words(words) => words.clone(),
        };
        self.0.iter().map(|(heading, _)| words(heading)).collect()
    }

    pub(super) fn cells(&self, row: &T, speak: &Speaker) -> Vec<Cell> {
        self.0.iter().map(|(_, value)| value(row, speak)).collect()
    }
}
