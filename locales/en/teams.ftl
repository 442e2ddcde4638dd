# Teams, registrations, receipts.

## States of a team
teams-state-forming = Team is forming
teams-state-complete = Team is complete
teams-state-active = Team is active
teams-state-roster-pending = Roster change is being decided
teams-state-finished = Team has finished
teams-state-dissolved = Team dissolved
teams-member-active = In the team
teams-member-awaiting-consent = Waits for a guardian's consent
teams-member-left = Left
teams-member-replaced = Replaced
teams-member-never-came = Never came in
teams-invitation-open = Waits for an answer
teams-invitation-accepted = Accepted
teams-invitation-declined = Declined
teams-invitation-withdrawn = Invitation withdrawn
teams-invitation-expired = Expired
teams-consent-requested = Consent requested
teams-consent-given = Consent given
teams-consent-refused = Consent refused
teams-consent-withdrawn = Consent withdrawn
teams-consent-expired = Consent expired
teams-consent-disputed = Guardians disagree

## Consents of parents
guardians-title = Missing consents of parents
guardians-lead = Young people for whose part parents or guardians have not agreed yet. Without consent a young person cannot take part in the training.
guardians-none = Every consent that is needed is there.
guardians-young-person = Young person
guardians-training = First day of the training
guardians-not-needed = No consent needed
guardians-given = Parents have agreed
guardians-awaited = No consent of parents
guardians-denied = Parents do not agree to the part
guardians-remind = Remind the parents
guardians-remind-link = Missing consents and reminders to parents
guardians-reminded = The reminder to the parents is sent.

## Beginning
teams-start-title = Register a school team
teams-start-lead = A team has three young people of one school and one support person. You can submit { $until }. Everything you write is saved by itself, and you can come back at any time.
teams-start-school = School
teams-start-school-hint = Start with the name or the place, for example “rezeknes polu” or “13.vsk”.
teams-start-school-why = Only institutions of the register can take part, and the region of the school decides which coordinator looks at the registration.
teams-start-school-missing = Say which school it is
teams-start-school-which = Which one do you mean? Choose one of those found
teams-start-school-not-in-register = There is no such institution in the Register of Education Institutions. Only registered institutions can take part (rule { $rule })
teams-start-nothing-found = Nothing found
teams-start-found = Suggestions: { "{n}" }
teams-start-role = Who will be the support person?
teams-start-role-hint = The support person is the adult who is with the team on all training days.
teams-start-role-missing = Say who the support person is
teams-start-somebody-else = Somebody else will be the support person
teams-start-somebody-else-hint = You can invite them in the next step.
teams-start-begin = Begin the registration
teams-started = The registration has begun. Now invite the young people of the team.

## People
teams-people-title = People in the team
teams-people-members = Members of the team
teams-people-name = Name
teams-people-function = Function
teams-people-state = State
teams-people-nobody = Nobody is in the team yet. Invite the young people and the support person.
teams-people-translation = Needs translation; helped by
teams-people-being-replaced = Being replaced
teams-people-missing = Before the registration can be submitted, the team still lacks:
teams-people-invitations = Invitations
teams-invite-title = Invite into the team
teams-invite-lead = Who is invited gets a mail with a link and states their own birth date. If they are under { $age }, we ask a parent or guardian for consent.
teams-invite-given-name = Given name
teams-invite-given-name-missing = Enter the given name
teams-invite-family-name = Family name
teams-invite-family-name-missing = Enter the family name
teams-invite-email = E-mail address
teams-invite-email-hint = Their own address, which they can open on the phone.
teams-invite-email-wrong = Enter an e-mail address, for example name@school.lv
teams-invite-function = As what?
teams-invite-function-missing = Say as what to invite
teams-invite-send = Send the invitation
teams-invited-representative = Young person – representative
teams-invited-support-person = Support person (takes over the team)
teams-invited = Invitation sent.
teams-invitation-renew = Send again
teams-invitation-renewed = The invitation was sent again. The earlier link no longer works.
teams-invitation-withdraw = Withdraw the invitation
teams-remove = Remove from the team
teams-remove-question = Remove { $name } from the team?
teams-remove-consequences = We tell them by mail. The team’s history keeps a record, and you can invite somebody else instead.
teams-remove-no = Keep in the team
teams-removed = The member was removed from the team.

