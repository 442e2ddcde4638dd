-- Evaluation: checks, clarifications, who judges what, marks with their reasons.

-- A question to an applicant that opens named places, and no others, until a day.
CREATE TABLE clarifications (
    id             TEXT        NOT NULL PRIMARY KEY,
    application_id TEXT        NOT NULL REFERENCES applications (id),
    question       TEXT        NOT NULL,
    -- The last day on which it can be answered.
    due_on         DATE        NOT NULL,
    asked_by       TEXT        NOT NULL REFERENCES people (id),
    asked_at       TIMESTAMPTZ NOT NULL,
    state          TEXT        NOT NULL
        CONSTRAINT clarifications_state_is_known CHECK (state IN ('open', 'answered', 'lapsed')),
    -- When it was answered, or when its day was over.
    closed_at      TIMESTAMPTZ,
    CONSTRAINT clarifications_ask_something CHECK (question <> ''),
    CONSTRAINT clarifications_closed_have_a_time CHECK ((state = 'open') = (closed_at IS NULL))
);
CREATE INDEX clarifications_by_application ON clarifications (application_id, asked_at, id);
CREATE INDEX clarifications_by_day ON clarifications (state, due_on);

-- A place that a clarification opens, what stood there when it was handed in, and what stands there now.
CREATE TABLE clarification_fields (
    clarification_id TEXT        NOT NULL REFERENCES clarifications (id),
    -- “shared:goals” in the shared part; “<school's part>:need” on the canvas of a school.
    place            TEXT        NOT NULL,
    -- Where in the list it stands.
    position         BIGINT      NOT NULL,
    -- What was handed in. Never changed.
    original         TEXT        NOT NULL,
    -- The answer; what was handed in until there is one.
    value            TEXT        NOT NULL,
    -- Zero until there is an answer; a save with an old version is refused.
    version          BIGINT      NOT NULL DEFAULT 0,
    changed_by       TEXT,
    changed_at       TIMESTAMPTZ,
    PRIMARY KEY (clarification_id, place)
);

-- One question to an application or to one school's part of it: what the platform found, what people decided.
CREATE TABLE eligibility_checks (
    id               TEXT        NOT NULL PRIMARY KEY,
    application_id   TEXT        NOT NULL REFERENCES applications (id),
    -- The school's part it is about; none where it is about the whole.
    sub_project_id   TEXT        REFERENCES sub_projects (id),
    -- What is asked: a check of the platform, or the code of a criterion of the edition.
    criterion        TEXT        NOT NULL,
    is_automatic     BOOLEAN     NOT NULL,
    state            TEXT        NOT NULL
        CONSTRAINT eligibility_checks_state_is_known CHECK (state IN (
            'pending', 'auto_passed', 'auto_failed', 'needs_person', 'passed', 'failed', 'clarification', 'final')),
    -- What a check that is final came to.
    is_met           BOOLEAN,
    -- JSON: the key of the sentence that says what was found, and its values.
    fact             TEXT        NOT NULL,
    -- The rule of the edition it stands on, and the version of the edition it was read from.
    rule_id          TEXT,
    edition_version  BIGINT      NOT NULL,
    -- Why a person decided so.
    reason           TEXT        NOT NULL DEFAULT '',
    decided_by       TEXT        REFERENCES people (id),
    decided_at       TIMESTAMPTZ,
    -- Who asked that what the platform found not met counts as met; another person confirms it (I-38).
    proposed_by      TEXT        REFERENCES people (id),
    proposed_at      TIMESTAMPTZ,
    proposed_reason  TEXT        NOT NULL DEFAULT '',
    clarification_id TEXT        REFERENCES clarifications (id),
    -- Goes up with every save; a save with an old version is refused.
    version          BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT eligibility_checks_final_have_a_result CHECK ((state = 'final') = (is_met IS NOT NULL)),
    CONSTRAINT eligibility_checks_failures_have_a_reason CHECK (state <> 'failed' OR reason <> ''),
    CONSTRAINT eligibility_checks_second_person CHECK (proposed_by IS NULL OR decided_by IS NULL OR proposed_by <> decided_by)
);
CREATE UNIQUE INDEX eligibility_checks_once ON eligibility_checks (application_id, COALESCE(sub_project_id, ''), criterion);

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
