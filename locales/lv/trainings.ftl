# Mācības: norises, vietas, sadale, apmeklējums, apliecinājumi

# Publiskais saraksts
trainings-dates-title = Mācību norises
trainings-dates-lead = Katra mācību reize ilgst trīs pilnas dienas klātienē, ar nakšņošanu. Komanda mācās savas izglītības iestādes reģionā.
trainings-dates-none = Mācību norises vēl nav izsludinātas.
trainings-filter = Atlasīt mācību norises
trainings-filter-show = Rādīt
trainings-region = Reģions
trainings-region-all = Visi reģioni
trainings-calendar-file = Datumi kalendāra lietotnei (iCalendar)
trainings-calendar-summary = Mācības: { $region }
trainings-language-en = Angļu valodā

# Dienu veids, stāvoklis
trainings-day-type = Dienas
trainings-day-type-weekday = Darba dienās
trainings-day-type-weekend = Nedēļas nogalē
trainings-state = Stāvoklis
trainings-state-planned = Plānota
trainings-state-published = Izsludināta
trainings-state-allocating = Notiek vietu sadale
trainings-state-confirmed = Apstiprināta
trainings-state-running = Notiek
trainings-state-held = Notikusi
trainings-state-closed = Slēgta
trainings-state-rescheduled = Pārcelta
trainings-state-cancelled = Atcelta

# Plānotāja skats
trainings-plan-title = Mācību plāns
trainings-plan-none = Mācību plāna vēl nav. Tas rodas, kad tiek ielādēts programmas gada cikls.
trainings-plan-lead = Mācību laiks: { $window }. Katra norise ilgst { $days } dienas pēc kārtas.
trainings-plan-views = Plāna skati
trainings-plan-list = Saraksts
trainings-plan-month = Mēnesis
# Nedēļas dienas īsi, no pirmdienas.
trainings-weekdays-short = P O T C Pk S Sv
trainings-plan-empty = Vēl nav ieplānota neviena norise. Sāciet ar pogu “Jauna mācību norise”.
trainings-tile-sessions = Ieplānotas norises
trainings-tile-of = no { $whole } paredzētajām
trainings-tile-published = Izsludinātas
trainings-tile-seats = Vietas komandām
trainings-column-days = Dienas
trainings-column-teams = Komandas
trainings-publish-all = Izsludināt visas plānotās
trainings-publish = Izsludināt

