# Signing in
people-sign-in-title = Sign in
people-sign-in-lead = Write your e-mail address and we will send a link to sign in with. No password is needed.
people-email = E-mail address
people-email-hint = The address your invitation was sent to.
people-sign-in-send = Send me a link
people-sign-in-password-summary = I have a password and a code app
people-password = Password
people-code = Code from the app
people-code-hint = Six digits
people-code-with-link-hint = Six digits. Your account is protected by a code, so the link alone does not sign you in
people-sign-in-with-password = Sign in with password
people-sign-in-sent-title = Check your e-mail
people-sign-in-sent-lead = If we know the address { $address }, a link is on its way. It works for { $minutes } minutes and once.
people-sign-in-sent-browser = Open the link in the same browser in which you asked for it.
people-sign-in-sent-demonstration = In the demonstration the mail arrives in the mailbox here
people-sign-in-no-account = No account yet?
people-sign-in-no-account-what = An account begins with an invitation. To register a team of your school, write to the coordinator of your region, who sees to the invitation. If you are invited into a team, open the link in the invitation mail.
people-sign-in-contacts = Contacts of the regional coordinators
people-sign-in-again = Ask again
people-sign-in-link-title = One more step
people-sign-in-link-lead = Press the button to sign in. So we know that a person opened the link and not a mail scanner.
people-sign-in-link-go = Sign in
people-already-signed-in = { $name } is already signed in in this browser. If you go on, that will change.

# Refusals
people-refused-link-unknown = This link is not valid. Ask for a new one.
people-refused-link-used = This link has been used already. Ask for a new one.
people-refused-link-expired = The time of the link is over. Ask for a new one.
people-refused-link-browser = The link must be opened in the browser in which it was asked for. Ask for a new link in this browser.
people-refused-password = Address, password or code is wrong. Check them and try again, or ask for a link by e-mail.
people-refused-invited-already = The same invitation has been sent to this address and still works. Withdraw it first if a new one is needed.
people-refused-has-role = The person with this address has this role already.
people-refused-own-role = Nobody changes their own roles. Ask another administrator.
people-refused-invitation-used = This invitation has been accepted already. Sign in with your e-mail address.
people-refused-invitation-expired = The time of the invitation is over or it was withdrawn. Ask whoever invited you for a new one.
people-refused-consent-expired = The time of the link is over. Ask the team's support person to send a new one.
people-refused-consent-closed = This question can no longer be answered. Write to the team's support person.
people-refused-nobody-to-remind = There is nobody to remind: an answer is there, or the link no longer works.
people-refused-reminded-lately = These parents or guardians were written to in the last 24 hours. Remind them later.

# Mistakes in fields
people-mistakes = Please correct
people-mistake-email = Write a whole e-mail address, for example anna@skola.lv
people-mistake-name = Write a name of at most 80 characters
people-mistake-role = Choose a role
people-mistake-scope = Choose where the role holds
people-mistake-password-short = The password must have at least 10 characters
people-mistake-password-long = The password is too long; shorten it to 200 characters
people-mistake-code = The code is not right. Write the one the app shows now
people-mistake-consent = Answer yes or no

# My account
people-account-title = My account
people-roles = Roles
people-roles-none = No roles.
people-sessions = Where you are signed in
people-sessions-lead = If you do not recognise a device, end its session.
people-session-browser = Browser
people-session-this = this one
people-session-since = Since
people-session-last-seen = Last seen
people-session-end = End session
people-session-ended = The session has ended.
people-password-title = Password and code
people-password-lead = A link by e-mail is safe enough. If you wish, set a password together with a code app.
people-password-set-up = Set a password
people-password-is-set = You have a password and a code app. The link by e-mail works as well.
people-password-no-account = This person has no account to sign in to by e-mail.
people-password-remove = Remove password
people-password-removed = Password and code app are removed.
people-password-saved = Password and code app are set.
people-password-steps = First read the square with a code app, then write a password and the code the app shows.
people-password-scan = Read with a code app:
people-password-square = Square code for the app; the same in letters below
people-password-secret = Or type it in:
people-password-new = New password
people-password-hint = At least 10 characters. Spaces and any letters are welcome; several words are better than a complicated one.
people-password-save = Save

# Invitations
people-invitation-title = Invitation
people-invitation-lead = { $name }, you are invited as: { $role }.
people-invitation-accept = Accept and sign in
people-mail-invitation-subject = Invitation to Saikne
people-mail-invitation-body = Good day,

    you are invited to the platform Saikne. Role: { $role }.

    To accept the invitation, open this link:
    { $link }

    The link works for { $days } days. If you did not expect an invitation, do nothing.

    Saikne