## Answering an invitation
teams-join-title = Invitation into a team
teams-join-lead = { $name }, you are invited into the team of “{ $school }”. { $edition }.
teams-join-what = The team trains for three days together with teams of other schools, stays overnight, and then carries out its own initiative at school. It costs nothing, and you can leave the team at any time.
teams-join-until = You can answer { $until }.
teams-join-school = Do you go to this school: { $school }?
teams-join-school-adult = Do you work with this school: { $school }?
teams-join-school-missing = Answer “Yes” or “No”
teams-join-birth-date = Date of birth
teams-join-birth-date-hint = The team can have young people from { $min } to { $max } years of age (inclusive) on the first day of the training period.
teams-join-birth-date-why = We check the age requirement by it. The date itself is shown to nobody.
teams-join-birth-date-missing = Enter your date of birth
teams-join-birth-date-wrong = There is no such date. Enter the day, month and year of your birth
# $day: “5 May 2030”.
teams-join-birth-date-impossible = { $day } cannot be your date of birth. Check the year
teams-join-guardian = Parent or guardian
teams-join-guardian-hint = To be filled in if you are under { $age }. Your parent or guardian gets a link and answers without an account, so give their own address.
teams-join-guardian-name = Name of parent or guardian
teams-join-guardian-name-missing = Enter the name of your parent or guardian
teams-join-guardian-email = E-mail address of parent or guardian
teams-join-role = Who are you?
teams-join-translation = Do you need translation at the training?
teams-join-translation-no = No, I understand Latvian
teams-join-translation-yes = Yes, a team mate will help me
teams-join-translation-why = The training is in Latvian. Your support person, the coordinator and the trainer see this.
teams-join-helper = Which team mate will help?
teams-join-helper-none = I do not know yet
teams-join-accept = Join the team
teams-join-decline = I do not want to take part
teams-joined = You are in the team.
teams-joined-title = Thank you, we have your answer
teams-joined-lead = { $name } is now in the team of “{ $school }”.
teams-joined-guardian = We sent your parent or guardian a link for their consent.
teams-declined-title = Invitation declined
teams-declined-lead = Thank you for your answer. We told who leads the team.

## My teams
teams-mine-title = My teams
teams-mine-none = You are in no team at present.
teams-mine-register = Register a team
teams-mine-data = My data
teams-mine-data-note = If something is wrong, tell the support person of your team.
teams-mine-name = Name
teams-leave-link = Leave the team “{ $team }”
teams-leave-question = Leave the team “{ $team }”?
teams-leave-consequences = The support person will be told and can invite somebody else. You can come back only with a new invitation.
teams-leave = Leave
teams-leave-no = Stay in the team
teams-left = You have left the team.

## Refusals
teams-refused-state = The team is not in a state where this is possible.
teams-refused-not-in-register = Only an institution in the Register of Education Institutions can take part.
teams-refused-school-has-team = This school already has a team in this call. A school can have one team; ask your colleagues or the regional coordinator.
teams-refused-in-another-team = This person is in a team of this year already. One can be in one team only.
teams-refused-guardian-of-the-team = The address of a parent or guardian cannot be your own or that of somebody in the team. Enter an address that your parent or guardian reads.
# $name — whose address it is, or who is invited by it.
teams-refused-invited-already = An invitation has been sent to this address already: { $name }. It can be sent again or taken back.
teams-refused-address-of-member = { $name } is in the team with this address. Enter the invited person's own address.
teams-refused-address-of-leader = This is the address of the support person ({ $name }). A young person needs an address of their own.
teams-refused-address-of-guardian = This is the address of a parent or guardian of a young person in the team: it is asked for the consent to take part. Enter another address.
registrations-discard = Discard the draft
registrations-discard-question = Discard the draft and dissolve the team?
registrations-discard-consequences = Invitations will no longer work, and everybody who has joined may be in another team. The school may begin anew. Receipts of what was handed in earlier stay.
registrations-discard-no = Keep it
registrations-discarded = The draft is discarded; the school may begin anew.
teams-refused-too-many = A team can have at most { $count } young people, and as many have joined or are invited. To invite somebody else, withdraw an invitation that is not answered yet or remove somebody from the team (rule { $rule }).
teams-refused-invitation-answered = This invitation was answered already. Each link works once.
teams-refused-invitation-withdrawn = The team has withdrawn this invitation.
teams-refused-invitation-expired = The invitation has expired. Ask the support person to send it again.
teams-refused-invitation-closed = Registration is closed, so nobody can join this team any more.
teams-refused-not-removable = This person cannot be removed: they are no longer in the team, or they lead it.