# Norises veidlapa
trainings-session-new = Jauna mācību norise
trainings-session-edit = Mainīt norisi
trainings-session-repeat = Plānot vēl vienu līdzīgu
trainings-session-reschedule = Pārcelt un izsludināt no jauna
trainings-session-announced-hint = Šī norise jau ir izsludināta. Ja maināt dienas vai vietu, komandas par to saņems vēstuli.
trainings-save = Saglabāt
trainings-cancel-form = Atcelt
trainings-choose = Izvēlieties
trainings-optional = (nav obligāti)
trainings-form-wrong = Lūdzu, izlabojiet
trainings-venue = Norises vieta
trainings-venue-hint = Vietai jābūt tajā pašā reģionā.
trainings-first-day = Pirmā diena
trainings-last-day = Pēdējā diena
trainings-window-hint = No { $first } līdz { $last } (ieskaitot), { $days } dienas pēc kārtas.
trainings-capacity = Vietas
trainings-capacity-words = komandas: { $teams }, cilvēki: { $people }
trainings-refused-short = Komanda nav pilna, tāpēc vietu vēl nevar apstiprināt. Vispirms lūdziet sastāva maiņu.
trainings-refused-consent = Kāda jaunieša vecāks vai aizbildnis dalībai nepiekrīt. Vispirms nomainiet dalībnieku vai sazinieties ar reģiona koordinatoru.
trainings-refused-consent-awaited = Vietu varēs apstiprināt, kad katra jaunieša, kas jaunāks par { $age } gadiem, dalībai būs piekritis vecāks vai aizbildnis. Atgādiniet vecākiem.
trainings-seat-consents = Nav visu vecāku piekrišanu
trainings-seat-consents-hint = Bez vecāka vai aizbildņa piekrišanas jaunietis mācībās piedalīties nevar.
trainings-guardians-title = Bez vecāku piekrišanas
trainings-guardians-what = Šie jaunieši mācībās un nakšņošanā piedalīties nevar, kamēr vecāks vai aizbildnis nav piekritis. Lūdziet komandas atbalsta personai tūlīt sazināties ar ģimeni: piekrist var uzreiz, atverot saiti no vēstules. Līdz tam jaunietis paliek pie atbalsta personas.
trainings-no-photos = Nefotografēt
trainings-capacity-teams = Vietas komandām
trainings-capacity-people = Vietas cilvēkiem
trainings-capacity-people-hint = Cik cilvēku var nakšņot un mācīties: dalībnieki kopā ar atbalsta personām.
trainings-language = Mācību valoda
trainings-wrong-region = Izvēlieties reģionu.
trainings-wrong-venue = Izvēlieties norises vietu.
trainings-wrong-venue-elsewhere = Šī vieta ir citā reģionā. Izvēlieties vietu norises reģionā.
trainings-wrong-first-day = Ievadiet pirmo dienu.
trainings-wrong-last-day = Ievadiet pēdējo dienu, kas nav agrāka par pirmo.
trainings-wrong-day-count = Mācībām jāilgst tieši { $days } pilnas dienas pēc kārtas.
trainings-wrong-before-window = Pirmajai dienai jābūt mācību laikā: no { $first } līdz { $last }
trainings-wrong-after-window = Norise beidzas pēc mācību laika. Pēdējā iespējamā diena ir { $last }
trainings-wrong-capacity-teams = Ievadiet komandu skaitu no 1 līdz 100.
trainings-wrong-capacity-people = Ievadiet cilvēku skaitu: vismaz tik, cik komandu, un ne vairāk kā 2000.
trainings-wrong-language = Izvēlieties mācību valodu.

# Norises lapa
trainings-cancelled-because = Norise ir atcelta. Iemesls: { $reason }
trainings-session-calendar = Šī norise kalendāra lietotnei
trainings-session-cancel = Atcelt norisi
trainings-cancel-question = Vai atcelt norisi “{ $session }”?
trainings-cancel-consequences = Komandām, kurām šeit ir vieta, tiks nosūtīta vēstule ar iemeslu. Atcelšanu nevar atsaukt.
trainings-keep = Atstāt, kā ir
trainings-reason = Iemesls
trainings-reason-told = Šo iemeslu izlasīs komandas.
trainings-trainers = Mācību vadītāji
trainings-trainers-none = Vēl nav
trainings-trainer = Mācību vadītājs
trainings-trainer-add = Pievienot mācību vadītāju
trainings-blocks-title = Dienas kārtība
trainings-blocks-none = Dienas kārtība vēl nav sastādīta.
trainings-block-day = Diena
trainings-block-time = Laiks
trainings-block-kind = Daļa
trainings-block-from = No
trainings-block-to = Līdz
trainings-block-time-hint = Piemēram, 10.00
trainings-block-add = Pievienot daļu
trainings-block-remove = Noņemt
trainings-block-learning = Mācības
trainings-block-meal = Ēdienreize
trainings-block-evening = Vakara programma
trainings-block-overnight = Nakšņošana
trainings-wrong-block-kind = Izvēlieties, kas notiek šajā daļā.
trainings-wrong-block-day = Izvēlieties norises dienu; pēdējā dienā nenakšņo.
trainings-wrong-block-time = Ievadiet laiku, piemēram, 10.00.
trainings-wrong-block-end = Daļai jābeidzas pēc tās sākuma.

