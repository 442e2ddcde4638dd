# Programmas: gada cikli, konkursi, nosacījumi.

# Names of words that programme files and rows use.
programmes-function-representative = pārstāvis
programmes-function-support-person = atbalsta persona
programmes-function-helper = palīgs
programmes-support-person-type-teacher = skolotājs
programmes-support-person-type-youth-worker = jaunatnes darbinieks
programmes-support-person-type-other-mentor = cits mentors
programmes-phase-training = mācības
programmes-phase-project = projekts
programmes-precision-day = līdz dienai
programmes-precision-minute = līdz minūtei
programmes-holiday-rule-none = termiņš paliek
programmes-holiday-rule-next-working-day = pārceļas uz nākamo darba dienu
programmes-module-registration = pieteikšanās
programmes-module-training = mācības
programmes-module-idea = projektu idejas
programmes-module-bundle = kopējie pieteikumi
programmes-module-evaluation = vērtēšana
programmes-module-agreement = līgumi
programmes-module-money = finanses
programmes-module-indicators = rādītāji
programmes-module-portal = publiskās lapas
programmes-call-kind-team-registration = komandu pieteikšanās
programmes-call-kind-project-contest = projektu konkurss
programmes-call-kind-measure-plan = pasākumu plāns
programmes-call-kind-sub-call = atlase projekta ietvaros
programmes-call-kind-community-initiative = kopienas iniciatīvas
programmes-call-kind-mentor-selection = mentoru atlase
programmes-route-direct = tieši programmai
programmes-route-via-municipality = ar pašvaldības kontaktpersonas starpniecību
programmes-selection-all = visi, kas atbilst nosacījumiem
programmes-selection-first-come = pieteikšanās secībā
programmes-selection-criteria = pēc kritērijiem
programmes-criteria-stage-selection = komandu izvēle
programmes-criteria-stage-compliance = atbilstības vērtēšana
programmes-criteria-stage-quality = kvalitātes vērtēšana
programmes-preference-session = konkrēta mācību reize
programmes-preference-weekday = darba dienas
programmes-preference-weekend = brīvdienas
programmes-day-type-weekday = darba dienās
programmes-day-type-weekend = brīvdienās
programmes-mode-on-site = klātienē
programmes-mode-online = tiešsaistē
programmes-block-learning = mācības
programmes-block-evening = vakara programma
programmes-block-overnight = nakšņošana
programmes-block-meal = ēdienreize
programmes-hard-rule-capacity = vietu skaits netiek pārsniegts
programmes-hard-rule-region-match = komanda paliek savā reģionā
programmes-hard-rule-one-session-per-team = komandai viena mācību reize
programmes-counted-representative = pārstāvji
programmes-counted-support-person = atbalsta personas
programmes-counted-member = dalībnieki
programmes-counted-school = skolas
programmes-counted-roster-continuity-share = dalībnieku pastāvība
programmes-age-reference-training-first-day = mācību pirmā diena
programmes-age-reference-submission = iesniegšanas diena
programmes-strictness-strict = vienmēr
programmes-strictness-preferred = ja iespējams
programmes-amount-unit-school = skolai
programmes-amount-unit-application = pieteikumam
programmes-amount-unit-partner = partnerim
programmes-late-flag = tiek atzīmēts kā novēlots
programmes-late-block = netiek pieņemts
programmes-purpose-participate = dalība
programmes-purpose-photo = fotografēšana
programmes-purpose-name-publication = vārda publicēšana
programmes-purpose-data-to-funder = datu nodošana finansētājam
programmes-purpose-health-needs = veselības vajadzības
programmes-point-on-save = aizpildot
programmes-point-on-submit = iesniedzot
programmes-point-on-roster-change = mainot dalībniekus
programmes-point-on-seat = apstiprinot vietu mācībās
programmes-point-on-check = pārbaudot
programmes-point-on-decide = pieņemot lēmumu
programmes-point-on-sign = parakstot
programmes-point-on-activate = stājoties spēkā
programmes-point-on-support-plan-submit = iesniedzot atbalsta plānu
programmes-point-on-journal-open = atverot žurnālu
programmes-point-on-session = plānojot nodarbību
programmes-point-on-cost-add = pievienojot izmaksas
programmes-point-on-claim = pieprasot maksājumu
programmes-point-on-event-announce = izziņojot pasākumu
programmes-point-on-booking = rezervējot telpu
programmes-point-on-publish = publicējot
programmes-point-on-view = skatot aizsargātus datus
programmes-point-nightly = katru nakti
programmes-severity-block = liedz
programmes-severity-warn = brīdina
programmes-severity-info = informē
programmes-outcome-met = izpildīts
programmes-outcome-not-met = nav izpildīts
programmes-outcome-needs-person = jāizvērtē cilvēkam
programmes-edition-state-planned = tiek plānots
programmes-edition-state-configured = sagatavots
programmes-edition-state-open = atvērts
programmes-edition-state-running = norisinās
programmes-edition-state-closing = tiek noslēgts
programmes-edition-state-archived = arhivēts
programmes-version-state-draft = melnraksts
programmes-version-state-proposed = gaida otras personas apstiprinājumu
programmes-version-state-approved = spēkā
programmes-version-state-refused = noraidīta
programmes-version-state-superseded = aizstāta ar jaunāku
programmes-call-state-draft = melnraksts
programmes-call-state-agreed = saskaņots, nav izsludināts
programmes-call-state-announced = izsludināts
programmes-call-state-open = atvērts
programmes-call-state-closed = slēgts
programmes-call-state-evaluating = notiek vērtēšana
programmes-call-state-decided = lēmumi pieņemti
programmes-call-state-cancelled = atcelts
programmes-yes = jā
programmes-no = nē

