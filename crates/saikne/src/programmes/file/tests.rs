//! Programme files, good and bad.

use jiff::civil::date;

use super::*;
use crate::programmes::rules::RuleKind;
use crate::programmes::shipped;

fn nothing(_: &str) -> Option<(String, String)> {
    None
}

fn lines(mistakes: &[Mistake]) -> Vec<(usize, &str)> {
    mistakes.iter().map(|mistake| (mistake.line, mistake.key.as_str())).collect()
}

/// The shipped file of 2024 with one piece replaced.
fn changed(from: &str, to: &str) -> Result<Read, Vec<Mistake>> {
    let (file, text) = shipped::source("kontakts-2024").unwrap();
    assert!(text.contains(from), "“{from}” is not in the file");
    read(&file, &text.replacen(from, to, 1), &shipped::source)
}

fn line_of(words: &str) -> usize {
    let (_, text) = shipped::source("kontakts-2024").unwrap();
    text.lines().position(|line| line.contains(words)).unwrap() + 1
}

#[test]
fn the_shipped_files_are_without_mistakes() {
    for code in ["kontakts-2022", "kontakts-2023", "kontakts-2024"] {
        match shipped::read(code) {
            Ok(read) => assert_eq!(read.plan.code, code),
            Err(mistakes) => panic!("{code}: {mistakes:#?}"),
        }
    }
}

#[test]
fn an_older_edition_says_only_what_differs() {
    let plan = shipped::read("kontakts-2022").unwrap().plan;

    assert_eq!(plan.programme.code, "JPVP-2022-2024");
    assert_eq!(plan.predecessor, None);
    assert_eq!(plan.training.days, 3, "inherited");
    assert_eq!(plan.cost_period.to, date(2023, 1, 31));
    assert_eq!(plan.training_window.display.en, "from the end of February to the middle of April");
    let ceiling = plan.rule("FIN-01").unwrap();
    assert!(matches!(&ceiling.kind, RuleKind::MaxAmountPer { cents, .. } if cents.0 == 100_000));
    assert!(ceiling.message.is_some(), "inherited");
    assert!(!plan.call("project_contest").unwrap().themes.contains(&"anti_bullying".to_owned()));
    assert_eq!(plan.call("team_registration").unwrap().deadline.as_text(), "2022-01-31");
}

#[test]
fn what_is_written_reads_back_as_itself() {
    for code in ["kontakts-2022", "kontakts-2024"] {
        let first = shipped::read(code).unwrap();
        let text = write(&first.tree);
        let second = match read("again.toml", &text, &nothing) {
            Ok(second) => second,
            Err(mistakes) => panic!("{mistakes:#?}\n{text}"),
        };
        assert_eq!(write(&second.tree), write(&first.tree));
        assert_eq!(second.plan, first.plan);
    }
}

#[test]
fn an_unknown_rule_kind_is_refused_where_it_stands() {
    let mistakes = changed("kind = \"in_register\"", "kind = \"in_regster\"").unwrap_err();

    assert_eq!(lines(&mistakes), [(line_of("kind = \"in_register\""), "rule.REG-01.kind")]);
    assert!(matches!(&mistakes[0].what, What::UnknownWord(found, known)
        if found == "in_regster" && known.len() == 35));
}

#[test]
fn a_wrong_type_and_an_unknown_key_are_both_told() {
    let mistakes = changed(
        "params = { what = \"representative\", min = 3, max = 3 }",
        "params = { what = \"representative\", min = \"three\", max = 3, most = 4 }",
    )
    .unwrap_err();
    let line = line_of("params = { what = \"representative\"");

    assert_eq!(lines(&mistakes), [(line, "rule.REG-02.params.min"), (line, "rule.REG-02.params.most")]);
    assert_eq!(mistakes[0].what, What::WrongType("integer", "text"));
}

#[test]
fn every_mistake_is_told_at_once() {
    let (file, text) = shipped::source("kontakts-2024").unwrap();
    let text = text
        .replace("severity = \"warn\"", "severity = \"wran\"")
        .replace("sessions_planned = 18", "sessions_planned = 0")
        .replace("owner = \"org:izm\"\n", "")
        .replace("to = 2024-04-19", "to = 2023-04-19");
    let mistakes = read(&file, &text, &shipped::source).unwrap_err();
    let keys: Vec<&str> = mistakes.iter().map(|mistake| mistake.key.as_str()).collect();

    assert_eq!(
        keys,
        [
            "programme.owner",
            "edition.training_window.to",
            "training.sessions_planned",
            "rule.REG-06.severity",
            "rule.SUP-01.severity"
        ]
    );
}

#[test]
fn a_deadline_that_the_clocks_skip_is_refused() {
    let mistakes = changed("local = 2024-05-17T23:59:00", "local = 2024-03-31T03:30:00").unwrap_err();

    assert_eq!(mistakes.len(), 1);
    assert_eq!(mistakes[0].key, "call.project_contest.deadline.local");
    assert_eq!(mistakes[0].what, What::InTheGap);
}

#[test]
fn times_with_a_zone_are_refused() {
    let mistakes = changed("local = 2024-05-17T23:59:00", "local = 2024-05-17T23:59:00Z").unwrap_err();
    assert_eq!(mistakes[0].what, What::WrongType("local", "zoned"));
}

