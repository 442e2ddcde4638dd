//! The words of invented ideas.

use crate::ideas::canvas::Slot;

/// An invented idea. Themes, groups and kinds of cost are places in the catalogues.
pub struct Text {
    /// What it is called.
    pub title: &'static str,
    /// What lacks.
    pub need: &'static str,
    /// What answers that.
    pub idea: &'static str,
    /// Themes.
    pub themes: &'static [usize],
    /// For whom.
    pub audience: &'static str,
    /// Groups of learners.
    pub groups: &'static [usize],
    /// Problems with their results.
    pub pairs: &'static [(&'static str, &'static str)],
    /// What changes beyond.
    pub impact: &'static str,
    /// What is done.
    pub activities: &'static str,
    /// Kind of cost, what, sum.
    pub budget: &'static [(usize, &'static str, &'static str)],
    /// What somebody suggested, for which place.
    pub suggestion: (Slot, &'static str),
}

impl Text {
    /// One of the reasons with which an idea comes back, always the same for this idea.
    pub fn reason(&self, reasons: &[&'static str]) -> &'static str {
        reasons.get(self.title.len() % reasons.len().max(1)).copied().unwrap_or("Lūdzu, precizējiet.")
    }
}

/// The ideas.
pub const IDEAS: [Text; 5] = [
    Text {
        title: "Starpbrīdis kopā",
        need: "Aptaujā 118 no 240 skolēniem atbildēja, ka starpbrīžos nezina, ko darīt, un jaunākie baidās no vecākajiem.",
        idea: "Reizi nedēļā vidusskolēni vada spēles jaunākajām klasēm, un gaitenī ir spēļu stūris, par kuru atbild pašpārvalde.",
        themes: &[0, 3],
        audience: "Visi skolas skolēni, īpaši 5.–8. klase",
        groups: &[1, 2, 3],
        pairs: &[
            ("Jaunākie skolēni baidās no vecākajiem", "Klases cita citu pazīst vārdā un spēlē kopā"),
            ("Starpbrīžos nav, ko darīt", "Katru dienu ir pieejams spēļu stūris"),
        ],
        impact: "Mazāk konfliktu starpbrīžos un skolēni, kuri paši rūpējas par kārtību.",
        activities: "Septembrī izvēlamies spēles kopā ar klasēm.\nNo oktobra līdz decembrim katru trešdienu spēļu starpbrīdis; vada 10. klase.\nDecembrī skolas turnīrs.",
        budget: &[
            (2, "Galda spēles un āra spēļu komplekti", "420,00"),
            (1, "Materiāli spēļu stūra iekārtošanai", "185,50"),
            (0, "Nodarbība spēļu vadītājiem", "300,00"),
        ],
        suggestion: (Slot::Activities, "Varbūt spēles var izvēlēties balsojumā pa klasēm?"),
    },
    Text {
        title: "Dzirdi mani",
        need: "Skolēni par apsaukāšanos runā tikai savā starpā. Pieaugušie par to uzzina pēdējie.",
        idea: "Darbnīcas par mobinga atpazīšanu un vienaudžu atbalsta grupa, pie kuras var vērsties jebkurš.",
        themes: &[3, 4],
        audience: "7.–12. klases skolēni un skolotāji",
        groups: &[2, 3, 4],
        pairs: &[
            ("Mobingu nepamana un par to nerunā", "Skolēni un skolotāji zina, kā rīkoties"),
            ("Komunikācijas trūkums starp skolēniem un skolotājiem", "Reizi mēnesī notiek atklāta saruna"),
        ],
        impact: "Skolā kļūst drošāk, un par grūtībām runā laikus.",
        activities: "Divas darbnīcas ar psihologu.\nVienaudžu atbalsta grupas apmācība.\nFoto izstāde “Dzirdi mani”.",
        budget: &[
            (0, "Psihologa vadītas darbnīcas", "640,00"),
            (1, "Materiāli izstādei", "150,00"),
            (3, "Uzkodas darbnīcās", "120,75"),
        ],
        suggestion: (Slot::Need, "Pievienojiet, cik skolēnu par to runāja aptaujā."),
    },
    Text {
        title: "Kaimiņu skolu forums",
        need: "Mūsu pašpārvaldes nezina, ko dara kaimiņu skolās, un katra visu izgudro no jauna.",
        idea: "Vienas dienas forums trim skolām: prakses stāsti, darba grupas un kopīgs gada plāns.",
        themes: &[0, 1, 4],
        audience: "Triju skolu pašpārvaldes un visi, kas vēlas piedalīties",
        groups: &[2, 3, 4],
        pairs: &[("Pašpārvaldes strādā katra par sevi", "Ir kopīgs gada plāns un kontaktu saraksts")],
        impact: "Skolu pašpārvaldes sadarbojas arī pēc projekta.",
        activities: "Oktobrī foruma diena.\nNovembrī divas tikšanās darba grupās.\nDecembrī plāns un ziņa skolu vietnēs.",
        budget: &[
            (4, "Autobuss divām skolām", "380,00"),
            (3, "Pusdienas 60 dalībniekiem", "390,00"),
            (0, "Foruma vadītājs", "250,00"),
            (6, "Plakāti", "64,99"),
        ],
        suggestion: (Slot::Audience, "Uzaiciniet arī pašvaldības jaunatnes darbinieku."),
    },
    Text {
        title: "Skolas radio atgriežas",
        need: "Skolas radio nedarbojas kopš 2019. gada, un ziņas līdz skolēniem nonāk nejauši.",
        idea: "Pašpārvaldes radio ar desmit minūšu raidījumu divreiz nedēļā, ko veido dažādu klašu skolēni.",
        themes: &[0, 4],
        audience: "Visa skolas saime",
        groups: &[1, 2, 3],
        pairs: &[
            ("Skolēni nezina par pasākumiem", "Katru nedēļu iznāk divi raidījumi"),
            ("Daži skolēni nekad netiek uzklausīti", "Katrā raidījumā runā kāds, kurš to dara pirmoreiz"),
        ],
        impact: "Vairāk skolēnu piedalās skolas dzīvē un prot runāt publiski.",
        activities: "Darbnīca ar radio žurnālistu.\nIekārtojam studiju.\nRaidījumi no oktobra; tos vada jaunieši.",
        budget: &[
            (2, "Mikrofoni un skaņas pults", "710,00"),
            (0, "Radio žurnālista darbnīca", "220,00"),
            (1, "Skaņas izolācijas materiāli", "140,00"),
        ],
        suggestion: (Slot::Idea, "Kā raidījumos piedalīsies skolēni, kuri vēl mācās latviešu valodu?"),
    },
    Text {
        title: "Pagalms visiem",
        need: "Pagalmā nav nevienas vietas, kur apsēsties skolēnam ratiņkrēslā kopā ar klasesbiedriem.",
        idea: "Kopā ar dabaszinību un kokapstrādes pulciņu iekārtojam pieejamu atpūtas stūri ar paaugstinātām dobēm.",
        themes: &[2],
        audience: "Visi skolēni, arī tie, kuriem ir kustību traucējumi",
        groups: &[0, 1, 2],
        pairs: &[("Pagalms nav pieejams visiem", "Ir pieejams atpūtas stūris 20 skolēniem")],
        impact: "Skolēni saprot, kā vide ietekmē iespēju būt kopā.",
        activities: "Talka septembrī.\nSoliņu un dobju gatavošana.\nAtklāšana un saruna par pieejamību.",
        budget: &[
            (1, "Kokmateriāli soliem un dobēm", "560,00"),
            (2, "Dārza darbarīki", "160,00"),
            (0, "Vides pieejamības eksperta saruna", "180,00"),
        ],
        suggestion: (Slot::Impact, "Uzrakstiet, kā to pamanīsiet pēc gada."),
    },
];
