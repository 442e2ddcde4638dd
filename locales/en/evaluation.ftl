# Evaluation: evaluators, marks and their reasons.

# Where a review is.
evaluation-review-state-assigned = Assigned
evaluation-review-state-declared = No conflict of interest
evaluation-review-state-recused = Recused
evaluation-review-state-released = Taken away
evaluation-review-state-in-progress = Being written
evaluation-review-state-submitted = Submitted
evaluation-review-state-returned = Returned
evaluation-review-state-final = Final

# What happened to a review.
evaluation-review-step-declared = The evaluator declares that there is no conflict of interest
evaluation-review-step-recused = The evaluator recuses themselves
evaluation-review-step-released = The review was taken away
evaluation-review-step-written = The review was begun
evaluation-review-step-submitted = The review was submitted
evaluation-review-step-returned = The review was returned
evaluation-review-step-closed = All reviews are submitted

# Menu and overview
evaluation-menu = Evaluation
evaluation-menu-reviews = My reviews
evaluation-title = Evaluation of project applications
evaluation-lead = Contests whose applications are judged by quality criteria.
evaluation-none = No contest has applications to be judged yet.
evaluation-overview-title = Overview of the evaluation
evaluation-application = Project application
evaluation-number = Number of the application
evaluation-applicant = Applicant
evaluation-evaluator = Evaluator
evaluation-state = State
evaluation-due = Due
evaluation-overdue = Overdue
evaluation-reason = Reason
evaluation-points = Points
evaluation-criterion = Criterion
evaluation-total = Weighted total
evaluation-choose = Choose
evaluation-nobody = Nobody
evaluation-third = Third evaluator
evaluation-submitted-at = Submitted

evaluation-tile-applications = Applications in evaluation
evaluation-tile-reviews = Reviews, those taken away included
evaluation-tile-given = Reviews submitted
evaluation-tile-apart = Applications with a large difference
evaluation-given-of = { $given } of { $all }
evaluation-missing-readers = { $count_form ->
    [one] The programme manager must ask evaluators for { $count } application.
   *[other] The programme manager must ask evaluators for { $count } applications.
}
evaluation-missing-third = { $count_form ->
    [one] A third evaluator is needed for { $count } application: the first ones differ by more than is allowed.
   *[other] A third evaluator is needed for { $count } applications: the first ones differ by more than is allowed.
}
evaluation-missing-reviews = { $count_form ->
    [one] { $count } application does not have all its reviews yet. The table of evaluators says who must do what.
   *[other] { $count } applications do not have all their reviews yet. The table of evaluators says who must do what.
}
evaluation-close = Close the evaluation
evaluation-scores = Scores by evaluator
evaluation-scores-lead = The scores are those the evaluators gave. The strictness beside them is information only and changes no score.
evaluation-scores-none = There is no application yet that could be judged.
evaluation-raw-scores = Scores by evaluator
evaluation-difference = Difference
evaluation-mean = Mean
evaluation-barred = conflict of interest
# $tie — what the evaluator is tied to.
evaluation-barred-by = Since the review was given it became known that its evaluator is tied to this applicant or one of its schools: { $tie }. The review has to be set aside and somebody else asked.
evaluation-set-aside = Set the review aside
evaluation-set-aside-yes = Set aside
evaluation-refused-barred = Reviews whose author has a conflict of interest: { $count }. Set them aside first.
evaluation-missing-barred = { $count_form ->
    [one] { $count } review was given by somebody with a conflict of interest. Set it aside, so that somebody else can be asked.
   *[other] { $count } reviews were given by people with a conflict of interest. Set them aside, so that others can be asked.
}
evaluation-apart = Large difference
evaluation-kept = You still have to judge this application or have a conflict of interest with it, so you do not see what others gave.
evaluation-nobody-yet = No evaluators yet.
evaluation-strictness = Strictness
evaluation-strictness-beside = (strictness { $points })
evaluation-strictness-lead = Strictness is the mean difference between an evaluator's scores and those of others for the same applications: minus is stricter, plus more generous. It is information only: it changes no score.
evaluation-strictness-over = { $count_form ->
    [one] ({ $count } application in common)
   *[other] ({ $count } applications in common)
}
evaluation-strictness-unknown = Nothing to compare with yet
evaluation-evaluators = Evaluators
evaluation-evaluators-none = This contest has no evaluators.
evaluation-to-declare = To declare
evaluation-to-judge = To judge
evaluation-submitted = Submitted
evaluation-recused = Recused
evaluation-agreement = Agreement between evaluators
evaluation-agreement-lead = Krippendorff's alpha says how alike the evaluators judged: 1 is full agreement, 0 is what chance would give.
evaluation-alpha = Alpha
evaluation-alpha-means = What it means
evaluation-alpha-good = The evaluators mostly agree.
evaluation-alpha-fair = The evaluators agree in part; conclusions call for care.
evaluation-alpha-low = The evaluators judged differently; it is worth discussing how the criterion is understood.
evaluation-alpha-none = There is no agreement: the scores differ as much as by chance, or more.
evaluation-alpha-unknown = Nothing can be said yet: no application was judged by several, or all scores are the same.

