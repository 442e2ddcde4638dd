//! Every path × everybody, as one table.
//!
//! `permission_table.txt` says for each path who may ask for it and what each role is answered when the
//! record in the path is not theirs, or is none at all. A path that is not in the table fails, and so
//! does an answer that changed: look at the difference, and take the new table over only if it is meant.

use std::fmt::Write as _;

use crate::people::{Role, Scope};
use crate::router::routes;
use crate::testing::TestPlatform;

const TABLE: &str = include_str!("permission_table.txt");

/// An identity that no record has.
const NOBODYS: &str = "01900000-0000-7000-8000-000000000000";

/// The path with its places filled by things that are not there.
fn filled(path: &str) -> String {
    let mut text = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let (place, after) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(before);
        text.push_str(match place {
            "id" => NOBODYS,
            _ if place.ends_with("id") || matches!(place, "member" | "session" | "team" | "version") => {
                NOBODYS
            }
            _ => "nothing",
        });
        rest = after;
    }
    text.push_str(rest);
    text
}

/// Where the test gives a role: places in which none of the asked records lie.
fn scope_of(role: Role) -> Scope {
    match role {
        Role::PlatformAdministrator | Role::Auditor => Scope::Platform,
        Role::ProgrammeManager => Scope::Programme("kontakts".to_owned()),
        Role::SessionPlanner
        | Role::Trainer
        | Role::EligibilityOfficer
        | Role::Evaluator
        | Role::CommissionMember
        | Role::Director => Scope::Edition("kontakts-2024".to_owned()),
        Role::RegionalCoordinator => Scope::Region("ZEM".to_owned()),
        Role::MunicipalCoordinator => Scope::Municipality("LV-REZ".to_owned()),
        Role::Principal | Role::ProjectCoordinator => Scope::Organisation(NOBODYS.to_owned()),
        Role::SupportPerson | Role::Student => Scope::Team(NOBODYS.to_owned()),
    }
}

async fn table() -> String {
    let test = TestPlatform::new().await;
    let mut people = vec![("nobody", None)];
    for role in Role::ALL {
        let person = test.person(&format!("{} Testa", role.as_str())).await;
        test.grant(&person, role, &scope_of(role)).await;
        people.push((role.as_str(), Some(person)));
    }
    let mut lines = Vec::new();
    for route in routes() {
        let path = filled(route.path);
        let mut by_status: Vec<(u16, Vec<&str>)> = Vec::new();
        for (name, person) in &people {
            // A fresh session each time, because some paths end it.
            let cookie = match person {
                Some(person) => test.sign_in(person).await,
                None => String::new(),
            };
            let answer = if route.method == axum::http::Method::GET {
                test.get(&path, &cookie).await
            } else {
                test.post(&path, &cookie, &[]).await
            };
            let status = answer.status.as_u16();
            assert!(status < 500, "{route:?} as {name}: {status}\n{}", answer.text);
            match by_status.iter_mut().find(|(known, _)| *known == status) {
                Some((_, names)) => names.push(name),
                None => by_status.push((status, vec![name])),
            }
        }
        by_status.sort_unstable_by_key(|(status, _)| *status);
        let mut line = format!("{} {} [{:?}]", route.method, route.path, route.access);
        for (status, names) in by_status {
            let who = if names.len() == people.len() { "everybody".to_owned() } else { names.join(" ") };
            write!(line, "\n    {status} {who}").unwrap();
        }
        lines.push(line);
    }
    lines.sort_unstable();
    lines.join("\n") + "\n"
}

#[tokio::test]
async fn every_path_answers_every_role_as_the_table_says() {
    let now = table().await;
    if now != TABLE {
        let file = std::env::temp_dir().join("permission_table.txt");
        std::fs::write(&file, &now).unwrap();
        let difference: Vec<&str> =
            now.lines().filter(|line| !TABLE.lines().any(|known| known == *line)).collect();
        panic!(
            "the table of permissions is not what it was; see {} and, if it is meant, take it over:\n{}",
            file.display(),
            difference.join("\n")
        );
    }
}

#[test]
fn nothing_is_open_to_the_public_but_what_is_meant_to_be() {
    let open: Vec<&str> = routes()
        .iter()
        .filter(|route| {
            route.access == crate::routes::Access::Public && route.method == axum::http::Method::POST
        })
        .map(|route| route.path)
        .collect();
    // Forms that need nobody signed in: each has its own throttle or changes nothing that is kept.
    for path in open {
        let is_meant = [
            "/colours",
            "/sign-in",
            "/contacts/",
            "/calls/",
            "/editions/{code}/news",
            "/trainings/",
            "/vote",
        ]
        .iter()
        .any(|beginning| path.starts_with(beginning));
        assert!(is_meant, "{path} takes forms from everybody");
    }
}