# Vietas
trainings-venues-title = Norises vietas
trainings-venues-none = Vēl nav nevienas vietas.
trainings-venue-new = Jauna norises vieta
trainings-venue-edit = Mainīt norises vietu
trainings-venue-name = Nosaukums
trainings-venue-municipality = Pašvaldība
trainings-venue-municipality-hint = Pēc tās sadale zina, kurām komandām vieta ir tuvu.
trainings-venue-address = Adrese
trainings-venue-how = Kā nokļūt
trainings-venue-access = Piekļūstamība
trainings-venue-access-hint = Lifts, uzbrauktuve, klusā telpa.
trainings-wrong-venue-name = Ievadiet nosaukumu.
trainings-wrong-venue-municipality = Šī pašvaldība ir citā reģionā.
trainings-wrong-venue-address = Ievadiet adresi.
trainings-wrong-too-long = Teksts ir pārāk garš: ne vairāk kā 1000 rakstzīmju.

# Atteikumi un paziņojumi
trainings-refused-wrong-state = Pašreizējā stāvoklī to vairs nevar darīt. Atveriet lapu no jauna.
trainings-refused-no-reason = Ievadiet iemeslu.
trainings-refused-not-locked = Vispirms noslēdziet apmeklējumu.
trainings-refused-not-yet = Norise vēl nav sākusies vai beigusies.
trainings-refused-too-few-teams = Dalību ir apstiprinājis mazāk komandu, nekā norisei vajag.
trainings-refused-no-trainer = Norisei vēl nav mācību vadītāja.
trainings-flash-planned = Norise ir ieplānota ar parasto dienas kārtību.
trainings-flash-saved = Saglabāts.
trainings-flash-published = Izsludināts. Datumi tagad ir publiski.
trainings-flash-cancelled = Norise ir atcelta.

