# Ideas of projects: the canvas, comments, the principal's agreement, sending to the contact person

## States and steps
ideas-state-sketch = Sketch
ideas-state-shared = Shown to the school
ideas-state-principal-agreed = The principal agrees
ideas-state-with-contact = With the contact person
ideas-state-returned = Returned for changes
ideas-state-in-bundle = Part of an application
ideas-state-not-pursued = The team does not apply
ideas-step-shared = Idea shown to the school
ideas-step-agreed = The principal agrees
ideas-step-changes-asked = The principal asks for changes
ideas-step-reopened = The team writes on
ideas-step-sent = Idea sent to the contact person
ideas-step-returned = Returned by the contact person
ideas-step-taken = Idea taken into an application
ideas-step-released = Idea taken out of the application
ideas-step-restored = The idea is what was submitted
ideas-step-given-up = The team decided not to apply
ideas-step-resumed = The team goes on after all

## What comes next
ideas-next = What comes next
ideas-state-sketch-next = The team writes its idea. Once it is ready to be seen, show it to the school and to the other teams of the same training.
ideas-state-shared-next = The school and the other teams of the same training see the idea. Now the principal's agreement is needed.
ideas-state-principal-agreed-next = The principal agrees. The support person can send the idea to the contact person of the municipality.
ideas-state-with-contact-next = The contact person of the municipality has the idea, and can return it for changes.
ideas-state-returned-next = The contact person asks for changes. Change the idea and send it again.
ideas-state-in-bundle-next = The idea is part of an application. It is written in again only when the contact person takes it out and returns it for changes.
ideas-state-not-pursued-next = The team decided not to apply this year. That is all right: nobody has to apply.
ideas-closes = The idea can be changed { $until }.

## The idea from the team's page
teams-idea = Project idea
ideas-begin-title = Project idea
ideas-begin-lead = The whole team writes the idea together. What is written here is used for the application later, so nothing has to be written twice.
ideas-begin-who = While the idea is a sketch, the team, the coordinator of the region and the trainer see it.
ideas-begin = Begin the idea
ideas-of-team = Idea: { $team }

## The canvas
ideas-canvas = Idea canvas
ideas-canvas-lead = Every answer saves itself. Several people can write at once.
ideas-part-why = Why and what
ideas-part-who = For whom
ideas-part-how = How
ideas-field-title = Title of the project
ideas-field-need = Need
ideas-field-need-hint = What does the school's community lack? How do you know?
ideas-field-idea = Idea
ideas-field-idea-hint = How does the project answer this need?
ideas-field-themes = Themes
ideas-field-audience = For whom the project is
ideas-field-groups = Groups of learners
ideas-field-problem = Problem { $number }
ideas-field-result = The result that solves problem { $number }
ideas-field-impact = Impact
ideas-field-impact-hint = What will change at the school in the longer run, not only when the project ends?
ideas-field-activities = Activities
ideas-field-activities-hint = What will you do, when, and who leads it?
ideas-field-category = Kind of cost
ideas-field-what = What will be bought
ideas-field-sum = Sum, EUR
ideas-field-sum-hint = For example: 120 or 120.50
ideas-pairs = Problems and results
ideas-pairs-hint = To each problem its own result. The next row appears after saving.
ideas-pairs-problem = Problem
ideas-pairs-result = Result
ideas-budget = Budget
ideas-budget-hint = Write whole cents. The next rows appear after saving.
ideas-budget-line = Row { $number }
ideas-budget-what = What
ideas-budget-category = Kind
ideas-budget-sum = Total
ideas-budget-sum-column = Sum
ideas-budget-total = { $total } in all.
ideas-budget-left = { $total } of { $ceiling }. Left: { $rest }.
ideas-budget-over = { $total } in all, but one school may have { $ceiling }. Too much by { $rest }.
ideas-choose = Choose
ideas-save = Save and go back
ideas-save-more = Save and write on
ideas-back = Back to the idea
ideas-nothing-yet = Nothing written yet
ideas-written = Written by { $name }, { $moment }
ideas-sum-negative = A sum cannot be negative
ideas-sum-part-of-a-cent = Write whole cents: no more than two digits after the decimal point
ideas-sum-too-large = The sum is too large
ideas-sum-unreadable = Write the sum in digits, for example: 120.50

## What is missing
ideas-missing = What is still missing
ideas-missing-nothing = Nothing is missing.
ideas-missing-answer = Not filled in: { $field }
ideas-missing-pair = No problem with its result
ideas-missing-half-pair = Pair { $number } lacks its problem or its result
ideas-missing-line = The budget has no row
ideas-missing-half-line = Row { $number } of the budget lacks its kind, its words or its sum
ideas-missing-themes = No theme is chosen
ideas-missing-ceiling = The budget is above the money for one school
ideas-missing-training = The team has not completed the training

