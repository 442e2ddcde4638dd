# Applications
applications-state-assembling = Being put together
applications-state-ready = Ready to be signed
applications-state-signed = Signed
applications-state-submitted = Submitted
applications-state-registered = Registered
applications-state-checking = Eligibility check
applications-state-clarification = Clarification awaited
applications-state-eligible = Eligible
applications-state-ineligible = Not eligible
applications-state-evaluating = Being evaluated
applications-state-evaluated = Evaluated
applications-state-ranked = Ranked
applications-state-awarded = Awarded
applications-state-partly-awarded = Partly awarded
applications-state-reserve = On the reserve list
applications-state-rejected = Rejected
applications-state-contracted = Agreement signed
applications-state-withdrawn = Withdrawn
applications-step-sealed = Document to be signed made
applications-step-unsealed = Opened for changes
applications-step-signed = Signed document added
applications-step-submitted = Submitted
applications-step-reopened = Taken back to be changed, the receipt stays
applications-step-restored = The deadline is over, what was submitted before counts
applications-step-registered = Registered
applications-step-check-begun = Eligibility check begun
applications-step-clarification-asked = Clarification asked for
applications-step-clarification-answered = Clarification received, or its day is over
applications-step-found-eligible = Found eligible
applications-step-found-ineligible = Found not eligible
applications-step-evaluation-begun = Evaluation begun
applications-step-evaluated = All reviews received
applications-step-ranked = Ranked
applications-step-awarded = Awarded
applications-step-partly-awarded = Partly awarded
applications-step-reserved = Put on the reserve list
applications-step-rejected = Rejected
applications-step-contracted = Agreement signed
applications-step-withdrawn = Withdrawn for good
applications-field-goals = Shared goals (one a line)
applications-field-co-financing = Co-financing
applications-field-co-financing-sum = Sum of the co-financing
applications-field-co-financing-note = What the co-financing is
applications-field-contact-name = Name of the contact person
applications-field-contact-phone = Telephone of the contact person
applications-field-contact-email = E-mail of the contact person
applications-field-signatory-name = Name of who signs
applications-field-signatory-position = Position of who signs
applications-co-financing-none = None
applications-co-financing-money = Money
applications-co-financing-in-kind = In kind (work, rooms, things)
applications-refused-closed = The deadline has passed. The application cannot be changed any more.
applications-refused-state = The application is no longer where this is possible. Open the page again.
applications-refused-elsewhere = This school is in another application already. Each school has one way.
applications-refused-handed-in-elsewhere = This school is in another application that was submitted and still counts. That one has to be submitted again without the school first.

## Check, signature, submission
applications-applicant = Applicant
applications-schools = Schools
applications-requested = Requested
applications-submit-title = Check and submit
applications-submit-until = It can be submitted { $until }.
applications-way = The way to the receipt
applications-way-check = Check
applications-way-sign = Sign
applications-way-submit = Submit
applications-way-receipt = Receipt
applications-way-done = done
applications-way-current = now
applications-way-ahead = still to come
applications-checks = What was checked
applications-checks-whole = The whole application
applications-checks-asked = Requirement
applications-checks-fact = What was found
applications-checks-answer = Answer
applications-check-deadline = The application is in time.
applications-check-applicant-kind = This kind of organisation may apply.
applications-check-schools = There is at least one school in the application.
applications-check-shared = The shared part is filled in.
applications-check-co-financing = The co-financing is understandable.
applications-check-total = The sums of the schools make up the total.
applications-check-training = The team took part in the training.
applications-check-agreement = The principal agrees to the idea.
applications-check-idea = The school's part is complete.
applications-check-themes = At least one supported theme is chosen.
applications-check-ceiling = The sum of the school is not above what is allowed.
applications-check-mandate = The applicant may represent the school.
applications-check-mend = Mend
applications-outcome-met = Met
applications-outcome-not-met = Not met
applications-outcome-needs-person = A person will look
applications-fact-deadline = Deadline: { $until }
applications-fact-schools = { $count_form ->
    [one] { $count } school
   *[other] { $count } schools
}
applications-fact-themes = { $count_form ->
    [one] { $count } theme chosen
   *[other] { $count } themes chosen
}
applications-fact-complete = Everything is filled in.
applications-fact-lacks = Missing: { $what }
applications-fact-trained = The training is completed.
applications-fact-not-trained = The training is not completed.
applications-fact-agreed = { $name }, { $at }
# Behind the name of the principal in the paper of the application.
applications-agreed-before = { $at }; words or sums were changed afterwards
applications-fact-agreed-before = { $name }, { $at }; words or sums were changed afterwards.
applications-fact-not-agreed = There is no agreement yet.
applications-fact-ceiling = { $sum } of { $ceiling }
applications-fact-founder = The municipality founded the school.
applications-fact-no-mandate = The municipality did not found the school, and there is no mandate.
applications-fact-mandate = Mandate “{ $file }”, in force from { $from }
applications-fact-mandate-expired = The mandate “{ $file }” is not in force today.
applications-complete = Everything needed is filled in. Make the document to be signed.
applications-incomplete = Something is still missing. See what to mend.
applications-preview = See the preview (PDF)
applications-seal = Make the document to be signed
applications-ready = The document is ready to be signed
applications-ready-download = Download the document.
applications-ready-sign = Sign it with a secure electronic signature (with eParakstītājs, for example) as an .edoc or .asice file. Do not change the document itself.
applications-ready-upload = Add the signed file here.
applications-document = Download the document (PDF)
applications-signature-file = Signed file
applications-signature-hint = .edoc or .asice, 20 MB at most
applications-signature-add = Add the signed file
applications-signature-replace = Add another signed file
applications-signature-missing = Choose the signed file.
applications-signature-too-large = The file is larger than 20 MB.
applications-signature-unsound = This is not a valid signed file (.edoc or .asice), or it is damaged. Sign the document again and add the new file.
applications-signature-unsigned = There is no signature over this document in the file. Sign the document and add it again.
applications-signature-foreign = The file holds another document than the one made here. Download the document from this page, sign it and add it again.
applications-signature-broken = The signature does not hold: something was changed after signing. Sign the document again.
applications-signature-unclear = The signature could not be checked. Sign the document with another tool, eParakstītājs for example.

