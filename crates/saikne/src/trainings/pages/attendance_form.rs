//! How attendance looks: the days and blocks to choose from, a grid of people for one block, and what
//! else can be done. `assets/js/attendance.js` works on this page.

use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::web::components::{
    Button, ButtonKind, Icon, Presence, PresenceGrid, PresencePerson, Tab, Text, Tone, button_row, hidden,
    link_button, notice, notice_with_title, page_head, status_region, tabs,
};
use jiff::Timestamp;
use maud::{Markup, html};
use serde_json::json;

use super::attendance::Sheet;
use super::block_words;
use super::session::{time, title};
use crate::exporting::download_links;
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::TeamId;
use crate::trainings::attendance::AttendanceState;
use crate::trainings::block::Block;
use crate::trainings::permissions;
use crate::trainings::seeker::Participant;
use crate::trainings::session::SessionState;

/// A mark that was not kept because somebody else noted something else.
pub(super) struct Clash {
    /// Whose presence it is.
    pub(super) of: String,
    /// What was to be noted.
    pub(super) yours: AttendanceState,
    /// What stands.
    pub(super) theirs: AttendanceState,
    /// Who noted what stands, in words.
    pub(super) by: String,
}

/// A session's attendance as one person sees it.
pub(super) struct AttendancePage<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) person: &'a SignedIn,
    /// The block to be shown; none when the session has no blocks.
    pub(super) block: Option<&'a Block>,
    /// What was not kept of a form that was just sent.
    pub(super) clashes: &'a [Clash],
    pub(super) now: Timestamp,
}

