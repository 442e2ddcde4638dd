//! The coordinator's list: filtered, sorted, paged by key; sums by region.

use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, Value, sql};
use foundation::text::{latvian_order_key, query_words};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::organisations::OrganisationKind;
use crate::programmes::CallId;
use crate::teams::permissions::Sight;
use crate::teams::registration::{RegistrationId, RegistrationState};
use crate::teams::team::TeamState;
use crate::teams::words::words;

words! {
    /// By what the list is sorted.
    SortBy, "triage-sort" {
        /// As they came in.
        Submitted = "submitted",
        /// By the school's name.
        School = "school",
        /// By municipality, then by the school's name.
        Municipality = "municipality",
    }
}

/// What the list is narrowed down to.
#[derive(Debug, Clone)]
pub struct Filter {
    /// For which call.
    pub call: CallId,
    /// The edition of the call.
    pub edition: String,
    /// What the reader may see at all.
    pub sight: Sight,
    /// Only this region.
    pub region: Option<String>,
    /// Only this municipality.
    pub municipality: Option<String>,
    /// Only this state.
    pub state: Option<RegistrationState>,
    /// Only schools of this kind.
    pub kind: Option<OrganisationKind>,
    /// Only schools that take part for the first time.
    pub first_time: bool,
    /// Words of the school's name.
    pub words: String,
}

impl Filter {
    /// Everything of a call that somebody may see.
    #[must_use]
    pub fn of(call: CallId, edition: String, sight: Sight) -> Self {
        Self {
            call,
            edition,
            sight,
            region: None,
            municipality: None,
            state: None,
            kind: None,
            first_time: false,
            words: String::new(),
        }
    }

    /// Whether it leaves anything out of what the reader may see.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        self.region.is_some()
            || self.municipality.is_some()
            || self.state.is_some()
            || self.kind.is_some()
            || self.first_time
            || !self.words.is_empty()
    }

    /// The same list, narrowed down to nothing.
    fn whole(&self) -> Self {
        Self::of(self.call.clone(), self.edition.clone(), self.sight.clone())
    }
}

/// One registration in the list.
#[derive(Debug, Clone)]
pub struct TriageLine {
    /// Identity.
    pub id: RegistrationId,
    /// Where it is.
    pub state: RegistrationState,
    /// Whether somebody left since it was handed in, and the team is not whole.
    pub is_short: bool,
    /// When it came in last.
    pub submitted_at: Option<Timestamp>,
    /// Legal name of the school.
    pub school_name: String,
    /// As the team calls itself.
    pub team_name: String,
    /// Kind of the school, as word.
    pub school_kind: String,
    /// Region, by code.
    pub region: String,
    /// Municipality, by code.
    pub municipality: String,
    /// Learners of the school.
    pub learner_count: Option<i64>,
    /// Takes part for the first time.
    pub is_first_time: bool,
    /// First choice, as word.
    pub preference: String,
    /// First and last day of the session it names, where it names one.
    pub wished_days: Option<(Date, Date)>,
    /// How the team travels, as word.
    pub travel: String,
    /// Why it was decided so.
    pub outcome_reason: Option<String>,
    /// By which criteria, as words.
    pub outcome_criteria: Option<String>,
}

impl Record for TriageLine {
    fn from_row(row: &Row) -> database::Result<Self> {
        let text = |column| row.get::<Option<String>>(column).map(Option::unwrap_or_default);
        Ok(Self {
            id: row.get("id")?,
            state: row.word("state", RegistrationState::parse)?,
            is_short: row.word("team_state", TeamState::parse)? == TeamState::Forming,
            submitted_at: row.get("submitted_at")?,
            school_name: row.get("school_name")?,
            team_name: row.get("team_name")?,
            school_kind: row.get("school_kind")?,
            region: text("region_code")?,
            municipality: text("municipality_code")?,
            learner_count: row.get("learner_count")?,
            is_first_time: text("first_time")? == "yes",
            preference: text("preference")?,
            wished_days: row
                .get::<Option<Date>>("wished_first_day")?
                .zip(row.get::<Option<Date>>("wished_last_day")?),
            travel: text("travel")?,
            outcome_reason: row.get("outcome_reason")?,
            outcome_criteria: row.get("outcome_criteria")?,
        })
    }
}

const LINES: &str = "SELECT r.id, r.state, r.submitted_at, r.outcome_reason, r.outcome_criteria,
            o.name AS school_name, o.kind AS school_kind, o.region_code, o.municipality_code, o.learner_count,
            t.name AS team_name, t.state AS team_state, f.value AS first_time, w.value AS preference, v.value AS travel,
            s.first_day AS wished_first_day, s.last_day AS wished_last_day
       FROM registrations r
       JOIN teams t ON t.id = r.team_id
       JOIN organisations o ON o.id = t.school_id
       LEFT JOIN registration_fields f ON f.registration_id = r.id AND f.field = 'first_time'
       LEFT JOIN registration_fields w ON w.registration_id = r.id AND w.field = 'preference_1'
       LEFT JOIN announced_sessions s ON w.value = 'session:' || s.id
       LEFT JOIN registration_fields v ON v.registration_id = r.id AND v.field = 'travel'";

const COUNT: &str = "SELECT COUNT(*)
       FROM registrations r
       JOIN teams t ON t.id = r.team_id
       JOIN organisations o ON o.id = t.school_id
       LEFT JOIN registration_fields f ON f.registration_id = r.id AND f.field = 'first_time'";

