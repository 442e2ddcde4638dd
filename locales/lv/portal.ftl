portal-home-title = Programmas, kas satuvina
portal-home-lead = Izsludinātie konkursi, mācības un idejas vienuviet.

demonstration-title = Demonstrācija
demonstration-lead = Visi cilvēki un skolu komandas šeit ir izdomāti. Izvēlieties lomu un izmēģiniet.
demonstration-roles = Pieslēgties kā
demonstration-clock = Demonstrācijas pulkstenis
demonstration-clock-to = Pārcelt uz
demonstration-clock-hint = Piemēram, 2024-01-31T23:58:00+02:00
demonstration-clock-unreadable = Ierakstiet datumu un laiku kā piemērā.
demonstration-clock-years = Pulksteni var pārcelt uz 2020.–2035. gadu.
demonstration-clock-move = Pārcelt pulksteni
demonstration-mailbox = Pastkaste
demonstration-mailbox-open = Skatīt vēstules, kas būtu nosūtītas
demonstration-mailbox-empty = Vēl nav nevienas vēstules.

# Demonstrācijas parakstīšanas pakalpojums.
demonstration-signing = Izdomāts parakstīšanas pakalpojums
demonstration-signing-lead = Šī lapa demonstrācijā aizstāj īsto parakstīšanas pakalpojumu. Šāds paraksts nevienu nesaista.
demonstration-signing-file = Parakstāmais dokuments: { $file }
demonstration-signing-name = Parakstītāja vārds un uzvārds
demonstration-signing-sign = Parakstīt
demonstration-signing-refuse = Neparakstīt

# Galvenā izvēlne
portal-menu-trainings = Mācību datumi
portal-menu-plan = Mācību plāns

# Mana diena
portal-my-day-title = Mana diena
portal-my-day-hello = Labdien, { $name }!
portal-my-day-roles = Jūsu lomas: { $roles }.
portal-my-day-no-role = Jums vēl nav nevienas lomas. Ja gaidāt uzaicinājumu, pārbaudiet e-pastu.
portal-my-day-waits = Kas Jūs gaida
portal-my-day-nothing = Šobrīd nekas negaida.
portal-my-day-urgent = Jārīkojas
portal-my-day-open = Atvērt
portal-my-day-session = Mācības, kuras Jūs vadāt
portal-my-day-attendance = Atzīmējiet, kas ir klāt
portal-my-day-readiness = Kas iznāca no mācībām, kuras vadījāt
portal-my-day-consent = Gaidām vecāka vai aizbildņa piekrišanu
portal-my-day-missing-consents = { $count_form ->
    [zero] { $count } jauniešiem trūkst vecāku piekrišanas
    [one] { $count } jaunietim trūkst vecāku piekrišanas
   *[other] { $count } jauniešiem trūkst vecāku piekrišanas
}
portal-my-day-offer = Apstipriniet komandas vietu mācībās
portal-my-day-offered = Komandai ir piedāvāta vieta mācībās; to apstiprina atbalsta persona
portal-my-day-offer-until = Līdz: { $until }
portal-my-day-seat = Jūsu komandas mācības
portal-my-day-code = Kods, ko parādīt ierodoties
portal-my-day-feedback = Pastāstiet, kā Jums patika mācības
portal-my-day-certificate = Jūsu apliecinājums (PDF)
portal-my-day-gaps = { $count_form ->
    [zero] { $count } komandu mācības neapmeklēja pilnībā
    [one] { $count } komanda mācības neapmeklēja pilnībā
   *[other] { $count } komandas mācības neapmeklēja pilnībā
}
portal-my-day-plan = Mācību plāns
portal-my-day-people = Cilvēki un lomas
portal-my-day-audit = Darbību žurnāls
portal-my-day-failed-jobs = { $count_form ->
    [zero] { $count } darbu nav izdevušies
    [one] { $count } darbs nav izdevies
   *[other] { $count } darbi nav izdevušies
}
portal-my-day-failed-mails = { $count_form ->
    [zero] { $count } vēstuļu nav nosūtītas
    [one] { $count } vēstule nav nosūtīta
   *[other] { $count } vēstules nav nosūtītas
}

