-- People, accounts, sign-in, roles, invitations, consents.

-- A person. Personal data lives here and nowhere else, so that erasure has one place to go (I-62).
CREATE TABLE people (
    id            TEXT        NOT NULL PRIMARY KEY,
    given_name    TEXT        NOT NULL,
    family_name   TEXT        NOT NULL,
    -- Only where an age rule needs it (I-12).
    birth_date    DATE,
    -- Private contact.
    email         TEXT,
    phone         TEXT,
    -- Name and address without diacritics, for those who look for somebody.
    search_text   TEXT        NOT NULL,
    language      TEXT        NOT NULL CONSTRAINT people_language_is_known CHECK (language IN ('lv', 'en')),
    anonymised_at TIMESTAMPTZ,
    created_at    TIMESTAMPTZ NOT NULL,
    version       BIGINT      NOT NULL DEFAULT 1
);

-- The credentials of a person.
CREATE TABLE accounts (
    person_id      TEXT        NOT NULL PRIMARY KEY REFERENCES people (id),
    -- Folded address; the way into the account.
    email          TEXT        NOT NULL CONSTRAINT accounts_email_is_unique UNIQUE,
    -- Argon2id, PHC text; none while only links are used.
    password_hash  TEXT,
    -- Base32; none while there is no second factor.
    totp_secret    TEXT,
    -- The last time step whose code was used; a code works once.
    totp_last_step BIGINT,
    state          TEXT        NOT NULL CONSTRAINT accounts_state_is_known CHECK (state IN ('active', 'closed')),
    created_at     TIMESTAMPTZ NOT NULL
);

-- Links sent by mail: single use, short-lived, bound to the browser that asked.
CREATE TABLE sign_in_links (
    -- SHA-256 of the token; the token itself is only in the mail.
    token_hash   TEXT        NOT NULL PRIMARY KEY,
    person_id    TEXT        NOT NULL REFERENCES people (id),
    -- SHA-256 of the cookie of the browser that asked.
    browser_hash TEXT        NOT NULL,
    -- Where the person wanted to go.
    next_path    TEXT        NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    expires_at   TIMESTAMPTZ NOT NULL,
    used_at      TIMESTAMPTZ
);

-- Who is signed in where.
CREATE TABLE sessions (
    id           TEXT        NOT NULL PRIMARY KEY,
    -- SHA-256 of the cookie.
    token_hash   TEXT        NOT NULL CONSTRAINT sessions_token_is_unique UNIQUE,
    person_id    TEXT        NOT NULL REFERENCES people (id),
    -- “Firefox, Linux”: what the person recognises in the list.
    browser      TEXT        NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    last_seen_at TIMESTAMPTZ NOT NULL,
    expires_at   TIMESTAMPTZ NOT NULL,
    revoked_at   TIMESTAMPTZ
);
CREATE INDEX sessions_by_person ON sessions (person_id, created_at);

-- What a person may do, where, from when to when (model 4.3, 4.7).
CREATE TABLE role_assignments (
    id         TEXT        NOT NULL PRIMARY KEY,
    person_id  TEXT        NOT NULL REFERENCES people (id),
    role       TEXT        NOT NULL
        CONSTRAINT role_assignments_role_is_known CHECK (role IN (
            'platform_administrator', 'programme_manager', 'regional_coordinator', 'session_planner',
            'trainer', 'municipal_coordinator', 'project_coordinator', 'eligibility_officer', 'evaluator',
            'commission_member', 'director', 'principal', 'support_person', 'student', 'auditor')),
    scope_kind TEXT        NOT NULL
        CONSTRAINT role_assignments_scope_is_known CHECK (scope_kind IN (
            'platform', 'programme', 'edition', 'region', 'municipality', 'organisation', 'team', 'training_session')),
    -- Identity or code of the scope; '*' for the platform.
    scope_id   TEXT        NOT NULL,
    valid_from DATE        NOT NULL,
    -- Last day; open when absent.
    valid_to   DATE,
    granted_by TEXT        NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ
);
CREATE INDEX role_assignments_by_person ON role_assignments (person_id);
CREATE INDEX role_assignments_by_scope ON role_assignments (scope_kind, scope_id, role);

-- Invitations to a role, sent by mail.
CREATE TABLE invitations (
    id          TEXT        NOT NULL PRIMARY KEY,
    token_hash  TEXT        NOT NULL CONSTRAINT invitations_token_is_unique UNIQUE,
    email       TEXT        NOT NULL,
    given_name  TEXT        NOT NULL,
    family_name TEXT        NOT NULL,
    role        TEXT        NOT NULL,
    scope_kind  TEXT        NOT NULL,
    scope_id    TEXT        NOT NULL,
    invited_by  TEXT        NOT NULL,
    created_at  TIMESTAMPTZ NOT NULL,
    expires_at  TIMESTAMPTZ NOT NULL,
    accepted_at TIMESTAMPTZ,
    withdrawn_at TIMESTAMPTZ
);

-- What a guardian, or a person of age, agreed to: purposes apart, withdrawable.
CREATE TABLE consents (
    id             TEXT        NOT NULL PRIMARY KEY,
    -- Whom it is about.
    subject_id     TEXT        NOT NULL REFERENCES people (id),
    purpose        TEXT        NOT NULL
        CONSTRAINT consents_purpose_is_known CHECK (purpose IN (
            'participate', 'photo', 'name_publication', 'data_to_funder', 'health_needs')),
    state          TEXT        NOT NULL
        CONSTRAINT consents_state_is_known CHECK (state IN (
            'requested', 'given', 'refused', 'withdrawn', 'expired', 'disputed')),
    -- The link that asked; its holder answers without an account.
    request_id     TEXT        NOT NULL,
    text_version   TEXT        NOT NULL,
    decided_at     TIMESTAMPTZ,
    created_at     TIMESTAMPTZ NOT NULL,
    version        BIGINT      NOT NULL DEFAULT 1
);
CREATE INDEX consents_by_subject ON consents (subject_id, purpose);
CREATE INDEX consents_by_request ON consents (request_id);

-- A link to a guardian.
CREATE TABLE consent_requests (
    id             TEXT        NOT NULL PRIMARY KEY,
    subject_id     TEXT        NOT NULL REFERENCES people (id),
    token_hash     TEXT        NOT NULL CONSTRAINT consent_requests_token_is_unique UNIQUE,
    guardian_name  TEXT        NOT NULL,
    guardian_email TEXT        NOT NULL,
    language       TEXT        NOT NULL,
    -- For what: the code of the edition.
    edition_code   TEXT        NOT NULL,
    created_at     TIMESTAMPTZ NOT NULL,
    -- When the guardian was asked again.
    reminded_at    TIMESTAMPTZ,
    expires_at     TIMESTAMPTZ NOT NULL
);
CREATE INDEX consent_requests_by_subject ON consent_requests (subject_id);

-- Further links of a request: each reminder has its own, and the first goes on working.
CREATE TABLE consent_links (
    -- SHA-256 of the token; the token itself is only in the mail.
    token_hash TEXT        NOT NULL PRIMARY KEY,
    request_id TEXT        NOT NULL REFERENCES consent_requests (id),
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX consent_links_by_request ON consent_links (request_id);

-- One-click entrances; filled by the demonstration only.
CREATE TABLE demonstration_entrances (
    -- Stable key in the address: regional-coordinator-lat.
    key       TEXT   NOT NULL PRIMARY KEY,
    place     BIGINT NOT NULL,
    person_id TEXT   NOT NULL REFERENCES people (id),
    role      TEXT   NOT NULL
);