## Seat in the training
# $days: the days, $place: where, $until: by when to answer.
teams-seat-where = { $days }, { $place }
teams-seat-answer = Confirm or decline
teams-seat-open = Seat in the training
teams-seat-offered = You are offered a seat in the training
teams-seat-offered-expected = The support person has to confirm. The offer holds until: { $until }. After that the seat goes to the next team.
teams-seat-confirmed = The place in the training is confirmed
teams-seat-confirmed-expected = Come together as a team on the first morning. If somebody has to be replaced, ask for a change of members.
teams-seat-declined = The team has declined the seat
teams-seat-declined-expected = The seat is free for other teams.
teams-seat-expired = The offer has run out
teams-seat-expired-expected = The team did not answer in time, so the seat is free for other teams.
teams-seat-called-off = The session was called off
teams-seat-called-off-expected = Your team will be offered another session. You need not do anything for now.
teams-seat-attended = The team is trained
teams-seat-attended-expected = Thank you for taking part! The next step is the idea of your initiative.
teams-seat-partly-attended = The team was at the training only partly
teams-seat-partly-attended-expected = The coordinator of the region will get in touch about what follows.
teams-seat-no-show = The team was not at the training
teams-seat-no-show-expected = The coordinator of the region will get in touch about what follows.

## Municipal contact
teams-contact-title = Your municipal contact
teams-contact-role = Municipal coordinator: { $municipality }
teams-contact-note = Helps with transport and with the application for the initiative.

## Mails
teams-mail-invitation-subject = Invitation into the team of { $school }
teams-mail-invitation-body =
    Dear { $name },

    You are invited into the team of “{ $school }”. Function in the team: { $function }.
    To join or to decline, open this link (it works once). You can answer { $until }.
    { $link }

    If you know nothing of the team, ignore this mail.
teams-mail-consent-subject = We ask for your consent: { $child } wants to take part in a school team
teams-mail-consent-body =
    Dear { $name },

    { $child } has joined the team of “{ $school }”, which goes to a three-day training with overnight stay.
    We ask for your answer; no account is needed, and consent can be withdrawn later by the same link:
    { $link }
teams-mail-consent-again-subject = A reminder: we wait for your answer about { $child }
teams-mail-consent-again-body =
    Dear { $name },

    { $child } is in the team of “{ $school }”, which will go to a three-day training with overnight stay. We have no answer from you yet, and without the consent of a parent or guardian a young person cannot take part.
    Please answer; no account is needed, and consent can be taken back later by the same link:
    { $link }
teams-mail-consent-lost-subject = Parents do not agree to the part: { $member }
teams-mail-consent-lost-body =
    Dear { $name },

    A parent or guardian does not agree that { $member }, of the team of “{ $school }”, takes part in the training. Without consent the young person cannot take part.
    Please talk to the family. If there will be no consent, ask for a change of members in good time:
    { $link }
teams-mail-declined-subject = { $invited } will not join the team
teams-mail-declined-body =
    Dear { $name },

    { $invited } declined the invitation into the team of “{ $school }”. You can invite somebody else:
    { $link }
teams-mail-left-subject = { $member } has left the team
teams-mail-left-body =
    Dear { $name },

    { $member } has left the team of “{ $school }”. The team:
    { $link }

teams-mail-removed-subject = You are no longer in the team of { $school }
teams-mail-removed-body =
    Dear { $name },

    The support person has removed you from the team of “{ $school }”. If you think this is a mistake, write to the support person.

