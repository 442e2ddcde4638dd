# Projektu idejas: audekls, komentāri, vadības piekrišana, nosūtīšana kontaktpersonai

## Stāvokļi un soļi
ideas-state-sketch = Skice
ideas-state-shared = Parādīta skolai
ideas-state-principal-agreed = Skolas vadība piekrīt
ideas-state-with-contact = Pie kontaktpersonas
ideas-state-returned = Atdota labošanai
ideas-state-in-bundle = Iekļauta projekta iesniegumā
ideas-state-not-pursued = Komanda nepiesakās
ideas-step-shared = Ideja parādīta skolai
ideas-step-agreed = Skolas vadība piekrīt
ideas-step-changes-asked = Skolas vadība lūdz labojumus
ideas-step-reopened = Komanda raksta tālāk
ideas-step-sent = Ideja nosūtīta kontaktpersonai
ideas-step-returned = Kontaktpersona atdeva labošanai
ideas-step-taken = Ideja iekļauta projekta iesniegumā
ideas-step-released = Ideja izņemta no projekta iesnieguma
ideas-step-restored = Ideja ir tāda, kāda iesniegta
ideas-step-given-up = Komanda nolēma nepieteikties
ideas-step-resumed = Komanda tomēr turpina

## Kas notiek tālāk
ideas-next = Kas notiek tālāk
ideas-state-sketch-next = Komanda raksta ideju. Kad tā ir gatava rādīšanai, parādiet to skolai un citām to pašu mācību komandām.
ideas-state-shared-next = Ideju redz skola un citas to pašu mācību komandas. Tagad vajadzīga skolas vadības piekrišana.
ideas-state-principal-agreed-next = Skolas vadība piekrīt. Atbalsta persona var nosūtīt ideju pašvaldības kontaktpersonai.
ideas-state-with-contact-next = Ideja ir pie pašvaldības kontaktpersonas. Tā var ideju atdot labošanai.
ideas-state-returned-next = Kontaktpersona lūdz labojumus. Izlabojiet ideju un nosūtiet vēlreiz.
ideas-state-in-bundle-next = Ideja ir daļa no projekta iesnieguma. Tajā raksta tikai tad, ja kontaktpersona to izņem no iesnieguma un atdod labošanai.
ideas-state-not-pursued-next = Komanda nolēma šogad nepieteikties. Tas ir kārtībā: pieteikties nav pienākuma.
ideas-closes = Ideju var mainīt { $until }.

## Ideja no komandas lapas
teams-idea = Projekta ideja
ideas-begin-title = Projekta ideja
ideas-begin-lead = Ideju raksta visa komanda kopā. Ierakstīto vēlāk izmanto pieteikumam, tāpēc nekas nav jāraksta otrreiz.
ideas-begin-who = Kamēr ideja ir skice, to redz komanda, reģiona koordinators(-e) un mācību vadītājs(-a).
ideas-begin = Sākt ideju
ideas-of-team = Ideja: { $team }

## Audekls
ideas-canvas = Idejas audekls
ideas-canvas-lead = Katra atbilde saglabājas pati. Rakstīt var vairāki reizē.
ideas-part-why = Kāpēc un kas
ideas-part-who = Kam
ideas-part-how = Kā
ideas-field-title = Projekta nosaukums
ideas-field-need = Vajadzība
ideas-field-need-hint = Kas skolas kopienai pietrūkst? Kā Jūs to zināt?
ideas-field-idea = Ideja
ideas-field-idea-hint = Kā projekts atbild uz šo vajadzību?
ideas-field-themes = Tēmas
ideas-field-audience = Kam projekts domāts
ideas-field-groups = Izglītojamo grupas
ideas-field-problem = { $number }. problēma
ideas-field-result = Rezultāts, kas atrisina { $number }. problēmu
ideas-field-impact = Ietekme
ideas-field-impact-hint = Kas skolā mainīsies ilgākā laikā, ne tikai projekta beigās?
ideas-field-activities = Aktivitātes
ideas-field-activities-hint = Ko darīsiet, kad un kurš to vadīs?
ideas-field-category = Izmaksu veids
ideas-field-what = Kas tiks pirkts
ideas-field-sum = Summa, EUR
ideas-field-sum-hint = Piemēram: 120 vai 120,50
ideas-pairs = Problēmas un rezultāti
ideas-pairs-hint = Katrai problēmai savs rezultāts. Nākamā rinda parādās pēc saglabāšanas.
ideas-pairs-problem = Problēma
ideas-pairs-result = Rezultāts
ideas-budget = Budžets
ideas-budget-hint = Rakstiet veselos centos. Nākamās rindas parādās pēc saglabāšanas.
ideas-budget-line = { $number }. rinda
ideas-budget-what = Kas
ideas-budget-category = Veids
ideas-budget-sum = Kopā
ideas-budget-sum-column = Summa
ideas-budget-total = Kopā { $total }.
ideas-budget-left = Kopā { $total } no { $ceiling }. Atlikums: { $rest }.
ideas-budget-over = Kopā { $total }, bet vienai skolai pieejami { $ceiling }. Pārsniegts par { $rest }.
ideas-choose = Izvēlieties
ideas-save = Saglabāt un atgriezties
ideas-save-more = Saglabāt un rakstīt tālāk
ideas-back = Atpakaļ pie idejas
ideas-nothing-yet = Vēl nav ierakstīts
ideas-written = Rakstīja { $name }, { $moment }
ideas-sum-negative = Summa nevar būt negatīva
ideas-sum-part-of-a-cent = Summa jāraksta veselos centos: aiz komata ne vairāk kā divi cipari
ideas-sum-too-large = Summa ir par lielu
ideas-sum-unreadable = Ierakstiet summu ar cipariem, piemēram: 120,50

