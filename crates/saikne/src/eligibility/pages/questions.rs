//! The questions of an application as a table: what is asked, the fact with its evidence, where it stands, and what an
//! officer can do about it.

use foundation::i18n::Speaker;
use foundation::web::components::{Button, Choice, Column, Field, Row, Table, details, hidden};
use maud::{Markup, html};

use super::check_tag;
use crate::applications::{ApplicationId, SubProject};
use crate::eligibility::check::CheckState;
use crate::eligibility::record::{CheckId, CheckRecord};
use crate::people::SignedIn;

/// For whom questions are drawn.
pub(super) struct View<'a> {
    pub speak: &'a Speaker,
    pub by: &'a SignedIn,
    pub application: &'a ApplicationId,
    /// Whether the reader may decide now.
    pub decides: bool,
    /// The check about which something was typed that was refused.
    pub typed: Option<(&'a CheckId, &'a str)>,
}

impl View<'_> {
    /// Some questions.
    pub(super) fn table<'a>(&self, caption: &str, checks: impl Iterator<Item = &'a CheckRecord>) -> Markup {
        let column = |key: &str| Column::new(self.speak.text(key));
        let table = Table {
            caption: caption.to_owned().into(),
            caption_hidden: true,
            columns: vec![
                column("eligibility-question").main(),
                column("eligibility-fact"),
                column("eligibility-check-state"),
            ],
            rows: checks.map(|check| self.row(check)).collect(),
            ..Table::default()
        };
        html! { (table) }
    }

    fn row<'a>(&self, check: &CheckRecord) -> Row<'a> {
        let language = self.speak.language();
        let fact = check.fact.in_language(language);
        Row::new(vec![
            html! {
                span id={ "check-" (check.id) } data-check=(check.criterion) { (check.question.in_language(language)) }
                @if let Some(rule) = &check.rule { " " span class="rule-id" { (rule) } }
            },
            html! { div {
                @if !fact.is_empty() { p { (fact) } }
                p { a href=(check.evidence) { (self.speak.text("eligibility-evidence")) } }
            } },
            html! { div {
                p { (check_tag(self.speak, check.check.state, check.check.is_met)) }
                (self.decided(check))
                @if self.decides { (self.forms(check)) }
            } },
        ])
    }

    /// Who decided, when and why; who asked for what.
    fn decided(&self, check: &CheckRecord) -> Markup {
        let speak = self.speak;
        html! {
            @if !check.check.reason.is_empty() { p { (speak.text("eligibility-reason")) ": " (check.check.reason) } }
            @if let (false, Some(at)) = (check.decided_by.is_empty(), check.decided_at) {
                p class="field-hint" {
                    (speak.with("eligibility-decided", &[("name", &check.decided_by), ("at", &speak.moment(at))]))
                }
            }
            @if let (Some((_, why)), false) = (&check.check.proposed, check.check.state == CheckState::Final) {
                p class="field-hint" {
                    (speak.with("eligibility-proposed-by", &[("name", &check.proposed_by), ("reason", why)]))
                }
            }
        }
    }

    fn forms(&self, check: &CheckRecord) -> Markup {
        match check.check.state {
            CheckState::NeedsPerson => self.fold(check, "eligibility-decide", self.decide_form(check)),
            CheckState::AutoFailed if check.may_be_set_aside() => {
                let is_own = check.check.proposed.as_ref().is_some_and(|(by, _)| *by == self.by.id);
                html! {
                    @if check.is_proposed() && !is_own { (self.confirm_form(check)) }
                    @if is_own { p { (self.speak.text("eligibility-wait-for-second")) } }
                    (self.fold(check, "eligibility-propose", self.propose_form(check)))
                }
            }
            CheckState::Passed | CheckState::Failed => {
                self.fold(check, "eligibility-take-back", self.take_back_form(check))
            }
            _ => html! {},
        }
    }

    /// A form behind its name; open where what was typed in it was refused.
    fn fold(&self, check: &CheckRecord, key: &str, form: Markup) -> Markup {
        let summary = self.speak.text(key);
        if self.typed_in(check).is_some() { form } else { details(&summary, form) }
    }

    fn typed_in(&self, check: &CheckRecord) -> Option<&str> {
        self.typed.filter(|(id, _)| **id == check.id).map(|(_, words)| words)
    }

    fn action(&self, deed: &str) -> String {
        format!("/eligibility/applications/{}/{deed}", self.application)
    }

    fn which(&self, check: &CheckRecord) -> Markup {
        html! {
            (hidden("check", check.id.as_str()))
            (hidden("version", &check.version.to_string()))
        }
    }

    fn reason_field(&self, check: &CheckRecord, key: &str) -> Markup {
        let field = Field::new("reason", self.speak.text(key)).id(format!("reason-{}", check.id));
        field.textarea(self.typed_in(check).unwrap_or_default(), 3)
    }

    fn decide_form(&self, check: &CheckRecord) -> Markup {
        let speak = self.speak;
        let choices = [("met", "eligibility-answer-met"), ("not_met", "eligibility-answer-not-met")]
            .map(|(word, key)| Choice::new(word, speak.text(key)));
        html! {
            form method="post" action=(self.action("decide")) {
                (self.which(check))
                (Field::new("answer", speak.text("eligibility-answer")).id(format!("answer-{}", check.id))
                    .required().radios(&choices, None))
                (self.reason_field(check, "eligibility-reason-if-not"))
                (Button::new(speak.text("eligibility-decide-send")).secondary()
                    .about(check.question.in_language(speak.language())))
            }
        }
    }

    fn propose_form(&self, check: &CheckRecord) -> Markup {
        html! {
            form method="post" action=(self.action("propose")) {
                (self.which(check))
                p { (self.speak.text("eligibility-propose-hint")) }
                (self.reason_field(check, "eligibility-reason"))
                (Button::new(self.speak.text("eligibility-propose-send")).secondary())
            }
        }
    }

    fn take_back_form(&self, check: &CheckRecord) -> Markup {
        html! {
            form method="post" action=(self.action("take-back")) {
                (self.which(check))
                (self.reason_field(check, "eligibility-reason"))
                (Button::new(self.speak.text("eligibility-take-back-send")).secondary()
                    .about(check.question.in_language(self.speak.language())))
            }
        }
    }

    fn confirm_form(&self, check: &CheckRecord) -> Markup {
        html! {
            form method="post" action=(self.action("confirm")) {
                (self.which(check))
                (Button::new(self.speak.text("eligibility-confirm")).secondary())
            }
        }
    }

    /// Taking a school out, by a check that it does not meet.
    pub(super) fn exclude_form(&self, part: &SubProject, checks: &[&CheckRecord]) -> Markup {
        let speak = self.speak;
        let language = speak.language();
        let failed: Vec<&&CheckRecord> =
            checks.iter().filter(|check| check.check.answer() == Some(false)).collect();
        let grounds: Vec<Choice<'_>> = failed
            .iter()
            .map(|check| Choice::new(check.id.as_str(), check.question.in_language(language)))
            .collect();
        let form = html! {
            form method="post" action=(self.action("exclude")) {
                p { (speak.text("eligibility-exclude-hint")) }
                (hidden("part", part.id.as_str()))
                (Field::new("check", speak.text("eligibility-ground")).id(format!("ground-{}", part.id)).required()
                    .select(&grounds, failed.first().map(|check| check.id.as_str()), Some(&speak.text("eligibility-choose"))))
                (Field::new("reason", speak.text("eligibility-reason")).id(format!("exclude-{}", part.id)).required()
                    .textarea("", 3))
                (Button::new(speak.text("eligibility-exclude")).danger().about(part.school_name.as_str()))
            }
        };
        details(&speak.with("eligibility-exclude-title", &[("school", &part.school_name)]), form)
    }
}
