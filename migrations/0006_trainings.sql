-- Trainings: sessions with their venues and blocks, who gets which seat, who was there, what follows.

-- A place where sessions are held.
CREATE TABLE venues (
    id              TEXT        NOT NULL PRIMARY KEY,
    name            TEXT        NOT NULL,
    -- The name as text::latvian_order_key has it: lists are in the order of the Latvian alphabet on both engines.
    name_order      TEXT        NOT NULL,
    region          TEXT        NOT NULL
        CONSTRAINT venues_region_is_known CHECK (region IN ('RIG', 'LAT', 'VID', 'KUR', 'ZEM')),
    -- The municipality it stands in; the allocation asks it for the ways of teams.
    municipality_code TEXT,
    address         TEXT        NOT NULL,
    how_to_find     TEXT        NOT NULL,
    access_features TEXT        NOT NULL,
    created_at      TIMESTAMPTZ NOT NULL,
    version         BIGINT      NOT NULL DEFAULT 1
);

-- One run of a training at a place and time.
CREATE TABLE training_sessions (
    id               TEXT        NOT NULL PRIMARY KEY,
    edition_code     TEXT        NOT NULL REFERENCES editions (code),
    region           TEXT        NOT NULL
        CONSTRAINT training_sessions_region_is_known CHECK (region IN ('RIG', 'LAT', 'VID', 'KUR', 'ZEM')),
    venue_id         TEXT        NOT NULL REFERENCES venues (id),
    starts_on        DATE        NOT NULL,
    day_count        BIGINT      NOT NULL,
    capacity_teams   BIGINT      NOT NULL,
    capacity_people  BIGINT      NOT NULL,
    language         TEXT        NOT NULL
        CONSTRAINT training_sessions_language_is_known CHECK (language IN ('lv', 'en')),
    state            TEXT        NOT NULL
        CONSTRAINT training_sessions_state_is_known CHECK (state IN (
            'planned', 'published', 'allocating', 'confirmed', 'running', 'held', 'closed', 'rescheduled', 'cancelled')),
    cancelled_reason TEXT,
    -- Once set, attendance changes only by correction with a reason (I-16).
    locked_at        TIMESTAMPTZ,
    -- SEQUENCE of the calendar entry: goes up when dates or place change.
    sequence         BIGINT      NOT NULL DEFAULT 0,
    changed_at       TIMESTAMPTZ NOT NULL,
    -- The codes by which participants are found are made from it.
    check_in_secret  TEXT        NOT NULL,
    version          BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT training_sessions_cancelled_have_a_reason CHECK (state <> 'cancelled' OR cancelled_reason IS NOT NULL)
);
CREATE INDEX training_sessions_by_edition ON training_sessions (edition_code, starts_on, id);

-- A part of a session for which presence is noted.
CREATE TABLE training_blocks (
    id         TEXT        NOT NULL PRIMARY KEY,
    session_id TEXT        NOT NULL REFERENCES training_sessions (id),
    kind       TEXT        NOT NULL
        CONSTRAINT training_blocks_kind_is_known CHECK (kind IN ('learning', 'meal', 'evening', 'overnight')),
    -- Day of the session, from 1; an overnight block belongs to the day on which it begins.
    day_number BIGINT      NOT NULL,
    starts_at  TIMESTAMPTZ NOT NULL,
    ends_at    TIMESTAMPTZ NOT NULL,
    CONSTRAINT training_blocks_end_after_they_start CHECK (ends_at > starts_at)
);
CREATE INDEX training_blocks_by_session ON training_blocks (session_id, starts_at, id);

-- One allocation of all accepted teams to seats, with everything needed to repeat it (I-17).
CREATE TABLE allocation_runs (
    id                 TEXT        NOT NULL PRIMARY KEY,
    edition_code       TEXT        NOT NULL REFERENCES editions (code),
    state              TEXT        NOT NULL
        CONSTRAINT allocation_runs_state_is_known CHECK (state IN (
            'prepared', 'computed', 'adjusted', 'published', 'superseded')),
    seed               BIGINT      NOT NULL,
    -- How many preference ranks an unplaced team counts for.
    penalty            BIGINT      NOT NULL,
    -- The round as `saikne allocate` reads it, and its SHA-256.
    inputs             TEXT        NOT NULL,
    inputs_hash        TEXT        NOT NULL,
    -- The answer as `saikne allocate` writes it, and its SHA-256.
    result             TEXT        NOT NULL,
    result_hash        TEXT        NOT NULL,
    team_count         BIGINT      NOT NULL,
    first_choice_count BIGINT      NOT NULL,
    placed_count       BIGINT      NOT NULL,
    computed_at        TIMESTAMPTZ NOT NULL,
    published_at       TIMESTAMPTZ,
    version            BIGINT      NOT NULL DEFAULT 1
);
CREATE INDEX allocation_runs_by_edition ON allocation_runs (edition_code, computed_at, id);

