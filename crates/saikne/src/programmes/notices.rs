//! What people are told of in the course of a programme: each kind of mail by the key of its texts, and its topic.

use super::words::words;

words! {
    /// What a notice is about: what people choose together how they want to be told of it.
    Topic, "topic", {
        /// It decides about somebody's right, sets a term, or proves that something was handed in. Always goes out
        /// at once.
        Official = "official",
        /// The team and its people.
        Team = "team",
        /// Trainings: papers, feedback, transport.
        Training = "training",
        /// What becomes of an idea.
        Idea = "idea",
        /// Reminders while an application is put together.
        Application = "application",
        /// What waits for those who run the programme.
        Task = "task",
    }
}

impl Topic {
    /// Those people may choose about.
    pub const CHOSEN: [Self; 5] = [Self::Team, Self::Training, Self::Idea, Self::Application, Self::Task];

    /// The topic of a notice. One that nobody knows counts as official, so that it is never held back.
    #[must_use]
    pub fn of(notice: &str) -> Self {
        NOTICES.iter().find(|(key, _)| *key == notice).map_or(Self::Official, |(_, topic)| *topic)
    }
}

/// Every notice: its texts are `<key>-subject` and `<key>-body`.
pub const NOTICES: &[(&str, Topic)] = &[
    ("registrations-mail-receipt", Topic::Official),
    ("registrations-mail-accepted", Topic::Official),
    ("registrations-mail-waitlisted", Topic::Official),
    ("registrations-mail-rejected", Topic::Official),
    ("teams-mail-removed", Topic::Official),
    ("teams-mail-consent-lost", Topic::Official),
    ("teams-mail-declined", Topic::Team),
    ("teams-mail-left", Topic::Team),
    ("teams-mail-contact", Topic::Team),
    ("teams-mail-contact-office", Topic::Team),
    ("roster-mail-asked", Topic::Task),
    ("roster-mail-question", Topic::Team),
    ("roster-mail-approved", Topic::Official),
    ("roster-mail-refused", Topic::Official),
    ("roster-mail-declined", Topic::Team),
    ("roster-mail-unanswered", Topic::Team),
    ("roster-mail-lapsed", Topic::Team),
    ("roster-mail-lapsed-unanswered", Topic::Team),
    ("roster-mail-lapsed-ended", Topic::Team),
    ("roster-mail-applied", Topic::Team),
    ("transport-mail-request", Topic::Task),
    ("transport-mail-provided", Topic::Training),
    ("transport-mail-not-provided", Topic::Training),
    ("trainings-mail-offer", Topic::Official),
    ("trainings-mail-moved", Topic::Official),
    ("trainings-mail-rescheduled", Topic::Official),
    ("trainings-mail-cancelled", Topic::Official),
    ("trainings-mail-expired", Topic::Official),
    ("trainings-mail-gaps", Topic::Task),
    ("trainings-mail-thanks", Topic::Training),
    ("trainings-mail-thanks-certificate", Topic::Training),
    ("ideas-mail-shared", Topic::Idea),
    ("ideas-mail-agreed", Topic::Idea),
    ("ideas-mail-changes-asked", Topic::Idea),
    ("ideas-mail-sent", Topic::Idea),
    ("ideas-mail-returned", Topic::Idea),
    ("ideas-mail-taken", Topic::Idea),
    ("ideas-mail-released", Topic::Idea),
    ("applications-mail-remind-team", Topic::Application),
    ("applications-mail-remind-principal", Topic::Application),
    ("applications-mail-remind-mandate", Topic::Application),
    ("applications-mail-rules", Topic::Official),
    ("applications-mail-receipt", Topic::Official),
    ("eligibility-mail-asked", Topic::Official),
    ("eligibility-mail-answered", Topic::Task),
    ("eligibility-mail-lapsed", Topic::Task),
    ("eligibility-mail-eligible", Topic::Official),
    ("eligibility-mail-ineligible", Topic::Official),
    ("evaluation-mail-asked", Topic::Task),
    ("evaluation-mail-returned", Topic::Task),
    ("evaluation-mail-lacking", Topic::Task),
    ("decisions-mail-nobody", Topic::Task),
    ("decisions-mail-told", Topic::Official),
    ("agreements-mail-offered", Topic::Official),
    ("agreements-mail-taken-back", Topic::Official),
    ("agreements-mail-in-force", Topic::Official),
    ("agreements-mail-school", Topic::Official),
    ("agreements-mail-amendment-approved", Topic::Official),
    ("agreements-mail-amendment-refused", Topic::Official),
    ("agreements-mail-amendment-ended", Topic::Official),
    ("agreements-mail-amendment-in-force", Topic::Official),
];
