//! The vote of the school: by code on phones, once per browser, its result with the idea.

use axum::http::{Method, StatusCode, header};
use foundation::change::Actor;
use foundation::database::sql;

use super::{Team, World};
use crate::ideas::idea::IdeaId;
use crate::ideas::store::{self, votes};
use crate::ideas::vote::Vote;
use crate::ideas::voting;
use crate::people::PersonId;
use crate::testing::Answer;

const ENDS: &str = "2024-04-26T15:00";

impl World {
    async fn ask(&self, by: &PersonId, idea: &IdeaId, fields: &[(&str, &str)]) -> Answer {
        let cookie = self.test.sign_in(by).await;
        self.test.post(&format!("/ideas/{idea}/vote"), &cookie, fields).await
    }

    async fn asked(&self, team: &Team, idea: &IdeaId) -> Vote {
        let fields =
            [("question", "Ko darīsim?"), ("option_1", "Radio"), ("option_2", "Dārzs"), ("ends", ENDS)];
        let answer = self.ask(&team.leader, idea, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        self.vote(idea).await
    }

    async fn vote(&self, idea: &IdeaId) -> Vote {
        let mut snapshot = self.test.platform.read().await.unwrap();
        votes::of_idea(&mut snapshot, idea).await.unwrap().pop().unwrap()
    }

    /// A browser that has opened a page of the vote, as the cookie it got.
    async fn browser(&self, path: &str) -> String {
        let page = self.test.get(path, "").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        page.cookie("saikne_vote").unwrap()
    }

    async fn send(&self, path: &str, browser: &str, body: &str) -> Answer {
        let cookie = format!("saikne_vote={browser}");
        let headers = [
            (header::CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
            (header::COOKIE.as_str(), &*cookie),
        ];
        self.test.send(Method::POST, path, "", body.to_owned(), &headers).await
    }

    async fn cast(&self, vote: &Vote, choice: i64) -> Answer {
        let path = format!("/vote/{}", vote.code);
        let browser = self.browser(&path).await;
        self.send(&path, &browser, &format!("choice={choice}")).await
    }
}

#[tokio::test]
async fn a_school_votes_by_code_and_the_result_stays_with_the_idea() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    world.write(&world.own.student, &idea, "title", "Radio <script>", 0).await;
    let cookie = world.test.sign_in(&world.own.student).await;
    let form = world.test.get(&format!("/ideas/{idea}/vote"), &cookie).await;
    form.says("Radio &lt;script&gt;").says("Kaut ko citu").says("aptauja, nevis vēlēšanas");
    let vote = world.asked(&world.own, &idea).await;
    let poster = world.test.get(&format!("/ideas/{idea}/vote/poster"), &cookie).await;
    poster.says(&vote.code).says("data-link").says("<svg").says("Dārzs");

    let browser = world.browser("/vote").await;
    let typed = format!("code={}+{}", &vote.code[..3].to_lowercase(), &vote.code[3..]);
    let found = world.send("/vote", &browser, &typed).await;
    assert_eq!(found.location(), format!("/vote/{}", vote.code));
    let path = format!("/vote/{}", vote.code);
    let cast = world.send(&path, &browser, "choice=1").await;
    assert_eq!(cast.status, StatusCode::SEE_OTHER, "{}", cast.text);
    for choice in [1, 1, 2] {
        assert_eq!(world.cast(&vote, choice).await.status, StatusCode::SEE_OTHER);
    }
    let running = world.test.get(&format!("/ideas/{idea}/vote"), &cookie).await;
    running.says("Kopā 4 balsis").says(&vote.code);
    let counts: Vec<i64> = world.vote(&idea).await.choices.iter().map(|one| one.votes).collect();
    assert_eq!(counts, [3, 1]);

    let close = format!("/ideas/{idea}/vote/close");
    assert_eq!(world.test.post(&close, &cookie, &[]).await.status, StatusCode::SEE_OTHER);
    let late = world.cast(&vote, 1).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says("Šis balsojums ir beidzies").says("Kopā 4 balsis");
    world.see(&world.own.student, &idea).await.says("Ko darīsim?").says("Kopā 4 balsis");
    let now = world.test.platform.now();
    let mut snapshot = world.test.platform.read().await.unwrap();
    let results = store::vote_results(&mut snapshot, std::slice::from_ref(&idea), now).await.unwrap();
    let result = &results[&idea][0];
    assert_eq!((result.total, result.closed_at), (4, now));
    assert_eq!(result.options.iter().map(|one| one.votes).sum::<i64>(), 4);
    drop(snapshot);
    let kept = sql("SELECT COUNT(*) FROM idea_vote_browsers WHERE vote_id = $1").bind(&vote.id);
    assert_eq!(world.test.all::<i64>(kept).await, [0], "who chose is forgotten");
}

#[tokio::test]
async fn each_wrong_choice_is_refused_with_its_sentence() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    let vote = world.asked(&world.own, &idea).await;
    let path = format!("/vote/{}", vote.code);
    let browser = world.browser(&path).await;
    for (body, words) in [
        ("", "Izvēlieties vienu no atbildēm"),
        ("choice=3", "Šādas atbildes šajā balsojumā nav"),
        ("choice=-1", "Šādas atbildes šajā balsojumā nav"),
        ("choice=x", "Šādas atbildes šajā balsojumā nav"),
    ] {
        let refused = world.send(&path, &browser, body).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        refused.says(words);
    }
    let bare = world.test.post(&path, "", &[("choice", "1")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    bare.says("nepieņēma sīkdatni");
    assert_eq!(world.send(&path, &browser, "choice=2").await.status, StatusCode::SEE_OTHER);
    let twice = world.send(&path, &browser, "choice=1").await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    twice.says("No šī pārlūka jau ir balsots").says("Paldies");
    assert_eq!(world.vote(&idea).await.total, 1);
    assert_eq!(world.test.get("/vote/ZZZZZZ", "").await.status, StatusCode::NOT_FOUND);
    let wrong = world.send("/vote", &browser, "code=ZZZZZZ").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("Balsojuma ar šādu kodu nav");
    world.send("/vote", &browser, "code=").await.says("Ierakstiet balsojuma kodu");
}

#[tokio::test]
async fn a_vote_ends_by_itself_and_another_school_has_its_own() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    let vote = world.asked(&world.own, &idea).await;
    let other = world.begin(&world.neighbour).await;
    let theirs = world.asked(&world.neighbour, &other).await;
    assert_ne!(vote.code, theirs.code);
    world.cast(&theirs, 2).await;
    assert_eq!(world.vote(&idea).await.total, 0, "each code counts for its own school");
    let page = world.test.get(&format!("/vote/{}", theirs.code), "").await;
    page.says("Pārbaudes 2. vidusskola");
    for (method, path) in [("get", "vote"), ("get", "vote/poster"), ("post", "vote"), ("post", "vote/close")]
    {
        let cookie = world.test.sign_in(&world.neighbour.leader).await;
        let path = format!("/ideas/{idea}/{path}");
        let answer = match method {
            "get" => world.test.get(&path, &cookie).await,
            _ => world.test.post(&path, &cookie, &[]).await,
        };
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    world.cast(&vote, 1).await;

    world.test.at("2024-04-26T12:00:00Z");
    let late = world.cast(&vote, 1).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    world.test.work().await;
    let over = world.vote(&idea).await;
    assert_eq!((over.total, over.closed_at), (1, Some(vote.ends_at)));
    let cookie = world.test.sign_in(&world.own.leader).await;
    let again = world.test.post(&format!("/ideas/{idea}/vote/close"), &cookie, &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        world.test.get(&format!("/ideas/{idea}/vote/poster"), &cookie).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn what_cannot_be_asked_comes_back_and_one_vote_is_open_at_a_time() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    let long = "a".repeat(121);
    for (fields, words) in [
        (vec![("question", "?"), ("option_1", "Radio"), ("ends", ENDS)], "vismaz divas atbildes"),
        (vec![("option_1", "a"), ("option_2", "b"), ("ends", ENDS)], "Ierakstiet jautājumu"),
        (vec![("question", "?"), ("option_1", &*long), ("option_2", "b"), ("ends", ENDS)], "120"),
        (vec![("question", "?"), ("option_1", "a"), ("option_2", "b")], "Norādiet, kad balsojums beidzas"),
        (
            vec![("question", "?"), ("option_1", "a"), ("option_2", "b"), ("ends", "2024-06-01T10:00")],
            "pirms konkursa beigām",
        ),
    ] {
        let refused = world.ask(&world.own.student, &idea, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        refused.says(words);
    }
    world.asked(&world.own, &idea).await;
    let fields = [("question", "?"), ("option_1", "a"), ("option_2", "b"), ("ends", ENDS)];
    let second = world.ask(&world.own.student, &idea, &fields).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    second.says("Viens balsojums jau notiek");
}

#[tokio::test]
async fn codes_and_choices_are_throttled() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    let vote = world.asked(&world.own, &idea).await;
    let browser = world.browser("/vote").await;
    for _ in 0..voting::CODE_PER_BROWSER.tries {
        world.send("/vote", &browser, "code=ZZZZZZ").await;
    }
    let refused = world.send("/vote", &browser, "code=ZZZZZZ").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);

    let mut change = world.test.platform.begin(Actor::public()).await.unwrap();
    for _ in 0..voting::CHOICES_PER_VOTE.tries {
        voting::CHOICES_PER_VOTE.count(&mut change, vote.id.as_str()).await.unwrap().unwrap();
    }
    change.commit().await.unwrap();
    assert_eq!(world.cast(&vote, 1).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(world.vote(&idea).await.total, 0);
}
