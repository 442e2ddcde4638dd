//! Lists with meaning: facts, what remains to be done, what happened when.

use maud::{Markup, Render, html};

use super::{Text, Tone, tag};

/// Facts by name.
#[derive(Debug, Clone, Default)]
pub struct DefinitionList<'a> {
    rows: Vec<Fact<'a>>,
}

#[derive(Debug, Clone)]
struct Fact<'a> {
    name: Text<'a>,
    value: Markup,
    change: Option<ChangeLink<'a>>,
}

#[derive(Debug, Clone)]
struct ChangeLink<'a> {
    href: Text<'a>,
    word: Text<'a>,
    about: Text<'a>,
}

impl<'a> DefinitionList<'a> {
    /// An empty list.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a fact; plain words are written `html! { (words) }`.
    pub fn fact(mut self, name: impl Into<Text<'a>>, value: Markup) -> Self {
        self.rows.push(Fact { name: name.into(), value, change: None });
        self
    }

    /// Adds a fact that can be changed: `change` is the link's word (“Mainīt”), `about` what is
    /// changed, for screen readers (“skolu”).
    pub fn changeable(
        mut self,
        name: impl Into<Text<'a>>,
        value: Markup,
        href: impl Into<Text<'a>>,
        change: impl Into<Text<'a>>,
        about: impl Into<Text<'a>>,
    ) -> Self {
        let link = ChangeLink { href: href.into(), word: change.into(), about: about.into() };
        self.rows.push(Fact { name: name.into(), value, change: Some(link) });
        self
    }
}

impl Render for DefinitionList<'_> {
    fn render(&self) -> Markup {
        html! {
            dl class="definitions" {
                @for fact in &self.rows {
                    div {
                        dt { (fact.name) }
                        dd { (fact.value) }
                        @if let Some(link) = &fact.change {
                            dd class="definition-change" {
                                a href=(link.href) { (link.word) span class="visually-hidden" { " " (link.about) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TaskState {
    /// Waits for the reader.
    #[default]
    Open,
    /// Begun.
    Started,
    /// Done.
    Done,
    /// Waits for somebody else or for another task.
    Waiting,
    /// Something is wrong with it.
    Wrong,
}

impl TaskState {
    const fn class(self) -> &'static str {
        match self {
            Self::Open => "task-open",
            Self::Started => "task-started",
            Self::Done => "task-done",
            Self::Waiting => "task-waiting",
            Self::Wrong => "task-wrong",
        }
    }

    const fn tone(self) -> Tone {
        match self {
            Self::Open => Tone::Info,
            Self::Started => Tone::Warning,
            Self::Done => Tone::Success,
            Self::Waiting => Tone::Neutral,
            Self::Wrong => Tone::Danger,
        }
    }
}

/// One thing that remains or is done.
#[derive(Debug, Clone, Default)]
pub struct TaskItem<'a> {
    /// What it is.
    pub title: Text<'a>,
    /// Where it is done; none while it cannot be.
    pub href: Option<Text<'a>>,
    /// A line under it: until when, what is missing.
    pub hint: Option<Text<'a>>,
    /// How far it is.
    pub state: TaskState,
    /// The state in words.
    pub state_words: Text<'a>,
}

/// What remains, with the state of each.
pub fn task_list(tasks: &[TaskItem<'_>]) -> Markup {
    html! {
        ul class="task-list" {
            @for task in tasks {
                li class=(task.state.class()) {
                    div {
                        @if let Some(href) = &task.href { a href=(href) { (task.title) } }
                        @else { span { (task.title) } }
                        @if let Some(hint) = &task.hint { p class="field-hint" { (hint) } }
                    }
                    (tag(task.state.tone(), &task.state_words))
                }
            }
        }
    }
}

/// One moment of a timeline.
#[derive(Debug, Clone, Default)]
pub struct TimelineItem<'a> {
    /// When, in words.
    pub when: Text<'a>,
    /// When, for machines (`2024-01-31` or RFC 3339); may be empty where no exact day is known.
    pub datetime: Text<'a>,
    /// What.
    pub title: Text<'a>,
    /// More about it.
    pub content: Option<Markup>,
    /// Before, at or after the reader's now.
    pub state: super::StepState,
}

/// What happens when, in order.
pub fn timeline(items: &[TimelineItem<'_>]) -> Markup {
    html! {
        ol class="timeline" {
            @for item in items {
                li class=(item.state.class()) aria-current=[item.state.current()] {
                    p class="timeline-when" {
                        @if item.datetime.is_empty() { (item.when) }
                        @else { time datetime=(item.datetime) { (item.when) } }
                    }
                    p class="timeline-title" { (item.title) }
                    @if let Some(content) = &item.content { div class="timeline-content" { (content) } }
                }
            }
        }
    }
}
