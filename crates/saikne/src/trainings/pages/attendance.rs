//! Attendance on a phone: one block at a time, a grid of people; an ordinary form without scripts, kept
//! and sent later with them (`assets/js/attendance.js`).

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::{Fields, Form, PathId, Query};
use jiff::Timestamp;
use serde_json::json;

use super::attendance_form::{AttendancePage, Clash};
use crate::frame::see_with;
use crate::people::{PersonId, SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::TeamId;
use crate::teams::guardians::{Agreement, age_limit};
use crate::trainings::actions;
use crate::trainings::actions::attendance::{Taken, Wanted};
use crate::trainings::attendance::{AttendanceState, Mark};
use crate::trainings::block::{Block, BlockId, block_at};
use crate::trainings::permissions;
use crate::trainings::seeker::Participant;
use crate::trainings::session::TrainingSession;
use crate::trainings::store::attendance::{Method, Recorder};
use crate::trainings::store::{attendance, seekers, sessions};

/// The most marks of one sending.
const MOST_MARKS: usize = 2000;

/// What is read for the pages of a session's attendance.
pub(super) struct Sheet {
    pub(super) session: TrainingSession,
    pub(super) blocks: Vec<Block>,
    pub(super) teams: Vec<(TeamId, String)>,
    pub(super) people: Vec<Participant>,
    pub(super) marks: Vec<Mark>,
    /// Below this age a guardian has to agree.
    pub(super) age_limit: i64,
}

impl Sheet {
    pub(super) async fn read(
        platform: &Platform,
        person: &SignedIn,
        id: &Id<TrainingSession>,
    ) -> Result<Self, Problem> {
        let mut snapshot = platform.read().await?;
        let session = sessions::find(&mut snapshot, id).await?.ok_or(Refusal::NotFound)?;
        permissions::may_see(person, &session)?;
        let plan = platform.plans.of(&mut snapshot, &session.edition).await?.ok_or(Refusal::NotFound)?;
        Ok(Self {
            age_limit: age_limit(&plan),
            blocks: sessions::blocks_of(&mut snapshot, id).await?,
            teams: seekers::team_titles(&mut snapshot, id).await?,
            people: seekers::participants(&mut snapshot, &session).await?,
            marks: attendance::marks_of(&mut snapshot, id).await?,
            session,
        })
    }

    /// Whether a guardian lets somebody come, on the first day.
    pub(super) fn agreement(&self, one: &Participant) -> Agreement {
        one.agreement(self.age_limit, self.session.starts_on)
    }

    /// How many people of the session have no mark at the block.
    pub(super) fn unmarked(&self, block: &BlockId) -> usize {
        self.people.iter().filter(|one| self.mark(block, &one.person).is_none()).count()
    }

    pub(super) fn mark(&self, block: &BlockId, person: &PersonId) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.block == *block && mark.person == *person)
    }

    /// The block asked for, or that of the moment.
    fn block(&self, asked: &str, now: Timestamp) -> Option<&Block> {
        let asked = self.blocks.iter().find(|block| block.id.as_str() == asked);
        asked.or_else(|| block_at(&self.blocks, now))
    }
}

/// `GET /trainings/sessions/{id}/attendance`
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Query(query): Query,
) -> Result<Response, Problem> {
    let sheet = Sheet::read(&platform, &person, &id).await?;
    let now = platform.now();
    let block = sheet.block(query.text("block"), now);
    let page = AttendancePage { sheet: &sheet, person: &person, block, clashes: &[], now };
    Ok(page.show(&platform, &visitor))
}

/// `POST /trainings/sessions/{id}/attendance`: the form of one block.
pub async fn save(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let sheet = Sheet::read(&platform, &person, &id).await?;
    let block: BlockId = fields.id("block")?;
    let wanted = wanted_of(&sheet, &block, &fields);
    let mut change = platform.begin(person.actor()).await?;
    let taken = actions::attendance::take(&mut change, &person, &id, &wanted).await?;
    change.commit().await?;
    let mut clashes = Vec::new();
    let speak = platform.speaker(visitor.language);
    let recorders = Recorders::of_conflicts(&platform, &id, &taken).await?;
    for (wanted, taken) in wanted.iter().zip(&taken) {
        let Taken::Conflict(theirs) = taken else { continue };
        let Some(of) = sheet.people.iter().find(|one| one.person == wanted.person) else { continue };
        let by = recorders.words(theirs, &speak);
        clashes.push(Clash { of: of.name.clone(), yours: wanted.state, theirs: theirs.state, by });
    }
    if !clashes.is_empty() {
        let sheet = Sheet::read(&platform, &person, &id).await?;
        let now = platform.now();
        let block = sheet.block(block.as_str(), now);
        let page = AttendancePage { sheet: &sheet, person: &person, block, clashes: &clashes, now };
        return Ok(page.show(&platform, &visitor));
    }
    let back = format!("/trainings/sessions/{id}/attendance?block={block}");
    Ok(see_with(&back, "trainings-flash-attendance"))
}