# Pārvaldība
portal-administration-title = Pārvaldība
portal-administration-lead = Rīki tiem, kas rūpējas par platformu un programmām.
portal-administration-people = Cilvēki un lomas
portal-administration-retention = Glabāšanas termiņi
portal-administration-people-lead = Uzaicināt cilvēkus, piešķirt un atņemt lomas.
portal-administration-mail = Vēstules
portal-administration-mail-lead = Kas nosūtīts, kas gaida, kas nav izdevies.
portal-administration-audit = Darbību žurnāls
portal-administration-retention-lead = Ko platforma aizmirst pati un pēc cik ilga laika.
portal-administration-audit-lead = Kas, kad un kuram ierakstam ko darīja; ķēdes pārbaude.
portal-administration-health = Platformas stāvoklis
portal-administration-health-lead = Neizdevušies darbi, datubāze, versija.
portal-administration-trainings = Mācību plāns
portal-administration-trainings-lead = Norises vietas, datumi un mācību dienu kārtība.
portal-retry = Mēģināt vēlreiz
portal-pages = Lapas

portal-mail-title = Vēstules
portal-mail-lead = Kad un kam rakstīts un kas ar vēstuli noticis. Vēstuļu saturs un pilnas adreses šeit netiek rādītas.
portal-mail-newest = Uz jaunākajām
portal-mail-subject = Temats
portal-mail-to = Adresāts
portal-mail-when = Sagatavota
portal-mail-state = Stāvoklis
portal-mail-state-queued = gaida
portal-mail-state-sent = nosūtīta
portal-mail-state-kept = paturēta
portal-mail-state-failed = neizdevās
portal-mail-none = Šādu vēstuļu nav.
portal-mail-retried = Vēstule atkal gaida nosūtīšanu.
portal-mail-all = Visas
portal-mail-filter = Atlasīt vēstules
portal-mail-one-person = Viena cilvēka vēstules
portal-mail-of-person = Vēstules, kas šim cilvēkam rakstītas
portal-mail-sent = Nosūtīta
portal-mail-attempts = Mēģinājumi
portal-mail-error = Ko atbildēja serveris
portal-mail-address = Adrese
portal-mail-unknown = bez konta
portal-mail-older = Vecākas vēstules

portal-audit-title = Darbību žurnāls
portal-audit-lead = Katra izmaiņa ir viens ieraksts. Ieraksti ir savienoti ķēdē: neko nevar nemanāmi izņemt vai pārrakstīt.
portal-audit-lead-editions = Redzami ieraksti par tiem gada cikliem, kuros Jums ir loma. Ierakstus par visu platformu redz tie, kuru loma ir spēkā visā platformā.
portal-audit-verify = Pārbaudīt ķēdi
portal-audit-place = Vieta
portal-audit-action = Darbība
portal-audit-when = Laiks
portal-audit-who = Darītājs
portal-audit-subject = Ieraksts
portal-audit-facts = Iemesls un fakti
portal-audit-reason = Iemesls
portal-audit-deed = Darbība, kā ķēdē rakstīts
portal-audit-actor = Darītājs, kā ķēdē rakstīts
portal-audit-stored-facts = Fakti
portal-audit-none = Ķēdē vēl nav ierakstu.
portal-audit-of-record = Viss par ierakstu
portal-audit-of-all = Rādīt visu žurnālu
portal-audit-exactly = Kā ķēdē rakstīts
portal-audit-newest = Jaunākie
portal-audit-older = Vecāki
portal-audit-back = Atpakaļ uz žurnālu
portal-audit-verified-title = Ķēdes pārbaude
portal-audit-whole = Ķēde ir vesela
portal-audit-whole-advice = Pierakstiet pēdējo nospiedumu: arī vēlākai ķēdei tas jāsatur.
portal-audit-entries = Ieraksti ķēdē
portal-audit-unsequenced = Vēl nav ķēdē
portal-audit-head = Pēdējais nospiedums
portal-audit-broken = Ķēde ir pārrauta
portal-audit-broken-missing = { $place }. vietā trūkst ieraksta.
portal-audit-broken-altered = { $place }. vietā ieraksts neatbilst savam nospiedumam.
portal-audit-broken-reason = { $place }. vietā iemesls ir aizstāts ar citu.
portal-audit-broken-end = Ķēde beidzas citur, nekā tai jābeidzas ({ $place }. vieta).

