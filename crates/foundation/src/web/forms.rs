//! Forms: plain text by name, never a type per form.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use unicode_normalization::UnicodeNormalization as _;

use crate::ids::Id;
use crate::problem::{Problem, Refusal};

/// What stands after the question mark of an address; what is empty is left out.
#[must_use]
pub fn query_of(pairs: &[(&str, &str)]) -> String {
    let told = pairs.iter().filter(|(_, value)| !value.is_empty());
    form_urlencoded::Serializer::new(String::new()).extend_pairs(told).finish()
}

/// The fields of a form or of a query, in the order they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

/// More fields than any of our forms has: somebody is trying us.
const MOST_FIELDS: usize = 4000;

impl Fields {
    /// Reads `application/x-www-form-urlencoded` text. Values become NFC; control characters other
    /// than line breaks and tabs are dropped, because nobody types them and the databases refuse some, and so
    /// are those that turn the direction of writing: a name with one of them reads as another name.
    pub fn parse(text: &[u8]) -> Result<Self, Refusal> {
        let mut fields = Vec::new();
        for (name, value) in form_urlencoded::parse(text) {
            if fields.len() >= MOST_FIELDS {
                return Err(Refusal::TooLarge);
            }
            fields.push((name.into_owned(), clean(&value)));
        }
        Ok(Self(fields))
    }

    /// Fields made by hand, for tests and for multipart forms.
    #[must_use]
    pub fn of(fields: &[(&str, &str)]) -> Self {
        Self(fields.iter().map(|(name, value)| ((*name).to_owned(), clean(value))).collect())
    }

    /// Adds a field.
    pub fn push(&mut self, name: &str, value: &str) {
        self.0.push((name.to_owned(), clean(value)));
    }

    /// Puts a value in the place of whatever a field had.
    pub fn set(&mut self, name: &str, value: &str) {
        self.0.retain(|(field, _)| field != name);
        self.push(name, value);
    }

    /// The value of a field without white space around it; empty when it is absent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }

    /// The value of a field, when it is there and not empty.
    #[must_use]
    pub fn filled(&self, name: &str) -> Option<&str> {
        Some(self.text(name)).filter(|value| !value.is_empty())
    }

    /// Every value of a field that may stand several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.trim())
    }

    /// Whether a box was ticked.
    #[must_use]
    pub fn is_ticked(&self, name: &str) -> bool {
        self.filled(name).is_some()
    }

    /// The identity in a field. A forged one is not found.
    pub fn id<T>(&self, name: &str) -> Result<Id<T>, Refusal> {
        Id::parse(self.text(name)).map_err(|_| Refusal::NotFound)
    }

    /// The whole number in a field.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<i64> {
        self.text(name).parse().ok()
    }

    /// Every field, in the order they came.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

fn clean(value: &str) -> String {
    value
        .replace("\r\n", "\n")
        .nfc()
        .filter(|letter| matches!(letter, '\n' | '\t') || !(letter.is_control() || turns_direction(*letter)))
        .collect()
}

/// Whether a character is one of Unicode's marks, embeddings, overrides and isolates of direction.
fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The fields of a posted form.
#[derive(Debug, Clone)]
pub struct Form(pub Fields);

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let is_form = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
        let body = Bytes::from_request(request, state).await.map_err(|_| Refusal::TooLarge)?;
        if !is_form && !body.is_empty() {
            return Err(Refusal::Malformed.into());
        }
        Ok(Self(Fields::parse(&body)?))
    }
}

/// The fields of the address after the question mark.
#[derive(Debug, Clone)]
pub struct Query(pub Fields);

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Ok(Self(Fields::parse(parts.uri.query().unwrap_or_default().as_bytes())?))
    }
}

/// The identity in a path of one place: `/teams/{id}`. A forged one is not found.
#[derive(Debug, Clone)]
pub struct PathId<T>(pub Id<T>);

impl<S: Send + Sync, T: 'static> FromRequestParts<S> for PathId<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let PathWord(word) = PathWord::from_request_parts(parts, state).await?;
        Ok(Self(Id::parse(&word).map_err(|_| Refusal::NotFound)?))
    }
}

/// The word in a path of one place: `/editions/{code}`.
#[derive(Debug, Clone)]
pub struct PathWord(pub String);

impl<S: Send + Sync> FromRequestParts<S> for PathWord {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path: Result<axum::extract::Path<String>, _> =
            axum::extract::Path::from_request_parts(parts, state).await;
        Ok(Self(path.map_err(|_| Refusal::NotFound)?.0))
    }
}

/// Two words in a path: `/editions/{code}/calls/{call}`.
#[derive(Debug, Clone)]
pub struct PathWords(pub String, pub String);

impl<S: Send + Sync> FromRequestParts<S> for PathWords {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path: Result<axum::extract::Path<(String, String)>, _> =
            axum::extract::Path::from_request_parts(parts, state).await;
        let (first, second) = path.map_err(|_| Refusal::NotFound)?.0;
        Ok(Self(first, second))
    }
}

/// What is wrong with a form: for each field the key of a sentence and the values in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mistakes(Vec<Mistake>);

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Name of the field it stands beside.
    pub field: String,
    /// Key of the sentence.
    pub message: String,
    /// Values the sentence names, already formatted.
    pub values: Vec<(&'static str, String)>,
}

impl Mistakes {
    /// Notes a mistake.
    pub fn add(&mut self, field: &str, message: &str) {
        self.add_with(field, message, Vec::new());
    }

    /// Notes a mistake whose sentence names values.
    pub fn add_with(&mut self, field: &str, message: &str, values: Vec<(&'static str, String)>) {
        self.0.push(Mistake { field: field.to_owned(), message: message.to_owned(), values });
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every mistake, in the order noted.
    pub fn iter(&self) -> impl Iterator<Item = &Mistake> {
        self.0.iter()
    }

    /// The mistake beside a field.
    #[must_use]
    pub fn of(&self, field: &str) -> Option<&Mistake> {
        self.0.iter().find(|mistake| mistake.field == field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_keep_latvian_letters_and_lose_control_characters() {
        let fields = Fields::parse("name=R%C4%93zekne%00+%0D%0A1&a=1&a=2&empty=+".as_bytes()).unwrap();

        assert_eq!(fields.text("name"), "Rēzekne \n1");
        assert_eq!(fields.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(fields.filled("empty"), None);
        assert_eq!(fields.filled("absent"), None);
    }

    #[test]
    fn a_name_cannot_be_made_to_read_backwards() {
        let name = "Ja\u{202e}nis\u{202c} \u{2066}Be\u{200f}rzs\u{2069}\u{85}\u{61c}";
        assert_eq!(Fields::of(&[("given_name", name)]).text("given_name"), "Janis Berzs");
    }

    #[test]
    fn decomposed_letters_are_put_together() {
        assert_eq!(Fields::of(&[("name", "Re\u{304}zekne")]).text("name"), "Rēzekne");
    }

    #[test]
    fn a_flood_of_fields_is_refused() {
        let flood = "a=&".repeat(MOST_FIELDS + 1);
        assert_eq!(Fields::parse(flood.as_bytes()), Err(Refusal::TooLarge));
    }
}
