portal-home-title = Programmes that connect
portal-home-lead = Announced calls, trainings and ideas in one place.

demonstration-title = Demonstration
demonstration-lead = All people and school teams here are invented. Choose a role and try.
demonstration-roles = Sign in as
demonstration-clock = Demonstration clock
demonstration-clock-to = Move to
demonstration-clock-hint = For example 2024-01-31T23:58:00+02:00
demonstration-clock-unreadable = Enter day and time as in the example.
demonstration-clock-years = The clock can be moved to the years 2020–2035.
demonstration-clock-move = Move the clock
demonstration-mailbox = Mailbox
demonstration-mailbox-open = See the mail that would have been sent
demonstration-mailbox-empty = No mail yet.

# The demonstration's signing service.
demonstration-signing = An invented signing service
demonstration-signing-lead = In the demonstration this page stands for the real signing service. Such a signature binds nobody.
demonstration-signing-file = Document to be signed: { $file }
demonstration-signing-name = Name and surname of who signs
demonstration-signing-sign = Sign
demonstration-signing-refuse = Do not sign

# Main menu
portal-menu-trainings = Training dates
portal-menu-plan = Training plan

# My day
portal-my-day-title = My day
portal-my-day-hello = Hello, { $name }!
portal-my-day-roles = Your roles: { $roles }.
portal-my-day-no-role = You have no role yet. If you expect an invitation, look at your mail.
portal-my-day-waits = What waits for you
portal-my-day-nothing = Nothing waits for you at the moment.
portal-my-day-urgent = To do
portal-my-day-open = Open
portal-my-day-session = Training that you lead
portal-my-day-attendance = Note who is here
portal-my-day-readiness = What came of the training you taught
portal-my-day-consent = Waiting for a parent's or guardian's consent
portal-my-day-missing-consents = { $count_form ->
    [zero] { $count } young people lack the consent of parents
    [one] { $count } young person lacks the consent of parents
   *[other] { $count } young people lack the consent of parents
}
portal-my-day-offer = Confirm your team's seat in the training
portal-my-day-offered = Your team has been offered a seat in the training; the support person confirms it
portal-my-day-offer-until = Until { $until }
portal-my-day-seat = Your team's training
portal-my-day-code = Code to show when you arrive
portal-my-day-feedback = Tell us how you liked the training
portal-my-day-certificate = Your certificate (PDF)
portal-my-day-gaps = { $count_form ->
    [one] { $count } team did not attend the training fully
   *[other] { $count } teams did not attend the training fully
}
portal-my-day-plan = Training plan
portal-my-day-people = People and roles
portal-my-day-audit = Audit trail
portal-my-day-failed-jobs = { $count_form ->
    [one] { $count } job failed
   *[other] { $count } jobs failed
}
portal-my-day-failed-mails = { $count_form ->
    [one] { $count } mail was not sent
   *[other] { $count } mails were not sent
}

# Administration
portal-administration-title = Administration
portal-administration-lead = Tools for those who look after the platform and its programmes.
portal-administration-people = People and roles
portal-administration-retention = Retention periods
portal-administration-people-lead = Invite people, give roles and take them back.
portal-administration-mail = Mail
portal-administration-mail-lead = What was sent, what waits, what failed.
portal-administration-audit = Audit trail
portal-administration-retention-lead = What the platform forgets by itself, and after how long.
portal-administration-audit-lead = Who did what to which record and when; verification of the chain.
portal-administration-health = Health of the platform
portal-administration-health-lead = Failed jobs, database, version.
portal-administration-trainings = Training plan
portal-administration-trainings-lead = Venues, dates and the order of the training days.
portal-retry = Try again
portal-pages = Pages

portal-mail-title = Mail
portal-mail-lead = When and to whom was written, and what became of the mail. What the mail says and whole addresses are not shown here.
portal-mail-newest = Back to the newest
portal-mail-subject = Subject
portal-mail-to = To
portal-mail-when = Written
portal-mail-state = State
portal-mail-state-queued = waiting
portal-mail-state-sent = sent
portal-mail-state-kept = kept
portal-mail-state-failed = failed
portal-mail-none = There is no such mail.
portal-mail-retried = The mail waits to be sent again.
portal-mail-all = All
portal-mail-filter = Filter the mail
portal-mail-one-person = Mail to one person
portal-mail-of-person = Mail that was written to this person
portal-mail-sent = Sent
portal-mail-attempts = Attempts
portal-mail-error = What the server answered
portal-mail-address = Address
portal-mail-unknown = no account
portal-mail-older = Older mail

