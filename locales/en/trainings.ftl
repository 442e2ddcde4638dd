# Trainings: sessions, venues, allocation, attendance, certificates

# The public list
trainings-dates-title = Training dates
trainings-dates-lead = Each training session lasts three full days on site, with overnight stay. A team trains in the region of its school.
trainings-dates-none = No training sessions have been announced yet.
trainings-filter = Filter training sessions
trainings-filter-show = Show
trainings-region = Region
trainings-region-all = All regions
trainings-calendar-file = Dates for a calendar app (iCalendar)
trainings-calendar-summary = Training: { $region }
trainings-language-en = In English

# Day type, state
trainings-day-type = Days of the week
trainings-day-type-weekday = On weekdays
trainings-day-type-weekend = Including weekend
trainings-state = State
trainings-state-planned = Planned
trainings-state-published = Published
trainings-state-allocating = Seats being allocated
trainings-state-confirmed = Confirmed
trainings-state-running = Running
trainings-state-held = Held
trainings-state-closed = Closed
trainings-state-rescheduled = Rescheduled
trainings-state-cancelled = Cancelled

# The planner's view
trainings-plan-title = Training plan
trainings-plan-none = No edition has a training plan yet. It comes with the programme file of an edition.
trainings-plan-lead = Training window: { $window }. Each session lasts { $days } consecutive days.
trainings-plan-views = Views of the plan
trainings-plan-list = List
trainings-plan-month = Month
# The days of the week in short, from Monday.
trainings-weekdays-short = Mo Tu We Th Fr Sa Su
trainings-plan-empty = No session has been planned yet. Begin with “New training session”.
trainings-tile-sessions = Sessions planned
trainings-tile-of = of { $whole } foreseen
trainings-tile-published = Published
trainings-tile-seats = Seats for teams
trainings-column-days = Days
trainings-column-teams = Teams
trainings-publish-all = Publish all planned
trainings-publish = Publish

# The form of a session
trainings-session-new = New training session
trainings-session-edit = Change the session
trainings-session-repeat = Plan another one like it
trainings-session-reschedule = Reschedule and publish again
trainings-session-announced-hint = This session is announced already. If you change its days or place, its teams are told by mail.
trainings-save = Save
trainings-cancel-form = Cancel
trainings-choose = Choose
trainings-optional = (optional)
trainings-form-wrong = Please correct
trainings-venue = Venue
trainings-venue-hint = The venue must be in the same region.
trainings-first-day = First day
trainings-last-day = Last day
trainings-window-hint = From { $first } to { $last } (inclusive), { $days } consecutive days.
trainings-capacity = Capacity
trainings-capacity-words = { $teams } teams, { $people } people
trainings-refused-short = The team is not complete, so the seat cannot be confirmed yet. First ask for a replacement.
trainings-refused-consent = A parent or guardian of one of the young people does not agree to the part. First replace the member, or write to the coordinator of the region.
trainings-refused-consent-awaited = The seat can be taken once a parent or guardian has agreed for each young person under { $age }. Remind the parents.
trainings-seat-consents = Not all parents have agreed
trainings-seat-consents-hint = Without the consent of a parent or guardian a young person cannot take part in the training.
trainings-guardians-title = Without the consent of parents
trainings-guardians-what = These young people cannot take part in the training or stay overnight until a parent or guardian has agreed. Ask the support person of the team to reach the family at once: agreeing takes a moment, by the link in the letter. Until then the young person stays with the support person.
trainings-no-photos = No photographs
trainings-capacity-teams = Seats for teams
trainings-capacity-people = Seats for people
trainings-capacity-people-hint = How many people can stay overnight and learn: participants together with support persons.
trainings-language = Language of the training
trainings-wrong-region = Choose a region.
trainings-wrong-venue = Choose a venue.
trainings-wrong-venue-elsewhere = This venue is in another region. Choose one in the session's region.
trainings-wrong-first-day = Enter the first day.
trainings-wrong-last-day = Enter a last day that is not before the first.
trainings-wrong-day-count = A session must last exactly { $days } full consecutive days.
trainings-wrong-before-window = The first day must lie in the training window: from { $first } to { $last }.
trainings-wrong-after-window = The session ends after the training window. The last possible day is { $last }.
trainings-wrong-capacity-teams = Enter a number of teams from 1 to 100.
trainings-wrong-capacity-people = Enter a number of people: at least as many as teams, at most 2000.
trainings-wrong-language = Choose the language of the training.