# Deadlines. $day – “līdz 2024. gada 17. maijam”, $time – “23.59”.
programmes-deadline-until-minute = { $day } plkst. { $time } (ieskaitot)
programmes-deadline-before = pirms šīs dienas: { $day }
programmes-deadline-before-minute = pirms šī brīža: { $day } plkst. { $time }

# Sentences of the rule kinds, shown where a programme gives none of its own.
programmes-rule-deadline = Pieteikums jāiesniedz termiņā.
programmes-rule-window = Tas jādara noteiktajā laikā.
programmes-rule-in-register = Iestādei jābūt reģistrā.
programmes-rule-org-kind-in = Var pieteikties tikai noteikta veida organizācijas.
programmes-rule-founder-in = Var pieteikties tikai noteiktu dibinātāju iestādes.
programmes-rule-represents = Vajadzīgs pilnvarojums pārstāvēt organizāciju.
programmes-rule-count-between = Skaitam jābūt noteiktajās robežās.
programmes-rule-same-organisation = Visiem jābūt no vienas organizācijas.
programmes-rule-age-between = Vecumam jābūt noteiktajās robežās.
programmes-rule-grade-between = Klasei jābūt noteiktajās robežās.
programmes-rule-study-year-between = Kursam jābūt noteiktajās robežās.
programmes-rule-role-present = Komandā jābūt noteiktajai lomai.
programmes-rule-attended = Mācībām jābūt apmeklētām.
programmes-rule-region-match = Mācības notiek komandas reģionā.
programmes-rule-themes-from = Jāizvēlas atbalstāma tēma.
programmes-rule-catalogue-only = Var izvēlēties tikai kataloga pasākumus.
programmes-rule-area-limited = Pasākums ir pieejams tikai noteiktās jomās.
programmes-rule-requires-plan = Vajadzīgs apstiprināts plāns.
programmes-rule-requires-document = Vajadzīgs dokuments.
programmes-rule-requires-rating = Vajadzīgs iepriekšējā posma vērtējums.
programmes-rule-no-overlap = Atbalsts nedrīkst pārklāties.
programmes-rule-cost-category-in = Izmaksu kategorijai jābūt atļautai.
programmes-rule-cost-period = Izmaksām jārodas attiecināmības periodā.
programmes-rule-max-amount-per = Summa nedrīkst pārsniegt griestus.
programmes-rule-sum-equals = Summām jāsakrīt.
programmes-rule-sum-at-most = Summa nedrīkst pārsniegt noteikto.
programmes-rule-share = Daļai jāatbilst noteiktajai.
programmes-rule-co-financing-min = Vajadzīgs līdzfinansējums.
programmes-rule-tolerance = Lielākām izmaiņām vajadzīgi līguma grozījumi.
programmes-rule-consent-given = Vajadzīga piekrišana.
programmes-rule-text-contains = Publikācijā jābūt atsauces teikumam.
programmes-rule-two-persons = Lēmumu apstiprina otra persona.
programmes-rule-no-conflict = Nedrīkst būt interešu konflikta.
programmes-rule-capacity = Vietu skaits nedrīkst būt pārsniegts.
programmes-rule-approval-chain = Jāsaņem apstiprinājums noteiktajā kārtībā.

