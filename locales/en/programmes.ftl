# Programmes: editions, calls, rules.

# Names of words that programme files and rows use.
programmes-function-representative = representative
programmes-function-support-person = support person
programmes-function-helper = helper
programmes-support-person-type-teacher = teacher
programmes-support-person-type-youth-worker = youth worker
programmes-support-person-type-other-mentor = another mentor
programmes-phase-training = training
programmes-phase-project = project
programmes-precision-day = to the day
programmes-precision-minute = to the minute
programmes-holiday-rule-none = the deadline stands
programmes-holiday-rule-next-working-day = moves to the next working day
programmes-module-registration = registration
programmes-module-training = training
programmes-module-idea = project ideas
programmes-module-bundle = bundled applications
programmes-module-evaluation = evaluation
programmes-module-agreement = agreements
programmes-module-money = money
programmes-module-indicators = indicators
programmes-module-portal = public pages
programmes-call-kind-team-registration = registration of teams
programmes-call-kind-project-contest = project contest
programmes-call-kind-measure-plan = plan of measures
programmes-call-kind-sub-call = call within an operation
programmes-call-kind-community-initiative = community initiatives
programmes-call-kind-mentor-selection = selection of mentors
programmes-route-direct = directly to the programme
programmes-route-via-municipality = through the municipality's contact person
programmes-selection-all = all that fulfil the rules
programmes-selection-first-come = in the order of arrival
programmes-selection-criteria = by criteria
programmes-criteria-stage-selection = choice of teams
programmes-criteria-stage-compliance = check of compliance
programmes-criteria-stage-quality = evaluation of quality
programmes-preference-session = a certain session
programmes-preference-weekday = working days
programmes-preference-weekend = the weekend
programmes-day-type-weekday = on working days
programmes-day-type-weekend = at weekends
programmes-mode-on-site = on site
programmes-mode-online = online
programmes-block-learning = learning
programmes-block-evening = evening programme
programmes-block-overnight = overnight stay
programmes-block-meal = meal
programmes-hard-rule-capacity = capacity is kept
programmes-hard-rule-region-match = teams stay in their region
programmes-hard-rule-one-session-per-team = one session for a team
programmes-counted-representative = representatives
programmes-counted-support-person = support persons
programmes-counted-member = members
programmes-counted-school = schools
programmes-counted-roster-continuity-share = continuity of members
programmes-age-reference-training-first-day = first day of the training
programmes-age-reference-submission = day of submission
programmes-strictness-strict = always
programmes-strictness-preferred = where possible
programmes-amount-unit-school = per school
programmes-amount-unit-application = per application
programmes-amount-unit-partner = per partner
programmes-late-flag = is marked as late
programmes-late-block = is refused
programmes-purpose-participate = taking part
programmes-purpose-photo = photographs
programmes-purpose-name-publication = publication of the name
programmes-purpose-data-to-funder = data to the funder
programmes-purpose-health-needs = health needs
programmes-point-on-save = while filled in
programmes-point-on-submit = on submission
programmes-point-on-roster-change = on a change of members
programmes-point-on-seat = when a seat in the training is taken
programmes-point-on-check = on the check
programmes-point-on-decide = on the decision
programmes-point-on-sign = on signing
programmes-point-on-activate = on coming into force
programmes-point-on-support-plan-submit = on submission of a support plan
programmes-point-on-journal-open = on opening a journal
programmes-point-on-session = on planning a session
programmes-point-on-cost-add = on adding a cost
programmes-point-on-claim = on a payment claim
programmes-point-on-event-announce = on announcing an event
programmes-point-on-booking = on booking a room
programmes-point-on-publish = on publication
programmes-point-on-view = on viewing protected data
programmes-point-nightly = every night
programmes-severity-block = blocks
programmes-severity-warn = warns
programmes-severity-info = informs
programmes-outcome-met = met
programmes-outcome-not-met = not met
programmes-outcome-needs-person = a person has to look
programmes-edition-state-planned = being planned
programmes-edition-state-configured = configured
programmes-edition-state-open = open
programmes-edition-state-running = running
programmes-edition-state-closing = closing
programmes-edition-state-archived = archived
programmes-version-state-draft = draft
programmes-version-state-proposed = waits for a second person
programmes-version-state-approved = in force
programmes-version-state-refused = refused
programmes-version-state-superseded = superseded
programmes-call-state-draft = draft
programmes-call-state-agreed = agreed, not announced
programmes-call-state-announced = announced
programmes-call-state-open = open
programmes-call-state-closed = closed
programmes-call-state-evaluating = being evaluated
programmes-call-state-decided = decided
programmes-call-state-cancelled = cancelled
programmes-yes = yes
programmes-no = no

