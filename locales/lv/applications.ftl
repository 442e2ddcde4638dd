# Projektu iesniegumi
applications-state-assembling = Top
applications-state-ready = Gatavs parakstīšanai
applications-state-signed = Parakstīts
applications-state-submitted = Iesniegts
applications-state-registered = Reģistrēts
applications-state-checking = Pārbauda atbilstību
applications-state-clarification = Gaida precizējumu
applications-state-eligible = Atbilst
applications-state-ineligible = Neatbilst
applications-state-evaluating = Vērtē
applications-state-evaluated = Novērtēts
applications-state-ranked = Sarindots
applications-state-awarded = Finansējums piešķirts
applications-state-partly-awarded = Finansējums piešķirts daļēji
applications-state-reserve = Rezerves sarakstā
applications-state-rejected = Noraidīts
applications-state-contracted = Līgums noslēgts
applications-state-withdrawn = Atsaukts
applications-step-sealed = Sagatavots parakstāmais dokuments
applications-step-unsealed = Atvērts labošanai
applications-step-signed = Pievienots parakstītais dokuments
applications-step-submitted = Iesniegts
applications-step-reopened = Atsaukts labošanai, kvīts saglabāta
applications-step-restored = Termiņš beidzies, skaitās iepriekš iesniegtais
applications-step-registered = Reģistrēts
applications-step-check-begun = Sākta atbilstības pārbaude
applications-step-clarification-asked = Lūgts precizējums
applications-step-clarification-answered = Precizējums saņemts vai termiņš beidzies
applications-step-found-eligible = Atzīts par atbilstošu
applications-step-found-ineligible = Atzīts par neatbilstošu
applications-step-evaluation-begun = Sākta kvalitātes vērtēšana
applications-step-evaluated = Visi vērtējumi saņemti
applications-step-ranked = Sarindots
applications-step-awarded = Finansējums piešķirts
applications-step-partly-awarded = Finansējums piešķirts daļēji
applications-step-reserved = Ielikts rezerves sarakstā
applications-step-rejected = Noraidīts
applications-step-contracted = Līgums noslēgts
applications-step-withdrawn = Atsaukts pavisam
applications-field-goals = Kopīgie mērķi (katrs savā rindā)
applications-field-co-financing = Līdzfinansējums
applications-field-co-financing-sum = Līdzfinansējuma summa
applications-field-co-financing-note = Kas ir līdzfinansējums
applications-field-contact-name = Kontaktpersonas vārds un uzvārds
applications-field-contact-phone = Kontaktpersonas tālrunis
applications-field-contact-email = Kontaktpersonas e-pasts
applications-field-signatory-name = Parakstītāja vārds un uzvārds
applications-field-signatory-position = Parakstītāja amats
applications-co-financing-none = Nav
applications-co-financing-money = Nauda
applications-co-financing-in-kind = Ieguldījums natūrā (darbs, telpas, lietas)
applications-refused-closed = Termiņš ir beidzies, iesniegumu vairs nevar mainīt.
applications-refused-state = Iesniegums vairs nav tādā stāvoklī, lai to varētu izdarīt. Atveriet lapu vēlreiz.
applications-refused-elsewhere = Šī skola jau ir citā projekta iesniegumā. Vienai skolai ir viens ceļš.
applications-refused-handed-in-elsewhere = Šī skola ir citā projekta iesniegumā, kas jau iesniegts un joprojām ir spēkā. Vispirms tas jāiesniedz vēlreiz bez šīs skolas.