# What was found. $number – how many there are, $day – a date in words, $days – how many days.
programmes-found-count = Pašlaik: { $number }.
programmes-found-age = Vecums tiek noteikts šajā dienā: { $day }.
programmes-found-age-open = Izšķir precīzs dzimšanas datums; vecums tiek noteikts šajā dienā: { $day }.
programmes-found-no-reason = Norādiet maiņas iemeslu.
programmes-found-late = Pieprasījums iesniegts mazāk nekā { $days } dienas pirms mācībām; koordinators to izskatīs kā novēlotu.

# Kinds of values in programme files, inside “expected …, found …”.
programmes-value-text = teksts
programmes-value-integer = vesels skaitlis
programmes-value-decimal = decimāldaļskaitlis
programmes-value-bool = true vai false
programmes-value-day = datums
programmes-value-moment = datums un laiks
programmes-value-hour = pulksteņa laiks
programmes-value-list = saraksts
programmes-value-table = tabula
programmes-value-local = Latvijas laiks bez joslas
programmes-value-zoned = laiks ar joslu

# Mistakes in programme files.
programmes-mistake-syntax = Teksts nav pareizs TOML: { $words }.
programmes-mistake-unknown-key = Šādas atslēgas nav; iespējamās: { $known }.
programmes-mistake-missing = Vērtība ir obligāta, bet tās nav.
programmes-mistake-wrong-type = Vajadzīga cita veida vērtība: { $expected }; atrasts: { $found }.
programmes-mistake-unknown-word = Vārds “{ $found }” nav zināms; iespējamie: { $known }.
programmes-mistake-out-of-range = Skaitlim jābūt no { $least } līdz { $most }.
programmes-mistake-not-as-many = Latviešu sarakstā ir { $there }, angļu sarakstā { $here }; abos jābūt vienam un tam pašam.
programmes-mistake-empty = Vērtība nedrīkst būt tukša.
programmes-mistake-twice = Kods “{ $code }” atkārtojas.
programmes-mistake-nothing-such = “{ $code }” nekur nav definēts.
programmes-mistake-ends-before = Beigas ir pirms sākuma.
programmes-mistake-in-the-gap = Šāda laika Latvijā nav: todien pulksteņus pagriež par stundu uz priekšu.
programmes-mistake-circular = Gada cikls pārmanto pats sevi: { $chain }.
programmes-mistake-no-parent = Nav atrasts gada cikls, no kura pārmantot: “{ $code }”.
programmes-mistake-bad-code = Kodā “{ $found }” drīkst būt tikai burti bez garumzīmēm, cipari, domuzīmes, punkti un pasvītras.
programmes-mistake-bad-share = Daļai jābūt no 0 līdz 1 ar ne vairāk kā četriem cipariem aiz komata.
programmes-mistake-no-place-in-series = Numura paraugā vienreiz jābūt { $places }, citādi diviem būtu vienāds numurs.
programmes-mistake-too-large = Fails ir pārāk liels; lielākais pieļaujamais apjoms: { $most } kB.

