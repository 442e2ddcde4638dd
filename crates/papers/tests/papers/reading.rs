//! What a reader finds in the files: Debian's `pdftotext` and `pdfinfo` (poppler-utils).

use papers::{Language, Paper, Template, render, sample};

use crate::samples::{all, saved, told_by};

/// The words of each page, in their order, with one space between two.
pub fn pages_of(paper: &Paper) -> Vec<String> {
    let file = saved(&render(paper).unwrap());
    let text = told_by("pdftotext", &["-layout".as_ref(), file.path().as_ref(), "-".as_ref()]);
    text.split_terminator('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The words of the whole paper.
pub fn words_of(paper: &Paper) -> String {
    pages_of(paper).join(" ")
}

#[test]
fn a_certificate_says_who_took_part_in_what() {
    let words = words_of(&sample(Template::Certificate, Language::Latvian));

    for expected in [
        "Apliecinājums",
        "Žanete Paraudziņa",
        "Rēzeknes Valsts 1. ģimnāzija",
        "piedalījās mācībās",
        "Pašpārvalde, kas sadzird un iesaista",
        "2024. gada 5.–7. aprīlis",
        "24 akadēmiskās stundas",
        "Pārbaudes kods",
        "7F3K-9QXM-4TBD",
        "parbaude/7F3K-9QXM-4TBD",
        "valsts budžeta finansējuma ietvaros.",
    ] {
        assert!(words.contains(expected), "{expected} is not in: {words}");
    }
}

#[test]
fn a_certificate_in_english_has_no_latvian_labels() {
    let words = words_of(&sample(Template::Certificate, Language::English));

    assert!(words.contains("This is to certify that"), "{words}");
    assert!(words.contains("Verification code"), "{words}");
    assert!(!words.contains("Pārbaudes"), "{words}");
}

#[test]
fn an_attendance_list_numbers_people_across_teams_and_keeps_their_marks() {
    let words = words_of(&sample(Template::AttendanceList, Language::Latvian));

    for expected in
        ["Dzirkstele · Rēzeknes Valsts 1. ģimnāzija", "Ņina Žagatiņa", "✓ – ✓ ✓", "atbalsta persona"]
    {
        assert!(words.contains(expected), "{expected} is not in: {words}");
    }
    assert!(words.contains(" 8 Mārtiņš Dūmzars") || words.contains("Mārtiņš Dūmzars 8"), "{words}");
}

#[test]
fn the_head_of_an_attendance_list_is_on_every_page() {
    let mut paper = sample(Template::AttendanceList, Language::Latvian);
    let team = paper.data["teams"][0].clone();
    paper.data["teams"] = vec![team; 30].into();

    let pages = pages_of(&paper);

    assert!(pages.len() >= 8, "{} pages", pages.len());
    for page in &pages[..pages.len() - 1] {
        assert!(page.contains("Piektdiena") && page.contains("Paraksts"), "{page}");
    }
}

#[test]
fn a_receipt_holds_the_whole_hash_and_every_field() {
    let words = words_of(&sample(Template::RegistrationReceipt, Language::Latvian));

    for expected in [
        "K24-000217",
        "2024. gada 31. janvārī plkst. 23.59.12,481 (Rīgas laiks, UTC+02:00)",
        "9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08",
        "Mēs gribam, lai skolā sadzird arī klusākos.",
        "Īpašas vajadzības nav norādīts",
        "Krišjānis Šķēle-Zvirbule",
    ] {
        assert!(words.contains(expected), "{expected} is not in: {words}");
    }
}

#[test]
fn properties_name_the_title_the_date_and_the_language() {
    for paper in all() {
        let file = saved(&render(&paper).unwrap());
        let properties = told_by("pdfinfo", &["-isodates".as_ref(), file.path().as_ref()]);
        let bytes = std::fs::read(file.path()).unwrap();

        assert!(properties.contains(&format!("Title:           {}", paper.title)), "{properties}");
        assert!(properties.contains("2024-04-10"), "{properties}");
        assert!(properties.contains("Tagged:          yes"), "{properties}");
        let tag = format!("/Lang({})", paper.language.tag());
        assert!(
            bytes.windows(tag.len()).any(|part| part == tag.as_bytes()),
            "{tag} is not in {}",
            paper.title
        );
    }
}

#[test]
fn the_same_paper_makes_the_same_bytes_and_another_date_makes_others() {
    for paper in all() {
        let first = render(&paper).unwrap();
        let later = Paper { issued_on: paper.issued_on.tomorrow().unwrap(), ..paper.clone() };

        assert_eq!(first, render(&paper).unwrap(), "{}", paper.title);
        assert_ne!(first, render(&later).unwrap(), "{}", paper.title);
    }
}

#[test]
fn papers_made_at_the_same_time_do_not_mix() {
    let papers = all();
    let alone: Vec<_> = papers.iter().map(|paper| render(paper).unwrap()).collect();

    let together: Vec<_> = std::thread::scope(|threads| {
        let started: Vec<_> = papers.iter().map(|paper| threads.spawn(|| render(paper).unwrap())).collect();
        started.into_iter().map(|thread| thread.join().unwrap()).collect()
    });

    assert!(alone == together);
}
