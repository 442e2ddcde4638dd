portal-home-title = Programmes that connect
portal-home-lead = Announced calls, trainings and ideas in one place.

demonstration-title = Demonstration
demonstration-lead = All people and school teams here are invented. Choose a role and try.
demonstration-roles = Sign in as
demonstration-clock = Demonstration clock
demonstration-clock-to = Move to
demonstration-clock-hint = For example 2024-01-31T23:58:00+02:00
demonstration-clock-move = Move the clock
demonstration-mailbox = Mailbox
demonstration-mailbox-open = See the mail that would have been sent
demonstration-mailbox-empty = No mail yet.
