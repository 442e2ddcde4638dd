//! Asking for a change of an agreement.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::money::{Cents, NotASum};
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Choice, Field, FieldWidth, button_row, field_group, hidden, page_head,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use jiff::civil::Date;
use maud::{Markup, html};

use super::draft::{contact, contact_fields, day, said_in_form};
use super::{Shown, path_of, show};
use crate::agreements::actions::{self, Ask, Requested};
use crate::agreements::agreement::Agreement;
use crate::agreements::content::{Contact, Content, NotASplit, School};
use crate::agreements::drafting::{ceiling_of, terms_of};
use crate::agreements::permissions;
use crate::agreements::proposal::{NewLine, NewShare, NewSum, NotAsked, Proposal};
use crate::forms::{mistake_of, mistakes_summary};
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::plan::{EditionPlan, Item};

/// The longest reason or addition, in characters.
const LONGEST: usize = 2000;

/// The longest name of a line, in characters.
const LONGEST_LINE: usize = 200;

/// `GET /agreements/{id}/amendments/new`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
) -> Result<Response, Problem> {
    let shown = asked_about(&platform, &by, &id).await?;
    let typed = typed_from(&shown.file.agreement, platform.base.clock.today());
    draw(&platform, &visitor, &shown, StatusCode::OK, &typed, &Mistakes::default())
}

/// An agreement in force, for whoever may ask for a change of it.
async fn asked_about(
    platform: &Platform,
    by: &SignedIn,
    id: &crate::agreements::AgreementId,
) -> Result<Shown, Problem> {
    let shown = Shown::read(platform, by, id).await?;
    permissions::may_answer(by, &shown.file)?;
    if shown.file.agreement.is_in_force() {
        Ok(shown)
    } else {
        Err(Refusal::AgainstTheRules { message: "agreements-refused-state" }.into())
    }
}

/// `POST /agreements/{id}/amendments`
pub async fn take(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let shown = asked_about(&platform, &by, &id).await?;
    let agreement = &shown.file.agreement;
    let mut mistakes = Mistakes::default();
    let ask = read(agreement, &shown.plan, &fields, &mut mistakes);
    let Some(ask) = ask.filter(|_| mistakes.is_empty()) else {
        return draw(&platform, &visitor, &shown, StatusCode::UNPROCESSABLE_ENTITY, &fields, &mistakes);
    };
    let version = fields.number("version").unwrap_or_default();
    let mut change = platform.begin(by.actor()).await?;
    let requested = match actions::request(&mut change, &platform, &by, &id, version, ask).await {
        Ok(requested) => requested,
        // What was typed stays in the form, from the agreement as it is now.
        Err(problem) => {
            let (status, key) = said_in_form(problem)?;
            mistakes.add("reason", key);
            let mut typed = fields;
            typed.set("version", &agreement.version.to_string());
            return draw(&platform, &visitor, &shown, status, &typed, &mistakes);
        }
    };
    change.commit().await?;
    Ok(match requested {
        Requested::Noted => see_with(&path_of(&id, ""), "agreements-flash-noted"),
        Requested::Waiting(amendment) => {
            see_with(&path_of(&id, &format!("amendments/{amendment}")), "agreements-flash-requested")
        }
    })
}

/// Name of the field of a line: place of the school, number of the line.
fn sum_field(place: usize, number: i64) -> String {
    format!("sum-{place}-{number}")
}

/// Names of the fields of a school beside its lines, by its place: how much it has in all, and a new line.
fn school_field(what: &str, place: usize) -> String {
    format!("{what}-{place}")
}

/// The form as it is before anybody typed.
fn typed_from(agreement: &Agreement, today: Date) -> Fields {
    let content = &agreement.content;
    let mut fields = Fields::default();
    for (place, school) in content.schools.iter().enumerate() {
        for line in &school.lines {
            fields.push(&sum_field(place, line.number), &line.sum.to_string().replace('.', ","));
        }
        fields.push(&school_field("share", place), &school.awarded.to_string().replace('.', ","));
    }
    fields.push("starts-on", &content.starts_on.to_string());
    fields.push("ends-on", &content.ends_on.to_string());
    fields.push("contact-name", &content.contact.name);
    fields.push("contact-email", &content.contact.email);
    fields.push("contact-phone", &content.contact.phone);
    fields.push("effective-from", &today.to_string());
    fields.push("version", &agreement.version.to_string());
    fields
}

