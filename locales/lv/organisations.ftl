# Organizāciju veidi
organisations-kind-ministry = Ministrija
organisations-kind-agency = Aģentūra
organisations-kind-municipality = Pašvaldība
organisations-kind-education-authority = Izglītības pārvalde
organisations-kind-general-school = Vispārējās izglītības iestāde
organisations-kind-vocational-school = Profesionālās izglītības iestāde
organisations-kind-preschool = Pirmsskolas izglītības iestāde
organisations-kind-youth-centre = Bērnu un jauniešu centrs
organisations-kind-other = Cita izglītības iestāde
organisations-kind-ngo-association = Biedrība
organisations-kind-ngo-foundation = Nodibinājums

# Dibinātāju veidi
organisations-founder-municipality = Pašvaldība
organisations-founder-state = Valsts
organisations-founder-university = Augstskola
organisations-founder-private = Privāts dibinātājs

# Ziņas par iestādi
organisations-field-name = Nosaukums
organisations-field-kind = Veids
organisations-field-type-text = Tips
organisations-field-legal-status = Juridiskais statuss
organisations-field-founder-kind = Dibinātāja veids
organisations-field-founder-name = Dibinātājs
organisations-field-address = Adrese
organisations-field-municipality = Pašvaldība
organisations-field-listed-under = Uzskaita pašvaldība
organisations-field-learner-count = Izglītojamie 1.–12. klasē
organisations-field-preschool-count = Bērni pirmsskolas programmās
organisations-field-is-liquidated = Likvidēta

# Kāpēc reģistra rinda nav pieņemta
organisations-register-fault-not-text = Rinda nav lasāms teksts faila kodējumā.
organisations-register-fault-too-long = Rinda ir garāka par 64 KB.
organisations-register-fault-broken-quoting = Pēdiņas ir sajauktas, tāpēc ailes nav atšķiramas.
organisations-register-fault-too-few-columns = Rindā ir mazāk aiļu nekā galvenē.
organisations-register-fault-too-many-columns = Rindā ir vairāk aiļu nekā galvenē.
organisations-register-fault-empty = Obligātā aile ir tukša.
organisations-register-fault-text-too-long = Teksts ir garāks par 400 zīmēm.
organisations-register-fault-not-a-register-number = Reģistrācijas numuram jābūt desmit cipariem.
organisations-register-fault-not-a-number = Ailē jābūt veselam skaitlim.
organisations-register-fault-duplicate = Šis reģistrācijas numurs failā jau ir bijis; skaitās pirmā rinda.
organisations-register-fault-read-failed = Failu tālāk nevarēja nolasīt.

# Kāpēc iestādei nav noteikta pašvaldība
organisations-register-not-located-nothing-given = Reģistrā nav ne adreses, ne pašvaldības.
organisations-register-not-located-only-district = Adresē ir tikai bijušais rajons, kas sadalīts vairākās pašvaldībās.
organisations-register-not-located-needs-parish = Bijušais novads ir sadalīts, bet adresē nav pagasta.
organisations-register-not-located-unknown-place = Adresē nav neviena zināma pašvaldības nosaukuma.

# Faili, ko nevar pieņemt
organisations-file-empty = Fails ir tukšs. Izvēlieties reģistra eksportu CSV formātā.
organisations-file-not-text = Šis nav teksta fails. Eksportējiet sarakstu CSV formātā un augšupielādējiet to.
organisations-file-no-header = Failā nav galvenes ar ailēm “Nosaukums” un “Reģistrācijas numurs”. Pārbaudiet, vai tas ir Izglītības iestāžu reģistra eksports.
organisations-file-read-failed = Failu neizdevās nolasīt. Mēģiniet vēlreiz.

# Importa iznākums pa rindām
organisations-outcome-added = Pievienota
organisations-outcome-changed = Mainīta
organisations-outcome-unchanged = Bez izmaiņām
organisations-outcome-refused = Nav pieņemta
organisations-result-line = Rinda
organisations-result-register-no = Reģistrācijas numurs
organisations-result-name = Nosaukums
organisations-result-outcome = Iznākums
organisations-result-changed = Kas mainīts
organisations-result-heading = Aile
organisations-result-reason = Iemesls

# Importa stāvokļi
organisations-import-state-previewed = Gaida apstiprinājumu
organisations-import-state-importing = Notiek
organisations-import-state-imported = Pabeigts
organisations-import-state-failed = Neizdevās
organisations-import-state-discarded = Atmests
organisations-import-out-of-turn = Šis imports jau ir sākts vai atmests. Atveriet importu sarakstu, lai redzētu, cik tālu tas ticis.
