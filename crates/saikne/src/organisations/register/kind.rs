//! What kind of institution the register's words mean.

use foundation::text::fold;

/// An education institution as the programmes tell them apart; named as in the glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InstitutionKind {
    /// Vispārējās vai speciālās izglītības iestāde: grades 1–12.
    GeneralSchool,
    /// Profesionālās pamata un vidējās izglītības iestāde.
    VocationalSchool,
    /// Pirmsskolas izglītības iestāde.
    Preschool,
    /// Bērnu un jauniešu interešu izglītības iestāde.
    YouthCentre,
    /// Sports, music and art schools, colleges, universities, adult education.
    Other,
}

impl InstitutionKind {
    /// Every kind once.
    pub const ALL: [Self; 5] =
        [Self::GeneralSchool, Self::VocationalSchool, Self::Preschool, Self::YouthCentre, Self::Other];

    /// The word in the database and in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::GeneralSchool => "general_school",
            Self::VocationalSchool => "vocational_school",
            Self::Preschool => "preschool",
            Self::YouthCentre => "youth_centre",
            Self::Other => "other",
        }
    }

    /// The kind written as [`Self::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// From the columns “Veids” and “Tips”; the first decides where it says enough.
    pub(super) fn of_register(kind_text: Option<&str>, type_text: Option<&str>) -> Self {
        let said = |text: Option<&str>| text.map(fold).unwrap_or_default();
        let (kind_text, type_text) = (said(kind_text), said(type_text));
        Self::of_kind(&kind_text).unwrap_or_else(|| Self::of_type(&type_text))
    }

    fn of_kind(folded: &str) -> Option<Self> {
        let begins = |word| folded.starts_with(word);
        if begins("visparejas") || begins("specialas") {
            Some(Self::GeneralSchool)
        } else if begins("profesionalas pamata") {
            Some(Self::VocationalSchool)
        } else if begins("pirmsskolas") {
            Some(Self::Preschool)
        } else if begins("bernu un jauniesu") {
            Some(Self::YouthCentre)
        } else {
            (!folded.is_empty()).then_some(Self::Other)
        }
    }

    fn of_type(folded: &str) -> Self {
        let says = |word| folded.contains(word);
        if says("pirmsskola") {
            Self::Preschool
        } else if ["vidusskola", "pamatskola", "sakumskola", "gimnazija", "internatskola"]
            .into_iter()
            .any(says)
        {
            Self::GeneralSchool
        } else if ["profesionalas videjas", "kompetences centrs", "arodizglitiba", "tehnikums"]
            .into_iter()
            .any(says)
        {
            Self::VocationalSchool
        } else if says("interesu izglitiba") {
            Self::YouthCentre
        } else {
            Self::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(kind_text: &str, type_text: &str) -> InstitutionKind {
        InstitutionKind::of_register(Some(kind_text), Some(type_text))
    }

    #[test]
    fn the_registers_kinds_have_a_place_in_the_glossary() {
        use InstitutionKind::{GeneralSchool, Other, Preschool, VocationalSchool, YouthCentre};
        assert_eq!(kind("Vispārējās izglītības iestāde", "Valsts ģimnāzija"), GeneralSchool);
        assert_eq!(kind("Speciālās izglītības iestāde", "Internātskola - attīstības centrs"), GeneralSchool);
        assert_eq!(
            kind("Profesionālās pamata un vidējās izglītības iestāde", "Arodizglītības iestāde"),
            VocationalSchool
        );
        assert_eq!(kind("Pirmsskolas izglītības iestāde", "Pirmsskolas izglītības iestāde"), Preschool);
        assert_eq!(kind("Bērnu un jauniešu interešu izglītības iestāde", ""), YouthCentre);
        assert_eq!(kind("Profesionālās ievirzes izglītības iestāde", "Mūzikas un mākslas skola"), Other);
        assert_eq!(kind("Augstākās izglītības iestāde", "Koledža"), Other);
    }

    #[test]
    fn the_type_decides_where_the_kind_is_not_given() {
        let of_type = |text| InstitutionKind::of_register(None, Some(text));
        assert_eq!(of_type("Vispārizglītojošā pamatskola"), InstitutionKind::GeneralSchool);
        assert_eq!(of_type("Profesionālās izglītības kompetences centrs"), InstitutionKind::VocationalSchool);
        assert_eq!(of_type("Sporta skola"), InstitutionKind::Other);
        assert_eq!(InstitutionKind::of_register(None, None), InstitutionKind::Other);
    }

    #[test]
    fn every_kind_reads_its_own_word() {
        for kind in InstitutionKind::ALL {
            assert_eq!(InstitutionKind::parse(kind.as_str()), Some(kind));
        }
    }
}