# One application
evaluation-marks = Points and reasons
evaluation-marks-none = No review has been submitted yet.
evaluation-reviews = Reviews
evaluation-apart-means = The first evaluators differ by more than is allowed, so a third one reads the application.
evaluation-mean-means = The final score is the mean of all evaluators; the third one counts like the others.
evaluation-return = Return the review
evaluation-return-yes = Return to the evaluator
evaluation-release = Take the review away
evaluation-release-yes = Take away and propose somebody else

# Assignment
evaluation-assignment-title = Assigning applications to evaluators
evaluation-assignment-lead = { $count_form ->
    [one] Each application is judged by { $count } evaluator. The platform proposes who; you look it through and publish it.
   *[other] Each application is judged by { $count } evaluators. The platform proposes who; you look it through and publish it.
}
evaluation-proposal-open = Proposed ({ $moment }) and not published yet. The evaluators do not know of it yet.
evaluation-nobody-lacks = Every application has its evaluators.
evaluation-short = { $count_form ->
    [one] { $count } application lacks evaluators even with this proposal.
   *[other] { $count } applications lack evaluators even with this proposal.
}
evaluation-compute = Propose evaluators
evaluation-compute-again = Propose anew
evaluation-due-hint = The day by which the evaluators must submit their reviews.
evaluation-publish = Publish and tell the evaluators
evaluation-load = Load of the evaluators
evaluation-load-lead = Applications are spread as evenly as possible. Nobody is given an application they have a tie with.
evaluation-load-now = Judges already
evaluation-load-more = Proposed
evaluation-load-together = Together
evaluation-load-blocked = May not judge
evaluation-assigned = Applications and evaluators
evaluation-assigned-lead = Applications that were found eligible or are being judged.
evaluation-assigned-none = There is no application that could be assigned.
evaluation-judges = Judged by
evaluation-proposed = Proposed
evaluation-blocked = May not judge
evaluation-blocked-declared = { $name }: declared tie – { $tie }
evaluation-blocked-role = { $name }: role – { $tie }
evaluation-lacks-readers = { $count_form ->
    [one] Lacks { $count } evaluator
   *[other] Lacks { $count } evaluators
}
evaluation-change = Change the proposal
evaluation-change-lead = Choose in whose place and who judges. The reason stays with the proposal.
evaluation-change-from = In place of
evaluation-change-to = Who judges
evaluation-change-yes = Change

# The evaluator
evaluation-reviews-title = My reviews
evaluation-reviews-lead = Applications you were asked to judge. Before the content opens you declare that there is no conflict of interest.
evaluation-reviews-none = You are not asked to judge anything at present.
evaluation-progress-column = Done
evaluation-progress = { $done } of { $all } criteria
evaluation-declare = Conflict of interest
evaluation-declare-lead = The application opens when you have declared that you have no conflict of interest with it.
evaluation-declare-blind = In this contest evaluators do not see the names of applicants and schools. If you recognise them in the text, you can declare a conflict later, too.
evaluation-declare-question = Do you have a conflict of interest?
evaluation-declare-no = No, there is no conflict of interest
evaluation-declare-yes = Yes, there is a conflict of interest
evaluation-declare-missing = Choose whether you have a conflict of interest
evaluation-declare-send = Declare
evaluation-conflict-reason = Reason of the conflict
evaluation-conflict-reason-hint = Only where there is a conflict. The programme manager and the commission see it.
evaluation-recuse = Withdraw because of a conflict of interest
evaluation-recuse-later = I have noticed a conflict of interest
evaluation-recuse-later-lead = The review ends, you do not see the application any more, and you are not asked about it again.
evaluation-closed-title = This application is not open to you
evaluation-recused-closed = You withdrew because of a conflict of interest. You do not see the application and are not asked about it again.
evaluation-released-closed = This review was taken from you. You do not see the application any more.
evaluation-back-to-reviews = To my reviews
evaluation-content = The application
evaluation-clarified = Clarifications
evaluation-clarified-lead = What the applicant explained when the agency asked. What was handed in stays as it was; the answer stands beside it.
evaluation-clarified-blind = What the applicant explained when the agency asked. The question and the written reply are not shown, as they may name people and institutions.
evaluation-clarified-question = Question
evaluation-blind = The names of applicants, schools and people are hidden. Names written into the text itself stay visible.
evaluation-school-number = School { $number }
evaluation-others-hidden = You do not see the points of other evaluators, and they do not see yours.
evaluation-to-sheet = To the evaluation sheet
evaluation-returned = The review was returned
evaluation-sheet = Evaluation
evaluation-sheet-lead = Every criterion needs points and a reason. What you write saves itself.
evaluation-total-so-far = Weighted total: { $sum } of { $most }
evaluation-scale = From 0 to { $most } points in steps of { $step }.
evaluation-weight = A point counts { $weight } times.
evaluation-pass-mark = Pass mark: { $least } points.
evaluation-knock-out = Pass mark: { $least } points; below it the application is rejected.
evaluation-pass-mark-of-set = To be supported, an application needs at least { $least } points in total.
evaluation-comments = Comments
evaluation-comment-applicant = Comment to the applicant
evaluation-comment-applicant-hint = This comment may be passed on to the applicant.
evaluation-comment-internal = Internal comment
evaluation-comment-internal-hint = Only those who run the evaluation and decide see it.
evaluation-submit = Submit the review
evaluation-save = Save
evaluation-mark-unreadable = Write the points as a number
evaluation-mark-out-of-range = Points are between 0 and { $most }
evaluation-mark-between-steps = Points are given in the steps named
evaluation-lacks-points = { $criterion }: points are missing
evaluation-lacks-reason = { $criterion }: the reason is missing