# Vietu sadale
trainings-board-title = Vietu sadale
trainings-board-lead = Katra komanda savā reģionā, pēc iespējas labākā vēlme. Tie paši dati dod to pašu rezultātu.
trainings-board-run = Aprēķināt sadali
trainings-board-publish = Piedāvāt vietas komandām
trainings-board-no-run = Sadale vēl nav aprēķināta.
trainings-board-room = { $taken } no { $room } vietām
trainings-board-empty = Neviena komanda
trainings-board-unplaced = Apstiprinātas, bez vietas
trainings-board-gave-back = Atteikušās vai neatbildēja laikā
trainings-board-waiting = Gaidīšanas saraksts
trainings-board-teams = { $count_form ->
    [zero] { $count } komandu
    [one] { $count } komanda
   *[other] { $count } komandas
}
trainings-board-accepted = Apstiprināta
trainings-board-people = Cilvēki
trainings-board-submitted = Pieteikums iesniegts (Latvijas laiks)
trainings-board-standing = Pieteikums
trainings-board-seat = Vieta
trainings-board-rank = Kura vēlme
trainings-board-why = Kāpēc šeit
trainings-team-outcome = Komandas iznākums
trainings-blocks-attended = Apmeklētās daļas
trainings-attendance-of = Apmeklējums: { $session }
trainings-board-locked = Fiksēta ar roku
trainings-board-move = Pārvietot
trainings-tile-placed = Komandas ar vietu
trainings-tile-of-accepted = no { $whole } apstiprinātajām
trainings-tile-first = Pirmā vēlme izpildīta
trainings-tile-unplaced = Bez vietas
trainings-tile-waiting = Gaidīšanas sarakstā
trainings-run-summary = Pēdējais aprēķins: { $at }
trainings-run-seed = Izlozes skaitlis
trainings-run-inputs = Ievaddatu nospiedums (SHA-256)
trainings-run-result = Rezultāta nospiedums (SHA-256)
trainings-run-instance = Ievaddati failā, lai aprēķinu varētu atkārtot
trainings-run-same = Iepriekšējais aprēķins ar tiem pašiem datiem un izlozes skaitli deva tieši to pašu rezultātu.
trainings-run-different = Tie paši dati deva citu rezultātu. Tā nedrīkst būt: ziņojiet platformas uzturētājiem.
trainings-run-other-inputs = Kopš iepriekšējā aprēķina dati ir mainījušies, tāpēc rezultātus nevar salīdzināt.
trainings-run-prepared = Sagatavota
trainings-run-computed = Aprēķināta
trainings-run-adjusted = Aprēķināta un labota ar roku
trainings-run-published = Piedāvāta komandām
trainings-run-superseded = Aizstāta ar jaunāku
trainings-why-wish = Šo norisi komanda pati izvēlējās kā { $rank }. vēlmi.
trainings-why-weekday = Komandas { $rank }. vēlme bija darba dienas; šī ir norise darba dienās tās reģionā.
trainings-why-weekend = Komandas { $rank }. vēlme bija brīvdienas; šī ir norise ar brīvdienām tās reģionā.
trainings-why-region = Vēlmes nevarēja izpildīt, jo vietas bija aizņemtas; šī ir norise komandas reģionā.
trainings-why-hand = Ielikta ar roku. Iemesls: { $reason }
trainings-why-waiting-list = Atbrīvojās vieta, un komanda bija nākamā sava reģiona rindā.
trainings-seat-proposed = Ieteikta
trainings-seat-offered = Piedāvāta
trainings-seat-confirmed = Apstiprināta
trainings-seat-declined = Atteikta
trainings-seat-expired = Piedāvājuma termiņš beidzies
trainings-seat-called-off = Norise atcelta
trainings-seat-attended = Apmeklēja
trainings-seat-partly-attended = Apmeklēja daļēji
trainings-seat-no-show = Neieradās
trainings-move-title = Pārvietot komandu
trainings-move-heading = Pārvietot: { $team }
trainings-move-to = Uz kuru norisi
trainings-move-hint = Tikai norises komandas reģionā. Ja norise ir pilna, izvēlieties komandu, ar kuru mainīties vietām.
trainings-move-swap = { $days }: mainīties vietām ar “{ $team }”
trainings-move-do = Pārvietot un fiksēt
trainings-move-wishes = Komandas vēlmes
trainings-wrong-target = Izvēlieties norisi.
trainings-refused-region-taken = Norisē jau ir šī reģiona komandas, tāpēc reģionu mainīt nevar.
trainings-refused-below-confirmed = Dalību apstiprinājušo komandu skaits: { $teams }, cilvēku skaits: { $people }. Vietu nevar būt mazāk.
trainings-change-question = Norises maiņa
trainings-change-question-teams = { $count_form ->
    [zero] Vai mainīt norisi, kurā vieta ir { $count } komandām?
    [one] Vai mainīt norisi, kurā vieta ir { $count } komandai?
   *[other] Vai mainīt norisi, kurā vieta ir { $count } komandām?
}
trainings-change-days = Līdz šim: { $before }. Turpmāk: { $after }.
trainings-change-told = Šīs komandas par jauno laiku un vietu saņems e-pasta vēstuli:
trainings-change-short = Vietu būs mazāk nekā komandu, kurām tās piedāvātas. Kas dalību apstiprinās vēlāk, var palikt bez vietas:
trainings-change-yes = Mainīt norisi
trainings-refused-expired = Piedāvājuma termiņš ir beidzies. Sazinieties ar reģiona koordinatoru.
trainings-refused-full = Šajā norisē vairs nav brīvu vietu. Nekas nav mainīts.
trainings-refused-other-region = Komanda mācās savas izglītības iestādes reģionā; šī norise ir citā reģionā.
trainings-refused-second-seat = Komandai jau ir vieta citā norisē.
trainings-refused-session-closed = Šī norise pašlaik neuzņem komandas.
trainings-refused-nothing-to-offer = Nav nevienas jaunas vietas, ko piedāvāt. Vispirms aprēķiniet sadali.
trainings-flash-computed = Sadale ir aprēķināta.
trainings-flash-offered = Vietas ir piedāvātas; komandas saņems vēstules.
trainings-flash-moved = Komanda ir pārvietota un fiksēta.

