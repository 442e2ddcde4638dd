# Komandas, pieteikumi, apliecinājumi. Vārdi no glosārija: komanda, atbalsta persona, pieteikums.

## Komandas stāvokļi
teams-state-forming = Komanda veidojas
teams-state-complete = Komanda ir pilna
teams-state-active = Komanda darbojas
teams-state-roster-pending = Sastāva maiņa tiek izskatīta
teams-state-finished = Komanda darbu pabeigusi
teams-state-dissolved = Komanda likvidēta
teams-member-active = Komandā
teams-member-awaiting-consent = Gaida vecāku piekrišanu
teams-member-left = Vairs nav komandā
teams-member-replaced = Aizstāts
teams-member-never-came = Dalība nav uzsākta
teams-invitation-open = Gaida atbildi
teams-invitation-accepted = Pieņemts
teams-invitation-declined = Noraidīts
teams-invitation-withdrawn = Uzaicinājums atsaukts
teams-invitation-expired = Termiņš beidzies
teams-consent-requested = Piekrišana pieprasīta
teams-consent-given = Piekrišana saņemta
teams-consent-refused = Piekrišana nav dota
teams-consent-withdrawn = Piekrišana atsaukta
teams-consent-expired = Piekrišanas termiņš beidzies
teams-consent-disputed = Aizbildņu viedokļi atšķiras

## Vecāku piekrišanas
guardians-title = Trūkstošās vecāku piekrišanas
guardians-lead = Jaunieši, kuru dalībai vecāki vai aizbildņi vēl nav piekrituši. Bez piekrišanas jaunietis mācībās piedalīties nevar.
guardians-none = Visas vajadzīgās piekrišanas ir saņemtas.
guardians-young-person = Jaunietis
guardians-training = Mācību pirmā diena
guardians-not-needed = Piekrišana nav vajadzīga
guardians-given = Vecāku piekrišana saņemta
guardians-awaited = Nav vecāku piekrišanas
guardians-denied = Vecāki dalībai nepiekrīt
guardians-remind = Atgādināt vecākiem
guardians-remind-link = Trūkstošās piekrišanas un atgādinājumi vecākiem
guardians-reminded = Atgādinājums vecākiem ir nosūtīts.

## Komandas pieteikšanas sākums
teams-start-title = Pieteikt skolas komandu
teams-start-lead = Komandā ir trīs jaunieši no vienas skolas un viena atbalsta persona. Iesniegt pieteikumu var { $until }. Viss, ko ierakstīsiet, saglabājas pats, un pie pieteikuma var atgriezties jebkurā brīdī.
teams-start-school = Izglītības iestāde
teams-start-school-hint = Sāciet rakstīt nosaukumu vai vietu, piemēram, „rezeknes polu” vai „13.vsk”.
teams-start-school-why = Piedalīties var tikai reģistrā esošas izglītības iestādes, un no skolas reģiona atkarīgs, kurš koordinators pieteikumu izskata.
teams-start-school-missing = Norādiet izglītības iestādi
teams-start-school-which = Kuru iestādi Jūs domājat? Izvēlieties vienu no atrastajām
teams-start-school-not-in-register = Tādas iestādes Izglītības iestāžu reģistrā nav. Pieteikties var tikai reģistrēta izglītības iestāde (noteikums { $rule })
teams-start-nothing-found = Nekas netika atrasts
teams-start-found = Ieteikumi: { "{n}" }
teams-start-role = Kas būs komandas atbalsta persona?
teams-start-role-hint = Atbalsta persona ir pieaugušais, kurš kopā ar komandu piedalās visās mācību dienās.
teams-start-role-missing = Norādiet, kas ir atbalsta persona
teams-start-somebody-else = Atbalsta persona būs kāds cits
teams-start-somebody-else-hint = Jūs varēsiet viņu uzaicināt nākamajā solī.
teams-start-begin = Sākt pieteikumu
teams-started = Pieteikums ir sākts. Tagad uzaiciniet komandas jauniešus.

## Komandas cilvēki
teams-people-title = Komandas sastāvs
teams-people-members = Komandas dalībnieki
teams-people-name = Vārds, uzvārds
teams-people-function = Loma komandā
teams-people-state = Stāvoklis
teams-people-nobody = Komandā vēl neviena nav. Uzaiciniet jauniešus un atbalsta personu.
teams-people-translation = Vajadzīgs tulkojums; palīdz
teams-people-being-replaced = Tiek aizstāts
teams-people-missing = Lai pieteikumu varētu iesniegt, komandai vēl trūkst:
teams-people-invitations = Uzaicinājumi
teams-invite-title = Uzaicināt komandā
teams-invite-lead = Uz šo adresi nosūtīsim vēstuli ar saiti; dzimšanas datumu katrs norāda pats. Jauniešiem, kas jaunāki par { $age } gadiem, vajadzīga arī vecāka vai aizbildņa piekrišana.
teams-invite-given-name = Vārds
teams-invite-given-name-missing = Ierakstiet vārdu
teams-invite-family-name = Uzvārds
teams-invite-family-name-missing = Ierakstiet uzvārdu
teams-invite-email = E-pasta adrese
teams-invite-email-hint = Uzaicinātā jaunieša paša adrese, ko var atvērt tālrunī.
teams-invite-email-wrong = Ierakstiet e-pasta adresi, piemēram, vards@skola.lv
teams-invite-function = Par ko uzaicināt?
teams-invite-function-missing = Norādiet, par ko uzaicināt
teams-invite-send = Nosūtīt uzaicinājumu
teams-invited-representative = Jaunietis – komandas pārstāvis
teams-invited-support-person = Atbalsta persona (pārņems komandas vadīšanu)
teams-invited = Uzaicinājums nosūtīts.
teams-invitation-renew = Nosūtīt vēlreiz
teams-invitation-renewed = Uzaicinājums nosūtīts vēlreiz. Iepriekšējā saite vairs nedarbojas.
teams-invitation-withdraw = Atsaukt uzaicinājumu
teams-remove = Noņemt no komandas
teams-remove-question = Vai noņemt no komandas: { $name }?
teams-remove-consequences = Par to nosūtīsim vēstuli. Komandas vēsturē paliks ieraksts, un vietā varēsiet uzaicināt citu jaunieti.
teams-remove-no = Paturēt komandā
teams-removed = Dalībnieks ir noņemts no komandas.

