//! Lists that leave the platform: organisations, and what became of each row of an import.

use foundation::database::Snapshot;
use foundation::exports::{Columns, Export, List};
use foundation::i18n::{Language, Speaker};
use foundation::problem::Problem;

use super::batch::{ImportBatch, ImportBatchId, ImportRow};
use super::store::details::Described;
use super::store::imports;
use crate::reference::Region;

/// The rows of an import.
pub struct ImportRows(ImportBatchId);

impl List for ImportRows {
    type Line = ImportRow;

    async fn count(&self, from: &mut Snapshot) -> Result<i64, Problem> {
        Ok(imports::row_count(from, &self.0).await?)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&ImportRow>,
        rows: usize,
    ) -> Result<Vec<ImportRow>, Problem> {
        let after = after.map_or(0, |row| row.line);
        Ok(imports::rows(from, &self.0, after, i64::try_from(rows).unwrap_or(i64::MAX)).await?)
    }
}

/// What became of each row of an import.
#[must_use]
pub fn import_rows(speak: &Speaker, batch: &ImportBatch) -> Export<ImportRows> {
    let columns = Columns::new()
        .column("organisations-result-line", |row: &ImportRow, _| row.line)
        .column("organisations-result-register-no", |row, _| row.register_no.clone())
        .column("organisations-result-name", |row, _| row.name.clone())
        .column("organisations-result-outcome", |row, speak| speak.text(&row.outcome.key()))
        .column("organisations-result-changed", |row, speak| {
            let changed: Vec<String> = row.changed.iter().map(|field| speak.text(&field.key())).collect();
            changed.join(", ")
        })
        .column("organisations-result-heading", |row, _| row.heading.clone())
        .column("organisations-result-reason", |row, speak| {
            row.reason.as_deref().map(|reason| speak.text(reason))
        });
    let title = speak.text("organisations-result-title");
    Export::of("import rows", title, columns, ImportRows(batch.id.clone())).about(batch.id.as_str())
}

/// Every fact of an organisation.
#[must_use]
pub fn organisation_columns() -> Columns<Described> {
    Columns::new()
        .column("organisations-field-name", |one: &Described, _| one.organisation.name.clone())
        .column("organisations-field-kind", |one, speak| speak.text(&one.organisation.kind.key()))
        .column("organisations-field-type-text", |one, _| one.organisation.type_text.clone())
        .column("organisations-result-register-no", |one, _| one.organisation.register_no.clone())
        .column("organisations-filter-region", |one, speak| {
            one.organisation.region.map(|region| region_name(speak, region))
        })
        .column("organisations-field-municipality", |one, _| {
            one.organisation.municipality.map(|place| place.full_name)
        })
        .column("organisations-field-listed-under", |one, _| {
            one.details.listed_under.map(|place| place.full_name)
        })
        .column("organisations-field-address", |one, _| one.organisation.address.clone())
        .column("organisations-field-founder-kind", |one, speak| {
            let kind = one.organisation.founder_kind;
            kind.map(|kind| speak.text(&format!("organisations-founder-{}", kind.as_str())))
        })
        .column("organisations-field-founder-name", |one, _| one.details.founder_name.clone())
        .column("organisations-field-legal-status", |one, _| one.details.legal_status.clone())
        .column("organisations-field-learner-count", |one, _| one.organisation.learner_count)
        .column("organisations-field-preschool-count", |one, _| one.details.preschool_count)
        .column("organisations-active", |one, _| one.organisation.is_active)
}

fn region_name(speak: &Speaker, region: Region) -> &'static str {
    match speak.language() {
        Language::Lv => region.name_lv(),
        Language::En => region.name_en(),
    }
}