impl AttendancePage<'_> {
    /// The page.
    pub(super) fn show(&self, platform: &Platform, visitor: &Visitor) -> Response {
        let status = if self.clashes.is_empty() { StatusCode::OK } else { StatusCode::CONFLICT };
        let frame = Frame::of(platform, visitor)
            .title("trainings-attendance-title")
            .status(status)
            .script("js/attendance.js");
        let speak = frame.speak.clone();
        let session = &self.sheet.session;
        frame.crumb(self.path(), title(session, &speak)).show(html! {
            (page_head(&speak.text("trainings-attendance-title"), Some(&title(session, &speak)), None))
            (conflict_notice(self.clashes, &speak))
            @if session.locked_at.is_some() {
                (notice(Tone::Info, html! { p { (speak.text("trainings-attendance-locked")) } }))
            } @else if !self.is_open() {
                (notice(Tone::Info, html! { p { (speak.text("trainings-attendance-not-open")) } }))
            }
            (self.guardians(&speak))
            @if let Some(block) = self.block {
                (self.day_tabs(block, &speak))
                (self.block_tabs(block, &speak))
                (self.form(block, &speak))
            }
            (self.links(&speak))
        })
    }

    fn path(&self) -> String {
        format!("/trainings/sessions/{}", self.sheet.session.id)
    }

    /// Whether this person notes who is there. A confirmed session's page can be opened before the first
    /// day, so that a phone has it when the connection is gone.
    fn is_open(&self) -> bool {
        let session = &self.sheet.session;
        permissions::may_take_attendance(self.person, session).is_ok()
            && session.locked_at.is_none()
            && matches!(session.state, SessionState::Confirmed | SessionState::Running | SessionState::Held)
    }

    fn noted(&self, block: &Block) -> usize {
        let is_noted = |mark: &&crate::trainings::attendance::Mark| {
            mark.block == block.id && mark.state != AttendanceState::Expected
        };
        self.sheet.marks.iter().filter(is_noted).count()
    }

    fn tab(&self, block: &Block, label: String, is_current: bool) -> Tab<'static> {
        Tab {
            href: format!("{}/attendance?block={}", self.path(), block.id).into(),
            label: label.into(),
            current: is_current,
            count: None,
        }
    }

    fn day_tabs(&self, current: &Block, speak: &Speaker) -> Markup {
        let sheet = self.sheet;
        let list: Vec<Tab<'_>> = (1..=sheet.session.day_count)
            .filter_map(|number| {
                let of_day = || sheet.blocks.iter().filter(move |block| block.day_number == number);
                let latest = of_day().rfind(|block| block.starts_at <= self.now);
                let block = latest.or_else(|| of_day().next())?;
                let label = speak.with("trainings-attendance-day", &[("number", &speak.number(number))]);
                Some(self.tab(block, label, number == current.day_number))
            })
            .collect();
        tabs(&speak.text("trainings-attendance-days"), &list)
    }

    fn block_tabs(&self, current: &Block, speak: &Speaker) -> Markup {
        let whole = self.sheet.people.len();
        let list: Vec<Tab<'_>> = self
            .sheet
            .blocks
            .iter()
            .filter(|block| block.day_number == current.day_number)
            .map(|block| {
                let label = format!("{} {}", time(block.starts_at), speak.text(block.kind.key()));
                let count = Some(format!("{}/{whole}", self.noted(block)).into());
                Tab { count, ..self.tab(block, label, block.id == current.id) }
            })
            .collect();
        tabs(&speak.text("trainings-blocks-title"), &list)
    }

    /// The form with what its script needs to know.
    fn form(&self, block: &Block, speak: &Speaker) -> Markup {
        let path = self.path();
        let blocks: Vec<_> = self
            .sheet
            .blocks
            .iter()
            .map(|block| json!({ "id": block.id, "label": block_words(block, speak) }))
            .collect();
        let word = |name: &str| speak.text(&format!("trainings-offline-{name}"));
        html! {
            form method="post" action={ (path) "/attendance" }
                data-attendance={ (path) "/attendance/sync" } data-page={ (path) "/attendance" }
                data-owner=(self.person.id) data-block=(block.id) data-blocks=(json!(blocks))
                data-open[self.is_open()]
                data-word-kept=(word("kept")) data-word-saved=(word("saved")) data-word-undo=(word("undo"))
                data-word-nothing=(word("nothing")) data-word-conflict=(word("conflict"))
                data-word-mine=(word("mine")) data-word-theirs=(word("theirs")) data-word-refused=(word("refused"))
                data-word-drop=(word("drop")) data-word-waiting=(word("waiting")) data-word-done=(word("done"))
                data-word-decide=(word("decide")) data-word-offline=(word("now")) data-word-ready=(word("ready"))
                data-word-signed-out=(word("signed-out")) data-word-unsent=(word("unsent"))
            { (self.fields(block, speak)) }
        }
    }

    fn fields(&self, block: &Block, speak: &Speaker) -> Markup {
        let sheet = self.sheet;
        let answers = answers(speak);
        html! {
            (hidden("block", block.id.as_str()))
            @for (team, name) in &sheet.teams { (self.grid(block, team, name, &answers, speak)) }
            @for one in &sheet.people {
                @let version = sheet.mark(&block.id, &one.person).map_or(0, |mark| mark.version);
                (hidden(&format!("v-{}", one.person), &version.to_string()))
            }
            (status_region("attendance-status", ""))
            @if sheet.people.is_empty() { p { (speak.text("trainings-attendance-nobody")) } }
            @else if self.is_open() {
                (button_row(html! {
                    (Button::new(speak.text("trainings-attendance-save")))
                    (Button::new(speak.text("trainings-attendance-all")).secondary().named("rest", "present"))
                }))
            }
        }
    }

    fn grid(
        &self,
        block: &Block,
        team: &TeamId,
        name: &str,
        answers: &[Presence<'_>],
        speak: &Speaker,
    ) -> Markup {
        let people = self
            .sheet
            .people
            .iter()
            .filter(|one| one.team == *team)
            .map(|one| {
                let mark = self.sheet.mark(&block.id, &one.person);
                PresencePerson {
                    name: format!("p-{}", one.person).into(),
                    person: one.name.clone().into(),
                    note: Some(self.note(one, speak).into()),
                    alerts: self.alerts(one, speak),
                    chosen: mark.map(|mark| mark.state.as_str().into()),
                    version: Some(mark.map_or(0, |mark| mark.version)),
                }
            })
            .collect();
        html! { (PresenceGrid {
            title: name.to_owned().into(),
            note: None,
            answers: answers.to_vec(),
            people,
            locked: !self.is_open(),
        }) }
    }

    /// Whether the reader looks after the people of the session, and so knows of guardians and of translation.
    fn looks_after(&self) -> bool {
        permissions::may_take_attendance(self.person, &self.sheet.session).is_ok()
    }

    /// Who may not take part, and what to do about it.
    fn guardians(&self, speak: &Speaker) -> Markup {
        let missing: Vec<&str> = self
            .sheet
            .people
            .iter()
            .filter(|one| self.sheet.agreement(one).is_missing())
            .map(|one| one.name.as_str())
            .collect();
        if missing.is_empty() || !self.looks_after() {
            return html! {};
        }
        let coordinates = permissions::coordinates(self.person, self.sheet.session.region);
        notice_with_title(
            Tone::Danger,
            &speak.text("trainings-guardians-title"),
            html! {
                ul { @for name in missing { li { (name) } } }
                p { (speak.text("trainings-guardians-what")) }
                @if coordinates { p { a href="/missing-consents" { (speak.text("guardians-title")) } } }
            },
        )
    }

    /// What the trainer must not overlook: no consent, no photographs.
    fn alerts(&self, one: &Participant, speak: &Speaker) -> Vec<(Tone, Text<'static>)> {
        if !self.looks_after() {
            return Vec::new();
        }
        let agreement = self.sheet.agreement(one);
        let consent = agreement.is_missing().then(|| (Tone::Danger, speak.text(agreement.key()).into()));
        let is_kept = one.keeps_from_photos(self.sheet.age_limit, self.sheet.session.starts_on);
        let photos = is_kept.then(|| (Tone::Warning, speak.text("trainings-no-photos").into()));
        consent.into_iter().chain(photos).collect()
    }

    /// What the trainer knows of somebody: the function, and who translates.
    fn note(&self, one: &Participant, speak: &Speaker) -> String {
        let function = speak.text(one.function.key());
        match one.translator.as_deref().filter(|_| self.looks_after()) {
            None => function,
            Some("") => format!("{function} · {}", speak.text("trainings-needs-translation")),
            Some(name) => {
                format!("{function} · {}", speak.with("trainings-needs-translation-by", &[("name", name)]))
            }
        }
    }

    fn links(&self, speak: &Speaker) -> Markup {
        let (path, session) = (self.path(), &self.sheet.session);
        let may_correct =
            session.locked_at.is_some() && permissions::may_correct(self.person, session).is_ok();
        html! {
            (button_row(html! {
                (link_button(ButtonKind::Quiet, &format!("{path}/attendance/list.pdf"), speak.text("trainings-attendance-print")))
                (link_button(ButtonKind::Quiet, &format!("{path}/readiness"), speak.text("trainings-readiness-title")))
                @if may_correct {
                    (link_button(ButtonKind::Quiet, &format!("{path}/attendance/correct"), speak.text("trainings-correct-title")))
                }
            }))
            (download_links(speak, &format!("{path}/attendance/export"), ""))
            @if self.is_open() && matches!(session.state, SessionState::Running | SessionState::Held) {
                form method="get" action={ (path) "/end" } data-attendance-end {
                    p { (speak.text("trainings-end-hint")) }
                    (Button::new(speak.text("trainings-end")).secondary())
                }
            } @else if self.is_open() && session.state == SessionState::Confirmed {
                p { (speak.text("trainings-end-after-marks")) }
            }
        }
    }
}