fn filtered(head: &'static str, filter: &Filter) -> Listing {
    let mut listing = Listing::select(head)
        .only_with("r.call_id = ?", vec![Value::from(&filter.call)])
        .only("r.state <> 'draft'")
        .only_if("o.region_code = ?", filter.region.as_deref())
        .only_if("o.municipality_code = ?", filter.municipality.as_deref())
        .only_if("r.state = ?", filter.state.map(RegistrationState::as_str))
        .only_if("o.kind = ?", filter.kind.map(OrganisationKind::as_str));
    if !filter.sight.editions.holds(&filter.edition) {
        listing = listing.only_in("o.region_code", &filter.sight.regions);
    }
    if filter.first_time {
        listing = listing.only("f.value = 'yes'");
    }
    for word in query_words(&filter.words) {
        listing = listing.only_with("o.search_text LIKE ?", vec![format!("% {word}%").into()]);
    }
    listing
}

/// A page of the list: the lines after one that was shown last.
pub async fn lines(
    from: &mut impl Reads,
    filter: &Filter,
    sort: SortBy,
    after: Option<&TriageLine>,
    limit: usize,
) -> database::Result<Vec<TriageLine>> {
    let mut listing = filtered(LINES, filter);
    if let Some(last) = after {
        let id = Value::from(&last.id);
        let name = Value::from(latvian_order_key(&last.school_name));
        listing = match sort {
            SortBy::Submitted => listing.only_with(
                "r.submitted_at > ? OR (r.submitted_at = ? AND r.id > ?)",
                vec![last.submitted_at.into(), last.submitted_at.into(), id],
            ),
            SortBy::School => listing.only_with(
                "o.name_order > ? OR (o.name_order = ? AND r.id > ?)",
                vec![name.clone(), name, id],
            ),
            SortBy::Municipality => {
                let place = Value::from(&last.municipality);
                listing.only_with(
                    "COALESCE(o.municipality_code, '') > ? OR (COALESCE(o.municipality_code, '') = ?
                     AND (o.name_order > ? OR (o.name_order = ? AND r.id > ?)))",
                    vec![place.clone(), place, name.clone(), name, id],
                )
            }
        };
    }
    let listing = listing.order(match sort {
        SortBy::Submitted => "ORDER BY r.submitted_at, r.id",
        SortBy::School => "ORDER BY o.name_order, r.id",
        SortBy::Municipality => "ORDER BY COALESCE(o.municipality_code, ''), o.name_order, r.id",
    });
    from.all(listing.limit(limit).statement()).await
}

/// One line, to go on after it.
pub async fn line(
    from: &mut impl Reads,
    filter: &Filter,
    id: &RegistrationId,
) -> database::Result<Option<TriageLine>> {
    let listing = filtered(LINES, &filter.whole()).only_with("r.id = ?", vec![Value::from(id)]);
    from.find(listing.statement()).await
}

/// Some lines, of those the reader may see.
pub async fn chosen(
    from: &mut impl Reads,
    filter: &Filter,
    ids: &[RegistrationId],
) -> database::Result<Vec<TriageLine>> {
    let listing = filtered(LINES, &filter.whole()).only_in("r.id", ids).order("ORDER BY o.name_order, r.id");
    from.all(listing.statement()).await
}

/// How many lines the list has.
pub async fn count(from: &mut impl Reads, filter: &Filter) -> database::Result<i64> {
    from.one(filtered(COUNT, filter).statement()).await
}

/// How many registrations of a region are in a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateCount {
    /// Region, by code.
    pub region: String,
    /// The state.
    pub state: RegistrationState,
    /// How many.
    pub count: i64,
}

impl Record for StateCount {
    fn from_row(row: &Row) -> database::Result<Self> {
        let region: Option<String> = row.get("region_code")?;
        Ok(Self {
            region: region.unwrap_or_default(),
            state: row.word("state", RegistrationState::parse)?,
            count: row.get("how_many")?,
        })
    }
}

/// Sums by region and state of everything handed in for a call.
pub async fn sums(from: &mut impl Reads, call: &CallId) -> database::Result<Vec<StateCount>> {
    let statement = sql("SELECT o.region_code, r.state, COUNT(*) AS how_many
                           FROM registrations r
                           JOIN teams t ON t.id = r.team_id
                           JOIN organisations o ON o.id = t.school_id
                          WHERE r.call_id = $1 AND r.state <> 'draft'
                          GROUP BY o.region_code, r.state ORDER BY o.region_code, r.state");
    from.all(statement.bind(call)).await
}

/// What a region could send: its schools and learners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionSize {
    /// Region, by code.
    pub region: String,
    /// Schools in the register.
    pub schools: i64,
    /// Learners in them.
    pub learners: i64,
}

impl Record for RegionSize {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            region: row.get("region_code")?,
            schools: row.get("schools")?,
            learners: row.get("learners")?,
        })
    }
}

/// Schools and learners by region.
pub async fn region_sizes(from: &mut impl Reads) -> database::Result<Vec<RegionSize>> {
    let statement = sql("SELECT region_code, COUNT(*) AS schools,
                                CAST(COALESCE(SUM(learner_count), 0) AS BIGINT) AS learners
                           FROM organisations
                          WHERE kind IN ('general_school', 'vocational_school') AND state = 'active'
                            AND region_code IS NOT NULL
                          GROUP BY region_code ORDER BY region_code");
    from.all(statement).await
}
