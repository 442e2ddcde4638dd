-- Programmes: editions, their versions as text, calls with deadlines, results of rules.

-- One yearly run of an initiative. What it says is in the text of its approved version.
CREATE TABLE editions (
    code            TEXT        NOT NULL PRIMARY KEY,
    programme_code  TEXT        NOT NULL,
    initiative_code TEXT        NOT NULL,
    title_lv        TEXT        NOT NULL,
    title_en        TEXT        NOT NULL,
    -- The year, for lists: “2024. gads”.
    label_lv        TEXT        NOT NULL,
    label_en        TEXT        NOT NULL,
    -- Code of the edition before; it need not be loaded.
    predecessor     TEXT,
    state           TEXT        NOT NULL
        CONSTRAINT editions_state_is_known CHECK (state IN (
            'planned', 'configured', 'open', 'running', 'closing', 'archived')),
    -- Number of the version that holds; 0 while none is approved.
    plan_version    BIGINT      NOT NULL DEFAULT 0,
    -- First day of the training window, for the order of lists.
    begins_on       DATE        NOT NULL,
    created_at      TIMESTAMPTZ NOT NULL,
    version         BIGINT      NOT NULL DEFAULT 1
);

-- The words of an edition, version by version. An approved text never changes (I-01, I-38).
CREATE TABLE edition_versions (
    edition_code TEXT        NOT NULL REFERENCES editions (code),
    number       BIGINT      NOT NULL,
    state        TEXT        NOT NULL
        CONSTRAINT edition_versions_state_is_known CHECK (state IN (
            'draft', 'proposed', 'approved', 'refused', 'superseded')),
    -- The whole edition as TOML, nothing inherited.
    source       TEXT        NOT NULL,
    drafted_by   TEXT        NOT NULL,
    drafted_at   TIMESTAMPTZ NOT NULL,
    proposed_by  TEXT,
    proposed_at  TIMESTAMPTZ,
    -- Who approved or refused it; never the one who proposed it.
    decided_by   TEXT,
    decided_at   TIMESTAMPTZ,
    -- Why it was refused.
    reason       TEXT,
    version      BIGINT      NOT NULL DEFAULT 1,
    PRIMARY KEY (edition_code, number),
    CONSTRAINT edition_versions_have_two_persons CHECK (decided_by IS NULL OR decided_by <> proposed_by)
);

-- An invitation with a deadline.
CREATE TABLE calls (
    id            TEXT        NOT NULL PRIMARY KEY,
    edition_code  TEXT        NOT NULL REFERENCES editions (code),
    -- Code within the edition: team_registration.
    code          TEXT        NOT NULL,
    kind          TEXT        NOT NULL
        CONSTRAINT calls_kind_is_known CHECK (kind IN (
            'team_registration', 'project_contest', 'measure_plan', 'sub_call', 'community_initiative',
            'mentor_selection')),
    state         TEXT        NOT NULL
        CONSTRAINT calls_state_is_known CHECK (state IN (
            'draft', 'agreed', 'announced', 'open', 'closed', 'evaluating', 'decided', 'cancelled')),
    opens_at      TIMESTAMPTZ NOT NULL,
    -- The local words: 2024-01-31 or 2024-05-17T23:59, with every extension for all.
    deadline      TEXT        NOT NULL,
    -- The first instant that is too late.
    deadline_at   TIMESTAMPTZ NOT NULL,
    announced_at  TIMESTAMPTZ,
    cancel_reason TEXT,
    version       BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT calls_have_one_code UNIQUE (edition_code, code),
    CONSTRAINT calls_close_after_they_open CHECK (deadline_at > opens_at)
);
CREATE INDEX calls_by_state ON calls (state, deadline_at);

-- A deadline moved further, for one organisation or for all, with its reason. Never deleted.
CREATE TABLE deadline_extensions (
    id              TEXT        NOT NULL PRIMARY KEY,
    call_id         TEXT        NOT NULL REFERENCES calls (id),
    -- For whom; for all when absent.
    organisation_id TEXT        REFERENCES organisations (id),
    -- The local words of the new deadline.
    deadline        TEXT        NOT NULL,
    deadline_at     TIMESTAMPTZ NOT NULL,
    reason          TEXT        NOT NULL,
    granted_by      TEXT        NOT NULL,
    granted_at      TIMESTAMPTZ NOT NULL,
    -- When the platform could not be reached, where the extension makes up for that; always for all.
    outage_from     TIMESTAMPTZ,
    outage_to       TIMESTAMPTZ,
    CONSTRAINT deadline_extensions_outages_have_two_ends CHECK ((outage_from IS NULL) = (outage_to IS NULL)),
    CONSTRAINT deadline_extensions_outages_are_for_all CHECK (outage_from IS NULL OR organisation_id IS NULL)
);
CREATE INDEX deadline_extensions_by_call ON deadline_extensions (call_id, granted_at);

-- Who is told of news of an edition. An address is written to only once its owner confirmed it.
CREATE TABLE subscriptions (
    id           TEXT        NOT NULL PRIMARY KEY,
    edition_code TEXT        NOT NULL REFERENCES editions (code),
    -- Folded as those of accounts.
    email        TEXT        NOT NULL,
    language     TEXT        NOT NULL
        CONSTRAINT subscriptions_language_is_known CHECK (language IN ('lv', 'en')),
    -- The secret in every mail's link: whoever has it may confirm and end, nothing else.
    token        TEXT        NOT NULL CONSTRAINT subscriptions_have_one_token UNIQUE,
    asked_at     TIMESTAMPTZ NOT NULL,
    confirmed_at TIMESTAMPTZ,
    CONSTRAINT subscriptions_once_for_each_address UNIQUE (edition_code, email)
);
CREATE INDEX subscriptions_by_email ON subscriptions (email);

-- What rules answered, so that “why?” can always be answered.
CREATE TABLE rule_results (
    id              TEXT        NOT NULL PRIMARY KEY,
    -- The record that was judged: a registration, a roster change.
    subject_id      TEXT        NOT NULL,
    rule_id         TEXT        NOT NULL,
    edition_code    TEXT        NOT NULL,
    -- The version of the edition whose rule it was.
    edition_version BIGINT      NOT NULL,
    point           TEXT        NOT NULL,
    severity        TEXT        NOT NULL
        CONSTRAINT rule_results_severity_is_known CHECK (severity IN ('block', 'warn', 'info')),
    outcome         TEXT        NOT NULL
        CONSTRAINT rule_results_outcome_is_known CHECK (outcome IN ('met', 'not_met', 'needs_person')),
    -- The field it stood beside.
    field           TEXT,
    -- JSON of what was found; no personal data.
    facts           TEXT        NOT NULL,
    at              TIMESTAMPTZ NOT NULL
);
CREATE INDEX rule_results_by_subject ON rule_results (subject_id, at);
