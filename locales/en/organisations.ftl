# Kinds of organisation
organisations-kind-ministry = Ministry
organisations-kind-agency = Agency
organisations-kind-municipality = Municipality
organisations-kind-education-authority = Education authority
organisations-kind-general-school = General school
organisations-kind-vocational-school = Vocational school
organisations-kind-preschool = Preschool
organisations-kind-youth-centre = Children and youth centre
organisations-kind-other = Other education institution
organisations-kind-ngo-association = Association
organisations-kind-ngo-foundation = Foundation

# Kinds of founder
organisations-founder-municipality = Municipality
organisations-founder-state = State
organisations-founder-university = University
organisations-founder-private = Private founder

# Facts about an institution
organisations-field-name = Name
organisations-field-kind = Kind
organisations-field-type-text = Type
organisations-field-legal-status = Legal status
organisations-field-founder-kind = Kind of founder
organisations-field-founder-name = Founder
organisations-field-address = Address
organisations-field-municipality = Municipality
organisations-field-listed-under = Listed by municipality
organisations-field-learner-count = Learners in grades 1–12
organisations-field-preschool-count = Children in preschool programmes
organisations-field-is-liquidated = Closed

# Why a row of the register is refused
organisations-register-fault-not-text = The row is not readable text in the encoding of the file.
organisations-register-fault-too-long = The row is longer than 64 KB.
organisations-register-fault-broken-quoting = Quotation marks are broken, so the columns cannot be told apart.
organisations-register-fault-too-few-columns = The row has fewer columns than the header.
organisations-register-fault-too-many-columns = The row has more columns than the header.
organisations-register-fault-empty = A column that must be filled is empty.
organisations-register-fault-text-too-long = The text is longer than 400 characters.
organisations-register-fault-not-a-register-number = A register number has ten digits.
organisations-register-fault-not-a-number = The column must hold a whole number.
organisations-register-fault-duplicate = This register number stood in the file before; the first row counts.
organisations-register-fault-read-failed = The file could not be read further.

# Why an institution has no municipality
organisations-register-not-located-nothing-given = The register gives neither an address nor a municipality.
organisations-register-not-located-only-district = The address names only a former district, which was divided into several municipalities.
organisations-register-not-located-needs-parish = The former municipality was divided, and the address names no parish.
organisations-register-not-located-unknown-place = The address names no known municipality.

# Files that cannot be taken
organisations-file-empty = The file is empty. Choose an export of the register as CSV.
organisations-file-not-text = This is not a text file. Export the list as CSV and upload that.
organisations-file-no-header = The file has no header with the columns “Nosaukums” and “Reģistrācijas numurs”. Check that it is an export of the register of education institutions.
organisations-file-read-failed = The file could not be read. Please try again.

# What became of each row of an import
organisations-outcome-added = Added
organisations-outcome-changed = Changed
organisations-outcome-unchanged = Unchanged
organisations-outcome-refused = Refused
organisations-result-line = Line
organisations-result-register-no = Register number
organisations-result-name = Name
organisations-result-outcome = Outcome
organisations-result-changed = What changed
organisations-result-heading = Column
organisations-result-reason = Reason

# States of an import
organisations-import-state-previewed = Waiting for confirmation
organisations-import-state-importing = Running
organisations-import-state-imported = Done
organisations-import-state-failed = Failed
organisations-import-state-discarded = Discarded
organisations-import-out-of-turn = This import was started or discarded already. Open the list of imports to see how far it is.

# Words in common
organisations-mistakes = Please put this right
organisations-choose = Choose
organisations-optional = optional
organisations-yes = Yes
organisations-no = No
organisations-state = State
organisations-active = Active
organisations-closed = Closed
organisations-pages = Pages
organisations-pages-first = To the beginning of the list
organisations-pages-next = Next page

# List of organisations
organisations-list-title = Organisations
organisations-list-lead = Education institutions, municipalities and other organisations. Diacritics, quotation marks and abbreviations do not matter when you search.
organisations-list-learners = Learners
organisations-list-empty = Nothing was found. Try a shorter word or remove a filter.
organisations-list-count = { $count_form ->
    [one] { $count } organisation found
   *[other] { $count } organisations found
}
organisations-filter-label = Filter organisations
organisations-filter-words = Name
organisations-filter-region = Region
organisations-filter-all = All
organisations-filter-all-municipalities = All
organisations-filter-closed = Closed ones too
organisations-filter-show = Show
organisations-filter-clear = Clear all
organisations-filter-remove = Remove filter
organisations-unplaced-tag = Not known

# Page of an organisation
organisations-closed-note = This institution is closed. What is known about it is kept, but it takes part in no new calls.
organisations-place-title = Set the municipality
organisations-place-change = Change the municipality
organisations-place-hint = If a later register file tells the municipality, the register has the last word.
organisations-place-do = Save the municipality
organisations-place-done = The municipality is saved.
organisations-names-title = Other names
organisations-names-none = There are no other names.
organisations-names-text = New name
organisations-names-hint = What else the institution is called: an abbreviation, a former name. It will be found by it.
organisations-names-kind = Kind of name
organisations-names-add = Add the name
organisations-names-added = The name is added.
organisations-names-remove = Remove
organisations-names-removed = The name is removed.
organisations-alias-abbreviation = Abbreviation
organisations-alias-old-name = Former name
organisations-alias-spelling = Other spelling
organisations-contact-title = Contact in the municipality
organisations-contact-write = Write
organisations-history-title = History
organisations-history-none = Nothing is recorded about this organisation yet.
organisations-history-added = Added from the register
organisations-history-changed = Changed after the register

