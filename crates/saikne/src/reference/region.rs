//! The five planning regions.

/// A planning region (plānošanas reģions), in the order in which the programmes list them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// Rīga and its surroundings.
    Riga,
    /// The east.
    Latgale,
    /// The north-east.
    Vidzeme,
    /// The west.
    Kurzeme,
    /// The south.
    Zemgale,
}

impl Region {
    /// Every region once.
    pub const ALL: [Self; 5] = [Self::Riga, Self::Latgale, Self::Vidzeme, Self::Kurzeme, Self::Zemgale];

    /// The code that programme files and the database use: `RIG`, `LAT`, `VID`, `KUR`, `ZEM`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Riga => "RIG",
            Self::Latgale => "LAT",
            Self::Vidzeme => "VID",
            Self::Kurzeme => "KUR",
            Self::Zemgale => "ZEM",
        }
    }

    /// The region with this code, written exactly so.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.code() == code)
    }

    /// Its Latvian name, nominative: “Latgales reģions”.
    pub const fn name_lv(self) -> &'static str {
        match self {
            Self::Riga => "Rīgas reģions",
            Self::Latgale => "Latgales reģions",
            Self::Vidzeme => "Vidzemes reģions",
            Self::Kurzeme => "Kurzemes reģions",
            Self::Zemgale => "Zemgales reģions",
        }
    }

    /// Its English name: “Latgale region”.
    pub const fn name_en(self) -> &'static str {
        match self {
            Self::Riga => "Rīga region",
            Self::Latgale => "Latgale region",
            Self::Vidzeme => "Vidzeme region",
            Self::Kurzeme => "Kurzeme region",
            Self::Zemgale => "Zemgale region",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_names_its_region() {
        for region in Region::ALL {
            assert_eq!(Region::parse(region.code()), Some(region));
        }
        assert_eq!(Region::parse("rig"), None);
        assert_eq!(Region::parse(""), None);
    }
}
