//! A word or two that say in which state a thing is.

use maud::{Markup, html};

use super::Tone;

/// A status tag, such as “Apstiprināts”.
pub fn tag(tone: Tone, words: &str) -> Markup {
    html! { span class={ "tag " (tone.class()) } { (words) } }
}