people-mail-link-subject = Your link to sign in
people-mail-link-body = Good day,

    to sign in, open this link in the browser in which you asked for it:
    { $link }

    The link works for { $minutes } minutes and once. If you did not ask for it, do nothing.

    Saikne

# Consents
people-consent-title = Consent of a parent or guardian
people-consent-lead = Good day, { $guardian }! { $name } would like to take part in a school team, and we ask for your answer.
people-consent-school = School
people-consent-programme = Programme
people-consent-when = Training
people-consent-when-unknown = You will be told when and where once the team has a place in the training.
people-consent-responsible = Responsible for training and data
people-consent-body-jspa = Agency for International Programs for Youth
people-consent-questions = Whom to ask
people-consent-privacy = how we protect data
people-consent-what = Each question can be answered by itself. No account is needed.
people-consent-participate = Do you agree that the young person takes part in the team and in the three-day training with overnight stay?
people-consent-participate-hint = Without this consent it is not possible to take part in the training.
people-consent-photo = Do you agree that photographs that show the young person are published?
people-consent-photo-hint = A refusal does not affect participation.
people-consent-name-publication = Do you agree that the young person's name is published?
people-consent-name-publication-hint = A refusal does not affect participation.
people-consent-yes = Yes
people-consent-no = No
people-consent-save = Save answers
people-consent-saved = Thank you! The answers are saved.
people-consent-withdraw = You can change your answer at any time by opening this same link. A withdrawn consent takes effect at once.

# Administration
people-list-title = People and roles
people-list-search = Search by name or address
people-list-every-role = Every role
people-list-find = Search
people-list-language = Language of mail
people-list-known-since = Known since (Latvian time)
people-list-empty = Nobody was found. Invite somebody with the button above.
people-name = Name
people-given-name = Given name
people-family-name = Family name
people-role = Role
people-scope = Where
people-role-from = From
people-role-to = To
people-role-grant = Give a role
people-erase-title = Personal data
people-erase-lead = When a person asks for erasure and their team no longer takes part, the data can be erased.
people-erase = Erase personal data
people-erase-question = Erase everything by which { $name } can be known?
people-erase-goes = Name, birth date, addresses, sign-in data, roles, mail received, addresses of guardians and reasons written about the person will be erased.
people-erase-stays = Counts, receipts, attendance and the audit trail stay. In them the person is only a number that leads to nobody.
people-erase-final = This cannot be undone.
people-erase-reason = Reason
people-erase-reason-hint = For example the date and number of the request. Write no name here: the reason stays in the trail.
people-erase-reason-missing = Write why the data is erased.
people-erase-no = Do not erase
people-erased = The personal data is erased.
people-erase-refused-self = You cannot erase your own data. Another administrator does that.
people-erase-refused-done = The data of this person is erased already.
people-erase-refused-team = The person is in a team that still takes part. First the team has to change the member or withdraw its registration.
people-role-granted = The role is given.
people-role-revoke = Take back
people-role-revoked = The role is taken back.
people-mistake-role-to = Enter the day until which the role holds
people-mistake-role-past = This day is over
people-role-revoke-title = Taking a role away
people-role-revoke-question = Take this role away?
people-role-revoke-consequences = The role ends at once. Somebody else has to take over what was entrusted to this person. The role can be granted again.
people-role-keep = Keep the role
people-optional = optional
people-choose = Choose
people-invite = Invite somebody
people-invite-send = Send invitation
people-invitation-sent = The invitation is sent.
people-invitation-withdraw = Withdraw
people-invitation-withdrawn = The invitation is withdrawn.
people-invitation-until = Works until
people-invitations-waiting = Invitations that wait for an answer
people-scope-hint = A role holds only in the place you choose. Each role has its own kind of place: a coordinator a region, a municipal coordinator a municipality, a programme manager and a session planner a programme or an edition, an auditor also the whole platform.
people-scope-school = School
people-scope-school-hint = Only for a principal or a support person; then no place above is needed.
people-scope-school-none = Nothing was found
people-scope-school-found = Suggestions: {"{n}"}
people-mistake-school = Choose a school of the register
people-mistake-scope-role = This role cannot hold in such a place. It can hold in: { $kinds }
people-scope-platform = The whole platform
people-scope-programme = Programme
people-scope-edition = Edition
people-scope-region = Region
people-scope-municipality = Municipality
people-scope-organisation = Organisation
people-scope-team = Team
people-scope-training-session = Training
