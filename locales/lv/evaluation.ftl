# Vērtēšana: vērtētāji, punkti un to pamatojumi.

# Vērtējuma stāvoklis.
evaluation-review-state-assigned = Uzticēts
evaluation-review-state-declared = Interešu konflikta nav
evaluation-review-state-recused = Atteicies interešu konflikta dēļ
evaluation-review-state-released = Noņemts
evaluation-review-state-in-progress = Tiek rakstīts
evaluation-review-state-submitted = Iesniegts
evaluation-review-state-returned = Atgriezts
evaluation-review-state-final = Galīgs

# Kas ar vērtējumu noticis.
evaluation-review-step-declared = Vērtētājs apliecina, ka interešu konflikta nav
evaluation-review-step-recused = Vērtētājs atsakās interešu konflikta dēļ
evaluation-review-step-released = Vērtējums noņemts
evaluation-review-step-written = Vērtēšana sākta
evaluation-review-step-submitted = Vērtējums iesniegts
evaluation-review-step-returned = Vērtējums atgriezts
evaluation-review-step-closed = Visi vērtējumi ir iesniegti

# Izvēlne un kopskats
evaluation-menu = Vērtēšana
evaluation-menu-reviews = Mani vērtējumi
evaluation-title = Projektu iesniegumu vērtēšana
evaluation-lead = Konkursi, kuru iesniegumus vērtē pēc kvalitātes kritērijiem.
evaluation-none = Pagaidām nav neviena konkursa, kura iesniegumus vērtē.
evaluation-overview-title = Vērtēšanas kopskats
evaluation-application = Projekta iesniegums
evaluation-number = Iesnieguma numurs
evaluation-applicant = Projekta iesniedzējs
evaluation-evaluator = Vērtētājs
evaluation-state = Stāvoklis
evaluation-due = Termiņš
evaluation-overdue = Termiņš pagājis
evaluation-reason = Pamatojums
evaluation-points = Punkti
evaluation-criterion = Kritērijs
evaluation-total = Kopā ar svariem
evaluation-choose = Izvēlieties
evaluation-nobody = Neviens
evaluation-third = Trešais vērtētājs
evaluation-submitted-at = Iesniegts

