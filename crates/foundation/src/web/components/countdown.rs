//! How long there still is.

use maud::{Markup, Render, html};

use super::{Icon, Text, icon};

/// A deadline with the time that is left. The server writes both; `countdown.js` keeps the second
/// one true and puts `closed` in its place at the moment itself.
///
/// The words for the units come as short forms that need no plural: “d.”, “st.”, “min.”, “s”.
#[derive(Debug, Clone, Default)]
pub struct Countdown<'a> {
    /// “Pieteikšanās beigsies pēc”.
    pub label: Text<'a>,
    /// The last instant that is still in time, RFC 3339: `2024-01-31T21:59:59.999Z`.
    pub until: Text<'a>,
    /// The deadline in words: “2024. gada 31. janvārī plkst. 23.59 (ieskaitot)”.
    pub until_words: Text<'a>,
    /// What is left as the page is made: “5 d. 3 st.”.
    pub left: Text<'a>,
    /// The server's instant as the page is made, RFC 3339: the browser's own clock may be wrong.
    pub now: Text<'a>,
    /// Days, hours, minutes, seconds.
    pub units: [Text<'a>; 4],
    /// Shown when the time is over: “Pieteikšanās ir slēgta”.
    pub closed: Text<'a>,
}

impl Render for Countdown<'_> {
    fn render(&self) -> Markup {
        let [days, hours, minutes, seconds] = &self.units;
        html! {
            div class="countdown" data-countdown=(self.until) data-now=(self.now) data-closed=(self.closed)
                data-days=(days) data-hours=(hours) data-minutes=(minutes) data-seconds=(seconds)
            {
                (icon(Icon::Clock))
                div {
                    p class="countdown-label" data-countdown-label { (self.label) }
                    p class="countdown-left" data-countdown-left { (self.left) }
                    p class="countdown-until" { time datetime=(self.until) { (self.until_words) } }
                }
            }
        }
    }
}
