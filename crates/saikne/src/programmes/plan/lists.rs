//! Closed lists of a programme file.

use crate::programmes::localised::Localised;

/// A closed list people choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// Code: `themes-2024`.
    pub code: String,
    /// Title.
    pub title: Localised,
    /// What can be chosen.
    pub items: Vec<Item>,
}

/// One thing of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Code.
    pub code: String,
    /// Title.
    pub title: Localised,
}
