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

# Precizējuma stāvoklis.
eligibility-clarification-state-open = Gaida atbildi
eligibility-clarification-state-answered = Atbildēts
eligibility-clarification-state-lapsed = Termiņš beidzies bez atbildes

# Konkursu saraksts.
eligibility-menu = Atbilstība
eligibility-list-title = Atbilstības pārbaude
eligibility-list-lead = Projektu konkursi, kuru iesniegumus pārbauda pirms vērtēšanas.
eligibility-list-none = Pagaidām nav neviena konkursa, kura iesniegumus pārbauda.
eligibility-none-handed-in = Vēl nav neviena projekta iesnieguma.

# Viens konkurss.
eligibility-begin-title = Sākt pārbaudi
eligibility-begin-waiting = { $count_form ->
    [zero] { $count } projektu iesniegumu gaida pārbaudi.
    [one] { $count } projekta iesniegums gaida pārbaudi.
   *[other] { $count } projektu iesniegumi gaida pārbaudi.
}
eligibility-begin-hint = Katrs iesniegums saņems reģistrācijas numuru iesniegšanas secībā, un platforma pārbaudīs visu, ko var pārbaudīt pati. Pārējais jāpārbauda cilvēkam. Pēc tam neviens vairs nevar iesniegt.
eligibility-begin = Reģistrēt un sākt pārbaudi
eligibility-applications = { $count_form ->
    [zero] Atrasti { $count } projektu iesniegumu.
    [one] Atrasts { $count } projekta iesniegums.
   *[other] Atrasti { $count } projektu iesniegumi.
}
eligibility-table = Projektu iesniegumi
eligibility-none-such = Šādu projektu iesniegumu nav.
eligibility-filter = Atlasīt projektu iesniegumus
eligibility-filter-all = Visi
eligibility-filter-show = Rādīt
eligibility-filter-clear = Notīrīt atlasi
eligibility-narrow = Kas jādara
eligibility-narrow-open = Ir neatbildēti jautājumi
eligibility-narrow-proposed = Gaida otru cilvēku
eligibility-narrow-not-met = Kaut kas nav izpildīts
eligibility-narrow-excluded = Izslēgta kāda skola
eligibility-order = Secība
eligibility-order-number = Pēc numura
eligibility-order-applicant = Pēc iesniedzēja nosaukuma
eligibility-order-most-open = Vispirms ar vairāk neatbildētiem jautājumiem
eligibility-applicant = Projekta iesniedzējs
eligibility-number = Numurs
eligibility-state = Stāvoklis
eligibility-schools = Skolas
eligibility-excluded = Izslēgtās skolas
eligibility-asked = Pieprasīts
eligibility-open = Nav atbildes
eligibility-proposed = Gaida otru cilvēku
eligibility-not-met = Nav izpildīts
eligibility-met = Izpildīts
eligibility-wait-second = { $count_form ->
    [zero] { $count } gaida otru cilvēku
    [one] { $count } gaida otru cilvēku
   *[other] { $count } gaida otru cilvēku
}
eligibility-out = { $count_form ->
    [zero] izslēgtas { $count }
    [one] izslēgta { $count }
   *[other] izslēgtas { $count }
}
eligibility-pages = Lapas
eligibility-pages-first = Uz sākumu
eligibility-pages-next = Nākamie