## Deeds
ideas-write = Write the idea
ideas-share = Show it to the school and other teams
ideas-share-note = The principal, the contact person of the municipality and the teams of the same training will see the idea. You can still write in it.
ideas-send = Send to the contact person
ideas-send-note = The contact person gets the idea and a letter about it. While the contact person has it, it cannot be changed.
ideas-send-lacks = It can be sent once nothing is missing.
ideas-route = Who takes the idea to the contest
ideas-route-hint = Each school has one way: the contact person of the municipality, or an association (foundation) that represents the school.
ideas-route-municipality = The contact person of the municipality
ideas-reopen = Write on
ideas-reopen-note = The principal's agreement ends and must be asked for again.
ideas-agree = I agree to the idea
ideas-agree-note = You agree to what stands on this page. After that the team cannot change the idea unless it opens it again.
ideas-ask-changes = Ask for changes
ideas-ask-changes-words = What should be changed
ideas-return = Return for changes
ideas-return-words = What should be changed, and why
ideas-give-up = We will not apply
ideas-give-up-note = Nobody has to apply, and nothing changes for the team. You can think again until the contest closes.
ideas-resume = Go on after all
ideas-resume-note = The idea goes on from where it stopped.
ideas-words-missing = Write what should be changed

## Refusals
ideas-refused-no-place = A team that has a place in the training can begin an idea.
ideas-refused-closed = The contest has closed. The idea cannot be changed any more.
ideas-refused-state = The idea is at another stage by now. Reload the page.
ideas-refused-not-writable = At this stage the idea cannot be changed.
ideas-refused-lacks = The idea cannot be sent yet: see what is missing
ideas-refused-association = This organisation cannot take the idea to the contest. Choose another one.

