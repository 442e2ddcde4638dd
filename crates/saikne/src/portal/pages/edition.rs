//! An edition: its stages, what one may expect, training dates, whom to ask, what others asked.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use foundation::i18n::{Language, Speaker};
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    DefinitionList, Hero, Icon, Tone, card_grid, faq, heading, icon, notice, page_head, section, timeline,
};
use foundation::web::forms::PathWord;
use maud::{Markup, Render, html};

use super::home::call_card;
use super::{contacts, edition_path, programme_path};
use crate::frame::Frame;
use crate::kept::{Sheet, kept};
use crate::people::Visitor;
use crate::platform::Platform;
use crate::portal::offer::{self, Offer};
use crate::portal::questions::{self, Question};
use crate::portal::stages;
use crate::programmes::plan::TrainingPlan;
use crate::programmes::{Edition, EditionPlan, EditionState, Word, store};
use crate::trainings::{self, TrainingSession};

/// How many questions the page of an edition shows before it leads to all of them.
const FEW: usize = 4;

/// `GET /editions/{code}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(code): PathWord,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    kept(&platform, &visitor, &headers, draw(&platform, &visitor, &code)).await
}

/// An edition the public may know of; a planned one is not found.
fn public(edition: Option<Edition>) -> Result<Edition, Refusal> {
    edition
        .filter(|edition| !matches!(edition.state, EditionState::Planned | EditionState::Configured))
        .ok_or(Refusal::NotFound)
}

async fn draw<'a>(platform: &'a Platform, visitor: &'a Visitor, code: &str) -> Result<Sheet<'a>, Problem> {
    let (now, today) = (platform.now(), platform.base.clock.today());
    let mut snapshot = platform.read().await?;
    let edition = public(store::edition(&mut snapshot, code).await?)?;
    let plan = platform.plans.at(&mut snapshot, code, edition.plan_version).await?;
    let plan = plan.ok_or(Refusal::NotFound)?;
    let mut offers = offer::all(platform, &mut snapshot).await?;
    offers.retain(|offer| offer.call.edition == code);
    offers.reverse();
    let sessions = trainings::store::sessions::of_edition(&mut snapshot, code).await?;
    let cards = contacts::of_regions(&mut snapshot, today).await?;
    drop(snapshot);
    let language = visitor.language;
    let frame = Frame::of(platform, visitor).titled(plan.title_in(language)).in_sections();
    let speak = frame.speak.clone();
    let objective = plan.initiative.objective.in_language(language).to_owned();
    let hero = Hero {
        above: plan.initiative.official_name.in_language(language).to_owned().into(),
        title: plan.title_in(language).to_owned().into(),
        lead: objective.clone().into(),
        ..Hero::default()
    };
    let frame = frame.described(objective).hero(hero.render());
    let over = match edition.state {
        EditionState::Closing => Some("portal-edition-closing"),
        EditionState::Archived => Some("portal-edition-archived"),
        _ => None,
    };
    let content = html! {
        (section(false, html! {
            @if let Some(key) = over { (notice(Tone::Info, html! { p { (speak.text(key)) } })) }
            @if edition.state != EditionState::Archived {
                p { a href={ (edition_path(code)) "/news" } { (speak.text("programmes-news-link")) } }
            }
            (heading("stages", &speak.text("portal-edition-stages"), None))
            (timeline(&stages::timeline(&plan, &offers, today, &speak)))
        }))
        (section(true, html! {
            (heading("calls", &speak.text("portal-edition-calls"), None))
            (card_grid(html! { @for offer in &offers { (call_card(offer, now, &speak)) } }))
        }))
        (section(false, html! { (expectations(&plan.training, &speak)) (dates(&sessions, &speak)) }))
        (section(true, html! {
            (heading("coordinators", &speak.text("portal-edition-coordinators"), None))
            (contacts::grid(&cards, &speak))
            p { a href="/contacts" { (speak.text("portal-contacts-all")) } }
        }))
        (section(false, html! { (few_questions(&edition, &speak)) (documents(&plan, &offers, &speak)) }))
    };
    let sheet = Sheet::new(frame, content);
    Ok(offers.iter().filter_map(|offer| offer.next_change(now)).fold(sheet, Sheet::until))
}