# Viens projekta iesniegums.
eligibility-application-title = Atbilstības pārbaude: { $name }
eligibility-asked-before = (iesniedzot { $sum })
eligibility-read = Lasīt iesniegumu
eligibility-preview = Iesniegums kā dokuments (PDF)
eligibility-not-begun = Pārbaude vēl nav sākta.
eligibility-standing = Cik tālu ir pārbaude
eligibility-standing-met = { $count_form ->
    [zero] Izpildītas { $count } prasību.
    [one] Izpildīta { $count } prasība.
   *[other] Izpildītas { $count } prasības.
}
eligibility-standing-open = { $count_form ->
    [zero] Bez atbildes { $count } jautājumu:
    [one] Bez atbildes { $count } jautājums:
   *[other] Bez atbildes { $count } jautājumi:
}
eligibility-standing-not-met = { $count_form ->
    [zero] Nav izpildītas { $count } prasību:
    [one] Nav izpildīta { $count } prasība:
   *[other] Nav izpildītas { $count } prasības:
}
eligibility-whole = Viss iesniegums
eligibility-question = Jautājums
eligibility-fact = Ko zinām
eligibility-check-state = Atbilde
eligibility-evidence = Skatīt pierādījumu
eligibility-fact-deadline = { $until }. Iesniegts: { $at }.
eligibility-reason = Pamatojums
eligibility-reason-if-not = Pamatojums (obligāts, ja nav izpildīts)
eligibility-decided = { $name }, { $at }
eligibility-proposed-by = { $name } ierosina uzskatīt par izpildītu: { $reason }
eligibility-wait-for-second = Jūsu ierosinājums gaida, kad to apstiprinās cits cilvēks.
eligibility-decide = Izlemt
eligibility-answer = Vai izpildīts?
eligibility-answer-met = Izpildīts
eligibility-answer-not-met = Nav izpildīts
eligibility-decide-send = Saglabāt atbildi
eligibility-propose = Ierosināt uzskatīt par izpildītu
eligibility-propose-hint = Tas stāsies spēkā, kad ierosinājumu apstiprinās cits cilvēks.
eligibility-propose-send = Nosūtīt apstiprināšanai
eligibility-take-back = Atsaukt lēmumu par šo jautājumu
eligibility-take-back-send = Atsaukt lēmumu
eligibility-confirm = Apstiprināt ierosinājumu
eligibility-exclude-title = Izslēgt no iesnieguma: { $school }
eligibility-exclude-hint = Pārējās skolas paliek, un pieprasītā summa samazinās. Izslēgto skolu atpakaļ iekļaut nevar.
eligibility-ground = Kura prasība nav izpildīta
eligibility-choose = Izvēlieties
eligibility-exclude = Izslēgt skolu
eligibility-excluded-at = Skola izslēgta: { $at }. Tās daļu nevērtē un nefinansē.
eligibility-end = Pārbaudes rezultāts
eligibility-end-eligible-hint = Visas prasības ir izpildītas. Iesniegumu nodos vērtēšanai, un iesniedzējs saņems vēstuli.
eligibility-end-eligible = Atzīt par atbilstošu
eligibility-end-ineligible = Atzīt par neatbilstošu
eligibility-end-reason = Pamatojums, ko redzēs iesniedzējs
eligibility-end-not-yet = Par atbilstošu vēl nevar atzīt.
eligibility-ended-eligible = Atzīts par atbilstošu: { $name }, { $at }
eligibility-ended-ineligible = Atzīts par neatbilstošu: { $name }, { $at }
eligibility-quicker = Kāds bija ātrāks
eligibility-quicker-hint = Kamēr lapa bija atvērta, cits cilvēks šeit kaut ko mainīja. Zemāk ir pašreizējais stāvoklis; Jūsu atbilde nav saglabāta.
eligibility-typed = Jūsu rakstītais:
eligibility-back = Atpakaļ

# Precizējumi.
eligibility-clarifications = Precizējumi
eligibility-clarifications-none = Par šo iesniegumu nekas nav jautāts.
eligibility-ask = Prasīt precizējumu
eligibility-ask-send = Nosūtīt jautājumu
eligibility-question-words = Jautājums
eligibility-question-hint = Rakstiet tā, lai iesniedzējs saprot, ko tieši papildināt.
eligibility-due-on = Pēdējā diena atbildei
eligibility-due-on-hint = Šajā dienā vēl var atbildēt līdz plkst. 23.59.
eligibility-waiting = Kuri jautājumi gaida atbildi
eligibility-waiting-hint = Šos jautājumus izlems pēc atbildes saņemšanas.
eligibility-opened = Vietas, ko var papildināt
eligibility-opened-hint = Iesniedzējs varēs rakstīt tikai šeit izvēlētajās vietās un atbildē. Summas mainīt nevar.
eligibility-shared = Kopīgā daļa
eligibility-place-of-school = { $school }: { $what }
eligibility-reply = Atbilde
eligibility-answer-until = Jāatbild { $until }
eligibility-asked-by = { $name }, { $at }
eligibility-answers = Kas bija iesniegts un kas atbildēts
eligibility-place = Vieta
eligibility-handed-in = Iesniegts
eligibility-answered = Atbildēts
eligibility-unchanged = Nav mainīts
eligibility-write-answer = Atbildēt uz precizējumu
eligibility-answer-hint = Iesniegums paliek tāds, kāds tas tika iesniegts. Pārbaudot redzēs gan iesniegto, gan Jūsu atbildi.
eligibility-original = Iesniegumā rakstīts:
eligibility-save = Saglabāt un turpināt vēlāk
eligibility-send-answer = Nosūtīt atbildi
eligibility-my-day = Jāatbild uz precizējumu: { $applicant }

