//! Who judges what: the proposal with the load of each evaluator, and why somebody cannot be asked.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    Button, Choice, Column, Field, FieldWidth, Row, Table, Tone, button_row, heading, hidden, notice,
    page_head, tag,
};
use foundation::web::forms::PathWord;
use jiff::ToSpan as _;
use jiff::civil::Date;
use maud::{Markup, html};

use super::overview::desk;
use super::{named, number, state_tag};
use crate::applications::ApplicationFile;
use crate::evaluation::desk::Desk;
use crate::evaluation::permissions;
use crate::evaluation::proposal::Proposed;
use crate::evaluation::standing::Standing;
use crate::frame::Frame;
use crate::people::{Person, SignedIn, Visitor};
use crate::platform::Platform;

/// How many days evaluators have where nobody says otherwise.
const DAYS: i64 = 14;

/// `GET /evaluation/{edition}/assignment`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWord(edition): PathWord,
) -> Result<Response, Problem> {
    permissions::may_manage(&by, &edition)?;
    let desk = desk(&platform, &by, &edition).await?;
    let frame = Frame::of(&platform, &visitor).title("evaluation-assignment-title").wide();
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let frame = frame
        .crumb("/evaluation", text("evaluation-title"))
        .crumb(format!("/evaluation/{edition}"), text("evaluation-overview-title"));
    let view = View { speak: &speak, desk: &desk, edition: &edition };
    let each = desk.terms.evaluation.reviews_per_application;
    let lead = speak.count("evaluation-assignment-lead", each);
    Ok(frame.show(html! {
        (page_head(&text("evaluation-assignment-title"), Some(&lead), None))
        (view.state())
        (view.deeds(platform.base.clock.today()))
        (heading("load", &text("evaluation-load"), Some(&text("evaluation-load-lead"))))
        (view.load())
        (heading("applications", &text("evaluation-assigned"), Some(&text("evaluation-assigned-lead"))))
        (view.applications())
        @if let Some(open) = &desk.proposal { (view.change(open)) }
    }))
}

struct View<'a> {
    speak: &'a Speaker,
    desk: &'a Desk,
    edition: &'a str,
}

