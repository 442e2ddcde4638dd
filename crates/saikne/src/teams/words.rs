//! Closed lists of words: one enum, one word each in rows, forms and keys.

/// An enum whose every value has one word, with `ALL`, `as_str`, `parse` and `key`.
macro_rules! words {
    ($(#[$outer:meta])* $name:ident, $prefix:literal { $($(#[$inner:meta])* $value:ident = $word:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$inner])* $value,)+
        }

        impl $name {
            /// Every value once.
            pub const ALL: &'static [Self] = &[$(Self::$value,)+];

            /// The word in rows and forms.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }

            /// Reads the word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }

            /// Key of its name in the texts.
            #[must_use]
            pub fn key(self) -> String {
                format!(concat!($prefix, "-{}"), self.as_str().replace('_', "-"))
            }
        }
    };
}
pub(crate) use words;
