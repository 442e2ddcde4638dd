# Pieslēgšanās
people-sign-in-title = Pieslēgties
people-sign-in-lead = Ierakstiet savu e-pasta adresi – atsūtīsim saiti, ar kuru pieslēgties. Parole nav vajadzīga.
people-email = E-pasta adrese
people-email-hint = Adrese, uz kuru saņēmāt uzaicinājumu.
people-sign-in-send = Saņemt saiti
people-sign-in-password-summary = Man ir parole un kodu lietotne
people-password = Parole
people-code = Kods no lietotnes
people-code-hint = Seši cipari
people-code-with-link-hint = Seši cipari. Jūsu kontam ir iestatīts kods, tāpēc saite viena pati nepieslēdz
people-sign-in-with-password = Pieslēgties ar paroli
people-sign-in-sent-title = Pārbaudiet e-pastu
people-sign-in-sent-lead = Ja adrese { $address } mums ir zināma, uz to tikko aizgāja saite. Tā darbojas { $minutes } minūtes un vienu reizi.
people-sign-in-sent-browser = Atveriet saiti tajā pašā pārlūkā, kurā to pieprasījāt.
people-sign-in-sent-demonstration = Demonstrācijā vēstule nonāk pastkastē šeit
people-sign-in-no-account = Konta vēl nav?
people-sign-in-no-account-what = Kontu atver ar uzaicinājumu. Ja vēlaties pieteikt skolas komandu, rakstiet sava reģiona koordinatoram: koordinators parūpēsies par uzaicinājumu. Ja Jūs aicina komandā, atveriet saiti uzaicinājuma vēstulē.
people-sign-in-contacts = Reģionu koordinatoru kontakti
people-sign-in-again = Pieprasīt vēlreiz
people-sign-in-link-title = Vēl viens solis
people-sign-in-link-lead = Nospiediet pogu, lai pieslēgtos. Tā mēs zinām, ka saiti atvēra cilvēks, nevis pasta pārbaudes programma.
people-sign-in-link-go = Pieslēgties
people-already-signed-in = Šajā pārlūkā jau ir pieslēdzies lietotājs { $name }. Ja turpināsiet, tas mainīsies.

# Atteikumi
people-refused-link-unknown = Šī saite nav derīga. Pieprasiet jaunu.
people-refused-link-used = Šī saite jau ir izmantota. Pieprasiet jaunu.
people-refused-link-expired = Saites laiks ir beidzies. Pieprasiet jaunu.
people-refused-link-browser = Saite jāatver tajā pašā pārlūkā, kurā to pieprasījāt. Pieprasiet jaunu saiti šajā pārlūkā.
people-refused-password = Adrese, parole vai kods nav pareizi. Pārbaudiet un mēģiniet vēlreiz vai pieprasiet saiti uz e-pastu.
people-refused-invited-already = Uz šo adresi jau ir nosūtīts tāds pats uzaicinājums, un tas vēl ir spēkā. Ja vajadzīgs jauns, vispirms to atsauciet.
people-refused-has-role = Cilvēkam ar šo adresi šī loma jau ir.
people-refused-own-role = Savas lomas nevar mainīt pats. Lūdziet to citam administratoram.
people-refused-invitation-used = Šis uzaicinājums jau ir pieņemts. Pieslēdzieties ar savu e-pasta adresi.
people-refused-invitation-expired = Uzaicinājuma laiks ir beidzies vai tas ir atsaukts. Lūdziet jaunu tam, kurš Jūs aicināja.
people-refused-consent-expired = Saites laiks ir beidzies. Lūdziet komandas atbalsta personai nosūtīt jaunu.
people-refused-consent-closed = Uz šo jautājumu vairs nevar atbildēt. Sazinieties ar komandas atbalsta personu.
people-refused-nobody-to-remind = Nav neviena, kam atgādināt: atbilde ir saņemta vai saite vairs nedarbojas.
people-refused-reminded-lately = Šiem vecākiem vai aizbildņiem pēdējās 24 stundās jau ir rakstīts. Atgādiniet vēlāk.

# Kļūdas laukos
people-mistakes = Lūdzu, izlabojiet
people-mistake-email = Ierakstiet pilnu e-pasta adresi, piemēram, anna@skola.lv
people-mistake-name = Ierakstiet vārdu, ne garāku par 80 zīmēm
people-mistake-role = Izvēlieties lomu
people-mistake-scope = Izvēlieties, kur loma ir spēkā
people-mistake-password-short = Parolei jābūt vismaz 10 zīmes garai
people-mistake-password-long = Parole ir pārāk gara, īsiniet to līdz 200 zīmēm
people-mistake-code = Kods nav pareizs. Ierakstiet to, kas lietotnē redzams tagad
people-mistake-consent = Atbildiet ar „jā” vai „nē”

