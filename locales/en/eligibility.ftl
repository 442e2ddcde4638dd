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