# Komandas vieta
trainings-seat-title = Vieta mācībās
trainings-seat-until = Lūdzu, apstipriniet dalību. Piedāvājums ir spēkā līdz: { $until }.
trainings-seat-expired-note = Komanda neatbildēja līdz: { $until }. Piedāvājuma termiņš ir beidzies, un vieta ir atbrīvota citām komandām.
trainings-seat-why = Kāpēc šeit
trainings-seat-confirm = Apstiprināt dalību
trainings-seat-decline = Atteikties no vietas
trainings-seat-decline-title = Vai tiešām atteikties no vietas?
trainings-seat-decline-lead = Ja gaidīšanas sarakstā ir komanda, vietu uzreiz piedāvās tai. Atgūt vietu vairs nevarēs.
trainings-seat-keep = Paturēt vietu
trainings-session = Norise
trainings-flash-seat-confirmed = Paldies! Dalība ir apstiprināta.
trainings-flash-seat-declined = Vieta ir atbrīvota citām komandām.
trainings-session-confirm = Apstiprināt, ka norise notiks
trainings-session-teams = Komandas
trainings-session-teams-none = Šajā norisē vēl nevienai komandai nav vietas.
trainings-session-teams-count = Apstiprinājušas: { $confirmed } no { $teams }. Lai norise notiktu, jāapstiprina vismaz { $least }.
trainings-session-close = Slēgt norisi
trainings-flash-session-confirmed = Norise ir apstiprināta.
trainings-flash-closed = Norise ir slēgta.

# Vēstules
trainings-mail-offer-subject = Jūsu komandai ir piedāvāta vieta mācībās
trainings-mail-moved-subject = Jūsu komandas mācību norise ir mainīta
trainings-mail-rescheduled-subject = Mācību norise ir pārcelta
trainings-mail-cancelled-subject = Mācību norise ir atcelta
trainings-mail-expired-subject = Mācību vietas piedāvājuma termiņš ir beidzies
trainings-mail-gaps-subject = Komandas, kas mācības apmeklēja daļēji