# Kas notika.
eligibility-flash-begun = Iesniegumi reģistrēti, pārbaude sākta.
eligibility-flash-decided = Atbilde saglabāta.
eligibility-flash-proposed = Ierosinājums nosūtīts apstiprināšanai.
eligibility-flash-confirmed = Ierosinājums apstiprināts.
eligibility-flash-taken-back = Lēmums atsaukts. Jautājums atkal gaida atbildi.
eligibility-flash-excluded = Skola izslēgta, pārējās paliek.
eligibility-flash-eligible = Iesniegums atzīts par atbilstošu.
eligibility-flash-ineligible = Iesniegums atzīts par neatbilstošu.
eligibility-flash-asked = Jautājums nosūtīts iesniedzējam.
eligibility-flash-written = Saglabāts. Kad viss ir uzrakstīts, nosūtiet atbildi.
eligibility-flash-answered = Atbilde nosūtīta.

# Kāpēc nevar.
eligibility-refused-same-person = Jūsu paša ierosinājumu apstiprina cits cilvēks.
eligibility-refused-state = Iesniegumu šobrīd nepārbauda.
eligibility-refused-excluded = Šī skola jau ir izslēgta.
eligibility-refused-training = Prasību par mācībām apiet nevar: skolu, kuras komanda mācības nav pabeigusi, izslēdz.
eligibility-refused-no-ground = Izvēlieties prasību, kas nav izpildīta.
eligibility-refused-no-answer-given = Izvēlieties, vai prasība ir izpildīta.
eligibility-refused-begun = Pārbaude jau ir sākta.
eligibility-refused-still-open = Konkurss vēl nav slēgts.
eligibility-refused-extended = Kādam iesniedzējam termiņš ir pagarināts un vēl nav beidzies.
eligibility-refused-not-restored = Kāds iesniegums vēl tiek atjaunots tāds, kāds tas bija iesniegts. Mēģiniet pēc minūtes.
eligibility-refused-nothing = Nav neviena iesnieguma, ko pārbaudīt.
eligibility-refused-open = Vispirms jāatbild uz visiem jautājumiem un jāizlemj par ierosinājumiem.
eligibility-refused-not-met = Kāda prasība nav izpildīta.
eligibility-refused-all-met = Visas prasības ir izpildītas, tāpēc noraidīt nav pamata.
eligibility-refused-no-school = Iesniegumā vairs nav nevienas skolas.
eligibility-refused-no-question = Uzrakstiet jautājumu.
eligibility-refused-day = Pēdējai dienai jābūt no šodienas līdz 60 dienām uz priekšu.
eligibility-refused-places = Kādu no izvēlētajām vietām vai jautājumiem atvērt nevar.
eligibility-refused-over = Precizējums jau ir slēgts.
eligibility-refused-too-late = Termiņš atbildei ir beidzies.
eligibility-refused-not-yet = Termiņš atbildei vēl nav beidzies.
eligibility-refused-no-answer = Uzrakstiet atbildi vai papildiniet kādu no vietām.

# Vēstules.
eligibility-mail-asked-subject = Lūgums precizēt projekta iesniegumu { $application }
eligibility-mail-asked-body =
    Labdien, { $name }!

    Pārbaudot projekta iesniegumu { $application } ({ $applicant }), radās jautājums:

    { $question }

    Atbildi gaidām { $until }. Var papildināt tikai jautājumā norādītās vietas; iesniegtais paliek redzams.

    Atbildēt: { $link }
eligibility-mail-answered-subject = Saņemta atbilde par projekta iesniegumu { $application }
eligibility-mail-answered-body =
    Labdien, { $name }!

    Uz Jūsu jautājumu par projekta iesniegumu { $application } ({ $applicant }) ir atbildēts.

    Atbilde līdzās iesniegtajam: { $link }
eligibility-mail-lapsed-subject = Atbilde nav saņemta: projekta iesniegums { $application }
eligibility-mail-lapsed-body =
    Labdien, { $name }!

    Termiņš atbildei uz Jūsu jautājumu par projekta iesniegumu { $application } ({ $applicant }) ir beidzies, un atbilde nav nosūtīta. Redzams tas, kas līdz termiņam bija ierakstīts.

    Turpināt pārbaudi: { $link }
eligibility-mail-excluded = Izslēgta skola { $school }. Pamatojums: { $reason }
eligibility-mail-eligible-subject = Projekta iesniegums { $application } nodots vērtēšanai
eligibility-mail-eligible-body =
    Labdien, { $name }!

    Projekta iesniegums { $application } ({ $applicant }) atbilst prasībām un ir nodots vērtēšanai. Pieprasītā summa: { $sum }.

    { $excluded }

    Iesniegums: { $link }
eligibility-mail-ineligible-subject = Projekta iesniegums { $application } neatbilst prasībām
eligibility-mail-ineligible-body =
    Labdien, { $name }!

    Projekta iesniegums { $application } ({ $applicant }) neatbilst prasībām, un to nevērtēs.

    Pamatojums: { $reason }

    { $excluded }

    Iesniegums: { $link }
