//! How people want to be told.

use crate::programmes::Topic;
use crate::programmes::words::{Word, words};

words! {
    /// The way in which a notice reaches a person. It stands in their notifications in any case.
    Delivery, "delivery", {
        /// By mail, as soon as it is there.
        AtOnce = "at_once",
        /// In the mail of the next morning, together with others.
        Daily = "daily",
        /// Not by mail.
        Here = "here",
        /// Not by mail, because no address is known.
        NoAddress = "no_address",
    }
}

impl Delivery {
    /// Those people may choose.
    pub const CHOSEN: [Self; 3] = [Self::AtOnce, Self::Daily, Self::Here];

    /// Reads what a person chose.
    #[must_use]
    pub fn chosen(word: &str) -> Option<Self> {
        Self::parse(word).filter(|delivery| Self::CHOSEN.contains(delivery))
    }
}

/// One choice of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// For which initiative, by code; empty for all that have no choice of their own.
    pub initiative: String,
    /// About which topic; never [`Topic::Official`].
    pub topic: Topic,
    /// How.
    pub delivery: Delivery,
}

/// What a person chose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices(pub Vec<Choice>);

impl Choices {
    /// What was chosen for exactly this initiative (empty: for all) and topic.
    #[must_use]
    pub fn exact(&self, initiative: &str, topic: Topic) -> Option<Delivery> {
        let is_it = |choice: &&Choice| choice.initiative == initiative && choice.topic == topic;
        self.0.iter().find(is_it).map(|choice| choice.delivery)
    }

    /// How a notice about a topic of an initiative is to reach the person: as chosen for the initiative, else as for
    /// all, else at once. What is official always goes out at once.
    #[must_use]
    pub fn delivery(&self, initiative: &str, topic: Topic) -> Delivery {
        if topic == Topic::Official {
            return Delivery::AtOnce;
        }
        self.exact(initiative, topic).or_else(|| self.exact("", topic)).unwrap_or(Delivery::AtOnce)
    }
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    fn choice(initiative: &str, topic: Topic, delivery: Delivery) -> Choice {
        Choice { initiative: initiative.to_owned(), topic, delivery }
    }

    #[test]
    fn what_is_chosen_for_an_initiative_goes_before_what_is_chosen_for_all() {
        let choices = Choices(vec![
            choice("", Topic::Idea, Delivery::Here),
            choice("kontakts", Topic::Idea, Delivery::Daily),
        ]);

        assert_eq!(choices.delivery("kontakts", Topic::Idea), Delivery::Daily);
        assert_eq!(choices.delivery("olimpiade", Topic::Idea), Delivery::Here);
        assert_eq!(choices.delivery("olimpiade", Topic::Team), Delivery::AtOnce);
    }

    #[test]
    fn what_is_official_is_never_held_back() {
        let choices = Choices(vec![choice("", Topic::Official, Delivery::Here)]);

        assert_eq!(choices.delivery("kontakts", Topic::Official), Delivery::AtOnce);
    }

    #[test]
    fn nobody_chooses_to_have_no_address() {
        assert_eq!(Delivery::chosen("no_address"), None);
        assert_eq!(Delivery::chosen("here"), Some(Delivery::Here));
    }
}