# Mans konts
people-account-title = Mans konts
people-roles = Lomas
people-roles-none = Nav nevienas lomas.
people-sessions = Kur esat pieslēdzies
people-sessions-lead = Ja kādu ierīci nepazīstat, beidziet tās sesiju.
people-session-browser = Pārlūks
people-session-this = šis
people-session-since = Kopš
people-session-last-seen = Pēdējo reizi
people-session-end = Beigt sesiju
people-session-ended = Sesija ir beigta.
people-password-title = Parole un kods
people-password-lead = Saite uz e-pastu ir pietiekami droša. Ja vēlaties, iestatiet paroli kopā ar kodu lietotni.
people-password-set-up = Iestatīt paroli
people-password-is-set = Jums ir parole un kodu lietotne. Saite uz e-pastu arī darbojas.
people-password-no-account = Šim cilvēkam nav konta, ar ko pieslēgties pa e-pastu.
people-password-remove = Noņemt paroli
people-password-removed = Parole un kodu lietotne ir noņemta.
people-password-saved = Parole un kodu lietotne ir iestatīta.
people-password-steps = Vispirms nolasiet kvadrātu ar kodu lietotni, tad ierakstiet paroli un lietotnē redzamo kodu.
people-password-scan = Nolasiet ar kodu lietotni:
people-password-square = Kvadrātveida kods lietotnei; zem tā tas pats ar burtiem
people-password-secret = Vai ierakstiet ar roku:
people-password-new = Jaunā parole
people-password-hint = Vismaz 10 zīmes. Drīkst lietot atstarpes un mīkstinājuma zīmes; vairāki vārdi ir labāki par vienu sarežģītu.
people-password-save = Saglabāt

# Uzaicinājumi
people-invitation-title = Uzaicinājums
people-invitation-lead = { $name }, Jūs esat aicināts(-a) lomā „{ $role }”.
people-invitation-accept = Pieņemt un pieslēgties
people-mail-invitation-subject = Uzaicinājums platformā Saikne
people-mail-invitation-body = Labdien!

    Jūs esat aicināts(-a) platformā Saikne. Loma: { $role }.

    Lai pieņemtu uzaicinājumu, atveriet šo saiti:
    { $link }

    Saite darbojas { $days } dienas. Ja uzaicinājumu negaidījāt, neko nedariet.

    Saikne
people-mail-link-subject = Saite, ar kuru pieslēgties
people-mail-link-body = Labdien!

    Lai pieslēgtos, atveriet šo saiti tajā pašā pārlūkā, kurā to pieprasījāt:
    { $link }

    Saite darbojas { $minutes } minūtes un vienu reizi. Ja to neprasījāt, neko nedariet.

    Saikne

# Piekrišanas
people-consent-title = Vecāka vai aizbildņa piekrišana
people-consent-lead = Labdien, { $guardian }! Jaunietis { $name } vēlas piedalīties skolas komandā, un mēs lūdzam Jūsu atbildi.
people-consent-school = Skola
people-consent-programme = Programma
people-consent-when = Mācības
people-consent-when-unknown = Laiku un vietu paziņos, kad komandai būs piešķirta vieta mācībās.
people-consent-responsible = Par mācībām un datiem atbild
people-consent-body-jspa = Jaunatnes starptautisko programmu aģentūra
people-consent-questions = Kam jautāt
people-consent-privacy = kā sargājam datus
people-consent-what = Uz katru jautājumu var atbildēt atsevišķi. Konts nav vajadzīgs.
people-consent-participate = Vai piekrītat, ka jaunietis piedalās komandā un trīs dienu mācībās ar nakšņošanu?
people-consent-participate-hint = Bez šīs piekrišanas piedalīties mācībās nevar.
people-consent-photo = Vai piekrītat, ka publicē fotogrāfijas, kurās jaunietis ir redzams?
people-consent-photo-hint = Atteikums dalību neietekmē.
people-consent-name-publication = Vai piekrītat, ka publicē jaunieša vārdu un uzvārdu?
people-consent-name-publication-hint = Atteikums dalību neietekmē.
people-consent-yes = Jā
people-consent-no = Nē
people-consent-save = Saglabāt atbildes
people-consent-saved = Paldies! Atbildes ir saglabātas.
people-consent-withdraw = Atbildi varat mainīt jebkurā laikā, atverot šo pašu saiti. Atsaukta piekrišana stājas spēkā uzreiz.