## Atbilde uz uzaicinājumu
teams-join-title = Uzaicinājums komandā
teams-join-lead = { $name }, Jūs aicina skolas „{ $school }” komandā. { $edition }.
teams-join-what = Komanda trīs dienas mācās kopā ar citu skolu komandām, nakšņo mācību vietā un pēc tam īsteno savu iniciatīvu skolā. Dalība ir bez maksas, un no komandas var izstāties jebkurā brīdī.
teams-join-until = Atbildēt var { $until }.
teams-join-school = Vai Jūs mācāties šajā skolā: { $school }?
teams-join-school-adult = Vai Jūs strādājat ar šo skolu: { $school }?
teams-join-school-missing = Atbildiet ar „Jā” vai „Nē”
teams-join-birth-date = Dzimšanas datums
teams-join-birth-date-hint = Komandā var būt jaunieši no { $min } līdz { $max } gadu vecumam (ieskaitot) mācību laika pirmajā dienā.
teams-join-birth-date-why = Pēc tā pārbaudām vecuma prasību. Pašu datumu nevienam nerādām.
teams-join-birth-date-missing = Ierakstiet savu dzimšanas datumu
teams-join-birth-date-wrong = Tāda datuma nav. Ierakstiet dzimšanas dienu, mēnesi un gadu
# $day — „2030. gada 5. maijs”.
teams-join-birth-date-impossible = Dzimšanas datums { $day } nav iespējams. Pārbaudiet gadu
teams-join-guardian = Vecāks vai aizbildnis
teams-join-guardian-hint = Jāaizpilda, ja Jums vēl nav { $age } gadu. Vecāks vai aizbildnis saņems saiti un atbildēs bez konta, tāpēc norādiet viņa paša adresi.
teams-join-guardian-name = Vecāka vai aizbildņa vārds, uzvārds
teams-join-guardian-name-missing = Ierakstiet vecāka vai aizbildņa vārdu un uzvārdu
teams-join-guardian-email = Vecāka vai aizbildņa e-pasta adrese
teams-join-role = Kas Jūs esat?
teams-join-translation = Vai mācībās Jums vajadzīgs tulkojums?
teams-join-translation-no = Nē, latviski sapratīšu
teams-join-translation-yes = Jā, man palīdzēs komandas biedrs
teams-join-translation-why = Mācības notiek latviešu valodā. To redz Jūsu komandas atbalsta persona, koordinators un mācību vadītājs.
teams-join-helper = Kurš komandas biedrs palīdzēs?
teams-join-helper-none = Vēl nezinu
teams-join-accept = Pievienoties komandai
teams-join-decline = Nevēlos piedalīties
teams-joined = Jūs esat komandā.
teams-joined-title = Paldies, atbilde saņemta
teams-joined-lead = { $name } tagad ir skolas „{ $school }” komandā.
teams-joined-guardian = Vecākam vai aizbildnim nosūtījām saiti piekrišanai.
teams-declined-title = Uzaicinājums noraidīts
teams-declined-lead = Paldies par atbildi. Komandas vadītājam par to paziņojām.

## Manas komandas
teams-mine-title = Manas komandas
teams-mine-none = Jūs pašlaik neesat nevienā komandā.
teams-mine-register = Pieteikt komandu
teams-mine-data = Mani dati
teams-mine-data-note = Ja kaut kas nav pareizi, sakiet savas komandas atbalsta personai.
teams-mine-name = Vārds, uzvārds
teams-leave-link = Izstāties no komandas „{ $team }”
teams-leave-question = Vai izstāties no komandas „{ $team }”?
teams-leave-consequences = Atbalsta persona saņems ziņu un varēs uzaicināt citu jaunieti. Vēlāk atgriezties varēsiet tikai ar jaunu uzaicinājumu.
teams-leave = Izstāties
teams-leave-no = Palikt komandā
teams-left = Jūs vairs neesat komandā.

## Atteikumi
teams-refused-state = Komanda pašlaik nav tādā stāvoklī, lai to darītu.
teams-refused-not-in-register = Pieteikties var tikai izglītības iestāde, kas reģistrēta Izglītības iestāžu reģistrā.
teams-refused-school-has-team = Šai skolai jau ir komanda šajā uzaicinājumā. Vienai skolai var būt viena komanda; sazinieties ar kolēģiem vai reģiona koordinatoru.
teams-refused-in-another-team = Šis cilvēks šogad jau ir kādā komandā. Piedalīties var tikai vienā komandā.
teams-refused-guardian-of-the-team = Vecāka vai aizbildņa adrese nevar būt Jūsu pašu vai kāda komandas cilvēka adrese. Ierakstiet adresi, ko lasa vecāks vai aizbildnis.
# $name — kam adrese pieder vai kas uz to uzaicināts.
teams-refused-invited-already = Uz šo adresi jau ir nosūtīts uzaicinājums: { $name }. Uzaicinājumu var nosūtīt vēlreiz vai atsaukt.
teams-refused-address-of-member = Ar šo adresi komandā jau ir { $name }. Ierakstiet uzaicinātā paša adresi.
teams-refused-address-of-leader = Šī ir atbalsta personas adrese ({ $name }). Jaunietim vajadzīga sava adrese.
teams-refused-address-of-guardian = Šī ir komandas jaunieša vecāka vai aizbildņa adrese: uz to lūdz piekrišanu jaunieša dalībai. Ierakstiet citu adresi.
registrations-discard = Dzēst melnrakstu
registrations-discard-question = Vai dzēst melnrakstu un atlaist komandu?
registrations-discard-consequences = Uzaicinājumi vairs nedarbosies, un visi, kas jau pievienojušies, varēs būt citā komandā. Skola varēs sākt no jauna. Iepriekš iesniegtā kvītis paliks.
registrations-discard-no = Paturēt
registrations-discarded = Melnraksts ir dzēsts, skola var sākt no jauna.
teams-refused-too-many = Jauniešu skaits komandā nedrīkst pārsniegt { $count }, un tik daudz jau ir uzaicināti vai pievienojušies. Lai uzaicinātu citu, atsauciet uzaicinājumu, uz kuru vēl nav atbildēts, vai noņemiet kādu no komandas (noteikums { $rule }).
teams-refused-invitation-answered = Uz šo uzaicinājumu jau ir atbildēts. Katra saite darbojas vienu reizi.
teams-refused-invitation-withdrawn = Komanda šo uzaicinājumu ir atsaukusi.
teams-refused-invitation-expired = Uzaicinājuma termiņš ir beidzies. Palūdziet atbalsta personai to nosūtīt vēlreiz.
teams-refused-invitation-closed = Pieteikšanās ir slēgta, tāpēc šai komandai vairs nevar pievienoties.
teams-refused-not-removable = Šo cilvēku no komandas noņemt nevar: komandā viņa vairs nav, vai viņš komandu vada.

