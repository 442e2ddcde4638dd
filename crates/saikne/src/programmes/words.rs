//! Closed lists of words: an enum, the word of each in files and rows, the key of its name.

/// A closed list of words that stands in programme files and in rows.
pub trait Word: Copy + PartialEq + 'static {
    /// Every word, in its order.
    const ALL: &'static [Self];

    /// The word itself: `team_registration`.
    fn as_str(self) -> &'static str;

    /// Key of its name in the interface: `programmes-call-kind-team-registration`.
    fn key(self) -> String;

    /// Reads the word.
    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.as_str() == word)
    }
}

/// Writes an enum with its words. There are some twenty such lists, each would be thirty lines.
macro_rules! words {
    ($(#[$about:meta])* $name:ident, $group:literal, { $($(#[$each:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$each])* $variant,)+
        }

        impl $crate::programmes::words::Word for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            fn key(self) -> String {
                format!("programmes-{}-{}", $group, self.as_str().replace('_', "-"))
            }
        }
    };
}

pub(crate) use words;
