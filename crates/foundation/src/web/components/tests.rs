//! What pages and scripts rely on: ids that fit together, words that stay words.

use maud::{Render, html};

use super::*;

fn has(markup: maud::Markup, parts: &[&str]) {
    let text = markup.into_string();
    for part in parts {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
}

#[test]
fn a_field_is_described_by_its_hint_and_its_error() {
    let field = Field::new("email", "E-pasts").hint("Darba adrese").error(Some("Ievadiet e-pastu"));

    has(
        field.email("anna@"),
        &[
            "for=\"email\"",
            "id=\"email-hint\"",
            "id=\"email-error\"",
            "aria-describedby=\"email-hint email-error\"",
            "aria-invalid=\"true\"",
            "value=\"anna@\"",
        ],
    );
}

#[test]
fn a_right_field_says_nothing_of_errors() {
    let text = Field::new("email", "E-pasts").error(None::<&str>).email("").into_string();
    assert!(!text.contains("aria-"), "{text}");
}

#[test]
fn an_error_link_of_a_group_leads_to_its_first_choice() {
    let group = Field::new("days", "Dienas").radios(&choices_of([("a", "A"), ("b", "B")]), Some("b"));
    let summary = error_summary("Kļūdas", &[FieldError::new("days", "Izvēlieties dienas")]);

    has(summary, &["href=\"#days\"", "role=\"alert\""]);
    has(group, &["id=\"days\" name=\"days\" value=\"a\"", "id=\"days-2\" name=\"days\" value=\"b\" checked"]);
}

#[test]
fn no_errors_no_summary() {
    assert_eq!(error_summary("Kļūdas", &[]).into_string(), "");
}

#[test]
fn words_of_people_stay_words() {
    let hostile = "<script>alert(1)</script>\"'";
    let texts = [
        Field::new("a", hostile).hint(hostile).error(Some(hostile)).text(hostile).into_string(),
        Field::new("a", "A").textarea(hostile, 3).into_string(),
        notice(Tone::Info, html! { (hostile) }).into_string(),
        Button::new(hostile).render().into_string(),
    ];
    for text in texts {
        assert!(!text.contains("<script>"), "{text}");
    }
}

#[test]
fn a_text_that_begins_with_an_empty_line_keeps_it() {
    has(Field::new("a", "A").textarea("\nteksts", 3), &[">\n\nteksts</textarea>"]);
}

#[test]
fn a_saved_field_carries_its_version_and_a_place_for_the_news() {
    has(
        Field::new("a", "A").version(7).text(""),
        &["data-version=\"7\"", "data-save-state=\"a\"", "data-field=\"a\""],
    );
}

#[test]
fn cells_carry_their_header_for_the_phone() {
    let table = Table {
        caption: "Skolas".into(),
        columns: vec![Column::new("Skola").main(), Column::new("Punkti").number()],
        rows: vec![Row::new(vec![html! { "Aglona" }, html! { "8" }])],
        ..Table::default()
    };
    has(table.render(), &["scope=\"row\"", "data-label=\"Punkti\""]);
}

#[test]
fn an_empty_table_says_what_would_be_there() {
    let table = Table { empty: html! { p { "Vēl nav pieteikumu." } }, ..Table::default() };
    has(table.render(), &["Vēl nav pieteikumu."]);
    assert!(!table.render().into_string().contains("<table"));
}

#[test]
fn a_page_says_its_language_and_the_chosen_colours() {
    let shell =
        Shell { language: "lv".into(), colour_scheme: ColourScheme::parse("dark"), ..Shell::default() };
    has(
        shell.around(html! {}),
        &["<html lang=\"lv\" data-color-scheme=\"dark\">", "id=\"content\"", "content=\"dark\""],
    );
    assert_eq!(ColourScheme::parse("anything"), ColourScheme::Device);
}

#[test]
fn nothing_needs_an_inline_style_or_script() {
    let chart = BarChart {
        title: "Daļa".into(),
        bars: vec![Bar { value: 3, mark: Some(4), ..Bar::default() }],
        ..BarChart::default()
    };
    for text in
        [chart.render().into_string(), knot().into_string(), board(&[BoardColumn::default()]).into_string()]
    {
        assert!(!text.contains("style="), "{text}");
    }
}
