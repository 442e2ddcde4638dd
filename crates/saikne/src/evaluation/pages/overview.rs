//! How an edition is judged: raw scores by evaluator, how far they are apart, how strict each is, how far they agree,
//! what lacks and who must do it.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    Button, ButtonKind, Column, Row, StatTile, Table, Tone, button_row, heading, link_button, notice,
    page_head, stat_tiles, tag,
};
use foundation::web::forms::PathWord;
use maud::{Markup, html};

use super::{named, number, signed, state_tag, thousandths};
use crate::applications::ApplicationFile;
use crate::evaluation::agreement::alpha;
use crate::evaluation::desk::Desk;
use crate::evaluation::file::name_of;
use crate::evaluation::review::ReviewState;
use crate::evaluation::score::Score;
use crate::evaluation::standing::{Judged, Standing};
use crate::evaluation::{actions, permissions};
use crate::exporting::download_links;
use crate::frame::{Frame, see_with};
use crate::people::{PersonId, SignedIn, Visitor};
use crate::platform::Platform;

/// From so many thousandths on alpha is counted as good agreement, and as enough for careful conclusions
/// (K. Krippendorff, “Content Analysis”).
const GOOD: i64 = 800;
const FAIR: i64 = 667;

/// The evaluation of an edition, for somebody who may see it.
pub async fn desk(platform: &Platform, by: &SignedIn, edition: &str) -> Result<Desk, Problem> {
    permissions::may_see(by, edition)?;
    let today = platform.base.clock.today();
    Desk::read(&mut platform.read().await?, &platform.plans, edition, today).await
}

/// `GET /evaluation/{edition}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWord(edition): PathWord,
) -> Result<Response, Problem> {
    let desk = desk(&platform, &by, &edition).await?;
    let frame = Frame::of(&platform, &visitor).wide();
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let frame = frame.crumb("/evaluation", text("evaluation-title"));
    let files = download_links(&speak, &format!("/evaluation/{edition}/export"), "");
    let title = text("evaluation-overview-title");
    let (is_blind, strictness) = (desk.hides_names_from(&by.id), desk.strictness(&by.id));
    let view = View { speak: &speak, desk: &desk, by: &by, is_blind, strictness };
    Ok(frame.titled(title.clone()).show(html! {
        (page_head(&title, Some(desk.terms.plan.title_in(speak.language())), Some(files)))
        (view.tiles())
        (view.missing())
        (view.deeds())
        (heading("scores", &text("evaluation-scores"), Some(&text("evaluation-scores-lead"))))
        (view.scores())
        (heading("evaluators", &text("evaluation-evaluators"), Some(&text("evaluation-strictness-lead"))))
        (view.evaluators())
        (heading("agreement", &text("evaluation-agreement"), Some(&text("evaluation-agreement-lead"))))
        (view.agreement())
    }))
}

struct View<'a> {
    speak: &'a Speaker,
    desk: &'a Desk,
    by: &'a SignedIn,
    is_blind: bool,
    strictness: BTreeMap<PersonId, (Score, usize)>,
}

