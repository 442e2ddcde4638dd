//! The sheet of an evaluator: every criterion with its scale, what a point counts, what to look at.

use foundation::i18n::Speaker;
use foundation::web::components::{
    Button, DefinitionList, Field, FieldWidth, button_row, field_group, heading, hidden,
};
use foundation::web::forms::Mistakes;
use maud::{Markup, html};

use crate::autosave;
use crate::evaluation::file::ReviewFile;
use crate::evaluation::score::{NotAMark, Score};
use crate::evaluation::sheet::{LONGEST, Place, Unacceptable};
use crate::forms::mistake_of;
use crate::programmes::plan::{CriteriaSet, Criterion};

/// What the sheet is drawn from.
pub struct Writing<'a> {
    /// In whose language.
    pub speak: &'a Speaker,
    /// The review.
    pub file: &'a ReviewFile,
    /// What is wrong.
    pub mistakes: &'a Mistakes,
}

/// What a place is called: its criterion, and whether the points or the reason.
pub fn label(speak: &Speaker, set: &CriteriaSet, place: &Place) -> String {
    let title = |code: &str| {
        let criterion = set.criterion(code);
        criterion.map_or_else(String::new, |one| one.title.in_language(speak.language()).to_owned())
    };
    match place {
        Place::Points(code) => format!("{}: {}", title(code), speak.text("evaluation-points")),
        Place::Reason(code) => format!("{}: {}", title(code), speak.text("evaluation-reason")),
        Place::CommentApplicant => speak.text("evaluation-comment-applicant"),
        Place::CommentInternal => speak.text("evaluation-comment-internal"),
    }
}

/// Key and values of the sentence that says why something was not kept.
pub fn why_not(reason: Unacceptable) -> (&'static str, Vec<(&'static str, String)>) {
    match reason {
        Unacceptable::TooLong(limit) => ("autosave-too-long", vec![("limit", limit.to_string())]),
        Unacceptable::Mark(NotAMark::Unreadable) => ("evaluation-mark-unreadable", Vec::new()),
        Unacceptable::Mark(NotAMark::OutOfRange(most)) => {
            ("evaluation-mark-out-of-range", vec![("most", most.to_string())])
        }
        Unacceptable::Mark(NotAMark::BetweenSteps) => ("evaluation-mark-between-steps", Vec::new()),
    }
}

/// The weighted sum so far, of the most there is.
pub fn total(speak: &Speaker, file: &ReviewFile) -> String {
    let (sum, most) =
        (file.sheet.total(&file.terms.set), Score(file.terms.set.most_hundredths() / 100 * 100));
    speak.with("evaluation-total-so-far", &[("sum", &sum.words(speak)), ("most", &most.words(speak))])
}

/// The scale of a criterion in words: how many points, in which steps, what a point counts, the pass mark.
pub fn scale(speak: &Speaker, criterion: &Criterion) -> String {
    let most = Score::whole(criterion.max_points).words(speak);
    let step = Score(i64::from(criterion.step.0 / 100)).words(speak);
    let mut words = speak.with("evaluation-scale", &[("most", &most), ("step", &step)]);
    if criterion.weight != 100 {
        let weight = Score(criterion.weight).words(speak);
        words.push(' ');
        words.push_str(&speak.with("evaluation-weight", &[("weight", &weight)]));
    }
    if let Some(least) = criterion.pass_points {
        let key = if criterion.is_knock_out { "evaluation-knock-out" } else { "evaluation-pass-mark" };
        words.push(' ');
        words.push_str(&speak.with(key, &[("least", &Score::whole(least).words(speak))]));
    }
    words
}