# Deadlines. $day – “līdz 2024. gada 17. maijam”, $time – “23.59”.
programmes-deadline-until-minute = { $day }, { $time } (inclusive)
programmes-deadline-before = before { $day }
programmes-deadline-before-minute = before { $day }, { $time }

# Sentences of the rule kinds, shown where a programme gives none of its own.
programmes-rule-deadline = The application is handed in before the deadline.
programmes-rule-window = It is done within the given time.
programmes-rule-in-register = The institution is in the register.
programmes-rule-org-kind-in = Only organisations of certain kinds may apply.
programmes-rule-founder-in = Only institutions of certain founders may apply.
programmes-rule-represents = A mandate to represent the organisation is needed.
programmes-rule-count-between = The number lies within the given limits.
programmes-rule-same-organisation = All are of the same organisation.
programmes-rule-age-between = The age lies within the given limits.
programmes-rule-grade-between = The grade lies within the given limits.
programmes-rule-study-year-between = The year of study lies within the given limits.
programmes-rule-role-present = The team has the role that is needed.
programmes-rule-attended = The training was attended.
programmes-rule-region-match = The training is in the region of the team.
programmes-rule-themes-from = A supported theme is chosen.
programmes-rule-catalogue-only = Only measures of the catalogue can be chosen.
programmes-rule-area-limited = The measure is for certain areas only.
programmes-rule-requires-plan = An approved plan is needed.
programmes-rule-requires-document = A document is needed.
programmes-rule-requires-rating = A rating of the previous stage is needed.
programmes-rule-no-overlap = Support must not overlap.
programmes-rule-cost-category-in = The cost category is an allowed one.
programmes-rule-cost-period = Costs arise within the eligibility period.
programmes-rule-max-amount-per = The amount is not above the ceiling.
programmes-rule-sum-equals = The sums are equal.
programmes-rule-sum-at-most = The sum is not above the limit.
programmes-rule-share = The share is as laid down.
programmes-rule-co-financing-min = Co-financing is needed.
programmes-rule-tolerance = Larger changes need an amendment.
programmes-rule-consent-given = Consent is needed.
programmes-rule-text-contains = What is published carries the mandatory sentence.
programmes-rule-two-persons = A second person approves.
programmes-rule-no-conflict = There is no conflict of interest.
programmes-rule-capacity = The capacity is not exceeded.
programmes-rule-approval-chain = Approval is obtained in the given order.

# What was found. $number – how many there are, $day – a date in words, $days – how many days.
programmes-found-count = At present: { $number }.
programmes-found-age = The age is judged on this day: { $day }.
programmes-found-age-open = The exact date of birth decides; the age is judged on this day: { $day }.
programmes-found-no-reason = Give the reason for the change.
programmes-found-late = The request comes less than { $days } days before the training; the coordinator decides on it as a late one.

# Kinds of values in programme files, inside “expected …, found …”.
programmes-value-text = text
programmes-value-integer = whole number
programmes-value-decimal = decimal number
programmes-value-bool = true or false
programmes-value-day = date
programmes-value-moment = date and time
programmes-value-hour = time of day
programmes-value-list = list
programmes-value-table = table
programmes-value-local = Latvian time without a zone
programmes-value-zoned = time with a zone