evaluation-tile-applications = Iesniegumi vērtēšanā
evaluation-tile-reviews = Vērtējumi kopā ar noņemtajiem
evaluation-tile-given = Iesniegtie vērtējumi
evaluation-tile-apart = Iesniegumi ar lielu starpību
evaluation-given-of = { $given } no { $all }
evaluation-missing-readers = { $count_form ->
    [zero] Programmas vadītājam jāuzaicina vērtētāji { $count } iesniegumiem.
    [one] Programmas vadītājam jāuzaicina vērtētāji { $count } iesniegumam.
   *[other] Programmas vadītājam jāuzaicina vērtētāji { $count } iesniegumiem.
}
evaluation-missing-third = { $count_form ->
    [zero] Trešais vērtētājs vajadzīgs { $count } iesniegumiem: pirmo vērtētāju punkti atšķiras vairāk, nekā pieļauts.
    [one] Trešais vērtētājs vajadzīgs { $count } iesniegumam: pirmo vērtētāju punkti atšķiras vairāk, nekā pieļauts.
   *[other] Trešais vērtētājs vajadzīgs { $count } iesniegumiem: pirmo vērtētāju punkti atšķiras vairāk, nekā pieļauts.
}
evaluation-missing-reviews = { $count_form ->
    [zero] { $count } iesniegumiem vēl nav visu vērtējumu. Kam kas jādara, redzams vērtētāju tabulā.
    [one] { $count } iesniegumam vēl nav visu vērtējumu. Kam kas jādara, redzams vērtētāju tabulā.
   *[other] { $count } iesniegumiem vēl nav visu vērtējumu. Kam kas jādara, redzams vērtētāju tabulā.
}
evaluation-close = Pabeigt vērtēšanu
evaluation-scores = Vērtētāju punkti
evaluation-scores-lead = Punkti ir tādi, kādus vērtētāji tos devuši. Blakus redzamā stingrība ir tikai informācija un punktus nemaina.
evaluation-scores-none = Vēl nav neviena iesnieguma, ko varētu vērtēt.
evaluation-raw-scores = Vērtētāju punkti
evaluation-difference = Starpība
evaluation-mean = Vidējais
evaluation-barred = interešu konflikts
# $tie — ar ko saistīts vērtētājs.
evaluation-barred-by = Pēc vērtējuma iesniegšanas kļuvis zināms, ka vērtētājs(-a) ir saistīts(-a) ar šo pieteicēju vai tā skolu: { $tie }. Vērtējums jāatliek malā, un jāaicina cits vērtētājs.
evaluation-set-aside = Atlikt vērtējumu malā
evaluation-set-aside-yes = Atlikt malā
evaluation-refused-barred = Vērtējumi, kuru autoram ir interešu konflikts: { $count }. Vispirms atlieciet tos malā.
evaluation-missing-barred = { $count_form ->
    [zero] { $count } vērtējumu iesnieguši cilvēki ar interešu konfliktu. Atlieciet tos malā, lai aicinātu citus.
    [one] { $count } vērtējumu iesniedzis cilvēks ar interešu konfliktu. Atlieciet to malā, lai aicinātu citu.
   *[other] { $count } vērtējumus iesnieguši cilvēki ar interešu konfliktu. Atlieciet tos malā, lai aicinātu citus.
}
evaluation-apart = Liela starpība
evaluation-kept = Jums šis iesniegums jāvērtē vai ar to ir interešu konflikts, tāpēc citu vērtētāju punktus Jūs neredzat.
evaluation-nobody-yet = Vērtētāju vēl nav.
evaluation-strictness = Stingrība
evaluation-strictness-beside = (stingrība { $points })
evaluation-strictness-lead = Stingrība ir vidējā starpība starp vērtētāja punktiem un citu punktiem par tiem pašiem iesniegumiem: mīnuss nozīmē stingrāk, pluss – augstsirdīgāk. Tā ir tikai informācija: punktus tā nemaina.
evaluation-strictness-over = { $count_form ->
    [zero] ({ $count } kopīgi iesniegumi)
    [one] ({ $count } kopīgs iesniegums)
   *[other] ({ $count } kopīgi iesniegumi)
}
evaluation-strictness-unknown = Vēl nav ar ko salīdzināt
evaluation-evaluators = Vērtētāji
evaluation-evaluators-none = Šim konkursam nav neviena vērtētāja.
evaluation-to-declare = Jāapliecina, ka nav konflikta
evaluation-to-judge = Jāvērtē
evaluation-submitted = Iesniegti
evaluation-recused = Atteikumi
evaluation-agreement = Vērtētāju saskaņa
evaluation-agreement-lead = Kripendorfa alfa rāda, cik vienādi vērtētāji vērtējuši: 1 nozīmē pilnīgu saskaņu, 0 – tādu, kāda rastos nejauši.
evaluation-alpha = Alfa
evaluation-alpha-means = Ko tas nozīmē
evaluation-alpha-good = Vērtētāji lielākoties ir vienisprātis.
evaluation-alpha-fair = Vērtētāji ir vienisprātis daļēji; secinājumi jāizdara piesardzīgi.
evaluation-alpha-low = Vērtētāji vērtējuši atšķirīgi; vērts pārrunāt, kā kritērijs saprotams.
evaluation-alpha-none = Saskaņas nav: vērtējumi atšķiras tikpat vai vairāk, nekā tas būtu nejauši.
evaluation-alpha-unknown = Vēl nevar pateikt: nav iesniegumu, kurus vērtējuši vairāki, vai visi punkti ir vienādi.

# Viens iesniegums
evaluation-marks = Punkti un pamatojumi
evaluation-marks-none = Vēl nav iesniegts neviens vērtējums.
evaluation-reviews = Vērtējumi
evaluation-apart-means = Pirmo vērtētāju punkti atšķiras vairāk, nekā pieļauts, tāpēc iesniegumu lasa trešais vērtētājs.
evaluation-mean-means = Galīgais vērtējums ir visu vērtētāju punktu vidējais, arī trešā vērtētāja punkti skaitās līdzi.
evaluation-return = Atgriezt vērtējumu
evaluation-return-yes = Atgriezt vērtētājam
evaluation-release = Noņemt vērtējumu
evaluation-release-yes = Noņemt un ierosināt citu vērtētāju