## Vieta mācībās
# $days — dienas, $place — vieta, $until — līdz kuram brīdim jāatbild.
teams-seat-where = { $days }, { $place }
teams-seat-answer = Apstiprināt vai atteikties
teams-seat-open = Vieta mācībās
teams-seat-offered = Jums ir piedāvāta vieta mācībās
teams-seat-offered-expected = Atbalsta personai jāapstiprina dalība. Piedāvājums ir spēkā līdz: { $until }. Pēc tam vietu piedāvās nākamajai komandai.
teams-seat-confirmed = Dalība mācībās ir apstiprināta
teams-seat-confirmed-expected = Ierodieties pirmās dienas rītā visa komanda kopā. Ja kāds dalībnieks jāaizstāj, lūdziet sastāva maiņu.
teams-seat-declined = Komanda ir atteikusies no vietas
teams-seat-declined-expected = Vieta ir atbrīvota citām komandām.
teams-seat-expired = Piedāvājuma termiņš ir beidzies
teams-seat-expired-expected = Komanda neatbildēja laikā, tāpēc vieta ir atbrīvota citām komandām.
teams-seat-called-off = Mācību norise ir atcelta
teams-seat-called-off-expected = Jūsu komandai piedāvās vietu citā norisē. Jums pagaidām nekas nav jādara.
teams-seat-attended = Komanda ir apmācīta
teams-seat-attended-expected = Paldies par dalību! Nākamais solis ir iniciatīvas ideja.
teams-seat-partly-attended = Komanda mācības apmeklēja daļēji
teams-seat-partly-attended-expected = Par turpmāko sazināsies reģiona koordinators.
teams-seat-no-show = Komanda mācībās nebija
teams-seat-no-show-expected = Par turpmāko sazināsies reģiona koordinators.

## Pašvaldības kontaktpersona
teams-contact-title = Jūsu pašvaldības kontaktpersona
teams-contact-role = Pašvaldības koordinators: { $municipality }
teams-contact-note = Palīdz ar transportu un ar iniciatīvas pieteikumu.

## Vēstules
teams-mail-invitation-subject = Uzaicinājums skolas komandā: { $school }
teams-mail-invitation-body =
    Labdien, { $name }!

    Jūs aicina skolas „{ $school }” komandā. Loma komandā: { $function }.
    Lai pievienotos vai atteiktos, atveriet saiti (tā darbojas vienu reizi). Atbildēt var { $until }.
    { $link }

    Ja par komandu neko nezināt, vēstuli varat neņemt vērā.
teams-mail-consent-subject = Lūdzam piekrišanu: { $child } vēlas piedalīties skolas komandā
teams-mail-consent-body =
    Labdien, { $name }!

    { $child } ir skolas „{ $school }” komandā, kas dosies trīs dienu mācībās ar nakšņošanu.
    Lūdzam Jūsu atbildi; konts nav vajadzīgs, un piekrišanu vēlāk var atsaukt ar to pašu saiti:
    { $link }
teams-mail-consent-again-subject = Atgādinām: gaidām Jūsu atbildi par { $child }
teams-mail-consent-again-body =
    Labdien, { $name }!

    { $child } ir skolas „{ $school }” komandā, kas dosies trīs dienu mācībās ar nakšņošanu. Jūsu atbildi vēl neesam saņēmuši, un bez vecāka vai aizbildņa piekrišanas jaunietis mācībās piedalīties nevar.
    Lūdzam atbildēt; konts nav vajadzīgs, un piekrišanu vēlāk var atsaukt ar to pašu saiti:
    { $link }
teams-mail-consent-lost-subject = Vecāki dalībai nepiekrīt: { $member }
teams-mail-consent-lost-body =
    Labdien, { $name }!

    Vecāks vai aizbildnis nepiekrīt, ka mācībās piedalās { $member } (skolas „{ $school }” komanda). Bez piekrišanas mācībās piedalīties nevar.
    Sazinieties ar ģimeni. Ja piekrišanas nebūs, laikus lūdziet dalībnieka maiņu:
    { $link }
teams-mail-declined-subject = { $invited } nepievienosies komandai
teams-mail-declined-body =
    Labdien, { $name }!

    { $invited } noraidīja uzaicinājumu pievienoties skolas „{ $school }” komandai. Jūs varat uzaicināt kādu citu:
    { $link }
teams-mail-left-subject = Izstāšanās no komandas: { $member }
teams-mail-left-body =
    Labdien, { $name }!

    Izstāšanās no skolas „{ $school }” komandas: { $member }. Komandas sastāvs:
    { $link }

teams-mail-removed-subject = Jūs vairs neesat komandā: { $school }
teams-mail-removed-body =
    Labdien, { $name }!

    Atbalsta persona Jūs noņēma no skolas „{ $school }” komandas. Ja domājat, ka tā ir kļūda, sazinieties ar atbalsta personu.