/// The kinds of cost of an edition.
fn kinds_of(plan: &EditionPlan) -> &[Item] {
    plan.catalogue("cost_categories").map(|one| one.items.as_slice()).unwrap_or_default()
}

fn read(agreement: &Agreement, plan: &EditionPlan, fields: &Fields, mistakes: &mut Mistakes) -> Option<Ask> {
    let (content, amount) = (&agreement.content, agreement.amount);
    let (kinds, ceiling) = (kinds_of(plan), ceiling_of(plan));
    let reason = words(fields, "reason", mistakes);
    if reason.is_empty() {
        mistakes.add("reason", "reason-missing");
    }
    let addition = words(fields, "addition", mistakes);
    let (mut lines, mut added, mut shares) = (Vec::new(), Vec::new(), Vec::new());
    for (place, school) in content.schools.iter().enumerate() {
        lines.extend(sums(place, school, fields, mistakes));
        added.extend(new_line(place, school, kinds, fields, mistakes));
        shares.extend(share(place, school, fields, mistakes));
    }
    let contact = contact(fields, mistakes);
    let starts_on = day(fields, "starts-on", mistakes);
    let ends_on = day(fields, "ends-on", mistakes);
    let effective_from = day(fields, "effective-from", mistakes);
    let proposal = Proposal {
        lines,
        added,
        shares,
        starts_on: starts_on.filter(|day| *day != content.starts_on),
        ends_on: ends_on.filter(|day| *day != content.ends_on),
        contact: Some(contact).filter(|one| *one != content.contact),
        addition: Some(addition).filter(|words| !words.is_empty()),
    };
    if mistakes.is_empty()
        && let Err(reason) =
            proposal.stays_within(content, ceiling).and_then(|()| proposal.changes(content, amount).map(drop))
    {
        explain(&reason, content, mistakes);
    }
    Some(Ask { reason, effective_from: effective_from?, proposal })
}

/// What does not come out even stands at the first line it is about.
fn explain(reason: &NotAsked, content: &Content, mistakes: &mut Mistakes) {
    match reason {
        NotAsked::Nothing => mistakes.add("reason", "agreements-refused-nothing"),
        NotAsked::EndsBeforeItBegins => mistakes.add("ends-on", "agreements-refused-ends-before"),
        NotAsked::Sums(NotASplit::Lines { school, found, expected }) => {
            let place = content.schools.iter().position(|one| one.name == *school).unwrap_or_default();
            let lines = content.schools.get(place).map(|one| one.lines.as_slice()).unwrap_or_default();
            let number = lines.first().map(|line| line.number).unwrap_or_default();
            let values = vec![
                ("school", school.clone()),
                ("found", found.in_latvian()),
                ("expected", expected.in_latvian()),
            ];
            mistakes.add_with(&sum_field(place, number), "agreements-refused-lines", values);
        }
        NotAsked::Sums(NotASplit::Schools { found, expected }) => {
            let values = vec![("found", found.in_latvian()), ("expected", expected.in_latvian())];
            mistakes.add_with(&school_field("share", 0), "agreements-refused-schools", values);
        }
        NotAsked::OverCeiling { school, found, ceiling } => {
            let place = content.schools.iter().position(|one| one.name == *school).unwrap_or_default();
            let values = vec![
                ("school", school.clone()),
                ("found", found.in_latvian()),
                ("ceiling", ceiling.in_latvian()),
            ];
            mistakes.add_with(&school_field("share", place), "agreements-refused-over-ceiling", values);
        }
        NotAsked::Sums(NotASplit::Impossible) | NotAsked::NoSuchLine => {
            mistakes.add("reason", "ideas-sum-too-large")
        }
    }
}

