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
trainings-day-type-weekend = Ar brīvdienām
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
trainings-capacity-words = { $teams } komandas, { $people } cilvēki
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
trainings-wrong-before-window = Pirmajai dienai jābūt mācību laikā: no { $first } līdz { $last }.
trainings-wrong-after-window = Norise beidzas pēc mācību laika. Pēdējā iespējamā diena ir { $last }.
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
trainings-venue-address = Adrese
trainings-venue-how = Kā nokļūt
trainings-venue-access = Piekļūstamība
trainings-venue-access-hint = Lifts, uzbrauktuve, klusā telpa.
trainings-wrong-venue-name = Ievadiet nosaukumu.
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