# Ties
evaluation-ties-title = My ties
evaluation-ties-lead = You are not given applications you have a tie with. Ties that follow from your roles are known already.
evaluation-ties-none = No ties of yours are known.
evaluation-tie-to = To whom
evaluation-tie-source = Known from
evaluation-tie-deed = Deed
evaluation-tie-declared = Declared by you
evaluation-tie-of-role = Follows from a role
evaluation-tie-remove = Remove
evaluation-tie-add = Declare a tie
evaluation-tie-add-lead = Work, relatives or other cooperation, for example. Reviews not submitted that the tie bars end at once.
evaluation-tie-municipality = Municipality
evaluation-tie-organisation = Or an organisation
evaluation-tie-organisation-hint = Name of a school, an association or another organisation
evaluation-tie-send = Declare
evaluation-tie-missing = Choose a municipality or write an organisation
evaluation-tie-unknown = There is no such organisation
evaluation-tie-which = Which of them?

# Refusals and messages
evaluation-refused-state = The review is not in a state any more in which this is possible. Open the page again.
evaluation-refused-tied = You have a tie with this application: { $tie }. You may not judge it.
evaluation-refused-conflict = { $name } may not judge this application: tie – { $tie }.
evaluation-refused-asked = { $name } was asked about this application already.
evaluation-refused-nothing-to-assign = There is no application for which an evaluator could be proposed.
evaluation-refused-nobody-chosen = Choose in whose place, or who judges.
evaluation-refused-no-application = Choose an application.
evaluation-refused-no-evaluator = Somebody who is proposed is no evaluator any more. Propose anew.
evaluation-refused-due = The day must be today or later.
evaluation-refused-nothing-to-close = There is no evaluation to close.
evaluation-refused-incomplete = The evaluation cannot be closed yet: applications without all their reviews – { $count }.
evaluation-flash-computed = Evaluators proposed
evaluation-flash-changed = Proposal changed
evaluation-flash-published = Published; the evaluators are told
evaluation-flash-declared = Declaration received; the application is open
evaluation-flash-recused = Withdrawal received
evaluation-flash-saved = Saved
evaluation-flash-submitted = Review submitted
evaluation-flash-returned = Review returned
evaluation-flash-released = Review taken away
evaluation-flash-closed = Evaluation closed
evaluation-flash-tie = Tie declared
evaluation-flash-tie-ended = Tie declared; the reviews it bars have ended
evaluation-flash-tie-removed = Tie removed

# Mails
evaluation-asked-count = { $count_form ->
    [one] { $count } project application
   *[other] { $count } project applications
}
evaluation-mail-asked-subject = You are asked to judge project applications
evaluation-mail-asked-body = Dear { $name },

    In the contest “{ $edition }” you are asked to judge { $count }. The reviews are due { $until }.

    Before each application opens, please declare that you have no conflict of interest:
    { $link }

    Saikne
evaluation-mail-returned-subject = A review was returned
evaluation-mail-returned-body = Dear { $name },

    Your review of the application { $application } was returned.

    Reason: { $reason }

    { $link }

    Saikne
evaluation-mail-lacking-subject = A project application needs an evaluator
evaluation-mail-lacking-body = Dear { $name },

    The application { $application } needs another evaluator: somebody withdrew, a review was taken away, or the first evaluators differ too much. The platform proposes who could judge it, where there is somebody. Please look it through and publish it:
    { $link }

    Saikne