## States of a registration
registrations-state-draft = Draft
registrations-state-submitted = Submitted
registrations-state-screened = Screened
registrations-state-accepted = Accepted
registrations-state-waitlisted = On the waiting list
registrations-state-rejected = Rejected
registrations-state-confirmed = Confirmed
registrations-state-declined = Declined by the team
registrations-state-expired = Offer expired
registrations-state-completed = Training completed
registrations-state-not-completed = Training not completed
registrations-outcome-accept = Accept
registrations-outcome-waitlist = Put on the waiting list
registrations-outcome-reject = Reject
registrations-outcome-criteria = Criteria
registrations-criterion-motivation = motivation
registrations-criterion-first-time = first-time school
registrations-criterion-region-balance = balance between regions and municipalities
registrations-criterion-size = size and remoteness of the school
registrations-criterion-requirements = requirements of the call

## Questions
registrations-question-team-name = Name of the team
registrations-question-team-name-hint = Leave empty if the team has no name.
registrations-question-preference-1 = First choice
registrations-question-preference-1-why = Seats in your region are given by these choices. The first matters most.
registrations-question-preference-2 = Second choice
registrations-question-preference-3 = Third choice
registrations-question-travel = How will the team get to the training?
registrations-question-travel-why = If you have no transport, we ask your municipal contact for help.
registrations-question-travel-note = Transport needs
registrations-question-travel-note-hint = From where, how many people, whether accessible transport is needed.
registrations-question-needs = What should we know so that everybody feels well?
registrations-question-needs-hint = Food, access. You need not name any diagnosis.
registrations-question-needs-why = Only the coordinator and the trainer see it; we delete this answer 30 days after the training.
registrations-question-motivation = Why do you want to take part?
registrations-question-motivation-hint = What do you want to change at school, and how will the training help?
registrations-question-motivation-why = Motivation is one of the criteria by which coordinators choose teams.
registrations-question-first-time = Does the school take part for the first time?
registrations-question-principal-name = Name of the principal
registrations-question-principal-agrees = The principal knows of the team and agrees that it takes part
registrations-travel-own = By our own means
registrations-travel-none = We have no transport and ask the municipality for help
registrations-wish-weekday = On weekdays (Wednesday–Friday)
registrations-wish-weekend = At the weekend (Friday–Sunday)
registrations-wish-days = { $days }, { $place }
registrations-wish-session = A session that is no longer announced
registrations-wish-none = Not chosen
registrations-yes = Yes
registrations-no = No
registrations-no-answer = Not answered
registrations-optional = (optional)
registrations-why = Why do we ask?

## The form
registrations-form-title = Questions of the registration
registrations-form-lead = Each answer is saved by itself. If a colleague changes the same field meanwhile, you will see both texts.
registrations-form-times = When can the team train?
registrations-form-times-hint = Put the best first. The training is in your region, three days in a row.
registrations-form-journey = The way to the training
registrations-form-about = About the team
registrations-form-principal = The principal's agreement
registrations-form-save = Save and go back
registrations-form-back = Back to the registration
registrations-saved = Answers saved.
registrations-errors = Please put right

