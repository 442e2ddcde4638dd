//! Ideas in lists.

use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row};

use crate::ideas::idea::{Idea, IdeaId};
use crate::ideas::permissions::Sight;
use crate::organisations::OrganisationId;
use crate::teams::TeamId;
use crate::trainings::AllocationState;

/// An idea in a list.
#[derive(Debug, Clone)]
pub struct Line {
    /// The idea.
    pub idea: Idea,
    /// Its edition.
    pub edition: String,
    /// The school.
    pub school: OrganisationId,
    /// Its name.
    pub school_name: String,
    /// Its kind, as word.
    pub school_kind: String,
    /// Its municipality, by code.
    pub municipality: String,
    /// Whether the team completed the training.
    pub is_trained: bool,
}

impl Sight {
    /// Whether an idea is of somebody's school, or goes the way on which somebody has the next word.
    fn is_of_its_place(&self, line: &Line) -> bool {
        let is_on_way = match &line.idea.association {
            Some(association) => self.associations.iter().any(|id| id == association.as_str()),
            None => self.municipalities.contains(&line.municipality),
        };
        is_on_way || self.schools.iter().any(|id| id == line.school.as_str())
    }
}

impl Record for Line {
    fn from_row(row: &Row) -> database::Result<Self> {
        let seat: Option<String> = row.get("seat_state")?;
        Ok(Self {
            idea: Idea::from_row(row)?,
            edition: row.get("edition_code")?,
            school: row.get("school_id")?,
            school_name: row.get("school_name")?,
            school_kind: row.get("school_kind")?,
            municipality: row.get::<Option<String>>("municipality_code")?.unwrap_or_default(),
            is_trained: seat.as_deref() == Some(AllocationState::Attended.as_str()),
        })
    }
}

const LINES: &str = "SELECT i.*, t.edition_code, t.school_id, o.name AS school_name, o.kind AS school_kind,
            o.municipality_code, a.state AS seat_state
       FROM ideas i
       JOIN teams t ON t.id = i.team_id
       JOIN organisations o ON o.id = t.school_id
       LEFT JOIN allocations a ON a.team_id = t.id AND a.edition_code = t.edition_code
            AND a.state NOT IN ('declined', 'expired')";
const ORDER: &str = "ORDER BY t.edition_code DESC, o.name_order, i.id";

/// The ideas somebody sees, those of the newest edition first, by school.
pub async fn lines(from: &mut impl Reads, sight: &Sight) -> database::Result<Vec<Line>> {
    let listing = Listing::select(LINES).order(ORDER);
    if sight.is_everywhere {
        return from.all(listing.statement()).await;
    }
    let inside = listing.clone().only_in_either([
        ("t.edition_code", &sight.editions),
        ("o.region_code", &sight.regions),
        ("a.session_id", &sight.sessions),
    ]);
    let mut lines: Vec<Line> = from.all(inside.statement()).await?;
    if !sight.municipalities.is_empty() || !sight.schools.is_empty() || !sight.associations.is_empty() {
        let outside = listing.only_in_either([
            ("o.municipality_code", &sight.municipalities),
            ("t.school_id", &sight.schools),
            ("i.association_id", &sight.associations),
        ]);
        let known: Vec<IdeaId> = lines.iter().map(|line| line.idea.id.clone()).collect();
        let more: Vec<Line> = from.all(outside.statement()).await?;
        let is_new = |line: &Line| {
            line.idea.is_known_to_school() && !known.contains(&line.idea.id) && sight.is_of_its_place(line)
        };
        lines.extend(more.into_iter().filter(is_new));
    }
    Ok(lines)
}

/// Some ideas, by school.
pub async fn lines_of(from: &mut impl Reads, ideas: &[IdeaId]) -> database::Result<Vec<Line>> {
    from.all(Listing::select(LINES).only_in("i.id", ideas).order(ORDER).statement()).await
}

/// The ideas of some teams, by school.
pub async fn lines_of_teams(from: &mut impl Reads, teams: &[TeamId]) -> database::Result<Vec<Line>> {
    from.all(Listing::select(LINES).only_in("t.id", teams).order(ORDER).statement()).await
}
