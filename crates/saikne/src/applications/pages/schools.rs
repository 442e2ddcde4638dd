//! One row for each school: its light, where its idea is, what lacks and who must do it, its sum, its deeds.

use foundation::i18n::Speaker;
use foundation::money::Cents;
use foundation::web::components::{
    Button, Column, Field, Icon, Row, Table, Tone, button_row, details, hidden, icon, tag,
};
use foundation::web::forms::{Fields, Mistakes};
use jiff::Timestamp;
use maud::{Markup, Render as _, html};

use crate::applications::cockpit::{Blocker, Cockpit, Light, School, Whereabouts};
use crate::applications::mandate::{Authority, Mandate};
use crate::applications::store::Reminder;
use crate::autosave;
use crate::forms::mistake_of;
use crate::ideas::comment::LONGEST;
use crate::ideas::{Idea, IdeaState};

/// What the rows are drawn from.
pub struct View<'a> {
    /// In whose language.
    pub speak: &'a Speaker,
    /// The application with its schools.
    pub cockpit: &'a Cockpit,
    /// Whether something can still be done.
    pub is_open: bool,
    /// The present moment.
    pub now: Timestamp,
    /// What was typed.
    pub typed: &'a Fields,
    /// What is wrong with it.
    pub mistakes: &'a Mistakes,
}

/// Name of the field with the reason for which an idea goes back.
pub fn words_of(idea: &Idea) -> String {
    format!("words-{}", idea.id)
}

