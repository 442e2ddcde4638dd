-- Evaluation: who judges what, marks with their reasons.

-- What an evaluator is tied to, by own declaration. Ties by role are read from the roles.
CREATE TABLE evaluator_ties (
    id          TEXT        NOT NULL PRIMARY KEY,
    person_id   TEXT        NOT NULL REFERENCES people (id),
    kind        TEXT        NOT NULL
        CONSTRAINT evaluator_ties_kind_is_known CHECK (kind IN ('municipality', 'organisation')),
    -- Code of the municipality, or identity of the organisation.
    tied_to     TEXT        NOT NULL,
    declared_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT evaluator_ties_once UNIQUE (person_id, kind, tied_to)
);

-- Who is asked to judge what, as computed; a person publishes it.
CREATE TABLE review_proposals (
    id           TEXT        NOT NULL PRIMARY KEY,
    edition_code TEXT        NOT NULL REFERENCES editions (code),
    state        TEXT        NOT NULL
        CONSTRAINT review_proposals_state_is_known CHECK (state IN ('computed', 'published', 'superseded')),
    computed_by  TEXT        NOT NULL,
    computed_at  TIMESTAMPTZ NOT NULL,
    published_by TEXT,
    published_at TIMESTAMPTZ
);
CREATE INDEX review_proposals_by_edition ON review_proposals (edition_code, computed_at, id);
-- Two people who compute at once: only one proposal is open.
CREATE UNIQUE INDEX review_proposals_one_open ON review_proposals (edition_code) WHERE state = 'computed';

CREATE TABLE review_proposal_items (
    proposal_id    TEXT    NOT NULL REFERENCES review_proposals (id),
    application_id TEXT    NOT NULL REFERENCES applications (id),
    evaluator_id   TEXT    NOT NULL REFERENCES people (id),
    -- Asked for because two others differ.
    is_third       BOOLEAN NOT NULL,
    -- Why a person changed what was computed; empty where nobody did.
    change_reason  TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (proposal_id, application_id, evaluator_id)
);

-- One evaluator's judgement of one application.
CREATE TABLE reviews (
    id                   TEXT        NOT NULL PRIMARY KEY,
    application_id       TEXT        NOT NULL REFERENCES applications (id),
    evaluator_id         TEXT        NOT NULL REFERENCES people (id),
    state                TEXT        NOT NULL
        CONSTRAINT reviews_state_is_known CHECK (state IN (
            'assigned', 'declared', 'recused', 'released', 'in_progress', 'submitted', 'returned', 'final')),
    -- Asked for because two others differ.
    is_third             BOOLEAN     NOT NULL,
    assigned_by          TEXT        NOT NULL,
    assigned_at          TIMESTAMPTZ NOT NULL,
    -- Why a person changed what was computed; empty where nobody did.
    assignment_reason    TEXT        NOT NULL DEFAULT '',
    -- Until when it should be given; empty where no day was set.
    due_on               DATE,
    submitted_at         TIMESTAMPTZ,
    version              BIGINT      NOT NULL DEFAULT 1,
    -- Who has a conflict is never asked again (I-23).
    CONSTRAINT reviews_once_for_each_evaluator UNIQUE (application_id, evaluator_id)
);
CREATE INDEX reviews_by_evaluator ON reviews (evaluator_id, state);

-- What happened to a review, with the words that go with it. Never changed.
CREATE TABLE review_steps (
    id        TEXT        NOT NULL PRIMARY KEY,
    review_id TEXT        NOT NULL REFERENCES reviews (id),
    step      TEXT        NOT NULL
        CONSTRAINT review_steps_step_is_known CHECK (step IN (
            'declared', 'recused', 'released', 'written', 'submitted', 'returned', 'closed')),
    words     TEXT        NOT NULL,
    made_by   TEXT        NOT NULL,
    made_at   TIMESTAMPTZ NOT NULL,
    CONSTRAINT review_steps_have_a_reason CHECK (step NOT IN ('recused', 'released', 'returned') OR words <> '')
);
CREATE INDEX review_steps_by_review ON review_steps (review_id, made_at, id);

-- What an evaluator writes, saved by itself: mark and reason of each criterion, comments. A save with an old
-- version is refused.
CREATE TABLE review_fields (
    review_id  TEXT        NOT NULL REFERENCES reviews (id),
    -- “need.points”, “need.reason”, “comment.applicant”, “comment.internal”.
    field      TEXT        NOT NULL,
    value      TEXT        NOT NULL,
    version    BIGINT      NOT NULL,
    changed_by TEXT        NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (review_id, field)
);

-- The marks of a review as they were given. Taken away when the review is given back.
CREATE TABLE review_marks (
    review_id         TEXT   NOT NULL REFERENCES reviews (id),
    criterion         TEXT   NOT NULL,
    -- Points before weighting, in hundredths.
    points_hundredths BIGINT NOT NULL,
    reason            TEXT   NOT NULL,
    PRIMARY KEY (review_id, criterion),
    CONSTRAINT review_marks_are_not_negative CHECK (points_hundredths >= 0),
    -- A mark without a reason is no mark.
    CONSTRAINT review_marks_have_a_reason CHECK (reason <> '')
);
