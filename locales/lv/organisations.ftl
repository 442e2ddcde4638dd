# Organizāciju veidi
organisations-kind-ministry = Ministrija
organisations-kind-agency = Aģentūra
organisations-kind-municipality = Pašvaldība
organisations-kind-education-authority = Izglītības pārvalde
organisations-kind-general-school = Vispārējās izglītības iestāde
organisations-kind-vocational-school = Profesionālās izglītības iestāde
organisations-kind-preschool = Pirmsskolas izglītības iestāde
organisations-kind-youth-centre = Bērnu un jauniešu centrs
organisations-kind-other = Cita izglītības iestāde
organisations-kind-ngo-association = Biedrība
organisations-kind-ngo-foundation = Nodibinājums

# Dibinātāju veidi
organisations-founder-municipality = Pašvaldība
organisations-founder-state = Valsts
organisations-founder-university = Augstskola
organisations-founder-private = Privāts dibinātājs

# Ziņas par iestādi
organisations-field-name = Nosaukums
organisations-field-kind = Veids
organisations-field-type-text = Tips
organisations-field-legal-status = Juridiskais statuss
organisations-field-founder-kind = Dibinātāja veids
organisations-field-founder-name = Dibinātājs
organisations-field-address = Adrese
organisations-field-municipality = Pašvaldība
organisations-field-listed-under = Uzskaita pašvaldība
organisations-field-learner-count = Izglītojamie 1.–12. klasē
organisations-field-preschool-count = Bērni pirmsskolas programmās
organisations-field-is-liquidated = Likvidēta

# Kāpēc reģistra rinda nav pieņemta
organisations-register-fault-not-text = Rinda nav lasāms teksts faila kodējumā.
organisations-register-fault-too-long = Rinda ir garāka par 64 KB.
organisations-register-fault-broken-quoting = Pēdiņas ir sajauktas, tāpēc ailes nav atšķiramas.
organisations-register-fault-too-few-columns = Rindā ir mazāk aiļu nekā galvenē.
organisations-register-fault-too-many-columns = Rindā ir vairāk aiļu nekā galvenē.
organisations-register-fault-empty = Obligātā aile ir tukša.
organisations-register-fault-text-too-long = Teksts ir garāks par 400 zīmēm.
organisations-register-fault-not-a-register-number = Reģistrācijas numuram jābūt desmit cipariem.
organisations-register-fault-not-a-number = Ailē jābūt veselam skaitlim.
organisations-register-fault-duplicate = Šis reģistrācijas numurs failā jau ir bijis; skaitās pirmā rinda.
organisations-register-fault-read-failed = Failu tālāk nevarēja nolasīt.

# Kāpēc iestādei nav noteikta pašvaldība
organisations-register-not-located-nothing-given = Reģistrā nav ne adreses, ne pašvaldības.
organisations-register-not-located-only-district = Adresē ir tikai bijušais rajons, kas sadalīts vairākās pašvaldībās.
organisations-register-not-located-needs-parish = Bijušais novads ir sadalīts, bet adresē nav pagasta.
organisations-register-not-located-unknown-place = Adresē nav neviena zināma pašvaldības nosaukuma.

# Faili, ko nevar pieņemt
organisations-file-empty = Fails ir tukšs. Izvēlieties reģistra eksportu CSV formātā.
organisations-file-not-text = Šis nav teksta fails. Eksportējiet sarakstu CSV formātā un augšupielādējiet to.
organisations-file-no-header = Failā nav galvenes ar ailēm “Nosaukums” un “Reģistrācijas numurs”. Pārbaudiet, vai tas ir Izglītības iestāžu reģistra eksports.
organisations-file-read-failed = Failu neizdevās nolasīt. Mēģiniet vēlreiz.

# Importa iznākums pa rindām
organisations-outcome-added = Pievienota
organisations-outcome-changed = Mainīta
organisations-outcome-unchanged = Bez izmaiņām
organisations-outcome-refused = Nav pieņemta
organisations-result-line = Rinda
organisations-result-register-no = Reģistrācijas numurs
organisations-result-name = Nosaukums
organisations-result-outcome = Iznākums
organisations-result-changed = Kas mainīts
organisations-result-heading = Aile
organisations-result-reason = Iemesls

# Importa stāvokļi
organisations-import-state-previewed = Gaida apstiprinājumu
organisations-import-state-importing = Notiek
organisations-import-state-imported = Pabeigts
organisations-import-state-failed = Neizdevās
organisations-import-state-discarded = Atmests
organisations-import-out-of-turn = Šis imports jau ir sākts vai atmests. Atveriet importu sarakstu, lai redzētu, cik tālu tas ticis.

