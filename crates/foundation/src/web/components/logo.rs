//! The sign of Saikne: two rhombs, the oldest figure of Latvian weaving, bound into each other.

use maud::{Markup, html};

/// The sign alone. Each strand passes once over and once under the other, so neither comes loose.
pub fn knot() -> Markup {
    html! {
        svg class="knot" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false" {
            g fill="none" stroke-width="3.4" stroke-linejoin="miter" {
                path class="knot-warp" d="M13.8 22.2 11 25 2 16l9-9 9 9-1.8 1.8" {}
                path class="knot-weft" d="M18.2 9.8 21 7l9 9-9 9-9-9 1.8-1.8" {}
            }
        }
    }
}

/// The sign with the name beside it.
pub fn wordmark(name: &str) -> Markup {
    html! { span class="wordmark" { (knot()) span class="wordmark-name" { (name) } } }
}
