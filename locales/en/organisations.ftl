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
