//! Step 5.2:7: found by typing, filtered, ordered, page by page, taken along.

use foundation::change::Actor;
use foundation::database::{Insertion, Value};

use super::world::World;

#[tokio::test]
async fn step_7_an_agreement_is_found_as_people_type() {
    let world = World::offered().await;
    let found = async |query: &str| {
        let page = world.get(&format!("/agreements?{query}"), &world.manager).await;
        page.text.matches("href=\"/agreements/0").count()
    };
    let all = found("").await;
    assert!(all > 30, "{all}");
    for query in ["q=3-1", "q=vp2024", "q=VP2024%2F3-1", "q=kontakts+3-1+izdomata", "state=offered"] {
        assert_eq!(found(query).await, 1, "{query}");
    }
    assert_eq!(found("q=3-2").await, 0);
    assert_eq!(found("q=izdomatais").await, all);
    assert_eq!(found("edition=kontakts-2023").await, 0);
    assert_eq!(found("q=%25&sort=amount").await, all, "a sign that is no letter asks for nothing");
    assert_eq!(found("state=forged&sort=forged&after=forged").await, all);
    let contact = world.get("/agreements", &world.decided.contact).await;
    contact.says("VP2024/3-1").says("1 līgums");
}

/// Copies of the first agreement, so that there are so many more.
async fn many(world: &World, more: usize) {
    let file = world.first().await;
    let agreement = &file.agreement;
    let now = world.test().platform.now();
    let mut rows = Insertion::into(
        "INSERT INTO agreements (id, edition_code, application_id, decision_id, beneficiary_id, state, number_order,
                                 amount_cents, content, search_text, drafted_by, drafted_at, decline_reason, number,
                                 paper, paper_hash)",
        16,
    );
    let mut content = agreement.content.clone();
    content.schools.truncate(1);
    content.schools.iter_mut().for_each(|school| school.passages.clear());
    let content = serde_json::to_string(&content).unwrap();
    let text = |value: &str| -> Value { value.into() };
    for place in 0..more {
        let number = format!("VP2020/3-{place}");
        rows.row(vec![
            text(&format!("01900000-0000-7000-8000-{place:012}")),
            text(&agreement.edition),
            Value::from(&agreement.application),
            Value::from(&agreement.decision),
            Value::from(&agreement.beneficiary),
            text("declined"),
            text(&foundation::text::latvian_order_key(&number)),
            Value::from(100_i64 + i64::try_from(place % 7).unwrap()),
            text(&content),
            text(" vp2020 "),
            text("system"),
            now.into(),
            text("Nav"),
            text(&number),
            text("{}"),
            text(""),
        ]);
    }
    let mut change = world.test().platform.begin(Actor::system()).await.unwrap();
    for statement in rows.statements() {
        change.execute(statement).await.unwrap();
    }
    change.commit().await.unwrap();
}

#[tokio::test]
async fn the_list_is_paged_in_each_order_with_as_few_statements_however_long_it_is() {
    let world = World::offered().await;
    let database = &world.test().platform.base.database;
    let statements = async |path: &str| {
        let before = database.statement_count();
        world.get(path, &world.manager).await;
        database.statement_count() - before
    };
    let few = statements("/agreements?q=vp2024").await;
    many(&world, 120).await;
    assert_eq!(statements("/agreements?q=vp2020").await, few);
    for sort in ["", "&sort=beneficiary", "&sort=amount"] {
        let (mut seen, mut path) = (Vec::new(), format!("/agreements?q=vp2020{sort}"));
        loop {
            let page = world.get(&path, &world.manager).await;
            let links = page.text.split("href=\"/agreements/").skip(1);
            seen.extend(links.filter(|link| link.starts_with("0190")).map(|link| link[..36].to_owned()));
            let Some((_, after)) = page.text.split_once("rel=\"next\" href=\"") else { break };
            path = after.split('"').next().unwrap().replace("&amp;", "&");
        }
        assert_eq!(seen.len(), 120, "{sort}");
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 120, "each once: {sort}");
    }
}

#[tokio::test]
async fn every_agreement_that_is_seen_is_taken_along() {
    let world = World::offered().await;
    let rows = world.test().exported("/agreements/export", &world.manager).await;
    assert_eq!(i64::try_from(rows.len() - 1).unwrap(), world.count("SELECT COUNT(*) FROM agreements").await);
    let own = world.test().exported("/agreements/export?q=3-1", &world.decided.contact).await;
    assert_eq!(own.len(), 2);
    assert_eq!(own[1][0], "VP2024/3-1");
    assert!(own[1].iter().any(|cell| cell == "2024-08-12"), "{:?}", own[1]);
    many(&world, 20_000).await;
    let all = world.test().exported("/agreements/export?q=vp2020", &world.manager).await;
    assert_eq!(all.len() - 1, 20_000);
}