# Signing online.
applications-signing-title = Sign online
applications-signing-hint = We hand the document to the signing service; after signing you come back here.
applications-signing-begin = Go and sign
applications-signing-begun = Signing was begun { $at }: go on
applications-signing-waiting = The document lies with the signing service. Sign it there, then come back to this page.
applications-signing-go = Open the signing service
applications-signing-look = See whether it is signed
applications-signing-signed = The document is signed. Add it to the application.
applications-signing-refused = The document was not signed. You can begin again or add a file that was signed elsewhere.
applications-signing-unknown = The signing service does not keep this document any more. Begin signing again.
applications-signing-silent = The signing service does not answer. Try again in a while, or add a file signed elsewhere.
applications-signing-outdated = The application has changed since, and this document does not count any more. Prepare and sign the new one.
applications-unseal = Change the application
applications-unseal-hint = If the application must be changed, the document that was made and its signatures will count no more.
applications-signed = The document is signed. The application can be submitted now.
applications-submit = Submit
applications-signers = Who signed
applications-signed-at = Time of signing, as the signer states
applications-signed-stamped-at = Time stamp
applications-signed-no-time = Not stated
applications-signed-issuer = Issuer of the certificate
applications-signed-checks = Checks of the signature
applications-signed-covers-every-file = All documents of the file are signed
applications-signed-file-digests = The documents were not changed after signing
applications-signed-signed-properties = Time and certificate were not changed
applications-signed-signing-certificate = The certificate is the one that signed
applications-signed-signature-value = The signature belongs to the certificate
applications-signed-in-force = The certificate was in force when it was signed
applications-signed-chain = A trusted issuer made the certificate
applications-signed-revocation = The certificate is not revoked
applications-signed-time-stamp = The time stamp is from a trusted authority
applications-signed-answer-passed = yes
applications-signed-answer-failed = no
applications-signed-answer-not-judged = not checked here
applications-signed-offline = Issuer, revocation and time stamp are not checked here, since that takes registers elsewhere. The agency checks them.
applications-receipts = Receipts
applications-receipt-counts = this one counts
applications-receipt-replaced = submitted again later
applications-receipt-title = The application is received
applications-receipt-number = Receipt number
applications-receipt-at = Received
applications-receipt-by = Submitted by
applications-receipt-hash = Fingerprint of what was submitted (SHA-256)
applications-receipt-note = Keep this receipt. Until the deadline the application can be taken back, changed and submitted again; the last one counts.
applications-receipt-genuine = What was submitted is exactly as we received it.
applications-receipt-altered = What is kept does not match its fingerprint any more. Please write to the agency.
applications-receipt-replaced-note = It was submitted again later. The newest one counts.
applications-receipt-pdf = Download the receipt (PDF)
applications-receipt-snapshot = What was submitted, for machines to read
applications-receipt-back = Back to the application
applications-reopen = Take back and change
applications-reopen-question = Take the application back to change it?
applications-reopen-consequences = The changed application must be signed and submitted again. It can be submitted { $until }. The receipt stays: if you do not submit again, what you have submitted counts.
applications-reopen-yes = Take back and change
applications-reopen-no = Leave it submitted
applications-paper-title = Application: { $applicant }
applications-refused-checks = The application cannot be made ready yet: see what is not met.
applications-flash-sealed = The document is made. Now sign it.
applications-flash-unsealed = The application can be changed again.
applications-flash-signed = The signed file is added and checked.
applications-flash-submitted = The application is submitted.
applications-flash-reopened = The application can be changed. Until you submit again, what you submitted before counts.
applications-mail-receipt-subject = Application received: { $number }
applications-mail-receipt-body =
    Hello, { $name }!

    The application of “{ $applicant }” was received: { $at }.
    Receipt number: { $number }
    Fingerprint (SHA-256): { $sha256 }

    { $link }
