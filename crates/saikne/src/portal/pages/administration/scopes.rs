//! Where roles hold: in words, and as the choices of a form.

use std::collections::BTreeMap;

use foundation::database::listing::Listing;
use foundation::database::{self, Reads};
use foundation::i18n::{Language, Speaker};
use jiff::civil::Date;

use crate::people::{Role, Scope};
use crate::programmes::edition::Edition;
use crate::programmes::{self, Localised, Plans};
use crate::reference::{Region, municipalities_on, municipality_by_code};

/// What places are called.
pub(super) struct Places {
    editions: Vec<Edition>,
    /// Titles of programmes and of their initiatives, by code.
    programmes: BTreeMap<String, Localised>,
    /// Names of single organisations, teams and trainings, by identity.
    names: BTreeMap<String, String>,
}

impl Places {
    /// The editions, and the names of these scopes: one statement for each kind that is among them.
    pub async fn read<'a>(
        from: &mut impl Reads,
        plans: &Plans,
        speak: &Speaker,
        scopes: impl IntoIterator<Item = &'a Scope>,
    ) -> database::Result<Self> {
        let (mut organisations, mut teams, mut sessions) = (Vec::new(), Vec::new(), Vec::new());
        for scope in scopes {
            match scope {
                Scope::Organisation(id) => organisations.push(id.as_str()),
                Scope::Team(id) => teams.push(id.as_str()),
                Scope::TrainingSession(id) => sessions.push(id.as_str()),
                _ => {}
            }
        }
        let mut named: Vec<(String, String)> = Vec::new();
        if !organisations.is_empty() {
            let listing = Listing::select("SELECT id, name FROM organisations").only_in("id", organisations);
            named.extend(from.all::<(String, String)>(listing.statement()).await?);
        }
        if !teams.is_empty() {
            let listing = Listing::select(
                "SELECT t.id, o.name FROM teams t JOIN organisations o ON o.id = t.school_id",
            );
            named.extend(from.all::<(String, String)>(listing.only_in("t.id", teams).statement()).await?);
        }
        if !sessions.is_empty() {
            let listing = Listing::select("SELECT id, starts_on FROM training_sessions");
            let days: Vec<(String, Date)> = from.all(listing.only_in("id", sessions).statement()).await?;
            named.extend(days.into_iter().map(|(id, day)| (id, speak.short_date(day))));
        }
        let editions = programmes::store::editions(from).await?;
        let programmes = titles(from, plans, &editions).await?;
        Ok(Self { editions, programmes, names: named.into_iter().collect() })
    }

    /// A scope as people say it: “Gada cikls: “Kontakts” 2024”.
    pub fn words(&self, speak: &Speaker, scope: &Scope) -> String {
        let (kind, id) = scope.as_words();
        let language = speak.language();
        let name = match scope {
            Scope::Platform => return kind_words(speak, kind),
            Scope::Region(code) => Region::parse(code).map(|region| match language {
                Language::Lv => region.name_lv().to_owned(),
                Language::En => region.name_en().to_owned(),
            }),
            Scope::Municipality(code) => municipality_by_code(code).map(|one| one.full_name.to_owned()),
            Scope::Edition(code) => {
                let edition = self.editions.iter().find(|edition| edition.code == *code);
                edition.map(|edition| edition.title_in(language).to_owned())
            }
            Scope::Programme(code) => {
                self.programmes.get(code).map(|title| title.in_language(language).to_owned())
            }
            Scope::Organisation(id) | Scope::Team(id) | Scope::TrainingSession(id) => {
                self.names.get(id).cloned()
            }
        };
        format!("{}: {}", kind_words(speak, kind), name.as_deref().unwrap_or(id))
    }

    /// The places one can choose, as the value and the words of a choice: the value says the kind as well.
    pub fn choices(&self, speak: &Speaker, today: Date) -> Vec<(String, String)> {
        let mut scopes = vec![Scope::Platform];
        scopes.extend(self.programmes.keys().map(|code| Scope::Programme(code.clone())));
        scopes.extend(self.editions.iter().map(|edition| Scope::Edition(edition.code.clone())));
        scopes.extend(Region::ALL.map(|region| Scope::Region(region.code().to_owned())));
        scopes.extend(municipalities_on(today).map(|one| Scope::Municipality(one.code.to_owned())));
        let choice = |scope: &Scope| {
            let (kind, id) = scope.as_words();
            (format!("{kind}:{id}"), self.words(speak, scope))
        };
        scopes.iter().map(choice).collect()
    }
}

/// What the programmes and initiatives of some editions are called: as the newest plan says, and by their
/// codes where no plan is approved yet.
async fn titles(
    from: &mut impl Reads,
    plans: &Plans,
    editions: &[Edition],
) -> database::Result<BTreeMap<String, Localised>> {
    let mut titles = BTreeMap::new();
    for edition in editions {
        if let Some(plan) = plans.at(from, &edition.code, edition.plan_version).await? {
            titles
                .entry(plan.initiative.code.clone())
                .or_insert_with(|| plan.initiative.official_name.clone());
            titles.entry(plan.programme.code.clone()).or_insert_with(|| plan.programme.title.clone());
        }
    }
    for code in editions.iter().flat_map(|edition| [&edition.initiative, &edition.programme]) {
        if !code.is_empty() {
            let by_code = || Localised { lv: code.clone(), en: code.clone() };
            titles.entry(code.clone()).or_insert_with(by_code);
        }
    }
    Ok(titles)
}

fn kind_words(speak: &Speaker, kind: &str) -> String {
    speak.text(&format!("people-scope-{}", kind.replace('_', "-")))
}

/// The kinds of places in which a role can hold: “Programma, Gada cikls”.
pub(super) fn kinds_for(speak: &Speaker, role: Role) -> String {
    let fits = |kind: &str| Scope::parse(kind, "").is_some_and(|scope| role.may_hold_in(&scope));
    let kinds: Vec<String> =
        Scope::KINDS.into_iter().filter(|kind| fits(kind)).map(|kind| kind_words(speak, kind)).collect();
    kinds.join(", ")
}
