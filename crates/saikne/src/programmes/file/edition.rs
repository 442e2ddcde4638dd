//! The whole plan of an edition, read from a resolved tree.

use super::agreement;
use super::calls;
use super::criteria;
use super::kinds;
use super::mistake::{Mistakes, What};
use super::node::{Place, Table, Value};
use super::section::Section;
use crate::programmes::notices::NOTICES;
use crate::programmes::plan::{
    AllocationPlan, BlockPlan, Catalogue, DecisionPlan, EditionPlan, InitiativePlan, Item, NoticePlan,
    Numbering, PartialAward, Period, ProgrammePlan, PublicityPlan, StagePlan, TrainingPlan, TrainingWindow,
    TransportPlan,
};
use crate::programmes::rules::{Rule, RuleKind};

/// Reads everything; `None` when a part without which nothing stands is missing. Mistakes are noted.
pub fn read(table: &Table, file: &str, mistakes: &Mistakes) -> Option<EditionPlan> {
    let root = Section::new(table, &Place { file: file.into(), line: 1 }, "", mistakes);
    let vocabulary = vocabulary(&root);
    let programme = root.section("programme").map(|section| programme(&section));
    let initiative = root.section("initiative").map(|section| initiative(&section));
    let stages = root.sections("stage", |section| Some(stage(section)));
    let calls = root.sections("call", calls::call);
    let training = root.section("training").map(|section| training(&section));
    let allocation = root.section("allocation").map(|section| allocation(&section));
    let rules = root.sections("rule", rule);
    let catalogues = root.sections("catalogue", |section| Some(catalogue(section)));
    let criteria_sets = root.sections("criteria_set", criteria::set);
    let evaluation = root.maybe_section("evaluation").map(|section| criteria::evaluation(&section));
    let publicity = root.sections("publicity", |section| Some(publicity(section)));
    let notices = root.sections("notice", |section| Some(notice(section)));
    let decision = root.maybe_section("decision").map(|section| decision(&section));
    let agreement = root.maybe_section("agreement").map(|section| agreement::agreement(&section));
    let transport = root.section("transport").map(|section| {
        let read = TransportPlan { duty: section.code("duty"), fallback: section.code("fallback") };
        section.finish();
        read
    });
    let numbering = root.section("numbering").map(|section| {
        let read = Numbering {
            application: section.pattern("application"),
            agreement: section.pattern("agreement"),
            measure: section.text("measure"),
        };
        section.finish();
        read
    });
    let edition = root.section("edition");
    let plan = edition.and_then(|section| {
        let code = section.code("code");
        let predecessor = section.maybe_code("predecessor");
        let (title, label) = (section.localised("title"), section.localised("label"));
        let training_window = section.section("training_window").map(|section| {
            let (from, to) = calls::days(&section, "from", "to");
            let read = TrainingWindow { from, to, display: section.localised("display") };
            section.finish();
            read
        });
        let cost_period = section.section("cost_period").map(|section| period(&section));
        section.finish();
        Some(EditionPlan {
            code,
            version: 0,
            title,
            label,
            predecessor,
            programme: programme?,
            initiative: initiative?,
            training_window: training_window?,
            cost_period: cost_period?,
            stages,
            calls,
            training: training?,
            allocation: allocation?,
            rules,
            catalogues,
            criteria_sets,
            decision,
            agreement,
            evaluation,
            transport: transport?,
            numbering: numbering?,
            publicity,
            notices,
            abbreviations: vocabulary.0,
            participant_categories: vocabulary.1,
        })
    });
    root.finish();
    // A part that could not be read would be missed by all that name it.
    plan.inspect(|plan| {
        if mistakes.is_empty() {
            references(&root, plan);
        }
    })
}

