portal-home-title = Programmas, kas satuvina
portal-home-lead = Izsludinātie konkursi, mācības un idejas vienuviet.

demonstration-title = Demonstrācija
demonstration-lead = Visi cilvēki un skolu komandas šeit ir izdomāti. Izvēlieties lomu un izmēģiniet.
demonstration-roles = Pieslēgties kā
demonstration-clock = Demonstrācijas pulkstenis
demonstration-clock-to = Pārcelt uz
demonstration-clock-hint = Piemēram, 2024-01-31T23:58:00+02:00
demonstration-clock-move = Pārcelt pulksteni
demonstration-mailbox = Pastkaste
demonstration-mailbox-open = Skatīt vēstules, kas būtu nosūtītas
demonstration-mailbox-empty = Vēl nav nevienas vēstules.