fn words(fields: &Fields, name: &str, mistakes: &mut Mistakes) -> String {
    let text = fields.text(name).trim();
    if text.chars().count() > LONGEST {
        mistakes.add_with(name, "autosave-too-long", vec![("limit", LONGEST.to_string())]);
    }
    text.to_owned()
}

/// The sums of a school that differ from what stands now.
fn sums(place: usize, school: &School, fields: &Fields, mistakes: &mut Mistakes) -> Vec<NewSum> {
    let mut sums = Vec::new();
    for line in &school.lines {
        let name = sum_field(place, line.number);
        match Cents::read(fields.text(&name)) {
            Ok(sum) if sum == line.sum => {}
            Ok(sum) => {
                sums.push(NewSum { sub_project: school.sub_project.clone(), number: line.number, sum });
            }
            Err(reason) => mistakes.add(&name, sentence(reason)),
        }
    }
    sums
}

/// How much a school has in all, where that differs from now. A form without the field asks for nothing.
fn share(place: usize, school: &School, fields: &Fields, mistakes: &mut Mistakes) -> Option<NewShare> {
    let name = school_field("share", place);
    match Cents::read(fields.filled(&name)?) {
        Ok(sum) if sum == school.awarded => None,
        Ok(sum) => Some(NewShare { sub_project: school.sub_project.clone(), sum }),
        Err(reason) => {
            mistakes.add(&name, sentence(reason));
            None
        }
    }
}

/// The line that a school gets, where somebody wrote one: with a name, a kind of the edition and a sum above nothing.
fn new_line(
    place: usize,
    school: &School,
    kinds: &[Item],
    fields: &Fields,
    mistakes: &mut Mistakes,
) -> Option<NewLine> {
    let [what, category, sum] =
        ["new-what", "new-category", "new-sum"].map(|field| fields.text(&school_field(field, place)));
    if what.is_empty() && sum.is_empty() {
        return None;
    }
    let name = school_field("new-sum", place);
    let is_known = kinds.iter().any(|kind| kind.code == category);
    if what.is_empty() || sum.is_empty() || !is_known || what.chars().count() > LONGEST_LINE {
        mistakes.add(&school_field("new-what", place), "agreements-refused-new-line");
        return None;
    }
    match Cents::read(sum) {
        Ok(sum) if sum > Cents(0) => Some(NewLine {
            sub_project: school.sub_project.clone(),
            category: category.to_owned(),
            what: what.to_owned(),
            sum,
        }),
        Ok(_) => {
            mistakes.add(&name, "agreements-refused-new-line");
            None
        }
        Err(reason) => {
            mistakes.add(&name, sentence(reason));
            None
        }
    }
}

const fn sentence(reason: NotASum) -> &'static str {
    match reason {
        NotASum::Negative => "ideas-sum-negative",
        NotASum::PartOfACent => "ideas-sum-part-of-a-cent",
        NotASum::TooLarge => "ideas-sum-too-large",
        NotASum::Unreadable => "ideas-sum-unreadable",
    }
}

