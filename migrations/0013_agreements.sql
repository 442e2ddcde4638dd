-- Agreements: what both sign once money is given, what changes in it later, whom to ask while a project runs.

-- An agreement about the money of one application.
CREATE TABLE agreements (
    id                TEXT        NOT NULL PRIMARY KEY,
    edition_code      TEXT        NOT NULL REFERENCES editions (code),
    application_id    TEXT        NOT NULL REFERENCES applications (id),
    -- The decision that gives the money.
    decision_id       TEXT        NOT NULL REFERENCES decisions (id),
    beneficiary_id    TEXT        NOT NULL REFERENCES organisations (id),
    -- Whose contact person acts for the beneficiary; none where an association does.
    municipality_code TEXT,
    state             TEXT        NOT NULL
        CONSTRAINT agreements_state_is_known CHECK (state IN (
            'drafting', 'offered', 'signed_by_beneficiary', 'in_force', 'declined')),
    -- Its number, once it is offered: VP2024/3-17. No number is left out and none is given twice (I-04).
    number            TEXT        CONSTRAINT agreements_number_is_unique UNIQUE,
    -- By what it is ordered: the number as people count, empty while there is none.
    number_order      TEXT        NOT NULL,
    amount_cents      BIGINT      NOT NULL CONSTRAINT agreements_give_something CHECK (amount_cents > 0),
    -- JSON: parties, period, schools with their lines, what the teams wrote, as it stands now.
    content           TEXT        NOT NULL,
    -- What the paper says, as JSON, and the SHA-256 of the paper: from the offer on neither changes (I-03).
    paper             TEXT,
    paper_hash        TEXT,
    search_text       TEXT        NOT NULL,
    drafted_by        TEXT        NOT NULL,
    drafted_at        TIMESTAMPTZ NOT NULL,
    offered_by        TEXT,
    offered_at        TIMESTAMPTZ,
    in_force_at       TIMESTAMPTZ,
    -- Why the beneficiary does not sign.
    decline_reason    TEXT,
    -- Goes up with every save; a save with an old version is refused.
    version           BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT agreements_declined_have_a_reason CHECK (state <> 'declined' OR decline_reason <> ''),
    CONSTRAINT agreements_offered_have_a_number CHECK (
        state = 'drafting' OR (number IS NOT NULL AND paper IS NOT NULL AND paper_hash IS NOT NULL))
);
CREATE INDEX agreements_by_number ON agreements (number_order, id);
CREATE INDEX agreements_by_beneficiary ON agreements (beneficiary_id);
CREATE INDEX agreements_by_municipality ON agreements (municipality_code);
CREATE INDEX agreements_by_edition ON agreements (edition_code, number_order, id);
-- One that was declined is no obstacle to another.
CREATE UNIQUE INDEX agreements_one_for_each_application ON agreements (application_id) WHERE state <> 'declined';

-- The last number that was given in a series.
CREATE TABLE agreement_numbers (
    series TEXT   NOT NULL PRIMARY KEY,
    last   BIGINT NOT NULL
);

-- A change of an agreement.
CREATE TABLE amendments (
    id             TEXT        NOT NULL PRIMARY KEY,
    agreement_id   TEXT        NOT NULL REFERENCES agreements (id),
    state          TEXT        NOT NULL
        CONSTRAINT amendments_state_is_known CHECK (state IN (
            'requested', 'noted', 'assessing', 'approved', 'refused', 'signed', 'ended', 'in_force')),
    -- 1, 2, 3 … within the agreement, once it is approved.
    number         BIGINT,
    reason         TEXT        NOT NULL CONSTRAINT amendments_have_a_reason CHECK (reason <> ''),
    -- From when it holds.
    effective_from DATE        NOT NULL,
    -- JSON: what is asked for, and each change with what stood there before.
    content        TEXT        NOT NULL,
    paper          TEXT,
    paper_hash     TEXT,
    requested_by   TEXT        NOT NULL,
    requested_at   TIMESTAMPTZ NOT NULL,
    decided_by     TEXT,
    decided_at     TIMESTAMPTZ,
    refusal_reason TEXT,
    in_force_at    TIMESTAMPTZ,
    version        BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT amendments_are_counted UNIQUE (agreement_id, number),
    CONSTRAINT amendments_have_two_people CHECK (decided_by IS NULL OR decided_by <> requested_by),
    CONSTRAINT amendments_refused_have_a_reason CHECK (
        state NOT IN ('refused', 'ended') OR refusal_reason <> ''),
    CONSTRAINT amendments_approved_have_a_number CHECK (
        state NOT IN ('approved', 'signed', 'in_force')
        OR (number IS NOT NULL AND paper IS NOT NULL AND paper_hash IS NOT NULL))
);
CREATE INDEX amendments_by_agreement ON amendments (agreement_id, requested_at, id);
-- The next one is asked for when the last one is settled: what it changes is certain then.
CREATE UNIQUE INDEX amendments_one_open ON amendments (agreement_id)
    WHERE state IN ('requested', 'assessing', 'approved', 'signed');