# Pārvaldība
people-list-title = Cilvēki un lomas
people-list-search = Meklēt pēc vārda vai adreses
people-list-every-role = Visas lomas
people-list-find = Meklēt
people-list-language = Vēstuļu valoda
people-list-known-since = Zināms kopš (Latvijas laiks)
people-list-empty = Neviens netika atrasts. Uzaiciniet cilvēku ar pogu augstāk.
people-name = Vārds, uzvārds
people-given-name = Vārds
people-family-name = Uzvārds
people-role = Loma
people-scope = Kur
people-role-from = No
people-role-to = Līdz
people-role-grant = Piešķirt lomu
people-erase-title = Personas dati
people-erase-lead = Ja persona lūdz dzēst savus datus un komanda, kurā tā ir, vairs nepiedalās, datus var dzēst.
people-erase = Dzēst personas datus
people-erase-question = Vai dzēst visu, pēc kā var atpazīt personu { $name }?
people-erase-goes = Tiks dzēsts vārds, dzimšanas datums, adreses, pieslēgšanās dati, lomas, saņemtās vēstules, vecāku un aizbildņu adreses, kā arī par personu rakstītie iemesli.
people-erase-stays = Paliks skaitļi, kvītis, mācību apmeklējums un notikumu žurnāls. Tajos persona būs tikai numurs, kas ne pie viena neved.
people-erase-final = To nevar atsaukt.
people-erase-reason = Iemesls
people-erase-reason-hint = Piemēram, lūguma datums un reģistrācijas numurs. Vārdu šeit nerakstiet: iemesls paliek žurnālā.
people-erase-reason-missing = Uzrakstiet, kāpēc dati tiek dzēsti.
people-erase-no = Nedzēst
people-erased = Personas dati ir dzēsti.
people-erase-refused-self = Savus datus Jūs nevarat dzēst. To dara cits administrators.
people-erase-refused-done = Šīs personas dati jau ir dzēsti.
people-erase-refused-team = Persona ir komandā, kas vēl piedalās. Vispirms komandai jānomaina dalībnieks vai jāatsauc pieteikums.
people-role-granted = Loma ir piešķirta.
people-role-revoke = Noņemt
people-role-revoked = Loma ir noņemta.
people-mistake-role-to = Ierakstiet dienu, līdz kurai loma ir spēkā
people-mistake-role-past = Šī diena jau ir pagājusi
people-role-revoke-title = Lomas noņemšana
people-role-revoke-question = Vai noņemt šo lomu?
people-role-revoke-consequences = Loma zūd uzreiz. Kas šim cilvēkam bija uzticēts, to kādam vajadzēs pārņemt. Lomu var piešķirt no jauna.
people-role-keep = Paturēt lomu
people-optional = nav obligāti
people-choose = Izvēlieties
people-invite = Uzaicināt cilvēku
people-invite-send = Nosūtīt uzaicinājumu
people-invitation-sent = Uzaicinājums ir nosūtīts.
people-invitation-withdraw = Atsaukt
people-invitation-withdrawn = Uzaicinājums ir atsaukts.
people-invitation-until = Spēkā līdz
people-invitations-waiting = Uzaicinājumi, kas gaida atbildi
people-scope-hint = Loma ir spēkā tikai izvēlētajā vietā. Katrai lomai der sava veida vieta: koordinatoram – reģions, pašvaldības koordinatoram – pašvaldība, programmas vadītājam un mācību plānotājam – programma vai gada cikls, auditoram – arī visa platforma.
people-scope-school = Skola
people-scope-school-hint = Tikai direktoram un atbalsta personai; tad vieta augstāk nav jāizvēlas.
people-scope-school-none = Nekas netika atrasts
people-scope-school-found = Ieteikumi: {"{n}"}
people-mistake-school = Izvēlieties skolu no reģistra
people-mistake-scope-role = Šī loma šādā vietā nav iespējama. Tai der: { $kinds }
people-scope-platform = Visa platforma
people-scope-programme = Programma
people-scope-edition = Gada cikls
people-scope-region = Reģions
people-scope-municipality = Pašvaldība
people-scope-organisation = Organizācija
people-scope-team = Komanda
people-scope-training-session = Mācības