impl View<'_> {
    fn text(&self, key: &str) -> String {
        self.speak.text(key)
    }

    fn open(&self) -> impl Iterator<Item = (&ApplicationFile, &Standing)> {
        self.desk.each().filter(|(_, standing)| standing.is_open())
    }

    fn action(&self, deed: &str) -> String {
        format!("/evaluation/{}/assignment{deed}", self.edition)
    }

    /// How many evaluators an application lacks beyond those who are proposed.
    fn short(&self, standing: &Standing) -> usize {
        let proposed = self.desk.proposal.iter().flat_map(|open| open.of(&standing.application)).count();
        standing.lacking().saturating_sub(proposed)
    }

    fn state(&self) -> Markup {
        let lacking: usize = self.open().map(|(_, standing)| standing.lacking()).sum();
        let short = self.open().filter(|(_, standing)| self.short(standing) > 0).count();
        let short = i64::try_from(short).unwrap_or(i64::MAX);
        html! {
            @match &self.desk.proposal {
                Some(open) => {
                    (notice(Tone::Info, html! {
                        p { (self.speak.with(
                            "evaluation-proposal-open",
                            &[("moment", &self.speak.moment(open.computed_at))],
                        )) }
                    }))
                }
                None if lacking == 0 => {
                    (notice(Tone::Success, html! { p { (self.text("evaluation-nobody-lacks")) } }))
                }
                None => {}
            }
            @if short > 0 && self.desk.proposal.is_some() {
                (notice(Tone::Warning, html! { p { (self.speak.count("evaluation-short", short)) } }))
            }
            @if self.desk.readers.is_empty() {
                (notice(Tone::Warning, html! { p { (self.text("evaluation-evaluators-none")) } }))
            }
        }
    }

    fn deeds(&self, today: Date) -> Markup {
        let open = self.desk.proposal.as_ref();
        let shown = open.map_or("", |open| open.id.as_str());
        let due = today.checked_add(DAYS.days()).unwrap_or(today).to_string();
        html! {
            @if open.is_some_and(|open| !open.items.is_empty()) {
                form method="post" action=(self.action("/publish")) novalidate {
                    (hidden("proposal", shown))
                    (Field::new("due-on", self.text("evaluation-due"))
                        .hint(self.text("evaluation-due-hint"))
                        .width(FieldWidth::Middle)
                        .date(&due))
                    (button_row(html! { (Button::new(self.text("evaluation-publish"))) }))
                }
            }
            form method="post" action=(self.action("")) {
                (hidden("proposal", shown))
                (button_row(html! {
                    @let key = if open.is_some() { "evaluation-compute-again" } else { "evaluation-compute" };
                    @let button = Button::new(self.text(key));
                    @if open.is_some() { (button.secondary()) } @else { (button) }
                }))
            }
        }
    }

    fn load(&self) -> Markup {
        let row = |reader: &Person| {
            let id = &reader.id;
            let (now, more) = (self.desk.load(id), self.desk.proposed_load(id));
            let blocked = self.open().filter(|(file, _)| self.desk.tie_of(id, file).is_some()).count();
            let cell = |count: usize| html! { (number(self.speak, count)) };
            Row::new(vec![html! { (reader.name()) }, cell(now), cell(more), cell(now + more), cell(blocked)])
        };
        let column = |key: &str| Column::new(self.text(key));
        let table = Table {
            caption: self.text("evaluation-load").into(),
            caption_hidden: true,
            columns: vec![
                column("evaluation-evaluator").main(),
                column("evaluation-load-now").number(),
                column("evaluation-load-more").number(),
                column("evaluation-load-together").number(),
                column("evaluation-load-blocked").number(),
            ],
            rows: self.desk.readers.iter().map(row).collect(),
            empty: html! { p { (self.text("evaluation-evaluators-none")) } },
            ..Table::default()
        };
        html! { (table) }
    }

    fn applications(&self) -> Markup {
        let column = |key: &str| Column::new(self.text(key));
        let table = Table {
            caption: self.text("evaluation-assigned").into(),
            caption_hidden: true,
            columns: vec![
                column("evaluation-application").main(),
                column("evaluation-judges"),
                column("evaluation-proposed"),
                column("evaluation-blocked"),
            ],
            rows: self.open().map(|(file, standing)| self.row(file, standing)).collect(),
            compact: true,
            empty: html! { p { (self.text("evaluation-assigned-none")) } },
            ..Table::default()
        };
        html! { (table) }
    }

    fn row(&self, file: &ApplicationFile, standing: &Standing) -> Row<'static> {
        let short = self.short(standing);
        let name = |id| self.desk.reader(id).map(|reader| reader.name()).unwrap_or_default();
        let items: Vec<_> =
            self.desk.proposal.iter().flat_map(|open| open.of(&standing.application)).collect();
        let blocked: Vec<String> = self
            .desk
            .readers
            .iter()
            .filter_map(|reader| {
                let tie = self.desk.tie_of(&reader.id, file)?;
                let key =
                    if tie.is_declared { "evaluation-blocked-declared" } else { "evaluation-blocked-role" };
                Some(self.speak.with(key, &[("name", &reader.name()), ("tie", &tie.name)]))
            })
            .collect();
        Row::new(vec![
            named(file),
            html! {
                @if standing.judged.is_empty() { "–" }
                @else { ul { @for one in &standing.judged {
                    li { (one.name) " " (state_tag(self.speak, one.review.state)) }
                } } }
            },
            html! {
                @if !items.is_empty() { ul { @for item in &items {
                    li {
                        (name(&item.evaluator))
                        @if item.is_third { " " (tag(Tone::Warning, &self.text("evaluation-third"))) }
                        @if !item.change_reason.is_empty() { br; small { (item.change_reason) } }
                    }
                } } }
                @if short > 0 {
                    (tag(Tone::Danger, &self.speak.count(
                        "evaluation-lacks-readers",
                        i64::try_from(short).unwrap_or(i64::MAX),
                    )))
                } @else if items.is_empty() { "–" }
            },
            html! {
                @if blocked.is_empty() { "–" }
                @else { ul { @for words in &blocked { li { (words) } } } }
            },
        ])
    }

    /// One change by a person.
    fn change(&self, open: &Proposed) -> Markup {
        let applications: Vec<Choice<'_>> = self
            .open()
            .map(|(file, standing)| {
                let number = file.application.reference.as_deref().unwrap_or_default();
                let label = format!("{} {number}", file.applicant_name);
                Choice::new(standing.application.as_str(), label.trim().to_owned())
            })
            .collect();
        let people: Vec<Choice<'_>> =
            self.desk.readers.iter().map(|reader| Choice::new(reader.id.as_str(), reader.name())).collect();
        let nobody = self.text("evaluation-nobody");
        html! {
            (heading("change", &self.text("evaluation-change"), Some(&self.text("evaluation-change-lead"))))
            form method="post" action=(self.action("/change")) novalidate {
                (hidden("proposal", open.id.as_str()))
                (Field::new("application", self.text("evaluation-application"))
                    .select(&applications, None, Some(&self.text("evaluation-choose"))))
                (Field::new("from", self.text("evaluation-change-from")).select(&people, None, Some(&nobody)))
                (Field::new("to", self.text("evaluation-change-to")).select(&people, None, Some(&nobody)))
                (Field::new("reason", self.text("evaluation-reason")).textarea("", 2))
                (button_row(html! { (Button::new(self.text("evaluation-change-yes")).secondary()) }))
            }
        }
    }
}