## Kas trūkst
ideas-missing = Kas vēl trūkst
ideas-missing-nothing = Nekas netrūkst.
ideas-missing-answer = Nav aizpildīts: { $field }
ideas-missing-pair = Nav nevienas problēmas ar rezultātu
ideas-missing-half-pair = { $number }. problēmai trūkst problēmas vai rezultāta
ideas-missing-line = Budžetā nav nevienas rindas
ideas-missing-half-line = Budžeta { $number }. rindai trūkst veida, apraksta vai summas
ideas-missing-themes = Nav izvēlēta neviena tēma
ideas-missing-ceiling = Budžets pārsniedz vienai skolai pieejamo summu
ideas-missing-training = Komanda nav pabeigusi mācības

## Darbības
ideas-write = Rakstīt ideju
ideas-share = Parādīt skolai un citām komandām
ideas-share-note = Ideju redzēs skolas vadība, pašvaldības kontaktpersona un to pašu mācību komandas. Rakstīt varēs arī turpmāk.
ideas-send = Nosūtīt kontaktpersonai
ideas-send-note = Kontaktpersona saņems ideju un vēstuli par to. Kamēr ideja ir pie kontaktpersonas, to nevar labot.
ideas-send-lacks = Nosūtīt varēs, kad nekas netrūks.
ideas-route = Kas ideju virzīs konkursam
ideas-route-hint = Katrai skolai ir viens ceļš: pašvaldības kontaktpersona vai biedrība (nodibinājums), kas pārstāv skolu.
ideas-route-municipality = Pašvaldības kontaktpersona
ideas-reopen = Rakstīt tālāk
ideas-reopen-note = Skolas vadības piekrišana zaudē spēku un būs jālūdz no jauna.
ideas-agree = Piekrītu idejai
ideas-agree-note = Jūs piekrītat tam, kas šajā lapā rakstīts. Pēc tam komanda ideju nevar mainīt, kamēr to neatver no jauna.
ideas-ask-changes = Lūgt labojumus
ideas-ask-changes-words = Kas jālabo
ideas-return = Atdot labošanai
ideas-return-words = Kas jālabo un kāpēc
ideas-give-up = Mēs nepieteiksimies
ideas-give-up-note = Pieteikties nav pienākuma, un komandai tas neko nemaina. Līdz konkursa beigām var pārdomāt.
ideas-resume = Tomēr turpināt
ideas-resume-note = Ideja turpinās no vietas, kur tā palika.
ideas-words-missing = Uzrakstiet, kas jālabo

## Atteikumi
ideas-refused-no-place = Ideju var sākt komanda, kurai ir vieta mācībās.
ideas-refused-closed = Konkurss ir slēgts. Ideju vairs nevar mainīt.
ideas-refused-state = Ideja jau ir citā posmā. Pārlādējiet lapu.
ideas-refused-not-writable = Šajā posmā ideju nevar labot.
ideas-refused-lacks = Ideju vēl nevar nosūtīt: skatiet, kas trūkst
ideas-refused-association = Šī organizācija nevar virzīt ideju konkursam. Izvēlieties citu.

## Komentāri
ideas-comments = Komentāri
ideas-comments-none = Komentāru vēl nav.
ideas-comment = Komentārs vai ieteikums
ideas-comment-about = Par ko
ideas-comment-whole = Par visu ideju
ideas-comment-send = Pievienot
ideas-comment-missing = Uzrakstiet komentāru
ideas-suggestions = { $count_form ->
    [zero] { $count } ieteikumu
    [one] { $count } ieteikums
   *[other] { $count } ieteikumi
}
ideas-part-team = komanda
ideas-part-coordinator = reģiona koordinators(-e)
ideas-part-trainer = mācību vadītājs(-a)
ideas-part-other-team = cita komanda
ideas-way = Idejas ceļš
ideas-others = Citu komandu idejas
ideas-others-lead = To pašu mācību komandas, kas savu ideju ir parādījušas.

