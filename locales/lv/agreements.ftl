# Līgumi, paraksti, grozījumi, projekta kontaktpersonas, publiskais saraksts
agreements-menu = Līgumi
agreements-list = Līgumi
agreements-list-lead = Līgumi par projektu īstenošanu: kas tos sagatavo, kuram jāparaksta, kuri ir spēkā.
agreements-list-empty = Neviens līgums neatbilst meklētajam.
agreements-list-count = { $count_form ->
    [zero] { $count } līgumu
    [one] { $count } līgums
   *[other] { $count } līgumi
}
agreements-filter = Meklēt līgumus
agreements-filter-words = Numurs, saņēmējs, izglītības iestāde vai konkurss
agreements-filter-words-hint = Piemēram: 3-26, vp2024 vai kontakts rezekne
agreements-waiting = { $count_form ->
    [zero] { $edition }: { $count } projektiem finansējums piešķirts, bet līguma vēl nav.
    [one] { $edition }: { $count } projektam finansējums piešķirts, bet līguma vēl nav.
   *[other] { $edition }: { $count } projektiem finansējums piešķirts, bet līguma vēl nav.
}
agreements-prepare = Sagatavot līgumus
agreements-number = Līguma numurs
agreements-no-number = Numura vēl nav
agreements-beneficiary = Finansējuma saņēmējs
agreements-grantor = Finansējuma piešķīrējs
agreements-represents = Pārstāvētā pašvaldība
agreements-schools = Izglītības iestādes
agreements-edition = Konkurss
agreements-state = Stāvoklis
agreements-amount = Finansējums
agreements-period = Attiecināmības periods
agreements-starts-on = Pirmā diena
agreements-ends-on = Pēdējā diena (ieskaitot)
agreements-decision = Lēmums
agreements-offered-on = Piedāvāts
agreements-in-force-on = Stājies spēkā
agreements-decline-reason = Neparakstīšanas iemesls
agreements-contact = Kontaktpersona
agreements-paper-hash = Dokumenta kontrolsumma (SHA-256)
agreements-reason = Pamatojums
agreements-state-drafting = Sagatavošanā
agreements-state-offered = Piedāvāts
agreements-state-signed-by-beneficiary = Parakstījis saņēmējs
agreements-state-in-force = Spēkā
agreements-state-declined = Nav parakstīts
agreements-side-beneficiary = Finansējuma saņēmējs
agreements-side-agency = Finansējuma piešķīrējs
agreements-title = Līgums { $number }
agreements-title-draft = Līguma projekts
agreements-way = Līguma gaita
agreements-way-prepare = Aģentūra sagatavo
agreements-way-beneficiary = Paraksta saņēmējs
agreements-way-agency = Paraksta aģentūra
agreements-way-in-force = Spēkā
agreements-turn = Kas notiek tagad
agreements-turn-yours = Tagad jārīkojas Jums
agreements-turn-drafting = Programmas vadītājs pārbauda līguma projektu un piedāvā to saņēmējam.
agreements-turn-offered = Līgumu paraksta finansējuma saņēmējs.
agreements-turn-signed-by-beneficiary = Saņēmējs ir parakstījis. Līgumu paraksta aģentūras direktors.
agreements-turn-in-force = Līgumu ir parakstījušas abas puses.
agreements-turn-declined = Līgums nav parakstīts, un to vairs nevar parakstīt.
agreements-document = Lejupielādēt līgumu (PDF)
agreements-preview = Apskatīt līguma projektu (PDF)
agreements-facts = Līguma dati
agreements-project = Projekts, kā to aprakstījusi komanda
agreements-line = Tāmes rinda
agreements-category = Izmaksu veids
agreements-sum = Summa
agreements-agreed-sum = Parakstīts: { $sum }
agreements-additions = Papildinājumi
agreements-signatures = Paraksti
agreements-signer = Parakstītājs
agreements-signing-signed = Dokuments ir parakstīts. Pievienojiet to līgumam.
agreements-history = Vēsture
agreements-history-when = Kad
agreements-history-what = Kas notika
agreements-history-who = Kurš
agreements-decline-title = Neparakstīt līgumu
agreements-decline-hint = Līguma numurs paliek izmantots. Ja projektu neīstenosiet, atsauciet arī projekta iesniegumu lēmuma lapā: tad finansējums pāriet nākamajiem.
agreements-decline = Neparakstīt
agreements-take-back-title = Atsaukt piedāvājumu
agreements-take-back-hint = Līguma numurs paliek izmantots. Saņēmējs šo līgumu vairs nevarēs parakstīt. Par to pašu iesniegumu pēc tam var sagatavot citu līgumu.
agreements-take-back = Atsaukt piedāvājumu
agreements-party-name = Nosaukums
agreements-party-number = Reģistrācijas numurs
agreements-party-address = Juridiskā adrese
agreements-party-signatory = Parakstītāja vārds un uzvārds
agreements-party-position = Parakstītāja amats
agreements-nominative = Nominatīvā, kā tam jābūt līgumā
agreements-contact-name = Vārds un uzvārds
agreements-contact-email = E-pasts
agreements-contact-phone = Tālrunis
agreements-draft-fields = Ko rakstīt līgumā
agreements-save = Saglabāt projektu
agreements-offer-hint = Piedāvājot līgums saņem numuru un tā tekstu vairs nevar mainīt. Nesaglabātās izmaiņas formā netiek ņemtas vērā.
agreements-offer = Piedāvāt līgumu
agreements-amendment = Grozījumi
agreements-amendments = Grozījumi un pārcelšana starp tāmes rindām
agreements-amendments-none = Līgums nav grozīts.
agreements-amendment-title = Grozījumi Nr. { $number }
agreements-amendment-unnumbered = Grozījumi bez numura
agreements-amendment-requested-at = Pieprasīts
agreements-amendment-ask = Pieprasīt grozījumus
agreements-amendment-lead = Mainiet tikai to, kam jābūt citādi. Ja mainās tikai summas un vienā izglītības iestādē kopā pārceļ ne vairāk kā { $percent } % no tās finansējuma, to uzreiz atzīmē. Citus grozījumus izskata aģentūra un paraksta abas puses.
agreements-amendment-send = Nosūtīt
agreements-amendment-document = Lejupielādēt grozījumus (PDF)
agreements-amendment-state-requested = Pieprasīti
agreements-amendment-state-noted = Atzīmēti
agreements-amendment-state-assessing = Izskatīšanā
agreements-amendment-state-approved = Jāparaksta
agreements-amendment-state-refused = Noraidīti
agreements-amendment-state-signed = Parakstījis saņēmējs
agreements-amendment-state-ended = Izbeigti bez parakstiem
agreements-amendment-state-in-force = Spēkā
agreements-amendment-turn-requested = Programmas vadītājs sāk izskatīšanu.
agreements-amendment-turn-noted = Pārcelšana ir pieļaujamā robežās. Tā ir atzīmēta un ir spēkā bez parakstiem.
agreements-amendment-turn-assessing = Programmas vadītājs izlemj, vai piekrist.
agreements-amendment-turn-approved = Aģentūra piekrīt. Grozījumus paraksta finansējuma saņēmējs.
agreements-amendment-turn-refused = Aģentūra grozījumiem nepiekrita.
agreements-amendment-turn-signed = Saņēmējs ir parakstījis. Grozījumus paraksta aģentūras direktors.
agreements-amendment-turn-ended = Grozījumi ir izbeigti, abas puses tos neparakstīja. Līgums paliek, kāds bija.
agreements-amendment-turn-in-force = Grozījumus ir parakstījušas abas puses.
agreements-assess = Sākt izskatīšanu
agreements-approve = Piekrist grozījumiem
agreements-end-title = Izbeigt grozījumus bez parakstīšanas
agreements-end-hint = Līgums paliek, kāds tas ir. Pēc tam var lūgt citus grozījumus.
agreements-end = Izbeigt
agreements-flash-ended = Grozījumi ir izbeigti.
agreements-refuse-title = Nepiekrist grozījumiem
agreements-refuse = Nepiekrist
agreements-effective-from = Spēkā no
agreements-lines-hint = Rindu summai jābūt { $sum }.
agreements-now-sum = Tagad: { $sum }
agreements-share = Skolai kopā
agreements-share-hint = Tagad: { $sum }. Naudu var pārcelt starp šī līguma skolām; kopsumma paliek.
agreements-new-line = Jauna tāmes rinda
agreements-new-line-hint = Atstājiet tukšu, ja jaunas rindas nav.
agreements-new-what = Ko pirks
agreements-new-sum = Jaunās rindas summa
agreements-addition = Papildinājums
agreements-addition-hint = Piemēram, vēl viena aktivitāte: kas, kad, kam.
agreements-changes = Kas mainās
agreements-change-what = Punkts vai pozīcija
agreements-change-before = Līdz šim
agreements-change-after = Turpmāk
agreements-changed-line = { $school }, tāmes rinda: { $what }
agreements-changed-new-line = { $school }, jauna tāmes rinda: { $what }
agreements-changed-share = { $school }, kopā
agreements-contacts = Projekta atbalsta personas un palīgi
agreements-contacts-hint = Kas skolā atbild par projektu un no kuras dienas. Iepriekšējie paliek redzami.
agreements-contacts-none = Neviens nav norādīts.
agreements-contact-add = Mainīt atbalsta personu vai pievienot palīgu
agreements-contact-save = Saglabāt
agreements-contact-function = Uzdevums projektā
agreements-contact-function-hint = Jauna atbalsta persona aizstāj iepriekšējo; palīgs nāk klāt.
agreements-contact-function-support-person = Atbalsta persona
agreements-contact-function-helper = Palīgs
agreements-contact-given-name = Vārds
agreements-contact-family-name = Uzvārds
agreements-contact-from = No kuras dienas
agreements-contact-to = Līdz kurai dienai
agreements-contact-end = Beigt šodien
agreements-contact-now = Šobrīd
agreements-contact-is-now = Vai šobrīd
agreements-awards-title = Piešķirtais finansējums
agreements-awards-lead = { $count_form ->
    [zero] Finansējumu saņem { $count } projektu iesniedzēju, kopā { $sum }.
    [one] Finansējumu saņem { $count } projektu iesniedzējs, kopā { $sum }.
   *[other] Finansējumu saņem { $count } projektu iesniedzēji, kopā { $sum }.
}
agreements-mistake-day = Norādiet dienu.
agreements-mistake-empty = Šis lauks jāaizpilda.
agreements-refused-state = Tas vairs nav tādā stāvoklī, kurā to varētu darīt.
agreements-refused-same-person = Vajadzīgs kāds cits: kas grozījumus pieprasa, par tiem nelemj.
agreements-refused-not-settled = Lēmums vēl nav paziņots, vai arī tas ir apstrīdēts.
agreements-refused-no-money = Par šo iesniegumu finansējums nav piešķirts, vai arī tas ir atsaukts.
agreements-refused-other-decision = Par iesniegumu ir pieņemts cits lēmums. Sagatavojiet līgumu no jauna.
agreements-refused-replaced = Par iesniegumu ir pieņemts cits lēmums, tāpēc šo līgumu vairs nevar parakstīt. Aģentūra sagatavos citu.
agreements-refused-no-signatory = Norādiet abu pušu nosaukumus un parakstītājus, un saglabājiet projektu.
agreements-refused-meanwhile = Kamēr rakstījāt, līgumu mainīja kāds cits. Šeit ir tas, ko ierakstījāt Jūs: salīdziniet ar līgumu un nosūtiet vēlreiz.
agreements-refused-lines = { $school }: tāmes rindas kopā ir { $found }, bet tām jābūt { $expected }.
agreements-refused-over-ceiling = { $school }: { $found } ir vairāk, nekā viena skola drīkst saņemt ({ $ceiling }).
agreements-refused-new-line = Jaunai tāmes rindai vajag nosaukumu, izmaksu veidu un summu.
agreements-refused-schools = Izglītības iestāžu summas kopā ir { $found }, bet tām jābūt { $expected }.
agreements-refused-same-signature = Šajā failā ir tikai saņēmēja paraksts. Parakstiet dokumentu un pievienojiet failu ar savu parakstu.
agreements-refused-nothing = Nekas nav mainīts.
agreements-refused-ends-before = Pēdējā diena ir pirms pirmās.
agreements-refused-open-amendment = Iepriekšējie grozījumi vēl nav izlemti un parakstīti. Jaunus var pieprasīt pēc tam.
agreements-refused-contact-day = Dienai jābūt vēlākai par dienu, kad iepriekšējais sāka.
agreements-refused-contact-late = Projekts tajā dienā jau ir beidzies.
agreements-flash-prepared = Līgumu projekti sagatavoti. Pārbaudiet un piedāvājiet katru.
agreements-flash-saved = Līguma projekts saglabāts.
agreements-flash-offered = Līgums piedāvāts. Saņēmējam tiek paziņots.
agreements-flash-signed = Paraksts pievienots. Tagad paraksta aģentūra.
agreements-flash-in-force = Abi paraksti ir saņemti. Saņēmējam tiek paziņots.
agreements-flash-declined = Atzīmēts, ka līgumu neparakstīsiet.
agreements-flash-taken-back = Piedāvājums atsaukts. Par šo iesniegumu var sagatavot citu līgumu.
agreements-flash-noted = Pārcelšana atzīmēta un ir spēkā.
agreements-flash-requested = Grozījumi pieprasīti. Aģentūra tos izskatīs.
agreements-flash-assessed = Izskatīšana sākta.
agreements-flash-approved = Grozījumiem dots numurs un sagatavots dokuments. Saņēmējam tiek paziņots.
agreements-flash-refused = Grozījumi noraidīti. Saņēmējam tiek paziņots.
agreements-flash-contact = Saglabāts.
agreements-paper-title = Līgums par projekta īstenošanu { $number }
agreements-paper-no-number = numurs vēl nav piešķirts
agreements-paper-signed-on = laika zīmoga datums
agreements-paper-annex = Finansējuma sadalījums
agreements-paper-amendment-title = Vienošanās Nr. { $number } par grozījumiem līgumā { $agreement }
agreements-paper-rest = Pārējie noteikumi
agreements-paper-rest-stays = Pārējie līguma noteikumi paliek spēkā negrozīti.
agreements-paper-is-part = Vienošanās ir līguma neatņemama sastāvdaļa.
agreements-mail-offered-subject = Līgums { $number } jāparaksta
agreements-mail-offered-body =
    Labdien, { $name }!

    Sagatavots līgums { $number } par projekta īstenošanu. Finansējuma saņēmējs: { $beneficiary }. Finansējums: { $sum }.

    Lejupielādējiet līgumu, parakstiet to ar drošu elektronisko parakstu un pievienojiet: { $link }