applications-refused-not-trained = The team of this school has not completed the training, so the school cannot be part of an application.
applications-refused-not-announced = This contest is not announced.
applications-refused-applicant = An organisation of this kind cannot apply in this contest.
applications-refused-nothing-to-remind = There is nobody to remind now: the next step is yours.
applications-refused-nobody-to-remind = The platform does not know whom to write to: nobody who can do this is known for the school. Please contact the school.
applications-refused-reminded = Somebody was already reminded of this school in the last 24 hours.
applications-refused-no-mandate-needed = This school needs no mandate: the municipality founded it.

## List and beginning
applications-list = Project applications
applications-list-lead = { $count_form ->
    [zero] { $count } project applications
    [one] { $count } project application
   *[other] { $count } project applications
}
applications-none = There are no project applications yet. They appear here once they are handed in.
applications-none-found = No project application is like what you look for.
applications-filter = Find project applications
applications-filter-words = Applicant or number
applications-none-begun = You have not begun a project application yet.
applications-applicant-kind = Kind of applicant
applications-edition = Contest
applications-state = State
applications-reference = Number
applications-school-names = Names of schools
applications-excluded-at = Excluded at
applications-excluded-why = Reason of exclusion
applications-download-schools = Download the schools:
applications-school-kind = Kind of school
applications-excluded-names = Excluded schools
applications-asked = Asked for
applications-begin = Begin a project application
applications-begin-title = New project application
applications-begin-lead = An applicant has one application in a contest. The ideas of schools are taken in afterwards.
applications-begin-for = In whose name you apply
applications-begin-until = { $edition }. To be handed in { $until }.
applications-begin-none = No contest is open now in which you could begin a new application.
applications-begin-choose = Choose in whose name you apply
applications-begun = Applications begun already

## Cockpit
applications-countdown = Applications are accepted for
applications-next = What is to be done
applications-task-done = Done
applications-task-open = To be filled in
applications-task-waiting = Still waits
applications-task-any-time = Any time
applications-shared = Shared part
applications-shared-lead = What all schools have in common. Nothing of the schools’ ideas is typed again: they come from the teams.
applications-shared-lacks = Not there yet: { $what }
applications-check-and-hand-in = Check and hand in
applications-check-and-hand-in-hint = The check shows what is met and what is not. Afterwards the application is signed and handed in.
applications-read = The whole application to read
applications-read-title = The whole application: { $name }
applications-read-empty = There is no school in the application yet.
applications-parts = Parts of schools
applications-excluded = The school was taken out on { $at }. Reason: { $reason }
applications-newer-than-signed = Written after it was handed in; the signed application may name somebody else.
applications-withdraw = Withdraw the project application
applications-schools-lead = All schools whose teams completed the training: how far they are and whose turn it is.
applications-no-schools = There is no school whose team has completed the training.
applications-school = School
applications-how-far = How far
applications-what-lacks = What is missing and whose turn it is
applications-deeds = What you can do
applications-total = Total in the application
applications-total-of = of { $ceiling }
applications-sum-over = { $over } too much
applications-light-ready = Ready
applications-light-on-way = On its way
applications-light-stopped = Held up
applications-light-apart = Not taking part
applications-at-sketched = The team is writing its idea
applications-at-not-pursued = The team chose not to apply this year
applications-at-in = In the application
applications-at-excluded = Taken out of the application
applications-at-elsewhere = Taken to the contest by { $name }
applications-open-idea = Open the idea
applications-blocker-team = team
applications-blocker-principal = principal
applications-blocker-contact = contact person
applications-blocker-mandate = founder
applications-turn-mandate = It is the founder’s turn: somebody else founded the school, so a mandate is needed.
applications-turn-principal = It is the principal’s turn: the idea waits for agreement.
applications-turn-contact = It is your turn: take the idea in or give it back.
applications-turn-contact-in = It is your turn: something is missing in a part that was taken in.
applications-turn-team-begin = It is the team’s turn: no idea has been begun.
applications-turn-team-write = It is the team’s turn: the idea is being written.
applications-turn-team-send = It is the team’s turn: the principal agrees, the idea is to be sent.
applications-turn-team-mend = It is the team’s turn: the idea is to be mended and sent again.
applications-take-in = Take in
applications-take-out = Take out
applications-remind = Remind
applications-reminded-at = Reminder ({ $who }): { $at }
applications-back = Back to the application