# The page of a session
trainings-cancelled-because = The session is cancelled. Reason: { $reason }
trainings-session-calendar = This session for a calendar app
trainings-session-cancel = Cancel the session
trainings-cancel-question = Cancel the session “{ $session }”?
trainings-cancel-consequences = The teams that have a seat here will be sent a mail with the reason. This cannot be undone.
trainings-keep = Keep it
trainings-reason = Reason
trainings-reason-told = The teams will read this reason.
trainings-trainers = Trainers
trainings-trainers-none = None yet
trainings-trainer = Trainer
trainings-trainer-add = Add a trainer
trainings-blocks-title = Timetable
trainings-blocks-none = There is no timetable yet.
trainings-block-day = Day
trainings-block-time = Time
trainings-block-kind = Part
trainings-block-from = From
trainings-block-to = To
trainings-block-time-hint = For example 10.00
trainings-block-add = Add a part
trainings-block-remove = Remove
trainings-block-learning = Learning
trainings-block-meal = Meal
trainings-block-evening = Evening programme
trainings-block-overnight = Overnight stay
trainings-wrong-block-kind = Choose what happens in this part.
trainings-wrong-block-day = Choose a day of the session; there is no night after the last day.
trainings-wrong-block-time = Enter a time, for example 10.00.
trainings-wrong-block-end = A part must end after it begins.

# Venues
trainings-venues-title = Venues
trainings-venues-none = There are no venues yet.
trainings-venue-new = New venue
trainings-venue-edit = Change the venue
trainings-venue-name = Name
trainings-venue-municipality = Municipality
trainings-venue-municipality-hint = From it the allocation knows which teams are near.
trainings-venue-address = Address
trainings-venue-how = How to get there
trainings-venue-access = Accessibility
trainings-venue-access-hint = Lift, ramp, quiet room.
trainings-wrong-venue-name = Enter a name.
trainings-wrong-venue-municipality = This municipality is in another region.
trainings-wrong-venue-address = Enter an address.
trainings-wrong-too-long = The text is too long: at most 1000 characters.

# Refusals and messages
trainings-refused-wrong-state = This can no longer be done in the present state. Open the page again.
trainings-refused-no-reason = Enter a reason.
trainings-refused-not-locked = Lock the attendance first.
trainings-refused-not-yet = The session has not begun or ended yet.
trainings-refused-too-few-teams = Fewer teams have confirmed than a session needs.
trainings-refused-no-trainer = The session has no trainer yet.
trainings-flash-planned = The session is planned with the usual timetable.
trainings-flash-saved = Saved.
trainings-flash-published = Published. The dates are public now.
trainings-flash-cancelled = The session is cancelled.