# Apmeklējums
trainings-attendance-title = Apmeklējums
trainings-attendance-locked = Apmeklējums ir noslēgts. Labot var tikai reģiona koordinators, norādot iemeslu.
trainings-attendance-not-open = Apmeklējumu var atzīmēt, kad norise ir apstiprināta un ir sākusies.
trainings-attendance-conflict = Kāds cits tikmēr atzīmēja ko citu
trainings-recorder-trainer = vada mācības
trainings-recorder-coordinator = reģiona koordinācija
# $by — kas atzīmēja: vārds, uzvārds un loma.
trainings-attendance-conflict-line = { $name }: Jūs – “{ $yours }”, saglabāts – “{ $theirs }” (atzīmēja { $by }). Atzīmējiet vēlreiz, ja Jūsu atzīme ir pareizā.
trainings-attendance-nobody = Neviena komanda vēl nav apstiprinājusi dalību.
trainings-attendance-save = Saglabāt
trainings-attendance-all = Pārējie ir klāt
trainings-attendance-print = Saraksts drukāšanai
trainings-flash-attendance = Apmeklējums ir saglabāts.
trainings-presence = Apmeklējums
trainings-presence-expected = Nav atzīmēts
trainings-presence-present = Ir
trainings-presence-late = Nokavēja
trainings-presence-left-early = Aizgāja agrāk
trainings-presence-absent = Nav
trainings-presence-excused = Attaisnoti nav
trainings-function = Loma
trainings-function-support-person = atbalsta persona
trainings-function-representative = jaunietis
trainings-needs-translation = vajadzīgs tulkojums
# $name — komandas biedrs, kurš palīdz.
trainings-needs-translation-by = vajadzīgs tulkojums; palīdz { $name }
trainings-function-helper = palīgs
trainings-offline-kept = Saglabāts šajā ierīcē
trainings-offline-saved = Saglabāts
trainings-offline-refused = Atzīme “{ "{" }yours{ "}" }” nav pieņemta.
trainings-offline-drop = Noņemt
trainings-offline-undo = Atsaukt
trainings-offline-nothing = nav atzīmēts
trainings-offline-mine = Paturēt manu: { "{" }yours{ "}" }
trainings-offline-theirs = Atstāt: { "{" }theirs{ "}" }
trainings-offline-decide = Jāizlemj: { "{" }n{ "}" }.
trainings-offline-now = Nav savienojuma. Varat turpināt: atzīmes glabājas šajā ierīcē.
trainings-offline-ready = Lapa darbosies arī bez interneta.
trainings-offline-signed-out = Lai nosūtītu atzīmes, pieslēdzieties no jauna.
trainings-offline-unsent = Vispirms jānosūta atzīmes, kas gaida šajā ierīcē: { "{" }n{ "}" }. Norise nav noslēgta.
trainings-offline-title = Nav savienojuma
trainings-offline-lead = Šo lapu bez interneta atvērt nevar. Kad savienojums atjaunosies, lapa atvērsies pati.
trainings-offline-kept-pages = Bez interneta var atzīmēt apmeklējumu
trainings-offline-kept-none = Šajā ierīcē nav saglabāta neviena apmeklējuma lapa. Atveriet to iepriekš, kamēr ir savienojums.
trainings-attendance-days = Norises dienas
trainings-attendance-day = { $number }. diena
trainings-refused-locked = Apmeklējums ir noslēgts; to vairs nevar mainīt.
trainings-end = Beigt norisi un noslēgt apmeklējumu
trainings-end-hint = Pēc tam tiek vērtēta katras komandas dalība un izsniegti apliecinājumi.
trainings-end-question = Vai beigt norisi un noslēgt apmeklējumu?
trainings-end-for-good = Pēc tam Jūs vairs neko nevarēsiet atzīmēt. Kļūdas var labot reģiona koordinators vai koordinatore.
trainings-end-not-yet = Vēl ne, atpakaļ pie apmeklējuma
trainings-end-unmarked = { $count_form ->
    [zero] Trūkst { $count } atzīmju
    [one] Trūkst { $count } atzīmes
   *[other] Trūkst { $count } atzīmju
}
trainings-end-unmarked-what = Kur nekas nav atzīmēts, tur dalība netiek ieskaitīta. Cik cilvēkiem atzīmes trūkst:
trainings-end-after-marks = Norisi varēs beigt un apmeklējumu noslēgt, kad būs atzīmēts vismaz viens cilvēks. Ja sarakstu aizpildījāt uz papīra, lūdzu, pārnesiet to šeit.
trainings-flash-ended = Norise ir beigusies, apmeklējums noslēgts.
trainings-person = Persona
trainings-team = Komanda
trainings-school = Izglītības iestāde
trainings-correct-title = Labot apmeklējumu
trainings-correct-lead = Sākotnējā atzīme paliek vēsturē.
trainings-correct-do = Labot
trainings-wrong-person = Izvēlieties personu.
trainings-wrong-presence = Izvēlieties atzīmi.
trainings-flash-corrected = Atzīme ir labota, komandas vērtējums pārrēķināts.