## Shared part
applications-part-co-financing = Co-financing
applications-part-contact = Whom the agency may ask
applications-part-signatory = Who will sign
applications-field-goals-hint = Write each goal on a line of its own, the most important first.
applications-field-co-financing-sum-hint = For example: 300 or 300.50. For a contribution in kind write its value.
applications-field-co-financing-note-hint = For example: rooms and the coordinator’s work.
applications-field-signatory-position-hint = For example: head of the board.
applications-not-an-address = Write an e-mail address, for example: name@municipality.lv

## Mandates
applications-mandate-title = Mandate
applications-mandate-lead = The mandate by which { $applicant } may act for { $school }.
applications-mandate-file = File of the mandate
applications-mandate-file-hint = PDF or a signed file (.edoc, .asice) of at most 10 MB.
applications-mandate-from = Valid from
applications-mandate-to = Valid until (optional)
applications-mandate-to-hint = Leave it empty where the mandate has no end.
applications-mandate-add = Add a mandate
applications-mandate-open = Open the mandate
applications-mandate-revoke = Take the mandate back
applications-mandate-revoke-no = Leave it as it is
applications-mandate-revoke-question = Take back the mandate for { $school }?
applications-mandate-revoke-consequences = The mandate “{ $file }” will no longer hold, and the school cannot be handed in until another one is added.
applications-mandate-held = The mandate holds { $days }.
applications-mandate-held-open = The mandate holds from { $from }.
applications-mandate-expired = The mandate does not hold today: { $days }.
applications-mandate-expired-open = The mandate does not hold yet: { $from }.
applications-mandate-no-day = Write a day
applications-mandate-ends-early = The last day cannot be before the first
applications-paper-none = Choose a file
applications-paper-too-large = The file is larger than 10 MB
applications-paper-broken = The file did not arrive whole. Please try again.
applications-paper-unknown = This file is neither a PDF nor a signed file (.edoc, .asice), whatever it is called. Save the paper as PDF and try again.

## After a deed
applications-flash-taken-in = The school’s idea is in the application.
applications-flash-taken-out = The school’s idea is out of the application.
applications-flash-reminded = The reminder is sent.
applications-flash-saved = The shared part is saved.
applications-flash-mandate-given = The mandate is added.
applications-flash-mandate-taken-back = The mandate is taken back.

## Mails
applications-mail-remind-team-subject = Reminder: the idea of a project ({ $school })
applications-mail-remind-team-body =
    Hello, { $name }!

    { $applicant } is preparing a project application and waits for the idea of your school ({ $school }). Applications are accepted { $until }.

    Please finish the idea and send it: { $link }

    If the team will not apply this year, it can say so on the same page.
applications-mail-remind-principal-subject = Reminder: an idea waits for your agreement ({ $school })
applications-mail-remind-principal-body =
    Hello, { $name }!

    { $applicant } is preparing a project application. The idea of your school’s team ({ $school }) waits for your agreement. Applications are accepted { $until }.

    The idea: { $link }
applications-mail-remind-mandate-subject = Reminder: a mandate of the founder is needed ({ $school })
applications-mail-remind-mandate-body =
    Hello, { $name }!

    { $applicant } is preparing a project application in which your school ({ $school }) takes part. Somebody else founded the school, so a mandate of the founder is needed. Applications are accepted { $until }.

    Please send the mandate to whoever prepares the application. The ideas of your school: { $link }
applications-clarification = The agency asks you to clarify this application.
applications-clarification-answer = See the question and answer

# Rules that changed after the application was begun.
applications-rules-changed = The rules of the contest changed { $at }, when this application had been begun already. The new rules hold.
applications-rules-changed-what = What changed in the rules

# $applicant – applicant, $link – link.
applications-mail-rules-subject = The rules have changed: application of { $applicant }
applications-mail-rules-body =
    Hello, { $name },

    A new version of the rules has come into force since you began the application of { $applicant }. What you wrote is kept. The overview of the application shows what exactly has changed:
    { $link }
