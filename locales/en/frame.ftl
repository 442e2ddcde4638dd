# The frame around every page
frame-skip = Skip to content
frame-menu = Menu
frame-main-navigation = Main menu
frame-breadcrumb = You are here
frame-language = Language
frame-language-lv = Latviešu
frame-language-en = English
frame-colours = Colours
frame-colours-light = Light
frame-colours-dark = Dark
frame-colours-device = As on the device
frame-footer = About this site
frame-accessibility = Accessibility
frame-privacy = Privacy
frame-contacts = Contacts
frame-about = Where programmes meet schools, young people and communities.
frame-sign-in = Sign in
frame-sign-out = Sign out
frame-account = My account
frame-demonstration = Demonstration with invented data
frame-demonstration-roles = roles, clock, mailbox
frame-menu-home = Home
frame-menu-my-day = My day
frame-menu-notifications = Notifications
# After the number in the menu, for screen readers.
frame-unread = { $count } unread
frame-menu-administration = Administration

# Names of roles
role-platform-administrator = Platform administrator
role-programme-manager = Programme manager
role-regional-coordinator = Regional coordinator
role-session-planner = Session planner
role-trainer = Trainer
role-municipal-coordinator = Municipal coordinator
role-project-coordinator = Project coordinator
role-eligibility-officer = Eligibility officer
role-evaluator = Evaluator
role-commission-member = Member of the commission
role-director = Director
role-principal = Principal
role-support-person = Support person
role-student = Student
role-auditor = Auditor

# Error pages
problem-title-not-found = There is nothing here
problem-title-not-permitted = You have no access
problem-title-stale = Somebody else changed this in the meantime
problem-title-refused = That is not possible
problem-title-failed = Something broke
problem-not-found = The page does not exist or you may not see it. Check the address or go to the home page.
problem-sign-in-needed = Please sign in to go on.
problem-not-permitted = Your role does not allow this. If that seems wrong, write to the regional coordinator.
problem-stale = Somebody else changed the record since you opened this page. Nothing was overwritten. Open the page again and repeat your change.
problem-too-many-tries = { $count_form ->
    [one] Too many tries. Try again in { $count } minute.
   *[other] Too many tries. Try again in { $count } minutes.
}
problem-malformed = The browser sent something we cannot read. Open the page again and repeat.
problem-too-large = What was sent is larger than allowed. Make it smaller and try again.
problem-failed = This is our fault, not yours. The last action was not saved; please try again in a moment.
problem-database-unavailable = The database cannot be reached right now. Nothing was saved and nothing is lost; please try again in a moment.
problem-reference = If you write to us, give this number: { $reference }
problem-home = Home page

# Forms in which every answer saves itself
autosave-saved-now = Saved
autosave-present = Also here now: { $names }
autosave-saved-at = Saved at { $time }
autosave-saving = Saving…
autosave-offline = No connection – trying again
autosave-save-failed = Not saved. Reload the page.
autosave-too-long = The answer is too long. At most { $limit } characters
autosave-not-offered = Choose one of the answers offered
autosave-limit = At most { $limit } characters
autosave-limit-left = Characters left: { "{n}" }
autosave-limit-over = Too long. Characters too many: { "{n}" }
autosave-conflict = Somebody else has changed this answer meanwhile
autosave-conflict-yours = Your text
autosave-conflict-theirs = Their text
autosave-conflict-keep = Keep mine
autosave-conflict-take = Take theirs
autosave-conflict-again = The form shows your text. Save again to keep it; to keep the other text, write it into the field.

# Taking lists along
export-download = Download:
export-yes = Yes
export-no = No
# Ends a text that is longer than a cell of XLSX.
export-cut = … [the full text is in the CSV file]
export-too-many-rows = The list has more rows than one XLSX sheet can hold. Download it as CSV, or narrow it down.

# The words that go with a deed
reason-missing = Give a reason.
reason-too-long = The text is too long: at most { $limit } characters.