# Allocation
trainings-board-title = Allocation of seats
trainings-board-lead = Every team in its own region, with the best wish possible. The same data gives the same result.
trainings-board-run = Compute the allocation
trainings-board-publish = Offer the seats to the teams
trainings-board-no-run = The allocation has not been computed yet.
trainings-board-room = { $taken } of { $room } seats
trainings-board-empty = No team
trainings-board-unplaced = Accepted, without a seat
trainings-board-gave-back = Declined or did not answer in time
trainings-board-waiting = Waiting list
trainings-board-teams = { $count_form ->
    [one] { $count } team
   *[other] { $count } teams
}
trainings-board-accepted = Accepted
trainings-board-people = People
trainings-board-submitted = Registration submitted (Latvian time)
trainings-board-standing = Registration
trainings-board-seat = Seat
trainings-board-rank = Which wish
trainings-board-why = Why here
trainings-team-outcome = Outcome of the team
trainings-blocks-attended = Blocks attended
trainings-attendance-of = Attendance: { $session }
trainings-board-locked = Fixed by hand
trainings-board-move = Move
trainings-tile-placed = Teams with a seat
trainings-tile-of-accepted = of { $whole } accepted
trainings-tile-first = First wish met
trainings-tile-unplaced = Without a seat
trainings-tile-waiting = On the waiting list
trainings-run-summary = Newest computation: { $at }
trainings-run-seed = Seed
trainings-run-inputs = Digest of the inputs (SHA-256)
trainings-run-result = Digest of the result (SHA-256)
trainings-run-instance = The inputs as a file, to repeat the computation
trainings-run-same = The run before, with the same data and seed, gave exactly the same result.
trainings-run-different = The same data gave another result. That must not be: tell those who look after the platform.
trainings-run-other-inputs = The data have changed since the run before, so the results cannot be compared.
trainings-run-prepared = Prepared
trainings-run-computed = Computed
trainings-run-adjusted = Computed and adjusted by hand
trainings-run-published = Offered to the teams
trainings-run-superseded = Superseded
trainings-why-wish = The team chose this session as its wish No. { $rank }.
trainings-why-weekday = The team's wish No. { $rank } was weekdays; this is a weekday session in its region.
trainings-why-weekend = The team's wish No. { $rank } was a weekend; this is a weekend session in its region.
trainings-why-region = The wishes could not be met because the seats were taken; this is a session in the team's region.
trainings-why-hand = Placed by hand. Reason: { $reason }
trainings-why-waiting-list = A seat was freed, and the team was next in line in its region.
trainings-seat-proposed = Proposed
trainings-seat-offered = Offered
trainings-seat-confirmed = Confirmed
trainings-seat-declined = Declined
trainings-seat-expired = Offer expired
trainings-seat-called-off = Session called off
trainings-seat-attended = Attended
trainings-seat-partly-attended = Partly attended
trainings-seat-no-show = No-show
trainings-move-title = Move a team
trainings-move-heading = Move: { $team }
trainings-move-to = To which session
trainings-move-hint = Only sessions in the team's region. If a session is full, choose a team to change places with.
trainings-move-swap = { $days }: change places with “{ $team }”
trainings-move-do = Move and fix
trainings-move-wishes = The team's wishes
trainings-wrong-target = Choose a session.
trainings-refused-region-taken = Teams of this region have seats in the session, so its region cannot change.
trainings-refused-below-confirmed = Teams that have confirmed: { $teams }, with { $people } people. There cannot be fewer seats.
trainings-change-question = Change of a session
trainings-change-question-teams = { $count_form ->
    [zero] Change the session in which { $count } teams have a seat?
    [one] Change the session in which { $count } team has a seat?
   *[other] Change the session in which { $count } teams have a seat?
}
trainings-change-days = Until now: { $before }. From now on: { $after }.
trainings-change-told = These teams are told of the new days and place by mail:
trainings-change-short = There will be fewer seats than teams they are offered to. Those who confirm later may be left without a seat:
trainings-change-yes = Change the session
trainings-refused-expired = The offer has expired. Please contact the regional coordinator.
trainings-refused-full = This session has no free seats left. Nothing was changed.
trainings-refused-other-region = A team trains in the region of its school; this session is in another region.
trainings-refused-second-seat = The team has a seat in another session already.
trainings-refused-session-closed = This session takes no teams at present.
trainings-refused-nothing-to-offer = There is no new seat to offer. Compute the allocation first.
trainings-flash-computed = The allocation is computed.
trainings-flash-offered = The seats are offered; the teams will get mails.
trainings-flash-moved = The team is moved and fixed.

# A team's seat
trainings-seat-title = Seat in the training
trainings-seat-until = Please confirm that you will take part. The offer stands until { $until }.
trainings-seat-expired-note = The team did not answer until { $until }. The offer has expired and the seat is free for other teams.
trainings-seat-why = Why here
trainings-seat-confirm = Confirm
trainings-seat-decline-title = Decline the seat for good?
trainings-seat-decline-lead = If a team waits, the seat is offered to it at once. It cannot be had back.
trainings-seat-keep = Keep the seat
trainings-seat-decline = Decline
trainings-session = Session
trainings-flash-seat-confirmed = Thank you! Your place is confirmed.
trainings-flash-seat-declined = The seat is free for other teams.
trainings-session-confirm = Confirm that it takes place
trainings-session-teams = Teams
trainings-session-teams-none = No team has a seat in this session yet.
trainings-session-teams-count = Confirmed: { $confirmed } of { $teams }. For the session to take place at least { $least } must confirm.
trainings-session-close = Close the session
trainings-flash-session-confirmed = The session is confirmed.
trainings-flash-closed = The session is closed.

# Mails
trainings-mail-offer-subject = Your team is offered a seat in the training
trainings-mail-moved-subject = Your team's training session has changed
trainings-mail-rescheduled-subject = The training session is rescheduled
trainings-mail-cancelled-subject = The training session is cancelled
trainings-mail-expired-subject = The offer of a seat in the training has expired
trainings-mail-gaps-subject = Teams that attended only partly