## Pārbaude, paraksts, iesniegšana
applications-applicant = Projekta iesniedzējs
applications-schools = Skolas
applications-requested = Pieprasītais finansējums
applications-submit-title = Pārbaudīt un iesniegt
applications-submit-until = Iesniegt var { $until }.
applications-way = Iesniegšanas gaita
applications-way-check = Pārbaudīt
applications-way-sign = Parakstīt
applications-way-submit = Iesniegt
applications-way-receipt = Kvīts
applications-way-done = pabeigts
applications-way-current = šobrīd
applications-way-ahead = vēl priekšā
applications-checks = Kas ir pārbaudīts
applications-checks-whole = Viss iesniegums
applications-checks-asked = Prasība
applications-checks-fact = Konstatētais
applications-checks-answer = Atbilde
applications-check-deadline = Iesniegums ir laikā.
applications-check-applicant-kind = Šāda organizācija drīkst iesniegt projektu.
applications-check-schools = Iesniegumā ir vismaz viena skola.
applications-check-shared = Kopīgā daļa ir aizpildīta.
applications-check-co-financing = Līdzfinansējums ir saprotams.
applications-check-total = Skolu summas veido kopējo summu.
applications-check-training = Komanda ir piedalījusies mācībās.
applications-check-agreement = Skolas vadība piekrīt idejai.
applications-check-idea = Skolas daļa ir pilnīga.
applications-check-themes = Izvēlēta vismaz viena atbalstāmā tēma.
applications-check-ceiling = Skolas summa nav lielāka par atļauto.
applications-check-mandate = Iesniedzējs drīkst pārstāvēt skolu.
applications-check-mend = Labot
applications-outcome-met = Izpildīts
applications-outcome-not-met = Nav izpildīts
applications-outcome-needs-person = Vērtēs cilvēks
applications-fact-deadline = Termiņš: { $until }
applications-fact-schools = { $count_form ->
    [zero] { $count } skolu
    [one] { $count } skola
   *[other] { $count } skolas
}
applications-fact-themes = { $count_form ->
    [zero] Izvēlētas { $count } tēmu
    [one] Izvēlēta { $count } tēma
   *[other] Izvēlētas { $count } tēmas
}
applications-fact-complete = Viss ir aizpildīts.
applications-fact-lacks = Trūkst: { $what }
applications-fact-trained = Mācības ir pabeigtas.
applications-fact-not-trained = Mācības nav pabeigtas.
applications-fact-agreed = { $name }, { $at }
# Aiz direktora vārda pieteikuma dokumentā.
applications-agreed-before = { $at }; pēc tam teksts vai summas ir mainītas
applications-fact-agreed-before = { $name }, { $at }; pēc tam teksts vai summas ir mainītas.
applications-fact-not-agreed = Piekrišanas vēl nav.
applications-fact-ceiling = { $sum } no { $ceiling }
applications-fact-founder = Skolu ir dibinājusi pašvaldība.
applications-fact-no-mandate = Skolu nav dibinājusi pašvaldība, un pilnvarojums nav pievienots.
applications-fact-mandate = Pilnvarojums “{ $file }”, spēkā no: { $from }
applications-fact-mandate-expired = Pilnvarojums “{ $file }” šodien nav spēkā.
applications-complete = Viss vajadzīgais ir aizpildīts. Sagatavojiet dokumentu parakstīšanai.
applications-incomplete = Vēl kaut kā trūkst. Skatiet, kas jālabo.
applications-preview = Skatīt priekšskatījumu (PDF)
applications-seal = Sagatavot dokumentu parakstīšanai
applications-ready = Dokuments ir gatavs parakstīšanai
applications-ready-download = Lejupielādējiet dokumentu.
applications-ready-sign = Parakstiet to ar drošu elektronisko parakstu (piemēram, programmā eParakstītājs) kā .edoc vai .asice failu. Pašu dokumentu nemainiet.
applications-ready-upload = Pievienojiet parakstīto failu šeit.
applications-document = Lejupielādēt dokumentu (PDF)
applications-signature-file = Parakstītais fails
applications-signature-hint = .edoc vai .asice, ne lielāks par 20 MB
applications-signature-add = Pievienot parakstīto failu
applications-signature-replace = Pievienot citu parakstīto failu
applications-signature-missing = Izvēlieties parakstīto failu.
applications-signature-too-large = Fails ir lielāks par 20 MB.
applications-signature-unsound = Šis nav derīgs parakstīts fails (.edoc vai .asice), vai arī tas ir bojāts. Parakstiet dokumentu vēlreiz un pievienojiet jauno failu.
applications-signature-unsigned = Failā nav paraksta par šo dokumentu. Parakstiet dokumentu un pievienojiet vēlreiz.
applications-signature-foreign = Failā ir cits dokuments, nevis tas, kas sagatavots šeit. Lejupielādējiet dokumentu no šīs lapas, parakstiet to un pievienojiet vēlreiz.
applications-signature-broken = Paraksts neder: pēc parakstīšanas kaut kas ir mainīts. Parakstiet dokumentu vēlreiz.
applications-signature-unclear = Parakstu neizdevās pārbaudīt. Parakstiet dokumentu ar citu rīku, piemēram, eParakstītājs.

