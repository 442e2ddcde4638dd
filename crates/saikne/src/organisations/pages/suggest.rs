//! Schools while somebody types (`assets/js/suggest.js`).

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use foundation::problem::Problem;
use foundation::web::forms::Query;

use crate::organisations::store::{self, SCHOOLS, Search};
use crate::platform::Platform;

/// So many suggestions at most.
const MOST: usize = 10;

/// Longer queries are cut: nobody types them.
const LONGEST_QUERY: usize = 100;

/// `GET /organisations/suggest?q=…`
pub async fn suggest(State(platform): State<Platform>, Query(query): Query) -> Result<Response, Problem> {
    let words: String = query.text("q").chars().take(LONGEST_QUERY).collect();
    let search = Search { words: &words, kinds: &SCHOOLS, ..Search::default() };
    let found = if foundation::text::query_words(&words).is_empty() {
        Vec::new()
    } else {
        store::search(&mut platform.read().await?, &search, None, MOST).await?
    };
    let suggestions: Vec<serde_json::Value> = found
        .iter()
        .map(|school| {
            serde_json::json!({ "value": school.id.as_str(), "label": school.name, "note": school.place() })
        })
        .collect();
    let mut response = serde_json::Value::from(suggestions).to_string().into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}
