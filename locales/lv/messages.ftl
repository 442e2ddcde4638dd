## Paziņojumi
messages-title = Paziņojumi
messages-lead = Viss, ko Jums esam paziņojuši. Atveriet paziņojumu, lai nonāktu lapā, uz kuru tas attiecas.
messages-sides = Paziņojumu skati
messages-all = Visi
messages-unread = Nelasītie
messages-filter = Atlasīt paziņojumus
messages-show = Rādīt
messages-topic = Temats
messages-topic-all = Visi temati
messages-subject = Par ko
messages-edition = Gada cikls
messages-when = Paziņots
messages-read = Izlasīts
messages-delivery = Kā paziņots
messages-new = Jauns
messages-open = Atvērt
messages-put-back = Atzīmēt kā nelasītu
messages-read-all = Atzīmēt visus kā izlasītus
messages-newest = Uz jaunākajiem
messages-older = Vecāki paziņojumi
messages-none = Te būs viss, ko Jums paziņosim: lēmumi, termiņi, jautājumi un atbildes. Pagaidām paziņojumu nav.
messages-none-unread = Nelasītu paziņojumu nav.
messages-delivery-queued = E-pasta vēstule gaida nosūtīšanu
# $at — kad vēstule izgāja.
messages-delivery-sent = E-pastā: { $at }
messages-delivery-failed = E-pasta vēstuli neizdevās nosūtīt
messages-delivery-daily = Būs dienas vēstulē plkst. 7.00
messages-delivery-here = Tikai šeit
messages-delivery-no-address = Tikai šeit, jo nav zināma e-pasta adrese
messages-delivery-forgotten = E-pastā
messages-flash-read = Paziņojumi ir atzīmēti kā izlasīti.
messages-flash-unread = Paziņojums atkal ir starp nelasītajiem.
messages-flash-chosen = Jūsu izvēle ir saglabāta.

## Izvēle
messages-choices-title = Kā Jums paziņot
messages-choices-lead = Visi paziņojumi vienmēr ir lasāmi sadaļā „Paziņojumi”. Šeit izvēlaties, par ko rakstīt arī uz e-pastu un cik bieži. Naktī, no plkst. 21.00 līdz 7.00, nerakstām.
messages-choices-official = Oficiālus paziņojumus – apliecinājumus par saņemšanu, lēmumus, līgumus, jautājumus ar atbildes termiņu, vietu piedāvājumus – vienmēr sūtām uzreiz, arī naktī. Tos izslēgt nevar.
messages-choices-all = Visās programmās
# $initiative — iniciatīvas nosaukums.
messages-choices-of = Tikai iniciatīvā „{ $initiative }”
# $initiative — iniciatīvas nosaukums.
messages-choices-other = Citādi iniciatīvā „{ $initiative }”
messages-choices-as-for-all = Kā visās programmās
messages-choices-save = Saglabāt izvēli

programmes-delivery-at-once = Uzreiz e-pastā
programmes-delivery-daily = Vienā vēstulē reizi dienā, plkst. 7.00
programmes-delivery-here = Tikai šeit, bez e-pasta
programmes-delivery-no-address = Nav zināma e-pasta adrese

programmes-topic-official = Oficiāli paziņojumi
programmes-topic-team = Komanda
programmes-topic-team-hint = Kas pievienojas vai aiziet, dalībnieku maiņa, pašvaldības kontaktpersona.
programmes-topic-training = Mācības
programmes-topic-training-hint = Transports, atsauksmes, apliecības. Vietas piedāvājumu un norises izmaiņas vienmēr sūtām uzreiz.
programmes-topic-idea = Idejas
programmes-topic-idea-hint = Ko par ideju saka direktors un kontaktpersona un kur tā nonākusi.
programmes-topic-application = Atgādinājumi par pieteikumu
programmes-topic-application-hint = Ko no Jūsu skolas vēl gaida, kamēr pieteikums top.
programmes-topic-task = Darbi, kas Jūs gaida
programmes-topic-task-hint = Vērtējumi, atbildes uz precizējumiem, dalībnieku maiņas un transporta lūgumi.

## Vēstules
# Pēdējā rindkopa vēstulē, no kuras var atteikties. $link — izvēles lapa.
messages-mail-choices = Par ko un cik bieži Jums rakstīt, varat izvēlēties šeit: { $link }
# Pēdējā rindkopa oficiālā vēstulē.
messages-mail-official = Šis ir oficiāls paziņojums, tāpēc to sūtām vienmēr.
messages-mail-daily-subject = { $count_form ->
    [zero] { $count } jaunumu Saiknē
    [one] { $count } jaunums Saiknē
   *[other] { $count } jaunumi Saiknē
}
messages-mail-daily-body =
    Labdien, { $name }!

    Kopš iepriekšējās dienas vēstules:
    { $news }