# Refusals.
programmes-refused-edition-state = Šajā gada cikla stāvoklī to nevar darīt.
programmes-refused-not-ended = Gada cikla pēdējā diena vēl nav pagājusi.
programmes-refused-call-open = Kāds gada cikla konkurss vēl pieņem pieteikumus.
programmes-refused-not-configured = Vispirms otrai personai jāapstiprina gada cikla nosacījumi.
programmes-refused-not-a-draft = Šī versija gaida lēmumu un nav labojama.
programmes-refused-not-proposed = Lēmumu var pieņemt tikai par iesniegtu versiju.
programmes-refused-same-person = Apstiprināt drīkst tikai cita persona, nevis tā, kas versiju iesniedza.
programmes-refused-no-reason = Norādiet iemeslu.
# $most – lielākais zīmju skaits.
programmes-refused-reason-too-long = Iemesls ir pārāk garš; ierakstiet ne vairāk kā { $most } zīmes.
programmes-refused-code-taken = Gada cikls ar šādu kodu jau ir.
programmes-refused-call-state = Šajā konkursa stāvoklī to nevar darīt.
programmes-refused-not-later = Jaunajam termiņam jābūt vēlākam par pašreizējo.
programmes-refused-outage-too-late = Platforma nebija pieejama tikai pēc termiņa, tāpēc termiņu visiem nevar pagarināt.
programmes-refused-deadline-passed = Termiņš jau ir pagājis.
programmes-past-deadlines = Termiņi jau ir pagājuši
programmes-past-deadlines-what = Kopija sākas ar iepriekšējā gada cikla datumiem. Pārbaudiet tos, pirms versija stājas spēkā: pagājušu termiņu izsludināt nevar.
programmes-refused-deadline-not-passed = Termiņš vēl nav pagājis.
programmes-refused-not-yet-opening = Atvēršanas laiks vēl nav pienācis.

# “May I?”: the quick check on the public call page.
programmes-may-i-title = Vai mēs varam pieteikties?
programmes-may-i-lead = Atbildiet uz dažiem jautājumiem. Atbildes netiek saglabātas; pārbaude notiek pēc tiem pašiem noteikumiem, kas iesniedzot.
programmes-may-i-school = Vai Jūsu skola ir Izglītības iestāžu reģistrā?
programmes-may-i-school-yes = Jā
programmes-may-i-school-no = Nē
programmes-may-i-school-unsure = Nezinu
programmes-may-i-same = Vai visi pārstāvji ir no vienas skolas?
programmes-may-i-count = Cik skolēnu pārstāvju būs komandā?
programmes-may-i-births = Pārstāvju dzimšanas gadi vai datumi
programmes-may-i-births-hint = Piemēram, 2009 vai 2009-05-17. Ja nezināt, atstājiet tukšu.
programmes-may-i-birth = { $number }. pārstāvis
programmes-may-i-support = Kas būs komandas atbalsta persona?
programmes-may-i-support-none = Atbalsta personas vēl nav
programmes-may-i-check = Pārbaudīt
programmes-may-i-again = Pārbaudīt vēlreiz
programmes-may-i-result = Atbilde
programmes-may-i-result-yes = Jā, Jūs varat pieteikties.
programmes-may-i-result-no = Pagaidām nē: kāds no noteikumiem nav izpildīts.
programmes-may-i-result-open = Visticamāk jā, bet kaut kas vēl jāprecizē.
programmes-may-i-rules = Noteikumi pa vienam
programmes-may-i-deadline = Pieteikties var { $deadline }.
programmes-may-i-closed = Pieteikšanās ir slēgta. Termiņš bija: { $deadline }.
programmes-may-i-back = Uz konkursa lapu
programmes-may-i-mistake-choose = Izvēlieties vienu atbildi.
programmes-may-i-mistake-count = Ierakstiet skaitli no 0 līdz 8.
programmes-may-i-mistake-birth = Ierakstiet gadu (2009) vai datumu (2009-05-17).
programmes-form-mistakes = Lūdzu, izlabojiet

