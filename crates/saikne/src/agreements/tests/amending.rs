//! Step 5.2:11: a small move is noted, more is decided by the agency and signed by both.

use axum::http::StatusCode;
use foundation::database::sql;
use foundation::money::Cents;

use super::world::{World, signed_by_agency};
use crate::agreements::AmendmentState;
use crate::agreements::amendment::Amendment;
use crate::agreements::store;
use crate::applications::tests::signing::signed;

/// A kind of cost of the edition.
const CATEGORY: &str = "services";

/// The fields of the form as they stand, with some of them changed.
async fn fields(world: &World, changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let agreement = world.first().await.agreement;
    let content = &agreement.content;
    let mut fields: Vec<(String, String)> = Vec::new();
    for (place, school) in content.schools.iter().enumerate() {
        for line in &school.lines {
            fields.push((format!("sum-{place}-{}", line.number), line.sum.to_string()));
        }
    }
    for (name, value) in [
        ("starts-on", content.starts_on.to_string()),
        ("ends-on", content.ends_on.to_string()),
        ("contact-name", content.contact.name.clone()),
        ("contact-email", content.contact.email.clone()),
        ("contact-phone", content.contact.phone.clone()),
        ("effective-from", "2024-10-15".to_owned()),
        ("version", agreement.version.to_string()),
        ("reason", "Vajadzīga lielāka telpa".to_owned()),
    ] {
        fields.push((name.to_owned(), value));
    }
    for (name, value) in changed {
        let field = fields.iter_mut().find(|(known, _)| known == name);
        match field {
            Some((_, known)) => *known = (*value).to_owned(),
            None => fields.push(((*name).to_owned(), (*value).to_owned())),
        }
    }
    fields
}

async fn ask(world: &World, changed: &[(&str, &str)]) -> crate::testing::Answer {
    let fields = fields(world, changed).await;
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    world.post(&world.path("amendments").await, &world.decided.contact, &fields).await
}

/// So many cents from the second line of the first school to its first.
async fn moved(world: &World, cents: i64) -> (String, String) {
    let content = world.first().await.agreement.content;
    let lines = &content.schools[0].lines;
    (Cents(lines[0].sum.0 + cents).to_string(), Cents(lines[1].sum.0 - cents).to_string())
}

async fn amendments(world: &World) -> Vec<Amendment> {
    let mut snapshot = world.test().platform.read().await.unwrap();
    store::amendments(&mut snapshot, &world.first().await.agreement.id).await.unwrap()
}