## The page of a registration
registrations-remains = What remains to be done
registrations-task-team = People in the team
registrations-task-team-hint = { $count_form ->
    [one] { $count } person in the team
   *[other] { $count } people in the team
}
registrations-task-times = Preferred times
registrations-task-journey = The way to the training
registrations-task-about = About the team
registrations-task-principal = The principal's agreement
registrations-task-consents = Guardians' consents
registrations-task-consents-hint = You can submit while a consent is still awaited.
registrations-task-submit = Check and submit
registrations-task-open = To do
registrations-task-started = Begun
registrations-task-done = Done
registrations-task-waiting = Waiting
registrations-task-wrong = To mend
registrations-countdown = Registration ends in
registrations-countdown-closed = Registration is closed
registrations-unit-days = d
registrations-unit-hours = h
registrations-unit-minutes = min
registrations-unit-seconds = s
registrations-until-time = { $day }, { $time }
registrations-closed-title = Registration is closed
registrations-closed-since = Registrations were taken { $until }.
registrations-closed-contacts = Contacts of the regional coordinators
registrations-not-yet-title = Registration has not begun yet
# $opens — “2 January 2024, 00:00”.
registrations-not-yet = Registration opens: { $opens }.
registrations-called-off = The agency has called off the registration.
# $until — “until 2 February 2024, 12:00”.
registrations-extended = The deadline is extended for your school: you can submit { $until }.
registrations-read-draft = Read the answers of the registration
registrations-read-submitted = The registration submitted last:
registrations-closed-next = What you wrote is kept, but the registration was not submitted this time. If a technical fault or another serious reason stood in the way, write to the regional coordinator, who can ask for an extension. The next call usually comes in a year.
registrations-withdrawn-notice = You took the registration back to change it. It counts only when you submit it again.
registrations-submitted-notice = The registration is submitted. You can take it back, change it and submit it again { $until }.
# $member — who left, $day — “on 5 February 2024”.
registrations-short-left = { $member } left { $day }.
registrations-short-leader = While the team is not complete it cannot be accepted. Ask to replace the member: say who comes instead.
registrations-short-coordinator = While the team is not complete it cannot be accepted. The support person knows, and can ask to replace the member.
registrations-decision = Decision
registrations-decision-accept = Decision: the registration is accepted
registrations-decision-waitlist = Decision: the registration is on the waiting list
registrations-decision-reject = Decision: the registration is rejected
# $out: who is replaced, $coming: who comes instead.
registrations-replacing-asked = A replacement is asked for ({ $out } → { $coming }). The coordinator of the region has yet to decide.
registrations-replacing-invited = The replacement is approved ({ $out } → { $coming }). We wait for { $coming } to answer the invitation.
registrations-replacing-guardian = The replacement is approved ({ $out } → { $coming }). We wait for the consent of a parent.
registrations-replacing-link = See the replacement
registrations-withdraw-closed = What was submitted can no longer be withdrawn and corrected.
registrations-waiting-notice = The registration is submitted. The regional coordinator will look at it and tell you the outcome and the reason.
registrations-receipts = Receipts
registrations-answers = Answers

## Submitting
registrations-submit-title = Check and submit
registrations-submit-until = You can submit { $until }. Until then you can take the registration back and submit it again.
registrations-submit = Submit the registration
registrations-submitted = Registration submitted.
registrations-change = Change
registrations-missing = Not answered: { $question }
registrations-rule = About the rule
registrations-rule-id = Rule { $rule }, version { $version } of the rules
registrations-withdraw = Take back and change
registrations-withdraw-question = Take the registration back to change it?
registrations-withdraw-consequences = The receipt stays, but the registration is not submitted until you submit it again. You can do so { $until }.
registrations-withdraw-no = Leave it submitted
registrations-withdrawn = Registration taken back. Do not forget to submit it again.
# “Why?”: what the rules answered. $point – “on submission”, $moment – the exact time.
registrations-rules-why = Why? All checks of the rules
registrations-rules-title = Checks of the rules
registrations-rules-lead = Every check made for this registration: which rule, which version, when and with what result.
registrations-rules-none = No rule has been asked about this registration yet. That happens when it is handed in.
registrations-rules-now = If the registration were submitted now
registrations-rules-asked = Checked { $point }: { $moment }
registrations-rules-id = Rule
registrations-rules-sentence = What it asks
registrations-rules-result = Result
registrations-rules-version = Version

registrations-refused-closed = Registration is closed: the deadline has passed, or it has not begun yet.
registrations-refused-draft = The registration has not been submitted yet.
registrations-refused-submitted = The registration is submitted. To change it, take it back first.
registrations-refused-decided = The registration was decided already and can no longer be changed.

## Receipt
registrations-receipt-title = Registration received
registrations-receipt-number = Receipt number
registrations-receipt-at = Received
registrations-receipt-hash = Fingerprint of what was submitted (SHA-256)
registrations-receipt-note = Keep or print this page. Number and fingerprint prove what was submitted and when.
registrations-receipt-content = What was submitted
registrations-receipt-snapshot = The content from which the fingerprint was made
registrations-receipt-pdf = Download PDF
registrations-receipt-genuine = Verified: the content kept matches the fingerprint.
registrations-receipt-altered = The content kept does not match the fingerprint. Please tell the administrator of the platform.
registrations-receipt-replaced = replaced or taken back
registrations-receipt-replaced-note = The registration was submitted again after this receipt. The newest counts.
registrations-receipt-withdrawn = The registration was taken back after this receipt, to be changed.
registrations-mail-receipt-subject = Registration received: { $number }
registrations-mail-receipt-body =
    Dear { $name },

    The registration of the team of “{ $school }” has been received.
    Receipt number: { $number }
    Received: { $at }
    Fingerprint of the content (SHA-256): { $hash }

    Receipt: { $receipt }
    Registration: { $link }