# Kopīgi vārdi
organisations-mistakes = Lūdzu, izlabojiet kļūdas
organisations-choose = Izvēlieties
organisations-optional = nav obligāti
organisations-yes = Jā
organisations-no = Nē
organisations-state = Stāvoklis
organisations-active = Darbojas
organisations-closed = Slēgta
organisations-pages = Lapas
organisations-pages-first = Uz saraksta sākumu
organisations-pages-next = Nākamā lapa

# Organizāciju saraksts
organisations-list-title = Organizācijas
organisations-list-lead = Izglītības iestādes, pašvaldības un citas organizācijas. Meklēšanā garumzīmes, pēdiņas un saīsinājumi nav svarīgi.
organisations-list-learners = Izglītojamie
organisations-list-empty = Nekas netika atrasts. Mēģiniet īsāku vārdu vai noņemiet kādu filtru.
organisations-list-count = { $count_form ->
    [zero] Atrasts { $count } organizāciju
    [one] Atrasta { $count } organizācija
   *[other] Atrastas { $count } organizācijas
}
organisations-filter-label = Atlasīt organizācijas
organisations-filter-words = Nosaukums
organisations-filter-region = Reģions
organisations-filter-all = Visi
organisations-filter-all-municipalities = Visas
organisations-filter-closed = Arī slēgtās
organisations-filter-show = Rādīt
organisations-filter-clear = Notīrīt visus
organisations-filter-remove = Noņemt filtru
organisations-unplaced-tag = Nav noteikta

# Organizācijas lapa
organisations-closed-note = Šī iestāde ir slēgta. Ziņas par to saglabājas, bet jaunos konkursos tā nepiedalās.
organisations-place-title = Norādīt pašvaldību
organisations-place-change = Mainīt pašvaldību
organisations-place-hint = Ja vēlāk reģistra failā pašvaldība būs norādīta, noteicošs būs reģistrs.
organisations-place-do = Saglabāt pašvaldību
organisations-place-done = Pašvaldība ir saglabāta.
organisations-names-title = Citi nosaukumi
organisations-names-none = Citu nosaukumu nav.
organisations-names-text = Jauns nosaukums
organisations-names-hint = Kā iestādi vēl sauc, piemēram, saīsinājums vai agrākais nosaukums. Pēc tā to varēs atrast.
organisations-names-kind = Nosaukuma veids
organisations-names-add = Pievienot nosaukumu
organisations-names-added = Nosaukums ir pievienots.
organisations-names-remove = Noņemt
organisations-names-removed = Nosaukums ir noņemts.
organisations-alias-abbreviation = Saīsinājums
organisations-alias-old-name = Agrākais nosaukums
organisations-alias-spelling = Cita rakstība
organisations-contact-title = Kontaktpersona pašvaldībā
organisations-contact-write = Rakstīt
organisations-history-title = Vēsture
organisations-history-none = Par šo organizāciju vēl nav ierakstu.
organisations-history-added = Pievienota no reģistra
organisations-history-changed = Mainīta pēc reģistra

# Reģistra importi
organisations-imports-title = Reģistra importi
organisations-imports-lead = Izglītības iestāžu reģistra eksports, ko iepriekš apskata un tad pārņem.
organisations-imports-past = Līdzšinējie importi
organisations-imports-none = Neviens fails vēl nav iesniegts.
organisations-imports-file = Fails
organisations-imports-when = Iesniegts
organisations-imports-rows = Rindas
organisations-imports-hash = Faila nospiedums
organisations-upload-file = Reģistra fails
organisations-upload-hint = CSV fails līdz 16 MB. Atdalītājs var būt komats, semikols vai vertikāla svītra, kodējums – UTF-8 vai Windows-1257. Personu dati (vadītājs, tālrunis, e-pasts) netiek pārņemti.
organisations-upload-look = Apskatīt failu
organisations-upload-done = Fails ir saņemts. Vēl nekas nav mainīts.
organisations-file-too-large = Fails ir lielāks par 16 MB. Reģistra eksports ir daudz mazāks; pārbaudiet, vai izvēlējāties īsto failu.
organisations-file-missing = Izvēlieties failu.
organisations-file-broken-upload = Augšupielāde tika pārtraukta vai sabojāta. Izvēlieties failu un mēģiniet vēlreiz.
organisations-count-added = Pievienotas
organisations-count-changed = Mainītas
organisations-count-unchanged = Bez izmaiņām
organisations-count-refused = Nepieņemtas rindas
organisations-count-unplaced = Bez pašvaldības
organisations-preview-lead = Tā mainītos dati, ja šo failu pārņemtu tagad. Pagaidām nekas nav mainīts.
organisations-preview-start = Pārņemt datus
organisations-preview-discard = Atmest failu
organisations-preview-problems = Rindas, kurām jāpievērš uzmanība
organisations-preview-changes = Pirmās izmaiņas
organisations-import-started = Imports ir sākts.
organisations-import-left = Fails ir atmests. Nekas netika mainīts.
organisations-import-progress = Apstrādātas { $done } no { $all } rindām
organisations-import-wait = Lapa pati atjaunojas. Varat to aizvērt; imports turpināsies.
organisations-import-failed = Failu neizdevās nolasīt līdz galam. Jau apstrādātās rindas ir saglabātas; iesniedziet failu vēlreiz.
organisations-import-discarded = Šis fails tika atmests. Nekas netika mainīts.
organisations-result-title = Importa iznākums pa rindām
organisations-result-no-problems = Visas rindas ir pieņemtas, un visām iestādēm ir pašvaldība.
organisations-unplaced-title = Iestādes bez pašvaldības
organisations-unplaced-lead = Reģistra ziņas nepasaka, kurā pašvaldībā tās atrodas. Atveriet iestādi un norādiet pašvaldību ar roku.
organisations-unplaced-none = Visām iestādēm pašvaldība ir zināma.
organisations-unplaced-notice = { $count_form ->
    [zero] { $count } iestādēm nav noteikta pašvaldība
    [one] { $count } iestādei nav noteikta pašvaldība
   *[other] { $count } iestādēm nav noteikta pašvaldība
}