impl View<'_> {
    fn text(&self, key: &str) -> String {
        self.speak.text(key)
    }

    fn edition(&self) -> &str {
        &self.desk.terms.plan.code
    }

    fn all(&self) -> impl Iterator<Item = &Judged> {
        self.desk.standings.iter().flat_map(|standing| &standing.judged)
    }

    fn tiles(&self) -> Markup {
        let standings = &self.desk.standings;
        let counting = standings.iter().flat_map(Standing::counting);
        let (asked, given) = counting
            .fold((0, 0), |(asked, given), one| (asked + 1, given + usize::from(one.review.is_given())));
        let tile = |value: String, key: &str| StatTile {
            value: value.into(),
            label: self.text(key).into(),
            ..StatTile::default()
        };
        let of = self.speak.with(
            "evaluation-given-of",
            &[("given", &number(self.speak, given)), ("all", &number(self.speak, asked))],
        );
        stat_tiles(&[
            tile(number(self.speak, standings.len()), "evaluation-tile-applications"),
            tile(number(self.speak, self.all().count()), "evaluation-tile-reviews"),
            tile(of, "evaluation-tile-given"),
            tile(
                number(self.speak, standings.iter().filter(|one| one.is_apart()).count()),
                "evaluation-tile-apart",
            ),
        ])
    }

    /// What those who run the programme must do; what evaluators must do stands in their table.
    fn missing(&self) -> Markup {
        let count = |is_so: &dyn Fn(&Standing) -> bool| {
            let so = self.desk.standings.iter().filter(|one| is_so(one)).count();
            i64::try_from(so).unwrap_or(i64::MAX)
        };
        let lacking = count(&|one| one.lacking() > 0 && !one.wants_third());
        let third = count(&Standing::wants_third);
        let waiting = count(&|one| one.is_open() && one.lacking() == 0 && !one.is_complete());
        let barred = self.desk.each().flat_map(|(file, standing)| {
            standing.counting().filter(move |one| self.desk.barred(one, file).is_some())
        });
        let barred = i64::try_from(barred.count()).unwrap_or(i64::MAX);
        html! {
            @if barred > 0 {
                (notice(Tone::Danger, html! { p { (self.speak.count("evaluation-missing-barred", barred)) } }))
            }
            @if lacking > 0 || third > 0 {
                (notice(Tone::Warning, html! {
                    @if lacking > 0 { p { (self.speak.count("evaluation-missing-readers", lacking)) } }
                    @if third > 0 { p { (self.speak.count("evaluation-missing-third", third)) } }
                }))
            }
            @if waiting > 0 {
                (notice(Tone::Info, html! { p { (self.speak.count("evaluation-missing-reviews", waiting)) } }))
            }
        }
    }

    fn deeds(&self) -> Markup {
        let may = permissions::may_manage(self.by, self.edition()).is_ok();
        let mut open = self.desk.standings.iter().filter(|one| one.is_open()).peekable();
        let closes = open.peek().is_some() && open.all(Standing::is_complete);
        html! {
            @if may {
                (button_row(html! {
                    (link_button(
                        ButtonKind::Secondary,
                        &format!("/evaluation/{}/assignment", self.edition()),
                        self.text("evaluation-assignment-title"),
                    ))
                    @if closes {
                        form method="post" action={ "/evaluation/" (self.edition()) "/close" } {
                            (Button::new(self.text("evaluation-close")))
                        }
                    }
                }))
            }
        }
    }

    fn scores(&self) -> Markup {
        let column = |key: &str| Column::new(self.text(key));
        let table = Table {
            caption: self.text("evaluation-scores").into(),
            caption_hidden: true,
            columns: vec![
                column("evaluation-application").main(),
                column("evaluation-raw-scores"),
                column("evaluation-difference").number(),
                column("evaluation-mean").number(),
                column("evaluation-state"),
            ],
            rows: self.desk.each().map(|(file, standing)| self.row(file, standing)).collect(),
            compact: true,
            empty: html! { p { (self.text("evaluation-scores-none")) } },
            ..Table::default()
        };
        html! { (table) }
    }

    fn row(&self, file: &ApplicationFile, standing: &Standing) -> Row<'static> {
        let is_kept = standing.is_kept_from(&self.by.id);
        let set = &self.desk.terms.set;
        let difference = standing.difference().filter(|_| !is_kept);
        let mean = standing.score(set).filter(|_| standing.is_complete() && !is_kept);
        Row::new(vec![
            html! { a href={ "/applications/" (standing.application) "/evaluation" } {
                @if self.is_blind { (name_of(file, true)) } @else { (named(file)) }
            } },
            html! {
                @if is_kept { (self.text("evaluation-kept")) }
                @else if standing.judged.is_empty() { (self.text("evaluation-nobody-yet")) }
                @else { ul { @for one in &standing.judged { li { (self.score(file, one)) } } } }
            },
            html! {
                @match difference {
                    Some(difference) => {
                        (difference.words(self.speak))
                        @if standing.is_apart() { " " (tag(Tone::Warning, &self.text("evaluation-apart"))) }
                    }
                    None => { "–" }
                }
            },
            html! { @match mean { Some(mean) => { (mean.score.words(self.speak)) } None => { "–" } } },
            html! { (self.text(&file.application.state.key())) },
        ])
    }

    /// The raw score of an evaluator, with how strict they are beside it.
    fn score(&self, file: &ApplicationFile, one: &Judged) -> Markup {
        let strictness = self.strictness.get(&one.review.evaluator);
        html! {
            (one.name)
            @if one.review.is_third { " (" (self.text("evaluation-third")) ")" }
            ": "
            @match one.total {
                Some(total) => {
                    strong { (total.words(self.speak)) }
                    @if let Some((strictness, _)) = strictness {
                        " " small { (self.speak.with(
                            "evaluation-strictness-beside",
                            &[("points", &signed(self.speak, *strictness))],
                        )) }
                    }
                }
                None => { (state_tag(self.speak, one.review.state)) }
            }
            @if self.desk.barred(one, file).is_some() { " " (tag(Tone::Danger, &self.text("evaluation-barred"))) }
        }
    }

    fn evaluators(&self) -> Markup {
        let mut people: Vec<(&PersonId, &str)> =
            self.all().map(|one| (&one.review.evaluator, one.name.as_str())).collect();
        people.sort_by_key(|(id, name)| (foundation::text::latvian_order_key(name), *id));
        people.dedup();
        let row = |(id, name): (&PersonId, &str)| {
            let count = |is_so: &dyn Fn(ReviewState) -> bool| {
                let so = self.all().filter(|one| one.review.evaluator == *id && is_so(one.review.state));
                number(self.speak, so.count())
            };
            use ReviewState as At;
            let strictness = self.strictness.get(id);
            Row::new(vec![
                html! { (name) },
                html! { (count(&|state| state == At::Assigned)) },
                html! { (count(&|state| matches!(state, At::Declared | At::InProgress | At::Returned))) },
                html! { (count(&|state| matches!(state, At::Submitted | At::Final))) },
                html! { (count(&|state| state == At::Recused)) },
                html! {
                    @match strictness {
                        Some((points, over)) => {
                            (signed(self.speak, *points)) " "
                            small { (self.speak.count(
                                "evaluation-strictness-over",
                                i64::try_from(*over).unwrap_or(i64::MAX),
                            )) }
                        }
                        None => { (self.text("evaluation-strictness-unknown")) }
                    }
                },
            ])
        };
        let column = |key: &str| Column::new(self.text(key));
        let table = Table {
            caption: self.text("evaluation-evaluators").into(),
            caption_hidden: true,
            columns: vec![
                column("evaluation-evaluator").main(),
                column("evaluation-to-declare").number(),
                column("evaluation-to-judge").number(),
                column("evaluation-submitted").number(),
                column("evaluation-recused").number(),
                column("evaluation-strictness"),
            ],
            rows: people.into_iter().map(row).collect(),
            empty: html! { p { (self.text("evaluation-evaluators-none")) } },
            ..Table::default()
        };
        html! { (table) }
    }

    fn agreement(&self) -> Markup {
        let language = self.speak.language();
        let row = |title: String, criterion: Option<&str>| {
            let alpha = alpha(&self.desk.given(&self.by.id, criterion));
            let shown = alpha.map_or_else(|| "–".to_owned(), |alpha| thousandths(self.speak, alpha));
            Row::new(vec![html! { (title) }, html! { (shown) }, html! { (self.text(meaning(alpha))) }])
        };
        let criteria = self.desk.terms.set.criteria.iter();
        let mut rows: Vec<Row<'_>> =
            criteria.map(|one| row(one.title.in_language(language).to_owned(), Some(&one.code))).collect();
        rows.push(row(self.text("evaluation-total"), None));
        let table = Table {
            caption: self.text("evaluation-agreement").into(),
            caption_hidden: true,
            columns: vec![
                Column::new(self.text("evaluation-criterion")).main(),
                Column::new(self.text("evaluation-alpha")).number(),
                Column::new(self.text("evaluation-alpha-means")),
            ],
            rows,
            ..Table::default()
        };
        html! { (table) }
    }
}