## Saraksts
ideas-list = Projektu idejas
ideas-list-lead = { $count_form ->
    [zero] Pie kontaktpersonas: { $count } ideju
    [one] Pie kontaktpersonas: { $count } ideja
   *[other] Pie kontaktpersonas: { $count } idejas
}
ideas-list-none = Ideju vēl nav. Tās parādās šeit, kad komandas tās parāda skolai.
ideas-list-school = Izglītības iestāde
ideas-list-idea = Ideja
ideas-list-state = Posms
ideas-list-whole = Nekas netrūkst
ideas-list-not-begun = Nav sākta
ideas-list-elsewhere = Cits ceļš
ideas-list-team-begins = Jārīkojas komandai: mācības pabeigtas, bet ideja vēl nav sākta.
ideas-list-team-writes = Jārīkojas komandai: ideja top un skolai vēl nav parādīta.
ideas-list-by-association = Ideju konkursam virza { $name }.
ideas-list-lacks = { $count_form ->
    [zero] Trūkst { $count } lietu
    [one] Trūkst { $count } lietas
   *[other] Trūkst { $count } lietu
}

## Ziņas pēc darbības
ideas-flash-saved = Ideja saglabāta.
ideas-flash-commented = Komentārs pievienots.
ideas-flash-shared = Ideja ir parādīta.
ideas-flash-agreed = Jūsu piekrišana ir reģistrēta.
ideas-flash-changes-asked = Lūgums nosūtīts komandai.
ideas-flash-reopened = Ideju atkal var rakstīt.
ideas-flash-sent = Ideja ir nosūtīta kontaktpersonai.
ideas-flash-returned = Ideja ir atdota labošanai.
ideas-flash-taken = Ideja ir iekļauta projekta iesniegumā.
ideas-flash-released = Ideja ir izņemta no projekta iesnieguma.
ideas-flash-given-up = Reģistrēts, ka komanda nepiesakās.
ideas-flash-resumed = Ideja turpinās.

## Skolas balsojums
ideas-vote-heading = Skolas balsojums
ideas-vote-title = Balsošana skolā
ideas-vote-lead = Ierakstiet kodu no plakāta. Konts nav vajadzīgs.
ideas-vote-code = Balsojuma kods
ideas-vote-code-hint = Seši burti. Lielie vai mazie – vienalga.
ideas-vote-code-missing = Ierakstiet balsojuma kodu
ideas-vote-code-wrong = Balsojuma ar šādu kodu nav. Salīdziniet burtus ar plakātu
ideas-vote-enter = Doties balsot
ideas-vote-choose = Izvēlieties vienu
ideas-vote-cast = Balsot
ideas-vote-until = Balsot var līdz: { $moment }.
ideas-vote-poll = Šī ir aptauja, nevis vēlēšanas: no viena pārlūka var balsot vienreiz, bet cilvēkus neviens nepārbauda.
ideas-vote-nothing-kept = Par Jums neko neglabājam, un neviens neuzzinās, ko Jūs izvēlējāties. Lai no viena pārlūka nebalsotu divreiz, tas līdz balsojuma beigām tur nejaušu numuru.
ideas-vote-thanks = Paldies, Jūsu balss ir saskaitīta.
ideas-vote-result-later = Rezultāts šeit būs redzams, kad balsojums beigsies: { $moment }.
ideas-vote-was-over = Balsojums ir beidzies: { $moment }.
ideas-vote-over = Šis balsojums ir beidzies
ideas-vote-before = No šī pārlūka jau ir balsots
ideas-vote-no-cookie = Pārlūks nepieņēma sīkdatni, bez kuras balsi nevar saskaitīt. Atļaujiet sīkdatnes un balsojiet vēlreiz
ideas-vote-choice-missing = Izvēlieties vienu no atbildēm
ideas-vote-choice-forged = Šādas atbildes šajā balsojumā nav. Izvēlieties vienu no piedāvātajām
ideas-vote-what = Pajautājiet visai skolai, ko tā vēlas. Balso telefonā ar kodu, bez konta. Rezultāts pievienojas idejai un vēlāk – projekta iesniegumam.
ideas-vote-ask = Jautāt visai skolai balsojumā
ideas-vote-running = Balsojums notiek: kods un balsu skaits
ideas-vote-question = Jautājums
ideas-vote-usual-question = Ko mūsu skolā īstenot?
ideas-vote-usual-other = Kaut ko citu
ideas-vote-options = Atbildes
ideas-vote-option-number = { $number }. atbilde
ideas-vote-optional = ja vajag
ideas-vote-ends = Balsojums beidzas
ideas-vote-ends-hint = Ne vēlāk kā pēc mēneša un ne pēc konkursa beigām.
ideas-vote-open = Atvērt balsojumu
ideas-vote-question-missing = Ierakstiet jautājumu
ideas-vote-too-few = Vajadzīgas vismaz divas atbildes
ideas-vote-twice = Šāda atbilde jau ir
ideas-vote-no-end = Norādiet, kad balsojums beidzas
ideas-vote-end-past = Balsojuma beigām jābūt nākotnē
ideas-vote-end-far = Balsojumam jābeidzas mēneša laikā un pirms konkursa beigām
ideas-vote-one-at-a-time = Viens balsojums jau notiek. Jaunu var atvērt, kad tas beigsies.
ideas-vote-not-now = Šajā posmā jaunu balsojumu atvērt nevar.
ideas-vote-total = { $count_form ->
    [zero] Kopā { $count } balsu
    [one] Kopā { $count } balss
   *[other] Kopā { $count } balsis
}
ideas-vote-option = Atbilde
ideas-vote-votes = Balsis
ideas-vote-table = Rādīt skaitļus tabulā
ideas-vote-from-to = Balsots no { $from } līdz { $to }.
ideas-vote-close = Beigt balsojumu
ideas-vote-close-note = Pēc tam balsot vairs nevar, un rezultāts paliek, kāds tas ir.
ideas-vote-poster = Plakāts ar kodu
ideas-vote-poster-image = Kods, kas kamerai atver balsojumu
ideas-vote-poster-how = Pavērsiet kameru pret kvadrātu vai atveriet { $address } un ierakstiet kodu:
ideas-vote-poster-print = Izdrukājiet šo lapu pārlūkā: uz papīra paliek tikai plakāts.
ideas-flash-vote-opened = Balsojums ir atvērts.
ideas-flash-vote-closed = Balsojums ir beidzies, rezultāts pievienots idejai.
ideas-flash-vote-cast = Balss ir saskaitīta.