# Sadalīšana
evaluation-assignment-title = Iesniegumu sadalīšana vērtētājiem
evaluation-assignment-lead = { $count_form ->
    [zero] Katru iesniegumu vērtē { $count } vērtētāji. Platforma ierosina sadalījumu, Jūs to pārskatāt un publicējat.
    [one] Katru iesniegumu vērtē { $count } vērtētājs. Platforma ierosina sadalījumu, Jūs to pārskatāt un publicējat.
   *[other] Katru iesniegumu vērtē { $count } vērtētāji. Platforma ierosina sadalījumu, Jūs to pārskatāt un publicējat.
}
evaluation-proposal-open = Sadalījums ierosināts ({ $moment }) un vēl nav publicēts. Vērtētāji par to vēl nezina.
evaluation-nobody-lacks = Visiem iesniegumiem ir vērtētāji.
evaluation-short = { $count_form ->
    [zero] { $count } iesniegumiem vērtētāju trūkst arī ar šo ierosinājumu.
    [one] { $count } iesniegumam vērtētāju trūkst arī ar šo ierosinājumu.
   *[other] { $count } iesniegumiem vērtētāju trūkst arī ar šo ierosinājumu.
}
evaluation-compute = Ierosināt sadalījumu
evaluation-compute-again = Ierosināt no jauna
evaluation-due-hint = Diena, līdz kurai vērtētājiem jāiesniedz vērtējumi.
evaluation-publish = Publicēt un paziņot vērtētājiem
evaluation-load = Vērtētāju noslodze
evaluation-load-lead = Iesniegumus sadala pēc iespējas vienādi. Vērtētājam neuztic iesniegumu, ar ko viņam ir saite.
evaluation-load-now = Jau vērtē
evaluation-load-more = Ierosināti
evaluation-load-together = Kopā
evaluation-load-blocked = Nedrīkst vērtēt
evaluation-assigned = Iesniegumi un vērtētāji
evaluation-assigned-lead = Iesniegumi, kas atzīti par atbilstošiem vai jau tiek vērtēti.
evaluation-assigned-none = Nav neviena iesnieguma, ko varētu sadalīt.
evaluation-judges = Vērtē
evaluation-proposed = Ierosināts
evaluation-blocked = Nedrīkst vērtēt
evaluation-blocked-declared = { $name }: pats norādījis saiti – { $tie }
evaluation-blocked-role = { $name }: loma – { $tie }
evaluation-lacks-readers = { $count_form ->
    [zero] Trūkst { $count } vērtētāju
    [one] Trūkst { $count } vērtētāja
   *[other] Trūkst { $count } vērtētāju
}
evaluation-change = Mainīt ierosinājumu
evaluation-change-lead = Izvēlieties, kura vietā un kurš vērtēs. Iemesls paliek pie ierosinājuma.
evaluation-change-from = Kura vietā
evaluation-change-to = Kurš vērtēs
evaluation-change-yes = Mainīt