agreements-mail-taken-back-subject = Aģentūra atsauc piedāvāto līgumu { $number }
agreements-mail-taken-back-body =
    Labdien, { $name }!

    Aģentūra ir atsaukusi Jums piedāvāto līgumu { $number }, tāpēc to vairs neparakstiet. Pamatojums: { $reason }
    Ja lēmums par finansējumu paliek spēkā, par jaunu līgumu Jums paziņosim.

    { $link }
agreements-mail-in-force-subject = Līgums { $number } ir spēkā
agreements-mail-in-force-body =
    Labdien, { $name }!

    Līgumu { $number } ir parakstījušas abas puses. Finansējuma saņēmējs: { $beneficiary }. Finansējums: { $sum }.

    Parakstītais līgums: { $link }
agreements-mail-school-subject = Līgums { $number } ir spēkā: { $school }
agreements-mail-school-body =
    Labdien, { $name }!

    Abas puses ir parakstījušas līgumu { $number }, kurā ir arī Jūsu skolas projekts ({ $school }). Finansējums skolai: { $sum }.

    Tāme un kontaktpersonas: { $link }
agreements-mail-amendment-approved-subject = Grozījumi Nr. { $amendment } līgumā { $number } jāparaksta
agreements-mail-amendment-approved-body =
    Labdien, { $name }!

    Aģentūra piekrīt Jūsu pieprasītajiem grozījumiem līgumā { $number }. To numurs ir { $amendment }.

    Lejupielādējiet grozījumus, parakstiet un pievienojiet: { $link }
agreements-mail-amendment-refused-subject = Grozījumi līgumā { $number } noraidīti
agreements-mail-amendment-refused-body =
    Labdien, { $name }!

    Aģentūra nepiekrita Jūsu pieprasītajiem grozījumiem līgumā { $number }. Pamatojums: { $reason }

    Līgums: { $link }
agreements-mail-amendment-ended-subject = Grozījumi līgumā { $number } izbeigti
agreements-mail-amendment-ended-body =
    Labdien, { $name }!

    Grozījumi līgumā { $number } ir izbeigti, un abas puses tos neparakstīja. Līgums paliek, kāds bija. Pamatojums: { $reason }

    Līgums: { $link }
agreements-mail-amendment-in-force-subject = Grozījumi Nr. { $amendment } līgumā { $number } ir spēkā
agreements-mail-amendment-in-force-body =
    Labdien, { $name }!

    Grozījumus Nr. { $amendment } līgumā { $number } ir parakstījušas abas puses.

    Līgums: { $link }
