-- Eligibility: questions to applicants, what was checked and what was found.

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
    -- “answer” for the reply in words; “shared:goals” in the shared part; “<school's part>:need” on the canvas of
    -- a school.
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
    -- JSON: what is asked, in each language, as it was asked when the check began.
    question         TEXT        NOT NULL,
    -- JSON: what the platform found, or what a person looks at, in each language.
    fact             TEXT        NOT NULL,
    -- Path of the page on which the fact is seen.
    evidence         TEXT        NOT NULL,
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
CREATE INDEX eligibility_checks_by_clarification ON eligibility_checks (clarification_id);
CREATE UNIQUE INDEX eligibility_checks_once ON eligibility_checks (application_id, COALESCE(sub_project_id, ''), criterion);