# Kods, ar kuru pierakstās mācībās
trainings-code-title = Jūsu kods mācībām
trainings-code-show = Ierodoties parādiet šo kodu mācību vadītājam.
trainings-code-image = Kods, ko skenē mācību vadītājs
trainings-code-private = Kodā nav Jūsu vārda vai citu ziņu. Tas der tikai šajā norisē un tikai mācību vadītājam.
trainings-code-link = Kods, ko parādīt ierodoties
trainings-code-foreign = Šis kods nav no norises, kuru Jūs vadāt. Atrodiet cilvēku sarakstā.
trainings-code-expired = Kods vairs neder: norise ir beigusies vai atcelta.
trainings-code-early = Kods vēl neder: norise nav sākusies.
trainings-code-not-trainer = Šo kodu skenē mācību vadītājs. Parādiet to, kad ierodaties.
trainings-check-in-title = Pieraksts mācībās
trainings-check-in-do = Ir klāt
trainings-check-in-by = Atzīmēja { $by }.
trainings-check-in-already = Šajā daļā jau ir atzīmēts: “{ $state }”.
trainings-check-in-list = Apmeklējuma saraksts
trainings-flash-checked-in = Atzīmēts: ir klāt. Varat skenēt nākamo kodu.
trainings-flash-checked-in-before = Šis cilvēks jau bija atzīmēts; nekas nav mainīts.
trainings-flash-check-in-conflict = Kāds cits tikmēr atzīmēja ko citu; nekas nav mainīts.

# Atsauksmes. $whole, $tenth — vidējās atzīmes veselā daļa un desmitdaļa.
trainings-feedback-title = Kā Jums patika mācības?
trainings-feedback-anonymous = Atbildes ir bez vārda. Mācību vadītāji redz tikai kopsavilkumu, un tikai tad, ja ir vismaz piecas atbildes.
trainings-feedback-learnt = Ko Jūs iemācījāties
trainings-feedback-trainers = Mācību vadītāju darbs
trainings-feedback-organisation = Vieta, ēdināšana un dienas kārtība
trainings-feedback-mark-5 = 5 – ļoti labi
trainings-feedback-mark-4 = 4 – labi
trainings-feedback-mark-3 = 3 – viduvēji
trainings-feedback-mark-2 = 2 – vāji
trainings-feedback-mark-1 = 1 – ļoti vāji
trainings-feedback-words = Ko Jūs mainītu vai paturētu?
trainings-feedback-words-hint = Lūdzu, nerakstiet neviena cilvēka vārdu.
trainings-feedback-send = Nosūtīt atsauksmi
trainings-feedback-wrong-mark = Izvēlieties atzīmi no 1 līdz 5.
trainings-feedback-not-yet = Norise vēl nav beigusies; par to jautāsim pēc beigām.
trainings-feedback-too-late = Atsauksmes par šo norisi vairs nevar nosūtīt.
trainings-feedback-twice = Jūs jau nosūtījāt atsauksmi par šo norisi. Paldies!
trainings-flash-feedback = Paldies par atsauksmi!
trainings-feedback-summary-title = Dalībnieku atsauksmes
trainings-feedback-given = Atbildējuši { $count } no { $asked } dalībniekiem.
trainings-feedback-too-few = Kopsavilkumu rādīsim, kad būs vismaz { $least } atbildes, lai nevienu nevarētu atpazīt.
trainings-feedback-average = { $whole },{ $tenth }
trainings-feedback-scale = vidēji no 5
trainings-feedback-of-learnt = Iemācītais
trainings-feedback-of-trainers = Mācību vadītāji
trainings-feedback-of-organisation = Vieta un dienas kārtība
trainings-feedback-said = Ko dalībnieki rakstīja
trainings-feedback-said-nothing = Neviens neko nav piebildis.