## Pieteikuma stāvokļi
registrations-state-draft = Melnraksts
registrations-state-submitted = Iesniegts
registrations-state-screened = Izskatīts
registrations-state-accepted = Apstiprināts
registrations-state-waitlisted = Gaidīšanas sarakstā
registrations-state-rejected = Noraidīts
registrations-state-confirmed = Dalība apliecināta
registrations-state-declined = Komanda atteikusies
registrations-state-expired = Piedāvājuma termiņš beidzies
registrations-state-completed = Mācības pabeigtas
registrations-state-not-completed = Mācības nav pabeigtas
registrations-outcome-accept = Apstiprināt
registrations-outcome-waitlist = Ielikt gaidīšanas sarakstā
registrations-outcome-reject = Noraidīt
registrations-outcome-criteria = Vērtēšanas kritēriji
registrations-criterion-motivation = motivācija
registrations-criterion-first-time = skola piedalās pirmo reizi
registrations-criterion-region-balance = līdzsvars starp reģioniem un pašvaldībām
registrations-criterion-size = skolas lielums un attālums
registrations-criterion-requirements = atbilstība prasībām

## Jautājumi
registrations-question-team-name = Komandas nosaukums
registrations-question-team-name-hint = Ja komandai nosaukuma nav, atstājiet tukšu.
registrations-question-preference-1 = Pirmā izvēle
registrations-question-preference-1-why = Pēc izvēlēm sadalām vietas mācībās Jūsu reģionā. Pirmā izvēle ir svarīgākā.
registrations-question-preference-2 = Otrā izvēle
registrations-question-preference-3 = Trešā izvēle
registrations-question-travel = Kā komanda nokļūs mācību vietā?
registrations-question-travel-why = Ja transporta nav, palīdzību lūgsim Jūsu pašvaldības kontaktpersonai.
registrations-question-travel-note = Transporta vajadzības
registrations-question-travel-note-hint = No kurienes, cik cilvēku, vai vajadzīgs pielāgots transports.
registrations-question-needs = Kas jāzina, lai visi justos labi?
registrations-question-needs-hint = Ēdiens, piekļūstamība. Diagnozes nav jāraksta.
registrations-question-needs-why = To redz tikai koordinators un mācību vadītājs; 30 dienas pēc mācībām šo atbildi dzēšam.
registrations-question-motivation = Kāpēc vēlaties piedalīties?
registrations-question-motivation-hint = Ko skolā gribat mainīt un kā mācības palīdzēs?
registrations-question-motivation-why = Motivācija ir viens no kritērijiem, pēc kuriem koordinatori izvēlas komandas.
registrations-question-first-time = Vai skola piedalās pirmo reizi?
registrations-question-principal-name = Skolas vadītāja vārds, uzvārds
registrations-question-principal-agrees = Skolas vadītājs zina par komandu un piekrīt, ka tā piedalās
registrations-travel-own = Nokļūs pati
registrations-travel-none = Transporta nav, lūdzam pašvaldības palīdzību
registrations-wish-weekday = Darbdienās (trešdiena–piektdiena)
registrations-wish-weekend = Nedēļas nogalē (piektdiena–svētdiena)
registrations-wish-days = { $days }, { $place }
registrations-wish-session = Mācību norise, kas vairs nav izsludināta
registrations-wish-none = Nav izvēlēts
registrations-yes = Jā
registrations-no = Nē
registrations-no-answer = Nav atbildēts
registrations-optional = (nav obligāti)
registrations-why = Kāpēc to jautājam?

## Veidlapa
registrations-form-title = Pieteikuma jautājumi
registrations-form-lead = Katra atbilde saglabājas pati. Ja to pašu lauku pa to laiku maina kolēģis, parādīsim abus tekstus.
registrations-form-times = Kad komanda var mācīties?
registrations-form-times-hint = Sakārtojiet pēc svarīguma. Mācības notiek Jūsu reģionā, trīs dienas pēc kārtas.
registrations-form-journey = Ceļš uz mācībām
registrations-form-about = Par komandu
registrations-form-principal = Skolas vadītāja piekrišana
registrations-form-save = Saglabāt un atgriezties
registrations-form-back = Atpakaļ pie pieteikuma
registrations-saved = Atbildes saglabātas.
registrations-errors = Lūdzu, izlabojiet

