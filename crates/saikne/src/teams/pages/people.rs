//! The people of a team: who is in, who is invited, inviting.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Column, Field, FieldWidth, Row, Table, Tone, button_row, choices_of, link_button,
    notice, tag,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use jiff::Timestamp;
use maud::{Markup, Render, html};

use super::views::{found, mistake_of, mistakes_summary, openness, refusing, rule_note, sentence};
use crate::frame::{Frame, see_with};
use crate::people::accounts::{folded_address, is_address};
use crate::people::consents::{self, ConsentState, Purpose};
use crate::people::{PersonId, SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::rules::Finding;
use crate::programmes::{Function, Plans, Word as _};
use crate::teams::actions::{self, Invited, Prepared, prepare};
use crate::teams::guardians::age_limit;
use crate::teams::invitation::{Invitation, InvitationState};
use crate::teams::member::{MemberId, MemberState, TeamMember};
use crate::teams::registration::Registration;
use crate::teams::store::{self, NewInvitation};
use crate::teams::{facts, permissions};

/// The longest given or family name we keep.
const LONGEST_NAME: usize = 80;

/// What the page is drawn from.
pub(super) struct Roster {
    prepared: Prepared,
    invitations: Vec<Invitation>,
    consents: Vec<(PersonId, ConsentState)>,
    /// Who stays until somebody else has come.
    replaced: Vec<MemberId>,
    findings: Vec<Finding>,
    now: Timestamp,
    leads: bool,
    sees_history: bool,
    reminds: bool,
}

impl Roster {
    /// Whether a guardian of somebody in the team has yet to agree.
    fn is_waiting(&self) -> bool {
        let is_in = |person: &PersonId| {
            let members = &self.prepared.members;
            members.iter().any(|one| one.person == *person && one.is_in_or_coming())
        };
        self.consents.iter().any(|(person, state)| *state != ConsentState::Given && is_in(person))
    }
}

pub(super) async fn roster(
    plans: &Plans,
    from: &mut impl Reads,
    by: &SignedIn,
    id: &crate::teams::RegistrationId,
    now: Timestamp,
) -> Result<Roster, Problem> {
    let prepared = prepare(plans, from, by, id).await?;
    let invitations = store::invitations_of(from, &prepared.file.team.id).await?;
    let people: Vec<&PersonId> = prepared.members.iter().map(|member| &member.person).collect();
    let consents =
        consents::of_people(from, &prepared.file.team.edition, &people, Purpose::Participate).await?;
    let findings = facts::on_submit(&prepared.file, &prepared.members, &prepared.terms, now);
    let leads = permissions::leads(by, &prepared.file);
    let sees_history = permissions::may_see_roster(by, &prepared.file).is_ok();
    let reminds = prepared.file.is_alive() && permissions::may_remind(by, &prepared.file).is_ok();
    let changes = store::roster_changes_of(from, &prepared.file.team.id).await?;
    let replaced = changes.into_iter().filter(|one| !one.is_over()).map(|one| one.out).collect();
    Ok(Roster { prepared, invitations, consents, replaced, findings, now, leads, sees_history, reminds })
}

/// `GET /registrations/{id}/team`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
) -> Result<Response, Problem> {
    let roster = roster(&platform.plans, &mut platform.read().await?, &by, &id, platform.now()).await?;
    let frame = Frame::of(&platform, &visitor);
    Ok(show(frame, &roster, &Fields::default(), &Mistakes::default()))
}

