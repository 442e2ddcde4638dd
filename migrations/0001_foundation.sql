-- What every platform of this kind needs: the audit trail, jobs, the outbox, throttles, series.

-- The audit trail. Rows are written in the change they tell of and never deleted; the sequencer fills
-- seq and hash right after the commit. No personal data except in the erasable reason.
CREATE TABLE audit_entries (
    id            TEXT        NOT NULL PRIMARY KEY,
    at            TIMESTAMPTZ NOT NULL,
    -- Identity of a person, or 'system', 'public', 'operator'.
    actor         TEXT        NOT NULL,
    -- area.deed
    action        TEXT        NOT NULL,
    -- Identity of the record it happened to.
    subject       TEXT        NOT NULL,
    -- In the actor's words; erased with the person. The chain covers reason_digest.
    reason        TEXT,
    reason_digest TEXT        NOT NULL,
    -- JSON without personal data.
    facts         TEXT        NOT NULL,
    seq           BIGINT,
    hash          TEXT
);
CREATE UNIQUE INDEX audit_entries_by_seq ON audit_entries (seq) WHERE seq IS NOT NULL;
CREATE INDEX audit_entries_unsequenced ON audit_entries (at, id) WHERE seq IS NULL;
CREATE INDEX audit_entries_by_subject ON audit_entries (subject, at, id);
CREATE INDEX audit_entries_by_actor ON audit_entries (actor, at, id);

-- The end of the chain; its row also lets in one sequencer at a time.
CREATE TABLE audit_head (
    id   BIGINT NOT NULL PRIMARY KEY CONSTRAINT audit_head_is_one CHECK (id = 1),
    seq  BIGINT NOT NULL,
    hash TEXT   NOT NULL
);
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '');

-- Work to be done after a change.
CREATE TABLE jobs (
    id           TEXT        NOT NULL PRIMARY KEY,
    name         TEXT        NOT NULL,
    -- The job as JSON.
    payload      TEXT        NOT NULL,
    run_at       TIMESTAMPTZ NOT NULL,
    attempts     BIGINT      NOT NULL,
    worker       TEXT,
    leased_until TIMESTAMPTZ,
    -- Set when nobody tries any more; a person must look.
    failed_at    TIMESTAMPTZ,
    last_error   TEXT
);
CREATE INDEX jobs_by_time ON jobs (run_at, id) WHERE failed_at IS NULL;

-- The outbox.
CREATE TABLE mails (
    id              TEXT        NOT NULL PRIMARY KEY,
    to_address      TEXT        NOT NULL,
    -- Whose mail it is, so that it can be erased with the person.
    person_id       TEXT,
    subject         TEXT        NOT NULL,
    body            TEXT        NOT NULL,
    created_at      TIMESTAMPTZ NOT NULL,
    state           TEXT        NOT NULL
        CONSTRAINT mails_state_is_known CHECK (state IN ('queued', 'sent', 'kept', 'failed')),
    attempts        BIGINT      NOT NULL,
    next_attempt_at TIMESTAMPTZ NOT NULL,
    sent_at         TIMESTAMPTZ,
    last_error      TEXT
);
CREATE INDEX mails_by_time ON mails (created_at, id);
CREATE INDEX mails_due ON mails (next_attempt_at, id) WHERE state = 'queued';
CREATE INDEX mails_by_person ON mails (person_id) WHERE person_id IS NOT NULL;

-- How often something was tried in a span of time, counted here so that all processes count together.
CREATE TABLE throttles (
    -- What is tried, by whom: a digest, never an address in clear.
    key        TEXT        NOT NULL PRIMARY KEY,
    tries      BIGINT      NOT NULL,
    -- When counting starts anew.
    expires_at TIMESTAMPTZ NOT NULL
);

-- Numbers people see, without gaps: the last number given of each series.
CREATE TABLE series (
    name TEXT   NOT NULL PRIMARY KEY,
    last BIGINT NOT NULL
);
