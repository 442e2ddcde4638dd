//! Answering an invitation on the phone, by its link.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Choice, Field, FieldWidth, Tone, button_row, choices_of, field_group, notice,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathWord};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use maud::{Markup, html};

use super::views::{mistake_of, mistakes_summary};
use crate::frame::{Frame, see_with};
use crate::people::accounts::Account;
use crate::people::accounts::{folded_address, is_address};
use crate::people::code_field::code_field;
use crate::people::consents::Guardian;
use crate::people::person::age_on;
use crate::people::sign_in::{self, CODE_WRONG};
use crate::people::visitor::{browser_of, with_session};
use crate::people::{Visitor, accounts};
use crate::platform::Platform;
use crate::programmes::{Function, Word as _};
use crate::teams::actions::{Joining, accept, decline, must_be_in_time, of_refused_age, refusing_age};
use crate::teams::file::TeamFile;
use crate::teams::guardians::age_limit;
use crate::teams::invitation::{AnswerBy, Invitation};
use crate::teams::member::{MemberId, SupportType, TeamMember};
use crate::teams::store;
use crate::teams::terms::Terms;

/// What the page is drawn from.
struct JoinPage {
    token: String,
    invitation: Invitation,
    file: TeamFile,
    mates: Vec<TeamMember>,
    terms: Terms,
    /// The account of who is invited, where there is one.
    account: Option<Account>,
    /// Whether the code of its second factor is asked for before somebody is let in.
    wants_code: bool,
    /// Until when it can be answered.
    until: AnswerBy,
    /// The first day of the team's training, once it has one.
    first_day: Option<Date>,
    now: Timestamp,
    today: Date,
}

async fn found(platform: &Platform, visitor: &Visitor, token: &str) -> Result<JoinPage, Problem> {
    let mut snapshot = platform.read().await?;
    let invitation = store::invitation_by_token(&mut snapshot, token).await?.ok_or(Refusal::NotFound)?;
    let now = platform.now();
    invitation.answerable(now)?;
    let file = store::file_of_team(&mut snapshot, &invitation.team).await?.ok_or(Refusal::NotFound)?;
    let until = must_be_in_time(&platform.plans, &mut snapshot, &file, &invitation, now).await?;
    let mates = store::members_of(&mut snapshot, &invitation.team).await?;
    let first_day = store::seat_of(&mut snapshot, &file.team.id).await?.and_then(|seat| seat.first_day());
    let terms = Terms::of_file(&platform.plans, &mut snapshot, &file).await?;
    let (given, family) = (&invitation.given_name, &invitation.family_name);
    let account = match store::find_person(&mut snapshot, &invitation.email, given, family).await? {
        Some(person) => accounts::of_person(&mut snapshot, &person).await?,
        None => None,
    };
    // Who is signed in stays signed in as before, whoever that is: no session begins.
    let wants_code = visitor.person.is_none() && account.as_ref().is_some_and(Account::wants_code);
    let today = platform.base.clock.today();
    let token = token.to_owned();
    Ok(JoinPage { token, invitation, file, mates, terms, account, wants_code, until, first_day, now, today })
}

/// `GET /join/{token}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(token): PathWord,
) -> Result<Response, Problem> {
    let page = found(&platform, &visitor, &token).await?;
    Ok(show(Frame::of(&platform, &visitor), &page, &Fields::default(), &Mistakes::default()))
}

/// `POST /join/{token}`
pub async fn take(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(token): PathWord,
    headers: axum::http::HeaderMap,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let page = found(&platform, &visitor, &token).await?;
    let mut mistakes = Mistakes::default();
    let guardian_email = folded_address(fields.text("guardian_email"));
    let speak = platform.speaker(visitor.language);
    let joining = read(&page, &fields, &guardian_email, &speak, &mut mistakes);
    if !mistakes.is_empty() {
        let frame = Frame::of(&platform, &visitor).status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(show(frame, &page, &fields, &mistakes));
    }
    match join(&platform, &visitor, &page, &joining, (fields.text("code"), &browser_of(&headers))).await {
        Ok(None) => Ok(done(Frame::of(&platform, &visitor), &page, &joining)),
        Ok(Some(cookie)) => Ok(with_session(see_with("/my-teams", "teams-joined"), &cookie)),
        Err(problem) => {
            let (field, message, values) = beside_a_field(problem)?;
            mistakes.add_with(field, message, values);
            let frame = Frame::of(&platform, &visitor).status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(show(frame, &page, &fields, &mistakes))
        }
    }
}

/// Joins the team. Gives the cookie of the session that begins: the link was sent to the person's own
/// address, so that whoever holds it is let in, with the code where the account has a second factor.
async fn join(
    platform: &Platform,
    visitor: &Visitor,
    page: &JoinPage,
    joining: &Joining<'_>,
    (code, browser_name): (&str, &str),
) -> Result<Option<String>, Problem> {
    let shown = match &visitor.person {
        None => Some(sign_in::shown_with_invitation(platform, page.account.as_ref(), code).await?),
        Some(_) => None,
    };
    let mut change = platform.begin(visitor.actor()).await?;
    let (person, _) = accept(&mut change, platform, &page.token, &page.terms, joining).await?;
    let cookie = match shown {
        Some(shown) => Some(sign_in::let_in(&mut change, &person, shown, browser_name).await?),
        None => None,
    };
    change.commit().await?;
    Ok(cookie)
}

