## Notifications
messages-title = Notifications
messages-lead = Everything we have told you. Open a notification to get to the page it is about.
messages-sides = Views of the notifications
messages-all = All
messages-unread = Unread
messages-filter = Filter the notifications
messages-show = Show
messages-topic = Topic
messages-topic-all = All topics
messages-subject = About
messages-edition = Edition
messages-when = Told
messages-read = Read
messages-delivery = How you were told
messages-new = New
messages-open = Open
messages-put-back = Mark as unread
messages-read-all = Mark all as read
messages-newest = Back to the newest
messages-older = Older notifications
messages-none = Everything we tell you will be here: decisions, deadlines, questions and answers. There are no notifications yet.
messages-none-unread = There are no unread notifications.
messages-delivery-queued = A mail waits to be sent
# $at — when the mail went out.
messages-delivery-sent = By mail: { $at }
messages-delivery-failed = The mail could not be sent
messages-delivery-daily = Will be in the mail of the day, at 07:00
messages-delivery-here = Only here
messages-delivery-no-address = Only here, because no mail address is known
messages-delivery-forgotten = By mail
messages-flash-read = The notifications are marked as read.
messages-flash-unread = The notification is among the unread ones again.
messages-flash-chosen = Your choice is saved.

## Choices
messages-choices-title = How to tell you
messages-choices-lead = All notifications can always be read under “Notifications”. Here you choose what we also write to your mail address, and how often. We do not write at night, from 21:00 to 07:00.
messages-choices-official = Official notices – receipts, decisions, agreements, questions with a date for the answer, offers of seats – are always sent at once, at night too. They cannot be switched off.
messages-choices-all = In all programmes
# $initiative — name of the initiative.
messages-choices-of = Only in the initiative “{ $initiative }”
# $initiative — name of the initiative.
messages-choices-other = Otherwise in the initiative “{ $initiative }”
messages-choices-as-for-all = As in all programmes
messages-choices-save = Save the choice

programmes-delivery-at-once = By mail, at once
programmes-delivery-daily = In one mail a day, at 07:00
programmes-delivery-here = Only here, no mail
programmes-delivery-no-address = No mail address is known

programmes-topic-official = Official notices
programmes-topic-team = Team
programmes-topic-team-hint = Who joins or leaves, changes of members, the municipal contact person.
programmes-topic-training = Trainings
programmes-topic-training-hint = Transport, feedback, certificates. Offers of seats and changes of sessions are always sent at once.
programmes-topic-idea = Ideas
programmes-topic-idea-hint = What the principal and the contact person say about an idea, and where it has got to.
programmes-topic-application = Reminders about an application
programmes-topic-application-hint = What your school still owes while the application is put together.
programmes-topic-task = Work that waits for you
programmes-topic-task-hint = Reviews, answers to clarifications, changes of members and requests for transport.

## Mails
# Last paragraph of a mail that can be steered. $link — the page of choices.
messages-mail-choices = You can choose what we write to you about, and how often: { $link }
# Last paragraph of an official mail.
messages-mail-official = This is an official notice, therefore it is always sent.
messages-mail-daily-subject = { $count_form ->
    [one] { $count } piece of news in Saikne
   *[other] { $count } pieces of news in Saikne
}
messages-mail-daily-body =
    Hello, { $name }!

    Since the mail of the day before:
    { $news }
