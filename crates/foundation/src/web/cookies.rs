//! Cookies: read from the request, written with every protection a browser offers.

use axum::http::{HeaderMap, HeaderValue, header};

/// The value of a cookie the browser sent.
#[must_use]
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// A cookie to be set.
#[derive(Debug, Clone)]
pub struct Cookie<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its value: letters, digits, `-` and `_` only.
    pub value: &'a str,
    /// How long the browser keeps it, in seconds; until it is closed when none; forgotten at zero.
    pub max_age: Option<i64>,
    /// Only over TLS. Off only where the platform itself is served without it.
    pub is_secure: bool,
}

impl Cookie<'_> {
    /// The header that sets it: not readable by scripts, not sent from other sites' forms.
    #[must_use]
    pub fn header(&self) -> HeaderValue {
        let mut text = format!("{}={}; Path=/; HttpOnly; SameSite=Lax", self.name, self.value);
        if let Some(seconds) = self.max_age {
            text.push_str(&format!("; Max-Age={seconds}"));
        }
        if self.is_secure {
            text.push_str("; Secure");
        }
        HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("a=1; session=abc; session2=x"));

        assert_eq!(read(&headers, "session"), Some("abc"));
        assert_eq!(read(&headers, "sess"), None);
    }

    #[test]
    fn a_cookie_is_closed_to_scripts() {
        let cookie = Cookie { name: "session", value: "abc", max_age: Some(60), is_secure: true };
        assert_eq!(cookie.header(), "session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure");
    }
}