# Parakstīšana tiešsaistē.
applications-signing-title = Parakstīt tiešsaistē
applications-signing-hint = Dokumentu nodosim parakstīšanas pakalpojumam; pēc parakstīšanas Jūs atgriezīsieties šeit.
applications-signing-begin = Doties parakstīt
applications-signing-begun = Parakstīšana sākta: { $at }. Turpināt
applications-signing-waiting = Dokuments ir nodots parakstīšanas pakalpojumam. Parakstiet to tur; pēc tam atgriezieties šajā lapā.
applications-signing-go = Atvērt parakstīšanas pakalpojumu
applications-signing-look = Pārbaudīt, vai ir parakstīts
applications-signing-signed = Dokuments ir parakstīts. Pievienojiet to iesniegumam.
applications-signing-refused = Dokuments nav parakstīts. Varat sākt vēlreiz vai pievienot citur parakstītu failu.
applications-signing-unknown = Parakstīšanas pakalpojums šo dokumentu vairs neglabā. Sāciet parakstīšanu vēlreiz.
applications-signing-silent = Parakstīšanas pakalpojums neatbild. Mēģiniet pēc brīža vēlreiz vai pievienojiet citur parakstītu failu.
applications-signing-outdated = Iesniegums kopš tā laika ir mainīts, un šis dokuments vairs neder. Sagatavojiet un parakstiet jauno dokumentu.
applications-unseal = Labot iesniegumu
applications-unseal-hint = Ja iesniegums vēl jālabo, sagatavotais dokuments un tā paraksti vairs nederēs.
applications-signed = Dokuments ir parakstīts. Tagad iesniegumu var iesniegt.
applications-submit = Iesniegt
applications-signers = Parakstītāji
applications-signed-at = Parakstīšanas laiks, kā norāda parakstītājs
applications-signed-stamped-at = Laika zīmogs
applications-signed-no-time = Nav norādīts
applications-signed-issuer = Sertifikāta izdevējs
applications-signed-checks = Paraksta pārbaudes
applications-signed-covers-every-file = Parakstīti visi faila dokumenti
applications-signed-file-digests = Dokumenti nav mainīti pēc parakstīšanas
applications-signed-signed-properties = Laiks un sertifikāts nav mainīti
applications-signed-signing-certificate = Sertifikāts ir tas, ar kuru parakstīts
applications-signed-signature-value = Paraksts pieder sertifikātam
applications-signed-in-force = Sertifikāts parakstīšanas laikā bija spēkā
applications-signed-chain = Sertifikātu ir izdevis uzticams izdevējs
applications-signed-revocation = Sertifikāts nav atsaukts
applications-signed-time-stamp = Laika zīmogs ir no uzticama izdevēja
applications-signed-answer-passed = jā
applications-signed-answer-failed = nē
applications-signed-answer-not-judged = šeit nav pārbaudīts
applications-signed-offline = Izdevēju, atsaukšanu un laika zīmogu šeit nepārbauda, jo tam vajag ārējus reģistrus. Tos pārbauda aģentūra.
applications-receipts = Kvītis
applications-receipt-counts = skaitās šī
applications-receipt-replaced = vēlāk iesniegts no jauna
applications-receipt-title = Projekta iesniegums ir saņemts
applications-receipt-number = Kvīts numurs
applications-receipt-at = Saņemts
applications-receipt-by = Iesniedza
applications-receipt-hash = Iesniegtā satura nospiedums (SHA-256)
applications-receipt-note = Saglabājiet šo kvīti. Līdz termiņam iesniegumu var atsaukt, labot un iesniegt no jauna; skaitās pēdējais.
applications-receipt-genuine = Iesniegtais saturs ir tieši tāds, kādu to saņēmām.
applications-receipt-altered = Glabātais saturs vairs nesakrīt ar nospiedumu. Lūdzu, sazinieties ar aģentūru.
applications-receipt-replaced-note = Vēlāk ir iesniegts no jauna. Skaitās jaunākais iesniegums.
applications-receipt-pdf = Lejupielādēt kvīti (PDF)
applications-receipt-snapshot = Iesniegtais saturs datoram lasāmā veidā
applications-receipt-back = Atpakaļ uz iesniegumu
applications-reopen = Atsaukt un labot
applications-reopen-question = Vai atsaukt iesniegumu, lai to labotu?
applications-reopen-consequences = Labotais iesniegums būs jāparaksta un jāiesniedz no jauna. Iesniegt var { $until }. Kvīts saglabājas: ja neiesniegsiet no jauna, skaitīsies tas, ko jau iesniedzāt.
applications-reopen-yes = Atsaukt un labot
applications-reopen-no = Atstāt iesniegtu
applications-paper-title = Projekta iesniegums: { $applicant }
applications-refused-checks = Iesniegumu vēl nevar sagatavot: skatiet, kas nav izpildīts.
applications-flash-sealed = Dokuments ir sagatavots. Tagad parakstiet to.
applications-flash-unsealed = Iesniegumu atkal var labot.
applications-flash-signed = Parakstītais fails ir pievienots un pārbaudīts.
applications-flash-submitted = Projekta iesniegums ir iesniegts.
applications-flash-reopened = Iesniegumu var labot. Kamēr neiesniedzat no jauna, skaitās iepriekš iesniegtais.
applications-mail-receipt-subject = Projekta iesniegums saņemts: { $number }
applications-mail-receipt-body =
    Labdien, { $name }!

    Iesniedzēja “{ $applicant }” projekta iesniegums ir saņemts: { $at }.
    Kvīts numurs: { $number }
    Satura nospiedums (SHA-256): { $sha256 }

    { $link }