# Imports of the register
organisations-imports-title = Register imports
organisations-imports-lead = Exports of the register of education institutions: first looked at, then taken over.
organisations-imports-past = Imports so far
organisations-imports-none = No file has been handed in yet.
organisations-imports-file = File
organisations-imports-when = Handed in
organisations-imports-rows = Rows
organisations-imports-hash = Fingerprint of the file
organisations-upload-file = Register file
organisations-upload-hint = A CSV file of up to 16 MB. Separated by comma, semicolon or vertical bar; UTF-8 or Windows-1257. Data about persons (head, telephone, e-mail) are not taken.
organisations-upload-look = Look at the file
organisations-upload-done = The file has arrived. Nothing has been changed yet.
organisations-file-too-large = The file is larger than 16 MB. An export of the register is much smaller; check that you chose the right file.
organisations-file-missing = Choose a file.
organisations-file-broken-upload = The upload was interrupted or damaged. Choose the file and try again.
organisations-count-added = Added
organisations-count-changed = Changed
organisations-count-unchanged = Unchanged
organisations-count-refused = Rows refused
organisations-count-unplaced = Without municipality
organisations-preview-lead = This is how the data would change if the file were taken over now. Nothing has been changed so far.
organisations-preview-start = Take over the data
organisations-preview-discard = Discard the file
organisations-preview-problems = Rows that need attention
organisations-preview-changes = First changes
organisations-import-started = The import has started.
organisations-import-left = The file is discarded. Nothing was changed.
organisations-import-progress = { $done } of { $all } rows done
organisations-import-wait = The page renews itself. You may close it; the import goes on.
organisations-import-failed = The file could not be read to its end. Rows that are done are kept; hand the file in again.
organisations-import-discarded = This file was discarded. Nothing was changed.
organisations-result-title = Result of the import, row by row
organisations-result-no-problems = All rows are taken, and every institution has a municipality.
organisations-unplaced-title = Institutions without municipality
organisations-unplaced-lead = The register does not tell in which municipality they are. Open an institution and set its municipality by hand.
organisations-unplaced-none = The municipality of every institution is known.
organisations-unplaced-notice = { $count_form ->
    [one] { $count } institution has no municipality
   *[other] { $count } institutions have no municipality
}

# Contact cards
organisations-cards-title = Contact cards
organisations-cards-lead = Whom to turn to in a region or municipality. Visitors write with a form and do not see the address.
organisations-cards-none = There are no cards yet.
organisations-cards-new = New card
organisations-cards-place = Region or municipality
organisations-cards-go-on = Continue
organisations-cards-person = Person
organisations-cards-person-hint = Those who hold a coordinator's role here can be chosen.
organisations-cards-mailbox-only = Office mailbox only
organisations-cards-shown = Name shown in public
organisations-cards-name-public = Show the person's name in public
organisations-cards-name-public-hint = Tick this only if the person has agreed.
organisations-cards-mailbox = Office mailbox
organisations-cards-mailbox-hint = When given, messages go there and not to the person. It is not shown in public.
organisations-cards-from = Valid from
organisations-cards-until = Valid until
organisations-cards-save = Save the card
organisations-cards-saved = The card is saved.
organisations-card-of-region = { $place }: regional coordinator
organisations-card-of-municipality = { $place }: contact in the municipality
organisations-mail-letter-subject = Question: { $card }
organisations-mail-letter-body =
    Hello!

    Somebody wrote to you on Saikne ({ $card }).

    From: { $name }
    Address for the answer: { $address }

    { $text }

    To answer, write to that address. The writer does not see yours until you have answered.

# Mistakes in forms
organisations-mistake-alias-length = A name has 2 to 200 characters.
organisations-mistake-alias-known = The institution is found by this name already.
organisations-mistake-alias-kind = Choose a kind of name.
organisations-mistake-municipality = Choose a municipality that exists today.
organisations-mistake-day = Enter a date.
organisations-mistake-address = Enter an e-mail address, such as name@school.lv.
organisations-mistake-card-nobody = Choose a person or enter the office mailbox.
organisations-mistake-card-person = This person holds no coordinator's role here. Choose another.
organisations-mistake-card-days = The last day cannot be before the first.
organisations-mistake-card-unreachable = There is no address to send a message to at present. Please write to the regional coordinator.
organisations-mistake-writer-name = Enter your name (up to 120 characters).
organisations-mistake-message = Enter your message (up to 4000 characters).

# Where they are found
organisations-tool-list = Organisations
organisations-tool-list-lead = Education institutions and other organisations: facts, other names, history.
organisations-tool-imports = Register imports
organisations-tool-imports-lead = Taking over the register of education institutions, and institutions without municipality.
organisations-tool-cards = Contact cards
organisations-tool-cards-lead = Whom to turn to in regions and municipalities.