## Pieteikuma lapa
registrations-remains = Kas vēl jāizdara
registrations-task-team = Komandas sastāvs
registrations-task-team-hint = { $count_form ->
    [zero] Komandā ir { $count } cilvēku
    [one] Komandā ir { $count } cilvēks
   *[other] Komandā ir { $count } cilvēki
}
registrations-task-times = Vēlamais mācību laiks
registrations-task-journey = Ceļš uz mācībām
registrations-task-about = Par komandu
registrations-task-principal = Skolas vadītāja piekrišana
registrations-task-consents = Vecāku piekrišanas
registrations-task-consents-hint = Iesniegt var arī tad, ja kāda piekrišana vēl gaidāma.
registrations-task-submit = Pārbaudīt un iesniegt
registrations-task-open = Jāsāk
registrations-task-started = Iesākts
registrations-task-done = Pabeigts
registrations-task-waiting = Gaida
registrations-task-wrong = Jālabo
registrations-countdown = Pieteikšanās beigsies pēc
registrations-countdown-closed = Pieteikšanās ir slēgta
registrations-unit-days = d.
registrations-unit-hours = st.
registrations-unit-minutes = min.
registrations-unit-seconds = s
registrations-until-time = { $day }, plkst. { $time }
registrations-closed-title = Pieteikšanās ir slēgta
registrations-closed-since = Pieteikumus pieņēma { $until }.
registrations-closed-contacts = Reģionu koordinatoru kontakti
registrations-not-yet-title = Pieteikšanās vēl nav sākusies
# $opens — „2024. gada 2. janvāris, plkst. 0.00”.
registrations-not-yet = Pieteikšanās sākums: { $opens }.
registrations-called-off = Pieteikšanās ir pārtraukta pēc aģentūras lēmuma.
# $until — „līdz 2024. gada 2. februārim, plkst. 12.00”.
registrations-extended = Jūsu skolai termiņš ir pagarināts: iesniegt var { $until }.
registrations-read-draft = Apskatīt pieteikuma atbildes
registrations-read-submitted = Pēdējais iesniegtais pieteikums:
registrations-closed-next = Ieraksti ir saglabāti, bet šoreiz pieteikums nav iesniegts. Ja traucēja tehniska kļūme vai cits nopietns iemesls, rakstiet reģiona koordinācijas kontaktpersonai, kas var lūgt pagarināt termiņu. Nākamais uzaicinājums parasti ir pēc gada.
registrations-withdrawn-notice = Pieteikumu atsaucāt, lai labotu. Tas būs iesniegts tikai tad, kad iesniegsiet vēlreiz.
registrations-submitted-notice = Pieteikums ir iesniegts. To var atsaukt, izlabot un iesniegt vēlreiz { $until }.
# $member — kas aizgāja, $day — „2024. gada 5. februārī”.
registrations-short-left = Izstāšanās: { $member }, { $day }.
registrations-short-leader = Kamēr komanda nav pilna, to nevar apstiprināt. Lūdziet sastāva maiņu: norādiet, kas nāk vietā.
registrations-short-coordinator = Kamēr komanda nav pilna, to nevar apstiprināt. Atbalsta persona par to zina un var lūgt sastāva maiņu.
registrations-decision = Lēmums
registrations-decision-accept = Lēmums: pieteikums apstiprināts
registrations-decision-waitlist = Lēmums: pieteikums ielikts gaidīšanas sarakstā
registrations-decision-reject = Lēmums: pieteikums noraidīts
# $out — kuru aizstāj, $coming — kas nāk vietā.
registrations-replacing-asked = Lūgta sastāva maiņa ({ $out } → { $coming }). Reģiona koordinators par to vēl lems.
registrations-replacing-invited = Sastāva maiņa atļauta ({ $out } → { $coming }). Gaidām, kad uz uzaicinājumu atbildēs { $coming }.
registrations-replacing-guardian = Sastāva maiņa atļauta ({ $out } → { $coming }). Gaidām vecāku piekrišanu.
registrations-replacing-link = Skatīt sastāva maiņu
registrations-withdraw-closed = Iesniegto pieteikumu vairs nevar atsaukt un labot.
registrations-waiting-notice = Pieteikums ir iesniegts. Reģiona koordinators to izskatīs un paziņos rezultātu un iemeslu.
registrations-receipts = Saņemšanas apliecinājumi
registrations-answers = Atbildes

## Iesniegšana
registrations-submit-title = Pārbaudīt un iesniegt
registrations-submit-until = Iesniegt var { $until }. Līdz tam pieteikumu var atsaukt un iesniegt vēlreiz.
registrations-submit = Iesniegt pieteikumu
registrations-submitted = Pieteikums iesniegts.
registrations-change = Mainīt
registrations-missing = Nav atbildēts: { $question }
registrations-rule = Par noteikumu
registrations-rule-id = Noteikums { $rule }, nosacījumu redakcija { $version }
registrations-withdraw = Atsaukt un labot
registrations-withdraw-question = Vai atsaukt pieteikumu, lai to labotu?
registrations-withdraw-consequences = Saņemšanas apliecinājums paliks, bet pieteikums vairs nebūs iesniegts, kamēr neiesniegsiet to vēlreiz. To var izdarīt { $until }.
registrations-withdraw-no = Atstāt iesniegtu
registrations-withdrawn = Pieteikums atsaukts. Neaizmirstiet to iesniegt vēlreiz.
# “Kāpēc?”: noteikumu atbildes. $point – “iesniedzot”, $moment – precīzs laiks.
registrations-rules-why = Kāpēc? Visas noteikumu pārbaudes
registrations-rules-title = Noteikumu pārbaudes
registrations-rules-lead = Katra pārbaude, kas veikta šim pieteikumam: kurš noteikums, kura redakcija, kad un ar kādu rezultātu.
registrations-rules-none = Neviens noteikums šim pieteikumam vēl nav pārbaudīts. Tas notiek, kad pieteikumu iesniedz.
registrations-rules-now = Ja pieteikumu iesniegtu tagad
registrations-rules-asked = Pārbaudīts { $point }: { $moment }
registrations-rules-id = Noteikums
registrations-rules-sentence = Ko tas prasa
registrations-rules-result = Rezultāts
registrations-rules-version = Redakcija

registrations-refused-closed = Pieteikšanās ir slēgta: termiņš ir pagājis vai pieteikšanās vēl nav sākusies.
registrations-refused-draft = Pieteikums vēl nav iesniegts.
registrations-refused-submitted = Pieteikums ir iesniegts. Lai to labotu, vispirms atsauciet.
registrations-refused-decided = Pieteikums jau ir izskatīts, un to vairs nevar mainīt.

## Apliecinājums
registrations-receipt-title = Pieteikums saņemts
registrations-receipt-number = Saņemšanas numurs
registrations-receipt-at = Saņemts
registrations-receipt-hash = Iesniegtā satura nospiedums (SHA-256)
registrations-receipt-note = Saglabājiet vai izdrukājiet šo lapu. Numurs un nospiedums pierāda, kas un kad tika iesniegts.
registrations-receipt-content = Kas tika iesniegts
registrations-receipt-snapshot = Iesniegtais saturs, no kura aprēķināts nospiedums
registrations-receipt-pdf = Lejupielādēt PDF
registrations-receipt-genuine = Pārbaudīts: saglabātais saturs atbilst nospiedumam.
registrations-receipt-altered = Saglabātais saturs neatbilst nospiedumam. Lūdzu, ziņojiet platformas administratoram.
registrations-receipt-replaced = aizstāts vai atsaukts
registrations-receipt-replaced-note = Pēc šī apliecinājuma pieteikums ir iesniegts vēlreiz. Spēkā ir jaunākais.
registrations-receipt-withdrawn = Pieteikums pēc šī apliecinājuma tika atsaukts labošanai.
registrations-mail-receipt-subject = Pieteikums saņemts: { $number }
registrations-mail-receipt-body =
    Labdien, { $name }!

    Skolas „{ $school }” komandas pieteikums ir saņemts.
    Saņemšanas numurs: { $number }
    Saņemts: { $at }
    Satura nospiedums (SHA-256): { $hash }

    Apliecinājums: { $receipt }
    Pieteikums: { $link }