portal-audit-title = Audit trail
portal-audit-lead = Each change is one entry. The entries are bound into a chain: nothing can be taken out or rewritten unseen.
portal-audit-lead-editions = You see the entries about the editions in which you have a role. Entries about the whole platform are for those whose role holds on all of it.
portal-audit-verify = Verify the chain
portal-audit-place = No.
portal-audit-action = Deed
portal-audit-when = When
portal-audit-who = Who
portal-audit-subject = Record
portal-audit-facts = Reason and facts
portal-audit-reason = Reason
portal-audit-deed = Deed as the chain has it
portal-audit-actor = Actor as the chain has it
portal-audit-stored-facts = Facts
portal-audit-none = There are no entries in the chain yet.
portal-audit-of-record = Everything about the record
portal-audit-of-all = Show the whole trail
portal-audit-exactly = As written in the chain
portal-audit-newest = Newest
portal-audit-older = Older
portal-audit-back = Back to the trail
portal-audit-verified-title = Verification of the chain
portal-audit-whole = The chain is whole
portal-audit-whole-advice = Write the last digest down: a later chain must still contain it.
portal-audit-entries = Entries in the chain
portal-audit-unsequenced = Not yet in the chain
portal-audit-head = Last digest
portal-audit-broken = The chain is broken
portal-audit-broken-missing = The entry at place { $place } is missing.
portal-audit-broken-altered = The entry at place { $place } does not match its digest.
portal-audit-broken-reason = The reason at place { $place } was replaced by another.
portal-audit-broken-end = The chain ends elsewhere than it should (place { $place }).

portal-health-title = Health of the platform
portal-health-well = All is well; no job and no mail has failed.
portal-health-unwell = There are failed jobs or failed mail that wait for you.
portal-health-version = Version
portal-health-engine = Database
portal-health-clock = Clock
portal-health-waiting = Jobs that wait
portal-health-failed-mail = Failed mail
portal-health-jobs = Failed jobs
portal-health-jobs-none = No job has failed.
portal-health-job = Job
portal-health-failed-at = Given up
portal-health-attempts = Tries
portal-health-error = What happened
portal-job-retried = The job will be tried again.

# Accessibility statement
portal-accessibility-title = Accessibility statement
portal-accessibility-lead = We want everybody to be able to use this site: with a keyboard, a screen reader, magnification, a phone or an old computer.
portal-accessibility-site = Which site this is about
portal-accessibility-site-which = The statement is about the platform “Saikne” at { $address }: its public pages and the working pages that are seen after sign-in.
portal-accessibility-conformity = Conformity
portal-accessibility-conformity-how = The site is made after the Web Content Accessibility Guidelines WCAG 2.2, levels A and AA. We assessed it ourselves; no independent assessment has been made yet, so we call the conformity partial.
portal-accessibility-failures = What is not accessible yet
portal-accessibility-failures-screen-readers = The pages have not yet been tried together with people who use a screen reader every day.
portal-accessibility-failures-plain = There is no content in easy language or sign language yet.
portal-accessibility-failures-papers = PDF papers have headings and a reading order, but were not tried with every reading program.
portal-accessibility-failures-offline = Taking attendance without a connection needs scripts; beside it there is a list to print.
portal-accessibility-made = When and how the statement was made
portal-accessibility-made-when = The statement was made and last reviewed on { $day }.
portal-accessibility-made-how = It rests on our own check: with the keyboard, at the width of a phone, in print, in light and dark colours, and with an automatic tool.
portal-accessibility-contact = If something is in your way
portal-accessibility-contact-how = Write on which page it was and what you could not do. We will answer and, where we can, give you the same in another way.
portal-accessibility-contact-where = Contacts
portal-accessibility-supervisor = Supervision
portal-accessibility-supervisor-who = If our answer does not satisfy you, you can turn to the Ombudsman of the Republic of Latvia.

