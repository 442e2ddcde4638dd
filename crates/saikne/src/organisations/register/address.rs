//! An address of the register, taken apart as far as we need.

use super::casing::in_sentence_case;

/// Where an institution is, as the register says it.
///
/// The municipality in it may have ended; [`super::locate()`] finds today's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The whole address, readable: “Skolas iela 6, Priežmale, Kastuļinas pagasts, Aglonas novads, LV-5685”.
    pub text: String,
    /// “LV-5685”.
    pub postcode: Option<String>,
    /// “Kastuļinas pagasts”.
    pub parish: Option<String>,
    /// What stands between commas, without the postcode, from the house to the largest area.
    pub(super) places: Vec<String>,
}

impl Address {
    /// Reads an address; none where nothing is written.
    pub fn read(written: &str) -> Option<Self> {
        let text = in_sentence_case(written);
        let (postcodes, places): (Vec<&str>, Vec<&str>) =
            text.split(", ").partition(|part| is_postcode(part));
        let parish = places.iter().find(|place| place.ends_with(" pagasts") || place.ends_with(" pag."));
        (!text.is_empty()).then(|| Self {
            postcode: postcodes.first().map(|postcode| (*postcode).to_owned()),
            parish: parish.map(|place| (*place).to_owned()),
            places: places.iter().map(|place| (*place).to_owned()).collect(),
            text: text.clone(),
        })
    }

    /// The district (rajons) of before July 2009, where the address still names one.
    pub(super) fn district(&self) -> Option<&str> {
        self.places.iter().map(String::as_str).find(|place| place.ends_with(" rajons"))
    }
}

/// Four digits after “LV-”.
fn is_postcode(part: &str) -> bool {
    part.strip_prefix("LV-")
        .is_some_and(|code| code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart() {
        let address =
            Address::read("SKOLAS IELA 6, PRIEŽMALE, KASTUĻINAS PAGASTS, AGLONAS NOVADS, LV-5685").unwrap();
        assert_eq!(address.text, "Skolas iela 6, Priežmale, Kastuļinas pagasts, Aglonas novads, LV-5685");
        assert_eq!(address.postcode.as_deref(), Some("LV-5685"));
        assert_eq!(address.parish.as_deref(), Some("Kastuļinas pagasts"));
        assert_eq!(address.places, ["Skolas iela 6", "Priežmale", "Kastuļinas pagasts", "Aglonas novads"]);
        assert_eq!(address.district(), None);
    }

    #[test]
    fn an_address_may_be_short() {
        assert_eq!(Address::read(" , "), None);
        let address = Address::read("21, GULBENES RAJONS, LV-4401").unwrap();
        assert_eq!((address.district(), address.parish.as_deref()), (Some("Gulbenes rajons"), None));
        assert_eq!(Address::read("LV-12, Rīga").unwrap().postcode, None);
    }
}
