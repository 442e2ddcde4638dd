-- Decisions: the meeting of the commission, the ranking it freezes, what each applicant gets, appeals.

-- A meeting of the commission about the applications of a call.
CREATE TABLE commission_meetings (
    id           TEXT        NOT NULL PRIMARY KEY,
    call_id      TEXT        NOT NULL REFERENCES calls (id),
    edition_code TEXT        NOT NULL REFERENCES editions (code),
    held_on      DATE        NOT NULL,
    state        TEXT        NOT NULL
        CONSTRAINT commission_meetings_state_is_known CHECK (state IN ('open', 'closed')),
    -- What was said and agreed.
    minutes      TEXT        NOT NULL,
    opened_by    TEXT        NOT NULL,
    opened_at    TIMESTAMPTZ NOT NULL,
    closed_at    TIMESTAMPTZ,
    -- Goes up with every save; a save with an old version is refused.
    version      BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT commission_meetings_one_for_each_call UNIQUE (call_id)
);

-- A member who is present.
CREATE TABLE commission_presences (
    meeting_id TEXT NOT NULL REFERENCES commission_meetings (id),
    person_id  TEXT NOT NULL REFERENCES people (id),
    PRIMARY KEY (meeting_id, person_id)
);

-- A member with a conflict, who does not vote on an application (I-23).
CREATE TABLE commission_recusals (
    meeting_id     TEXT NOT NULL REFERENCES commission_meetings (id),
    person_id      TEXT NOT NULL REFERENCES people (id),
    application_id TEXT NOT NULL REFERENCES applications (id),
    reason         TEXT NOT NULL CONSTRAINT commission_recusals_have_a_reason CHECK (reason <> ''),
    PRIMARY KEY (meeting_id, person_id, application_id)
);

-- A vote for one ranking, named by its fingerprint: a ranking that changed since has no votes.
CREATE TABLE commission_votes (
    meeting_id TEXT        NOT NULL REFERENCES commission_meetings (id),
    person_id  TEXT        NOT NULL REFERENCES people (id),
    sha256     TEXT        NOT NULL,
    voted_at   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (meeting_id, person_id)
);

-- What the commission does otherwise than the scores say: proposed by one, confirmed by another (I-38).
CREATE TABLE ranking_overrides (
    id             TEXT        NOT NULL PRIMARY KEY,
    call_id        TEXT        NOT NULL REFERENCES calls (id),
    application_id TEXT        NOT NULL REFERENCES applications (id),
    -- The place it is put on, from 1; none where it gets nothing.
    place          BIGINT,
    reason         TEXT        NOT NULL CONSTRAINT ranking_overrides_have_a_reason CHECK (reason <> ''),
    proposed_by    TEXT        NOT NULL,
    proposed_at    TIMESTAMPTZ NOT NULL,
    confirmed_by   TEXT,
    confirmed_at   TIMESTAMPTZ,
    -- The other one who does not agree, and why.
    rejected_by      TEXT,
    rejected_at      TIMESTAMPTZ,
    rejection_reason TEXT,
    CONSTRAINT ranking_overrides_one_for_each_application UNIQUE (application_id),
    CONSTRAINT ranking_overrides_have_two_people CHECK (
        (confirmed_by IS NULL OR confirmed_by <> proposed_by) AND (rejected_by IS NULL OR rejected_by <> proposed_by)),
    CONSTRAINT ranking_overrides_have_one_answer CHECK (confirmed_by IS NULL OR rejected_by IS NULL),
    CONSTRAINT ranking_overrides_rejected_have_a_reason CHECK (rejected_by IS NULL OR rejection_reason <> '')
);
CREATE INDEX ranking_overrides_by_call ON ranking_overrides (call_id);

