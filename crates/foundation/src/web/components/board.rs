//! Places and who is in them: a board of columns.

use maud::{Markup, html};

use super::{Icon, Text, icon};

/// Somebody or something that has a place.
#[derive(Debug, Clone, Default)]
pub struct BoardItem<'a> {
    /// Who.
    pub title: Text<'a>,
    /// Its page.
    pub href: Option<Text<'a>>,
    /// Why here, in one sentence.
    pub why: Option<Text<'a>>,
    /// Fixed here by hand; the word for it (“Fiksēts”).
    pub locked: Option<Text<'a>>,
    /// Tags, and a small form to move it elsewhere.
    pub content: Option<Markup>,
}

/// A place with room.
#[derive(Debug, Clone, Default)]
pub struct BoardColumn<'a> {
    /// Its name.
    pub title: Text<'a>,
    /// When and where.
    pub note: Text<'a>,
    /// How much of the room is taken.
    pub taken: u32,
    /// How much room there is; zero for a list without limit, such as a waiting list.
    pub room: u32,
    /// The same in words: “6 no 7 vietām”.
    pub room_words: Text<'a>,
    /// Who is in it.
    pub items: Vec<BoardItem<'a>>,
    /// Said when nobody is.
    pub empty: Text<'a>,
}

/// Columns side by side, one below the other on a phone. Moving is done by forms inside the
/// items, so it works with a keyboard and without scripts.
pub fn board(columns: &[BoardColumn<'_>]) -> Markup {
    html! {
        div class="board" {
            @for column in columns {
                section class={ "board-column" @if column.room > 0 && column.taken > column.room { " board-over" } } {
                    header {
                        h2 { (column.title) }
                        p { (column.note) }
                        p class="board-room" { (column.room_words) }
                        @if column.room > 0 { (seats(column.taken, column.room)) }
                    }
                    @if column.items.is_empty() { p class="board-empty" { (column.empty) } }
                    @else { ul { @for item in &column.items { (place(item)) } } }
                }
            }
        }
    }
}

fn place(item: &BoardItem<'_>) -> Markup {
    html! {
        li class="board-item" {
            p class="board-title" {
                @if let Some(href) = &item.href { a href=(href) { (item.title) } } @else { (item.title) }
                @if let Some(locked) = &item.locked {
                    span class="board-lock" { (icon(Icon::Lock)) span class="visually-hidden" { (locked) } }
                }
            }
            @if let Some(why) = &item.why { p class="board-why" { (why) } }
            @if let Some(content) = &item.content { (content) }
        }
    }
}

/// One small rhomb a seat, filled when taken; beyond 20 seats a bar.
fn seats(taken: u32, room: u32) -> Markup {
    if room > 20 {
        return html! {
            svg class="seats" viewBox="0 0 100 6" width="100%" height="6" preserveAspectRatio="none" aria-hidden="true" {
                rect class="seat-free" width="100" height="6" {}
                rect class="seat-taken" width=(taken.min(room) * 100 / room) height="6" {}
            }
        };
    }
    html! {
        svg class="seats" viewBox={ "0 0 " (room * 14) " 12" } width=(room * 14) height="12" aria-hidden="true" {
            @for seat in 0..room {
                path class=(if seat < taken { "seat-taken" } else { "seat-free" })
                    d={ "M" (seat * 14 + 6) " 1l5 5-5 5-5-5Z" } {}
            }
        }
    }
}
