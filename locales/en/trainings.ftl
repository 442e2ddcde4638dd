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
trainings-venue-address = Address
trainings-venue-how = How to get there
trainings-venue-access = Accessibility
trainings-venue-access-hint = Lift, ramp, quiet room.
trainings-wrong-venue-name = Enter a name.
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