/// Key of the sentence that says what an alpha means.
const fn meaning(alpha: Option<i64>) -> &'static str {
    match alpha {
        None => "evaluation-alpha-unknown",
        Some(GOOD..) => "evaluation-alpha-good",
        Some(FAIR..) => "evaluation-alpha-fair",
        Some(1..) => "evaluation-alpha-low",
        Some(_) => "evaluation-alpha-none",
    }
}

/// `POST /evaluation/{edition}/close`
pub async fn close(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWord(edition): PathWord,
) -> Result<Response, Problem> {
    permissions::may_manage(&by, &edition)?;
    let mut change = platform.begin(by.actor()).await?;
    let today = platform.base.clock.today();
    let desk = Desk::read(&mut change, &platform.plans, &edition, today).await?;
    actions::close(&mut change, &by, &desk).await?;
    change.commit().await?;
    Ok(see_with(&format!("/evaluation/{edition}"), "evaluation-flash-closed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_alpha_has_its_sentence() {
        for (alpha, key) in [
            (None, "evaluation-alpha-unknown"),
            (Some(1000), "evaluation-alpha-good"),
            (Some(800), "evaluation-alpha-good"),
            (Some(799), "evaluation-alpha-fair"),
            (Some(666), "evaluation-alpha-low"),
            (Some(0), "evaluation-alpha-none"),
            (Some(-200), "evaluation-alpha-none"),
        ] {
            assert_eq!(meaning(alpha), key, "{alpha:?}");
        }
    }
}