# Administration of editions and calls.
programmes-editions-title = Gada cikli
programmes-editions-lead = Katra gada cikls: nosacījumi, konkursi un to vēsture.
programmes-editions-empty = Neviens gada cikls vēl nav ielādēts.
programmes-edition = Gada cikls
programmes-edition-code = Kods
programmes-edition-begins = Sākums
programmes-edition-predecessor = Iepriekšējais cikls
programmes-programme = Programma
programmes-state = Stāvoklis
programmes-version = Versija
programmes-versions = Nosacījumu versijas
programmes-version-number = { $number }. versija
programmes-version-written = Rakstīja
programmes-version-proposed = Iesniedza
programmes-version-decided = Izlēma
programmes-code = Kods
programmes-code-hint = Mazie burti bez garumzīmēm, cipari un domuzīmes, piemēram, kontakts-2025.
programmes-label-lv = Gads latviski, piemēram, “2025. gads”
programmes-label-en = Gads angliski, piemēram, “2025”
programmes-predecessor = Iepriekšējais gada cikls
programmes-training-window = Mācību laiks
programmes-cost-period = Izmaksu attiecināmības laiks
programmes-call = Konkurss
programmes-calls = Konkursi
programmes-calls-empty = Konkursu vēl nav: vispirms jāapstiprina nosacījumi.
programmes-deadline = Termiņš
programmes-deadline-hint = Diena (2024-01-31) vai diena ar laiku (2024-05-17 23:59). Termiņš ietver norādīto dienu vai minūti.
programmes-euros-hint = Eiro, piemēram, 1200 vai 1200,50.
programmes-opens = Atveras
programmes-announced = Izsludināts
programmes-public-page = Publiskā lapa
programmes-public-page-open = Atvērt publisko lapu
programmes-stages = Posmi
programmes-rules = Noteikumi
programmes-rule = Numurs
programmes-rule-sentence = Noteikums
programmes-rule-when = Kad pārbauda
programmes-rule-severity = Sekas
programmes-history = Vēsture
programmes-history-when = Kad
programmes-history-what = Kas notika
programmes-history-who = Kas to darīja
programmes-history-reason = Iemesls
programmes-reason = Iemesls
programmes-back-to-edition = Uz gada ciklu

# Copying.
programmes-copy = Veidot nākamo gada ciklu
programmes-copy-title = Nākamais gada cikls
programmes-copy-lead = Nosacījumi tiek pārņemti no gada cikla { $edition }. Pēc tam tos var labot, un apstiprina otra persona.
programmes-copy-mistake-code = Kodā drīkst būt mazie burti bez garumzīmēm, cipari un domuzīmes (3–60 zīmes).
programmes-copy-mistake-label = Ierakstiet gadu, ne garāku par 100 zīmēm.
programmes-copied = Gada cikls izveidots. Tagad izlabojiet, kas mainās.

# Writing a version.
programmes-draft-edit = Labot nosacījumus
programmes-draft-title = Gada cikla nosacījumi
programmes-draft-lead = Šeit ir tas, kas mainās katru gadu. Pārējo var labot pilnajā tekstā. Izmaiņas stājas spēkā, kad tās apstiprina otra persona.
programmes-draft-save = Saglabāt melnrakstu
programmes-draft-saved = Melnraksts saglabāts.
programmes-draft-text = Pilnais teksts
programmes-draft-text-lead = Gada cikls kā TOML fails. Kļūdas tiek parādītas ar rindas numuru.
programmes-draft-source = Teksts
programmes-draft-form = Uz veidlapu
programmes-draft-stale = Kāds cits šo tekstu tikmēr ir saglabājis. Zemāk ir Jūsu teksts, šeit – tagadējais. Saglabājot Jūsu teksts to aizstās.
programmes-draft-stale-form = Kāds cits šos nosacījumus tikmēr ir saglabājis. Laukos ir tas, ko ierakstījāt Jūs; kur tas atšķiras, blakus ir saglabātais. Saglabājot Jūsu ierakstītais to aizstās.
# $value – saglabātā vērtība.
programmes-draft-kept-now = Tagad saglabāts: { $value }
programmes-draft-mistake-line = { $line }. rinda, { $key }: { $sentence }
programmes-draft-mistake-day = Ierakstiet datumu, piemēram, 2024-02-26.
programmes-draft-mistake-long = Teksts ir pārāk garš; ierakstiet ne vairāk kā 200 zīmes.
programmes-draft-mistake-number = Ierakstiet veselu skaitli.
programmes-draft-mistake-euros = Ierakstiet summu eiro, piemēram, 1200 vai 1200,50.
programmes-draft-mistake-deadline = Ierakstiet dienu (2024-01-31) vai dienu ar laiku (2024-05-17 23:59).

