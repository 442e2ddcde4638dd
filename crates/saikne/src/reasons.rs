//! The words that go with a deed: nothing is turned down, taken back or changed without saying why (I-25).

use foundation::problem::Refusal;

/// The longest reason, in characters.
pub const LONGEST_REASON: usize = 2000;

/// Words that must be there, without spaces around them.
pub fn reason(words: &str) -> Result<&str, Refusal> {
    let words = bounded(words, LONGEST_REASON)?;
    if words.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "reason-missing" });
    }
    Ok(words)
}

/// Words that may be missing but not be more than so many characters, without spaces around them.
pub fn bounded(words: &str, most: usize) -> Result<&str, Refusal> {
    let words = words.trim();
    if words.chars().count() > most {
        let values = vec![("limit", most.to_string())];
        return Err(Refusal::AgainstTheRulesOf { message: "reason-too-long", values });
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_there_and_has_an_end() {
        assert_eq!(reason("  Trūkst pilnvaras. "), Ok("Trūkst pilnvaras."));
        assert_eq!(reason(" \n "), Err(Refusal::AgainstTheRules { message: "reason-missing" }));
        assert_eq!(reason(&"ķ".repeat(LONGEST_REASON)).map(str::len), Ok(2 * LONGEST_REASON));
        assert!(matches!(reason(&"ķ".repeat(LONGEST_REASON + 1)), Err(Refusal::AgainstTheRulesOf { .. })));
        assert_eq!(bounded("", 5), Ok(""));
    }
}