# Mistakes in programme files.
programmes-mistake-syntax = The text is not correct TOML: { $words }.
programmes-mistake-unknown-key = There is no such key; known keys: { $known }.
programmes-mistake-missing = The value is mandatory but missing.
programmes-mistake-wrong-type = Another kind of value is needed: { $expected }; found: { $found }.
programmes-mistake-unknown-word = The word “{ $found }” is not known; known words: { $known }.
programmes-mistake-out-of-range = The number must be from { $least } to { $most }.
programmes-mistake-not-as-many = The Latvian list has { $there } items, the English one { $here }; both must say the same.
programmes-mistake-empty = The value must not be empty.
programmes-mistake-twice = The code “{ $code }” stands twice.
programmes-mistake-nothing-such = “{ $code }” is not defined anywhere.
programmes-mistake-ends-before = The end is before the beginning.
programmes-mistake-in-the-gap = There is no such time in Latvia: on that day the clocks go forward by an hour.
programmes-mistake-circular = The edition inherits from itself: { $chain }.
programmes-mistake-no-parent = The edition to inherit from is not found: “{ $code }”.
programmes-mistake-bad-code = A code may hold letters without marks, digits, hyphens, dots and underscores only; found: “{ $found }”.
programmes-mistake-bad-share = A share lies between 0 and 1 and has at most four decimals.
programmes-mistake-no-place-in-series = A pattern of numbers holds { $places } once, or two would have the same number.
programmes-mistake-too-large = The file is too large; the most is { $most } kB.

# Refusals.
programmes-refused-edition-state = That cannot be done while the edition is in this state.
programmes-refused-not-ended = The last day of the edition is not over yet.
programmes-refused-call-open = A call of this edition still takes applications.
programmes-refused-not-configured = First a second person has to approve the rules of the edition.
programmes-refused-not-a-draft = This version waits for a decision and cannot be edited.
programmes-refused-not-proposed = Only a proposed version can be decided.
programmes-refused-same-person = Only another person than the one who proposed the version may decide it.
programmes-refused-no-reason = Give a reason.
# $most – most letters.
programmes-refused-reason-too-long = The reason is too long; write at most { $most } letters.
programmes-refused-code-taken = There is already an edition with this code.
programmes-refused-call-state = That cannot be done while the call is in this state.
programmes-refused-not-later = The new deadline must be later than the present one.
programmes-refused-outage-too-late = The platform could not be reached only after the deadline, so the deadline cannot be extended for all.
programmes-refused-deadline-passed = The deadline has passed already.
programmes-past-deadlines = Deadlines are over already
programmes-past-deadlines-what = A copy begins with the dates of its predecessor. Check them before the version holds: a call whose deadline is over cannot be announced.
programmes-refused-deadline-not-passed = The deadline has not passed yet.
programmes-refused-not-yet-opening = The opening has not come yet.

# “May I?”: the quick check on the public call page.
programmes-may-i-title = May we register?
programmes-may-i-lead = Answer a few questions. Nothing is kept; the same rules answer as on submission.
programmes-may-i-school = Is your school in the register of education institutions?
programmes-may-i-school-yes = Yes
programmes-may-i-school-no = No
programmes-may-i-school-unsure = I do not know
programmes-may-i-same = Are all representatives of the same school?
programmes-may-i-count = How many student representatives will the team have?
programmes-may-i-births = Years or dates of birth of the representatives
programmes-may-i-births-hint = For example 2009 or 2009-05-17. Leave empty what you do not know.
programmes-may-i-birth = Representative { $number }
programmes-may-i-support = Who will be the support person of the team?
programmes-may-i-support-none = There is no support person yet
programmes-may-i-check = Check
programmes-may-i-again = Check again
programmes-may-i-result = Answer
programmes-may-i-result-yes = Yes, you may register.
programmes-may-i-result-no = Not yet: one of the rules is not met.
programmes-may-i-result-open = Probably yes, but something has to be made sure.
programmes-may-i-rules = The rules one by one
programmes-may-i-deadline = Registration is open { $deadline }.
programmes-may-i-closed = Registration is closed. The deadline was: { $deadline }.
programmes-may-i-back = To the page of the call
programmes-may-i-mistake-choose = Choose one answer.
programmes-may-i-mistake-count = Write a number from 0 to 8.
programmes-may-i-mistake-birth = Write a year (2009) or a date (2009-05-17).
programmes-form-mistakes = Please put right

