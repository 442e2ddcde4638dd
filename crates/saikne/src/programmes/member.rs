//! What people are in a team, in the words that rules use (model 4.3 `TeamMember`).

use super::words::words;

words! {
    /// What somebody is in a team.
    Function, "function", {
        /// A young person who represents the self-government of the school.
        Representative = "representative",
        /// The adult who stands beside the team.
        SupportPerson = "support_person",
        /// A team-mate who helps another with the language.
        Helper = "helper",
    }
}

words! {
    /// Which kind of adult a support person is.
    SupportPersonType, "support-person-type", {
        /// Teacher.
        Teacher = "teacher",
        /// Youth worker.
        YouthWorker = "youth_worker",
        /// Another mentor.
        OtherMentor = "other_mentor",
    }
}

words! {
    /// The part of the edition for which a team has its members.
    Phase, "phase", {
        /// The training.
        Training = "training",
        /// The project that may follow.
        Project = "project",
    }
}