## Koordinatora saraksts
triage-title = Komandu pieteikumi
triage-equity = Reģionu salīdzinājums
triage-tile-all = Pieteikumi kopā
triage-tile-open = Jāizlemj
triage-tile-accepted = Apstiprināti
triage-tile-waitlisted = Gaidīšanas sarakstā
triage-tile-rejected = Noraidīti
triage-tile-seats = Aizņemtas vietas (visi reģioni)
triage-filter = Atlasīt pieteikumus
triage-search = Meklēt skolu
triage-region = Reģions
triage-municipality = Pašvaldība
triage-state = Stāvoklis
triage-kind = Iestādes veids
triage-first-time = Tikai skolas, kas piedalās pirmo reizi
triage-first-time-tag = Pirmo reizi
triage-any = Visi
triage-show = Rādīt
triage-school = Skola
triage-team = Komanda
triage-submitted = Iesniegts
triage-wish = Pirmā izvēle
triage-needs-transport = Vajadzīgs transports
triage-schools = Skolas
triage-learners = Skolēni
triage-total = Kopā
triage-select-all = Izvēlēties visus
triage-select = Izvēlēties: { $school }
triage-selected = Izvēlēti: { "{n}" }
triage-screen = Atzīmēt kā izskatītus
triage-screened = Pieteikumi atzīmēti kā izskatīti.
triage-empty = Tādu pieteikumu nav.
triage-next = Nākamie
triage-first-page = Uz sākumu
triage-pages = Lapas
triage-found = { $count_form ->
    [zero] Atrasti { $count } pieteikumu
    [one] Atrasts { $count } pieteikums
   *[other] Atrasti { $count } pieteikumi
}
triage-confirm-accept = { $count_form ->
    [zero] Vai apstiprināt { $count } pieteikumu?
    [one] Vai apstiprināt { $count } pieteikumu?
   *[other] Vai apstiprināt { $count } pieteikumus?
}
triage-confirm-waitlist = { $count_form ->
    [zero] Vai ielikt gaidīšanas sarakstā { $count } pieteikumu?
    [one] Vai ielikt gaidīšanas sarakstā { $count } pieteikumu?
   *[other] Vai ielikt gaidīšanas sarakstā { $count } pieteikumus?
}
triage-confirm-reject = { $count_form ->
    [zero] Vai noraidīt { $count } pieteikumu?
    [one] Vai noraidīt { $count } pieteikumu?
   *[other] Vai noraidīt { $count } pieteikumus?
}
triage-nothing-selected = Vispirms atzīmējiet sarakstā vismaz vienu pieteikumu.
# $region — „Latgales reģions”.
triage-region-seats = { $region }: { $taken } no { $seats } vietām
triage-region-over = { $count_form ->
    [zero] par { $count } vietām vairāk
    [one] par { $count } vietu vairāk
   *[other] par { $count } vietām vairāk
}
triage-region-beyond = { $count_form ->
    [zero] Apstiprinot izvēlētos, reģionā pietrūks { $count } vietu.
    [one] Apstiprinot izvēlētos, reģionā pietrūks { $count } vietas.
   *[other] Apstiprinot izvēlētos, reģionā pietrūks { $count } vietu.
}
triage-region-after = Pēc lēmuma brīvas paliks: { $after }.
triage-region-refused = Dodieties atpakaļ un izvēlieties mazāk.
triage-submitted-local = Iesniegts (Latvijas laiks)
triage-seats-short = Brīvo vietu skaits: { $left }, bet izvēlēto pieteikumu: { $wanted }. Dodieties atpakaļ un izvēlieties mazāk.
triage-seats-left = Brīvās vietas: { $left }; pēc lēmuma paliks: { $after }.
triage-criteria = Kritēriji
triage-criteria-hint = Atzīmējiet visus, pēc kuriem izlemts.
triage-reason = Iemesls
triage-reason-hint = To izlasīs komanda. Rakstiet saprotami un cieņpilni.
triage-back = Atpakaļ uz sarakstu
triage-decided = Lēmums saglabāts. Komandas saņems ziņu ar iemeslu.
triage-short = Komanda nav pilna
triage-short-note = Kādā no izvēlētajām komandām pēc iesniegšanas ir izstājies dalībnieks. Apstiprināt to varēs, kad sastāvs būs papildināts. Dodieties atpakaļ un noņemiet tās atzīmi.
# $teams — skolu nosaukumi, atdalīti ar semikolu.
triage-refused-forming = Nevar apstiprināt, jo komanda pēc iesniegšanas vairs nav pilna: { $teams }. Noņemiet šo skolu atzīmes; apstiprināt varēs pēc sastāva maiņas.
triage-refused-decided = Par šīm skolām lēmums jau ir pieņemts: { $teams }. Noņemiet to atzīmes.
triage-refused-no-reason = Ierakstiet iemeslu
triage-refused-no-criterion = Atzīmējiet vismaz vienu kritēriju
triage-refused-seats = Brīvo vietu skaits: { $left } no { $seats }. Izvēlieties mazāk pieteikumu.
triage-refused-region-seats = { $region }: brīvo vietu skaits ir { $left } no { $seats }. Izvēlieties mazāk pieteikumu.
triage-equity-lead = Kāda daļa pieteikumu un apstiprināto komandu ir no katra reģiona, salīdzinot ar reģiona skolu un skolēnu skaitu.
triage-equity-applied = Pieteikumu daļa
triage-equity-applied-title = Pieteikumi pa reģioniem, salīdzinot ar skolu skaitu
triage-equity-accepted = Apstiprināto daļa
triage-equity-accepted-title = Apstiprinātās komandas pa reģioniem, salīdzinot ar skolēnu skaitu
triage-equity-schools = Skolu daļa
triage-equity-learners = Skolēnu daļa
triage-equity-numbers = Rādīt skaitļus tabulā
triage-equity-table = Pieteikumi pa reģioniem
registrations-mail-accepted-subject = Komandas pieteikums apstiprināts: { $school }
registrations-mail-accepted-body =
    Labdien, { $name }!

    Skolas „{ $school }” komandas pieteikums ir apstiprināts.
    Pamatojums: { $reason }
    Mācību laiku un vietu paziņosim atsevišķi.
    { $link }