-- A team's seat in a session.
CREATE TABLE allocations (
    id               TEXT        NOT NULL PRIMARY KEY,
    edition_code     TEXT        NOT NULL REFERENCES editions (code),
    team_id          TEXT        NOT NULL REFERENCES teams (id),
    session_id       TEXT        NOT NULL REFERENCES training_sessions (id),
    -- Which of the team's wishes this is, from 1; none when it did not wish for it.
    rank             BIGINT,
    -- How many people the team brings.
    size             BIGINT      NOT NULL,
    state            TEXT        NOT NULL
        CONSTRAINT allocations_state_is_known CHECK (state IN (
            'proposed', 'offered', 'confirmed', 'declined', 'expired', 'attended', 'partly_attended', 'no_show')),
    -- Why here: a word the pages turn into a sentence.
    why              TEXT        NOT NULL
        CONSTRAINT allocations_why_is_known CHECK (why IN ('wish', 'weekday', 'weekend', 'region', 'hand', 'waiting_list')),
    -- Placed by hand: stays where it is when the allocation runs again.
    is_locked        BOOLEAN     NOT NULL,
    lock_reason      TEXT,
    offer_expires_at TIMESTAMPTZ,
    answered_at      TIMESTAMPTZ,
    -- How the team's presence was judged: blocks that lack somebody, as JSON.
    outcome          TEXT,
    -- The seat that was freed for this one; each freed seat is offered once.
    replaces         TEXT CONSTRAINT allocations_a_seat_is_offered_once UNIQUE REFERENCES allocations (id),
    created_at       TIMESTAMPTZ NOT NULL,
    version          BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT allocations_locked_have_a_reason CHECK (NOT is_locked OR lock_reason IS NOT NULL),
    CONSTRAINT allocations_offers_expire CHECK (state <> 'offered' OR offer_expires_at IS NOT NULL)
);
-- At most one seat of a team in an edition (I-14); the last line of defence.
CREATE UNIQUE INDEX allocations_one_seat_a_team ON allocations (edition_code, team_id)
    WHERE state NOT IN ('declined', 'expired');
CREATE INDEX allocations_by_session ON allocations (session_id, state);
CREATE INDEX allocations_by_expiry ON allocations (state, offer_expires_at);

-- Who was there, as it stands now: one row for a person and a block.
CREATE TABLE attendance (
    block_id    TEXT        NOT NULL REFERENCES training_blocks (id),
    person_id   TEXT        NOT NULL REFERENCES people (id),
    session_id  TEXT        NOT NULL REFERENCES training_sessions (id),
    team_id     TEXT        NOT NULL REFERENCES teams (id),
    state       TEXT        NOT NULL
        CONSTRAINT attendance_state_is_known CHECK (state IN (
            'expected', 'present', 'late', 'left_early', 'absent', 'excused')),
    recorded_by TEXT        NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    version     BIGINT      NOT NULL,
    PRIMARY KEY (block_id, person_id)
);
CREATE INDEX attendance_by_session ON attendance (session_id);

-- Every mark ever made; nothing here changes afterwards (I-16).
CREATE TABLE attendance_marks (
    id          TEXT        NOT NULL PRIMARY KEY,
    block_id    TEXT        NOT NULL REFERENCES training_blocks (id),
    person_id   TEXT        NOT NULL REFERENCES people (id),
    state       TEXT        NOT NULL
        CONSTRAINT attendance_marks_state_is_known CHECK (state IN (
            'expected', 'present', 'late', 'left_early', 'absent', 'excused')),
    method      TEXT        NOT NULL
        CONSTRAINT attendance_marks_method_is_known CHECK (method IN ('list', 'code', 'offline', 'correction')),
    -- The identity the phone gave the mark: a mark that is sent again is known by it.
    offline_id  TEXT CONSTRAINT attendance_marks_are_replayed_once UNIQUE,
    version     BIGINT      NOT NULL,
    -- Why it was corrected after the lock, and which state it replaced.
    reason      TEXT,
    replaced    TEXT,
    recorded_by TEXT        NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT attendance_marks_corrections_have_a_reason CHECK (method <> 'correction' OR reason IS NOT NULL)
);
CREATE INDEX attendance_marks_by_person ON attendance_marks (block_id, person_id, recorded_at);

-- Proof that a person took part.
CREATE TABLE certificates (
    id         TEXT        NOT NULL PRIMARY KEY,
    -- Stands on the paper; whoever knows it may verify it.
    code       TEXT        NOT NULL CONSTRAINT certificates_code_is_unique UNIQUE,
    person_id  TEXT        NOT NULL REFERENCES people (id),
    team_id    TEXT        NOT NULL REFERENCES teams (id),
    session_id TEXT        NOT NULL REFERENCES training_sessions (id),
    -- Learning hours of the session.
    hours      BIGINT      NOT NULL,
    issued_at  TIMESTAMPTZ NOT NULL,
    CONSTRAINT certificates_one_a_person UNIQUE (session_id, person_id)
);

-- What participants thought; nobody's name is kept with it.
CREATE TABLE session_feedback (
    id           TEXT   NOT NULL PRIMARY KEY,
    session_id   TEXT   NOT NULL REFERENCES training_sessions (id),
    content      BIGINT NOT NULL,
    trainers     BIGINT NOT NULL,
    organisation BIGINT NOT NULL,
    words        TEXT   NOT NULL,
    CONSTRAINT session_feedback_is_one_to_five
        CHECK (content BETWEEN 1 AND 5 AND trainers BETWEEN 1 AND 5 AND organisation BETWEEN 1 AND 5)
);

-- Who has given feedback, so that everybody does it once; not what they said.
CREATE TABLE session_feedback_givers (
    session_id TEXT NOT NULL REFERENCES training_sessions (id),
    person_id  TEXT NOT NULL REFERENCES people (id),
    PRIMARY KEY (session_id, person_id)
);
