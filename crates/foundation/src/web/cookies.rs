//! Cookies: read from the request, written with every protection a browser offers.
//!
//! Where the platform is reached over TLS, every cookie is bound to this host and to TLS by its name
//! (`__Host-`, RFC 6265bis 4.1.3.2). That is done at the edge, for all cookies alike: what is inside knows
//! only their plain names, and a cookie that a neighbouring host has set is never seen.

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
}

impl Cookie<'_> {
    /// The header that sets it: not readable by scripts, not sent from other sites' forms.
    #[must_use]
    pub fn header(&self) -> HeaderValue {
        let mut text = format!("{}={}; Path=/; HttpOnly; SameSite=Lax", self.name, self.value);
        if let Some(seconds) = self.max_age {
            text.push_str(&format!("; Max-Age={seconds}"));
        }
        HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
    }
}

const BOUND: &str = "__Host-";

/// Leaves of the cookies that came over TLS those that are bound to this host, under their plain names.
pub fn keep_bound(headers: &mut HeaderMap) {
    let bound: Vec<String> = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().strip_prefix(BOUND).map(str::to_owned))
        .collect();
    headers.remove(header::COOKIE);
    if let Ok(value) = HeaderValue::from_str(&bound.join("; ")) {
        headers.insert(header::COOKIE, value);
    }
}

/// Binds the cookies of an answer that goes out over TLS to this host.
pub fn bind(headers: &mut HeaderMap) {
    let plain: Vec<HeaderValue> = headers.get_all(header::SET_COOKIE).iter().cloned().collect();
    headers.remove(header::SET_COOKIE);
    for value in plain {
        let bound = value.to_str().ok().map(|text| format!("{BOUND}{text}; Secure"));
        if let Some(Ok(bound)) = bound.map(|text| HeaderValue::from_str(&text)) {
            headers.append(header::SET_COOKIE, bound);
        }
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
        let cookie = Cookie { name: "session", value: "abc", max_age: Some(60) };
        assert_eq!(cookie.header(), "session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
    }

    #[test]
    fn over_tls_a_cookie_is_bound_to_its_host() {
        let mut headers = HeaderMap::new();
        let cookie = Cookie { name: "session", value: "abc", max_age: None };
        headers.append(header::SET_COOKIE, cookie.header());
        bind(&mut headers);

        assert_eq!(headers[header::SET_COOKIE], "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    #[test]
    fn over_tls_a_neighbours_cookie_is_not_seen() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("session=evil; __Host-session=abc"));
        keep_bound(&mut headers);

        assert_eq!(read(&headers, "session"), Some("abc"));
        headers.insert(header::COOKIE, HeaderValue::from_static("session=evil"));
        keep_bound(&mut headers);
        assert_eq!(read(&headers, "session"), None);
    }
}