/// `POST /registrations/{id}/invite`
pub async fn invite(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let roster = roster(&platform.plans, &mut platform.read().await?, &by, &id, platform.now()).await?;
    permissions::may_lead(&by, &roster.prepared.file)?;
    let mut mistakes = name_mistakes(&fields);
    let invited = Invited::parse(fields.text("function"));
    if invited.is_none() {
        mistakes.add("function", "teams-invite-function-missing");
    }
    let frame = Frame::of(&platform, &visitor);
    let (true, Some(invited)) = (mistakes.is_empty(), invited) else {
        return Ok(show(frame.status(StatusCode::UNPROCESSABLE_ENTITY), &roster, &fields, &mistakes));
    };
    let email = folded_address(fields.text("email"));
    let new = NewInvitation {
        team: &roster.prepared.file.team.id,
        email: &email,
        given_name: fields.text("given_name"),
        family_name: fields.text("family_name"),
        function: invited.function(),
        roster_change: None,
    };
    let mut change = platform.begin(by.actor()).await?;
    let (file, terms) = (&roster.prepared.file, &roster.prepared.terms);
    match actions::invite(&mut change, &platform, &by, file, terms, &new).await {
        Ok(_) => {
            change.commit().await?;
            Ok(see_with(&format!("/registrations/{id}/team"), "teams-invited"))
        }
        Err(Problem::Refused(Refusal::AgainstTheRules { message })) => {
            mistakes.add("email", message);
            Ok(show(frame.status(StatusCode::UNPROCESSABLE_ENTITY), &roster, &fields, &mistakes))
        }
        Err(Problem::Refused(Refusal::AgainstTheRulesOf { message, values }))
            if message != "teams-refused-too-many" =>
        {
            mistakes.add_with("email", message, values);
            Ok(show(frame.status(StatusCode::UNPROCESSABLE_ENTITY), &roster, &fields, &mistakes))
        }
        Err(Problem::Refused(Refusal::AgainstTheRulesOf { message, values })) => {
            drop(change);
            keep(&platform, &by, &roster, &values).await?;
            mistakes.add_with("function", message, values);
            Ok(show(frame.status(StatusCode::UNPROCESSABLE_ENTITY), &roster, &fields, &mistakes))
        }
        Err(problem) => Err(problem),
    }
}

