# Vērtēšana: vērtētāji, punkti un to pamatojumi.

# Vērtējuma stāvoklis.
evaluation-review-state-assigned = Uzticēts
evaluation-review-state-declared = Interešu konflikta nav
evaluation-review-state-recused = Atteicies interešu konflikta dēļ
evaluation-review-state-released = Noņemts
evaluation-review-state-in-progress = Tiek rakstīts
evaluation-review-state-submitted = Iesniegts
evaluation-review-state-returned = Atgriezts
evaluation-review-state-final = Galīgs

# Kas ar vērtējumu noticis.
evaluation-review-step-declared = Vērtētājs apliecina, ka interešu konflikta nav
evaluation-review-step-recused = Vērtētājs atsakās interešu konflikta dēļ
evaluation-review-step-released = Vērtējums noņemts
evaluation-review-step-written = Vērtēšana sākta
evaluation-review-step-submitted = Vērtējums iesniegts
evaluation-review-step-returned = Vērtējums atgriezts
evaluation-review-step-closed = Visi vērtējumi ir iesniegti
