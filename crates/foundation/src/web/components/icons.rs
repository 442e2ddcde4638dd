//! A small family of line pictures, drawn for 20 px, in the colour of the text around them.

use maud::{Markup, html};

/// A picture that supports a word. It never stands alone: screen readers do not hear it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Done, present, right.
    Tick,
    /// Not done, absent, close.
    Cross,
    /// Something to know.
    Info,
    /// Something to be careful about.
    Warning,
    /// Something is wrong.
    Stop,
    /// A deadline or a time.
    Clock,
    /// A date.
    Calendar,
    /// A place.
    Place,
    /// A person or a team.
    People,
    /// A letter.
    Mail,
    /// Something to take along: a file.
    Download,
    /// Onwards.
    Forward,
    /// Back.
    Back,
    /// Search.
    Search,
    /// The menu.
    Menu,
    /// Light colours.
    Sun,
    /// Dark colours.
    Moon,
    /// Colours as the device has them.
    Device,
    /// Print.
    Print,
    /// Fixed, cannot be moved.
    Lock,
}

impl Icon {
    /// The strokes in a field of 20 × 20.
    const fn strokes(self) -> &'static str {
        match self {
            Self::Tick => "M4 10.5 8.2 15 16 5.5",
            Self::Cross => "M5 5l10 10M15 5 5 15",
            Self::Info => "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM10 9v5M10 6v.1",
            Self::Warning => "M10 3 18 16.5H2ZM10 8v4M10 14.2v.1",
            Self::Stop => "M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9ZM10 6v5M10 13.8v.1",
            Self::Clock => "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM10 6v4.3l3 2",
            Self::Calendar => "M3 5h14v12H3ZM3 9h14M7 3v3.5M13 3v3.5",
            Self::Place => "M10 17.5S4.5 12 4.5 8a5.5 5.5 0 0 1 11 0c0 4-5.5 9.5-5.5 9.5ZM10 8v.1",
            Self::People => {
                "M7.5 9.5a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM2 17c0-3 2.4-5 5.5-5s5.5 2 5.5 5M13 4a2.8 2.8 0 0 1 0 5.3M15 12.5c1.9.7 3 2.3 3 4.5"
            }
            Self::Mail => "M2.5 4.5h15v11h-15ZM3 5l7 6 7-6",
            Self::Download => "M10 3v9M6 8.5l4 4 4-4M3.5 16.5h13",
            Self::Forward => "M7.5 4.5 13 10l-5.5 5.5",
            Self::Back => "M12.5 4.5 7 10l5.5 5.5",
            Self::Search => "M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM12.5 12.5 17 17",
            Self::Menu => "M3 5.5h14M3 10h14M3 14.5h14",
            Self::Sun => {
                "M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M16 4l-1.4 1.4M5.4 14.6 4 16"
            }
            Self::Moon => "M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z",
            Self::Device => "M2.5 4h15v10h-15ZM7 17h6M10 14v3",
            Self::Print => "M6 7V3h8v4M5 14H3V7h14v7h-2M6 11.5h8V17H6Z",
            Self::Lock => "M4.5 9h11v8h-11ZM7 9V6.5a3 3 0 0 1 6 0V9",
        }
    }
}

/// The picture as inline SVG, hidden from screen readers.
pub fn icon(icon: Icon) -> Markup {
    html! {
        svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false" {
            path d=(icon.strokes()) fill="none" stroke="currentColor" stroke-width="1.8"
                stroke-linecap="round" stroke-linejoin="round" {}
        }
    }
}
