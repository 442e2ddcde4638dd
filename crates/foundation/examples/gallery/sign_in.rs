//! Signing in.

use foundation::web::components::{
    Button, Field, FieldWidth, Tone, button_row, details, notice, page_head, panel,
};
use maud::{Markup, html};

use crate::{Speak, frame};

pub fn page(speak: Speak) -> Markup {
    let title = speak.say("Pieslēgties", "Sign in");
    let shell = frame::public("sign-in", title, speak);
    shell.around(html! {
        (page_head(title, Some(speak.say(
            "Parole nav vajadzīga: nosūtīsim saiti uz Jūsu e-pastu.",
            "No password needed: we send a link to your e-mail.",
        )), None))
        (panel(html! {
            form method="post" action="#" {
                (Field::new("email", speak.say("E-pasta adrese", "E-mail address"))
                    .hint(speak.say("Tā pati adrese, uz kuru saņēmāt uzaicinājumu.", "The address to which you got the invitation."))
                    .autocomplete("email").width(FieldWidth::Middle).required().email(""))
                (button_row(html! { (Button::new(speak.say("Sūtīt saiti", "Send the link"))) }))
            }
        }))
        (notice(Tone::Info, html! { p { (speak.say(
            "Saite darbojas vienreiz, 15 minūtes un tikai šajā pārlūkā.",
            "The link works once, for 15 minutes and only in this browser.",
        )) } }))
        (details(speak.say("Pieslēgties ar paroli un kodu", "Sign in with password and code"), html! {
            form method="post" action="#" {
                (Field::new("user", speak.say("E-pasta adrese", "E-mail address")).autocomplete("username").width(FieldWidth::Middle).email(""))
                (Field::new("password", speak.say("Parole", "Password")).autocomplete("current-password").width(FieldWidth::Middle).password())
                (Field::new("code", speak.say("Sešu ciparu kods no lietotnes", "Six-digit code from the app")).code("482913"))
                (button_row(html! { (Button::new(title).secondary()) }))
            }
        }))
    })
}
