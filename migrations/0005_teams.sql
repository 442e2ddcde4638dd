-- Teams of schools, their registrations for training, receipts, decisions, roster changes.

-- A team of a school in an edition.
CREATE TABLE teams (
    id           TEXT        NOT NULL PRIMARY KEY,
    edition_code TEXT        NOT NULL,
    -- The call it answers; one active team per school and call (I-10).
    call_id      TEXT        NOT NULL,
    school_id    TEXT        NOT NULL REFERENCES organisations (id),
    -- As the team calls itself; may be empty.
    name         TEXT        NOT NULL,
    state        TEXT        NOT NULL
        CONSTRAINT teams_state_is_known CHECK (state IN (
            'forming', 'complete', 'active', 'roster_pending', 'finished', 'dissolved')),
    -- Why it was dissolved.
    state_reason TEXT,
    created_by   TEXT        NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    version      BIGINT      NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX teams_one_per_school_and_call ON teams (call_id, school_id) WHERE state <> 'dissolved';
CREATE INDEX teams_by_school ON teams (school_id);

-- A person in a team, with the days of it. Rows of people who left stay: the roster's history.
CREATE TABLE team_members (
    id                    TEXT    NOT NULL PRIMARY KEY,
    team_id               TEXT    NOT NULL REFERENCES teams (id),
    -- Repeated from the team, so that the database itself refuses a person in two teams (I-10).
    edition_code          TEXT    NOT NULL,
    person_id             TEXT    NOT NULL REFERENCES people (id),
    function              TEXT    NOT NULL
        CONSTRAINT team_members_function_is_known CHECK (function IN ('representative', 'support_person', 'helper')),
    -- Of support persons only.
    support_type          TEXT
        CONSTRAINT team_members_support_type_is_known CHECK (support_type IN ('teacher', 'youth_worker', 'other_mentor')),
    phase                 TEXT    NOT NULL
        CONSTRAINT team_members_phase_is_known CHECK (phase IN ('training', 'project')),
    -- The school the person says to learn at or to work with; none when it is another than the team's.
    school_id             TEXT    REFERENCES organisations (id),
    from_on               DATE    NOT NULL,
    to_on                 DATE,
    -- Needs translation at the training.
    language_support_need BOOLEAN NOT NULL DEFAULT FALSE,
    -- The team mate who helps with it.
    helper_member_id      TEXT    REFERENCES team_members (id),
    state                 TEXT    NOT NULL
        CONSTRAINT team_members_state_is_known CHECK (state IN ('active', 'awaiting_consent', 'left', 'replaced', 'never_came')),
    joined_at             TIMESTAMPTZ NOT NULL
);
CREATE INDEX team_members_by_team ON team_members (team_id, joined_at, id);
CREATE UNIQUE INDEX team_members_one_team_each ON team_members (edition_code, person_id)
    WHERE state IN ('active', 'awaiting_consent');
CREATE INDEX team_members_by_person ON team_members (person_id);

-- An invitation into a team, sent by mail; answered once.
CREATE TABLE team_invitations (
    id               TEXT        NOT NULL PRIMARY KEY,
    team_id          TEXT        NOT NULL REFERENCES teams (id),
    -- SHA-256 of the token; the token itself is only in the mail.
    token_hash       TEXT        NOT NULL CONSTRAINT team_invitations_token_is_unique UNIQUE,
    email            TEXT        NOT NULL,
    given_name       TEXT        NOT NULL,
    family_name      TEXT        NOT NULL,
    function         TEXT        NOT NULL
        CONSTRAINT team_invitations_function_is_known CHECK (function IN ('representative', 'support_person', 'helper')),
    -- Set when the invitation belongs to a roster change.
    roster_change_id TEXT,
    state            TEXT        NOT NULL
        CONSTRAINT team_invitations_state_is_known CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn')),
    invited_by       TEXT        NOT NULL,
    created_at       TIMESTAMPTZ NOT NULL,
    expires_at       TIMESTAMPTZ NOT NULL,
    answered_at      TIMESTAMPTZ,
    member_id        TEXT        REFERENCES team_members (id)
);
CREATE INDEX team_invitations_by_team ON team_invitations (team_id, created_at, id);

-- A team's registration for a call.
CREATE TABLE registrations (
    id                TEXT        NOT NULL PRIMARY KEY,
    team_id           TEXT        NOT NULL CONSTRAINT registrations_one_per_team UNIQUE REFERENCES teams (id),
    call_id           TEXT        NOT NULL,
    state             TEXT        NOT NULL
        CONSTRAINT registrations_state_is_known CHECK (state IN (
            'draft', 'submitted', 'screened', 'accepted', 'waitlisted', 'rejected',
            'confirmed', 'declined', 'expired', 'completed', 'not_completed')),
    -- How often it was submitted; the number of the newest submission.
    submission_count  BIGINT      NOT NULL DEFAULT 0,
    submitted_at      TIMESTAMPTZ,
    -- The outcome: what was decided, why, by which criteria, by whom. It stays what was decided when the
    -- registration goes on.
    outcome           TEXT
        CONSTRAINT registrations_outcome_is_known CHECK (outcome IN ('accept', 'waitlist', 'reject')),
    outcome_reason    TEXT,
    outcome_criteria  TEXT,
    decided_by        TEXT,
    decided_at        TIMESTAMPTZ,
    created_at        TIMESTAMPTZ NOT NULL,
    -- Goes up with every answer and every change of the roster: what is submitted is what was seen.
    content_version   BIGINT      NOT NULL DEFAULT 1,
    -- Goes up with every change of state.
    version           BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT registrations_outcomes_have_a_reason
        CHECK (state NOT IN ('waitlisted', 'rejected') OR outcome_reason IS NOT NULL)
);
CREATE INDEX registrations_by_call_and_state ON registrations (call_id, state, submitted_at, id);

-- One answer of the form. Saved by itself while somebody writes; a save with an old version is refused.
CREATE TABLE registration_fields (
    registration_id TEXT        NOT NULL REFERENCES registrations (id),
    field           TEXT        NOT NULL,
    value           TEXT        NOT NULL,
    version         BIGINT      NOT NULL,
    changed_by      TEXT        NOT NULL,
    changed_at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (registration_id, field)
);

-- What was handed in. Never changed but for the mark that a later one took its place (I-03, I-04).
CREATE TABLE submissions (
    id              TEXT        NOT NULL PRIMARY KEY,
    registration_id TEXT        NOT NULL REFERENCES registrations (id),
    -- First, second …
    number          BIGINT      NOT NULL,
    receipt_no      TEXT        NOT NULL CONSTRAINT submissions_receipt_is_unique UNIQUE,
    submitted_at    TIMESTAMPTZ NOT NULL,
    submitted_by    TEXT        NOT NULL,
    -- Canonical JSON; people by identity, of needs only that there are some.
    snapshot        TEXT        NOT NULL,
    -- Of the snapshot's bytes, hexadecimal.
    sha256          TEXT        NOT NULL,
    replaced_at     TIMESTAMPTZ,
    withdrawn_at    TIMESTAMPTZ,
    CONSTRAINT submissions_are_numbered UNIQUE (registration_id, number)
);

-- A team that cannot get to the training asks its municipality for help.
CREATE TABLE transport_requests (
    id                TEXT        NOT NULL PRIMARY KEY,
    registration_id   TEXT        NOT NULL CONSTRAINT transport_requests_one_each UNIQUE REFERENCES registrations (id),
    municipality_code TEXT        NOT NULL,
    note              TEXT        NOT NULL,
    state             TEXT        NOT NULL
        CONSTRAINT transport_requests_state_is_known CHECK (state IN ('open', 'closed', 'withdrawn')),
    opened_at         TIMESTAMPTZ NOT NULL,
    is_provided       BOOLEAN,
    answer            TEXT,
    answered_by       TEXT,
    answered_at       TIMESTAMPTZ,
    version           BIGINT      NOT NULL DEFAULT 1
);
CREATE INDEX transport_requests_by_municipality ON transport_requests (municipality_code, state, opened_at, id);

-- Who is the municipal contact of a school, from when to when, and when the school was told.
CREATE TABLE contact_assignments (
    id          TEXT        NOT NULL PRIMARY KEY,
    school_id   TEXT        NOT NULL REFERENCES organisations (id),
    -- The contact card of the municipality, and the person on it or with the role; at least one of them.
    card_id     TEXT        REFERENCES contact_cards (id),
    person_id   TEXT        REFERENCES people (id),
    -- The person's name as the school was told it.
    shown_name  TEXT,
    from_on     DATE        NOT NULL,
    to_on       DATE,
    notified_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT contact_assignments_are_to_somebody CHECK (card_id IS NOT NULL OR person_id IS NOT NULL)
);
CREATE UNIQUE INDEX contact_assignments_one_now ON contact_assignments (school_id) WHERE to_on IS NULL;

-- A request to replace a member.
CREATE TABLE roster_changes (
    id              TEXT        NOT NULL PRIMARY KEY,
    team_id         TEXT        NOT NULL REFERENCES teams (id),
    out_member_id   TEXT        NOT NULL REFERENCES team_members (id),
    in_given_name   TEXT        NOT NULL,
    in_family_name  TEXT        NOT NULL,
    in_email        TEXT        NOT NULL,
    in_member_id    TEXT        REFERENCES team_members (id),
    reason_code     TEXT        NOT NULL
        CONSTRAINT roster_changes_reason_is_known CHECK (reason_code IN ('health', 'moved_school', 'family', 'timetable', 'other')),
    reason_text     TEXT        NOT NULL,
    state           TEXT        NOT NULL
        CONSTRAINT roster_changes_state_is_known CHECK (state IN (
            'draft', 'submitted', 'info_requested', 'approved', 'refused', 'applied', 'lapsed')),
    submitted_by    TEXT        NOT NULL,
    submitted_at    TIMESTAMPTZ NOT NULL,
    -- Days from the request to the first training day, where that day is known.
    lead_days       BIGINT,
    -- Asked for later than the rule allows; still decidable.
    is_late         BOOLEAN     NOT NULL,
    question        TEXT,
    answer          TEXT,
    decided_by      TEXT,
    decided_at      TIMESTAMPTZ,
    decision_reason TEXT,
    applied_at      TIMESTAMPTZ,
    version         BIGINT      NOT NULL DEFAULT 1
);
CREATE INDEX roster_changes_by_team ON roster_changes (team_id, submitted_at, id);
CREATE INDEX roster_changes_by_state ON roster_changes (state, submitted_at, id);

-- A training session as teams know it. The trainings keep it in step when a session is announced, moved or called off.
CREATE TABLE announced_sessions (
    -- The identity the trainings gave it.
    id           TEXT    NOT NULL PRIMARY KEY,
    edition_code TEXT    NOT NULL,
    region_code  TEXT    NOT NULL,
    first_day    DATE    NOT NULL,
    last_day     DATE    NOT NULL,
    -- Name and address of the venue.
    place        TEXT    NOT NULL,
    -- Whether teams can wish for it.
    is_open      BOOLEAN NOT NULL
);
CREATE INDEX announced_sessions_by_edition ON announced_sessions (edition_code, region_code, first_day, id);

-- The seat of a team as the team knows it: the newest one it was told of. The trainings keep it in step.
CREATE TABLE team_seats (
    team_id      TEXT NOT NULL PRIMARY KEY REFERENCES teams (id),
    -- The identity the trainings gave the seat.
    seat_id      TEXT NOT NULL,
    session_id   TEXT NOT NULL REFERENCES announced_sessions (id),
    state        TEXT NOT NULL
        CONSTRAINT team_seats_state_is_known CHECK (state IN (
            'offered', 'confirmed', 'declined', 'expired', 'called_off', 'attended', 'partly_attended', 'no_show')),
    -- Until when an offer is to be answered.
    answer_until TIMESTAMPTZ,
    CONSTRAINT team_seats_offers_expire CHECK (state <> 'offered' OR answer_until IS NOT NULL)
);