# Vērtētājs
evaluation-reviews-title = Mani vērtējumi
evaluation-reviews-lead = Iesniegumi, kurus Jums uzticēts vērtēt. Pirms iesnieguma satura atvēršanas jāapliecina, ka nav interešu konflikta.
evaluation-reviews-none = Jums pašlaik nav uzticēts neviens iesniegums.
evaluation-progress-column = Paveikts
evaluation-progress = { $done } no { $all } kritērijiem
evaluation-declare = Interešu konflikts
evaluation-declare-lead = Iesnieguma saturs atvērsies, kad apliecināsiet, ka Jums ar to nav interešu konflikta.
evaluation-declare-blind = Šajā konkursā vērtētāji neredz iesniedzēja un skolu nosaukumus. Ja saturā tos tomēr atpazīstat, interešu konfliktu varat paziņot arī vēlāk.
evaluation-declare-question = Vai Jums ir interešu konflikts?
evaluation-declare-no = Nē, interešu konflikta nav
evaluation-declare-yes = Jā, ir interešu konflikts
evaluation-declare-missing = Izvēlieties, vai Jums ir interešu konflikts
evaluation-declare-send = Apliecināt
evaluation-conflict-reason = Konflikta iemesls
evaluation-conflict-reason-hint = Aizpildiet tikai tad, ja konflikts ir. To redz programmas vadītājs un komisija.
evaluation-recuse = Atteikties interešu konflikta dēļ
evaluation-recuse-later = Es pamanīju interešu konfliktu
evaluation-recuse-later-lead = Vērtējums beigsies, iesniegumu Jūs vairs neredzēsiet un par to Jums vairs nejautās.
evaluation-closed-title = Šis iesniegums Jums nav atvērts
evaluation-recused-closed = Jūs atteicāties vērtēt interešu konflikta dēļ. Iesnieguma saturu Jūs neredzat, un par to Jums vairs nejautās.
evaluation-released-closed = Šis vērtējums Jums ir noņemts. Iesnieguma saturu Jūs vairs neredzat.
evaluation-back-to-reviews = Uz maniem vērtējumiem
evaluation-content = Iesniegums
evaluation-clarified = Precizējumi
evaluation-clarified-lead = Ko iesniedzējs paskaidroja pēc aģentūras lūguma. Iesniegtais paliek, kā bija; atbilde ir blakus.
evaluation-clarified-blind = Ko iesniedzējs paskaidroja pēc aģentūras lūguma. Jautājums un atbildes vēstule nav redzama, jo tajā var būt nosaukti cilvēki un iestādes.
evaluation-clarified-question = Jautājums
evaluation-blind = Iesniedzēja, skolu un cilvēku vārdi ir slēpti. Vārdi, kas ierakstīti pašā tekstā, paliek redzami.
evaluation-school-number = { $number }. skola
evaluation-others-hidden = Citu vērtētāju punktus Jūs neredzat, un viņi neredz Jūsējos.
evaluation-to-sheet = Uz vērtējuma lapu
evaluation-returned = Vērtējums ir atgriezts
evaluation-sheet = Vērtējums
evaluation-sheet-lead = Katram kritērijam vajadzīgi punkti un pamatojums. Atbildes saglabājas pašas.
evaluation-total-so-far = Kopā ar svariem: { $sum } no { $most }
evaluation-scale = No 0 līdz { $most } punktiem, solis { $step }.
evaluation-weight = Punkts skaitās { $weight } reizes.
evaluation-pass-mark = Slieksnis: { $least } punkti.
evaluation-knock-out = Slieksnis: { $least } punkti; zem tā iesniegumu noraida.
evaluation-pass-mark-of-set = Lai iesniegumu varētu atbalstīt, kopā jābūt vismaz { $least } punktiem.
evaluation-comments = Komentāri
evaluation-comment-applicant = Komentārs iesniedzējam
evaluation-comment-applicant-hint = Šo komentāru drīkst nodot iesniedzējam.
evaluation-comment-internal = Iekšējs komentārs
evaluation-comment-internal-hint = To redz tikai tie, kas vērtēšanu vada un lemj.
evaluation-submit = Iesniegt vērtējumu
evaluation-save = Saglabāt
evaluation-mark-unreadable = Ierakstiet punktus ar cipariem
evaluation-mark-out-of-range = Punktiem jābūt no 0 līdz { $most }
evaluation-mark-between-steps = Punkti jādod norādītajos soļos
evaluation-lacks-points = { $criterion }: trūkst punktu
evaluation-lacks-reason = { $criterion }: trūkst pamatojuma