## The coordinator's list
triage-title = Team registrations
triage-equity = Regions compared
triage-tile-all = Registrations
triage-tile-open = To decide
triage-tile-accepted = Accepted
triage-tile-waitlisted = On the waiting list
triage-tile-rejected = Rejected
triage-tile-seats = Places taken (all regions)
triage-filter = Filter registrations
triage-search = Search a school
triage-region = Region
triage-municipality = Municipality
triage-state = State
triage-kind = Kind of institution
triage-first-time = Only first-time schools
triage-first-time-tag = First time
triage-any = All
triage-show = Show
triage-school = School
triage-team = Team
triage-submitted = Submitted
triage-wish = First choice
triage-needs-transport = Needs transport
triage-schools = Schools
triage-learners = Learners
triage-total = Total
triage-select-all = Choose all
triage-select = Choose: { $school }
triage-selected = Chosen: { "{n}" }
triage-screen = Mark as screened
triage-screened = Registrations marked as screened.
triage-empty = There are no such registrations.
triage-next = Next
triage-first-page = To the beginning
triage-pages = Pages
triage-found = { $count_form ->
    [one] { $count } registration found
   *[other] { $count } registrations found
}
triage-confirm-accept = { $count_form ->
    [one] Accept { $count } registration?
   *[other] Accept { $count } registrations?
}
triage-confirm-waitlist = { $count_form ->
    [one] Put { $count } registration on the waiting list?
   *[other] Put { $count } registrations on the waiting list?
}
triage-confirm-reject = { $count_form ->
    [one] Reject { $count } registration?
   *[other] Reject { $count } registrations?
}
triage-nothing-selected = First tick at least one registration in the list.
# $region — “Latgale region”.
triage-region-seats = { $region }: { $taken } of { $seats } seats
triage-region-over = { $count_form ->
    [zero] { $count } too many
    [one] { $count } too many
   *[other] { $count } too many
}
triage-region-beyond = { $count_form ->
    [zero] With the chosen ones the region is { $count } seats short.
    [one] With the chosen ones the region is { $count } seat short.
   *[other] With the chosen ones the region is { $count } seats short.
}
triage-region-after = After the decision { $after } are free.
triage-region-refused = Go back and choose fewer.
triage-submitted-local = Submitted (Latvian time)
triage-seats-short = Seats left: { $left }, but registrations chosen: { $wanted }. Go back and choose fewer.
triage-seats-left = Places left: { $left }; after this decision: { $after }.
triage-criteria = Criteria
triage-criteria-hint = Tick all by which you decided.
triage-reason = Reason
triage-reason-hint = The team will read it. Write plainly and with respect.
triage-back = Back to the list
triage-decided = Decision saved. The teams will be told, with the reason.
triage-short = Team is not complete
triage-short-note = A member of one of the chosen teams left after it registered. It can be accepted once the member is replaced. Go back and untick it.
# $teams — names of schools, parted by semicolons.
triage-refused-forming = These teams cannot be accepted, because they are no longer complete: { $teams }. Untick them; they can be accepted once their members are replaced.
triage-refused-decided = These schools are decided on already: { $teams }. Untick them.
triage-refused-no-reason = Enter the reason
triage-refused-no-criterion = Tick at least one criterion
triage-refused-seats = Only { $left } of { $seats } places are left. Choose fewer registrations.
triage-refused-region-seats = { $region }: { $left } of { $seats } seats are free. Choose fewer registrations.
triage-equity-lead = The share of registrations and of accepted teams from each region, beside its share of schools and learners.
triage-equity-applied = Share of registrations
triage-equity-applied-title = Registrations by region beside schools
triage-equity-accepted = Share of accepted teams
triage-equity-accepted-title = Accepted teams by region beside learners
triage-equity-schools = Share of schools
triage-equity-learners = Share of learners
triage-equity-numbers = Show the numbers as a table
triage-equity-table = Registrations by region
registrations-mail-accepted-subject = Team registration accepted: { $school }
registrations-mail-accepted-body =
    Dear { $name },

    The registration of the team of “{ $school }” has been accepted.
    Reason: { $reason }
    We will tell you time and place of the training separately.
    { $link }