fn vocabulary(root: &Section<'_>) -> (Vec<(String, String)>, Vec<Item>) {
    if let Some(platform) = root.maybe_section("platform") {
        for key in ["timezone", "locale_default", "currency", "rounding", "sum_remainder_to"] {
            platform.text(key);
        }
        platform.some_texts("locales");
        platform.number("public_small_count_threshold", 0, 1000);
        platform.finish();
    }
    root.sections("region", |section| Some((section.code("code"), section.localised("name"))));
    let abbreviations = match root.node("abbreviations").map(|node| &node.value) {
        Some(Value::Table(table)) => table
            .0
            .iter()
            .filter_map(|(short, node)| match &node.value {
                Value::Text(long) => Some((short.clone(), long.clone())),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    (abbreviations, root.sections("participant_category", |section| Some(item(section))))
}

fn period(section: &Section<'_>) -> Period {
    let (from, to) = calls::days(section, "from", "to");
    section.finish();
    Period { from, to }
}

fn programme(section: &Section<'_>) -> ProgrammePlan {
    let period = section.section("period").map(|section| period(&section));
    let read = ProgrammePlan {
        code: section.code("code"),
        title: section.localised("title"),
        owner: section.text("owner"),
        manager: section.text("manager"),
        period: period.unwrap_or(Period { from: jiff::civil::Date::ZERO, to: jiff::civil::Date::ZERO }),
    };
    section.finish();
    read
}

fn initiative(section: &Section<'_>) -> InitiativePlan {
    let read = InitiativePlan {
        code: section.code("code"),
        official_name: section.localised("official_name"),
        short_name: section.text("short_name"),
        objective: section.localised("objective"),
        modules: section.some_of("modules"),
    };
    section.finish();
    read
}

fn stage(section: &Section<'_>) -> StagePlan {
    StagePlan {
        code: section.code("code"),
        title: section.localised("title"),
        opens_with: section.maybe_text("opens_with"),
        after: section.maybe_code("after"),
    }
}

fn training(section: &Section<'_>) -> TrainingPlan {
    let days = section.number("days", 1, 31);
    // A number of days that cannot be read makes no block wrong.
    let last_day = section.maybe_number("days", 1, 31).unwrap_or(31);
    let read = TrainingPlan {
        sessions_planned: section.number("sessions_planned", 1, 10_000),
        days,
        consecutive: section.flag("consecutive", true),
        overnight: section.flag("overnight", false),
        mode: section.word("mode").unwrap_or(crate::programmes::plan::Mode::OnSite),
        language: section.code("language"),
        day_types: section.some_of("day_types"),
        capacity_teams: section.number("capacity_teams", 1, 1000),
        capacity_people: section.maybe_number("capacity_people", 1, 10_000),
        min_teams: section.number("min_teams", 0, 1000),
        blocks: section.sections("block", |block| {
            let (day, from, to) = (block.number("day", 1, last_day), block.hour("from"), block.hour("to"));
            Some(BlockPlan { day, from, to, kind: block.word("kind")? })
        }),
    };
    if read.min_teams > read.capacity_teams {
        section.mistake("min_teams", What::OutOfRange(0, read.capacity_teams));
    }
    section.finish();
    read
}

fn allocation(section: &Section<'_>) -> AllocationPlan {
    let hard = section.some_of("hard");
    let soft = section.section("soft").map(|soft| {
        let weight = |key: &str| soft.number(key, 0, 1000);
        let read = (
            weight("preference"),
            weight("same_municipality_spread"),
            weight("travel_time"),
            weight("language_support"),
        );
        soft.finish();
        read
    });
    let (preference, same_municipality_spread, travel_time, language_support) = soft.unwrap_or_default();
    let seed = section.number("seed", 0, i64::MAX);
    let offer_hours = section.number("offer_hours", 1, 24 * 60);
    section.finish();
    AllocationPlan {
        hard,
        preference,
        same_municipality_spread,
        travel_time,
        language_support,
        seed,
        offer_hours,
    }
}

fn rule(section: &Section<'_>) -> Option<Rule> {
    let id = section.code("id");
    let kind = kinds::read(section);
    let at = section.some_of("at");
    let severity = section.word("severity");
    let message = section.maybe_localised("message");
    let legal_ref = section.maybe_text("legal_ref");
    let (valid_from, valid_to) = (section.maybe_day("valid_from"), section.maybe_day("valid_to"));
    if valid_from.zip(valid_to).is_some_and(|(from, to)| to < from) {
        section.mistake("valid_to", What::EndsBeforeItBegins);
    }
    let applies_to = section.list_of("applies_to");
    Some(Rule {
        id,
        kind: kind?,
        at,
        severity: severity?,
        message,
        legal_ref,
        valid_from,
        valid_to,
        applies_to,
    })
}

fn item(section: &Section<'_>) -> Item {
    Item { code: section.code("code"), title: section.localised("title") }
}

fn catalogue(section: &Section<'_>) -> Catalogue {
    Catalogue {
        code: section.code("code"),
        title: section.localised("title"),
        items: section.sections("item", |section| Some(item(section))),
    }
}

/// The largest sum a programme file may name, in cents: a billion euro.
const LARGEST_SUM: i64 = 100_000_000_000;

fn decision(section: &Section<'_>) -> DecisionPlan {
    let read = DecisionPlan {
        budget_cents: section.number("budget_cents", 0, LARGEST_SUM),
        ties: section.some_of("ties"),
        priority_criterion: section.maybe_code("priority_criterion"),
        seed: section.number("seed", 0, i64::MAX),
        partial: section.word("partial").unwrap_or(PartialAward::Nothing),
        smallest_partial_cents: section.number("smallest_partial_cents", 0, LARGEST_SUM),
        has_reserve: section.flag("has_reserve", true),
        quorum: section.number("quorum", 1, 100),
        number: section.pattern("number"),
        legal_ref: section.text("legal_ref"),
        appeal_months: section.number("appeal_months", 0, 24),
    };
    section.finish();
    read
}

fn publicity(section: &Section<'_>) -> PublicityPlan {
    PublicityPlan {
        code: section.code("code"),
        sentence: section.localised("sentence"),
        hashtags: section.texts("hashtags"),
    }
}

fn notice(section: &Section<'_>) -> NoticePlan {
    let code = section.code("code");
    if !NOTICES.iter().any(|(known, _)| *known == code) {
        let known = NOTICES.iter().map(|(known, _)| (*known).to_owned());
        section.mistake("code", What::UnknownWord(code.clone(), known.collect()));
    }
    NoticePlan { code, words: section.localised("words") }
}

/// What names something must name something that is there.
fn references(root: &Section<'_>, plan: &EditionPlan) {
    let missing = |list: &str, item: &str, key: &str, code: &str| {
        if let Some(node) = root.node(list)
            && let Value::List(nodes) = &node.value
            && let Some(node) = nodes.iter().find(|node| super::merge::name_of(node) == Some(item))
            && let Value::Table(table) = &node.value
        {
            let section = root.elsewhere(table, &node.place, format!("{list}.{item}"));
            section.mistake(key, What::NothingSuch(code.to_owned()));
        }
    };
    for stage in &plan.stages {
        if let Some(call) = stage.opens_with.as_deref().map(|call| call.trim_start_matches("call:"))
            && plan.call(call).is_none()
        {
            missing("stage", &stage.code, "opens_with", call);
        }
        if let Some(after) = &stage.after
            && !plan.stages.iter().any(|other| other.code == *after)
        {
            missing("stage", &stage.code, "after", after);
        }
    }
    for call in &plan.calls {
        for theme in &call.themes {
            let is_known = |catalogue: &Catalogue| catalogue.items.iter().any(|item| item.code == *theme);
            if !plan.catalogues.iter().any(is_known) {
                missing("call", &call.code, "themes", theme);
            }
        }
        if let Some(set) = call.selection.as_ref().and_then(|selection| selection.criteria_set.as_deref())
            && plan.criteria_set(set).is_none()
        {
            missing("call", &call.code, "selection", set);
        }
    }
    for rule in &plan.rules {
        let named = match &rule.kind {
            RuleKind::ThemesFrom { catalogue, .. } | RuleKind::CatalogueOnly { catalogue } => {
                Some((catalogue, plan.catalogue(catalogue).is_some()))
            }
            RuleKind::TextContains { profile } => {
                Some((profile, plan.publicity.iter().any(|known| known.code == *profile)))
            }
            _ => None,
        };
        if let Some((code, false)) = named {
            missing("rule", &rule.id, "params", code);
        }
    }
    if let Some(evaluation) = &plan.evaluation {
        criteria::references(root, plan, evaluation);
    }
}