# Deciding about a version.
programmes-propose = Iesniegt apstiprināšanai
programmes-proposed = Versija gaida otras personas apstiprinājumu.
programmes-waits-for-second = Šo versiju iesniedzāt Jūs; to apstiprina cita persona.
programmes-approve = Apstiprināt
programmes-approved = Versija ir spēkā.
programmes-refuse = Noraidīt
programmes-refused = Versija ir noraidīta.
programmes-refused-has-mistakes = Tekstā ir kļūdas; vispirms izlabojiet tās.
programmes-differences = Kas mainās
programmes-differences-from = Salīdzinājumā ar gada ciklu { $edition }, { $number }. versiju
programmes-differences-none = Nekas neatšķiras.
programmes-difference-key = Nosacījums
programmes-difference-old = Bija
programmes-difference-new = Būs

# The end of an edition. $edition – its title.
programmes-closing-question = Vai sākt gada cikla { $edition } noslēgšanu?
programmes-closing-people = Jaunus konkursus šajā gada ciklā vairs nevarēs izsludināt. To, kas iesākts, var pabeigt.
programmes-closing-public = Publiskajā lapā būs teikts, ka šis gads tiek noslēgts.
programmes-closing-yes = Sākt noslēgšanu
programmes-closing-done = Gada cikls tiek noslēgts.
programmes-archive-question = Vai nodot gada ciklu { $edition } arhīvā?
programmes-archive-people = Gada cikla nosacījumus vairs nevarēs mainīt. Šo soli nevar atsaukt.
programmes-archive-public = Gada cikls no sākumlapas pāriet uz arhīvu pie sava gada; tā lapu adreses paliek tās pašas.
programmes-archive-yes = Nodot arhīvā
programmes-archive-done = Gada cikls ir arhīvā.
programmes-ending-no = Atstāt, kā ir

# Deeds with a call.
programmes-announce = Izsludināt
programmes-announced-now = Konkurss ir izsludināts.
programmes-close = Slēgt
programmes-closed-now = Konkurss ir slēgts.
programmes-extend = Pagarināt termiņu
programmes-extend-all = Visiem
programmes-extend-outage = Visiem, jo platforma nebija pieejama
programmes-outage-from = Nebija pieejama no
programmes-outage-to = Nebija pieejama līdz
programmes-outage-hint = Aizpildiet tikai tad, ja platforma nebija pieejama. Piemēram: 2024-05-17T21:30
programmes-outage-mistake-moment = Norādiet dienu un laiku, piemēram, 2024-05-17T21:30.
programmes-outage-mistake-order = Beigām jābūt vēlāk par sākumu.
programmes-outage-mistake-not-over = Laiks vēl nav pagājis. Pagariniet termiņu, kad platforma atkal ir pieejama.
programmes-extend-school = Kurai skolai (atstājiet tukšu, ja visiem)
programmes-extend-find = Meklēt skolu
programmes-extend-none-found = Nekas nav atrasts.
programmes-extend-for = Kam
programmes-extend-until = Jaunais termiņš
programmes-extended = Termiņš ir pagarināts.
programmes-extensions = Termiņa pagarinājumi
programmes-extensions-none = Termiņš nav pagarināts.
programmes-cancel = Atcelt konkursu
programmes-cancel-hint = Iemesls būs redzams publiskajā lapā. Atcelšanu nevar atsaukt.
programmes-cancelled = Konkurss ir atcelts.