/// Who noted some marks.
pub(super) struct Recorders(BTreeMap<String, Recorder>);

impl Recorders {
    /// Those of some marks of a session, read at once.
    pub(super) async fn of(
        from: &mut impl Reads,
        session: &TrainingSession,
        marks: &[&Mark],
    ) -> Result<Self, Problem> {
        Ok(Self(attendance::recorders(from, session, marks).await?))
    }

    /// Those of the marks that stand in the way of others, read once the change is done.
    async fn of_conflicts(
        platform: &Platform,
        session: &Id<TrainingSession>,
        taken: &[Taken],
    ) -> Result<Self, Problem> {
        let marks: Vec<&Mark> = taken
            .iter()
            .filter_map(|one| if let Taken::Conflict(mark) = one { Some(mark) } else { None })
            .collect();
        if marks.is_empty() {
            return Ok(Self(BTreeMap::new()));
        }
        let mut snapshot = platform.read().await?;
        let session = sessions::find(&mut snapshot, session).await?.ok_or(Refusal::NotFound)?;
        Self::of(&mut snapshot, &session, &marks).await
    }

    /// Who noted a mark: “Toms Treneris, vada mācības”.
    pub(super) fn words(&self, mark: &Mark, speak: &Speaker) -> String {
        let recorder = self.0.get(&mark.recorded_by);
        let role = speak.text(if recorder.is_some_and(|one| one.teaches) {
            "trainings-recorder-trainer"
        } else {
            "trainings-recorder-coordinator"
        });
        match recorder {
            Some(recorder) if !recorder.name.is_empty() => format!("{}, {role}", recorder.name),
            _ => role,
        }
    }
}

/// The marks of a form. `rest` is what those get who have no mark yet.
fn wanted_of(sheet: &Sheet, block: &BlockId, fields: &Fields) -> Vec<Wanted> {
    let rest = AttendanceState::parse(fields.text("rest"));
    sheet
        .people
        .iter()
        .filter_map(|one| {
            let chosen = AttendanceState::parse(fields.text(&format!("p-{}", one.person)));
            let state = chosen.or(rest)?;
            let version = fields.number(&format!("v-{}", one.person)).unwrap_or(0);
            Some(Wanted {
                block: block.clone(),
                person: one.person.clone(),
                state,
                version,
                method: Method::List,
            })
        })
        .collect()
}

/// `POST /trainings/sessions/{id}/attendance/sync`: marks that a phone kept, one `mark` each:
/// `<offline id> <block> <person> <state> <version>`. Answers JSON, one entry a mark, in their order.
pub async fn sync(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(session): PathId<TrainingSession>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let sent: Vec<Wanted> = fields
        .all("mark")
        .take(MOST_MARKS)
        .map(read_mark)
        .collect::<Option<_>>()
        .ok_or(Refusal::Malformed)?;
    let mut change = platform.begin(person.actor()).await?;
    let taken = actions::attendance::take(&mut change, &person, &session, &sent).await?;
    change.commit().await?;
    let speak = platform.speaker(visitor.language);
    let recorders = Recorders::of_conflicts(&platform, &session, &taken).await?;
    let mut answers = Vec::with_capacity(sent.len());
    for (sent, taken) in sent.iter().zip(&taken) {
        let id = sent.method.offline_id().unwrap_or_default();
        answers.push(match taken {
            Taken::Kept(version) => json!({ "id": id, "became": "saved", "version": version }),
            Taken::Known(mark) => json!({
                "id": id, "became": "saved", "version": mark.version, "state": mark.state.as_str(),
            }),
            Taken::Conflict(theirs) => json!({
                "id": id, "became": "conflict", "version": theirs.version,
                "state": theirs.state.as_str(), "by": recorders.words(theirs, &speak),
            }),
            Taken::Unknown => json!({ "id": id, "became": "refused" }),
        });
    }
    let mut response = json!(answers).to_string().into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}

fn read_mark(text: &str) -> Option<Wanted> {
    let mut parts = text.split(' ');
    let offline_id = parts.next().filter(|id| (8..=64).contains(&id.len()))?.to_owned();
    let block = BlockId::parse(parts.next()?).ok()?;
    let person = PersonId::parse(parts.next()?).ok()?;
    let state = AttendanceState::parse(parts.next()?)?;
    let version = parts.next()?.parse().ok()?;
    Some(Wanted { block, person, state, version, method: Method::Offline(offline_id) })
}