applications-refused-not-trained = Šīs skolas komanda nav pabeigusi mācības, tāpēc skolu nevar iekļaut projekta iesniegumā.
applications-refused-not-announced = Šis konkurss nav izsludināts.
applications-refused-applicant = Šāda organizācija šim konkursam nevar pieteikties.
applications-refused-nothing-to-remind = Pašlaik nav, kam atgādināt: nākamais solis ir Jūsu.
applications-refused-nobody-to-remind = Platforma nezina, kam rakstīt: skolai nav pievienots cilvēks, kurš to var izdarīt. Sazinieties ar skolu.
applications-refused-reminded = Par šo skolu pēdējās 24 stundās jau ir atgādināts.
applications-refused-no-mandate-needed = Šai skolai pilnvara nav vajadzīga: to dibināja pašvaldība.

## Saraksts un sākums
applications-list = Projektu iesniegumi
applications-list-lead = { $count_form ->
    [zero] { $count } projektu iesniegumu
    [one] { $count } projekta iesniegums
   *[other] { $count } projektu iesniegumi
}
applications-none = Projektu iesniegumu vēl nav. Tie parādās šeit, kad ir iesniegti.
applications-none-found = Neviens projekta iesniegums neatbilst meklētajam.
applications-filter = Meklēt projektu iesniegumus
applications-filter-words = Iesniedzējs vai numurs
applications-none-begun = Jūs vēl neesat sācis projekta iesniegumu.
applications-applicant-kind = Iesniedzēja veids
applications-edition = Konkurss
applications-state = Stāvoklis
applications-reference = Numurs
applications-school-names = Skolu nosaukumi
applications-excluded-at = Izslēgta (kad)
applications-excluded-why = Izslēgšanas iemesls
applications-download-schools = Lejupielādēt skolas:
applications-school-kind = Skolas veids
applications-excluded-names = Izslēgtās skolas
applications-asked = Prasīts
applications-begin = Sākt projekta iesniegumu
applications-begin-title = Jauns projekta iesniegums
applications-begin-lead = Vienam iesniedzējam konkursā ir viens iesniegums. Skolu idejas tajā iekļauj pēc tam.
applications-begin-for = Kura vārdā iesniedzat
applications-begin-until = { $edition }. Jāiesniedz { $until }.
applications-begin-none = Pašlaik nav atvērta konkursa, kurā Jūs varētu sākt jaunu iesniegumu.
applications-begin-choose = Izvēlieties, kura vārdā iesniedzat
applications-begun = Jau sākti iesniegumi