portal-health-title = Platformas stāvoklis
portal-health-well = Viss darbojas; neizdevušos darbu un vēstuļu nav.
portal-health-unwell = Ir darbi vai vēstules, kas nav izdevušās un gaida Jūs.
portal-health-version = Versija
portal-health-engine = Datubāze
portal-health-clock = Pulkstenis
portal-health-waiting = Darbi, kas gaida
portal-health-failed-mail = Neizdevušās vēstules
portal-health-jobs = Neizdevušies darbi
portal-health-jobs-none = Neizdevušos darbu nav.
portal-health-job = Darbs
portal-health-failed-at = Atmests
portal-health-attempts = Mēģinājumi
portal-health-error = Kas notika
portal-job-retried = Darbs tiks mēģināts vēlreiz.

# Piekļūstamības paziņojums
portal-accessibility-title = Piekļūstamības paziņojums
portal-accessibility-lead = Mēs gribam, lai šo vietni var lietot ikviens: ar tastatūru, ekrāna lasītāju, palielinājumu, telefonu vai vecu datoru.
portal-accessibility-site = Par kuru vietni ir šis paziņojums
portal-accessibility-site-which = Paziņojums attiecas uz platformu “Saikne” adresē { $address } – uz publiskajām lapām un uz darba vietām, kuras redzamas pēc pieslēgšanās.
portal-accessibility-conformity = Atbilstība
portal-accessibility-conformity-how = Vietne veidota pēc satura piekļūstamības vadlīniju WCAG 2.2 A un AA līmeņa. To esam vērtējuši paši; neatkarīgs vērtējums vēl nav veikts, tāpēc uzskatām, ka vietne vadlīnijām atbilst daļēji.
portal-accessibility-failures = Kas vēl nav piekļūstams
portal-accessibility-failures-screen-readers = Lapas vēl nav pārbaudītas kopā ar cilvēkiem, kuri ikdienā lieto ekrāna lasītāju.
portal-accessibility-failures-plain = Satura vieglajā valodā un zīmju valodā vēl nav.
portal-accessibility-failures-papers = PDF dokumentiem ir virsraksti un lasīšanas secība, taču tie nav pārbaudīti ar visām lasīšanas programmām.
portal-accessibility-failures-offline = Apmeklējuma atzīmēšanai bez interneta vajadzīgi skripti; tiem, kas tos nelieto, ir izdrukājams saraksts.
portal-accessibility-made = Kad un kā paziņojums sagatavots
portal-accessibility-made-when = Paziņojums sagatavots un pēdējoreiz pārskatīts: { $day }.
portal-accessibility-made-how = Tas balstās uz pašu veiktu pārbaudi: ar tastatūru, telefona platumā, izdrukā, gaišās un tumšās krāsās un ar automātisku pārbaudes rīku.
portal-accessibility-contact = Ja kaut kas traucē
portal-accessibility-contact-how = Uzrakstiet, kurā lapā un ko nevarējāt izdarīt. Atbildēsim un, ja varam, to pašu iedosim citā veidā.
portal-accessibility-contact-where = Kontakti
portal-accessibility-supervisor = Uzraudzība
portal-accessibility-supervisor-who = Ja atbilde neapmierina, varat vērsties Latvijas Republikas tiesībsarga birojā.