# Administration of editions and calls.
programmes-editions-title = Editions
programmes-editions-lead = Each yearly run: its rules, calls and their history.
programmes-editions-empty = No edition has been loaded yet.
programmes-edition = Edition
programmes-edition-code = Code
programmes-edition-begins = Begins
programmes-edition-predecessor = Edition before
programmes-programme = Programme
programmes-state = State
programmes-version = Version
programmes-versions = Versions of the rules
programmes-version-number = Version { $number }
programmes-version-written = Written by
programmes-version-proposed = Proposed by
programmes-version-decided = Decided by
programmes-code = Code
programmes-code-hint = Small letters without marks, digits and hyphens, for example kontakts-2025.
programmes-label-lv = The year in Latvian, for example “2025. gads”
programmes-label-en = The year in English, for example “2025”
programmes-predecessor = Edition before
programmes-training-window = Time of the training
programmes-cost-period = Period of eligible costs
programmes-call = Call
programmes-calls = Calls
programmes-calls-empty = There are no calls yet: first the rules have to be approved.
programmes-deadline = Deadline
programmes-deadline-hint = A day (2024-01-31) or a day and time (2024-05-17 23:59). The day or minute named is included.
programmes-euros-hint = Euros, for example 1200 or 1200.50.
programmes-opens = Opens
programmes-announced = Announced
programmes-public-page = Public page
programmes-public-page-open = Open the public page
programmes-stages = Stages
programmes-rules = Rules
programmes-rule = Number
programmes-rule-sentence = Rule
programmes-rule-when = When it is asked
programmes-rule-severity = Consequence
programmes-history = History
programmes-history-when = When
programmes-history-what = What happened
programmes-history-who = Who did it
programmes-history-reason = Reason
programmes-reason = Reason
programmes-back-to-edition = To the edition

# Copying.
programmes-copy = Begin the next edition
programmes-copy-title = The next edition
programmes-copy-lead = The rules are taken over from { $edition }. They can be edited afterwards, and a second person approves.
programmes-copy-mistake-code = A code has small letters without marks, digits and hyphens (3 to 60).
programmes-copy-mistake-label = Write the year, in at most 100 letters.
programmes-copied = The edition is there. Now edit what changes.

# Writing a version.
programmes-draft-edit = Edit the rules
programmes-draft-title = Rules of the edition
programmes-draft-lead = Here is what changes every year. The rest can be edited in the whole text. Changes hold once a second person has approved them.
programmes-draft-save = Save the draft
programmes-draft-saved = The draft is saved.
programmes-draft-text = The whole text
programmes-draft-text-lead = The edition as a TOML file. Mistakes are shown with their line.
programmes-draft-source = Text
programmes-draft-form = To the form
programmes-draft-stale = Somebody else has saved this text in the meantime. Yours is below, the present one is here. Saving replaces it by yours.
programmes-draft-stale-form = Somebody else has saved these rules in the meantime. The fields hold what you wrote; where it differs, what is kept stands beside it. Saving replaces it with yours.
# $value – the value that is kept.
programmes-draft-kept-now = Kept now: { $value }
programmes-draft-mistake-line = Line { $line }, { $key }: { $sentence }
programmes-draft-mistake-day = Write a date, for example 2024-02-26.
programmes-draft-mistake-long = The text is too long; write at most 200 letters.
programmes-draft-mistake-number = Write a whole number.
programmes-draft-mistake-euros = Write an amount in euros, for example 1200 or 1200.50.
programmes-draft-mistake-deadline = Write a day (2024-01-31) or a day and time (2024-05-17 23:59).

# Deciding about a version.
programmes-propose = Propose for approval
programmes-proposed = The version waits for a second person.
programmes-waits-for-second = You proposed this version; another person approves it.
programmes-approve = Approve
programmes-approved = The version holds.
programmes-refuse = Refuse
programmes-refused = The version is refused.
programmes-refused-has-mistakes = The text has mistakes; put them right first.
programmes-differences = What changes
programmes-differences-from = Compared with { $edition }, version { $number }
programmes-differences-none = Nothing differs.
programmes-difference-key = Rule or parameter
programmes-difference-old = Was
programmes-difference-new = Will be

