//! My teams: those a support person leads, and the one a young person is in; leaving it.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    ButtonKind, Card, ConfirmPage, DefinitionList, button_row, card_grid, details, link_button, page_head,
};
use foundation::web::forms::PathId;
use maud::{Render, html};

use super::views::{state_tag, team_tag};
use crate::frame::{Frame, see_with};
use crate::people::{Role, Scope, SignedIn, Visitor, person};
use crate::platform::Platform;
use crate::programmes::Word as _;
use crate::teams::actions;
use crate::teams::permissions;
use crate::teams::store;
use crate::teams::terms::Terms;
use crate::teams::{Team, TeamId};

fn team_ids(by: &SignedIn) -> Vec<TeamId> {
    let mut ids = Vec::new();
    for role in [Role::SupportPerson, Role::Student] {
        for scope in by.scopes_of(role) {
            if let Scope::Team(id) = scope
                && let Ok(id) = TeamId::parse(id)
                && !ids.contains(&id)
            {
                ids.push(id);
            }
        }
    }
    ids
}

/// `GET /my-teams`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let files = store::files_of_teams(&mut snapshot, &team_ids(&by)).await?;
    let memberships = store::memberships_of_person(&mut snapshot, &by.id).await?;
    let own = person::find(&mut snapshot, &by.id).await?.ok_or(Refusal::NotFound)?;
    let may_start = files.is_empty() && permissions::may_start(&by).is_ok();
    let open =
        if may_start { store::open_registrations(&mut snapshot, platform.now()).await? } else { vec![] };
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let mut data = DefinitionList::new().fact(text("teams-mine-name"), html! { (own.name()) });
    if let Some(birth_date) = own.birth_date {
        data = data.fact(text("teams-join-birth-date"), html! { (speak.date(birth_date)) });
    }
    if let Some(email) = &own.email {
        data = data.fact(text("teams-invite-email"), html! { (email) });
    }
    Ok(frame.title("teams-mine-title").show(html! {
        (page_head(&text("teams-mine-title"), None, None))
        @if files.is_empty() { p { (text("teams-mine-none")) } }
        @for call in open.iter().take(1) {
            (button_row(link_button(ButtonKind::Primary, &format!("/register/{}", call.id), text("teams-mine-register"))))
        }
        (card_grid(html! { @for file in &files {
            (Card {
                title: file.name().to_owned().into(),
                href: Some(format!("/registrations/{}", file.registration.id).into()),
                above: Some(html! { (state_tag(&speak, file.registration.state)) " " (team_tag(&speak, file.team.state)) }),
                content: html! {
                    p { (file.school_name) }
                    @for member in memberships.iter().filter(|member| member.team == file.team.id) {
                        p class="field-hint" { (text(&member.function.key())) " · " (text(&member.state.key())) }
                    }
                },
            }.render())
        } }))
        @for file in files.iter().filter(|file| permissions::belongs(&by, file)) {
            p { a href={ "/teams/" (file.team.id) "/leave" } { (speak.with("teams-leave-link", &[("team", file.name())])) } }
        }
        (details(&text("teams-mine-data"), html! { (data.render()) p { (text("teams-mine-data-note")) } }))
    }))
}

/// `GET /teams/{id}/leave`
pub async fn leave_page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Team>,
) -> Result<Response, Problem> {
    let file = store::file_of_team(&mut platform.read().await?, &id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_leave(&by, &file)?;
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let question = speak.with("teams-leave-question", &[("team", file.name())]);
    Ok(frame.titled(question.clone()).crumb("/my-teams", speak.text("teams-mine-title")).show(
        ConfirmPage {
            question: question.into(),
            consequences: html! { p { (speak.text("teams-leave-consequences")) } },
            action: format!("/teams/{id}/leave").into(),
            fields: html! {},
            yes: speak.text("teams-leave").into(),
            no: speak.text("teams-leave-no").into(),
            back: "/my-teams".into(),
            danger: true,
        }
        .render(),
    ))
}

/// `POST /teams/{id}/leave`
pub async fn leave(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Team>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    let mut file = store::file_of_team(&mut change, &id).await?.ok_or(Refusal::NotFound)?;
    let terms = Terms::of_file(&platform.plans, &mut change, &file).await?;
    actions::leave(&mut change, &platform, &by, &mut file, &terms).await?;
    change.commit().await?;
    Ok(see_with("/my-teams", "teams-left"))
}