# Privātums
portal-privacy-title = Privātums
portal-privacy-lead = Kādas ziņas par cilvēkiem glabājam, kāpēc un ko Jūs varat prasīt.
portal-privacy-children = Jauniešiem: īsumā
portal-privacy-children-1 = Kad piesakies mācībām, mēs uzzinām Tavu vārdu, dzimšanas datumu, skolu un e-pastu. Vairāk par Tevi neprasām, ja to nevajag mācībām.
portal-privacy-children-2 = Tavas ziņas redz Tava atbalsta persona un cilvēki, kas rīko mācības. Citi jaunieši un nejauši apmeklētāji tās neredz.
portal-privacy-children-3 = Ja pēc programmas noteikumiem par dalību Tavā vecumā lemj arī vecāki, piekrišanu lūdzam arī Tavam vecākam vai aizbildnim. Par fotogrāfijām prasām atsevišķi: “nē” fotogrāfijām nenozīmē “nē” mācībām.
portal-privacy-children-4 = Tu vari pārdomāt. Pasaki to atbalsta personai vai uzraksti mums.
portal-privacy-children-5 = Tu vari lūgt, lai parādām visu, ko par Tevi zinām, un izlabojam, kas nav pareizi.
portal-privacy-what = Ko glabājam
portal-privacy-what-1 = Konts: vārds, uzvārds, e-pasts, valoda; tiem, kas izvēlas paroli, – tās neatgriezenisks nospiedums.
portal-privacy-what-2 = Komanda: dalībnieku vārdi, dzimšanas datumi, skola, vajadzība pēc tulkošanas vai brauciena.
portal-privacy-what-3 = Mācības: kurš kurā daļā piedalījās.
portal-privacy-what-4 = Darbību žurnāls: kas ko mainīja. Tajā ir numuri, nevis vārdi.
portal-privacy-why = Kāpēc
portal-privacy-why-1 = Lai izvērtētu pieteikumus, rīkotu mācības un pierādītu, ka valsts nauda tērēta pareizi.
portal-privacy-why-2 = Par dalību, fotogrāfijām un vārda publicēšanu piekrišanu prasām katru atsevišķi, un katru var atsaukt.
portal-privacy-why-3 = Reklāmai ziņas neizmantojam, nepārdodam un sekošanas rīkus nelietojam.
portal-privacy-who = Kas redz
portal-privacy-who-1 = Katrs redz tikai to, kas vajadzīgs viņa lomai: atbalsta persona – savu komandu, koordinators – savu reģionu, mācību vadītājs – savas mācības.
portal-privacy-who-2 = Auditors drīkst lasīt, bet nedrīkst neko mainīt.
portal-privacy-who-3 = Publiskajās lapās cilvēku adreses nerāda; koordinatora(-es) vārdu rāda tikai ar viņa (viņas) piekrišanu.
portal-privacy-who-4 = Sīkdatnes ir tikai piecām vajadzībām: pieslēgšanās, valoda, krāsas, īss paziņojums pēc darbības un balsojums skolā (nejaušs numurs, lai no viena pārlūka balsotu vienreiz).
portal-privacy-long = Cik ilgi
portal-privacy-long-1 = Tik ilgi, cik programmas noteikumi liek glabāt pierādījumus.
portal-privacy-long-2 = Pēc tam vārdi un adreses ir jādzēš; drīkst palikt skaitļi, no kuriem cilvēku nevar atpazīt.
portal-privacy-long-3 = Pieslēgšanās saites zaudē spēku dažu minūšu laikā.
portal-retention-title = Glabāšanas termiņi
portal-retention-lead = Kas tiek glabāts tikai kādu laiku. Pēc termiņa platforma to aizmirst pati.
portal-retention-what = Kas
portal-retention-period = Cik ilgi
portal-retention-since = No kura brīža
portal-retention-stays = Iesniegumi, kvītis, dalība mācībās un notikumu žurnāls paliek: tajos cilvēki ir tikai kā numuri.
portal-retention-days = { $count_form ->
    [zero] { $count } dienu
    [one] { $count } dienu
   *[other] { $count } dienas
}
portal-retention-tries = Mēģinājumu skaits pieslēgties vai atvērt saiti
portal-retention-tries-from = pēc pēdējā mēģinājuma
portal-retention-links = Pieslēgšanās saites un neapstiprināti pieteikumi jaunumiem
portal-retention-links-from = pēc to derīguma beigām
portal-retention-sessions = Pieslēgšanās ieraksti
portal-retention-sessions-from = pēc tam, kad pieslēgšanās beigusies
portal-retention-needs = Tulkojuma un citas vajadzības mācībās
portal-retention-needs-from = pēc mācību posma beigām
portal-retention-mail = Nosūtītās vēstules
portal-retention-mail-from = pēc to uzrakstīšanas
portal-retention-notifications = Paziņojumi, kas rādīti sadaļā „Paziņojumi”
portal-retention-notifications-from = pēc to paziņošanas
portal-retention-invited = Uzaicināto vārdi un adreses
portal-retention-invited-from = pēc uzaicinājuma derīguma beigām
portal-retention-guardians = Vecāku un aizbildņu vārdi un adreses
portal-retention-guardians-from = pēc piekrišanas saites derīguma beigām
portal-privacy-rights = Jūsu tiesības
portal-privacy-rights-1 = Redzēt, kas par Jums glabāts, un saņemt kopiju.
portal-privacy-rights-2 = Labot, atsaukt piekrišanu, lūgt izdzēst.
portal-privacy-rights-3 = Sūdzēties Datu valsts inspekcijā.
portal-privacy-ask = Jautāt par savām ziņām