# The end of an edition. $edition – its title.
programmes-closing-question = Begin closing the edition { $edition }?
programmes-closing-people = No more calls can be announced in this edition. What has begun can be finished.
programmes-closing-public = The public page will say that this year is being closed.
programmes-closing-yes = Begin closing
programmes-closing-done = The edition is being closed.
programmes-archive-question = Move the edition { $edition } to the archive?
programmes-archive-people = Its rules can no longer be changed. This step cannot be undone.
programmes-archive-public = The edition moves from the home page to the archive, under its year; the addresses of its pages stay the same.
programmes-archive-yes = Move to the archive
programmes-archive-done = The edition is in the archive.
programmes-ending-no = Leave as it is

# Deeds with a call.
programmes-announce = Announce
programmes-announced-now = The call is announced.
programmes-close = Close
programmes-closed-now = The call is closed.
programmes-extend = Extend the deadline
programmes-extend-all = For all
programmes-extend-outage = Everybody, because the platform could not be reached
programmes-outage-from = Could not be reached from
programmes-outage-to = Could not be reached until
programmes-outage-hint = Only where the platform could not be reached. For example: 2024-05-17T21:30
programmes-outage-mistake-moment = Give day and time, for example 2024-05-17T21:30.
programmes-outage-mistake-order = The end must be later than the beginning.
programmes-outage-mistake-not-over = This time is still to come. Extend the deadline once the platform can be reached again.
programmes-extend-school = Which school (leave empty for all)
programmes-extend-find = Find the school
programmes-extend-none-found = Nothing was found.
programmes-extend-for = For whom
programmes-extend-until = New deadline
programmes-extended = The deadline is extended.
programmes-extensions = Extensions of the deadline
programmes-extensions-none = The deadline has not been extended.
programmes-cancel = Cancel the call
programmes-cancel-hint = The reason is shown on the public page. A cancellation cannot be taken back.
programmes-cancelled = The call is cancelled.

# Keys of programme files in words.
programmes-path-edition-code = Code of the edition
programmes-path-edition-predecessor = Edition before
programmes-path-edition-title-lv = Title in Latvian
programmes-path-edition-title-en = Title in English
programmes-path-edition-label-lv = Year in Latvian
programmes-path-edition-label-en = Year in English
programmes-path-edition-training-window-from = First day of the training window
programmes-path-edition-training-window-to = Last day of the training window
programmes-path-edition-training-window-display-lv = Training window in words, Latvian
programmes-path-edition-training-window-display-en = Training window in words, English
programmes-path-edition-cost-period-from = Costs eligible from
programmes-path-edition-cost-period-to = Costs eligible to
programmes-path-programme-code = Code of the programme
programmes-path-programme-title-lv = Title of the programme in Latvian
programmes-path-programme-title-en = Title of the programme in English
programmes-path-programme-period-from = Programme from
programmes-path-programme-period-to = Programme to
programmes-path-call-announced = Day of the announcement
programmes-path-call-deadline-local = Deadline
programmes-path-call-max-per-school-cents = Ceiling for one school
programmes-path-call-themes = Supported themes
programmes-path-call-seats-teams = Seats for teams
programmes-path-call-region-seats-over = What follows when the seats of a region do not suffice
programmes-path-call-region-seats-RIG = Seats for Rīga region
programmes-path-call-region-seats-LAT = Seats for Latgale region
programmes-path-call-region-seats-VID = Seats for Vidzeme region
programmes-path-call-region-seats-KUR = Seats for Kurzeme region
programmes-path-call-region-seats-ZEM = Seats for Zemgale region
programmes-path-call-title-lv = Title in Latvian
programmes-path-call-title-en = Title in English
programmes-path-training-sessions-planned = Number of training sessions
programmes-path-training-capacity-teams = Most teams in one session
programmes-path-training-min-teams = Fewest teams in one session
programmes-path-training-days = Number of days
programmes-path-allocation-seed = Seed of the allocation
programmes-path-allocation-offer-hours = Hours for which a seat is kept
programmes-path-rule-params-cents = Amount of the rule
programmes-path-rule-params-from = Rule holds from
programmes-path-rule-params-to = Rule holds to
programmes-path-rule-params-training = Which training is attended
programmes-path-rule-params-min = At least
programmes-path-rule-params-max = At most
programmes-path-rule-severity = Consequence of the rule
programmes-path-rule-message-lv = Rule in Latvian
programmes-path-rule-message-en = Rule in English
programmes-path-publicity-sentence-lv = Mandatory sentence in Latvian
programmes-path-publicity-sentence-en = Mandatory sentence in English
programmes-path-criteria-set-pass-points = Points with which the evaluation is passed
programmes-path-evaluation-reviews-per-application = Evaluators for each application
programmes-path-evaluation-third-reader-difference = Difference in points beyond which a third evaluator reads
programmes-path-evaluation-is-blind = Evaluators see no names
programmes-path-evaluation-clarification-days = Days to answer a clarification