# Saites
evaluation-ties-title = Manas saites
evaluation-ties-lead = Iesniegumus, ar kuriem Jums ir saite, Jums neuztic. Saites, kas izriet no Jūsu lomām, platforma zina pati.
evaluation-ties-none = Jums nav nevienas zināmas saites.
evaluation-tie-to = Ar ko
evaluation-tie-source = No kurienes zināms
evaluation-tie-deed = Darbība
evaluation-tie-declared = Norādījāt Jūs
evaluation-tie-of-role = Izriet no lomas
evaluation-tie-remove = Noņemt
evaluation-tie-add = Norādīt saiti
evaluation-tie-add-lead = Piemēram, darbs, radinieki vai cita sadarbība. Neiesniegtie vērtējumi, uz kuriem saite attiecas, beidzas uzreiz.
evaluation-tie-municipality = Pašvaldība
evaluation-tie-organisation = Vai organizācija
evaluation-tie-organisation-hint = Skolas, biedrības vai citas organizācijas nosaukums
evaluation-tie-send = Norādīt
evaluation-tie-missing = Izvēlieties pašvaldību vai ierakstiet organizāciju
evaluation-tie-unknown = Tādas organizācijas nav
evaluation-tie-which = Kura no tām?

# Atteikumi un paziņojumi
evaluation-refused-state = Vērtējums vairs nav tādā stāvoklī, kurā to var darīt. Atveriet lapu vēlreiz.
evaluation-refused-tied = Jums ir saite ar šo iesniegumu: { $tie }. To vērtēt Jūs nedrīkstat.
evaluation-refused-conflict = { $name } nedrīkst vērtēt šo iesniegumu: saite – { $tie }.
evaluation-refused-asked = { $name } par šo iesniegumu jau ir jautāts.
evaluation-refused-nothing-to-assign = Nav iesniegumu, kuriem varētu ierosināt vērtētāju.
evaluation-refused-nobody-chosen = Izvēlieties, kura vietā vai kurš vērtēs.
evaluation-refused-no-application = Izvēlieties iesniegumu.
evaluation-refused-no-evaluator = Kāds no ierosinātajiem vairs nav vērtētājs. Ierosiniet sadalījumu no jauna.
evaluation-refused-due = Termiņam jābūt šodienai vai vēlākai dienai.
evaluation-refused-nothing-to-close = Nav vērtēšanas, ko pabeigt.
evaluation-refused-incomplete = Vērtēšanu vēl nevar pabeigt: iesniegumi bez visiem vērtējumiem – { $count }.
evaluation-flash-computed = Sadalījums ierosināts
evaluation-flash-changed = Ierosinājums mainīts
evaluation-flash-published = Sadalījums publicēts, vērtētājiem paziņots
evaluation-flash-declared = Apliecinājums saņemts, iesniegums ir atvērts
evaluation-flash-recused = Atteikums saņemts
evaluation-flash-saved = Saglabāts
evaluation-flash-submitted = Vērtējums iesniegts
evaluation-flash-returned = Vērtējums atgriezts
evaluation-flash-released = Vērtējums noņemts
evaluation-flash-closed = Vērtēšana pabeigta
evaluation-flash-tie = Saite norādīta
evaluation-flash-tie-ended = Saite norādīta; vērtējumi, uz kuriem tā attiecas, ir beigti
evaluation-flash-tie-removed = Saite noņemta

# E-pasti
evaluation-asked-count = { $count_form ->
    [zero] { $count } projektu iesniegumus
    [one] { $count } projekta iesniegumu
   *[other] { $count } projektu iesniegumus
}
evaluation-mail-asked-subject = Jums uzticēts vērtēt projektu iesniegumus
evaluation-mail-asked-body = Labdien, { $name }!

    Konkursā “{ $edition }” Jums uzticēts vērtēt { $count }. Vērtējumi jāiesniedz { $until }.

    Pirms katra iesnieguma atvēršanas lūdzam apliecināt, ka Jums nav interešu konflikta:
    { $link }

    Saikne
evaluation-mail-returned-subject = Vērtējums atgriezts
evaluation-mail-returned-body = Labdien, { $name }!

    Jūsu vērtējums par iesniegumu { $application } ir atgriezts.

    Pamatojums: { $reason }

    { $link }

    Saikne
evaluation-mail-lacking-subject = Projekta iesniegumam vajadzīgs vērtētājs
evaluation-mail-lacking-body = Labdien, { $name }!

    Iesniegumam { $application } vajadzīgs vēl kāds vērtētājs: kāds atteicās, vērtējums noņemts vai pirmo vērtētāju punkti pārāk atšķiras. Platforma ierosina, kurš to varētu vērtēt, ja tāds ir. Lūdzam to pārskatīt un publicēt:
    { $link }

    Saikne
