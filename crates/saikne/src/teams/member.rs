//! People in a team.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::civil::Date;

use super::team::TeamId;
use super::words::words;
use crate::organisations::OrganisationId;
use crate::people::PersonId;
pub use crate::programmes::member::{Function, SupportPersonType as SupportType};
use crate::programmes::words::Word as _;

/// Identity of a membership.
pub type MemberId = Id<TeamMember>;

words! {
    /// Where a membership is.
    MemberState, "teams-member" {
        /// In the team.
        Active = "active",
        /// Comes in once a guardian has agreed.
        AwaitingConsent = "awaiting_consent",
        /// Left by own wish, or was taken out before the registration was handed in.
        Left = "left",
        /// Gave the place to somebody else.
        Replaced = "replaced",
        /// Waited for a guardian and was never let in.
        NeverCame = "never_came",
    }
}

/// A person in a team, with the name shown in it.
#[derive(Debug, Clone)]
pub struct TeamMember {
    /// Identity.
    pub id: MemberId,
    /// In which team.
    pub team: TeamId,
    /// In which edition.
    pub edition: String,
    /// Who.
    pub person: PersonId,
    /// What the person does.
    pub function: Function,
    /// Of support persons.
    pub support_type: Option<SupportType>,
    /// The school the person says to belong to; none when it is not the team's.
    pub school: Option<OrganisationId>,
    /// First day in the team.
    pub from_on: Date,
    /// Last day.
    pub to_on: Option<Date>,
    /// Needs translation.
    pub needs_language_support: bool,
    /// The team mate who helps with it.
    pub helper: Option<MemberId>,
    /// In, out, on the way.
    pub state: MemberState,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Only for the age rule (I-12).
    pub birth_date: Option<Date>,
    /// Private address.
    pub email: Option<String>,
    /// Whether the guardians agree to the part in this edition; none while nobody answered. One who says no
    /// outweighs another who says yes.
    pub has_consent: Option<bool>,
}

impl TeamMember {
    /// Given name and family name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }

    /// Whether the person is in the team now.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.state == MemberState::Active
    }

    /// Whether the person is in the team, or comes in once a guardian has agreed.
    #[must_use]
    pub fn is_in_or_coming(&self) -> bool {
        matches!(self.state, MemberState::Active | MemberState::AwaitingConsent)
    }

    /// Whether the person is one of the young people in the team now.
    #[must_use]
    pub fn is_active_representative(&self) -> bool {
        self.is_active() && self.function == Function::Representative
    }
}

impl Record for TeamMember {
    fn from_row(row: &Row) -> database::Result<Self> {
        let support_type: Option<String> = row.get("support_type")?;
        let (given, denied): (i64, i64) = (row.get("consents_given")?, row.get("consents_denied")?);
        Ok(Self {
            id: row.get("id")?,
            team: row.get("team_id")?,
            edition: row.get("edition_code")?,
            person: row.get("person_id")?,
            function: row.word("function", Function::parse)?,
            support_type: support_type.as_deref().and_then(SupportType::parse),
            school: row.get("school_id")?,
            from_on: row.get("from_on")?,
            to_on: row.get("to_on")?,
            needs_language_support: row.get("language_support_need")?,
            helper: row.get("helper_member_id")?,
            state: row.word("state", MemberState::parse)?,
            given_name: row.get("given_name")?,
            family_name: row.get("family_name")?,
            birth_date: row.get("birth_date")?,
            email: row.get("email")?,
            has_consent: if denied > 0 { Some(false) } else { (given > 0).then_some(true) },
        })
    }
}