# Sākumlapa
portal-home-above = Valsts un pašvaldību atbalsts jauniešiem un kopienām
portal-home-calls = Izsludinātie konkursi
portal-home-no-calls = Šobrīd nav neviena atvērta konkursa. Nākamie tiks izsludināti šeit.
portal-home-programmes = Programmas
portal-home-no-programmes = Šobrīd neviena programma nenotiek.
portal-home-archive-all = Viss arhīvs pa gadiem
portal-edition-is = Stāvoklis: { $state }

# Laiks līdz termiņam
portal-countdown-label = Pieteikšanās beigsies pēc
portal-countdown-closed = Pieteikšanās ir slēgta
portal-countdown-days = d.
portal-countdown-hours = st.
portal-countdown-minutes = min.
portal-countdown-seconds = s

# Konkursa lapa. $deadline – “līdz 2024. gada 31. janvārim (ieskaitot)”.
portal-call-lead = Pieteikumus pieņem { $deadline }.
portal-call-register = Pieteikt komandu
portal-call-no-account = Komandu piesaka ar kontu. Ja konta vēl nav, rakstiet sava reģiona koordinatoram, kurš parūpēsies par uzaicinājumu.
portal-call-may-i = Vai mēs varam pieteikties?
portal-call-may-i-long = Pārbaudiet divās minūtēs, vai Jūsu komanda var pieteikties
portal-call-opens = Pieteikšanās sāksies: { $moment }.
portal-call-closed = Pieteikšanās ir slēgta.
portal-call-closed-since = Pieteikumus pieņēma { $deadline }.
portal-call-cancelled = Konkurss ir atcelts.
portal-call-follows-team-registration = Kas notiek tālāk: reģionu koordinatori izvērtē pieteikumus, katra komanda saņem atbildi ar pamatojumu un, ja tai piešķirta vieta, mācību datumu.
portal-call-follows-project-contest = Kas notiek tālāk: pieteikumus vērtē pēc publiskotiem kritērijiem, un katrs pieteicējs saņem lēmumu ar pamatojumu.
portal-call-follows-measure-plan = Kas notiek tālāk: plānus izskata, un katrs pieteicējs saņem atbildi.
portal-call-follows-sub-call = Kas notiek tālāk: pieteikumus izskata, un katrs pieteicējs saņem atbildi.
portal-call-follows-community-initiative = Kas notiek tālāk: iniciatīvas vērtē, un katrs pieteicējs saņem atbildi.
portal-call-follows-mentor-selection = Kas notiek tālāk: pieteikumus izskata, un katrs pieteicējs saņem atbildi.
portal-call-to-edition = Posmi, mācības un cilvēki, kam jautāt
portal-call-who = Kas var pieteikties
portal-call-who-everybody = Pieteikties var ikviens.
portal-call-needed = Kas vajadzīgs
portal-call-needed-team = Komanda: tās dalībniekus uzaicina atbalsta persona, un katrs pats apstiprina dalību.
# $age — no cik gadiem piekrišanu nevajag
portal-call-needed-consents = Vecāka vai aizbildņa piekrišana dalībniekiem, kas jaunāki par { $age } gadiem; to dod ar saiti, bez konta.
portal-call-needed-preferences = Vēlamie mācību datumi pēc kārtas, darba dienās vai brīvdienās.
portal-call-needed-travel = Ziņa, vai komandai vajadzīga palīdzība ar braucienu vai valodu.
portal-call-needed-application = Projekta pieteikums ar pašvaldības kontaktpersonas starpniecību.
portal-call-needed-signature = Drošs elektroniskais paraksts.
portal-call-themes = Atbalstāmās tēmas
portal-call-deadline = Termiņš
portal-call-opened = Pieteikšanās atvērta
portal-call-until = Pieteikumus pieņem
portal-call-last-moment = Pēdējais brīdis, kas vēl ir laikā
portal-call-seats = Vietas komandām
portal-call-money = Vienai skolai ne vairāk kā
portal-call-calendar = Termiņš Jūsu kalendāram
portal-call-calendar-summary = Termiņš: { $call }
portal-call-further = Tālāk