#[test]
fn a_malformed_file_names_its_lines() {
    let mistakes = read("bad.toml", "[edition]\ncode = \"a\nx = = 1\n", &nothing).unwrap_err();

    assert!(mistakes.iter().all(|mistake| matches!(mistake.what, What::Syntax(_))), "{mistakes:#?}");
    assert_eq!(mistakes[0].line, 2);
}

#[test]
fn an_empty_file_says_what_is_missing() {
    let mistakes = read("empty.toml", "", &nothing).unwrap_err();
    let keys: Vec<&str> = mistakes.iter().map(|mistake| mistake.key.as_str()).collect();
    for key in ["programme", "initiative", "edition", "training", "allocation"] {
        assert!(keys.contains(&key), "{keys:?}");
    }
}

#[test]
fn editions_do_not_inherit_in_a_circle() {
    let sources = |code: &str| {
        let text = match code {
            "a" => "[edition]\ncode = \"a\"\ninherits = \"b\"\n",
            "b" => "[edition]\ncode = \"b\"\ninherits = \"a\"\n",
            _ => return None,
        };
        Some((format!("{code}.toml"), text.to_owned()))
    };
    let (file, text) = sources("a").unwrap();
    let mistakes = read(&file, &text, &sources).unwrap_err();

    assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    assert_eq!((mistakes[0].file.as_str(), mistakes[0].line), ("b.toml", 3));
    assert_eq!(mistakes[0].what, What::Circular("a → b → a".to_owned()));
}

#[test]
fn an_unknown_parent_is_named() {
    let mistakes = read("c.toml", "[edition]\ncode = \"c\"\ninherits = \"b\"\n", &nothing).unwrap_err();
    assert_eq!(mistakes[0].what, What::NoParent("b".to_owned()));
}

#[test]
fn an_override_of_nothing_is_refused() {
    let (file, text) = shipped::source("kontakts-2022").unwrap();
    let text = text.replace("[override.rule.\"FIN-01\".params]", "[override.rule.\"FIN-99\".params]");
    let mistakes = read(&file, &text, &shipped::source).unwrap_err();
    assert_eq!(mistakes[0].key, "override.rule.FIN-99");
    assert_eq!(mistakes[0].what, What::NothingSuch("FIN-99".to_owned()));
}

#[test]
fn a_rule_that_stands_twice_is_refused() {
    let mistakes = changed("id = \"REG-02\"", "id = \"REG-01\"").unwrap_err();
    assert_eq!(mistakes[0].what, What::Twice("REG-01".to_owned()));
}

#[test]
fn what_is_named_must_be_there() {
    let mistakes = changed("\"anti_bullying\", \"communication\"]", "\"anti_bulying\"]").unwrap_err();
    assert_eq!(mistakes[0].key, "call.project_contest.themes");
    assert_eq!(mistakes[0].line, line_of("\"anti_bullying\", \"communication\"]"));

    let mistakes = changed("catalogue = \"themes\"", "catalogue = \"theme\"").unwrap_err();
    assert_eq!(mistakes[0].key, "rule.ELG-02.params");
}

#[test]
fn too_much_text_is_refused() {
    let flood = format!("# {}", "a".repeat(LARGEST_FILE));
    let mistakes = read("flood.toml", &flood, &nothing).unwrap_err();
    assert_eq!(mistakes[0].what, What::TooLarge(LARGEST_FILE));

    let long = format!("title_lv = \"{}\"", "ā".repeat(5000));
    let mistakes = changed("title_lv = \"“Kontakts” 2024\"", &long).unwrap_err();
    assert_eq!(mistakes[0].what, What::TooLong(4000));
}

#[test]
fn what_applications_are_judged_by_is_read_and_its_names_are_checked() {
    let plan = shipped::read("kontakts-2024").unwrap().plan;
    let quality = plan.quality().unwrap();
    assert_eq!(quality.pass_points, Some(25));
    assert_eq!(quality.most_hundredths(), 5000, "participation counts one and a half times");
    assert!(plan.compliance().unwrap().criterion("purpose").unwrap().is_knock_out);
    assert_eq!(plan.evaluation.as_ref().unwrap().reviews_per_application, 2);

    let mistakes = changed("quality = \"project-quality\"", "quality = \"project-compliance\"").unwrap_err();
    let line = line_of("quality = \"project-quality\"");
    assert_eq!(lines(&mistakes), [(line, "evaluation.quality")], "a set of another stage");

    let mistakes = changed("step = 0.5", "step = 0.125").unwrap_err();
    assert_eq!(
        lines(&mistakes),
        [(line_of("step = 0.5"), "criteria_set.project-quality.criterion.budget.step")]
    );

    let mistakes = changed("pass_points = 25", "pass_points = 51").unwrap_err();
    assert!(matches!(&mistakes[0].what, What::OutOfRange(0, 50)), "{mistakes:?}");
}

#[test]
fn a_pattern_of_numbers_says_once_where_the_number_stands() {
    for pattern in ["PI-{year}", "PI-{seq}-{seq4}"] {
        let mistakes = changed("PI-{year}-{seq4}", pattern).unwrap_err();
        assert_eq!(lines(&mistakes), [(line_of("PI-{year}-{seq4}"), "numbering.application")]);
        assert_eq!(mistakes[0].what, What::NoPlaceInSeries);
    }
}