/// A field, the message beside it, and the values in the message.
type Beside = (&'static str, &'static str, Vec<(&'static str, String)>);

/// The field that a refusal is about, and its sentence.
fn beside_a_field(problem: Problem) -> Result<Beside, Problem> {
    let (message, values) = match problem {
        Problem::Refused(Refusal::AgainstTheRules { message }) => (message, Vec::new()),
        Problem::Refused(Refusal::AgainstTheRulesOf { message, values }) => (message, values),
        problem => return Err(problem),
    };
    match message {
        "teams-refused-in-another-team" | "teams-refused-age" => Ok(("birth_date", message, values)),
        "teams-refused-guardian-of-the-team" => Ok(("guardian_email", message, values)),
        CODE_WRONG => Ok(("code", message, values)),
        _ if values.is_empty() => Err(Refusal::AgainstTheRules { message }.into()),
        _ => Err(Refusal::AgainstTheRulesOf { message, values }.into()),
    }
}

/// `POST /join/{token}/decline`
pub async fn refuse(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(token): PathWord,
) -> Result<Response, Problem> {
    let mut change = platform.begin(visitor.actor()).await?;
    decline(&mut change, &platform, &token).await?;
    change.commit().await?;
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    Ok(frame.title("teams-declined-title").show(html! {
        h1 { (speak.text("teams-declined-title")) }
        p class="lead" { (speak.text("teams-declined-lead")) }
    }))
}

fn read<'a>(
    page: &JoinPage,
    fields: &'a Fields,
    guardian_email: &'a str,
    speak: &Speaker,
    mistakes: &mut Mistakes,
) -> Joining<'a> {
    let is_young = page.invitation.function != Function::SupportPerson;
    let birth_date = if is_young { read_birth_date(page, fields, speak, mistakes) } else { None };
    let is_minor =
        birth_date.is_some_and(|day| i64::from(age_on(day, page.today)) < age_limit(&page.terms.plan));
    let guardian = is_minor.then(|| Guardian { name: fields.text("guardian_name"), email: guardian_email });
    if let Some(guardian) = guardian {
        if guardian.name.is_empty() || guardian.name.chars().count() > 120 {
            mistakes.add("guardian_name", "teams-join-guardian-name-missing");
        }
        if !is_address(guardian.email) {
            mistakes.add("guardian_email", "teams-invite-email-wrong");
        }
    }
    let support_type = SupportType::parse(fields.text("support_type"));
    if !is_young && support_type.is_none() {
        mistakes.add("support_type", "teams-start-role-missing");
    }
    if !matches!(fields.text("is_of_school"), "yes" | "no") {
        mistakes.add("is_of_school", "teams-join-school-missing");
    }
    let needs_language_support = fields.text("translation") == "yes";
    let helper = MemberId::parse(fields.text("helper"))
        .ok()
        .filter(|helper| page.mates.iter().any(|mate| mate.is_active() && mate.id == *helper));
    Joining {
        birth_date,
        is_of_school: fields.text("is_of_school") == "yes",
        support_type: support_type.filter(|_| !is_young),
        needs_language_support,
        helper: helper.filter(|_| needs_language_support),
        guardian,
        language: speak.language(),
    }
}

/// The birth date, unless something is wrong with it. Whose age the rules refuse is asked for no guardian:
/// nothing of them is kept.
fn read_birth_date(
    page: &JoinPage,
    fields: &Fields,
    speak: &Speaker,
    mistakes: &mut Mistakes,
) -> Option<Date> {
    let typed = fields.text("birth_date");
    let Ok(day) = typed.parse::<Date>() else {
        let missing = if typed.is_empty() { "missing" } else { "wrong" };
        mistakes.add("birth_date", &format!("teams-join-birth-date-{missing}"));
        return None;
    };
    if day >= page.today || day < date(1920, 1, 1) {
        let values = vec![("day", speak.date(day))];
        mistakes.add_with("birth_date", "teams-join-birth-date-impossible", values);
        return None;
    }
    let (file, terms) = (&page.file, &page.terms);
    if let Some(finding) = refusing_age(file, terms, &page.invitation, (day, page.first_day), page.now) {
        let (message, values) = of_refused_age(&finding, speak);
        mistakes.add_with("birth_date", message, values);
        return None;
    }
    Some(day)
}

