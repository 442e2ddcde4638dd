-- Organisations, their other names, imports of the state register, contact cards.

-- A legal person or institution. Regions and municipalities are facts of the country and are kept in
-- the program; here stand their codes.
CREATE TABLE organisations (
    id                TEXT        NOT NULL PRIMARY KEY,
    kind              TEXT        NOT NULL
        CONSTRAINT organisations_kind_is_known CHECK (kind IN (
            'ministry', 'agency', 'municipality', 'education_authority', 'general_school',
            'vocational_school', 'preschool', 'youth_centre', 'ngo_association', 'ngo_foundation', 'other')),
    name              TEXT        NOT NULL,
    -- What the register calls its kind, for people.
    type_text         TEXT,
    -- Number in the institution register; only education institutions have one.
    register_no       TEXT        CONSTRAINT organisations_register_no_is_unique UNIQUE,
    founder_kind      TEXT
        CONSTRAINT organisations_founder_is_known CHECK (founder_kind IN ('municipality', 'state', 'university', 'private')),
    -- None while it could not be placed; somebody must look.
    region_code       TEXT,
    municipality_code TEXT,
    address           TEXT,
    -- Learners in grades 1–12, as last reported.
    learner_count     BIGINT,
    -- Folded words of the name and its aliases between spaces.
    search_text       TEXT        NOT NULL,
    state             TEXT        NOT NULL
        CONSTRAINT organisations_state_is_known CHECK (state IN ('active', 'closed')),
    successor_id      TEXT        REFERENCES organisations (id),
    created_at        TIMESTAMPTZ NOT NULL,
    version           BIGINT      NOT NULL DEFAULT 1
);
CREATE INDEX organisations_by_municipality ON organisations (municipality_code, kind);
CREATE INDEX organisations_by_region ON organisations (region_code, kind);

-- Other names it is known by: abbreviations, old names, spellings.
CREATE TABLE organisation_aliases (
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    text            TEXT NOT NULL,
    kind            TEXT NOT NULL
        CONSTRAINT organisation_aliases_kind_is_known CHECK (kind IN ('abbreviation', 'old_name', 'spelling')),
    PRIMARY KEY (organisation_id, text)
);

-- One reading of a register file.
CREATE TABLE import_batches (
    id              TEXT        NOT NULL PRIMARY KEY,
    file_name       TEXT        NOT NULL,
    -- SHA-256 of the file.
    file_hash       TEXT        NOT NULL,
    state           TEXT        NOT NULL
        CONSTRAINT import_batches_state_is_known CHECK (state IN ('previewed', 'importing', 'imported', 'failed')),
    row_count       BIGINT      NOT NULL,
    added_count     BIGINT      NOT NULL,
    changed_count   BIGINT      NOT NULL,
    unchanged_count BIGINT      NOT NULL,
    refused_count   BIGINT      NOT NULL,
    unplaced_count  BIGINT      NOT NULL,
    created_at      TIMESTAMPTZ NOT NULL,
    created_by      TEXT        NOT NULL
);

-- What became of each row of a file; no row disappears silently.
CREATE TABLE import_rows (
    batch_id    TEXT   NOT NULL REFERENCES import_batches (id),
    line        BIGINT NOT NULL,
    register_no TEXT,
    name        TEXT   NOT NULL,
    -- added, changed, unchanged, refused
    outcome     TEXT   NOT NULL,
    -- Key of the sentence that says why it was refused or could not be placed.
    reason      TEXT,
    PRIMARY KEY (batch_id, line)
);

-- A role people can turn to, never a private address (I-58).
CREATE TABLE contact_cards (
    id                TEXT        NOT NULL PRIMARY KEY,
    -- What it is about: regional_coordinator, municipal_contact.
    role              TEXT        NOT NULL,
    organisation_id   TEXT        REFERENCES organisations (id),
    region_code       TEXT,
    municipality_code TEXT,
    -- Who answers, for the platform; shown only when is_name_public.
    person_id         TEXT        REFERENCES people (id),
    is_name_public    BOOLEAN     NOT NULL,
    -- Last day it holds; open when absent.
    valid_to          DATE,
    created_at        TIMESTAMPTZ NOT NULL,
    version           BIGINT      NOT NULL DEFAULT 1
);
CREATE INDEX contact_cards_by_place ON contact_cards (role, region_code, municipality_code);