# Attendance
trainings-attendance-title = Attendance
trainings-attendance-locked = The attendance is locked. Only the regional coordinator can correct it, with a reason.
trainings-attendance-not-open = Attendance can be noted once the session is confirmed and has begun.
trainings-attendance-conflict = Somebody else noted something different meanwhile
trainings-recorder-trainer = trainer
trainings-recorder-coordinator = regional coordinator
# $by — who noted it: name and role.
trainings-attendance-conflict-line = { $name }: you “{ $yours }”, saved “{ $theirs }” (by { $by }). Mark again if yours is right.
trainings-attendance-nobody = No team has confirmed yet.
trainings-attendance-save = Save
trainings-attendance-all = The others are present
trainings-attendance-print = List for printing
trainings-flash-attendance = The attendance is saved.
trainings-presence = Attendance
trainings-presence-expected = Not noted
trainings-presence-present = Present
trainings-presence-late = Late
trainings-presence-left-early = Left early
trainings-presence-absent = Absent
trainings-presence-excused = Excused
trainings-function = Role
trainings-function-support-person = support person
trainings-function-representative = representative
trainings-needs-translation = needs translation
# $name — the team mate who helps.
trainings-needs-translation-by = needs translation; { $name } helps
trainings-function-helper = helper
trainings-offline-kept = Kept on this device
trainings-offline-saved = Saved
trainings-offline-refused = The mark “{ "{" }yours{ "}" }” was not accepted.
trainings-offline-drop = Remove
trainings-offline-undo = Undo
trainings-offline-nothing = not noted
trainings-offline-mine = Keep mine: { "{" }yours{ "}" }
trainings-offline-theirs = Leave: { "{" }theirs{ "}" }
trainings-offline-decide = To be decided: { "{" }n{ "}" }.
trainings-offline-now = No connection. You can go on: the marks are kept on this device.
trainings-offline-ready = This page also works without the internet.
trainings-offline-signed-out = Sign in again so that the marks can be sent.
trainings-offline-unsent = The marks that wait on this device have to be sent first: { "{" }n{ "}" }. The session has not been ended.
trainings-offline-title = No connection
trainings-offline-lead = This page cannot be opened without the internet. It opens by itself when the connection is back.
trainings-offline-kept-pages = Attendance can be noted without the internet
trainings-offline-kept-none = No attendance page is kept on this device. Open it beforehand, while there is a connection.
trainings-attendance-days = Days of the session
trainings-attendance-day = Day { $number }
trainings-refused-locked = The attendance is locked; it can no longer be changed.
trainings-end = End the session and lock the attendance
trainings-end-hint = After that every team's attendance is judged and certificates are given out.
trainings-end-question = End the session and lock attendance?
trainings-end-for-good = After that you cannot mark anything any more. Mistakes can be corrected by the regional coordinator.
trainings-end-not-yet = Not yet, back to attendance
trainings-end-unmarked = { $count_form ->
    [zero] { $count } marks are missing
    [one] { $count } mark is missing
   *[other] { $count } marks are missing
}
trainings-end-unmarked-what = Where nothing is marked, being there does not count. How many people have no mark:
trainings-end-after-marks = The session can be ended and attendance locked once at least one person is marked. If you filled in the list on paper, please carry it over here.
trainings-flash-ended = The session has ended, the attendance is locked.
trainings-person = Person
trainings-team = Team
trainings-school = School
trainings-correct-title = Correct the attendance
trainings-correct-lead = The original mark stays in the history.
trainings-correct-do = Correct
trainings-wrong-person = Choose a person.
trainings-wrong-presence = Choose a mark.
trainings-flash-corrected = The mark is corrected, the team is judged anew.

# Code by which people check in
trainings-code-title = Your code for the training
trainings-code-show = Show this code to the trainer when you arrive.
trainings-code-image = Square code for the trainer to scan
trainings-code-private = Your name is not in the code, nor anything else about you. It is good in this session only, and for the trainer only.
trainings-code-link = Code to show when you arrive
trainings-code-foreign = This code is not from a session that you teach. Find the person in the list.
trainings-code-expired = The code is no longer good: the session is over or cancelled.
trainings-code-early = The code is not good yet: the session has not begun.
trainings-code-not-trainer = This code is scanned by the trainer. Show it when you arrive.
trainings-check-in-title = Check-in
trainings-check-in-do = Is here
trainings-check-in-by = Noted by { $by }.
trainings-check-in-already = Already noted for this part: “{ $state }”.
trainings-check-in-list = Attendance list
trainings-flash-checked-in = Noted as present. You can scan the next code.
trainings-flash-checked-in-before = This person was noted already; nothing has changed.
trainings-flash-check-in-conflict = Somebody else noted otherwise meanwhile; nothing has changed.