#[tokio::test]
async fn step_11_a_move_of_80_euro_is_noted_and_holds_at_once() {
    let world = World::in_force().await;
    let (up, down) = moved(&world, 8_000).await;
    let answer = ask(&world, &[("sum-0-1", &up), ("sum-0-2", &down)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let noted = amendments(&world).await.remove(0);
    assert_eq!((noted.state, noted.number), (AmendmentState::Noted, None));
    let file = world.first().await;
    file.agreement.content.adds_up_to(file.agreement.amount).unwrap();
    assert_eq!(file.agreement.content.schools[0].lines[0].sum.to_string(), up);
    world.get(&world.path("").await, &world.manager).await.says("Atzīmēti").says("Parakstīts: ");
    // Another 80 euro would be more than a tenth altogether.
    let (up, down) = moved(&world, 8_000).await;
    let more = ask(&world, &[("sum-0-1", &up), ("sum-0-2", &down)]).await;
    assert_eq!(more.status, StatusCode::SEE_OTHER, "{}", more.text);
    assert_eq!(amendments(&world).await[1].state, AmendmentState::Requested);
}

#[tokio::test]
async fn step_11_more_than_that_is_assessed_approved_and_signed_by_both() {
    let world = World::in_force().await;
    let (up, down) = moved(&world, 20_000).await;
    let changed = [
        ("sum-0-1", up.as_str()),
        ("sum-0-2", &down),
        ("ends-on", "2025-01-31"),
        ("addition", "Otrs jauniešu forums novembrī"),
    ];
    let asked = ask(&world, &changed).await;
    let page = asked.location().to_owned();
    let contact = world.decided.contact.clone();
    world.get(&page, &contact).await.says("2024. gada 31. decembris").says("2025. gada 31. janvāris");
    let open = ask(&world, &[("addition", "Vēl viens")]).await;
    open.says("Iepriekšējie grozījumi vēl nav izlemti").says("Vēl viens");
    world.post(&format!("{page}/approve"), &world.manager, &[]).await.says("vairs nav tādā stāvoklī");
    assert_eq!(world.post(&format!("{page}/assess"), &contact, &[]).await.status, StatusCode::FORBIDDEN);
    world.done(&format!("{page}/assess"), &world.manager, &[]).await;
    let approve = format!("{page}/approve");
    let (one, other) =
        tokio::join!(world.post(&approve, &world.manager, &[]), world.post(&approve, &world.second.1, &[]));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 303, "{} {}", one.text, other.text);
    assert!(matches!(statuses[1], 409 | 422), "{statuses:?}");
    let before = world.first().await.agreement.content;
    assert_eq!(before.ends_on.to_string(), "2024-12-31", "nothing holds before both have signed");

    let paper = world.get(&format!("{page}/document"), &contact).await.bytes;
    let deed = page.split_once("/amendments/").map(|(_, id)| format!("amendments/{id}/sign")).unwrap();
    let agreement = world.get(&world.path("document").await, &contact).await.bytes;
    let foreign = world.add(&deed, &contact, &signed(&agreement, "ligums.pdf")).await;
    assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
    foreign.says("Failā ir cits dokuments");
    world.sign(&deed, &contact, &signed(&paper, "grozijumi.pdf")).await;
    world.sign(&deed, &world.decided.director, &signed_by_agency(&paper)).await;
    world.test().work().await;
    let file = world.first().await;
    let content = &file.agreement.content;
    assert_eq!((content.ends_on.to_string().as_str(), content.additions.len()), ("2025-01-31", 1));
    assert_eq!(content.schools[0].lines[0].agreed.to_string(), up);
    content.adds_up_to(file.agreement.amount).unwrap();
    assert_eq!(amendments(&world).await[0].number, Some(1));
    let mails = world.test().mails_to("sandra.kontakte@saikne.example").await;
    assert!(mails.iter().any(|(subject, _)| subject.contains("Grozījumi Nr. 1")), "{mails:?}");
    world.get(&world.path("").await, &contact).await.says("Grozījumi Nr. 1").says("Līgums grozīts");
}

#[tokio::test]
async fn amendments_are_counted_without_gaps_and_refused_with_a_reason() {
    let world = World::in_force().await;
    for (place, verdict) in ["approve", "refuse", "approve"].into_iter().enumerate() {
        let asked = ask(&world, &[("addition", &format!("{place}. papildinājums"))]).await;
        let page = asked.location().to_owned();
        world.done(&format!("{page}/assess"), &world.manager, &[]).await;
        if verdict == "refuse" {
            world.post(&format!("{page}/refuse"), &world.manager, &[]).await.says("Norādiet pamatojumu");
        }
        world.done(&format!("{page}/{verdict}"), &world.manager, &[("reason", "Nav attiecināms")]).await;
        if verdict == "approve" {
            let paper = world.get(&format!("{page}/document"), &world.manager).await.bytes;
            let deed =
                page.split_once("/amendments/").map(|(_, id)| format!("amendments/{id}/sign")).unwrap();
            world.sign(&deed, &world.decided.contact, &signed(&paper, "g.pdf")).await;
            world.sign(&deed, &world.decided.director, &signed_by_agency(&paper)).await;
        }
    }
    let numbers: Vec<Option<i64>> = amendments(&world).await.iter().map(|one| one.number).collect();
    assert_eq!(numbers, [Some(1), None, Some(2)]);
    world.test().work().await;
    let reasons: Vec<String> =
        world.test().all(sql("SELECT refusal_reason FROM amendments WHERE state = 'refused'")).await;
    assert_eq!(reasons, ["Nav attiecināms"]);
}

#[tokio::test]
async fn sums_that_do_not_come_out_even_are_refused_in_sentences() {
    let world = World::in_force().await;
    let (up, _) = moved(&world, 1).await;
    for (changed, sentence) in [
        (&[("sum-0-1", up.as_str())][..], "tāmes rindas kopā ir"),
        (&[("sum-0-1", "-5")], "Summa nevar būt negatīva"),
        (&[("sum-0-1", "10,005")], "cent"),
        (&[("sum-0-1", "daudz")], "aria-invalid"),
        (&[("reason", " ")], "Norādiet pamatojumu"),
        (&[], "Nekas nav mainīts"),
        (&[("ends-on", "2024-08-01")], "Pēdējā diena ir pirms pirmās"),
        (&[("ends-on", "kādreiz")], "Norādiet dienu"),
        (&[("contact-email", "sandra")], "aria-invalid"),
        (&[("addition", &"a".repeat(2001))], "aria-invalid"),
    ] {
        let refused = ask(&world, changed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{changed:?}: {}", refused.text);
        refused.says(sentence);
    }
    assert!(amendments(&world).await.is_empty());
    let early = World::offered().await;
    ask(&early, &[("addition", "Agri")]).await.says("vairs nav tādā stāvoklī");
}

#[tokio::test]
async fn two_who_note_a_move_at_once_note_one() {
    let world = World::in_force().await;
    let (up, down) = moved(&world, 8_000).await;
    let changed = [("sum-0-1", up.as_str()), ("sum-0-2", down.as_str())];
    let (one, other) = tokio::join!(ask(&world, &changed), ask(&world, &changed));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 303, "{} {}", one.text, other.text);
    assert!(matches!(statuses[1], 409 | 422), "{statuses:?}");
    assert_eq!(world.count("SELECT COUNT(*) FROM amendments").await, 1);
}

/// The sum of the first line of a school, and what the school has in all, with so many cents more.
async fn with_more(world: &World, school: usize, cents: i64) -> (String, String) {
    let content = world.first().await.agreement.content;
    let school = &content.schools[school];
    (Cents(school.lines[0].sum.0 + cents).to_string(), Cents(school.awarded.0 + cents).to_string())
}

#[tokio::test]
async fn money_moves_between_schools_into_a_new_line_once_both_have_signed() {
    let world = World::in_force().await;
    let amount = world.first().await.agreement.amount;
    let page = world.get(&world.path("amendments/new").await, &world.decided.contact).await;
    page.says("Skolai kopā").says("Jauna tāmes rinda");
    let ((line, share), (_, other)) = (with_more(&world, 0, -50).await, with_more(&world, 1, 50).await);
    let new = [("new-what-1", "Autobuss"), ("new-category-1", CATEGORY), ("new-sum-1", "0,50")];
    let moved = [("sum-0-1", line.as_str()), ("share-0", &share), ("share-1", &other)];

    // What does not come out even, or has no name, comes back with what was typed.
    let one_sided = ask(&world, &[moved[0], moved[1]]).await;
    assert_eq!(one_sided.status, StatusCode::UNPROCESSABLE_ENTITY);
    one_sided.says("Izglītības iestāžu summas kopā ir").says(&format!("value=\"{share}\""));
    let nameless = ask(&world, &[moved[0], moved[1], moved[2], new[1], new[2]]).await;
    nameless.says("Jaunai tāmes rindai vajag nosaukumu");
    let foreign =
        ask(&world, &[moved[0], moved[1], moved[2], new[0], ("new-category-1", "gold"), new[2]]).await;
    foreign.says("Jaunai tāmes rindai vajag nosaukumu");
    let below = ask(&world, &[moved[0], moved[1], moved[2], new[0], new[1], ("new-sum-1", "-0,50")]).await;
    assert_eq!(below.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (_, far) = with_more(&world, 1, 90_000).await;
    let (_, rest) = with_more(&world, 0, -90_000).await;
    let over = ask(&world, &[("share-1", &far), ("share-0", &rest)]).await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
    over.says("ir vairāk, nekā viena skola drīkst saņemt (1\u{a0}200,00\u{a0}EUR)");
    assert!(amendments(&world).await.is_empty());

    let asked = ask(&world, &[moved[0], moved[1], moved[2], new[0], new[1], new[2]]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    let page = asked.location().to_owned();
    let contact = world.decided.contact.clone();
    world.get(&page, &contact).await.says("jauna tāmes rinda: Autobuss").says("1.1. izdomātā skola, kopā");
    let requested = amendments(&world).await.remove(0);
    assert_eq!(requested.state, AmendmentState::Requested, "half a euro, and yet both sign");
    world.done(&format!("{page}/assess"), &world.manager, &[]).await;
    world.done(&format!("{page}/approve"), &world.manager, &[]).await;
    let paper = world.get(&format!("{page}/document"), &contact).await.bytes;
    let deed = page.split_once("/amendments/").map(|(_, id)| format!("amendments/{id}/sign")).unwrap();
    world.sign(&deed, &contact, &signed(&paper, "grozijumi.pdf")).await;
    world.sign(&deed, &world.decided.director, &signed_by_agency(&paper)).await;
    let agreement = world.first().await.agreement;
    assert_eq!(agreement.amount, amount);
    agreement.content.adds_up_to(amount).unwrap();
    let bought = agreement.content.schools[1].lines.last().unwrap();
    assert_eq!((bought.what.as_str(), bought.sum, bought.agreed), ("Autobuss", Cents(50), Cents(50)));
    assert_eq!(agreement.content.schools[0].awarded.to_string(), share);
}

#[tokio::test]
async fn an_amendment_that_nobody_signs_is_ended_and_another_can_be_asked_for() {
    let world = World::in_force().await;
    let contact = world.decided.contact.clone();
    let asked = ask(&world, &[("addition", "Vēl viens forums")]).await;
    let page = asked.location().to_owned();
    let end = format!("{page}/end");
    let why = [("reason", "Pieprasīts kļūdas dēļ")];
    let early = world.post(&end, &world.manager, &why).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "the agency refuses instead");
    let silent = world.post(&end, &contact, &[("reason", " ")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    world.done(&end, &contact, &why).await;
    world.get(&page, &contact).await.says("Izbeigti bez parakstiem").says("Pieprasīts kļūdas dēļ");

    let again = ask(&world, &[("addition", "Cits forums")]).await;
    let page = again.location().to_owned();
    for deed in ["assess", "approve"] {
        world.done(&format!("{page}/{deed}"), &world.manager, &[]).await;
    }
    world.done(&format!("{page}/end"), &world.manager, &[("reason", "Saņēmējs neparaksta")]).await;
    world.test().work().await;
    let mails = world.test().mails_to("sandra.kontakte@saikne.example").await;
    assert!(mails.iter().any(|(subject, body)| subject.contains("izbeigti") && body.contains("neparaksta")));
    let third = ask(&world, &[("addition", "Trešais forums")]).await;
    let page = third.location().to_owned();
    for deed in ["assess", "approve"] {
        world.done(&format!("{page}/{deed}"), &world.manager, &[]).await;
    }
    let numbers: Vec<Option<i64>> = amendments(&world).await.iter().map(|one| one.number).collect();
    assert_eq!(numbers, [None, Some(1), Some(2)], "a number that was given stays used");
}
