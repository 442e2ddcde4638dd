//! What people are told, how it comes, and what they do with it.

mod choosing;
mod listing;
mod telling;

use foundation::change::Actor;
use foundation::database::sql;

use crate::messages::choice::{Choice, Choices, Delivery};
use crate::messages::{self, Notice, store};
use crate::people::{PersonId, Role, Scope, person};
use crate::programmes::{self, Topic};
use crate::testing::TestPlatform;

const ANNA: &str = "anna.liepina@saikne.example";

/// A platform with the programme files that come along, and somebody who is told things.
async fn told() -> (TestPlatform, PersonId, String) {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    programmes::load_shipped(&mut change).await.unwrap();
    change.commit().await.unwrap();
    let scope = Scope::Programme("kontakts".to_owned());
    let (anna, cookie) = test.sign_in_as("Anna Liepiņa", Role::ProgrammeManager, &scope).await;
    (test, anna, cookie)
}

/// Tells a person that an idea has come: topic “idea”.
async fn tell(test: &TestPlatform, to: &PersonId, title: &str) {
    tell_of(test, to, "ideas-mail-sent", title).await;
}

async fn tell_of(test: &TestPlatform, to: &PersonId, key: &str, title: &str) {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let person = person::find(&mut change, to).await.unwrap().unwrap();
    let notice = Notice { key, edition: "kontakts-2024", path: "/ideas" };
    let values = [("title", title), ("school", "Parauga vidusskola"), ("words", "")];
    messages::tell(&mut change, &test.platform, &person, &notice, &values).await.unwrap();
    change.commit().await.unwrap();
}

async fn choose(test: &TestPlatform, person: &PersonId, initiative: &str, topic: Topic, delivery: Delivery) {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let choice = Choice { initiative: initiative.to_owned(), topic, delivery };
    store::choose(&mut change, person, &Choices(vec![choice])).await.unwrap();
    change.commit().await.unwrap();
}

async fn deliveries(test: &TestPlatform) -> Vec<String> {
    test.all(sql("SELECT delivery FROM notifications ORDER BY created_at, id")).await
}