## Kopskats
applications-countdown = Iesniegumu pieņems vēl
applications-next = Kas jādara
applications-task-done = Izdarīts
applications-task-open = Jāaizpilda
applications-task-waiting = Vēl gaida
applications-task-any-time = Jebkurā laikā
applications-shared = Kopīgā daļa
applications-shared-lead = Tas, kas visām skolām ir kopīgs. Skolu idejas nav jāraksta no jauna: tās nāk no komandām.
applications-shared-lacks = Vēl nav: { $what }
applications-check-and-hand-in = Pārbaudīt un iesniegt
applications-check-and-hand-in-hint = Pārbaude parāda, kas izpildīts un kas vēl nav. Pēc tam iesniegumu paraksta un iesniedz.
applications-read = Viss iesniegums lasīšanai
applications-read-title = Viss iesniegums: { $name }
applications-read-empty = Iesniegumā vēl nav nevienas skolas.
applications-parts = Skolu daļas
applications-excluded = Skola izņemta: { $at }. Iemesls: { $reason }
applications-newer-than-signed = Ierakstīts pēc iesniegšanas; parakstītajā iesniegumā var būt norādīts kas cits.
applications-withdraw = Atsaukt projekta iesniegumu
applications-schools-lead = Visas skolas, kuru komandas pabeidza mācības: cik tālu tās ir un kam jārīkojas.
applications-no-schools = Nav nevienas skolas, kuras komanda būtu pabeigusi mācības.
applications-school = Skola
applications-how-far = Cik tālu
applications-what-lacks = Kas trūkst un kam jārīkojas
applications-deeds = Darbības
applications-total = Kopā iesniegumā
applications-total-of = no { $ceiling }
applications-sum-over = pārsniegts par { $over }
applications-light-ready = Gatavs
applications-light-on-way = Top
applications-light-stopped = Kavējas
applications-light-apart = Nepiedalās
applications-at-sketched = Komanda raksta ideju
applications-at-not-pursued = Komanda izvēlējās šogad nepieteikties
applications-at-in = Iekļauts iesniegumā
applications-at-excluded = Izņemts no iesnieguma
applications-at-elsewhere = Konkursam virza: { $name }
applications-open-idea = Atvērt ideju
applications-blocker-team = komandai
applications-blocker-principal = skolas vadībai
applications-blocker-contact = kontaktpersonai
applications-blocker-mandate = dibinātājam
applications-turn-mandate = Jārīkojas dibinātājam: skolu dibināja kāds cits, tāpēc vajadzīga pilnvara.
applications-turn-principal = Jārīkojas skolas vadībai: ideja gaida piekrišanu.
applications-turn-contact = Jārīkojas Jums: iekļaujiet ideju vai atdodiet labošanai.
applications-turn-contact-in = Jārīkojas Jums: iekļautajā daļā kaut kā trūkst.
applications-turn-team-begin = Jārīkojas komandai: ideja vēl nav sākta.
applications-turn-team-write = Jārīkojas komandai: ideja vēl top.
applications-turn-team-send = Jārīkojas komandai: skolas vadība piekrīt, ideja jānosūta.
applications-turn-team-mend = Jārīkojas komandai: ideja jālabo un jānosūta vēlreiz.
applications-take-in = Iekļaut
applications-take-out = Izņemt
applications-remind = Atgādināt
applications-reminded-at = Atgādināts { $who }: { $at }
applications-back = Atpakaļ pie iesnieguma

## Kopīgā daļa
applications-part-co-financing = Līdzfinansējums
applications-part-contact = Kam aģentūra var jautāt
applications-part-signatory = Kas parakstīs
applications-field-goals-hint = Katru mērķi rakstiet savā rindā svarīguma secībā.
applications-field-co-financing-sum-hint = Piemēram: 300 vai 300,50. Ieguldījumam natūrā ierakstiet tā vērtību.
applications-field-co-financing-note-hint = Piemēram: telpas un koordinatora darbs.
applications-field-signatory-position-hint = Piemēram: pārvaldes vadītāja.
applications-not-an-address = Ierakstiet e-pasta adresi, piemēram: vards@pasvaldiba.lv

