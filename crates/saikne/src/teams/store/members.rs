//! People in teams.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::text::fold;
use jiff::civil::Date;

use super::once;
use crate::organisations::OrganisationId;
use crate::people::PersonId;
use crate::programmes::words::Word as _;
use crate::teams::member::{Function, MemberId, MemberState, SupportType, TeamMember};
use crate::teams::team::{Team, TeamId};

macro_rules! member_select {
    ($tail:literal) => {
        concat!(
            "SELECT m.*, p.given_name, p.family_name, p.birth_date, p.email,
                    (SELECT COUNT(*) FROM consents c JOIN consent_requests q ON q.id = c.request_id
                      WHERE c.subject_id = m.person_id AND q.edition_code = m.edition_code
                        AND c.purpose = 'participate' AND c.state = 'given') AS consents_given,
                    (SELECT COUNT(*) FROM consents c JOIN consent_requests q ON q.id = c.request_id
                      WHERE c.subject_id = m.person_id AND q.edition_code = m.edition_code
                        AND c.purpose = 'participate'
                        AND c.state IN ('refused', 'withdrawn', 'disputed')) AS consents_denied
               FROM team_members m JOIN people p ON p.id = m.person_id ",
            $tail
        )
    };
}

macro_rules! member_sql {
    ($tail:literal) => {
        sql(member_select!($tail))
    };
}

/// Everybody who is or was in a team, in the order of joining.
pub async fn members_of(from: &mut impl Reads, team: &TeamId) -> database::Result<Vec<TeamMember>> {
    from.all(member_sql!("WHERE m.team_id = $1 ORDER BY m.joined_at, m.id").bind(team)).await
}

/// Everybody who is or was in some teams, in the order of joining.
pub async fn members_of_teams(
    from: &mut impl Reads,
    teams: impl IntoIterator<Item = &TeamId>,
) -> database::Result<Vec<TeamMember>> {
    let listing = Listing::select(member_select!("")).only_in("m.team_id", teams);
    from.all(listing.order("ORDER BY m.joined_at, m.id").statement()).await
}

/// One membership.
pub async fn member(from: &mut impl Reads, id: &MemberId) -> database::Result<Option<TeamMember>> {
    from.find(member_sql!("WHERE m.id = $1").bind(id)).await
}

/// The teams a person is in now.
pub async fn memberships_of_person(
    from: &mut impl Reads,
    person: &PersonId,
) -> database::Result<Vec<TeamMember>> {
    from.all(
        member_sql!(
            "WHERE m.person_id = $1 AND m.state IN ('active', 'awaiting_consent') ORDER BY m.joined_at DESC, m.id"
        )
        .bind(person),
    )
    .await
}

/// Somebody who joins a team.
#[derive(Debug, Clone)]
pub struct NewMember<'a> {
    /// Who.
    pub person: &'a PersonId,
    /// As what.
    pub function: Function,
    /// Of support persons.
    pub support_type: Option<SupportType>,
    /// The team's school, unless the person belongs to another.
    pub school: Option<&'a OrganisationId>,
    /// First day.
    pub from_on: Date,
    /// Needs translation.
    pub needs_language_support: bool,
    /// The team mate who helps with it.
    pub helper: Option<&'a MemberId>,
    /// In, or waiting for a guardian.
    pub state: MemberState,
}

/// Lets somebody into a team.
pub async fn insert_member(
    change: &mut Change,
    team: &Team,
    new: &NewMember<'_>,
) -> database::Result<MemberId> {
    let id: MemberId = change.new_id();
    let statement = sql("INSERT INTO team_members
            (id, team_id, edition_code, person_id, function, support_type, phase, school_id, from_on,
             language_support_need, helper_member_id, state, joined_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'training', $7, $8, $9, $10, $11, $12)")
    .bind(&id)
    .bind(&team.id)
    .bind(&team.edition)
    .bind(new.person)
    .bind(new.function.as_str())
    .bind(new.support_type.map(|support_type| support_type.as_str()))
    .bind(new.school)
    .bind(new.from_on)
    .bind(new.needs_language_support)
    .bind(new.helper)
    .bind(new.state.as_str())
    .bind(change.at);
    change.execute(statement).await?;
    Ok(id)
}

/// Ends a membership; the row stays as history.
pub async fn end_membership(
    change: &mut Change,
    id: &MemberId,
    state: MemberState,
    to_on: Date,
) -> database::Result<()> {
    let statement = sql("UPDATE team_members SET state = $2, to_on = $3
                          WHERE id = $1 AND state IN ('active', 'awaiting_consent')");
    once(change.execute(statement.bind(id).bind(state.as_str()).bind(to_on)).await?)
}

/// Lets in somebody who waited for a guardian.
pub async fn let_in(change: &mut Change, id: &MemberId, from_on: Date) -> database::Result<()> {
    let statement = sql("UPDATE team_members SET state = 'active', from_on = $2
                          WHERE id = $1 AND state = 'awaiting_consent'");
    once(change.execute(statement.bind(id).bind(from_on)).await?)
}

struct Namesake {
    id: PersonId,
    given_name: String,
    family_name: String,
}

impl Record for Namesake {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            given_name: row.get("given_name")?,
            family_name: row.get("family_name")?,
        })
    }
}

impl Namesake {
    fn is(&self, given_name: &str, family_name: &str) -> bool {
        fold(&self.given_name) == fold(given_name) && fold(&self.family_name) == fold(family_name)
    }
}

/// A person we know already by address and name. A family may share an address, so the name counts too.
pub async fn find_person(
    from: &mut impl Reads,
    email: &str,
    given_name: &str,
    family_name: &str,
) -> database::Result<Option<PersonId>> {
    let statement = sql("SELECT id, given_name, family_name FROM people
                          WHERE email = $1 AND anonymised_at IS NULL ORDER BY created_at, id");
    let same_address: Vec<Namesake> = from.all(statement.bind(email)).await?;
    Ok(same_address.into_iter().find(|one| one.is(given_name, family_name)).map(|one| one.id))
}

/// Whether a person of this name and birth date is in a team of the edition already (I-10).
pub async fn is_in_another_team(
    from: &mut impl Reads,
    edition: &str,
    given_name: &str,
    family_name: &str,
    birth_date: Date,
) -> database::Result<bool> {
    let statement = sql("SELECT p.id, p.given_name, p.family_name
                           FROM people p JOIN team_members m ON m.person_id = p.id
                          WHERE p.birth_date = $1 AND m.edition_code = $2
                            AND m.state IN ('active', 'awaiting_consent')");
    let born_that_day: Vec<Namesake> = from.all(statement.bind(birth_date).bind(edition)).await?;
    Ok(born_that_day.iter().any(|one| one.is(given_name, family_name)))
}
