-- Applications: the ideas of one or many schools, gathered by an applicant, handed in once, judged later.

-- Authority of an applicant to act for a school that it did not found.
CREATE TABLE mandates (
    id             TEXT        NOT NULL PRIMARY KEY,
    -- Who may act.
    holder_id      TEXT        NOT NULL REFERENCES organisations (id),
    -- For whom.
    represented_id TEXT        NOT NULL REFERENCES organisations (id),
    -- The paper that says so: SHA-256, under which it is kept, and what the person's machine called it.
    file_hash      TEXT        NOT NULL,
    file_name      TEXT        NOT NULL,
    valid_from     DATE        NOT NULL,
    -- Last day; open when absent.
    valid_to       DATE,
    recorded_by    TEXT        NOT NULL,
    recorded_at    TIMESTAMPTZ NOT NULL,
    revoked_at     TIMESTAMPTZ,
    CONSTRAINT mandates_end_after_they_begin CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT mandates_are_for_somebody_else CHECK (holder_id <> represented_id)
);
CREATE INDEX mandates_by_represented ON mandates (represented_id, holder_id);

-- What an applicant asks money for, in one call.
CREATE TABLE applications (
    id                TEXT        NOT NULL PRIMARY KEY,
    call_id           TEXT        NOT NULL REFERENCES calls (id),
    edition_code      TEXT        NOT NULL REFERENCES editions (code),
    applicant_id      TEXT        NOT NULL REFERENCES organisations (id),
    -- Whose contact person gathers it; none where an association applies.
    municipality_code TEXT,
    -- The number it gets when it is registered after the deadline: PI-2024-0017.
    reference         TEXT        CONSTRAINT applications_reference_is_unique UNIQUE,
    state             TEXT        NOT NULL
        CONSTRAINT applications_state_is_known CHECK (state IN (
            'assembling', 'ready', 'signed', 'submitted', 'registered', 'checking', 'clarification',
            'eligible', 'ineligible', 'evaluating', 'evaluated', 'ranked', 'awarded', 'partly_awarded',
            'reserve', 'rejected', 'contracted', 'withdrawn')),
    -- SHA-256 of the paper that is signed; none while people still write.
    document_hash     TEXT,
    -- What is asked for, in cents, as it stood when the paper was made.
    requested_cents   BIGINT      NOT NULL DEFAULT 0,
    created_by        TEXT        NOT NULL,
    created_at        TIMESTAMPTZ NOT NULL,
    -- The version of the edition whose rules its people know: that of the beginning, or the last they were told of.
    rules_version     BIGINT      NOT NULL DEFAULT 1,
    -- Goes up with everything written in it.
    content_version   BIGINT      NOT NULL DEFAULT 1,
    -- Goes up with every change of state.
    version           BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT applications_one_for_each_applicant UNIQUE (call_id, applicant_id)
);
CREATE INDEX applications_by_edition ON applications (edition_code, state, id);
CREATE INDEX applications_by_municipality ON applications (municipality_code);

-- One school's part. What it says is the idea of its team.
CREATE TABLE sub_projects (
    id               TEXT        NOT NULL PRIMARY KEY,
    application_id   TEXT        NOT NULL REFERENCES applications (id),
    -- One way for each school: an idea is in one application only.
    idea_id          TEXT        NOT NULL CONSTRAINT sub_projects_one_way_for_each_idea UNIQUE REFERENCES ideas (id),
    school_id        TEXT        NOT NULL REFERENCES organisations (id),
    -- What is asked for the school, in cents, as it stood when the paper was made.
    requested_cents  BIGINT      NOT NULL DEFAULT 0,
    taken_by         TEXT        NOT NULL,
    taken_at         TIMESTAMPTZ NOT NULL,
    -- When the school's part was taken out while the rest went on, by whom, why, and by which rule (I-25).
    excluded_at      TIMESTAMPTZ,
    excluded_by      TEXT,
    exclusion_reason TEXT,
    exclusion_rule   TEXT,
    CONSTRAINT sub_projects_exclusions_have_a_reason CHECK (
        (excluded_at IS NULL) = (exclusion_reason IS NULL) AND (excluded_at IS NULL) = (excluded_by IS NULL)
        AND exclusion_reason <> '')
);
CREATE INDEX sub_projects_by_application ON sub_projects (application_id);
CREATE INDEX sub_projects_by_school ON sub_projects (school_id);

