//! Which column of an export holds what, told from its header.

use std::fmt;

use foundation::text::words;

use super::splitting::{drop_trailing_empty, split};

/// A column that we read. Every other column is ignored, those about persons above all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Nosaukums.
    Name,
    /// Reģistrācijas numurs.
    RegisterNo,
    /// Juridiskais statuss.
    LegalStatus,
    /// Veids.
    Kind,
    /// Tips.
    Type,
    /// Faktiskais dibinātājs.
    Founder,
    /// Pakļautība: only the kind of founder.
    Subordination,
    /// Novads/republikas pilsēta.
    Municipality,
    /// Adrese.
    Address,
    /// Likvidēta.
    Liquidated,
    /// Izglītojamo skaits 1.–12. klasē.
    LearnerCount,
    /// Bērnu skaits pirmsskolas programmās.
    PreschoolCount,
}

/// Columns without which a file cannot be a register export.
pub(super) const REQUIRED: [Column; 2] = [Column::Name, Column::RegisterNo];

const SEPARATORS: [char; 4] = [',', ';', '|', '\t'];

impl Column {
    const ALL: [Self; 12] = [
        Self::Name,
        Self::RegisterNo,
        Self::LegalStatus,
        Self::Kind,
        Self::Type,
        Self::Founder,
        Self::Subordination,
        Self::Municipality,
        Self::Address,
        Self::Liquidated,
        Self::LearnerCount,
        Self::PreschoolCount,
    ];

    /// The heading of the column as the register writes it.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Name => "Nosaukums",
            Self::RegisterNo => "Reģistrācijas numurs",
            Self::LegalStatus => "Juridiskais statuss",
            Self::Kind => "Veids",
            Self::Type => "Tips",
            Self::Founder => "Faktiskais dibinātājs",
            Self::Subordination => "Pakļautība",
            Self::Municipality => "Novads/republikas pilsēta",
            Self::Address => "Adrese",
            Self::Liquidated => "Likvidēta",
            Self::LearnerCount => "Izglītojamo skaits 1.–12. klasē",
            Self::PreschoolCount => "Bērnu skaits pirmsskolas programmās",
        }
    }

    /// Headings that mean this column, folded and without “izglītības iestādes” in front.
    const fn spellings(self) -> &'static [&'static str] {
        match self {
            Self::Name => &["nosaukums", "pilns nosaukums", "pilnais nosaukums"],
            Self::RegisterNo => &[
                "registracijas numurs",
                "registracijas nr",
                "reg nr",
                "reg numurs",
                "registracijas numurs iir",
                "registra numurs",
            ],
            Self::LegalStatus => &["juridiskais status", "juridiskais statuss"],
            Self::Kind => &["veids"],
            Self::Type => &["tips"],
            Self::Founder => &["faktiskais dibinatajs", "dibinatajs"],
            Self::Subordination => &["paklautiba"],
            Self::Municipality => &[
                "novads republikas pilseta",
                "novads valstspilseta",
                "valstspilseta novads",
                "novads pilseta",
                "novads",
                "pasvaldiba",
                "administrativa teritorija",
            ],
            Self::Address => &["adrese", "faktiska adrese", "juridiska adrese"],
            Self::Liquidated => &["likvideta", "ir likvideta"],
            Self::LearnerCount => &["izglitojamo skaits 1 12 klase", "izglitojamo skaits"],
            Self::PreschoolCount => &["bernu skaits pirmsskolas programmas"],
        }
    }

    fn of_heading(heading: &str) -> Option<Self> {
        let mut heading = words(heading).join(" ");
        for prefix in ["izglitibas ", "iestades "] {
            if let Some(rest) = heading.strip_prefix(prefix) {
                heading = rest.to_owned();
            }
        }
        Self::ALL.into_iter().find(|column| column.spellings().contains(&heading.as_str()))
    }
}

impl fmt::Display for Column {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.heading())
    }
}