registrations-mail-waitlisted-subject = Komandas pieteikums ir gaidīšanas sarakstā: { $school }
registrations-mail-waitlisted-body =
    Labdien, { $name }!

    Skolas „{ $school }” komandas pieteikums ir gaidīšanas sarakstā. Ja Jūsu reģionā atbrīvosies vieta, to piedāvāsim.
    Pamatojums: { $reason }
    { $link }
registrations-mail-rejected-subject = Komandas pieteikums noraidīts: { $school }
registrations-mail-rejected-body =
    Labdien, { $name }!

    Skolas „{ $school }” komandas pieteikums ir noraidīts.
    Pamatojums: { $reason }
    Jautājumus varat uzdot reģiona koordinatoram.
    { $link }
teams-mail-contact-subject = Jūsu pašvaldības kontaktpersona: { $contact }
teams-mail-contact-body =
    Labdien, { $name }!

    Skolas „{ $school }” kontaktpersona pašvaldībā tagad ir { $contact }.
    Kontaktpersona palīdz ar transportu un ar iniciatīvas pieteikumu.
    { $link }
teams-mail-contact-office-subject = Jūsu pašvaldības kontaktpersona: { $municipality }
teams-mail-contact-office-body =
    Labdien, { $name }!

    Skolas „{ $school }” jautājumos tagad atbild pašvaldības kontaktpersona: { $municipality }.
    Kontaktpersona palīdz ar transportu un ar iniciatīvas pieteikumu.
    { $link }
# $sentence — noteikuma paša teikums.
teams-refused-age = { $sentence } Tā prasa noteikums { $rule }. Ja datums ir ierakstīts pareizi, šajā komandā piedalīties nevarat; pasakiet to tam, kurš Jūs uzaicināja.

## Sastāva maiņa
roster-title = Sastāva maiņas
roster-ask = Lūgt sastāva maiņu
roster-refused-on-its-way = Šī dalībnieka nomaiņa jau ir apstiprināta. Uzaicinātajam vēl jāpievienojas.
roster-ask-lead = Maiņu izskata Jūsu skolas reģiona koordinators.
roster-ask-in-time = { $count_form ->
    [zero] Lūdziet to vismaz { $count } dienu pirms mācībām; vēlāku lūgumu atzīmējam, bet izskatām.
    [one] Lūdziet to vismaz { $count } dienu pirms mācībām; vēlāku lūgumu atzīmējam, bet izskatām.
   *[other] Lūdziet to vismaz { $count } dienas pirms mācībām; vēlāku lūgumu atzīmējam, bet izskatām.
}
roster-training = Jūsu komandas mācības: { $days }, { $place }.
roster-days-left = { $count_form ->
    [zero] Līdz mācībām ir { $count } dienu.
    [one] Līdz mācībām ir { $count } diena.
   *[other] Līdz mācībām ir { $count } dienas.
}
roster-days-before = { $count_form ->
    [zero] { $count } dienu pirms mācībām
    [one] { $count } dienu pirms mācībām
   *[other] { $count } dienas pirms mācībām
}
roster-late-before = Lūgums tiks atzīmēts kā vēls. Reģiona koordinators to tomēr var atļaut.
roster-session = Mācības
roster-decided = Lēmums pieņemts
roster-words-missing = Ierakstiet, ko vēlaties pateikt.
roster-out = Kurš dalībnieks tiek aizstāts?
roster-out-left = Izstāšanās: { $day }
roster-out-missing = Izvēlieties dalībnieku, kurš tiek aizstāts
roster-in = Kas nāk vietā?
roster-reason = Iemesls
roster-reason-hint = Veselības stāvokli neaprakstiet.
roster-reason-missing = Norādiet iemeslu; ja izvēlaties „Cits iemesls”, paskaidrojiet to
roster-reason-text = Paskaidrojums
roster-reason-no-details = Veselības iemeslu nepaskaidrojiet: izdzēsiet šo tekstu. Pietiek ar atzīmi.
roster-reason-text-hint = Vajadzīgs tikai tad, ja izvēlējāties „Cits iemesls”.
roster-reason-health = Veselības iemesls
roster-reason-moved-school = Maina skolu
roster-reason-family = Ģimenes apstākļi
roster-reason-timetable = Eksāmens vai sacensības
roster-reason-other = Cits iemesls
roster-send = Iesniegt lūgumu
roster-asked = Lūgums iesniegts. Reģiona koordinators saņems ziņu.
roster-history = Agrākie lūgumi
roster-late = Vēlu
roster-late-note = Lūgums iesniegts vēlāk, nekā paredz noteikumi. To tomēr var izskatīt.
roster-state-draft = Melnraksts
roster-state-submitted = Gaida lēmumu
roster-state-info-requested = Jāpaskaidro
roster-state-approved = Atļauts, gaida jauno dalībnieku
roster-state-refused = Atteikts
roster-state-applied = Izpildīts
roster-state-lapsed = Zaudējis spēku
roster-decide = Lēmums
roster-approve = Atļaut maiņu
roster-approved = Maiņa atļauta. Jaunajam dalībniekam nosūtīts uzaicinājums.
roster-refuse = Atteikt
roster-refused = Maiņa atteikta.
roster-decision-reason = Lēmuma iemesls
roster-question = Jautājums komandai
roster-question-send = Lūgt paskaidrojumu
roster-questioned = Jautājums nosūtīts.
roster-answer = Atbilde
roster-answer-send = Nosūtīt atbildi
roster-answered = Atbilde nosūtīta.
roster-lead-days = Dienas līdz mācībām
roster-decided-local = Lēmums pieņemts (Latvijas laiks)
roster-none = Sastāva maiņu lūgumu nav.
roster-refused-state = Ar šo lūgumu to vairs nevar darīt.
roster-refused-not-active = Sastāva maiņu var lūgt pēc pieteikuma iesniegšanas, ja nav cita neizskatīta lūguma.
roster-refused-ended = Komandai vairs nav vietas mācībās, tāpēc sastāva maiņa nav vajadzīga.
roster-invitation = Uzaicinājums
roster-invitation-until = Atbildēt var { $until }.
roster-invitation-late = Uzaicinātais laikā neatbildēja. Nosūtiet vēlreiz vai atsauciet uzaicinājumu un lūdziet citu maiņu.
roster-refused-begun = Mācības jau ir sākušās, tāpēc sastāvu mainīt vairs nevar.
roster-mail-asked-subject = Sastāva maiņas lūgums: { $school }
roster-mail-asked-body =
    Labdien, { $name }!

    Skolas „{ $school }” komanda lūdz mainīt sastāvu. Lūgums gaida Jūsu lēmumu:
    { $link }
