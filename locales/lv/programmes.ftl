# Programmas: izdevumi, konkursi, nosacījumi.

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
programmes-mistake-empty = Vērtība nedrīkst būt tukša.
programmes-mistake-twice = Kods “{ $code }” atkārtojas.
programmes-mistake-nothing-such = “{ $code }” nekur nav definēts.
programmes-mistake-ends-before = Beigas ir pirms sākuma.
programmes-mistake-in-the-gap = Šāda laika Latvijā nav: todien pulksteņus pagriež par stundu uz priekšu.
programmes-mistake-circular = Izdevums pārmanto pats sevi: { $chain }.
programmes-mistake-no-parent = Nav atrasts izdevums, no kura pārmantot: “{ $code }”.
programmes-mistake-bad-code = Kodā “{ $found }” drīkst būt tikai burti bez garumzīmēm, cipari, domuzīmes, punkti un pasvītras.
programmes-mistake-bad-share = Daļai jābūt no 0 līdz 1 ar ne vairāk kā četriem cipariem aiz komata.
programmes-mistake-too-large = Fails ir pārāk liels; lielākais pieļaujamais apjoms: { $most } kB.

# Refusals.
programmes-refused-edition-state = Šajā izdevuma stāvoklī to nevar darīt.
programmes-refused-not-ended = Izdevuma pēdējā diena vēl nav pagājusi.
programmes-refused-call-open = Kāds šī izdevuma konkurss vēl pieņem pieteikumus.
programmes-refused-not-configured = Vispirms otrai personai jāapstiprina izdevuma nosacījumi.
programmes-refused-not-a-draft = Šī versija gaida lēmumu un nav labojama.
programmes-refused-not-proposed = Lēmumu var pieņemt tikai par iesniegtu versiju.
programmes-refused-same-person = Apstiprināt drīkst tikai cita persona, nevis tā, kas versiju iesniedza.
programmes-refused-no-reason = Norādiet iemeslu.
# $most – lielākais zīmju skaits.
programmes-refused-reason-too-long = Iemesls ir pārāk garš; ierakstiet ne vairāk kā { $most } zīmes.
programmes-refused-code-taken = Izdevums ar šādu kodu jau ir.
programmes-refused-call-state = Šajā konkursa stāvoklī to nevar darīt.
programmes-refused-not-later = Jaunajam termiņam jābūt vēlākam par pašreizējo.
programmes-refused-deadline-passed = Termiņš jau ir pagājis.
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
programmes-editions-title = Izdevumi
programmes-editions-lead = Katra gada cikls: nosacījumi, konkursi un to vēsture.
programmes-editions-empty = Neviens izdevums vēl nav ielādēts.
programmes-edition = Izdevums
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
programmes-predecessor = Iepriekšējais izdevums
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
programmes-back-to-edition = Uz izdevumu

# Who acted, where it was nobody in person.
programmes-actor-system = Platforma
programmes-actor-operator = Sistēmas uzturētājs
programmes-actor-file = Programmas fails
programmes-actor-public = Apmeklētājs
programmes-actor-unknown = Persona, kuras dati dzēsti

# Deeds in the history.
programmes-deed-trainings-samples-loaded = Ielādētas parauga mācības
programmes-deed-edition-copied = Izdevums izveidots pēc cita parauga
programmes-deed-edition-loaded = Ielādēts no faila
programmes-deed-edition-opened = Izdevums atvērts
programmes-deed-edition-running = Izdevums norisinās
programmes-deed-edition-closing = Izdevuma noslēgšana sākta
programmes-deed-edition-archived = Izdevums arhivēts
programmes-deed-draft-written = Melnraksts saglabāts
programmes-deed-version-proposed = Versija iesniegta apstiprināšanai
programmes-deed-version-approved = Versija apstiprināta
programmes-deed-version-refused = Versija noraidīta
programmes-deed-call-announced = Konkurss izsludināts
programmes-deed-call-opened = Konkurss atvērts
programmes-deed-call-closed = Konkurss slēgts
programmes-deed-call-cancelled = Konkurss atcelts
programmes-deed-deadline-extended = Termiņš pagarināts

# Copying.
programmes-copy = Veidot nākamo izdevumu
programmes-copy-title = Nākamais izdevums
programmes-copy-lead = Nosacījumi tiek pārņemti no izdevuma { $edition }. Pēc tam tos var labot, un apstiprina otra persona.
programmes-copy-mistake-code = Kodā drīkst būt mazie burti bez garumzīmēm, cipari un domuzīmes (3–60 zīmes).
programmes-copy-mistake-label = Ierakstiet gadu, ne garāku par 100 zīmēm.
programmes-copied = Izdevums izveidots. Tagad izlabojiet, kas mainās.

# Writing a version.
programmes-draft-edit = Labot nosacījumus
programmes-draft-title = Izdevuma nosacījumi
programmes-draft-lead = Šeit ir tas, kas mainās katru gadu. Pārējo var labot pilnajā tekstā. Izmaiņas stājas spēkā, kad tās apstiprina otra persona.
programmes-draft-save = Saglabāt melnrakstu
programmes-draft-saved = Melnraksts saglabāts.
programmes-draft-text = Pilnais teksts
programmes-draft-text-lead = Izdevums kā TOML fails. Kļūdas tiek parādītas ar rindas numuru.
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
programmes-differences-from = Salīdzinājumā ar izdevumu { $edition }, { $number }. versiju
programmes-differences-none = Nekas neatšķiras.
programmes-difference-key = Nosacījums
programmes-difference-old = Bija
programmes-difference-new = Būs

# The end of an edition. $edition – its title.
programmes-closing-question = Vai sākt izdevuma { $edition } noslēgšanu?
programmes-closing-people = Jaunus konkursus šajā izdevumā vairs nevarēs izsludināt. To, kas iesākts, var pabeigt.
programmes-closing-public = Publiskajā lapā būs teikts, ka šis gads tiek noslēgts.
programmes-closing-yes = Sākt noslēgšanu
programmes-closing-done = Izdevums tiek noslēgts.
programmes-archive-question = Vai nodot izdevumu { $edition } arhīvā?
programmes-archive-people = Izdevuma nosacījumus vairs nevarēs mainīt. Šo soli nevar atsaukt.
programmes-archive-public = Izdevums no sākumlapas pāriet uz arhīvu pie sava gada; tā lapu adreses paliek tās pašas.
programmes-archive-yes = Nodot arhīvā
programmes-archive-done = Izdevums ir arhīvā.
programmes-ending-no = Atstāt, kā ir

# Deeds with a call.
programmes-announce = Izsludināt
programmes-announced-now = Konkurss ir izsludināts.
programmes-close = Slēgt
programmes-closed-now = Konkurss ir slēgts.
programmes-extend = Pagarināt termiņu
programmes-extend-all = Visiem
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
programmes-path-edition-code = Izdevuma kods
programmes-path-edition-predecessor = Iepriekšējais izdevums
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

# $count – most letters, $count_form – its plural category.
programmes-mistake-too-long = { $count_form ->
    [zero] Teksts ir pārāk garš; tas drīkst būt līdz { $count } zīmēm.
    [one] Teksts ir pārāk garš; tas drīkst būt līdz { $count } zīmei.
   *[other] Teksts ir pārāk garš; tas drīkst būt līdz { $count } zīmēm.
}