# Gada cikla lapa
portal-edition-closing = Šis gads tiek noslēgts: jaunus pieteikumus vairs nepieņem, projektus pabeidz.
portal-edition-archived = Šis gads ir noslēdzies. Lapa paliek arhīvā ar to pašu adresi.
portal-edition-stages = Posmi
portal-edition-calls = Konkursi
portal-edition-training = Kas gaidāms mācībās
portal-edition-dates = Mācību datumi
portal-edition-no-dates = Datumi vēl nav paziņoti. Tie parādīsies šeit.
portal-edition-coordinators = Reģionu koordinatori
portal-edition-documents = Noteikumi un faili
portal-edition-rules-of = Nosacījumi: { $call }
portal-edition-calendar = Mācību datumi kalendāra failā
portal-stage-after = pēc posma “{ $stage }”
portal-training-length = Ilgums
portal-training-days = { $count_form ->
    [zero] { $count } pilnu dienu
    [one] { $count } pilna diena
   *[other] { $count } pilnas dienas
}
portal-training-overnight = ar nakšņošanu
portal-training-day-only = bez nakšņošanas
portal-training-where = Kur
portal-training-own-region = skolas reģionā
portal-training-when = Kad
portal-training-language = Valoda
portal-language-lv = latviešu
portal-language-en = angļu
portal-training-sessions = Mācību reizes kopā
portal-expect-support-person = Atbalsta persona visu laiku ir kopā ar komandu.
portal-expect-learn = Komanda izvērtē, kā skolā klājas līdzdalībai, un mainās ar idejām ar citām skolām.
portal-expect-project = Mācību laikā top projekta ideja; iesniegt projektu nav obligāti.
portal-expect-travel = Braucienu nodrošina skola; ja tas nav iespējams, palīdz pašvaldības kontaktpersona.

# Programmas lapa un arhīvs
portal-programme-period = Laiks
portal-programme-initiative = Iniciatīva
portal-programme-objective = Mērķis
portal-programme-editions = Gadi
portal-archive-title = Arhīvs
portal-archive-lead = Visi gada cikli un to konkursi pa gadiem.
portal-archive-none = Arhīvā vēl nekā nav.

# Jautājumi un atbildes
portal-faq-title = Jautājumi un atbildes
portal-faq-all = Visi jautājumi un atbildes
portal-faq-none = Jautājumu vēl nav.
portal-faq-more = Neatradāt atbildi? Rakstiet:

# Kontakti
portal-contacts-title = Kontakti
portal-contacts-lead = Rakstiet cilvēkam, kas atbild par Jūsu reģionu vai pašvaldību. Atbilde pienāks uz Jūsu e-pastu.
portal-contacts-all = Visi kontakti, arī pašvaldībās
portal-contacts-regions = Reģionu koordinatori
portal-contacts-municipalities = Kontaktpersonas pašvaldībās
portal-contacts-none = Kontaktu šeit vēl nav.
portal-contacts-write = Rakstīt
portal-contacts-how = Jūsu vēstule nonāks pie šī cilvēka; viņa adresi nerādām. Atbildēt varēs uz adresi, ko norādīsiet.
portal-contacts-name = Jūsu vārds
portal-contacts-address = Jūsu e-pasts
portal-contacts-address-hint = Tikai atbildei. Publiski to nerādīsim.
portal-contacts-text = Jautājums
portal-contacts-send = Nosūtīt
portal-contacts-sent = Vēstule ir nosūtīta.
portal-contacts-mistakes = Vēstuli vēl nevar nosūtīt
portal-contacts-mistake-name = Ievadiet savu vārdu (ne vairāk kā 120 rakstzīmju).
portal-contacts-mistake-address = Ievadiet e-pasta adresi, piemēram, anna@skola.lv.
portal-contacts-mistake-text = Uzrakstiet jautājumu (ne vairāk kā 4000 rakstzīmju).