## Vēstules
ideas-mail-shared-subject = Jūsu piekrišanu gaida skolēnu ideja: { $title }
ideas-mail-shared-body =
    Labdien, { $name }!

    Jūsu skolas ({ $school }) komanda ir uzrakstījusi projekta ideju “{ $title }”. Lūdzu, izlasiet to un piekrītiet vai lūdziet labojumus:
    { $link }
ideas-mail-agreed-subject = Skolas vadība piekrīt idejai: { $title }
ideas-mail-agreed-body =
    Labdien, { $name }!

    Skolas ({ $school }) vadība piekrīt idejai “{ $title }”. Tagad to var nosūtīt pašvaldības kontaktpersonai:
    { $link }
ideas-mail-changes-asked-subject = Skolas vadība lūdz labot ideju: { $title }
ideas-mail-changes-asked-body =
    Labdien, { $name }!

    Skolas ({ $school }) vadība lūdz labot ideju “{ $title }”:

    { $words }

    Ideja: { $link }
ideas-mail-sent-subject = Saņemta ideja: { $title } ({ $school })
ideas-mail-sent-body =
    Labdien, { $name }!

    { $school } Jums nosūtīja projekta ideju “{ $title }”. Apskatiet to un, ja vajag, atdodiet labošanai:
    { $link }
ideas-mail-returned-subject = Kontaktpersona lūdz labot ideju: { $title }
ideas-mail-returned-body =
    Labdien, { $name }!

    Kontaktpersona lūdz labot ideju “{ $title }” ({ $school }):

    { $words }

    Izlabojiet un nosūtiet vēlreiz: { $link }

ideas-mail-taken-subject = Ideja iekļauta projekta iesniegumā: { $title }
ideas-mail-taken-body =
    Labdien, { $name }!

    Kontaktpersona iekļāva ideju “{ $title }” ({ $school }) projekta iesniegumā. Līdz iesniegšanai to var vēl izņemt un atdot labošanai. Par to Jūs saņemsiet ziņu.

    { $link }
ideas-mail-released-subject = Ideja izņemta no projekta iesnieguma: { $title }
ideas-mail-released-body =
    Labdien, { $name }!

    Kontaktpersona izņēma ideju “{ $title }” ({ $school }) no projekta iesnieguma. Ideja atkal ir pie kontaktpersonas. Ja ir jautājumi, sazinieties ar kontaktpersonu.

    { $link }