# $count – most letters.
programmes-mistake-too-long = The text is too long; it may have up to { $count } letters.

# News of an edition by mail.
programmes-news-link = Get news by email
programmes-news-title = News by email
# $edition – edition.
programmes-news-lead = We will write to you when there is something new about { $edition }. You need no account.
programmes-news-kind-announced = a call or a registration is announced;
programmes-news-kind-extended = a deadline is extended;
programmes-news-kind-rules = a new version of the rules is in force;
programmes-news-kind-cancelled = a call is cancelled.
programmes-news-email = Email address
programmes-news-email-hint = We use the address for this news only. Every message has a link that ends it.
programmes-news-ask = Ask for news
programmes-news-sent-title = Confirm your address
# $address – address.
programmes-news-sent-lead = We have sent a message with a link to { $address }. News will come once you have confirmed it.
programmes-news-back = Back to the edition
programmes-news-held = You get news about { $edition }.
programmes-news-unconfirmed = Somebody asked for news about { $edition } for this address. If it was you, confirm it.
programmes-news-confirm = Yes, send me news
programmes-news-end = Send no news and delete the address
programmes-flash-news-confirmed = Thank you! News will come to your address.
programmes-flash-news-ended = No more news will be sent, and your address is deleted.
programmes-refused-no-subscription = This link no longer works: the subscription was ended, or it was not confirmed in time.

# $edition – edition, $link – link.
programmes-mail-news-confirm-subject = Confirm your address for news about { $edition }
programmes-mail-news-confirm-body =
    Hello,

    Somebody, most likely you, asked for news about { $edition } for this address. To get it, open the link and confirm:
    { $link }

    If it was not you, there is nothing to do: the address is deleted after seven days.
programmes-mail-news-known-subject = You already get news about { $edition }
programmes-mail-news-known-body =
    Hello,

    This address already gets news about { $edition }. You can end that here:
    { $link }

# $end – link by which it is ended.
programmes-mail-news-end =
    You got this message because you asked for news about { $edition }. End it: { $end }
# $call – call, $deadline – until when, $link – link.
programmes-mail-news-announced-subject = Announced: { $call }
programmes-mail-news-announced-body =
    Hello,

    { $call } ({ $edition }) is announced. Deadline: { $deadline }.
    The rules and everything else: { $link }
programmes-mail-news-extended-subject = Deadline extended: { $call }
programmes-mail-news-extended-body =
    Hello,

    The deadline of { $call } ({ $edition }) is extended. It is now { $deadline }.
    More: { $link }
# $reason – why.
programmes-mail-news-cancelled-subject = Cancelled: { $call }
programmes-mail-news-cancelled-body =
    Hello,

    { $call } ({ $edition }) is cancelled. Reason: { $reason }
    More: { $link }
# $number – number of the version.
programmes-mail-news-rules-subject = New version of the rules: { $edition }
programmes-mail-news-rules-body =
    Hello,

    Version { $number } of the rules of { $edition } is in force. If you have begun an application, it shows what has changed.
    More: { $link }