# Feedback. $whole, $tenth — whole part and tenth of the average mark.
trainings-feedback-title = How did you like the training?
trainings-feedback-anonymous = Answers carry no name. Trainers see a summary only, and only of five answers or more.
trainings-feedback-learnt = What you learnt
trainings-feedback-trainers = The work of the trainers
trainings-feedback-organisation = Place, food and timetable
trainings-feedback-mark-5 = 5 – very good
trainings-feedback-mark-4 = 4 – good
trainings-feedback-mark-3 = 3 – fair
trainings-feedback-mark-2 = 2 – poor
trainings-feedback-mark-1 = 1 – very poor
trainings-feedback-words = What would you change or keep?
trainings-feedback-words-hint = Please do not write anybody's name.
trainings-feedback-send = Send feedback
trainings-feedback-wrong-mark = Choose a mark from 1 to 5.
trainings-feedback-not-yet = The session has not ended yet; we will ask afterwards.
trainings-feedback-too-late = Feedback on this session can no longer be sent.
trainings-feedback-twice = You have sent feedback on this session already. Thank you!
trainings-flash-feedback = Thank you for your feedback!
trainings-feedback-summary-title = Feedback of the participants
trainings-feedback-given = { $count } of { $asked } participants have answered.
trainings-feedback-too-few = The summary is shown from { $least } answers on, so that nobody can be recognised.
trainings-feedback-average = { $whole }.{ $tenth }
trainings-feedback-scale = on average out of 5
trainings-feedback-of-learnt = What was learnt
trainings-feedback-of-trainers = Trainers
trainings-feedback-of-organisation = Place and timetable
trainings-feedback-said = What participants wrote
trainings-feedback-said-nothing = Nobody has added anything.

# Readiness, certificates
trainings-readiness-title = Readiness of teams
trainings-readiness-open = The session has not ended yet; outcomes appear once the attendance is locked.
trainings-readiness-outcome = Outcome
trainings-readiness-gaps = What was missing
trainings-gap-support = { $block }: no support person
trainings-gap-members = { $block }: { $members } representatives
trainings-gap-unmarked = { $gap } (not marked: { $count })
trainings-certificates-title = Certificates
trainings-certificates-none = No certificates have been given out yet.
trainings-certificate-title = Certificate
trainings-certificate-code = Verification code
trainings-certificate-genuine = This certificate is genuine.
trainings-certificate-paper = Certificate (PDF)
trainings-certificate-hours = Hours of learning
trainings-certificate-hours-words = { $count_form ->
    [one] { $count } hour
   *[other] { $count } hours
}
trainings-certificate-training = On-site training for school teams
trainings-certificate-issuer = The programme's manager
trainings-skill-cooperation = cooperation
trainings-skill-planning = planning
trainings-skill-participation = participation
trainings-trained-title = Schools that may apply for a project
trainings-trained-lead = { $count_form ->
    [one] { $count } school met the rule of attendance.
   *[other] { $count } schools met the rule of attendance.
}
trainings-trained-none = No school has completed the training yet.

trainings-offline-waiting = Waiting to be sent: { "{" }n{ "}" }.
trainings-offline-done = Everything is sent.
trainings-offline-conflict = Somebody noted otherwise meanwhile: you “{ "{" }yours{ "}" }”, saved “{ "{" }theirs{ "}" }”. Noted by: { "{" }by{ "}" }.

# $days — days, $region — region, $until — end of the offer, $link — address, $reason — reason,
# $teams — list of teams.
trainings-mail-offer-body =
    Good day!

    Your team is offered a seat in the training: { $region }, { $days }.
    Please confirm until { $until }.

    { $link }
trainings-mail-moved-body =
    Good day!

    Your team's seat is now in this session: { $region }, { $days }.

    { $link }
trainings-mail-rescheduled-body =
    Good day!

    Your team's training session is rescheduled. The new days: { $days } ({ $region }).
    Place, address and the way there: { $link }
trainings-mail-cancelled-body =
    Good day!

    The training session of { $days } ({ $region }) is cancelled.
    Reason: { $reason }

    The regional coordinator will be in touch about what follows.
trainings-mail-expired-body =
    Good day!

    Your team did not answer the offer of a seat ({ $region }, { $days }) until { $until }.
    The offer has expired and the seat is offered to the next team. If this is a mistake, write to the coordinator of your region.

    { $link }
trainings-mail-gaps-body =
    Good day!

    In the session of { $days } ({ $region }) these teams did not meet the rule of attendance:

    { $teams }

    { $link }

# $paper — where the certificate is.
trainings-mail-thanks-subject = Thank you for taking part in the training!
trainings-mail-thanks-body =
    Hello!

    Thank you for taking part in the training of { $days } ({ $region })!
    Tell us how you liked it; answers carry no name:

    { $link }
trainings-mail-thanks-certificate-subject = Thank you for taking part in the training!
trainings-mail-thanks-certificate-body =
    Hello!

    Thank you for taking part in the training of { $days } ({ $region })!
    Your certificate: { $paper }

    Tell us how you liked it; answers carry no name:

    { $link }
