# Agreements, signatures, amendments, contacts of projects, the public list
agreements-menu = Agreements
agreements-list = Agreements
agreements-list-lead = Agreements on carrying out projects: who prepares them, who has to sign, which are in force.
agreements-list-empty = No agreement is like that.
agreements-list-count = { $count_form ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
agreements-filter = Find agreements
agreements-filter-words = Number, beneficiary, school or contest
agreements-filter-words-hint = For example: 3-26, vp2024 or kontakts rezekne
agreements-waiting = { $count_form ->
    [one] { $edition }: { $count } project has money and no agreement yet.
   *[other] { $edition }: { $count } projects have money and no agreement yet.
}
agreements-prepare = Prepare agreements
agreements-number = Agreement number
agreements-no-number = No number yet
agreements-beneficiary = Beneficiary
agreements-grantor = Grantor
agreements-represents = Municipality represented
agreements-schools = Schools
agreements-edition = Contest
agreements-state = State
agreements-amount = Funding
agreements-period = Period of eligibility
agreements-starts-on = First day
agreements-ends-on = Last day (inclusive)
agreements-decision = Decision
agreements-offered-on = Offered
agreements-in-force-on = In force since
agreements-decline-reason = Why it is not signed
agreements-contact = Contact
agreements-paper-hash = Fingerprint of the document (SHA-256)
agreements-reason = Reason
agreements-state-drafting = Being prepared
agreements-state-offered = Offered
agreements-state-signed-by-beneficiary = Signed by the beneficiary
agreements-state-in-force = In force
agreements-state-declined = Not signed
agreements-side-beneficiary = Beneficiary
agreements-side-agency = Grantor
agreements-title = Agreement { $number }
agreements-title-draft = Draft of an agreement
agreements-way = The way of the agreement
agreements-way-prepare = The agency prepares
agreements-way-beneficiary = The beneficiary signs
agreements-way-agency = The agency signs
agreements-way-in-force = In force
agreements-turn = What happens now
agreements-turn-yours = It is your turn
agreements-turn-drafting = The programme manager looks through the draft and offers it to the beneficiary.
agreements-turn-offered = The beneficiary signs the agreement.
agreements-turn-signed-by-beneficiary = The beneficiary has signed. The director of the agency signs.
agreements-turn-in-force = Both parties have signed the agreement.
agreements-turn-declined = The agreement was not signed and can no longer be signed.
agreements-document = Download the agreement (PDF)
agreements-preview = Look at the draft (PDF)
agreements-facts = The agreement
agreements-project = The project as its team describes it
agreements-line = Line of the budget
agreements-category = Kind of cost
agreements-sum = Sum
agreements-agreed-sum = Signed: { $sum }
agreements-additions = Additions
agreements-signatures = Signatures
agreements-signer = Signed by
agreements-signing-signed = The document is signed. Add it to the agreement.
agreements-history = History
agreements-history-when = When
agreements-history-what = What happened
agreements-history-who = Who
agreements-decline-title = Do not sign the agreement
agreements-decline-hint = The number stays used. If you will not carry the project out, withdraw the application too, on the page of the decision: then the money goes to those who wait.
agreements-decline = Do not sign
agreements-take-back-title = Take the offer back
agreements-take-back-hint = The number stays used. The beneficiary will no longer be able to sign this agreement. After that another agreement can be prepared for the same application.
agreements-take-back = Take the offer back
agreements-party-name = Name
agreements-party-number = Registration number
agreements-party-address = Registered address
agreements-party-signatory = Name of who signs
agreements-party-position = Position of who signs
agreements-nominative = In the nominative, as it is to stand in the agreement
agreements-contact-name = Name
agreements-contact-email = E-mail
agreements-contact-phone = Telephone
agreements-draft-fields = What is to stand in the agreement
agreements-save = Save the draft
agreements-offer-hint = Once offered, the agreement has its number and its text cannot be changed. What is not saved in the form does not count.
agreements-offer = Offer the agreement
agreements-amendment = Amendment
agreements-amendments = Amendments and moves between budget lines
agreements-amendments-none = The agreement was not changed.
agreements-amendment-title = Amendment No. { $number }
agreements-amendment-unnumbered = Amendment without a number
agreements-amendment-requested-at = Asked for
agreements-amendment-ask = Ask for an amendment
agreements-amendment-lead = Change only what is to be different. Where only sums change and not more than { $percent }% of a school's funding is moved altogether, it is noted at once. Other amendments are looked at by the agency and signed by both parties.
agreements-amendment-send = Send
agreements-amendment-document = Download the amendment (PDF)
agreements-amendment-state-requested = Asked for
agreements-amendment-state-noted = Noted
agreements-amendment-state-assessing = Being looked at
agreements-amendment-state-approved = To be signed
agreements-amendment-state-refused = Refused
agreements-amendment-state-signed = Signed by the beneficiary
agreements-amendment-state-ended = Ended without signatures
agreements-amendment-state-in-force = In force
agreements-amendment-turn-requested = The programme manager begins to look at it.
agreements-amendment-turn-noted = The move is inside the tolerance. It is noted and holds without signatures.
agreements-amendment-turn-assessing = The programme manager decides whether to agree.
agreements-amendment-turn-approved = The agency agrees. The beneficiary signs the amendment.
agreements-amendment-turn-refused = The agency did not agree to the amendment.
agreements-amendment-turn-signed = The beneficiary has signed. The director of the agency signs.
agreements-amendment-turn-ended = The amendment is ended; it was not signed by both parties. The agreement stays as it was.
agreements-amendment-turn-in-force = Both parties have signed the amendment.
agreements-assess = Begin to look at it
agreements-approve = Agree to the amendment
agreements-end-title = End the amendment without signing
agreements-end-hint = The agreement stays as it is. Another amendment can be asked for afterwards.
agreements-end = End it
agreements-flash-ended = The amendment is ended.
agreements-refuse-title = Do not agree to the amendment
agreements-refuse = Do not agree
agreements-effective-from = Holds from
agreements-lines-hint = The lines must come to { $sum }.
agreements-now-sum = Now: { $sum }
agreements-share = The school in all
agreements-share-hint = Now: { $sum }. Money can move between the schools of this agreement; the total stays.
agreements-new-line = New line of the budget
agreements-new-line-hint = Leave it empty if there is no new line.
agreements-new-what = What is bought
agreements-new-sum = Sum of the new line
agreements-addition = Addition
agreements-addition-hint = For example, one more activity: what, when, for whom.
agreements-changes = What changes
agreements-change-what = Clause or line
agreements-change-before = Before
agreements-change-after = After
agreements-changed-line = { $school }, line of the budget: { $what }
agreements-changed-new-line = { $school }, new line of the budget: { $what }
agreements-changed-share = { $school }, in all
agreements-contacts = Support persons and helpers of the project
agreements-contacts-hint = Who answers for the project at the school, and from which day. Those before stay in sight.
agreements-contacts-none = Nobody is named.
agreements-contact-add = Replace the support person or add a helper
agreements-contact-save = Save
agreements-contact-function = Task in the project
agreements-contact-function-hint = A new support person takes the place of the one before; a helper comes beside the others.
agreements-contact-function-support-person = Support person
agreements-contact-function-helper = Helper
agreements-contact-given-name = Given name
agreements-contact-family-name = Family name
agreements-contact-from = From which day
agreements-contact-to = To which day
agreements-contact-end = End today
agreements-contact-now = Now
agreements-contact-is-now = Whether now
agreements-awards-title = Funding awarded
agreements-awards-lead = { $count_form ->
    [one] { $count } applicant receives funding, { $sum } altogether.
   *[other] { $count } applicants receive funding, { $sum } altogether.
}
agreements-mistake-day = Name a day.
agreements-mistake-empty = This must be filled in.
agreements-refused-state = It is no longer in a state in which this is possible.
agreements-refused-same-person = Somebody else is needed: who asks for an amendment does not decide about it.
agreements-refused-not-settled = The decision was not told yet, or an appeal against it is open.
agreements-refused-no-money = No money is given for this application, or it was withdrawn.
agreements-refused-other-decision = There is another decision about the application. Prepare the agreement anew.
agreements-refused-replaced = Another decision was made about the application, so that this agreement can no longer be signed. The agency will prepare another.
agreements-refused-no-signatory = Name both parties and who signs for them, and save the draft.
agreements-refused-meanwhile = While you wrote, somebody else changed the agreement. Here is what you wrote: compare it with the agreement and send it again.
agreements-refused-lines = { $school }: the lines come to { $found }, but must come to { $expected }.
agreements-refused-over-ceiling = { $school }: { $found } is more than one school may have ({ $ceiling }).
agreements-refused-new-line = A new line of the budget needs a name, a kind of cost and a sum.
agreements-refused-schools = The schools come to { $found }, but must come to { $expected }.
agreements-refused-same-signature = This file has only the beneficiary's signature. Sign the document and add the file with your own signature.
agreements-refused-nothing = Nothing was changed.
agreements-refused-ends-before = The last day is before the first.
agreements-refused-open-amendment = The amendment before is not decided and signed yet. Another can be asked for after that.
agreements-refused-contact-day = The day must be later than the day on which the one before began.
agreements-refused-contact-late = The project is over by that day.
agreements-flash-prepared = The drafts are prepared. Look through each and offer it.
agreements-flash-saved = The draft is saved.
agreements-flash-offered = The agreement is offered. The beneficiary is being told.
agreements-flash-signed = The signature is added. Now the agency signs.
agreements-flash-in-force = Both signatures are here. The beneficiary is being told.
agreements-flash-declined = Noted that you will not sign the agreement.
agreements-flash-taken-back = The offer is taken back. Another agreement can be prepared for this application.
agreements-flash-noted = The move is noted and holds.
agreements-flash-requested = The amendment is asked for. The agency will look at it.
agreements-flash-assessed = It is being looked at.
agreements-flash-approved = The amendment has its number and its document. The beneficiary is being told.
agreements-flash-refused = The amendment is refused. The beneficiary is being told.
agreements-flash-contact = Saved.
agreements-paper-title = Grant agreement { $number }
agreements-paper-no-number = no number yet
agreements-paper-signed-on = date of the time stamp
agreements-paper-annex = How the funding is divided
agreements-paper-amendment-title = Amendment No. { $number } to agreement { $agreement }
agreements-paper-rest = Other provisions
agreements-paper-rest-stays = The other provisions of the agreement stay in force unchanged.
agreements-paper-is-part = The amendment is an integral part of the agreement.
agreements-mail-offered-subject = Agreement { $number } is to be signed
agreements-mail-offered-body =
    Dear { $name },

    Agreement { $number } on carrying out the project is prepared. Beneficiary: { $beneficiary }. Funding: { $sum }.

    Download it, sign it with a secure electronic signature and add it here: { $link }
agreements-mail-taken-back-subject = The agency takes back the agreement { $number }
agreements-mail-taken-back-body =
    Dear { $name },

    The agency has taken back the agreement { $number } that it had offered to you, so please do not sign it any more. Reason: { $reason }
    If the decision about the money still holds, we will tell you of a new agreement.

    { $link }
agreements-mail-in-force-subject = Agreement { $number } is in force
agreements-mail-in-force-body =
    Dear { $name },

    Both parties have signed agreement { $number }. Beneficiary: { $beneficiary }. Funding: { $sum }.

    The signed agreement: { $link }
agreements-mail-school-subject = Agreement { $number } is in force: { $school }
agreements-mail-school-body =
    Dear { $name },

    Both parties have signed agreement { $number }, which has your school's project in it ({ $school }). Funding for the school: { $sum }.

    Budget and contacts: { $link }
agreements-mail-amendment-approved-subject = Amendment No. { $amendment } to agreement { $number } is to be signed
agreements-mail-amendment-approved-body =
    Dear { $name },

    The agency agrees to the amendment of agreement { $number } that you asked for. Its number is { $amendment }.

    Download it, sign it and add it here: { $link }
agreements-mail-amendment-refused-subject = The amendment of agreement { $number } is refused
agreements-mail-amendment-refused-body =
    Dear { $name },

    The agency did not agree to the amendment of agreement { $number } that you asked for. Reason: { $reason }

    The agreement: { $link }
agreements-mail-amendment-ended-subject = The amendment of agreement { $number } is ended
agreements-mail-amendment-ended-body =
    Dear { $name },

    The amendment of agreement { $number } is ended; it was not signed by both parties. The agreement stays as it was. Reason: { $reason }

    The agreement: { $link }
agreements-mail-amendment-in-force-subject = Amendment No. { $amendment } to agreement { $number } is in force
agreements-mail-amendment-in-force-body =
    Dear { $name },

    Both parties have signed amendment No. { $amendment } to agreement { $number }.

    The agreement: { $link }