## Comments
ideas-comments = Comments
ideas-comments-none = No comments yet.
ideas-comment = Comment or suggestion
ideas-comment-about = About what
ideas-comment-whole = About the whole idea
ideas-comment-send = Add
ideas-comment-missing = Write the comment
ideas-suggestions = { $count_form ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
ideas-part-team = the team
ideas-part-coordinator = coordinator of the region
ideas-part-trainer = trainer
ideas-part-other-team = another team
ideas-way = The way of the idea
ideas-others = Ideas of other teams
ideas-others-lead = Teams of the same training that have shown their idea.

## The list
ideas-list = Project ideas
ideas-list-lead = { $count_form ->
    [one] With the contact person: { $count } idea
   *[other] With the contact person: { $count } ideas
}
ideas-list-none = No ideas yet. They appear here once teams show them to their school.
ideas-list-school = School
ideas-list-idea = Idea
ideas-list-state = Stage
ideas-list-whole = Nothing is missing
ideas-list-not-begun = Not begun
ideas-list-elsewhere = Another way
ideas-list-team-begins = It is the team’s turn: the training is completed, but no idea has been begun.
ideas-list-team-writes = It is the team’s turn: the idea is being written and has not been shown to the school.
ideas-list-by-association = { $name } takes the idea to the contest.
ideas-list-lacks = { $count_form ->
    [one] { $count } thing is missing
   *[other] { $count } things are missing
}

## After a deed
ideas-flash-saved = Idea saved.
ideas-flash-commented = Comment added.
ideas-flash-shared = The idea is shown.
ideas-flash-agreed = Your agreement is recorded.
ideas-flash-changes-asked = The team has been asked.
ideas-flash-reopened = The idea can be written again.
ideas-flash-sent = The idea is with the contact person.
ideas-flash-returned = The idea is returned for changes.
ideas-flash-taken = The idea is part of the application now.
ideas-flash-released = The idea is taken out of the application.
ideas-flash-given-up = It is recorded that the team does not apply.
ideas-flash-resumed = The idea goes on.

## Vote of the school
ideas-vote-heading = Vote of the school
ideas-vote-title = Vote at school
ideas-vote-lead = Type the code from the poster. No account is needed.
ideas-vote-code = Code of the vote
ideas-vote-code-hint = Six letters. Capital or small does not matter.
ideas-vote-code-missing = Type the code of the vote
ideas-vote-code-wrong = No vote has this code. Compare the letters with the poster
ideas-vote-enter = Go to the vote
ideas-vote-choose = Choose one
ideas-vote-cast = Vote
ideas-vote-until = Open until: { $moment }.
ideas-vote-poll = This is a poll, not an election: each browser can vote once, but nobody checks who people are.
ideas-vote-nothing-kept = We keep nothing about you, and nobody learns what you chose. So that one browser does not vote twice, it holds a random number until the vote is over.
ideas-vote-thanks = Thank you, your vote is counted.
ideas-vote-result-later = The result will stand here when the vote is over: { $moment }.
ideas-vote-was-over = The vote is over: { $moment }.
ideas-vote-over = This vote is over
ideas-vote-before = This browser has voted already
ideas-vote-no-cookie = The browser did not take the cookie without which a vote cannot be counted. Allow cookies and vote again
ideas-vote-choice-missing = Choose one of the answers
ideas-vote-choice-forged = This vote has no such answer. Choose one of those offered
ideas-vote-what = Ask the whole school what it wants. People vote on their phones with a code, without an account. The result is attached to the idea and later to the application.
ideas-vote-ask = Ask the whole school in a vote
ideas-vote-running = A vote is open: code and counts
ideas-vote-question = Question
ideas-vote-usual-question = What should our school do?
ideas-vote-usual-other = Something else
ideas-vote-options = Answers
ideas-vote-option-number = Answer { $number }
ideas-vote-optional = optional
ideas-vote-ends = The vote ends
ideas-vote-ends-hint = Within a month, and not after the contest closes.
ideas-vote-open = Open the vote
ideas-vote-question-missing = Write the question
ideas-vote-too-few = At least two answers are needed
ideas-vote-twice = This answer is there already
ideas-vote-no-end = Say when the vote ends
ideas-vote-end-past = The end of the vote must be in the future
ideas-vote-end-far = The vote must end within a month and before the contest closes
ideas-vote-one-at-a-time = A vote is open already. Another can be opened once it is over.
ideas-vote-not-now = At this stage no vote can be opened.
ideas-vote-total = { $count_form ->
    [one] { $count } vote in all
   *[other] { $count } votes in all
}
ideas-vote-option = Answer
ideas-vote-votes = Votes
ideas-vote-table = Show the numbers as a table
ideas-vote-from-to = Open from { $from } to { $to }.
ideas-vote-close = Close the vote
ideas-vote-close-note = After that nobody can vote, and the result stays as it is.
ideas-vote-poster = Poster with the code
ideas-vote-poster-image = Square code that opens the vote
ideas-vote-poster-how = Scan the square code, or open { $address } and type the code:
ideas-vote-poster-print = Print this page in the browser: only the poster is left on paper.
ideas-flash-vote-opened = The vote is open.
ideas-flash-vote-closed = The vote is over, its result is attached to the idea.
ideas-flash-vote-cast = Your vote is counted.

## Letters
ideas-mail-shared-subject = A pupils' idea waits for your agreement: { $title }
ideas-mail-shared-body =
    Hello, { $name }!

    The team of your school ({ $school }) has written the project idea “{ $title }”. Please read it and agree, or ask for changes:
    { $link }
ideas-mail-agreed-subject = The principal agrees to the idea: { $title }
ideas-mail-agreed-body =
    Hello, { $name }!

    The principal of { $school } agrees to the idea “{ $title }”. It can now be sent to the contact person of the municipality:
    { $link }
ideas-mail-changes-asked-subject = The principal asks for changes of the idea: { $title }
ideas-mail-changes-asked-body =
    Hello, { $name }!

    The principal of { $school } asks for changes of the idea “{ $title }”:

    { $words }

    The idea: { $link }
ideas-mail-sent-subject = An idea has come: { $title } ({ $school })
ideas-mail-sent-body =
    Hello, { $name }!

    { $school } has sent you the project idea “{ $title }”. Look at it and return it for changes if need be:
    { $link }
ideas-mail-returned-subject = The contact person asks for changes of the idea: { $title }
ideas-mail-returned-body =
    Hello, { $name }!

    The contact person of the municipality asks for changes of the idea “{ $title }” ({ $school }):

    { $words }

    Change it and send it again: { $link }

ideas-mail-taken-subject = The idea is part of an application now: { $title }
ideas-mail-taken-body =
    Hello, { $name }!

    The contact person took the idea “{ $title }” ({ $school }) into an application. Until it is submitted it can still be taken out and returned for changes. You will be told.

    { $link }
ideas-mail-released-subject = The idea was taken out of the application: { $title }
ideas-mail-released-body =
    Hello, { $name }!

    The contact person took the idea “{ $title }” ({ $school }) out of the application. The idea is with the contact person again. If you have questions, please ask the contact person.

    { $link }
