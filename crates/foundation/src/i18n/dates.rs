//! Dates and times as Latvian and English people write them.
//!
//! Our own, because CLDR prints 17:00 where Latvian needs “plkst. 17.00”, and because months are needed
//! in three cases.

use jiff::{Timestamp, civil::Date};

use super::Language;
use crate::clock::in_riga;

const LV_NOMINATIVE: [&str; 12] = [
    "janvāris",
    "februāris",
    "marts",
    "aprīlis",
    "maijs",
    "jūnijs",
    "jūlijs",
    "augusts",
    "septembris",
    "oktobris",
    "novembris",
    "decembris",
];
const LV_DATIVE: [&str; 12] = [
    "janvārim",
    "februārim",
    "martam",
    "aprīlim",
    "maijam",
    "jūnijam",
    "jūlijam",
    "augustam",
    "septembrim",
    "oktobrim",
    "novembrim",
    "decembrim",
];
const LV_LOCATIVE: [&str; 12] = [
    "janvārī",
    "februārī",
    "martā",
    "aprīlī",
    "maijā",
    "jūnijā",
    "jūlijā",
    "augustā",
    "septembrī",
    "oktobrī",
    "novembrī",
    "decembrī",
];
const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const LV_WEEKDAYS: [&str; 7] =
    ["pirmdiena", "otrdiena", "trešdiena", "ceturtdiena", "piektdiena", "sestdiena", "svētdiena"];
const EN_WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn of(names: &[&'static str], number: i8) -> &'static str {
    let place = usize::try_from(number).unwrap_or(1).saturating_sub(1);
    names.get(place).copied().unwrap_or_default()
}

pub(super) fn long(language: Language, day: Date) -> String {
    match language {
        Language::Lv => format!("{}. gada {}. {}", day.year(), day.day(), of(&LV_NOMINATIVE, day.month())),
        Language::En => format!("{} {} {}", day.day(), of(&EN, day.month()), day.year()),
    }
}

pub(super) fn until(language: Language, day: Date) -> String {
    match language {
        Language::Lv => {
            format!("līdz {}. gada {}. {} (ieskaitot)", day.year(), day.day(), of(&LV_DATIVE, day.month()))
        }
        Language::En => format!("until {} (inclusive)", long(language, day)),
    }
}

pub(super) fn on(language: Language, day: Date) -> String {
    match language {
        Language::Lv => format!("{}. gada {}. {}", day.year(), day.day(), of(&LV_LOCATIVE, day.month())),
        Language::En => format!("on {}", long(language, day)),
    }
}

pub(super) fn short(language: Language, day: Date) -> String {
    match language {
        Language::Lv => format!("{:02}.{:02}.{}.", day.day(), day.month(), day.year()),
        Language::En => {
            let month: String = of(&EN, day.month()).chars().take(3).collect();
            format!("{} {month} {}", day.day(), day.year())
        }
    }
}

pub(super) fn weekday(language: Language, day: Date) -> String {
    let number = day.weekday().to_monday_one_offset();
    match language {
        Language::Lv => {
            format!("{}, {}. {}", of(&LV_WEEKDAYS, number), day.day(), of(&LV_NOMINATIVE, day.month()))
        }
        Language::En => format!("{} {} {}", of(&EN_WEEKDAYS, number), day.day(), of(&EN, day.month())),
    }
}

pub(super) fn range(language: Language, first: Date, last: Date) -> String {
    if first.year() != last.year() {
        return format!("{} – {}", long(language, first), long(language, last));
    }
    let is_one_month = (first.year(), first.month()) == (last.year(), last.month());
    match (language, is_one_month) {
        (Language::Lv, true) => {
            format!(
                "{}. gada {}.–{}. {}",
                first.year(),
                first.day(),
                last.day(),
                of(&LV_NOMINATIVE, first.month())
            )
        }
        (Language::Lv, false) => format!(
            "{}. gada {}. {} – {}. {}",
            first.year(),
            first.day(),
            of(&LV_NOMINATIVE, first.month()),
            last.day(),
            of(&LV_NOMINATIVE, last.month())
        ),
        (Language::En, true) => {
            format!("{}–{} {} {}", first.day(), last.day(), of(&EN, first.month()), first.year())
        }
        (Language::En, false) => format!(
            "{} {} – {} {} {}",
            first.day(),
            of(&EN, first.month()),
            last.day(),
            of(&EN, last.month()),
            last.year()
        ),
    }
}

pub(super) fn month(language: Language, day: Date) -> String {
    match language {
        Language::Lv => format!("{}. gada {}", day.year(), of(&LV_NOMINATIVE, day.month())),
        Language::En => format!("{} {}", of(&EN, day.month()), day.year()),
    }
}

pub(super) fn moment(language: Language, moment: Timestamp) -> String {
    let local = in_riga(moment);
    match language {
        Language::Lv => {
            format!("{}, plkst. {:02}.{:02}", long(language, local.date()), local.hour(), local.minute())
        }
        Language::En => {
            format!("{}, {:02}:{:02}", long(language, local.date()), local.hour(), local.minute())
        }
    }
}

pub(super) fn exact(moment: Timestamp) -> String {
    in_riga(moment).strftime("%d.%m.%Y. %H:%M:%S.%3f (UTC%:z)").to_string()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn latvian_dates_stand_in_their_case() {
        let day = date(2024, 1, 31);

        assert_eq!(long(Language::Lv, date(2024, 5, 17)), "2024. gada 17. maijs");
        assert_eq!(until(Language::Lv, day), "līdz 2024. gada 31. janvārim (ieskaitot)");
        assert_eq!(on(Language::Lv, date(2024, 4, 5)), "2024. gada 5. aprīlī");
        assert_eq!(short(Language::Lv, date(2024, 5, 17)), "17.05.2024.");
        assert_eq!(weekday(Language::Lv, date(2024, 4, 3)), "trešdiena, 3. aprīlis");
        assert_eq!(range(Language::Lv, date(2024, 4, 2), date(2024, 4, 4)), "2024. gada 2.–4. aprīlis");
        let over_new_year = range(Language::Lv, date(2022, 8, 15), date(2023, 1, 31));
        assert_eq!(over_new_year, "2022. gada 15. augusts – 2023. gada 31. janvāris");
        let in_english = range(Language::En, date(2022, 8, 15), date(2023, 1, 31));
        assert_eq!(in_english, "15 August 2022 – 31 January 2023");
    }

    #[test]
    fn moments_are_shown_in_riga_time() {
        let last = "2024-01-31T21:59:59.999Z".parse().unwrap();

        assert_eq!(moment(Language::Lv, last), "2024. gada 31. janvāris, plkst. 23.59");
        assert_eq!(moment(Language::En, last), "31 January 2024, 23:59");
        assert_eq!(exact(last), "31.01.2024. 23:59:59.999 (UTC+02:00)");
    }
}
