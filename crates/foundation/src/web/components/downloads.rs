//! Taking a list along.

use maud::{Markup, html};

use super::{Icon, Text, icon};

/// “Download: CSV · XLSX”: the list as it is filtered now, as files. Each file is an address and its name. The
/// answer says that it is to be kept, not the link: a refusal is to be read as a page.
pub fn downloads(label: &str, files: &[(Text<'_>, Text<'_>)]) -> Markup {
    html! {
        div class="downloads" {
            (icon(Icon::Download))
            span aria-hidden="true" { (label) }
            @for (href, name) in files {
                a href=(href) { span class="visually-hidden" { (label) " " } (name) }
            }
        }
    }
}
