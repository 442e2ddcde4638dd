//! Proof that something arrived, for the screen and for paper.

use maud::{Markup, Render, html};

use super::{Icon, Text, icon, knot};

/// A receipt: number, exact time, fingerprint of what was handed in.
#[derive(Debug, Clone, Default)]
pub struct Receipt<'a> {
    /// “Pieteikums saņemts”.
    pub title: Text<'a>,
    /// “Saņemšanas numurs”.
    pub number_label: Text<'a>,
    /// The number itself.
    pub number: Text<'a>,
    /// Further facts in order: when, who, for what.
    pub facts: Vec<(Text<'a>, Markup)>,
    /// “Iesniegtā satura nospiedums (SHA-256)”.
    pub hash_label: Text<'a>,
    /// The fingerprint in hexadecimal; shown in groups of eight so that it can be compared by eye.
    pub hash: Text<'a>,
    /// What the receipt is good for and what happens next.
    pub note: Markup,
}

impl Render for Receipt<'_> {
    fn render(&self) -> Markup {
        html! {
            section class="receipt" aria-labelledby="receipt-title" {
                header class="receipt-head" {
                    span class="receipt-tick" { (icon(Icon::Tick)) }
                    h1 id="receipt-title" { (self.title) }
                    (knot())
                }
                p class="receipt-number-label" { (self.number_label) }
                p class="receipt-number" { (self.number) }
                dl class="definitions" {
                    @for (name, value) in &self.facts { div { dt { (name) } dd { (value) } } }
                    div class="receipt-hash" {
                        dt { (self.hash_label) }
                        dd { code { @for group in groups(&self.hash) { span { (group) } " " } } }
                    }
                }
                div class="receipt-note" { (self.note) }
            }
        }
    }
}

/// Splits a fingerprint into groups of eight characters.
fn groups(hash: &str) -> Vec<String> {
    let characters: Vec<char> = hash.chars().collect();
    characters.chunks(8).map(|group| group.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::groups;

    #[test]
    fn a_fingerprint_is_read_in_groups_of_eight() {
        assert_eq!(groups("0123456789abcdef01"), ["01234567", "89abcdef", "01"]);
    }
}