/// Keeps what the rule about the number of representatives said.
async fn keep(
    platform: &Platform,
    by: &SignedIn,
    roster: &Roster,
    values: &[(&'static str, String)],
) -> Result<(), Problem> {
    let Some((_, rule)) = values.iter().find(|(name, _)| *name == "rule") else { return Ok(()) };
    let Prepared { file, members, terms, .. } = &roster.prepared;
    let open = roster
        .invitations
        .iter()
        .filter(|one| one.function == Function::Representative && one.answerable(roster.now).is_ok());
    let findings = facts::on_invite(file, members, terms, (rule, open.count() + 1), roster.now);
    let mut change = platform.begin(by.actor()).await?;
    actions::keep_refusal(&mut change, terms, file.registration.id.as_str(), &findings).await?;
    Ok(change.commit().await?)
}

/// What is wrong with names and address of somebody who is to be invited.
pub(super) fn name_mistakes(fields: &Fields) -> Mistakes {
    let mut mistakes = Mistakes::default();
    for (field, missing) in [
        ("given_name", "teams-invite-given-name-missing"),
        ("family_name", "teams-invite-family-name-missing"),
    ] {
        let value = fields.text(field);
        if value.is_empty() {
            mistakes.add(field, missing);
        } else if value.chars().count() > LONGEST_NAME {
            mistakes.add_with(field, "autosave-too-long", vec![("limit", LONGEST_NAME.to_string())]);
        }
    }
    if !is_address(&folded_address(fields.text("email"))) {
        mistakes.add("email", "teams-invite-email-wrong");
    }
    mistakes
}

/// `POST /team-invitations/{id}/renew`
pub async fn renew(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Invitation>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    let file = actions::renew(&mut change, &platform, &by, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/registrations/{}/team", file.registration.id), "teams-invitation-renewed"))
}

/// `POST /team-invitations/{id}/withdraw`
pub async fn withdraw(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Invitation>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    let file = actions::withdraw_invitation(&mut change, &by, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/registrations/{}/team", file.registration.id), "teams-invitation-withdrawn"))
}

fn show(frame: Frame<'_>, roster: &Roster, fields: &Fields, mistakes: &Mistakes) -> Response {
    let speak = frame.speak.clone();
    let file = &roster.prepared.file;
    let id = &file.registration.id;
    let is_open = roster.prepared.terms.is_open(roster.now);
    let may_invite = roster.leads && file.is_draft() && is_open;
    frame.title("teams-people-title").crumb(format!("/registrations/{id}"), file.name().to_owned()).show(
        html! {
            h1 { (speak.text("teams-people-title")) }
            p class="lead" { (file.school_name) }
            (mistakes_summary(&speak, mistakes))
            @if roster.leads && file.is_draft() { (openness(&speak, &roster.prepared.terms, roster.now)) }
            @if is_open { (findings(&speak, roster)) }
            (members(&speak, roster))
            @if roster.reminds && roster.is_waiting() {
                p { a href="/missing-consents" { (speak.text("guardians-remind-link")) } }
            }
            (invitations(&speak, roster))
            @if may_invite { (invite_form(&speak, roster, fields, mistakes)) }
            (button_row(link_button(ButtonKind::Quiet, &format!("/registrations/{id}"), speak.text("registrations-form-back"))))
        },
    )
}

/// What the rules still miss, said while it can be mended.
fn findings(speak: &Speaker, roster: &Roster) -> Markup {
    let missing: Vec<&Finding> = refusing(&roster.findings).collect();
    html! {
        @if roster.leads && !missing.is_empty() && roster.prepared.file.is_draft() {
            (notice(Tone::Warning, html! {
                p { strong { (speak.text("teams-people-missing")) } }
                ul { @for finding in &missing {
                    li data-rule=(finding.rule_id) {
                        (sentence(speak, finding))
                        @if let Some(name) = member_named(roster, finding) { " – " strong { (name) } }
                        @if let Some(found) = found(speak, finding) { " " (found) }
                        (rule_note(speak, finding))
                    }
                } }
            }))
        }
    }
}

/// The member whom a finding is about.
fn member_named(roster: &Roster, finding: &Finding) -> Option<String> {
    let field = finding.field.as_deref()?.strip_prefix("member-")?;
    let member = roster.prepared.members.iter().find(|member| field.starts_with(member.id.as_str()))?;
    Some(member.name())
}

fn members(speak: &Speaker, roster: &Roster) -> Markup {
    let text = |key: &str| speak.text(key);
    let rows = roster.prepared.members.iter().filter(|member| roster.sees_history || member.is_active()).map(
        |member| {
            Row::new(vec![
                html! { (member.name()) },
                html! {
                    (text(&member.function.key()))
                    @if let Some(kind) = member.support_type { " · " (text(&kind.key())) }
                },
                html! { (member_state(speak, roster, member)) (remove_link(speak, roster, member)) },
            ])
        },
    );
    Table {
        caption: text("teams-people-members").into(),
        columns: vec![
            Column::new(text("teams-people-name")).main(),
            Column::new(text("teams-people-function")),
            Column::new(text("teams-people-state")),
        ],
        rows: rows.collect(),
        empty: html! { p { (text("teams-people-nobody")) } },
        ..Table::default()
    }
    .render()
}

fn member_state(speak: &Speaker, roster: &Roster, member: &TeamMember) -> Markup {
    let tone = match member.state {
        MemberState::Active => Tone::Success,
        MemberState::AwaitingConsent => Tone::Warning,
        MemberState::Left | MemberState::Replaced | MemberState::NeverCame => Tone::Neutral,
    };
    let consent =
        roster.consents.iter().find(|(person, _)| *person == member.person).map(|(_, state)| *state);
    let helper = member.helper.as_ref().and_then(|helper| {
        roster.prepared.members.iter().find(|one| one.id == *helper).map(TeamMember::name)
    });
    html! {
        (tag(tone, &speak.text(&member.state.key())))
        @if roster.sees_history && member.is_active() && roster.replaced.contains(&member.id) {
            " " (tag(Tone::Warning, &speak.text("teams-people-being-replaced")))
        }
        @if let Some(last) = member.to_on {
            p class="field-hint" { (speak.days(member.from_on, last)) }
        }
        @if let Some(consent) = consent {
            " " (tag(consent_tone(consent), &speak.text(&format!("teams-consent-{}", consent.as_str()))))
        }
        @if roster.leads && member.needs_language_support {
            p class="field-hint" {
                (speak.text("teams-people-translation"))
                @if let Some(helper) = helper { ": " (helper) }
            }
        }
    }
}

/// In a draft the leader takes out who does not qualify, or was invited by mistake.
fn remove_link(speak: &Speaker, roster: &Roster, member: &TeamMember) -> Markup {
    let is_removable = member.function == Function::Representative && member.is_in_or_coming();
    html! {
        @if roster.leads && roster.prepared.file.is_draft() && is_removable {
            p { a href={ "/team-members/" (member.id) "/remove" } {
                (speak.text("teams-remove")) span class="visually-hidden" { ": " (member.name()) }
            } }
        }
    }
}

fn consent_tone(state: ConsentState) -> Tone {
    match state {
        ConsentState::Given => Tone::Success,
        ConsentState::Requested => Tone::Warning,
        _ => Tone::Danger,
    }
}

fn invitations(speak: &Speaker, roster: &Roster) -> Markup {
    let waiting: Vec<&Invitation> = roster
        .invitations
        .iter()
        .filter(|one| matches!(one.state, InvitationState::Open | InvitationState::Declined))
        .collect();
    html! {
        @if roster.leads && !waiting.is_empty() {
            h2 { (speak.text("teams-people-invitations")) }
            ul class="plain-list" { @for invitation in waiting { li { (invitation_line(speak, roster, invitation)) } } }
        }
    }
}

fn invitation_line(speak: &Speaker, roster: &Roster, invitation: &Invitation) -> Markup {
    let is_expired = invitation.state == InvitationState::Open && invitation.answerable(roster.now).is_err();
    let (tone, key) = match (invitation.state, is_expired) {
        (_, true) => (Tone::Danger, "teams-invitation-expired".to_owned()),
        (InvitationState::Open, _) => (Tone::Warning, invitation.state.key()),
        (state, _) => (Tone::Neutral, state.key()),
    };
    html! {
        p {
            strong { (invitation.name()) } " · " (invitation.email) " · "
            (speak.text(&invitation.function.key())) " " (tag(tone, &speak.text(&key)))
        }
        @if invitation.state == InvitationState::Open
            && (roster.prepared.file.is_draft() || invitation.roster_change.is_some()) {
            form method="post" action={ "/team-invitations/" (invitation.id) "/renew" } {
                (button_row(html! {
                    (Button::new(speak.text("teams-invitation-renew")).quiet().about(invitation.name()))
                    (Button::new(speak.text("teams-invitation-withdraw")).quiet().about(invitation.name())
                        .to(format!("/team-invitations/{}/withdraw", invitation.id)))
                }))
            }
        }
    }
}

fn invite_form(speak: &Speaker, roster: &Roster, fields: &Fields, mistakes: &Mistakes) -> Markup {
    let text = |key: &str| speak.text(key);
    let error = |field: &str| mistake_of(speak, mistakes, field);
    let labels: Vec<(&str, String)> =
        Invited::ALL.iter().map(|one| (one.as_str(), text(&one.key()))).collect();
    let choices = choices_of(labels.iter().map(|(value, label)| (*value, label.as_str())));
    let chosen = fields.filled("function").unwrap_or(Invited::Representative.as_str());
    let age = age_limit(&roster.prepared.terms.plan).to_string();
    html! {
        h2 id="invite" { (text("teams-invite-title")) }
        p { (speak.with("teams-invite-lead", &[("age", &age)])) }
        form method="post" action={ "/registrations/" (roster.prepared.file.registration.id) "/invite" } novalidate {
            (name_fields(speak, fields, mistakes))
            (Field::new("function", text("teams-invite-function")).error(error("function")).required()
                .radios(&choices, Some(chosen)))
            (button_row(html! { (Button::new(text("teams-invite-send"))) }))
        }
    }
}

/// Name and address of somebody who is to be invited.
pub(super) fn name_fields(speak: &Speaker, fields: &Fields, mistakes: &Mistakes) -> Markup {
    let text = |key: &str| speak.text(key);
    let error = |field: &str| mistake_of(speak, mistakes, field);
    html! {
        (Field::new("given_name", text("teams-invite-given-name")).width(FieldWidth::Middle)
            .error(error("given_name")).required().text(fields.text("given_name")))
        (Field::new("family_name", text("teams-invite-family-name")).width(FieldWidth::Middle)
            .error(error("family_name")).required().text(fields.text("family_name")))
        (Field::new("email", text("teams-invite-email")).width(FieldWidth::Middle)
            .hint(text("teams-invite-email-hint"))
            .error(error("email")).required().email(fields.text("email")))
    }
}