fn draw(
    platform: &Platform,
    visitor: &Visitor,
    shown: &Shown,
    status: StatusCode,
    typed: &Fields,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let agreement = &shown.file.agreement;
    let frame = Frame::of(platform, visitor).title("agreements-amendment-ask").status(status);
    let speak = frame.speak.clone();
    let percent = terms_of(&shown.plan)?.shift_percent.to_string();
    let lead = speak.with("agreements-amendment-lead", &[("percent", &percent)]);
    let frame = frame
        .crumb("/agreements", speak.text("agreements-list"))
        .crumb(shown.path(""), show::title(agreement, &speak));
    Ok(frame.show(html! {
        (mistakes_summary(&speak, mistakes))
        (page_head(&speak.text("agreements-amendment-ask"), Some(&lead), None))
        form method="post" action=(shown.path("amendments")) novalidate {
            (hidden("version", typed.text("version")))
            (field("reason", "agreements-reason", mistakes, &speak).required().textarea(typed.text("reason"), 3))
            (date("effective-from", "agreements-effective-from", typed, mistakes, &speak))
            @for (place, school) in agreement.content.schools.iter().enumerate() {
                (lines(place, school, kinds_of(&shown.plan), typed, mistakes, &speak))
            }
            (field_group(&speak.text("agreements-period"), None, html! {
                (date("starts-on", "agreements-starts-on", typed, mistakes, &speak))
                (date("ends-on", "agreements-ends-on", typed, mistakes, &speak))
            }))
            (field_group(&speak.text("agreements-contact"), None, {
                let contact = Contact {
                    name: typed.text("contact-name").to_owned(),
                    email: typed.text("contact-email").to_owned(),
                    phone: typed.text("contact-phone").to_owned(),
                };
                contact_fields(&contact, mistakes, &speak)
            }))
            (field("addition", "agreements-addition", mistakes, &speak).hint(speak.text("agreements-addition-hint"))
                .textarea(typed.text("addition"), 3))
            (button_row(html! { (Button::new(speak.text("agreements-amendment-send"))) }))
        }
    }))
}

fn field<'a>(name: &'a str, key: &str, mistakes: &Mistakes, speak: &Speaker) -> Field<'a> {
    Field::new(name, speak.text(key)).error(mistake_of(speak, mistakes, name))
}

fn date(name: &str, key: &str, typed: &Fields, mistakes: &Mistakes, speak: &Speaker) -> Markup {
    field(name, key, mistakes, speak).required().date(typed.text(name))
}

fn lines(
    place: usize,
    school: &School,
    kinds: &[Item],
    typed: &Fields,
    mistakes: &Mistakes,
    speak: &Speaker,
) -> Markup {
    let hint = speak.with("agreements-lines-hint", &[("sum", &speak.sum(school.awarded))]);
    let fields = html! {
        @for line in &school.lines {
            @let name = sum_field(place, line.number);
            @let label = if line.what.is_empty() { format!("{}.", line.number) } else { line.what.clone() };
            @let now = speak.with("agreements-now-sum", &[("sum", &speak.sum(line.sum))]);
            (Field::new(name.as_str(), label).hint(now).error(mistake_of(speak, mistakes, &name))
                .width(FieldWidth::Narrow).text(typed.text(&name)))
        }
        @let name = school_field("share", place);
        @let hint = speak.with("agreements-share-hint", &[("sum", &speak.sum(school.awarded))]);
        (Field::new(name.as_str(), speak.text("agreements-share")).hint(hint)
            .error(mistake_of(speak, mistakes, &name)).width(FieldWidth::Narrow).text(typed.text(&name)))
        (added_line(place, kinds, typed, mistakes, speak))
    };
    field_group(&school.name, Some(&hint), fields)
}

/// The fields of one more line of a school's budget.
fn added_line(place: usize, kinds: &[Item], typed: &Fields, mistakes: &Mistakes, speak: &Speaker) -> Markup {
    let [what, category, sum] =
        ["new-what", "new-category", "new-sum"].map(|field| school_field(field, place));
    let choices: Vec<Choice<'_>> = kinds
        .iter()
        .map(|kind| Choice::new(kind.code.as_str(), kind.title.in_language(speak.language()).to_owned()))
        .collect();
    let chosen = Some(typed.text(&category)).filter(|text| !text.is_empty());
    let fields = html! {
        (Field::new(what.as_str(), speak.text("agreements-new-what"))
            .error(mistake_of(speak, mistakes, &what)).text(typed.text(&what)))
        (Field::new(category.as_str(), speak.text("agreements-category"))
            .select(&choices, chosen, Some(&speak.text("eligibility-choose"))))
        (Field::new(sum.as_str(), speak.text("agreements-new-sum"))
            .error(mistake_of(speak, mistakes, &sum)).width(FieldWidth::Narrow).text(typed.text(&sum)))
    };
    field_group(&speak.text("agreements-new-line"), Some(&speak.text("agreements-new-line-hint")), fields)
}