registrations-mail-waitlisted-subject = Team registration on the waiting list: { $school }
registrations-mail-waitlisted-body =
    Dear { $name },

    The registration of the team of “{ $school }” is on the waiting list. If a place becomes free in your region, we will offer it.
    Reason: { $reason }
    { $link }
registrations-mail-rejected-subject = Team registration rejected: { $school }
registrations-mail-rejected-body =
    Dear { $name },

    The registration of the team of “{ $school }” has been rejected.
    Reason: { $reason }
    You can ask the regional coordinator.
    { $link }
teams-mail-contact-subject = Your municipal contact: { $contact }
teams-mail-contact-body =
    Dear { $name },

    The municipal contact of “{ $school }” is now { $contact }.
    The contact helps with transport and with the application for the initiative.
    { $link }
teams-mail-contact-office-subject = Your municipal contact: { $municipality }
teams-mail-contact-office-body =
    Dear { $name },

    Questions of “{ $school }” are now answered by the municipal contact: { $municipality }.
    The contact helps with transport and with the application for the initiative.
    { $link }
# $sentence: the rule's own sentence.
teams-refused-age = { $sentence } This is rule { $rule }. If the date is right, you cannot take part in this team; tell whoever invited you.

## Roster changes
roster-title = Roster changes
roster-ask = Ask to replace a member
roster-refused-on-its-way = The replacement of this member is approved already. The invited person still has to join.
roster-ask-lead = The coordinator of your school’s region decides.
roster-ask-in-time = { $count_form ->
    [one] Ask at least { $count } day before the training; a later request is marked, but decided still.
   *[other] Ask at least { $count } days before the training; a later request is marked, but decided still.
}
roster-training = Your team’s training: { $days }, { $place }.
roster-days-left = { $count_form ->
    [one] It begins in { $count } day.
   *[other] It begins in { $count } days.
}
roster-days-before = { $count_form ->
    [one] { $count } day before the training
   *[other] { $count } days before the training
}
roster-late-before = The request will be marked as late. The coordinator of the region can agree to it still.
roster-session = Training
roster-decided = Decided
roster-words-missing = Write what you want to say.
roster-out = Who is replaced?
roster-out-left = Left: { $day }
roster-out-missing = Choose who is replaced
roster-in = Who comes instead?
roster-reason = Reason
roster-reason-hint = Do not describe anybody's health.
roster-reason-missing = Give the reason; if you choose “Another reason”, explain it
roster-reason-text = Explanation
roster-reason-no-details = Do not explain a health reason: delete this text. The mark is enough.
roster-reason-text-hint = Needed only if you chose “Another reason”.
roster-reason-health = Health
roster-reason-moved-school = Changes school
roster-reason-family = Family
roster-reason-timetable = Examination or competition
roster-reason-other = Another reason
roster-send = Send the request
roster-asked = Request sent. The regional coordinator will be told.
roster-history = Earlier requests
roster-late = Late
roster-late-note = The request came later than the rules ask. It can be decided still.
roster-state-draft = Draft
roster-state-submitted = To be decided
roster-state-info-requested = To be explained
roster-state-approved = Approved, waits for the new member
roster-state-refused = Refused
roster-state-applied = Carried out
roster-state-lapsed = Lapsed
roster-decide = Decision
roster-approve = Approve the change
roster-approved = Change approved. The new member has been invited.
roster-refuse = Refuse
roster-refused = Change refused.
roster-decision-reason = Reason of the decision
roster-question = Question to the team
roster-question-send = Ask for an explanation
roster-questioned = Question sent.
roster-answer = Answer
roster-answer-send = Send the answer
roster-answered = Answer sent.
roster-lead-days = Days before the training
roster-decided-local = Decided (Latvian time)
roster-none = There are no roster changes.
roster-refused-state = This is no longer possible with this request.
roster-refused-not-active = A change of members can be asked for once the registration is handed in, while no other request waits.
roster-refused-ended = The team has no place in the training any more, so its members need not change.
roster-invitation = Invitation
roster-invitation-until = It can be answered { $until }.
roster-invitation-late = The invited person has not answered in time. Send the invitation again, or take it back and ask for another change.
roster-refused-begun = The training has begun, so the roster can no longer be changed.
roster-mail-asked-subject = Roster change asked for: { $school }
roster-mail-asked-body =
    Dear { $name },

    The team of “{ $school }” asks to replace a member. The request waits for your decision:
    { $link }