# Privacy
portal-privacy-title = Privacy
portal-privacy-lead = What we keep about people, why, and what you can ask for.
portal-privacy-children = For young people: in short
portal-privacy-children-1 = When you register for training we learn your name, birth date, school and mail address. We ask for nothing more unless the training needs it.
portal-privacy-children-2 = Your support person and the people who run the training see it. Other young people and chance visitors do not.
portal-privacy-children-3 = If the rules of the programme ask for it at your age, we also ask your parent or guardian to agree. We ask about photographs separately: a “no” to photographs is not a “no” to the training.
portal-privacy-children-4 = You can change your mind. Tell your support person or write to us.
portal-privacy-children-5 = You can ask us to show all that we know about you and to mend what is wrong.
portal-privacy-what = What we keep
portal-privacy-what-1 = Account: name, mail address, language; for those who choose a password, a digest of it that cannot be turned back.
portal-privacy-what-2 = Team: names of the members, birth dates, school, need of translation or of a ride.
portal-privacy-what-3 = Training: who took part in which part of it.
portal-privacy-what-4 = Audit trail: who changed what. It holds numbers, not names.
portal-privacy-why = Why
portal-privacy-why-1 = To judge registrations, to run trainings and to prove that public money was spent rightly.
portal-privacy-why-2 = For taking part, for photographs and for publishing a name we ask for consent separately, and each can be withdrawn.
portal-privacy-why-3 = We do not advertise with it, do not sell it and use no trackers.
portal-privacy-who = Who sees it
portal-privacy-who-1 = Everybody sees only what the role needs: a support person the own team, a coordinator the own region, a trainer the own training.
portal-privacy-who-2 = An auditor may read and may change nothing.
portal-privacy-who-3 = Public pages show no addresses of people; the name of a coordinator only if the person agreed.
portal-privacy-who-4 = There are cookies for five needs only: sign-in, language, colours, a short message after a deed, and a vote at school (a random number, so that one browser votes once).
portal-privacy-long = For how long
portal-privacy-long-1 = As long as the rules of the programme ask for evidence.
portal-privacy-long-2 = After that names and addresses have to be erased; numbers may remain from which nobody can be recognised.
portal-privacy-long-3 = Sign-in links lose their force within minutes.
portal-retention-title = Retention periods
portal-retention-lead = What is kept only for a while. After that the platform forgets it by itself.
portal-retention-what = What
portal-retention-period = How long
portal-retention-since = Counted from
portal-retention-stays = Submissions, receipts, attendance and the audit trail stay: people stand in them as numbers only.
portal-retention-days = { $count_form ->
    [one] { $count } day
   *[other] { $count } days
}
portal-retention-tries = How often somebody tried to sign in or to open a link
portal-retention-tries-from = after the last try
portal-retention-links = Sign-in links and unconfirmed requests for news
portal-retention-links-from = after they expire
portal-retention-sessions = Records of signing in
portal-retention-sessions-from = after the session ended
portal-retention-needs = Translation and other needs at trainings
portal-retention-needs-from = after the training period ends
portal-retention-mail = Mail that was sent
portal-retention-mail-from = after it was written
portal-retention-notifications = Notifications as shown under “Notifications”
portal-retention-notifications-from = after they were told
portal-retention-invited = Names and addresses of the invited
portal-retention-invited-from = after the invitation expires
portal-retention-guardians = Names and addresses of guardians
portal-retention-guardians-from = after the consent link expires
portal-privacy-rights = Your rights
portal-privacy-rights-1 = To see what is kept about you and to have a copy.
portal-privacy-rights-2 = To have it corrected, to withdraw consent, to ask for erasure.
portal-privacy-rights-3 = To complain to the Data State Inspectorate.
portal-privacy-ask = Ask about your data

# Home page
portal-home-above = State and municipal support for young people and communities
portal-home-calls = Announced calls
portal-home-no-calls = No call is open at the moment. The next ones will be announced here.
portal-home-programmes = Programmes
portal-home-no-programmes = No programme is running at the moment.
portal-home-archive-all = The whole archive by year
portal-edition-is = State: { $state }

# Time until a deadline
portal-countdown-label = Registration ends in
portal-countdown-closed = Registration is closed
portal-countdown-days = d
portal-countdown-hours = h
portal-countdown-minutes = min
portal-countdown-seconds = s

