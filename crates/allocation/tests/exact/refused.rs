//! Instances that cannot be allocated are refused with one sentence that names the fault.

use allocation::{By, Options, run};

fn refusal(file: &str) -> String {
    run(file.as_bytes(), Options::default(), &|| false).unwrap_err().to_string()
}

fn instance(sessions: &str, teams: &str) -> String {
    format!(r#"{{"penalty":5,"sessions":[{sessions}],"teams":[{teams}]}}"#)
}

const SESSION: &str = r#"{"id":1,"region":1,"capacity":2}"#;
const TEAM: &str = r#"{"id":"a","region":1,"prefs":[1]}"#;

#[test]
fn each_fault_is_named() {
    let twice = |thing: &str| format!("{thing},{thing}");
    let huge = r#"{"penalty":9223372036854775807,"sessions":[],"teams":[]}"#;
    let cases = [
        (" \n".to_owned(), "the instance file is empty"),
        (
            r#"{"penalty":-1,"sessions":[],"teams":[]}"#.to_owned(),
            "the penalty is -1, but it must not be negative",
        ),
        (instance(&twice(SESSION), TEAM), "session 1 is listed twice"),
        (instance(SESSION, &twice(TEAM)), r#"team "a" is listed twice"#),
        (
            instance(r#"{"id":"","region":1,"capacity":2}"#, ""),
            "session number 1 in the list has an empty id",
        ),
        (instance(r#"{"id":1,"region":1}"#, ""), "session 1 has no `capacity`"),
        (
            instance(r#"{"id":1,"region":1,"capacity":-2}"#, ""),
            "session 1 has capacity -2, but it must not be negative",
        ),
        (
            instance(SESSION, r#"{"id":"a","region":1,"prefs":[1,"1"]}"#),
            r#"team "a" ranks session "1", which is not in the list of sessions"#,
        ),
        (instance(SESSION, r#"{"id":"a","region":1,"prefs":[1,1]}"#), r#"team "a" ranks session 1 twice"#),
        (
            huge.to_owned(),
            "the instance is too large: penalty, sizes or numbers of teams and sessions exceed what can be added up",
        ),
    ];
    for (file, sentence) in cases {
        assert_eq!(refusal(&file), sentence);
    }
}

#[test]
fn what_is_no_instance_is_refused_with_its_place() {
    for file in ["[]", "{", "{}", r#"{"penalty":1.5,"sessions":[],"teams":[]}"#, "\u{0}"] {
        let sentence = refusal(file);

        assert!(sentence.starts_with("the instance file is not a readable instance: "), "{sentence}");
        assert!(sentence.contains("line 1 column"), "{sentence}");
    }
}

#[test]
fn by_people_each_fault_is_named() {
    let session = r#"{"id":1,"region":1,"capacity_sized":2}"#;
    let cases = [
        (instance(SESSION, ""), "session 1 has no `capacity_sized`"),
        (instance(session, TEAM), r#"team "a" has no `size`, which allocation by people needs"#),
        (
            instance(session, r#"{"id":"a","region":1,"size":0,"prefs":[]}"#),
            r#"team "a" has size 0, but it must be at least 1"#,
        ),
    ];
    for (file, sentence) in cases {
        let options = Options { by: By::People, seed: 0 };
        assert_eq!(run(file.as_bytes(), options, &|| false).unwrap_err().to_string(), sentence);
    }
}
