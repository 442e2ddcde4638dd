//! A municipality answers a transport request.

use foundation::change::Change;
use foundation::problem::{Problem, Refusal};

use crate::people::SignedIn;
use crate::platform::Platform;
use crate::teams::transport::TransportRequestId;
use crate::teams::{mails, permissions, store};

/// Answers a request and tells the team.
pub async fn answer_transport(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    id: &TransportRequestId,
    is_provided: bool,
    answer: &str,
) -> Result<(), Problem> {
    let mut request = store::find_transport_request(change, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_answer_transport(by, &request.municipality)?;
    request
        .close(is_provided, answer, change.at)
        .map_err(|_| Refusal::AgainstTheRules { message: "transport-refused-answered" })?;
    store::save_transport_request(change, &request).await?;
    let file = store::file(change, &request.registration).await?.ok_or(Refusal::NotFound)?;
    let key = if is_provided { "transport-mail-provided" } else { "transport-mail-not-provided" };
    mails::tell_leaders(change, platform, &file, key, &[("answer", answer)]).await?;
    change.record("teams.transport_answered", id.as_str()).await?;
    Ok(())
}