# The page of a call. $deadline – “until 31 January 2024 (inclusive)”.
portal-call-lead = Applications are taken { $deadline }.
portal-call-register = Register a team
portal-call-no-account = A team is registered with an account. If you have none yet, write to the coordinator of your region, who sees to an invitation.
portal-call-may-i = May we apply?
portal-call-may-i-long = Check in two minutes whether your team may apply
portal-call-opens = Opens on { $moment }.
portal-call-closed = Registration is closed.
portal-call-closed-since = Applications were taken { $deadline }.
portal-call-cancelled = The call is cancelled.
portal-call-follows-team-registration = What follows: the regional coordinators judge the registrations, each team gets an answer with reasons and, if it has a seat, the dates of its training.
portal-call-follows-project-contest = What follows: the applications are judged by published criteria and each applicant gets a decision with reasons.
portal-call-follows-measure-plan = What follows: the plans are judged and each applicant gets an answer.
portal-call-follows-sub-call = What follows: the applications are judged and each applicant gets an answer.
portal-call-follows-community-initiative = What follows: the initiatives are judged and each applicant gets an answer.
portal-call-follows-mentor-selection = What follows: the applications are judged and each applicant gets an answer.
portal-call-to-edition = Stages, training and whom to ask
portal-call-who = Who may apply
portal-call-who-everybody = Everybody may apply.
portal-call-needed = What is needed
portal-call-needed-team = A team: the support person invites its members, and each of them agrees to take part.
# $age: from how many years on no consent is needed
portal-call-needed-consents = Consent of a parent or guardian for members under { $age }; it is given by a link, without an account.
portal-call-needed-preferences = Training dates in the order you prefer them, on working days or at weekends.
portal-call-needed-travel = Whether the team needs help with the ride or with the language.
portal-call-needed-application = A project application through the contact person of the municipality.
portal-call-needed-signature = A secure electronic signature.
portal-call-themes = Supported themes
portal-call-deadline = Deadline
portal-call-opened = Open since
portal-call-until = Applications are taken
portal-call-last-moment = The last moment that is in time
portal-call-seats = Seats for teams
portal-call-money = For one school at most
portal-call-calendar = The deadline for your calendar
portal-call-calendar-summary = Deadline: { $call }
portal-call-further = Further

# The page of an edition
portal-edition-closing = This year is being closed: no more applications are taken, projects are being finished.
portal-edition-archived = This year is over. The page stays in the archive at the same address.
portal-edition-stages = Stages
portal-edition-calls = Calls
portal-edition-training = What to expect of the training
portal-edition-dates = Training dates
portal-edition-no-dates = No dates are announced yet. They will appear here.
portal-edition-coordinators = Regional coordinators
portal-edition-documents = Rules and files
portal-edition-rules-of = Conditions: { $call }
portal-edition-calendar = Training dates as a calendar file
portal-stage-after = after the stage “{ $stage }”
portal-training-length = Length
portal-training-days = { $count_form ->
    [one] { $count } full day
   *[other] { $count } full days
}
portal-training-overnight = with overnight stays
portal-training-day-only = without overnight stays
portal-training-where = Where
portal-training-own-region = in the region of the school
portal-training-when = When
portal-training-language = Language
portal-language-lv = Latvian
portal-language-en = English
portal-training-sessions = Sessions in all
portal-expect-support-person = The support person is with the team all the time.
portal-expect-learn = The team looks at how taking part works at its school and shares ideas with other schools.
portal-expect-project = An idea for a project grows in the training; nobody has to hand one in.
portal-expect-travel = The school provides the ride; if it cannot, the contact person of the municipality helps.

# The page of a programme and the archive
portal-programme-period = Time
portal-programme-initiative = Initiative
portal-programme-objective = Aim
portal-programme-editions = Years
portal-archive-title = Archive
portal-archive-lead = All editions and their calls by year.
portal-archive-none = There is nothing in the archive yet.

# Questions and answers
portal-faq-title = Questions and answers
portal-faq-all = All questions and answers
portal-faq-none = There are no questions yet.
portal-faq-more = No answer here? Write to:

