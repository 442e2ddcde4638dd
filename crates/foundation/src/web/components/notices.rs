//! Boxes that tell something beside the main text.

use maud::{Markup, html};

use super::{Icon, icon};

/// What a notice, a tag or a tile is about. Colour never says it alone: a sign or word goes with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Neutral,
    /// Good to know.
    Info,
    /// It worked; all is well.
    Success,
    /// Be careful, or something is near.
    Warning,
    /// Wrong, refused, too late.
    Danger,
}

impl Tone {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "tone-neutral",
            Self::Info => "tone-info",
            Self::Success => "tone-success",
            Self::Warning => "tone-warning",
            Self::Danger => "tone-danger",
        }
    }

    pub(super) const fn sign(self) -> Icon {
        match self {
            Self::Neutral | Self::Info => Icon::Info,
            Self::Success => Icon::Tick,
            Self::Warning => Icon::Warning,
            Self::Danger => Icon::Stop,
        }
    }
}

/// A notice without a heading of its own.
pub fn notice(tone: Tone, content: Markup) -> Markup {
    html! {
        div class={ "notice " (tone.class()) } {
            (icon(tone.sign()))
            div class="notice-body" { (content) }
        }
    }
}

/// A notice with a heading (level 2 in the page).
pub fn notice_with_title(tone: Tone, title: &str, content: Markup) -> Markup {
    notice(tone, html! { h2 class="notice-title" { (title) } (content) })
}

/// What became of the last deed, shown once on the page after the redirect and read out by itself.
pub fn flash(tone: Tone, words: &str) -> Markup {
    html! {
        div class={ "flash " (tone.class()) } role=(if tone == Tone::Danger { "alert" } else { "status" }) {
            (icon(tone.sign()))
            p { (words) }
        }
    }
}
