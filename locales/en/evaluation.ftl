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