roster-mail-question-subject = A question about the roster change: { $school }
roster-mail-question-body =
    Dear { $name },

    The coordinator asks: { $question }
    You can answer on the team's page, under “Ask to replace a member”.
    { $link }
roster-mail-approved-subject = Roster change approved: { $school }
roster-mail-approved-body =
    Dear { $name },

    The roster change is approved. We have invited the new member; the change is made when they join and, if needed, a guardian agrees.
    { $link }
roster-mail-refused-subject = Roster change refused: { $school }
roster-mail-refused-body =
    Dear { $name },

    The roster change was refused. Reason: { $reason }
    { $link }
roster-mail-declined-subject = { $invited } will not join the team
roster-mail-declined-body =
    Dear { $name },

    { $invited } declined the invitation into the team of { $school }, so the change of members has lapsed.
    You can ask for another change:
    { $link }
roster-mail-unanswered-subject = The invitation has expired: { $member }
roster-mail-unanswered-body =
    Dear { $name },

    { $member } has not answered the invitation into the team of { $school } for two weeks.
    Send the invitation again, or take it back and ask for another change of members:
    { $request }
roster-mail-lapsed-unanswered-subject = The change of members has lapsed: { $school }
roster-mail-lapsed-unanswered-body =
    Dear { $name },

    The training has begun and { $member } has not joined the team, so the change of members has lapsed.
    { $link }
roster-mail-lapsed-ended-subject = The request to change members has lapsed: { $school }
roster-mail-lapsed-ended-body =
    Dear { $name },

    The team of { $school } has no place in the training any more, so the request to replace a member has lapsed.
    { $link }
roster-mail-lapsed-subject = The request to change members has lapsed: { $school }
roster-mail-lapsed-body =
    Dear { $name },

    The training has begun and the request to replace a member was not decided, so it has lapsed.
    The team is as it was.
    { $link }
roster-mail-applied-subject = Roster changed: { $school }
roster-mail-applied-body =
    Dear { $name },

    { $member } is now in the team of “{ $school }”.
    { $link }

## Transport
transport-title = Transport requests
transport-lead = Teams that cannot get to the training by themselves ask the municipality for help.
transport-about = The municipality is asked to help with transport to the training.
transport-short = Transport
transport-state-open = waits for an answer
transport-state-closed = answered
transport-state-withdrawn = taken back
transport-opened = Request received
transport-opened-local = Asked (Latvian time)
transport-provided = The municipality provides it
transport-none = There are no transport requests.
transport-question = Will the municipality provide transport?
transport-question-missing = Say whether the municipality will provide transport
transport-yes = Yes, we will
transport-no = No, we cannot
transport-answer = Answer to the team
transport-answer-hint = When and from where it leaves, whom to call; or what the team can do itself.
transport-answer-missing = Write an answer to the team
transport-send = Send the answer
transport-answered = Answer sent to the team.
transport-refused-answered = This request was answered already.
transport-mail-request-subject = A team needs transport: { $school }
transport-mail-request-body =
    Dear { $name },

    The team of “{ $school }” asks for help with transport to the training:
    { $link }
transport-mail-provided-subject = There will be transport: { $school }
transport-mail-provided-body =
    Dear { $name },

    The municipality will provide transport. Answer: { $answer }
    { $link }
transport-mail-not-provided-subject = The municipality cannot provide transport: { $school }
transport-mail-not-provided-body =
    Dear { $name },

    The municipality cannot provide transport. Answer: { $answer }
    { $link }
