//! An application with its applicant and its schools: what nearly every page and deed needs together.

use foundation::database::{self, Record, Row};
use foundation::money::Cents;

use super::application::Application;
use super::sub_project::SubProject;

/// An application and what matters around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationFile {
    /// The application.
    pub application: Application,
    /// Legal name of the applicant.
    pub applicant_name: String,
    /// Kind of the applicant, as word.
    pub applicant_kind: String,
    /// Planning region of the applicant, by code; empty where it could not be placed.
    pub region: String,
    /// The schools' parts, by name of school; those that were taken out too.
    pub sub_projects: Vec<SubProject>,
}

impl ApplicationFile {
    /// The parts that are judged and paid.
    pub fn counting(&self) -> impl Iterator<Item = &SubProject> {
        self.sub_projects.iter().filter(|part| part.counts())
    }

    /// What is asked for by the parts that count, as it stood when the paper was made (I-21).
    #[must_use]
    pub fn requested(&self) -> Cents {
        let sum = |total: Cents, part: &SubProject| total.plus(part.requested).unwrap_or(Cents(i64::MAX));
        self.counting().fold(Cents(0), sum)
    }

    /// Its number, or else the applicant's name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.application.reference.as_deref().unwrap_or(&self.applicant_name)
    }
}

/// A file without its parts, as one row gives it.
impl Record for ApplicationFile {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            application: Application::from_row(row)?,
            applicant_name: row.get("applicant_name")?,
            applicant_kind: row.get("applicant_kind")?,
            region: row.get::<Option<String>>("region_code")?.unwrap_or_default(),
            sub_projects: Vec::new(),
        })
    }
}
