//! The teams that completed the training, whether or not they have begun an idea.

use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row};

use crate::ideas::idea::{IdeaId, IdeaState};
use crate::organisations::OrganisationId;
use crate::teams::TeamId;

/// A team that completed the training, with its school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trained {
    /// The team.
    pub team: TeamId,
    /// Its edition, by code.
    pub edition: String,
    /// The school.
    pub school: OrganisationId,
    /// Its name.
    pub school_name: String,
    /// Its kind, as word.
    pub school_kind: String,
    /// Who founded it, as word; empty where it is not known.
    pub school_founder: String,
    /// Its municipality, by code.
    pub municipality: String,
    /// Whether it completed the training.
    pub is_trained: bool,
    /// Where its idea is; none while it has not begun one.
    pub state: Option<IdeaState>,
    /// The association that takes the idea to the contest, by name, where the team chose one.
    pub association: Option<String>,
}

impl Record for Trained {
    fn from_row(row: &Row) -> database::Result<Self> {
        let state: Option<String> = row.get("idea_state")?;
        let seat: Option<String> = row.get("seat")?;
        Ok(Self {
            team: row.get("team_id")?,
            edition: row.get("edition_code")?,
            school: row.get("school_id")?,
            school_name: row.get("school_name")?,
            school_kind: row.get("school_kind")?,
            school_founder: row.get::<Option<String>>("founder_kind")?.unwrap_or_default(),
            municipality: row.get::<Option<String>>("municipality_code")?.unwrap_or_default(),
            is_trained: seat.is_some(),
            state: state.as_deref().and_then(IdeaState::parse),
            association: row.get("association_name")?,
        })
    }
}

const TRAINED: &str = "SELECT t.id AS team_id, t.edition_code, t.school_id, o.name AS school_name,
            o.kind AS school_kind, o.founder_kind, o.municipality_code, a.id AS seat,
            i.state AS idea_state, w.name AS association_name
       FROM teams t
       JOIN organisations o ON o.id = t.school_id
       LEFT JOIN allocations a ON a.team_id = t.id AND a.edition_code = t.edition_code AND a.state = 'attended'
       LEFT JOIN ideas i ON i.team_id = t.id
       LEFT JOIN organisations w ON w.id = i.association_id";
const ORDER: &str = "ORDER BY t.edition_code DESC, o.name_order, t.id";

/// Whom an applicant of an edition deals with.
#[derive(Debug, Clone, Default)]
pub struct Circle {
    /// Trained teams of schools in these municipalities.
    pub municipalities: Vec<String>,
    /// Trained teams whose idea goes to these associations.
    pub associations: Vec<String>,
    /// And the teams of these ideas, trained or not.
    pub ideas: Vec<String>,
}

impl Circle {
    /// With the teams of some ideas.
    #[must_use]
    pub fn with<'a>(mut self, ideas: impl IntoIterator<Item = &'a IdeaId>) -> Self {
        self.ideas.extend(ideas.into_iter().map(|id| id.as_str().to_owned()));
        self
    }
}

/// The teams of an edition in a circle, by name of school.
pub async fn circle(from: &mut impl Reads, edition: &str, circle: &Circle) -> database::Result<Vec<Trained>> {
    let listing =
        Listing::select(TRAINED).only_with("t.edition_code = ?", vec![edition.into()]).only_in_either([
            ("CASE WHEN a.id IS NOT NULL THEN o.municipality_code END", &circle.municipalities),
            ("CASE WHEN a.id IS NOT NULL THEN i.association_id END", &circle.associations),
            ("i.id", &circle.ideas),
        ]);
    from.all(listing.order(ORDER).statement()).await
}

/// The trained teams of some municipalities that keep their idea to themselves, have none yet, or send it to an
/// association: their contact person has no idea of them to open.
pub async fn without_idea_for(
    from: &mut impl Reads,
    municipalities: &[String],
) -> database::Result<Vec<Trained>> {
    if municipalities.is_empty() {
        return Ok(Vec::new());
    }
    let listing = Listing::select(TRAINED)
        .only("a.id IS NOT NULL")
        .only("i.id IS NULL OR i.state = 'sketch' OR i.association_id IS NOT NULL")
        .only_in("o.municipality_code", municipalities.iter().map(String::as_str))
        .order(ORDER);
    from.all(listing.statement()).await
}
