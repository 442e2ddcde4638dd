//! The filter of the list of registrations as it stands in addresses.

use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::{Fields, query_of};

use crate::organisations::OrganisationKind;
use crate::programmes::{self, CallId, CallKind, Plans};
use crate::teams::permissions::Sight;
use crate::teams::registration::RegistrationState;
use crate::teams::store::triage::{Filter, SortBy};
use crate::teams::terms::Terms;

/// The call that is asked for, or else the newest registration of teams, among those whose lists are seen.
pub async fn terms(
    plans: &Plans,
    from: &mut impl Reads,
    asked: &Fields,
    sight: &Sight,
) -> Result<Terms, Problem> {
    let call = match CallId::parse(asked.text("call")) {
        Ok(call) => call,
        Err(_) => programmes::store::public_calls(from)
            .await?
            .into_iter()
            .find(|call| call.kind == CallKind::TeamRegistration && sight.opens(&call.edition))
            .map(|call| call.id)
            .ok_or(Refusal::NotFound)?,
    };
    let terms = Terms::find(plans, from, &call, None).await?;
    if sight.opens(&terms.plan.code) { Ok(terms) } else { Err(Refusal::NotFound.into()) }
}

/// The filter in an address.
pub fn filter_of(asked: &Fields, call: &CallId, edition: &str, sight: Sight) -> Filter {
    let mut filter = Filter::of(call.clone(), edition.to_owned(), sight);
    filter.region = asked.filled("region").map(str::to_owned);
    filter.municipality = asked.filled("municipality").map(str::to_owned);
    filter.state = RegistrationState::parse(asked.text("state"));
    filter.kind = OrganisationKind::parse(asked.text("kind"));
    filter.first_time = asked.is_ticked("first_time");
    filter.words = asked.text("q").chars().take(100).collect();
    filter
}

/// The order in an address.
pub fn sort_of(asked: &Fields) -> SortBy {
    SortBy::parse(asked.text("sort")).unwrap_or(SortBy::Submitted)
}

/// The address of a filter, after the question mark.
pub fn as_text(filter: &Filter, sort: SortBy) -> String {
    query_of(&[
        ("call", filter.call.as_str()),
        ("sort", sort.as_str()),
        ("region", filter.region.as_deref().unwrap_or_default()),
        ("municipality", filter.municipality.as_deref().unwrap_or_default()),
        ("state", filter.state.map_or("", RegistrationState::as_str)),
        ("kind", filter.kind.map_or("", OrganisationKind::as_str)),
        ("first_time", if filter.first_time { "yes" } else { "" }),
        ("q", &filter.words),
    ])
}

/// The address of a list that was sent along with a form; only what a list knows is taken over.
pub fn address(asked: &Fields) -> String {
    const KNOWN: [&str; 8] = ["call", "sort", "region", "municipality", "state", "kind", "first_time", "q"];
    format!("/triage?{}", query_of(&KNOWN.map(|name| (name, asked.text(name)))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Reach;

    #[test]
    fn an_address_reads_back_as_its_filter() {
        let call = CallId::parse("0190163d-8694-739b-aea5-966c26f8ad90").unwrap();
        let asked = Fields::of(&[("q", "Rēzeknes & poļu"), ("state", "submitted"), ("region", "LAT")]);
        let sight = Sight { editions: Reach::Everything, regions: Vec::new() };
        let filter = filter_of(&asked, &call, "kontakts-2024", sight);
        let again = Fields::parse(as_text(&filter, SortBy::School).as_bytes()).unwrap();
        assert_eq!(again.text("q"), "Rēzeknes & poļu");
        assert_eq!((again.text("state"), again.text("sort")), ("submitted", "school"));
    }
}
