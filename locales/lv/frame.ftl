# Rāmis ap katru lapu
frame-skip = Pāriet uz saturu
frame-menu = Izvēlne
frame-main-navigation = Galvenā izvēlne
frame-breadcrumb = Jūs atrodaties šeit
frame-language = Valoda
frame-language-lv = Latviešu
frame-language-en = English
frame-colours = Krāsas
frame-colours-light = Gaišas
frame-colours-dark = Tumšas
frame-colours-device = Kā ierīcē
frame-footer = Par vietni
frame-accessibility = Piekļūstamība
frame-privacy = Privātums
frame-contacts = Kontakti
frame-about = Vieta, kur programmas satiek skolas, jauniešus un kopienas.
frame-sign-in = Pieslēgties
frame-sign-out = Beigt darbu
frame-account = Mans konts
frame-demonstration = Demonstrācija ar izdomātiem datiem
frame-demonstration-roles = lomas, pulkstenis, pastkaste
frame-menu-home = Sākums
frame-menu-my-day = Mana diena
frame-menu-notifications = Paziņojumi
# Aiz skaitļa izvēlnē, ekrāna lasītājiem.
frame-unread = { $count_form ->
    [zero] { $count } nelasītu
    [one] { $count } nelasīts
   *[other] { $count } nelasīti
}
frame-menu-administration = Pārvaldība

# Lomu nosaukumi
role-platform-administrator = Platformas administrators(-e)
role-programme-manager = Programmas vadītājs(-a)
role-regional-coordinator = Reģiona koordinators(-e)
role-session-planner = Mācību plānotājs(-a)
role-trainer = Mācību vadītājs(-a)
role-municipal-coordinator = Pašvaldības koordinators(-e)
role-project-coordinator = Projekta koordinators(-e)
role-eligibility-officer = Atbilstības pārbaudītājs(-a)
role-evaluator = Vērtētājs(-a)
role-commission-member = Konkursa komisijas loceklis(-e)
role-director = Direktors(-e)
role-principal = Izglītības iestādes vadītājs(-a)
role-support-person = Atbalsta persona
role-student = Jaunietis(-e)
role-auditor = Auditors(-e)

# Kļūdu lapas
problem-title-not-found = Šeit nekā nav
problem-title-not-permitted = Jums nav piekļuves
problem-title-stale = Kāds cits šo tikmēr mainīja
problem-title-refused = Tā nevar
problem-title-failed = Kaut kas salūza
problem-not-found = Lapa neeksistē vai Jums nav tiesību to redzēt. Pārbaudiet adresi vai dodieties uz sākumu.
problem-sign-in-needed = Lai turpinātu, lūdzu, pieslēdzieties.
problem-not-permitted = Jūsu loma šo darbību neatļauj. Ja tas šķiet nepareizi, sazinieties ar reģiona koordinatoru.
problem-stale = Kopš atvērāt šo lapu, kāds cits ierakstu ir mainījis. Nekas nav pārrakstīts. Atveriet lapu no jauna un veiciet izmaiņas vēlreiz.
problem-too-many-tries = { $count_form ->
    [zero] Pārāk daudz mēģinājumu. Mēģiniet vēlreiz pēc { $count } minūtēm.
    [one] Pārāk daudz mēģinājumu. Mēģiniet vēlreiz pēc { $count } minūtes.
   *[other] Pārāk daudz mēģinājumu. Mēģiniet vēlreiz pēc { $count } minūtēm.
}
problem-malformed = Pārlūks atsūtīja kaut ko, ko nevar nolasīt. Atveriet lapu no jauna un mēģiniet vēlreiz.
problem-too-large = Atsūtītais ir lielāks, nekā atļauts. Samaziniet to un mēģiniet vēlreiz.
problem-failed = Pie vainas esam mēs, nevis Jūs. Pēdējā darbība nav saglabāta; pamēģiniet to vēlreiz pēc brīža.
problem-database-unavailable = Datubāze šobrīd nav sasniedzama. Nekas nav saglabāts un nekas nav pazudis; pamēģiniet vēlreiz pēc brīža.
problem-reference = Ja rakstāt mums, nosauciet šo numuru: { $reference }
problem-home = Uz sākumu

# Veidlapas, kurās katra atbilde saglabājas pati
autosave-saved-now = Saglabāts
autosave-present = Šobrīd te ir arī: { $names }
autosave-saved-at = Saglabāts plkst. { $time }
autosave-saving = Saglabā…
autosave-offline = Nav savienojuma – mēģinu vēlreiz
autosave-save-failed = Nav saglabāts. Pārlādējiet lapu.
autosave-too-long = Atbilde ir par garu. Lielākais garums: { $limit } rakstzīmes
autosave-not-offered = Izvēlieties vienu no piedāvātajām atbildēm
autosave-limit = Lielākais garums: { $limit } rakstzīmes
autosave-limit-left = Atlikušās rakstzīmes: { "{n}" }
autosave-limit-over = Par garu. Liekās rakstzīmes: { "{n}" }
autosave-conflict = Kāds cits pa to laiku ir mainījis šo atbildi
autosave-conflict-yours = Jūsu teksts
autosave-conflict-theirs = Cita cilvēka teksts
autosave-conflict-keep = Paturēt manu
autosave-conflict-take = Ņemt cita cilvēka
autosave-conflict-again = Veidlapā ir Jūsu teksts. Lai to paturētu, saglabājiet vēlreiz; lai paturētu cita cilvēka tekstu, ierakstiet to laukā.

# Sarakstu lejupielāde
export-download = Lejupielādēt:
export-yes = Jā
export-no = Nē
# Beidz tekstu, kas ir garāks par XLSX šūnu.
export-cut = … [pilns teksts ir CSV failā]
export-too-many-rows = Sarakstā ir vairāk rindu, nekā ietilpst vienā XLSX lapā. Lejupielādējiet to kā CSV vai sašauriniet atlasi.

# The words that go with a deed
reason-missing = Norādiet pamatojumu.
reason-too-long = Teksts ir pārāk garš: ne vairāk kā { $limit } rakstzīmes.
