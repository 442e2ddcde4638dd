//! How a person wants to be told: for all programmes, and apart for each initiative.

use axum::extract::State;
use axum::response::Response;
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::text::latvian_order_key;
use foundation::web::components::{
    Button, Choice as Way, Field, Tone, button_row, field_group, notice, page_head,
};
use foundation::web::forms::{Fields, Form};
use maud::{Markup, html};

use crate::frame::{Frame, see_with};
use crate::messages::choice::{Choice, Choices, Delivery};
use crate::messages::{actions, store};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::{self, Topic, Word as _};

/// An initiative: code and the name people use.
type Initiative = (String, String);

/// Every initiative that people can be told of.
async fn initiatives(platform: &Platform, from: &mut impl Reads) -> Result<Vec<Initiative>, Problem> {
    let mut found: Vec<Initiative> = Vec::new();
    for edition in programmes::store::public_editions(from).await? {
        if !found.iter().any(|(code, _)| *code == edition.initiative)
            && let Some(plan) = platform.plans.at(from, &edition.code, edition.plan_version).await?
        {
            found.push((edition.initiative, plan.initiative.short_name.clone()));
        }
    }
    found.sort_by_cached_key(|(_, name)| latvian_order_key(name));
    Ok(found)
}

/// The name of a field of the form.
fn field(initiative: &str, topic: Topic) -> String {
    format!("{initiative}.{}", topic.as_str())
}

/// `GET /notifications/choices`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    let frame = Frame::of(&platform, &visitor).title("messages-choices-title");
    let speak = frame.speak.clone();
    let frame = frame.crumb("/notifications", speak.text("messages-title"));
    let mut snapshot = platform.read().await?;
    let initiatives = initiatives(&platform, &mut snapshot).await?;
    let choices = store::choices(&mut snapshot, &by.id).await?;
    drop(snapshot);
    Ok(frame.show(html! {
        (page_head(
            &speak.text("messages-choices-title"),
            Some(&speak.text("messages-choices-lead")),
            None,
        ))
        (notice(Tone::Info, html! { p { (speak.text("messages-choices-official")) } }))
        form method="post" action="/notifications/choices" {
            (group(&speak, &choices, "", &speak.text("messages-choices-all")))
            @for (code, name) in &initiatives {
                @let title = speak.with("messages-choices-of", &[("initiative", name)]);
                @let has_own = choices.0.iter().any(|choice| choice.initiative == *code);
                details open[has_own] {
                    summary { (speak.with("messages-choices-other", &[("initiative", name)])) }
                    (group(&speak, &choices, code, &title))
                }
            }
            (button_row(html! { (Button::new(speak.text("messages-choices-save"))) }))
        }
    }))
}

fn group(speak: &Speaker, choices: &Choices, initiative: &str, title: &str) -> Markup {
    let ways: Vec<Way<'_>> = Delivery::CHOSEN
        .iter()
        .map(|delivery| Way::new(delivery.as_str(), speak.text(&delivery.key())))
        .collect();
    let as_for_all = speak.text("messages-choices-as-for-all");
    let fields = html! {
        @for topic in Topic::CHOSEN {
            @let exact = choices.exact(initiative, topic);
            @let chosen = if initiative.is_empty() { exact.or(Some(Delivery::AtOnce)) } else { exact };
            @let empty = (!initiative.is_empty()).then_some(as_for_all.as_str());
            (Field::new(field(initiative, topic), speak.text(&topic.key()))
                .hint(speak.text(&format!("{}-hint", topic.key())))
                .select(&ways, chosen.map(Delivery::as_str), empty))
        }
    };
    field_group(title, None, fields)
}

/// What a form chooses: for all, and for the initiatives that stand in it.
fn chosen(form: &Fields, initiatives: &[Initiative]) -> Result<Choices, Refusal> {
    let mut all = Vec::new();
    for initiative in std::iter::once("").chain(initiatives.iter().map(|(code, _)| code.as_str())) {
        for topic in Topic::CHOSEN {
            let Some(word) = form.filled(&field(initiative, topic)) else { continue };
            let delivery = Delivery::chosen(word).ok_or(Refusal::Malformed)?;
            // At once is what holds where nothing is chosen for all.
            if !(initiative.is_empty() && delivery == Delivery::AtOnce) {
                all.push(Choice { initiative: initiative.to_owned(), topic, delivery });
            }
        }
    }
    Ok(Choices(all))
}

/// `POST /notifications/choices`
pub async fn save(
    State(platform): State<Platform>,
    by: SignedIn,
    Form(form): Form,
) -> Result<Response, Problem> {
    let initiatives = initiatives(&platform, &mut platform.read().await?).await?;
    let choices = chosen(&form, &initiatives)?;
    let mut change = platform.begin(by.actor()).await?;
    actions::choose(&mut change, &by, &choices).await?;
    change.commit().await?;
    Ok(see_with("/notifications/choices", "messages-flash-chosen"))
}