fn expectations(plan: &TrainingPlan, speak: &Speaker) -> Markup {
    let days: Vec<String> = plan.day_types.iter().map(|day| speak.text(&day.key())).collect();
    let overnight = if plan.overnight { "portal-training-overnight" } else { "portal-training-day-only" };
    let facts = DefinitionList::new()
        .fact(
            speak.text("portal-training-length"),
            html! {
                (speak.count("portal-training-days", plan.days)) ", " (speak.text(overnight))
            },
        )
        .fact(
            speak.text("portal-training-where"),
            html! {
                (speak.text(&plan.mode.key())) ", " (speak.text("portal-training-own-region"))
            },
        )
        .fact(speak.text("portal-training-when"), html! { (days.join(", ")) })
        .fact(
            speak.text("portal-training-language"),
            html! {
                (speak.text(if plan.language == "en" { "portal-language-en" } else { "portal-language-lv" }))
            },
        )
        .fact(speak.text("portal-training-sessions"), html! { (speak.number(plan.sessions_planned)) });
    html! {
        (heading("training", &speak.text("portal-edition-training"), None))
        (facts)
        ul {
            @for one in ["support-person", "learn", "project", "travel"] {
                li { (speak.text(&format!("portal-expect-{one}"))) }
            }
        }
    }
}

fn dates(sessions: &[TrainingSession], speak: &Speaker) -> Markup {
    let shown: Vec<&TrainingSession> = sessions.iter().filter(|session| session.state.is_public()).collect();
    html! {
        (heading("dates", &speak.text("portal-edition-dates"), None))
        @if shown.is_empty() { p { (speak.text("portal-edition-no-dates")) } }
        @else {
            ul {
                @for session in &shown {
                    li {
                        (speak.days(session.starts_on, session.ends_on())) " – "
                        (match speak.language() {
                            Language::Lv => session.region.name_lv(),
                            Language::En => session.region.name_en(),
                        })
                    }
                }
            }
        }
        p { a class="icon-link" href="/trainings" { (icon(Icon::Calendar)) span { (speak.text("portal-menu-trainings")) } } }
    }
}

fn few_questions(edition: &Edition, speak: &Speaker) -> Markup {
    let all = questions::about(&edition.initiative);
    html! {
        @if !all.is_empty() {
            (heading("faq", &speak.text("portal-faq-title"), None))
            (asked(all.iter().take(FEW), speak))
            p { a href={ (edition_path(&edition.code)) "/faq" } { (speak.text("portal-faq-all")) } }
        }
    }
}

fn asked<'a>(questions: impl Iterator<Item = &'a Question>, speak: &Speaker) -> Markup {
    let language = speak.language();
    faq(questions.map(|one| {
        let answer = html! { p { (one.answer_in(language)) } };
        (one.id.as_str().into(), one.question_in(language).into(), answer)
    }))
}

fn documents(plan: &EditionPlan, offers: &[Offer], speak: &Speaker) -> Markup {
    html! {
        (heading("documents", &speak.text("portal-edition-documents"), None))
        ul {
            @for offer in offers {
                li { a href=(offer.path()) {
                    (speak.with("portal-edition-rules-of", &[("call", offer.title(speak.language()))]))
                } }
            }
            li { a href="/trainings/calendar.ics" { (speak.text("portal-edition-calendar")) } }
            li { a href=(programme_path(&plan.programme.code)) { (plan.programme.title.in_language(speak.language())) } }
        }
        @for sentence in &plan.publicity { p class="field-hint" { (sentence.sentence.in_language(speak.language())) } }
    }
}

/// `GET /editions/{code}/faq`
pub async fn all_questions(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(code): PathWord,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    kept(&platform, &visitor, &headers, draw_questions(&platform, &visitor, &code)).await
}

async fn draw_questions<'a>(
    platform: &'a Platform,
    visitor: &'a Visitor,
    code: &str,
) -> Result<Sheet<'a>, Problem> {
    let edition = public(store::edition(&mut platform.read().await?, code).await?)?;
    let frame = Frame::of(platform, visitor)
        .title("portal-faq-title")
        .crumb(edition_path(code), edition.title_in(visitor.language));
    let speak = frame.speak.clone();
    let all = questions::about(&edition.initiative);
    let content = html! {
        (page_head(&speak.text("portal-faq-title"), Some(edition.title_in(visitor.language)), None))
        @if all.is_empty() { p { (speak.text("portal-faq-none")) } } @else { (asked(all.iter(), &speak)) }
        p { (speak.text("portal-faq-more")) " " a href="/contacts" { (speak.text("portal-contacts-title")) } "." }
    };
    Ok(Sheet::new(frame, content))
}