/// Where the columns of one file are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub separator: char,
    /// Number of columns, without empty ones at the end.
    pub width: usize,
    places: Vec<(Column, usize)>,
}

impl Header {
    /// Reads a line as header with the separator that makes most sense of it.
    pub(super) fn read(line: &str) -> Option<Self> {
        SEPARATORS
            .into_iter()
            .filter_map(|separator| Self::read_with(line, separator))
            .max_by_key(|header| header.places.len())
            .filter(|header| !header.places.is_empty())
    }

    fn read_with(line: &str, separator: char) -> Option<Self> {
        let mut headings = split(line, separator).ok()?;
        drop_trailing_empty(&mut headings, 0);
        let mut places: Vec<(Column, usize)> = Vec::new();
        for (place, heading) in headings.iter().enumerate() {
            if let Some(column) = Column::of_heading(heading)
                && !places.iter().any(|(known, _)| *known == column)
            {
                places.push((column, place));
            }
        }
        Some(Self { separator, width: headings.len(), places })
    }

    /// Required columns that the header does not have.
    pub(super) fn missing(&self) -> Vec<Column> {
        REQUIRED.into_iter().filter(|column| self.place(*column).is_none()).collect()
    }

    /// The text of a column, trimmed and with single spaces; none where it is absent or empty.
    pub(super) fn text(&self, fields: &[String], column: Column) -> Option<String> {
        let field = fields.get(self.place(column)?)?;
        let text = field.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    }

    /// How many fields a line must have so that nothing we read is cut off.
    pub(super) fn needed_count(&self) -> usize {
        self.places.iter().map(|(_, place)| place + 1).max().unwrap_or_default()
    }

    fn place(&self, column: Column) -> Option<usize> {
        self.places.iter().find(|(known, _)| *known == column).map(|(_, place)| *place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INSTITUTIONS: &str = "Nosaukums,Reģistrācijas numurs,Juridiskais status,Vadītājs,Filiāļu skaits,\
        Strukturvienību skaits,Veids,Tips,Faktiskais dibinātājs,Deklarētais dibinātājs,Likvidēta,Adrese,Tālrunis,E-pasts";
    const SCHOOLS: &str = "Nr. p. k.,Novads/republikas pilsēta,Iestādes reģistrācijas Nr.,Iestādes nosaukums,\
        Pakļautība,Iestādes veids,Iestādes tips,Adrese,Epasts,Tālrunis,Direktors,\
        Bērnu skaits pirmsskolas programmās,Izglītojamo skaits 1. - 12. klasē";

    #[test]
    fn both_layouts_are_understood() {
        let institutions = Header::read(INSTITUTIONS).unwrap();
        assert_eq!(institutions.width, 14);
        assert_eq!(institutions.needed_count(), 12);
        assert_eq!(institutions.places.len(), 8);

        let schools = Header::read(SCHOOLS).unwrap();
        assert_eq!(schools.width, 13);
        assert_eq!(schools.needed_count(), 13);
        assert_eq!(schools.places.len(), 9);
    }

    #[test]
    fn separators_and_spelling_vary() {
        for line in [
            "NOSAUKUMS;REGISTRACIJAS NR;;;",
            "\"Nosaukums\"|\"Reģ. Nr.\"|",
            "nosaukums\tReģistrācijas  numurs",
        ] {
            let header = Header::read(line).unwrap();
            assert_eq!((header.width, header.missing()), (2, vec![]), "{line}");
        }
    }

    #[test]
    fn columns_about_persons_are_not_known() {
        for heading in ["Vadītājs", "Direktors", "Tālrunis", "E-pasts", "Epasts"] {
            assert_eq!(Column::of_heading(heading), None);
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(Header::read("Nosaukums;Adrese").unwrap().missing(), [Column::RegisterNo]);
        assert_eq!(Header::read("Saraksts uz 2020. gada 1. septembri"), None);
    }
}
