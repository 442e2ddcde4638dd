//! Files that leave the platform: what became of each row of an import.

use foundation::i18n::Speaker;
use foundation::problem::Problem;

use super::batch::ImportRow;

/// Writes the rows of an import as a table for spreadsheet programs: semicolons, because the comma is
/// the decimal sign in Latvian settings, and a byte-order mark, without which ā would be unreadable there.
pub fn result_table(speak: &Speaker, rows: &[ImportRow]) -> Result<Vec<u8>, Problem> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut table = csv::WriterBuilder::new().delimiter(b';').from_writer(&mut bytes);
    let headings = ["line", "register-no", "name", "outcome", "changed", "heading", "reason"];
    table
        .write_record(headings.map(|heading| speak.text(&format!("organisations-result-{heading}"))))
        .map_err(Problem::while_doing("writing a table"))?;
    for row in rows {
        let changed: Vec<String> = row.changed.iter().map(|field| speak.text(&field.key())).collect();
        let cells = [
            row.line.to_string(),
            row.register_no.clone().unwrap_or_default(),
            row.name.clone().unwrap_or_default(),
            speak.text(&row.outcome.key()),
            changed.join(", "),
            row.heading.clone().unwrap_or_default(),
            row.reason.as_deref().map(|reason| speak.text(reason)).unwrap_or_default(),
        ];
        table.write_record(cells.map(harmless)).map_err(Problem::while_doing("writing a table"))?;
    }
    drop(table);
    Ok(bytes)
}

/// A cell that no spreadsheet program takes for a formula: an apostrophe goes before what could be one.
#[must_use]
pub fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_plain_text() {
        assert_eq!(
            harmless("=HYPERLINK(\"http://evil.example\")".to_owned()),
            "'=HYPERLINK(\"http://evil.example\")"
        );
        for cell in ["+371", "-1", "@SUM(A1)", "\t=1"] {
            assert!(harmless(cell.to_owned()).starts_with('\''), "{cell}");
        }
        assert_eq!(harmless("Cēsu skola".to_owned()), "Cēsu skola");
    }
}