## Pilnvaras
applications-mandate-title = Pilnvara
applications-mandate-lead = Pilnvara, ar kuru { $applicant } var pārstāvēt skolu { $school }.
applications-mandate-file = Pilnvaras fails
applications-mandate-file-hint = PDF vai parakstīts fails (.edoc, .asice), ne lielāks par 10 MB.
applications-mandate-from = Spēkā no
applications-mandate-to = Spēkā līdz (nav obligāti)
applications-mandate-to-hint = Atstājiet tukšu, ja pilnvara ir beztermiņa.
applications-mandate-add = Pievienot pilnvaru
applications-mandate-open = Atvērt pilnvaru
applications-mandate-revoke = Atsaukt pilnvaru
applications-mandate-revoke-no = Atstāt, kā ir
applications-mandate-revoke-question = Vai atsaukt pilnvaru skolai { $school }?
applications-mandate-revoke-consequences = Pilnvara “{ $file }” vairs nebūs spēkā, un skolu nevarēs iesniegt, kamēr nebūs pievienota cita.
applications-mandate-held = Pilnvara spēkā { $days }.
applications-mandate-held-open = Pilnvara spēkā no { $from }.
applications-mandate-expired = Pilnvara šodien nav spēkā: { $days }.
applications-mandate-expired-open = Pilnvara vēl nav spēkā: { $from }.
applications-mandate-no-day = Ierakstiet dienu
applications-mandate-ends-early = Pēdējā diena nevar būt pirms pirmās
applications-paper-none = Izvēlieties failu
applications-paper-too-large = Fails ir lielāks par 10 MB
applications-paper-broken = Fails netika saņemts vesels. Mēģiniet vēlreiz.
applications-paper-unknown = Šis fails nav ne PDF, ne parakstīts fails (.edoc, .asice), lai kā to sauc. Saglabājiet dokumentu PDF formātā un mēģiniet vēlreiz.

## Ziņas pēc darbības
applications-flash-taken-in = Skolas ideja ir iekļauta iesniegumā.
applications-flash-taken-out = Skolas ideja ir izņemta no iesnieguma.
applications-flash-reminded = Atgādinājums ir nosūtīts.
applications-flash-saved = Kopīgā daļa saglabāta.
applications-flash-mandate-given = Pilnvara ir pievienota.
applications-flash-mandate-taken-back = Pilnvara ir atsaukta.

## Vēstules
applications-mail-remind-team-subject = Atgādinājums: projekta ideja ({ $school })
applications-mail-remind-team-body =
    Labdien, { $name }!

    { $applicant } gatavo projekta iesniegumu un gaida Jūsu skolas ({ $school }) ideju. Iesniegumu pieņem { $until }.

    Lūdzu, pabeidziet ideju un nosūtiet to: { $link }

    Ja komanda šogad nepieteiksies, to var atzīmēt tajā pašā lapā.
applications-mail-remind-principal-subject = Atgādinājums: ideja gaida Jūsu piekrišanu ({ $school })
applications-mail-remind-principal-body =
    Labdien, { $name }!

    { $applicant } gatavo projekta iesniegumu. Jūsu skolas ({ $school }) komandas ideja gaida Jūsu piekrišanu. Iesniegumu pieņem { $until }.

    Ideja: { $link }
applications-mail-remind-mandate-subject = Atgādinājums: vajadzīga dibinātāja pilnvara ({ $school })
applications-mail-remind-mandate-body =
    Labdien, { $name }!

    { $applicant } gatavo projekta iesniegumu, kurā ir arī Jūsu skola ({ $school }). Skolu dibināja kāds cits, tāpēc vajadzīga dibinātāja pilnvara. Iesniegumu pieņem { $until }.

    Lūdzu, nosūtiet pilnvaru iesnieguma sagatavotājam. Jūsu skolas idejas: { $link }
applications-clarification = Aģentūra lūdz precizēt šo iesniegumu.
applications-clarification-answer = Skatīt jautājumu un atbildēt

# Noteikumi mainīti pēc tam, kad iesniegums sākts.
applications-rules-changed = Pēc šī iesnieguma sākšanas konkursa noteikumi ir mainīti: { $at }. Spēkā ir jaunie noteikumi.
applications-rules-changed-what = Kas noteikumos mainījies

# $applicant – applicant, $link – link.
applications-mail-rules-subject = Noteikumi ir mainījušies: { $applicant } projekta iesniegums
applications-mail-rules-body =
    Labdien, { $name }!

    Kopš Jūs sākāt gatavot { $applicant } projekta iesniegumu, stājusies spēkā jauna noteikumu redakcija. Uzrakstītais ir saglabāts. Kas tieši ir mainījies, redzams iesnieguma pārskatā:
    { $link }