impl View<'_> {
    /// The table.
    pub fn table(&self) -> Markup {
        let text = |key: &str| self.speak.text(key);
        let mut rows: Vec<Row<'_>> = self.cockpit.schools.iter().map(|school| self.row(school)).collect();
        if !rows.is_empty() {
            let total = html! { (self.speak.sum(self.cockpit.total())) };
            let empty = || html! {};
            rows.push(
                Row::new(vec![html! { (text("applications-total")) }, empty(), empty(), total, empty()])
                    .total(),
            );
        }
        Table {
            caption: text("applications-schools").into(),
            caption_hidden: true,
            columns: vec![
                Column::new(text("applications-school")).main(),
                Column::new(text("applications-how-far")),
                Column::new(text("applications-what-lacks")),
                Column::new(text("applications-asked")).number(),
                Column::new(text("applications-deeds")).hidden_label(),
            ],
            rows,
            empty: html! { p { (text("applications-no-schools")) } },
            ..Table::default()
        }
        .render()
    }

    fn text(&self, key: &str) -> String {
        self.speak.text(key)
    }

    fn row<'r>(&self, school: &School) -> Row<'r> {
        Row::new(vec![
            self.name(school),
            self.how_far(school),
            self.lacks(school),
            self.sum(school),
            self.deeds(school),
        ])
    }

    fn name(&self, school: &School) -> Markup {
        html! {
            (school.team.school_name)
            @if let Some(idea) = school.idea() {
                p class="field-hint" { a href={ "/ideas/" (idea.id) } {
                    @if school.title.is_empty() { (self.text("applications-open-idea")) } @else { (school.title) }
                } }
            }
        }
    }

    /// The light with its sign and word, and below it where the idea is.
    fn how_far(&self, school: &School) -> Markup {
        let light = school.light();
        let (tone, sign) = match light {
            Light::Ready => (Tone::Success, Icon::Tick),
            Light::OnWay => (Tone::Warning, Icon::Clock),
            Light::Stopped => (Tone::Danger, Icon::Stop),
            Light::Apart => (Tone::Neutral, Icon::Info),
        };
        html! {
            p data-light=(light.as_str()) class="icon-link" { (icon(sign)) (tag(tone, &self.text(&light.key()))) }
            p class="field-hint" { (self.place(school)) }
        }
    }

    fn place(&self, school: &School) -> String {
        match &school.at {
            Whereabouts::NotBegun => self.text("ideas-list-not-begun"),
            Whereabouts::Sketched => self.text("applications-at-sketched"),
            Whereabouts::NotPursued => self.text("applications-at-not-pursued"),
            Whereabouts::Known(idea) => self.text(&idea.state.key()),
            Whereabouts::In(_, part) if !part.counts() => self.text("applications-at-excluded"),
            Whereabouts::In(..) => self.text("applications-at-in"),
            Whereabouts::Elsewhere(name) => self.speak.with("applications-at-elsewhere", &[("name", name)]),
        }
    }

    fn lacks(&self, school: &School) -> Markup {
        let blockers = school.blockers();
        let count = i64::try_from(school.missing.len()).unwrap_or(i64::MAX);
        html! {
            div {
                @if blockers.is_empty() && !school.is_apart() && school.missing.is_empty() {
                    p { (self.text("ideas-list-whole")) }
                }
                @for blocker in &blockers { p data-blocker=(blocker.as_str()) { (self.whose_turn(school, *blocker)) } }
                @if !school.missing.is_empty() {
                    (details(&self.speak.count("ideas-list-lacks", count), html! {
                        ul { @for one in &school.missing { li data-rule=[one.rule()] { (one.sentence(self.speak)) } } }
                    }))
                }
                (self.authority(school))
                @if let Some(reminder) = &school.reminder {
                    p class="field-hint" { (self.speak.with(
                        "applications-reminded-at",
                        &[("who", &self.text(&reminder.blocker.key())), ("at", &self.speak.moment(reminder.at))],
                    )) }
                }
            }
        }
    }

    /// Who must do what.
    fn whose_turn(&self, school: &School, blocker: Blocker) -> String {
        let key = match (blocker, &school.at) {
            (Blocker::Mandate, _) => "applications-turn-mandate",
            (Blocker::Principal, _) => "applications-turn-principal",
            (Blocker::Contact, Whereabouts::In(..)) => "applications-turn-contact-in",
            (Blocker::Contact, _) => "applications-turn-contact",
            (Blocker::Team, Whereabouts::NotBegun) => "applications-turn-team-begin",
            (Blocker::Team, Whereabouts::Known(idea)) if idea.state == IdeaState::PrincipalAgreed => {
                "applications-turn-team-send"
            }
            (Blocker::Team, Whereabouts::Known(idea)) if idea.state == IdeaState::Returned => {
                "applications-turn-team-mend"
            }
            (Blocker::Team, _) => "applications-turn-team-write",
        };
        self.text(key)
    }

    fn authority(&self, school: &School) -> Markup {
        let id = &self.cockpit.file.application.id;
        let add = format!("/applications/{id}/mandates/new?team={}", school.team.team);
        let can_add = self.is_open && !school.is_apart();
        let words = match &school.authority {
            Authority::Founder => return html! {},
            Authority::Nothing => html! {},
            Authority::Held(mandate) => self.mandate(mandate, "applications-mandate-held"),
            Authority::Expired(mandate) => self.mandate(mandate, "applications-mandate-expired"),
        };
        html! {
            (words)
            @if can_add && !school.authority.holds() {
                p { a href=(add) {
                    (self.text("applications-mandate-add"))
                    span class="visually-hidden" { " – " (school.team.school_name) }
                } }
            }
        }
    }

    fn mandate(&self, mandate: &Mandate, key: &str) -> Markup {
        let path = format!("/applications/{}/mandates/{}", self.cockpit.file.application.id, mandate.id);
        let from = self.speak.date(mandate.valid_from);
        let words = match mandate.valid_to {
            Some(to) => self.speak.with(key, &[("days", &self.speak.days(mandate.valid_from, to))]),
            None => self.speak.with(&format!("{key}-open"), &[("from", &from)]),
        };
        html! {
            p {
                (words) " "
                a href=(path) download { (self.text("applications-mandate-open")) }
                @if self.is_open {
                    " · " a href={ (path) "/revoke" } { (self.text("applications-mandate-revoke")) }
                }
            }
        }
    }

    /// What is asked for against what the school may ask for.
    fn sum(&self, school: &School) -> Markup {
        if school.idea().is_none() {
            return html! { "–" };
        }
        let over = school.budget.over();
        html! {
            div data-budget=(if over.is_some() { "over" } else { "within" }) {
                (self.speak.sum(school.budget.total))
                @if let Some(ceiling) = school.budget.ceiling {
                    p class="field-hint" { (self.against(ceiling, over)) }
                }
            }
        }
    }

    fn against(&self, ceiling: Cents, over: Option<Cents>) -> String {
        match over {
            Some(over) => self.speak.with("applications-sum-over", &[("over", &self.speak.sum(over))]),
            None => self.speak.with("applications-total-of", &[("ceiling", &self.speak.sum(ceiling))]),
        }
    }

    fn deeds(&self, school: &School) -> Markup {
        if !self.is_open || school.is_apart() {
            return html! {};
        }
        let id = &self.cockpit.file.application.id;
        let path = |end: &str| format!("/applications/{id}/{end}");
        let name = &school.team.school_name;
        let button = |key: &str| Button::new(self.text(key)).about(format!("– {name}"));
        html! {
            @match &school.at {
                Whereabouts::Known(idea) if idea.state == IdeaState::WithContact => {
                    form method="post" action=(path("parts")) {
                        (hidden("idea", idea.id.as_str()))
                        (button_row(button("applications-take-in").render()))
                    }
                    (self.giving_back(idea, name))
                }
                Whereabouts::In(idea, part) => {
                    form method="post" action=(path("parts/remove")) {
                        (hidden("part", part.id.as_str()))
                        (button_row(button("applications-take-out").secondary().render()))
                    }
                    (self.giving_back(idea, name))
                }
                _ => {}
            }
            @if school.to_remind().is_some() && school.reminder.as_ref().is_none_or(|one: &Reminder| one.is_over(self.now)) {
                form method="post" action=(path("remind")) {
                    (hidden("team", school.team.team.as_str()))
                    (button_row(button("applications-remind").secondary().render()))
                }
            }
        }
    }

    fn giving_back(&self, idea: &Idea, school: &str) -> Markup {
        let name = words_of(idea);
        let wrong = mistake_of(self.speak, self.mistakes, &name);
        let is_wrong = wrong.is_some();
        let field = Field::new(name.clone(), self.text("ideas-return-words")).required().error(wrong);
        let form = html! {
            form method="post" action={ "/applications/" (self.cockpit.file.application.id) "/parts/return" } novalidate {
                (hidden("idea", idea.id.as_str()))
                (autosave::lines(self.speak, &field, self.typed.text(&name), 3, LONGEST))
                (button_row(html! { (Button::new(self.text("ideas-return")).secondary().about(format!("– {school}"))) }))
            }
        };
        // What was refused stands open, so that it is seen.
        if is_wrong { form } else { details(&self.text("ideas-return"), form) }
    }
}