# Keys of programme files in words.
programmes-path-edition-code = Gada cikla kods
programmes-path-edition-predecessor = Iepriekšējais gada cikls
programmes-path-edition-title-lv = Nosaukums latviski
programmes-path-edition-title-en = Nosaukums angliski
programmes-path-edition-label-lv = Gads latviski
programmes-path-edition-label-en = Gads angliski
programmes-path-edition-training-window-from = Mācību laika pirmā diena
programmes-path-edition-training-window-to = Mācību laika pēdējā diena
programmes-path-edition-training-window-display-lv = Mācību laiks vārdos, latviski
programmes-path-edition-training-window-display-en = Mācību laiks vārdos, angliski
programmes-path-edition-cost-period-from = Izmaksas attiecināmas no
programmes-path-edition-cost-period-to = Izmaksas attiecināmas līdz
programmes-path-programme-code = Programmas kods
programmes-path-programme-title-lv = Programmas nosaukums latviski
programmes-path-programme-title-en = Programmas nosaukums angliski
programmes-path-programme-period-from = Programma no
programmes-path-programme-period-to = Programma līdz
programmes-path-call-announced = Izsludināšanas diena
programmes-path-call-deadline-local = Termiņš
programmes-path-call-max-per-school-cents = Griesti vienai skolai
programmes-path-call-themes = Atbalstāmās tēmas
programmes-path-call-seats-teams = Vietu skaits komandām
programmes-path-call-region-seats-over = Kas notiek, ja reģiona vietu nepietiek
programmes-path-call-region-seats-RIG = Vietas Rīgas reģionam
programmes-path-call-region-seats-LAT = Vietas Latgales reģionam
programmes-path-call-region-seats-VID = Vietas Vidzemes reģionam
programmes-path-call-region-seats-KUR = Vietas Kurzemes reģionam
programmes-path-call-region-seats-ZEM = Vietas Zemgales reģionam
programmes-path-call-title-lv = Nosaukums latviski
programmes-path-call-title-en = Nosaukums angliski
programmes-path-training-sessions-planned = Mācību reižu skaits
programmes-path-training-capacity-teams = Komandu skaits vienā mācību reizē, ne vairāk kā
programmes-path-training-min-teams = Komandu skaits vienā mācību reizē, vismaz
programmes-path-training-days = Dienu skaits
programmes-path-allocation-seed = Vietu sadales sākumskaitlis
programmes-path-allocation-offer-hours = Cik stundu vieta tiek turēta
programmes-path-rule-params-cents = Noteikuma summa
programmes-path-rule-params-from = Noteikums attiecas no
programmes-path-rule-params-to = Noteikums attiecas līdz
programmes-path-rule-params-training = Kuras mācības jāapmeklē
programmes-path-rule-params-min = Vismaz
programmes-path-rule-params-max = Ne vairāk kā
programmes-path-rule-severity = Noteikuma sekas
programmes-path-rule-message-lv = Noteikums latviski
programmes-path-rule-message-en = Noteikums angliski
programmes-path-publicity-sentence-lv = Atsauces teikums latviski
programmes-path-publicity-sentence-en = Atsauces teikums angliski
programmes-path-criteria-set-pass-points = Punkti, ar kuriem vērtēšana ir izturēta
programmes-path-evaluation-reviews-per-application = Vērtētāju skaits vienam pieteikumam
programmes-path-evaluation-third-reader-difference = Punktu starpība, no kuras vērtē trešais vērtētājs
programmes-path-evaluation-is-blind = Vērtētāji neredz vārdus un nosaukumus
programmes-path-evaluation-clarification-days = Precizējuma termiņš dienās

# $count – most letters, $count_form – its plural category.
programmes-mistake-too-long = { $count_form ->
    [zero] Teksts ir pārāk garš; tas drīkst būt līdz { $count } zīmēm.
    [one] Teksts ir pārāk garš; tas drīkst būt līdz { $count } zīmei.
   *[other] Teksts ir pārāk garš; tas drīkst būt līdz { $count } zīmēm.
}