-- A frozen ranking. Never changed: its text is canonical JSON with everything it was made from (I-24).
CREATE TABLE rankings (
    id           TEXT        NOT NULL PRIMARY KEY,
    call_id      TEXT        NOT NULL CONSTRAINT rankings_one_for_each_call UNIQUE REFERENCES calls (id),
    edition_code TEXT        NOT NULL REFERENCES editions (code),
    meeting_id   TEXT        NOT NULL REFERENCES commission_meetings (id),
    content      TEXT        NOT NULL,
    -- SHA-256 of the text, hexadecimal.
    sha256       TEXT        NOT NULL,
    frozen_by    TEXT        NOT NULL,
    frozen_at    TIMESTAMPTZ NOT NULL
);

-- What an applicant gets, and why. A later decision about the same application has the next turn.
CREATE TABLE decisions (
    id              TEXT        NOT NULL PRIMARY KEY,
    call_id         TEXT        NOT NULL REFERENCES calls (id),
    edition_code    TEXT        NOT NULL REFERENCES editions (code),
    application_id  TEXT        NOT NULL REFERENCES applications (id),
    turn            BIGINT      NOT NULL,
    state           TEXT        NOT NULL
        CONSTRAINT decisions_state_is_known CHECK (state IN (
            'drafted', 'commission_approved', 'signed', 'notified', 'appealed', 'upheld', 'changed', 'final',
            'lapsed')),
    -- Its number, once it is signed: L-2024-7. No number is left out and none is given twice.
    number          TEXT        CONSTRAINT decisions_number_is_unique UNIQUE,
    outcome         TEXT        NOT NULL
        CONSTRAINT decisions_outcome_is_known CHECK (outcome IN ('award', 'partial_award', 'reserve', 'reject')),
    requested_cents BIGINT      NOT NULL,
    awarded_cents   BIGINT      NOT NULL,
    -- JSON: place, score, criteria that were not met, which schools and lines get how much.
    content         TEXT        NOT NULL,
    legal_ref       TEXT        NOT NULL,
    drafted_by      TEXT        NOT NULL,
    drafted_at      TIMESTAMPTZ NOT NULL,
    approved_by     TEXT,
    signed_by       TEXT,
    signed_at       TIMESTAMPTZ,
    notified_at     TIMESTAMPTZ,
    -- The last day on which it can be appealed against.
    appeal_until    DATE,
    version         BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT decisions_turns_are_counted UNIQUE (application_id, turn),
    CONSTRAINT decisions_give_no_more_than_asked CHECK (awarded_cents BETWEEN 0 AND requested_cents),
    CONSTRAINT decisions_have_two_people CHECK (
        (approved_by IS NULL OR approved_by <> drafted_by)
        AND (signed_by IS NULL OR (signed_by <> drafted_by AND signed_by <> approved_by)))
);
CREATE INDEX decisions_by_call ON decisions (call_id, application_id, turn);

-- The last number that was given in a series.
CREATE TABLE decision_numbers (
    series TEXT   NOT NULL PRIMARY KEY,
    last   BIGINT NOT NULL
);

-- What an applicant says against a decision, and what came of it.
CREATE TABLE appeals (
    id           TEXT        NOT NULL PRIMARY KEY,
    decision_id  TEXT        NOT NULL CONSTRAINT appeals_one_for_each_decision UNIQUE REFERENCES decisions (id),
    state        TEXT        NOT NULL
        CONSTRAINT appeals_state_is_known CHECK (state IN ('received', 'proposed', 'decided')),
    grounds      TEXT        NOT NULL CONSTRAINT appeals_have_grounds CHECK (grounds <> ''),
    received_by  TEXT        NOT NULL,
    received_at  TIMESTAMPTZ NOT NULL,
    verdict      TEXT        CONSTRAINT appeals_verdict_is_known CHECK (verdict IN ('upheld', 'changed')),
    -- What is given instead, where the decision is changed.
    sum_cents    BIGINT,
    reason       TEXT        NOT NULL,
    proposed_by  TEXT,
    proposed_at  TIMESTAMPTZ,
    decided_by   TEXT,
    decided_at   TIMESTAMPTZ,
    version      BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT appeals_have_two_people CHECK (decided_by IS NULL OR decided_by <> proposed_by),
    CONSTRAINT appeals_decided_have_a_reason CHECK (state = 'received' OR reason <> '')
);
