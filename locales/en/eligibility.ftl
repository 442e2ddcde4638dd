# The check of eligibility: what the platform found, what people decided, clarifications.

# Where a question of the compliance check is.
eligibility-check-state-pending = Not checked yet
eligibility-check-state-auto-passed = Met (checked by the platform)
eligibility-check-state-auto-failed = Not met (checked by the platform)
eligibility-check-state-needs-person = A person has to check
eligibility-check-state-passed = Met
eligibility-check-state-failed = Not met
eligibility-check-state-clarification = Waiting for a clarification
eligibility-check-state-final = The check is over

# Where a clarification is.
eligibility-clarification-state-open = Waiting for an answer
eligibility-clarification-state-answered = Answered
eligibility-clarification-state-lapsed = The day passed without an answer

# The list of contests.
eligibility-menu = Eligibility
eligibility-list-title = Check of eligibility
eligibility-list-lead = Contests whose applications are checked before they are judged.
eligibility-list-none = There is no contest yet whose applications are checked.
eligibility-none-handed-in = There is no application yet.

# One contest.
eligibility-begin-title = Begin the check
eligibility-begin-waiting = { $count_form ->
    [zero] { $count } applications wait for the check.
    [one] { $count } application waits for the check.
   *[other] { $count } applications wait for the check.
}
eligibility-begin-hint = Each application gets its registration number in the order of submission, and the platform checks everything it can check by itself. The rest is for a person. Nobody can submit after that.
eligibility-begin = Register and begin the check
eligibility-applications = { $count_form ->
    [zero] { $count } applications found.
    [one] { $count } application found.
   *[other] { $count } applications found.
}
eligibility-table = Applications
eligibility-none-such = There are no such applications.
eligibility-filter = Narrow down applications
eligibility-filter-all = All
eligibility-filter-show = Show
eligibility-filter-clear = Clear the filter
eligibility-narrow = What is to be done
eligibility-narrow-open = Has questions without an answer
eligibility-narrow-proposed = Waits for a second person
eligibility-narrow-not-met = Something is not met
eligibility-narrow-excluded = A school was excluded
eligibility-order = Order
eligibility-order-number = By number
eligibility-order-applicant = By name of the applicant
eligibility-order-most-open = Most questions without an answer first
eligibility-applicant = Applicant
eligibility-number = Number
eligibility-state = State
eligibility-schools = Schools
eligibility-excluded = Excluded schools
eligibility-asked = Requested
eligibility-open = No answer
eligibility-proposed = Waits for a second person
eligibility-not-met = Not met
eligibility-met = Met
eligibility-wait-second = { $count_form ->
    [zero] { $count } wait for a second person
    [one] { $count } waits for a second person
   *[other] { $count } wait for a second person
}
eligibility-out = { $count_form ->
    [zero] { $count } excluded
    [one] { $count } excluded
   *[other] { $count } excluded
}
eligibility-pages = Pages
eligibility-pages-first = To the beginning
eligibility-pages-next = Next

# One application.
eligibility-application-title = Check of eligibility: { $name }
eligibility-asked-before = ({ $sum } when submitted)
eligibility-read = Read the application
eligibility-preview = The application as a document (PDF)
eligibility-not-begun = The check has not begun yet.
eligibility-standing = How far the check is
eligibility-standing-met = { $count_form ->
    [zero] { $count } requirements are met.
    [one] { $count } requirement is met.
   *[other] { $count } requirements are met.
}
eligibility-standing-open = { $count_form ->
    [zero] { $count } questions have no answer:
    [one] { $count } question has no answer:
   *[other] { $count } questions have no answer:
}
eligibility-standing-not-met = { $count_form ->
    [zero] { $count } requirements are not met:
    [one] { $count } requirement is not met:
   *[other] { $count } requirements are not met:
}
eligibility-whole = The whole application
eligibility-question = Question
eligibility-fact = What is known
eligibility-check-state = Answer
eligibility-evidence = See the evidence
eligibility-fact-deadline = { $until }. Submitted: { $at }.
eligibility-reason = Reason
eligibility-reason-if-not = Reason (needed where it is not met)
eligibility-decided = { $name }, { $at }
eligibility-proposed-by = { $name } proposes to count it as met: { $reason }
eligibility-wait-for-second = Your proposal waits for another person to confirm it.
eligibility-decide = Decide
eligibility-answer = Is it met?
eligibility-answer-met = Met
eligibility-answer-not-met = Not met
eligibility-decide-send = Save the answer
eligibility-propose = Propose to count it as met
eligibility-propose-hint = It takes effect once another person confirms the proposal.
eligibility-propose-send = Send for confirmation
eligibility-take-back = Take back the decision about this question
eligibility-take-back-send = Take back the decision
eligibility-confirm = Confirm the proposal
eligibility-exclude-title = Exclude from the application: { $school }
eligibility-exclude-hint = The other schools stay, and the requested sum goes down. An excluded school cannot be taken in again.
eligibility-ground = Which requirement is not met
eligibility-choose = Choose
eligibility-exclude = Exclude the school
eligibility-excluded-at = The school was excluded on { $at }. Its part is neither judged nor funded.
eligibility-end = Result of the check
eligibility-end-eligible-hint = All requirements are met. The application goes on to be judged, and the applicant gets a mail.
eligibility-end-eligible = Find eligible
eligibility-end-ineligible = Find ineligible
eligibility-end-reason = Reason, which the applicant will read
eligibility-end-not-yet = It cannot be found eligible yet.
eligibility-ended-eligible = Found eligible: { $name }, { $at }
eligibility-ended-ineligible = Found ineligible: { $name }, { $at }
eligibility-quicker = Somebody was quicker
eligibility-quicker-hint = While the page was open another person changed something here. Below is how it stands now; your answer was not saved.
eligibility-typed = What you wrote:
eligibility-back = Back