impl Writing<'_> {
    /// The form.
    pub fn form(&self) -> Markup {
        let id = &self.file.review.id;
        let set = &self.file.terms.set;
        let fields = html! {
            p class="lead" data-shown="total" role="status" { (total(self.speak, self.file)) }
            @for criterion in &set.criteria { (self.criterion(criterion)) }
            (field_group(&self.text("evaluation-comments"), None, html! {
                (self.lines(&Place::CommentApplicant, self.text("evaluation-comment-applicant")))
                (self.lines(&Place::CommentInternal, self.text("evaluation-comment-internal")))
            }))
            (button_row(html! {
                (Button::new(self.text("evaluation-submit")).to(format!("/reviews/{id}/submit")).without_checks())
                (Button::new(self.text("evaluation-save")).secondary().without_checks())
            }))
        };
        html! {
            (heading("sheet", &self.text("evaluation-sheet"), Some(&self.text("evaluation-sheet-lead"))))
            @if let Some(least) = set.pass_points {
                p { (self.speak.with(
                    "evaluation-pass-mark-of-set",
                    &[("least", &Score::whole(least).words(self.speak))],
                )) }
            }
            (autosave::form(self.speak, format!("/reviews/{id}"), format!("/reviews/{id}/field"), fields))
        }
    }

    fn text(&self, key: &str) -> String {
        self.speak.text(key)
    }

    fn criterion(&self, criterion: &Criterion) -> Markup {
        let language = self.speak.language();
        let guidance = criterion.guidance.as_ref().map(|words| words.in_language(language));
        let points = Place::Points(criterion.code.clone());
        let reason = Place::Reason(criterion.code.clone());
        let name = points.name();
        let answer = self.file.sheet.of(&points);
        let field = Field::new(name.clone(), self.text("evaluation-points"))
            .hint(scale(self.speak, criterion))
            .error(mistake_of(self.speak, self.mistakes, &name))
            .version(answer.version)
            .width(FieldWidth::Narrow);
        field_group(
            criterion.title.in_language(language),
            guidance,
            html! {
                (hidden(&format!("version-{name}"), &answer.version.to_string()))
                (field.text(&answer.value))
                (self.lines(&reason, self.text("evaluation-reason")))
            },
        )
    }

    fn lines(&self, place: &Place, label: String) -> Markup {
        let (name, answer) = (place.name(), self.file.sheet.of(place));
        let hint = match place {
            Place::CommentApplicant => Some("evaluation-comment-applicant-hint"),
            Place::CommentInternal => Some("evaluation-comment-internal-hint"),
            Place::Points(_) | Place::Reason(_) => None,
        };
        let mut field = Field::new(name.clone(), label)
            .error(mistake_of(self.speak, self.mistakes, &name))
            .version(answer.version);
        if let Some(hint) = hint {
            field = field.hint(self.text(hint));
        }
        html! {
            (hidden(&format!("version-{name}"), &answer.version.to_string()))
            (autosave::lines(self.speak, &field, &answer.value, 3, LONGEST))
        }
    }
}

/// The sheet as it was given, to be read.
pub fn given(speak: &Speaker, file: &ReviewFile) -> Markup {
    let set = &file.terms.set;
    let list = set.criteria.iter().fold(DefinitionList::new(), |list, criterion| {
        let mark = file.sheet.mark(criterion).map(|mark| mark.words(speak)).unwrap_or_default();
        let reason = file.sheet.text(&Place::Reason(criterion.code.clone()));
        let title = criterion.title.in_language(speak.language()).to_owned();
        list.fact(title, html! { p { strong { (mark) } } (paragraphs(reason)) })
    });
    let comments = [Place::CommentApplicant, Place::CommentInternal];
    let list = comments
        .iter()
        .filter(|place| !file.sheet.text(place).is_empty())
        .fold(list, |list, place| list.fact(label(speak, set, place), paragraphs(file.sheet.text(place))));
    html! {
        (heading("sheet", &speak.text("evaluation-sheet"), None))
        p class="lead" { (total(speak, file)) }
        (list)
    }
}

/// Words as paragraphs.
pub fn paragraphs(words: &str) -> Markup {
    html! { @for line in words.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
}
