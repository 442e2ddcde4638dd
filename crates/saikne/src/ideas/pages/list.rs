//! The ideas that somebody looks after: of a municipality, a school, a region, a session, an edition.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::State;
use axum::response::Response;
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Column, Row, Table, Tone, details, page_head, tag};
use maud::{Markup, Render as _, html};

use super::show::titled;
use super::state_tag;
use crate::frame::Frame;
use crate::ideas::budget::Budget;
use crate::ideas::canvas::Canvas;
use crate::ideas::idea::{IdeaId, IdeaState};
use crate::ideas::missing::missing;
use crate::ideas::permissions;
use crate::ideas::store::{self, Line, Trained};
use crate::ideas::terms::Contest;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::Plans;

/// `GET /ideas`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    let sight = permissions::sight(&by)?;
    let mut snapshot = platform.read().await?;
    let lines = store::lines(&mut snapshot, &sight).await?;
    let ids: Vec<IdeaId> = lines.iter().map(|line| line.idea.id.clone()).collect();
    let canvases = store::canvases(&mut snapshot, &ids).await?;
    let others = store::without_idea_for(&mut snapshot, &sight.municipalities).await?;
    let editions = lines.iter().map(|line| line.edition.as_str());
    let editions: BTreeSet<&str> = editions.chain(others.iter().map(|team| team.edition.as_str())).collect();
    let contests = contests(&platform.plans, &mut snapshot, editions).await?;
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor).title("ideas-list").wide();
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let waiting = lines.iter().filter(|line| line.idea.state == IdeaState::WithContact).count();
    let waiting = i64::try_from(waiting).unwrap_or(i64::MAX);
    let now = platform.now();
    let is_open = |team: &Trained| {
        contests.get(&team.edition).is_some_and(|contest| now < contest.closes_at(&team.school))
    };
    let waiting_teams = others.iter().filter(|team| is_open(team)).map(|team| row_without(&speak, team));
    let rows = lines.into_iter().map(|line| row(&speak, line, &canvases, &contests)).chain(waiting_teams);
    let table = Table {
        caption: text("ideas-list").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(text("ideas-list-school")).main(),
            Column::new(text("ideas-list-idea")),
            Column::new(text("ideas-list-state")),
            Column::new(text("ideas-missing")),
            Column::new(text("ideas-budget-sum")).number(),
        ],
        rows: rows.collect(),
        empty: html! { p { (text("ideas-list-none")) } },
        ..Table::default()
    };
    Ok(frame.show(html! {
        (page_head(&text("ideas-list"), Some(&speak.count("ideas-list-lead", waiting)), None))
        (table.render())
    }))
}

/// The contest of each edition in the list.
async fn contests(
    plans: &Plans,
    from: &mut impl Reads,
    editions: BTreeSet<&str>,
) -> Result<BTreeMap<String, Contest>, Problem> {
    let mut contests = BTreeMap::new();
    for edition in editions {
        match Contest::of_edition(plans, from, edition).await {
            Ok(contest) => drop(contests.insert(edition.to_owned(), contest)),
            // An edition that has switched ideas off since shows them without what lacks.
            Err(Problem::Refused(Refusal::NotFound)) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(contests)
}

fn row<'a>(
    speak: &Speaker,
    line: Line,
    canvases: &BTreeMap<IdeaId, Canvas>,
    contests: &BTreeMap<String, Contest>,
) -> Row<'a> {
    let nothing = Canvas::default();
    let canvas = canvases.get(&line.idea.id).unwrap_or(&nothing);
    let terms = contests.get(&line.edition).map(|contest| contest.terms(&line.school, &line.school_kind));
    let lacks = terms.as_ref().map(|terms| missing(canvas, terms, line.is_trained)).unwrap_or_default();
    let budget = Budget::of(canvas, terms.as_ref().and_then(|terms| terms.ceiling));
    let count = i64::try_from(lacks.len()).unwrap_or(i64::MAX);
    let lacking: Markup = html! {
        @if line.idea.state == IdeaState::NotPursued { "–" }
        @else if lacks.is_empty() { (speak.text("ideas-list-whole")) }
        @else {
            (details(&speak.count("ideas-list-lacks", count), html! {
                ul { @for one in &lacks { li { (one.sentence(speak)) } } }
            }))
        }
    };
    let (line, title) = titled(line, canvases);
    Row::new(vec![
        html! { (line.school_name) },
        html! { a href={ "/ideas/" (line.idea.id) } { (title) } },
        state_tag(speak, line.idea.state),
        lacking,
        html! { (speak.sum(budget.total)) },
    ])
}

/// A school that was trained and of whose idea its contact person has nothing to open: who must do what.
fn row_without<'a>(speak: &Speaker, team: &Trained) -> Row<'a> {
    let (state, what) = match (&team.association, team.state) {
        (Some(name), _) => {
            ("ideas-list-elsewhere", speak.with("ideas-list-by-association", &[("name", name)]))
        }
        (None, None) => ("ideas-list-not-begun", speak.text("ideas-list-team-begins")),
        (None, Some(_)) => ("ideas-state-sketch", speak.text("ideas-list-team-writes")),
    };
    Row::new(vec![
        html! { (team.school_name) },
        html! { "–" },
        tag(Tone::Neutral, &speak.text(state)),
        html! { (what) },
        html! { "–" },
    ])
}