-- One answer of the part that all schools share. Saved by itself; a save with an old version is refused.
CREATE TABLE application_fields (
    application_id TEXT        NOT NULL REFERENCES applications (id),
    field          TEXT        NOT NULL,
    value          TEXT        NOT NULL,
    version        BIGINT      NOT NULL,
    changed_by     TEXT        NOT NULL,
    changed_at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (application_id, field)
);

-- The last time somebody was reminded of what a school lacks: at most once a day for each school.
CREATE TABLE application_reminders (
    application_id TEXT        NOT NULL REFERENCES applications (id),
    school_id      TEXT        NOT NULL REFERENCES organisations (id),
    -- Who was to do something.
    blocker        TEXT        NOT NULL
        CONSTRAINT application_reminders_blocker_is_known CHECK (blocker IN (
            'team', 'principal', 'contact', 'mandate')),
    made_by        TEXT        NOT NULL,
    made_at        TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (application_id, school_id)
);

-- What happened to an application, with the words that go with it. Never changed.
CREATE TABLE application_steps (
    id             TEXT        NOT NULL PRIMARY KEY,
    application_id TEXT        NOT NULL REFERENCES applications (id),
    step           TEXT        NOT NULL
        CONSTRAINT application_steps_step_is_known CHECK (step IN (
            'sealed', 'unsealed', 'signed', 'submitted', 'reopened', 'restored', 'registered', 'check_begun',
            'clarification_asked', 'clarification_answered', 'found_eligible', 'found_ineligible',
            'evaluation_begun', 'evaluated', 'ranked', 'awarded', 'partly_awarded', 'reserved', 'rejected',
            'contracted', 'withdrawn')),
    words          TEXT        NOT NULL,
    made_by        TEXT        NOT NULL,
    made_at        TIMESTAMPTZ NOT NULL,
    -- I-25: nothing is turned down without saying why.
    CONSTRAINT application_steps_refusals_have_a_reason
        CHECK (step NOT IN ('found_ineligible', 'rejected', 'withdrawn') OR words <> '')
);
CREATE INDEX application_steps_by_application ON application_steps (application_id, made_at, id);

-- A signed container that was handed in for an application, and what could be judged of it.
CREATE TABLE application_signatures (
    id             TEXT        NOT NULL PRIMARY KEY,
    application_id TEXT        NOT NULL REFERENCES applications (id),
    -- The container: SHA-256, under which it is kept, and what the person's machine called it.
    file_hash      TEXT        NOT NULL,
    file_name      TEXT        NOT NULL,
    -- The paper in it, which is the one made for this application.
    document_hash  TEXT        NOT NULL,
    -- JSON: signers with times, every check with its outcome, what was not judged and why.
    findings       TEXT        NOT NULL,
    added_by       TEXT        NOT NULL,
    added_at       TIMESTAMPTZ NOT NULL
);
CREATE INDEX application_signatures_by_application ON application_signatures (application_id, added_at, id);

-- A paper that somebody took to a signing service, until its container is fetched or nobody wants it any more.
CREATE TABLE application_signings (
    id             TEXT        NOT NULL PRIMARY KEY,
    application_id TEXT        NOT NULL REFERENCES applications (id),
    -- The paper that was taken there.
    document_hash  TEXT        NOT NULL,
    -- How the service calls the errand.
    session        TEXT        NOT NULL,
    -- Where the person signs.
    address        TEXT        NOT NULL,
    begun_by       TEXT        NOT NULL,
    begun_at       TIMESTAMPTZ NOT NULL,
    fetched_at     TIMESTAMPTZ
);
CREATE INDEX application_signings_by_application ON application_signings (application_id, begun_at, id);

-- One handing-in: an immutable snapshot with a fingerprint and a receipt (I-03, I-04).
CREATE TABLE application_submissions (
    id             TEXT        NOT NULL PRIMARY KEY,
    application_id TEXT        NOT NULL REFERENCES applications (id),
    -- First, second …
    number         BIGINT      NOT NULL,
    receipt_no     TEXT        NOT NULL CONSTRAINT application_submissions_receipt_is_unique UNIQUE,
    submitted_at   TIMESTAMPTZ NOT NULL,
    submitted_by   TEXT        NOT NULL,
    -- Canonical JSON of everything that was handed in, and SHA-256 of its bytes.
    snapshot       TEXT        NOT NULL,
    sha256         TEXT        NOT NULL,
    signature_id   TEXT        NOT NULL REFERENCES application_signatures (id),
    -- When a later submission took its place.
    replaced_at    TIMESTAMPTZ,
    CONSTRAINT application_submissions_are_numbered UNIQUE (application_id, number)
);