# Jaunumi par gada ciklu e-pastā.
programmes-news-link = Saņemt jaunumus e-pastā
programmes-news-title = Jaunumi e-pastā
# $edition – edition.
programmes-news-lead = Mēs Jums rakstīsim, kad par { $edition } būs kas jauns. Konts nav vajadzīgs.
programmes-news-kind-announced = izsludināts konkurss vai pieteikšanās;
programmes-news-kind-extended = pagarināts termiņš;
programmes-news-kind-rules = stājusies spēkā jauna nolikuma redakcija;
programmes-news-kind-cancelled = konkurss atcelts.
programmes-news-email = E-pasta adrese
programmes-news-email-hint = Adresi izmantosim tikai šiem jaunumiem. Abonementu var pārtraukt ar saiti, kas ir katrā vēstulē.
programmes-news-ask = Pieteikties jaunumiem
programmes-news-sent-title = Apstipriniet savu adresi
# $address – address.
programmes-news-sent-lead = Uz adresi { $address } nosūtījām vēstuli ar saiti. Jaunumus sūtīsim pēc adreses apstiprināšanas.
programmes-news-back = Atpakaļ uz gada ciklu
programmes-news-held = Jūs saņemat jaunumus par { $edition }.
programmes-news-unconfirmed = Kāds pieteica šo adresi jaunumiem par { $edition }. Ja tas bijāt Jūs, apstipriniet.
programmes-news-confirm = Jā, sūtīt jaunumus
programmes-news-end = Nesūtīt jaunumus un dzēst adresi
programmes-flash-news-confirmed = Paldies! Jaunumus sūtīsim uz Jūsu adresi.
programmes-flash-news-ended = Jaunumus vairs nesūtīsim, un Jūsu adrese ir dzēsta.
programmes-refused-no-subscription = Šī saite vairs neder: abonements ir pārtraukts vai nav laikus apstiprināts.

# $edition – edition, $link – link.
programmes-mail-news-confirm-subject = Apstipriniet adresi jaunumiem par { $edition }
programmes-mail-news-confirm-body =
    Labdien!

    Kāds, visticamāk, Jūs, pieteica šo adresi jaunumiem par { $edition }. Lai tos saņemtu, atveriet saiti un apstipriniet:
    { $link }

    Ja tas nebijāt Jūs, nekas nav jādara: adrese tiks dzēsta pēc septiņām dienām.
programmes-mail-news-known-subject = Jūs jau saņemat jaunumus par { $edition }
programmes-mail-news-known-body =
    Labdien!

    Šī adrese jaunumiem par { $edition } jau ir pieteikta. Abonementu var pārtraukt šeit:
    { $link }

# $end – link by which it is ended.
programmes-mail-news-end =
    Šo vēstuli saņēmāt, jo pieteicāties jaunumiem par { $edition }. Pārtraukt abonementu: { $end }
# $call – call, $deadline – until when, $link – link.
programmes-mail-news-announced-subject = Izsludināts: { $call }
programmes-mail-news-announced-body =
    Labdien!

    Ir izsludināts “{ $call }” ({ $edition }). Termiņš: { $deadline }.
    Noteikumi un viss pārējais: { $link }
programmes-mail-news-extended-subject = Termiņš pagarināts: { $call }
programmes-mail-news-extended-body =
    Labdien!

    Ir pagarināts termiņš: “{ $call }” ({ $edition }). Tagad tas ir { $deadline }.
    Sīkāk: { $link }
# $reason – why.
programmes-mail-news-cancelled-subject = Atcelts: { $call }
programmes-mail-news-cancelled-body =
    Labdien!

    Ir atcelts “{ $call }” ({ $edition }). Iemesls: { $reason }
    Sīkāk: { $link }
# $number – number of the version.
programmes-mail-news-rules-subject = Jauna nolikuma redakcija: { $edition }
programmes-mail-news-rules-body =
    Labdien!

    Stājusies spēkā noteikumu { $number }. redakcija ({ $edition }). Ja pieteikums jau ir iesākts, tajā redzēsiet, kas mainījies.
    Sīkāk: { $link }