fn show(frame: Frame<'_>, page: &JoinPage, fields: &Fields, mistakes: &Mistakes) -> Response {
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let error = |field: &str| mistake_of(&speak, mistakes, field);
    let is_young = page.invitation.function != Function::SupportPerson;
    let until = page.until.words(&speak);
    let name = page.invitation.name();
    let edition = page.terms.plan.title_in(speak.language()).to_owned();
    let values =
        [("school", page.file.school_name.as_str()), ("name", name.as_str()), ("edition", edition.as_str())];
    let yes_no = [("yes", text("registrations-yes")), ("no", text("registrations-no"))];
    let school_choices = choices_of(yes_no.iter().map(|(value, label)| (*value, label.as_str())));
    frame.title("teams-join-title").show(html! {
        h1 { (text("teams-join-title")) }
        p class="lead" { (speak.with("teams-join-lead", &values)) }
        (notice(Tone::Info, html! { p { (text("teams-join-what")) } p { (speak.with("teams-join-until", &[("until", &until)])) } }))
        (mistakes_summary(&speak, mistakes))
        form method="post" action={ "/join/" (page.token) } novalidate {
            (Field::new("is_of_school", speak.with(if is_young { "teams-join-school" } else { "teams-join-school-adult" }, &values))
                .error(error("is_of_school")).required()
                .radios(&school_choices, fields.filled("is_of_school")))
            @if is_young { (young(&speak, page, fields, mistakes)) } @else { (adult(&speak, fields, mistakes)) }
            (translation(&speak, page, fields))
            @if page.wants_code { (code_field(&speak, mistakes.of("code").map(|mistake| &*mistake.message))) }
            (button_row(html! {
                (Button::new(text("teams-join-accept")))
                (Button::new(text("teams-join-decline")).quiet().to(format!("/join/{}/decline", page.token)).without_checks())
            }))
        }
    })
}

fn young(speak: &Speaker, page: &JoinPage, fields: &Fields, mistakes: &Mistakes) -> Markup {
    let text = |key: &str| speak.text(key);
    let error = |field: &str| mistake_of(speak, mistakes, field);
    let hint = page.terms.ages().map(|(min, max)| {
        speak.with("teams-join-birth-date-hint", &[("min", &min.to_string()), ("max", &max.to_string())])
    });
    let age = age_limit(&page.terms.plan).to_string();
    let guardian_hint = speak.with("teams-join-guardian-hint", &[("age", &age)]);
    html! {
        (Field::new("birth_date", text("teams-join-birth-date"))
            .hint(hint.unwrap_or_default())
            .why(text("registrations-why"), text("teams-join-birth-date-why"))
            .autocomplete("bday").error(error("birth_date")).required().date(fields.text("birth_date")))
        (field_group(&text("teams-join-guardian"), Some(&guardian_hint), html! {
            (Field::new("guardian_name", text("teams-join-guardian-name")).width(FieldWidth::Middle)
                .error(error("guardian_name")).text(fields.text("guardian_name")))
            (Field::new("guardian_email", text("teams-join-guardian-email")).width(FieldWidth::Middle)
                .error(error("guardian_email")).email(fields.text("guardian_email")))
        }))
    }
}

fn adult(speak: &Speaker, fields: &Fields, mistakes: &Mistakes) -> Markup {
    let labels: Vec<(&str, String)> =
        SupportType::ALL.iter().map(|one| (one.as_str(), speak.text(&one.key()))).collect();
    Field::new("support_type", speak.text("teams-join-role"))
        .error(mistake_of(speak, mistakes, "support_type"))
        .required()
        .radios(
            &choices_of(labels.iter().map(|(value, label)| (*value, label.as_str()))),
            fields.filled("support_type"),
        )
}

fn translation(speak: &Speaker, page: &JoinPage, fields: &Fields) -> Markup {
    let mates: Vec<Choice<'_>> = page
        .mates
        .iter()
        .filter(|mate| mate.is_active())
        .map(|mate| Choice::new(mate.id.as_str(), mate.name()))
        .collect();
    let empty = speak.text("teams-join-helper-none");
    let helper = Field::new("helper", speak.text("teams-join-helper")).width(FieldWidth::Middle).select(
        &mates,
        fields.filled("helper"),
        Some(&empty),
    );
    let choices = [
        Choice::new("no", speak.text("teams-join-translation-no")),
        Choice::new("yes", speak.text("teams-join-translation-yes")).follow_up(helper),
    ];
    let chosen = fields.filled("translation").unwrap_or("no");
    Field::new("translation", speak.text("teams-join-translation"))
        .why(speak.text("registrations-why"), speak.text("teams-join-translation-why"))
        .radios(&choices, Some(chosen))
}

fn done(frame: Frame<'_>, page: &JoinPage, joining: &Joining<'_>) -> Response {
    let speak = frame.speak.clone();
    let name = page.invitation.name();
    frame.title("teams-joined-title").show(html! {
        h1 { (speak.text("teams-joined-title")) }
        p class="lead" { (speak.with("teams-joined-lead", &[("name", &name), ("school", &page.file.school_name)])) }
        @if joining.guardian.is_some() { p { (speak.text("teams-joined-guardian")) } }
    })
}