# Contacts
portal-contacts-title = Contacts
portal-contacts-lead = Write to the person who answers for your region or municipality. The answer comes to your mail address.
portal-contacts-all = All contacts, those of municipalities too
portal-contacts-regions = Regional coordinators
portal-contacts-municipalities = Contact persons of municipalities
portal-contacts-none = There are no contacts here yet.
portal-contacts-write = Write
portal-contacts-how = Your message goes to this person, whose address is not shown. The answer comes to the address you give.
portal-contacts-name = Your name
portal-contacts-address = Your mail address
portal-contacts-address-hint = For the answer only. It is not shown to the public.
portal-contacts-text = Question
portal-contacts-send = Send
portal-contacts-sent = The message is sent.
portal-contacts-mistakes = The message cannot be sent yet
portal-contacts-mistake-name = Enter your name (120 characters at most).
portal-contacts-mistake-address = Enter a mail address, for example anna@school.lv.
portal-contacts-mistake-text = Write your question (4000 characters at most).

# Links to other places of work
portal-menu-editions = Programmes
portal-menu-applications = Applications
portal-menu-organisations = Organisations
portal-my-day-elsewhere = Your other pages
portal-my-day-deadlines = Next deadlines
portal-my-day-editions = Editions and calls
portal-administration-editions = Editions and calls
portal-administration-editions-lead = Rules, deadlines, comparison and approval by a second person.
portal-menu-teams = My teams
portal-menu-triage = Registrations
portal-my-day-triage = Registrations of teams
portal-my-day-roster = Changes of members
portal-my-day-transport = Help with rides
portal-my-day-teams = { $count_form ->
    [one] You are in { $count } team
   *[other] You are in { $count } teams
}
portal-my-day-registrations = { $count_form ->
    [one] { $count } registration waits for a decision
   *[other] { $count } registrations wait for a decision
}
portal-my-day-roster-changes = { $count_form ->
    [one] { $count } change of members waits for a decision
   *[other] { $count } changes of members wait for a decision
}
portal-my-day-sent-ideas = { $count_form ->
    [zero] { $count } ideas of schools wait for your decision
    [one] { $count } idea of a school waits for your decision
   *[other] { $count } ideas of schools wait for your decision
}
portal-my-day-rides = { $count_form ->
    [one] { $count } team needs a ride
   *[other] { $count } teams need a ride
}
portal-my-day-checks = { $count_form ->
    [zero] { $count } applications wait to be checked
    [one] { $count } application waits to be checked
   *[other] { $count } applications wait to be checked
}
portal-my-day-declarations = { $count_form ->
    [zero] { $count } applications wait for your declaration of interests
    [one] { $count } application waits for your declaration of interests
   *[other] { $count } applications wait for your declaration of interests
}
portal-my-day-reviews = { $count_form ->
    [zero] { $count } applications wait for your points
    [one] { $count } application waits for your points
   *[other] { $count } applications wait for your points
}
portal-my-day-drafts = { $count_form ->
    [zero] { $count } drafts of decisions wait for the commission
    [one] { $count } draft of a decision waits for the commission
   *[other] { $count } drafts of decisions wait for the commission
}
portal-my-day-overrides = { $count_form ->
    [zero] { $count } exceptions in a ranking wait for a second member
    [one] { $count } exception in a ranking waits for a second member
   *[other] { $count } exceptions in a ranking wait for a second member
}
portal-my-day-appeals = { $count_form ->
    [zero] { $count } appeals wait for the commission
    [one] { $count } appeal waits for the commission
   *[other] { $count } appeals wait for the commission
}
portal-my-day-verdicts = { $count_form ->
    [zero] { $count } appeals wait for your verdict
    [one] { $count } appeal waits for your verdict
   *[other] { $count } appeals wait for your verdict
}
portal-my-day-decisions = { $count_form ->
    [zero] { $count } decisions wait for your signature
    [one] { $count } decision waits for your signature
   *[other] { $count } decisions wait for your signature
}
portal-my-day-agreements = { $count_form ->
    [zero] { $count } agreements wait for your signature
    [one] { $count } agreement waits for your signature
   *[other] { $count } agreements wait for your signature
}
portal-my-day-amendments = { $count_form ->
    [zero] { $count } amendments wait for the agency's decision
    [one] { $count } amendment waits for the agency's decision
   *[other] { $count } amendments wait for the agency's decision
}