roster-mail-question-subject = Jautājums par sastāva maiņu: { $school }
roster-mail-question-body =
    Labdien, { $name }!

    Koordinators jautā: { $question }
    Atbildēt var komandas lapā, sadaļā „Lūgt sastāva maiņu”.
    { $link }
roster-mail-approved-subject = Sastāva maiņa atļauta: { $school }
roster-mail-approved-body =
    Labdien, { $name }!

    Sastāva maiņa ir atļauta. Nosūtījām uzaicinājumu; maiņa notiks, kad uzaicinātā persona pievienosies un, ja vajadzīgs, vecāks piekritīs.
    { $link }
roster-mail-refused-subject = Sastāva maiņa atteikta: { $school }
roster-mail-refused-body =
    Labdien, { $name }!

    Sastāva maiņa nav atļauta. Iemesls: { $reason }
    { $link }
roster-mail-declined-subject = { $invited } nepievienosies komandai
roster-mail-declined-body =
    Labdien, { $name }!

    { $invited } noraidīja uzaicinājumu pievienoties skolas „{ $school }” komandai, tāpēc sastāva maiņa ir zaudējusi spēku.
    Jūs varat lūgt citu sastāva maiņu:
    { $link }
roster-mail-unanswered-subject = Uzaicinājuma termiņš ir beidzies: { $member }
roster-mail-unanswered-body =
    Labdien, { $name }!

    { $member } divu nedēļu laikā neatbildēja uz uzaicinājumu pievienoties skolas „{ $school }” komandai.
    Nosūtiet uzaicinājumu vēlreiz vai atsauciet to un lūdziet citu sastāva maiņu:
    { $request }
roster-mail-lapsed-unanswered-subject = Sastāva maiņa zaudējusi spēku: { $school }
roster-mail-lapsed-unanswered-body =
    Labdien, { $name }!

    Mācības ir sākušās. Dalība komandā nav uzsākta: { $member }. Tāpēc sastāva maiņa ir zaudējusi spēku.
    { $link }
roster-mail-lapsed-ended-subject = Sastāva maiņas lūgums zaudējis spēku: { $school }
roster-mail-lapsed-ended-body =
    Labdien, { $name }!

    Skolas „{ $school }” komandai vairs nav vietas mācībās, tāpēc lūgums aizstāt dalībnieku ir zaudējis spēku.
    { $link }
roster-mail-lapsed-subject = Sastāva maiņas lūgums zaudējis spēku: { $school }
roster-mail-lapsed-body =
    Labdien, { $name }!

    Mācības ir sākušās, un lūgums aizstāt dalībnieku nav izlemts, tāpēc tas ir zaudējis spēku.
    Komandas sastāvs nav mainīts.
    { $link }
roster-mail-applied-subject = Komandas sastāvs mainīts: { $school }
roster-mail-applied-body =
    Labdien, { $name }!

    { $member } tagad ir skolas „{ $school }” komandā.
    { $link }

## Transports
transport-title = Transporta lūgumi
transport-lead = Komandas, kuras pašas nevar nokļūt mācību vietā, lūdz pašvaldības palīdzību.
transport-about = Lūgums pašvaldībai palīdzēt ar transportu uz mācībām.
transport-short = Transports
transport-state-open = gaida atbildi
transport-state-closed = atbildēts
transport-state-withdrawn = lūgums atsaukts
transport-opened = Lūgums saņemts
transport-opened-local = Lūgums saņemts (Latvijas laiks)
transport-provided = Pašvaldība nodrošina
transport-none = Transporta lūgumu nav.
transport-question = Vai pašvaldība nodrošinās transportu?
transport-question-missing = Norādiet, vai pašvaldība nodrošinās transportu
transport-yes = Jā, nodrošināsim
transport-no = Nē, nevaram
transport-answer = Atbilde komandai
transport-answer-hint = Kad un no kurienes brauks, kam zvanīt; vai ko komanda var darīt pati.
transport-answer-missing = Ierakstiet atbildi komandai
transport-send = Nosūtīt atbildi
transport-answered = Atbilde nosūtīta komandai.
transport-refused-answered = Uz šo lūgumu jau ir atbildēts.
transport-mail-request-subject = Komandai vajadzīgs transports: { $school }
transport-mail-request-body =
    Labdien, { $name }!

    Skolas „{ $school }” komanda lūdz palīdzību ar transportu uz mācībām:
    { $link }
transport-mail-provided-subject = Transports būs: { $school }
transport-mail-provided-body =
    Labdien, { $name }!

    Pašvaldība nodrošinās transportu. Atbilde: { $answer }
    { $link }
transport-mail-not-provided-subject = Pašvaldība transportu nodrošināt nevar: { $school }
transport-mail-not-provided-body =
    Labdien, { $name }!

    Pašvaldība transportu nodrošināt nevar. Atbilde: { $answer }
    { $link }