fn conflict_notice(clashes: &[Clash], speak: &Speaker) -> Markup {
    if clashes.is_empty() {
        return html! {};
    }
    notice_with_title(
        Tone::Warning,
        &speak.text("trainings-attendance-conflict"),
        html! { ul { @for clash in clashes {
            li { (speak.with("trainings-attendance-conflict-line", &[
                ("name", &clash.of),
                ("yours", &speak.text(&clash.yours.key())),
                ("theirs", &speak.text(&clash.theirs.key())),
                ("by", &clash.by),
            ])) }
        } } },
    )
}

/// What a thumb can choose from.
fn answers(speak: &Speaker) -> Vec<Presence<'static>> {
    use AttendanceState::{Absent, Excused, Late, LeftEarly, Present};
    // There or not come first: nearly every mark is one of the two.
    [Present, Absent, Late, LeftEarly, Excused]
        .iter()
        .map(|state| Presence {
            value: state.as_str().into(),
            label: speak.text(&state.key()).into(),
            tone: match state {
                AttendanceState::Present => Tone::Success,
                AttendanceState::Absent => Tone::Danger,
                _ => Tone::Warning,
            },
            sign: match state {
                AttendanceState::Late => Some(Icon::Clock),
                AttendanceState::LeftEarly => Some(Icon::Forward),
                AttendanceState::Absent => Some(Icon::Cross),
                AttendanceState::Excused => Some(Icon::Info),
                AttendanceState::Present | AttendanceState::Expected => None,
            },
        })
        .collect()
}
