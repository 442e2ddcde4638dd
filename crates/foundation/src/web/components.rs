//! The parts from which every page is put together: plain functions and small structs that
//! become [`maud::Markup`].
//!
//! A component looks nothing up: every word it shows is passed in by the page, ready in the
//! reader's language, and it knows no type of the domain. Words are [`Text`], so a literal, a
//! borrowed and an owned string are all welcome. Nothing here writes an inline script or style:
//! the looks are in `assets/css/`, the behaviour in `assets/js/`, both found by class names and
//! data attributes.

mod attendance;
mod board;
mod buttons;
mod calendar;
mod cards;
mod charts;
mod confirm;
mod countdown;
mod details;
mod downloads;
mod errors;
mod fields;
mod filters;
mod hero;
mod icons;
mod layout;
mod lists;
mod logo;
mod notices;
mod pager;
mod progress;
mod receipt;
mod shell_parts;
mod stylesheet;

mod suggest;
mod table;
mod tags;

use std::borrow::Cow;

pub use attendance::{Presence, PresenceGrid, PresencePerson};
pub use board::{BoardColumn, BoardItem, board};
pub use buttons::{Button, ButtonKind, button_row, link_button};
pub use calendar::{CalendarDay, CalendarEntry, CalendarMonth, DateRow, date_list};
pub use cards::{Card, ContactCard, StatTile, card_grid, panel, stat_tiles};
pub use charts::{Bar, BarChart};
pub use confirm::ConfirmPage;
pub use countdown::Countdown;
pub use details::{details, faq, print_only, screen_only, status_region};
pub use downloads::downloads;
pub use errors::{FieldError, error_summary};
pub use fields::{Choice, Field, FieldWidth, Upload, choices_of, field_group, hidden};

pub use filters::{ActiveFilter, FilterBar, Fold};
pub use hero::{Hero, heading, page_head, section};
pub use icons::{Icon, icon};
pub use layout::{PageAssets, Shell, ShellTexts, Width};
pub use lists::{DefinitionList, TaskItem, TaskState, TimelineItem, task_list, timeline};
pub use logo::{knot, wordmark};
pub use notices::{Tone, flash, notice, notice_with_title};
pub use pager::{Pager, Tab, tabs};
pub use progress::{Step, StepState, steps};
pub use receipt::Receipt;
pub use shell_parts::{
    Account, AccountMenu, ColourScheme, Crumb, Footer, LanguageLink, MenuItem, SchemeTexts,
};

pub use stylesheet::STYLESHEET;
pub use suggest::{Autosave, ConflictTexts, Suggest, conflict, conflict_template};
pub use table::{BulkBar, Column, Row, Sort, Table};
pub use tags::tag;

/// Words for the reader, already in the reader's language.
pub type Text<'a> = Cow<'a, str>;

#[cfg(test)]
mod tests;