# Gatavība, apliecinājumi
trainings-readiness-title = Komandu gatavība
trainings-readiness-open = Norise vēl nav beigusies; vērtējums parādīsies pēc apmeklējuma noslēgšanas.
trainings-readiness-outcome = Vērtējums
trainings-readiness-gaps = Kas trūka
trainings-gap-support = { $block }: nebija atbalsta personas
trainings-gap-members = { $block }: jauniešu skaits – { $members }
trainings-gap-unmarked = { $gap } (bez atzīmes: { $count })
trainings-certificates-title = Apliecinājumi
trainings-certificates-none = Apliecinājumi vēl nav izsniegti.
trainings-certificate-title = Apliecinājums
trainings-certificate-code = Pārbaudes kods
trainings-certificate-genuine = Šis apliecinājums ir īsts.
trainings-certificate-paper = Apliecinājums (PDF)
trainings-certificate-hours = Mācību stundas
trainings-certificate-hours-words = { $count_form ->
    [zero] { $count } stundu
    [one] { $count } stunda
   *[other] { $count } stundas
}
trainings-certificate-training = Klātienes mācības izglītības iestāžu komandām
trainings-certificate-issuer = Programmas īstenotājs
trainings-skill-cooperation = sadarbība
trainings-skill-planning = plānošana
trainings-skill-participation = līdzdalība
trainings-trained-title = Izglītības iestādes, kas var pieteikt projektu
trainings-trained-lead = { $count_form ->
    [zero] Mācību apmeklējuma noteikumu izpildīja { $count } izglītības iestāžu.
    [one] Mācību apmeklējuma noteikumu izpildīja { $count } izglītības iestāde.
   *[other] Mācību apmeklējuma noteikumu izpildīja { $count } izglītības iestādes.
}
trainings-trained-none = Neviena izglītības iestāde vēl nav pabeigusi mācības.

trainings-offline-waiting = Gaida nosūtīšanu: { "{" }n{ "}" }.
trainings-offline-done = Viss ir nosūtīts.
trainings-offline-conflict = Cits tikmēr atzīmēja citādi: Jūs – “{ "{" }yours{ "}" }”, saglabāts – “{ "{" }theirs{ "}" }”. Atzīmēja: { "{" }by{ "}" }.

# $days — dienas, $region — reģions, $until — piedāvājuma termiņš, $link — adrese, $reason — iemesls,
# $teams — komandu saraksts.
trainings-mail-offer-body =
    Labdien!

    Jūsu komandai ir piedāvāta vieta mācībās: { $region }, { $days }.
    Lūdzu, apstipriniet dalību līdz: { $until }.

    { $link }
trainings-mail-moved-body =
    Labdien!

    Jūsu komandas vieta tagad ir šajā norisē: { $region }, { $days }.

    { $link }
trainings-mail-rescheduled-body =
    Labdien!

    Jūsu komandas mācību norise ir pārcelta. Jaunās dienas: { $days } ({ $region }).
    Vieta, adrese un ceļš: { $link }
trainings-mail-cancelled-body =
    Labdien!

    Mācību norise { $days } ({ $region }) ir atcelta.
    Iemesls: { $reason }

    Par turpmāko sazināsies reģiona koordinators.
trainings-mail-expired-body =
    Labdien!

    Jūsu komanda neatbildēja uz vietas piedāvājumu ({ $region }, { $days }) līdz: { $until }.
    Piedāvājuma termiņš ir beidzies, un vietu piedāvājam nākamajai komandai. Ja tā ir kļūda, rakstiet reģiona koordinatoram.

    { $link }
trainings-mail-gaps-body =
    Labdien!

    Norisē { $days } ({ $region }) šīs komandas neizpildīja apmeklējuma noteikumu:

    { $teams }

    { $link }

# $paper — adrese, kurā ir apliecinājums.
trainings-mail-thanks-subject = Paldies par dalību mācībās!
trainings-mail-thanks-body =
    Labdien!

    Paldies, ka piedalījāties mācībās { $days } ({ $region })!
    Pastāstiet, kā Jums patika; atbildes ir bez vārda:

    { $link }
trainings-mail-thanks-certificate-subject = Paldies par dalību mācībās!
trainings-mail-thanks-certificate-body =
    Labdien!

    Paldies, ka piedalījāties mācībās { $days } ({ $region })!
    Jūsu apliecinājums: { $paper }

    Pastāstiet, kā Jums patika; atbildes ir bez vārda:

    { $link }