# Clarifications.
eligibility-clarifications = Clarifications
eligibility-clarifications-none = Nothing was asked about this application.
eligibility-ask = Ask for a clarification
eligibility-ask-send = Send the question
eligibility-question-words = Question
eligibility-question-hint = Write it so that the applicant knows what exactly to add.
eligibility-due-on = Last day for the answer
eligibility-due-on-hint = An answer can be sent until 23:59 on that day.
eligibility-waiting = Which questions wait for the answer
eligibility-waiting-hint = They are decided once the answer is there.
eligibility-opened = Places that can be completed
eligibility-opened-hint = The applicant can write only in the places chosen here and in the reply. Sums cannot be changed.
eligibility-shared = Shared part
eligibility-place-of-school = { $school }: { $what }
eligibility-reply = Reply
eligibility-answer-until = To be answered { $until }
eligibility-asked-by = { $name }, { $at }
eligibility-answers = What was submitted and what was answered
eligibility-place = Place
eligibility-handed-in = Submitted
eligibility-answered = Answered
eligibility-unchanged = Not changed
eligibility-write-answer = Answer the clarification
eligibility-answer-hint = The application stays as it was submitted. Whoever checks it will see both what was submitted and your answer.
eligibility-original = Written in the application:
eligibility-save = Save and go on later
eligibility-send-answer = Send the answer
eligibility-my-day = A clarification to be answered: { $applicant }

# What happened.
eligibility-flash-begun = The applications are registered, the check has begun.
eligibility-flash-decided = The answer is saved.
eligibility-flash-proposed = The proposal was sent for confirmation.
eligibility-flash-confirmed = The proposal is confirmed.
eligibility-flash-taken-back = The decision is taken back. The question waits for an answer again.
eligibility-flash-excluded = The school is excluded, the others stay.
eligibility-flash-eligible = The application was found eligible.
eligibility-flash-ineligible = The application was found ineligible.
eligibility-flash-asked = The question was sent to the applicant.
eligibility-flash-written = Saved. Send the answer when everything is written.
eligibility-flash-answered = The answer was sent.

# Why it cannot be done.
eligibility-refused-same-person = Your own proposal is confirmed by another person.
eligibility-refused-state = The application is not being checked now.
eligibility-refused-excluded = This school is excluded already.
eligibility-refused-training = The requirement of the training cannot be set aside: a school whose team has not completed it is excluded.
eligibility-refused-no-ground = Choose the requirement that is not met.
eligibility-refused-no-answer-given = Choose whether the requirement is met.
eligibility-refused-begun = The check has begun already.
eligibility-refused-still-open = The contest is not closed yet.
eligibility-refused-extended = The deadline was extended for an applicant and has not passed yet.
eligibility-refused-not-restored = An application is still being restored to what was submitted. Try again in a minute.
eligibility-refused-nothing = There is no application to be checked.
eligibility-refused-open = First answer all questions and decide about the proposals.
eligibility-refused-not-met = A requirement is not met.
eligibility-refused-all-met = All requirements are met, so there is no ground to refuse.
eligibility-refused-no-school = There is no school left in the application.
eligibility-refused-no-question = Write the question.
eligibility-refused-day = The last day lies between today and 60 days from now.
eligibility-refused-places = One of the chosen places or questions cannot be opened.
eligibility-refused-over = The clarification is closed already.
eligibility-refused-too-late = The day for the answer has passed.
eligibility-refused-not-yet = The day for the answer has not passed yet.
eligibility-refused-no-answer = Write a reply or complete one of the places.

# Mails.
eligibility-mail-asked-subject = Please clarify the application { $application }
eligibility-mail-asked-body =
    Hello { $name },

    While the application { $application } ({ $applicant }) was checked, a question came up:

    { $question }

    We expect the answer { $until }. Only the places named in the question can be completed; what was submitted stays visible.

    Answer: { $link }
eligibility-mail-answered-subject = An answer about the application { $application }
eligibility-mail-answered-body =
    Hello { $name },

    Your question about the application { $application } ({ $applicant }) was answered.

    The answer beside what was submitted: { $link }
eligibility-mail-lapsed-subject = No answer came: application { $application }
eligibility-mail-lapsed-body =
    Hello { $name },

    The day for the answer to your question about the application { $application } ({ $applicant }) has passed, and no answer was sent. What had been written until then can be seen.

    Go on with the check: { $link }
eligibility-mail-excluded = The school { $school } was excluded. Reason: { $reason }
eligibility-mail-eligible-subject = The application { $application } goes on to be judged
eligibility-mail-eligible-body =
    Hello { $name },

    The application { $application } ({ $applicant }) meets the requirements and goes on to be judged. Requested sum: { $sum }.

    { $excluded }

    The application: { $link }
eligibility-mail-ineligible-subject = The application { $application } does not meet the requirements
eligibility-mail-ineligible-body =
    Hello { $name },

    The application { $application } ({ $applicant }) does not meet the requirements and will not be judged.

    Reason: { $reason }

    { $excluded }

    The application: { $link }