# Saites uz citām darba vietām
portal-menu-editions = Programmas
portal-menu-applications = Iesniegumi
portal-menu-organisations = Organizācijas
portal-my-day-elsewhere = Citas Jūsu lapas
portal-my-day-deadlines = Tuvākie termiņi
portal-my-day-editions = Gada cikli un konkursi
portal-administration-editions = Gada cikli un konkursi
portal-administration-editions-lead = Noteikumi, termiņi, salīdzināšana un otras personas apstiprinājums.
portal-menu-teams = Manas komandas
portal-menu-triage = Pieteikumi
portal-my-day-triage = Komandu pieteikumi
portal-my-day-roster = Dalībnieku maiņas
portal-my-day-transport = Palīdzība ar braucienu
portal-my-day-teams = { $count_form ->
    [zero] Jūs esat { $count } komandās
    [one] Jūs esat { $count } komandā
   *[other] Jūs esat { $count } komandās
}
portal-my-day-registrations = { $count_form ->
    [zero] { $count } pieteikumu gaida lēmumu
    [one] { $count } pieteikums gaida lēmumu
   *[other] { $count } pieteikumi gaida lēmumu
}
portal-my-day-roster-changes = { $count_form ->
    [zero] { $count } dalībnieku maiņu gaida lēmumu
    [one] { $count } dalībnieku maiņa gaida lēmumu
   *[other] { $count } dalībnieku maiņas gaida lēmumu
}
portal-my-day-sent-ideas = { $count_form ->
    [zero] { $count } skolu ideju gaida Jūsu lēmumu
    [one] { $count } skolas ideja gaida Jūsu lēmumu
   *[other] { $count } skolu idejas gaida Jūsu lēmumu
}
portal-my-day-rides = { $count_form ->
    [zero] { $count } komandām vajadzīgs brauciens
    [one] { $count } komandai vajadzīgs brauciens
   *[other] { $count } komandām vajadzīgs brauciens
}
portal-my-day-checks = { $count_form ->
    [zero] { $count } projektu iesniegumu jāpārbauda
    [one] { $count } projekta iesniegums jāpārbauda
   *[other] { $count } projektu iesniegumi jāpārbauda
}
portal-my-day-declarations = { $count_form ->
    [zero] Par { $count } iesniegumiem jāpaziņo, vai ir interešu konflikts
    [one] Par { $count } iesniegumu jāpaziņo, vai ir interešu konflikts
   *[other] Par { $count } iesniegumiem jāpaziņo, vai ir interešu konflikts
}
portal-my-day-reviews = { $count_form ->
    [zero] { $count } iesniegumu jānovērtē
    [one] { $count } iesniegums jānovērtē
   *[other] { $count } iesniegumi jānovērtē
}
portal-my-day-drafts = { $count_form ->
    [zero] { $count } lēmumu projektu gaida komisijas piekrišanu
    [one] { $count } lēmuma projekts gaida komisijas piekrišanu
   *[other] { $count } lēmumu projekti gaida komisijas piekrišanu
}
portal-my-day-overrides = { $count_form ->
    [zero] { $count } izņēmumu sarakstā gaida otru komisijas locekli
    [one] { $count } izņēmums sarakstā gaida otru komisijas locekli
   *[other] { $count } izņēmumi sarakstā gaida otru komisijas locekli
}
portal-my-day-appeals = { $count_form ->
    [zero] { $count } apstrīdētu lēmumu gaida komisijas atbildi
    [one] { $count } apstrīdēts lēmums gaida komisijas atbildi
   *[other] { $count } apstrīdēti lēmumi gaida komisijas atbildi
}
portal-my-day-verdicts = { $count_form ->
    [zero] { $count } apstrīdētu lēmumu gaida Jūsu izšķiršanu
    [one] { $count } apstrīdēts lēmums gaida Jūsu izšķiršanu
   *[other] { $count } apstrīdēti lēmumi gaida Jūsu izšķiršanu
}
portal-my-day-decisions = { $count_form ->
    [zero] { $count } lēmumu gaida Jūsu parakstu
    [one] { $count } lēmums gaida Jūsu parakstu
   *[other] { $count } lēmumi gaida Jūsu parakstu
}
portal-my-day-agreements = { $count_form ->
    [zero] { $count } līgumu gaida Jūsu parakstu
    [one] { $count } līgums gaida Jūsu parakstu
   *[other] { $count } līgumi gaida Jūsu parakstu
}
portal-my-day-amendments = { $count_form ->
    [zero] { $count } līgumu grozījumu gaida aģentūras lēmumu
    [one] { $count } līguma grozījumi gaida aģentūras lēmumu
   *[other] { $count } līgumu grozījumi gaida aģentūras lēmumu
}
