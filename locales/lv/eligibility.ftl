# Atbilstības pārbaude: ko atrada platforma, ko izlēma cilvēks, precizējumi.

# Atbilstības pārbaudes jautājuma stāvoklis.
eligibility-check-state-pending = Vēl nav pārbaudīts
eligibility-check-state-auto-passed = Izpildīts (pārbaudīja platforma)
eligibility-check-state-auto-failed = Nav izpildīts (pārbaudīja platforma)
eligibility-check-state-needs-person = Jāpārbauda cilvēkam
eligibility-check-state-passed = Izpildīts
eligibility-check-state-failed = Nav izpildīts
eligibility-check-state-clarification = Gaida precizējumu
eligibility-check-state-final = Pārbaude pabeigta