-- A signed container with the paper of an agreement, or of one of its amendments.
CREATE TABLE agreement_signatures (
    id            TEXT        NOT NULL PRIMARY KEY,
    agreement_id  TEXT        NOT NULL REFERENCES agreements (id),
    amendment_id  TEXT        REFERENCES amendments (id),
    side          TEXT        NOT NULL
        CONSTRAINT agreement_signatures_side_is_known CHECK (side IN ('beneficiary', 'agency')),
    -- SHA-256 of the container, under which it is kept, and what the person's machine called it.
    file_hash     TEXT        NOT NULL,
    file_name     TEXT        NOT NULL,
    document_hash TEXT        NOT NULL,
    -- JSON: who signed, when, every check with its answer; no personal codes.
    findings      TEXT        NOT NULL,
    added_by      TEXT        NOT NULL,
    added_at      TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX agreement_signatures_once
    ON agreement_signatures (agreement_id, COALESCE(amendment_id, ''), side);

-- A paper that somebody took to a signing service, until its container is fetched or nobody wants it any more.
CREATE TABLE agreement_signings (
    id            TEXT        NOT NULL PRIMARY KEY,
    agreement_id  TEXT        NOT NULL REFERENCES agreements (id),
    amendment_id  TEXT        REFERENCES amendments (id),
    side          TEXT        NOT NULL
        CONSTRAINT agreement_signings_side_is_known CHECK (side IN ('beneficiary', 'agency')),
    -- The paper that was taken there.
    document_hash TEXT        NOT NULL,
    -- How the service calls the errand.
    session       TEXT        NOT NULL,
    -- Where the person signs.
    address       TEXT        NOT NULL,
    begun_by      TEXT        NOT NULL,
    begun_at      TIMESTAMPTZ NOT NULL,
    fetched_at    TIMESTAMPTZ
);
CREATE INDEX agreement_signings_by_agreement ON agreement_signings (agreement_id, begun_at, id);

-- Whom to ask at a school while its project runs, from a day on, to a day. Nobody is taken out: a person's time ends.
CREATE TABLE project_contacts (
    id            TEXT        NOT NULL PRIMARY KEY,
    agreement_id  TEXT        NOT NULL REFERENCES agreements (id),
    sub_project_id TEXT       NOT NULL REFERENCES sub_projects (id),
    function      TEXT        NOT NULL
        CONSTRAINT project_contacts_function_is_known CHECK (function IN ('support_person', 'helper')),
    given_name    TEXT        NOT NULL,
    family_name   TEXT        NOT NULL,
    email         TEXT        NOT NULL,
    from_on       DATE        NOT NULL,
    -- Last day; open when absent.
    to_on         DATE,
    added_by      TEXT        NOT NULL,
    added_at      TIMESTAMPTZ NOT NULL,
    CONSTRAINT project_contacts_end_after_they_begin CHECK (to_on IS NULL OR to_on >= from_on)
);
CREATE INDEX project_contacts_by_agreement ON project_contacts (agreement_id, sub_project_id, from_on, id);