# Kontaktu kartītes
organisations-cards-title = Kontaktu kartītes
organisations-cards-lead = Pie kā vērsties reģionā vai pašvaldībā. Apmeklētāji raksta ar veidlapu un adresi neredz.
organisations-cards-none = Neviena kartīte vēl nav izveidota.
organisations-cards-new = Jauna kartīte
organisations-cards-place = Reģions vai pašvaldība
organisations-cards-go-on = Turpināt
organisations-cards-person = Persona
organisations-cards-person-hint = Var izvēlēties tos, kam šeit ir koordinatora loma.
organisations-cards-mailbox-only = Tikai iestādes pastkaste
organisations-cards-shown = Vārdu rāda publiski
organisations-cards-name-public = Rādīt personas vārdu publiski
organisations-cards-name-public-hint = Atzīmējiet tikai tad, ja persona tam ir piekritusi.
organisations-cards-mailbox = Iestādes pastkaste
organisations-cards-mailbox-hint = Ja norādīta, vēstules nonāk tajā, nevis personas e-pastā. Publiski to nerāda.
organisations-cards-from = Spēkā no
organisations-cards-until = Spēkā līdz
organisations-cards-save = Saglabāt kartīti
organisations-cards-saved = Kartīte ir saglabāta.
organisations-card-of-region = { $place }: reģiona koordinators(-e)
organisations-card-of-municipality = { $place }: pašvaldības kontaktpersona
organisations-mail-letter-subject = Jautājums: { $card }
organisations-mail-letter-body =
    Labdien!

    Saiknes lapā kāds Jums uzrakstīja ({ $card }).

    No: { $name }
    Atbildes adrese: { $address }

    { $text }

    Uz šo vēstuli atbildiet, rakstot uz atbildes adresi. Rakstītājs Jūsu adresi neredz, kamēr neesat atbildējis.

# Kļūdas veidlapās
organisations-mistake-alias-length = Nosaukumam jābūt 2 līdz 200 zīmes garam.
organisations-mistake-alias-known = Ar šādu nosaukumu iestādi jau var atrast.
organisations-mistake-alias-kind = Izvēlieties nosaukuma veidu.
organisations-mistake-municipality = Izvēlieties pašvaldību, kas šobrīd pastāv.
organisations-mistake-day = Ievadiet datumu.
organisations-mistake-address = Ievadiet e-pasta adresi, piemēram, vards@skola.lv.
organisations-mistake-card-nobody = Izvēlieties personu vai ievadiet iestādes pastkasti.
organisations-mistake-card-person = Šai personai šeit nav koordinatora lomas. Izvēlieties citu.
organisations-mistake-card-days = Pēdējā diena nevar būt pirms pirmās.
organisations-mistake-card-unreachable = Šai kontaktpersonai šobrīd nav adreses, uz kuru nosūtīt vēstuli. Lūdzu, rakstiet reģiona koordinatoram.
organisations-mistake-writer-name = Ievadiet savu vārdu (līdz 120 zīmēm).
organisations-mistake-message = Ievadiet vēstules tekstu (līdz 4000 zīmēm).

# Kur tās atrast
organisations-tool-list = Organizācijas
organisations-tool-list-lead = Izglītības iestādes un citas organizācijas: ziņas, citi nosaukumi, vēsture.
organisations-tool-imports = Reģistra importi
organisations-tool-imports-lead = Izglītības iestāžu reģistra pārņemšana un iestādes bez pašvaldības.
organisations-tool-cards = Kontaktu kartītes
organisations-tool-cards-lead = Pie kā vērsties reģionos un pašvaldībās.
