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
    -- Digits that sort as the name does in Latvian, with numbers by value (docs/sql.md).
    name_order        TEXT        NOT NULL,
    -- What the register calls its kind, for people.
    type_text         TEXT,
    -- “Pastarpinātās pārvaldes iestāde”, as the register writes it.
    legal_status      TEXT,
    -- Number in the institution register; only education institutions have one.
    register_no       TEXT        CONSTRAINT organisations_register_no_is_unique UNIQUE,
    founder_kind      TEXT
        CONSTRAINT organisations_founder_is_known CHECK (founder_kind IN ('municipality', 'state', 'university', 'private')),
    -- Never a person's name: private founders are kept by kind only.
    founder_name      TEXT,
    -- None while it could not be placed; somebody must look.
    region_code       TEXT,
    municipality_code TEXT,
    -- The municipality whose list names it, where it stands in a building of another one.
    listed_under_code TEXT,
    -- Why the register alone could not place it; none once it is placed.
    not_located       TEXT
        CONSTRAINT organisations_not_located_is_known CHECK (not_located IN (
            'nothing-given', 'only-district', 'needs-parish', 'unknown-place')),
    address           TEXT,
    -- Learners in grades 1–12, as last reported.
    learner_count     BIGINT,
    -- Children in preschool programmes, as last reported.
    preschool_count   BIGINT,
    -- Folded words of the name and its aliases between spaces.
    search_text       TEXT        NOT NULL,
    state             TEXT        NOT NULL
        CONSTRAINT organisations_state_is_known CHECK (state IN ('active', 'closed')),
    created_at        TIMESTAMPTZ NOT NULL,
    version           BIGINT      NOT NULL DEFAULT 1
);
-- Lists read them in this order.
CREATE INDEX organisations_by_name ON organisations (name_order, id);
CREATE INDEX organisations_without_place ON organisations (name_order, id)
    WHERE municipality_code IS NULL AND register_no IS NOT NULL;
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

-- One reading of a register file: looked at, then imported group of rows by group of rows.
CREATE TABLE import_batches (
    id              TEXT        NOT NULL PRIMARY KEY,
    -- As the person's machine called it, for people only; no path is made of it.
    file_name       TEXT        NOT NULL,
    -- SHA-256 of the file, under which it is kept.
    file_hash       TEXT        NOT NULL,
    state           TEXT        NOT NULL
        CONSTRAINT import_batches_state_is_known CHECK (state IN (
            'previewed', 'importing', 'imported', 'failed', 'discarded')),
    -- Lines of the file that are not empty, without the header.
    row_count       BIGINT      NOT NULL,
    -- The last line that is done; an import that was interrupted goes on after it.
    done_line       BIGINT      NOT NULL DEFAULT 0,
    added_count     BIGINT      NOT NULL DEFAULT 0,
    changed_count   BIGINT      NOT NULL DEFAULT 0,
    unchanged_count BIGINT      NOT NULL DEFAULT 0,
    refused_count   BIGINT      NOT NULL DEFAULT 0,
    -- Of those taken, how many have no municipality.
    unplaced_count  BIGINT      NOT NULL DEFAULT 0,
    created_at      TIMESTAMPTZ NOT NULL,
    -- Identity of a person, or 'operator'.
    created_by      TEXT        NOT NULL
);
CREATE INDEX import_batches_by_time ON import_batches (created_at, id);

-- What became of each row of a file; no row disappears silently.
CREATE TABLE import_rows (
    batch_id    TEXT   NOT NULL REFERENCES import_batches (id),
    -- Counted from 1.
    line        BIGINT NOT NULL,
    -- None where the row could not be read.
    register_no TEXT,
    name        TEXT,
    outcome     TEXT   NOT NULL
        CONSTRAINT import_rows_outcome_is_known CHECK (outcome IN ('added', 'changed', 'unchanged', 'refused')),
    -- The facts that changed, as words between spaces.
    changed     TEXT   NOT NULL DEFAULT '',
    -- Heading of the column at fault.
    heading     TEXT,
    -- Key of the sentence that says why it was refused or could not be placed.
    reason      TEXT,
    PRIMARY KEY (batch_id, line)
);
CREATE INDEX import_rows_by_register_no ON import_rows (register_no, batch_id);

-- A role people can turn to, never a private address (I-58).
CREATE TABLE contact_cards (
    id                TEXT        NOT NULL PRIMARY KEY,
    role              TEXT        NOT NULL
        CONSTRAINT contact_cards_role_is_known CHECK (role IN ('regional_coordinator', 'municipal_contact')),
    -- The region; of a municipal contact the region of its municipality.
    region_code       TEXT        NOT NULL,
    municipality_code TEXT,
    -- Who answers; the name is shown only when is_name_public.
    person_id         TEXT        REFERENCES people (id),
    is_name_public    BOOLEAN     NOT NULL,
    -- An address of the office that messages go to in place of the person's; never shown.
    mailbox           TEXT,
    valid_from        DATE        NOT NULL,
    -- Last day it holds; open when absent.
    valid_to          DATE,
    created_at        TIMESTAMPTZ NOT NULL,
    version           BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT contact_cards_have_somebody CHECK (person_id IS NOT NULL OR mailbox IS NOT NULL),
    CONSTRAINT contact_cards_of_municipalities_name_one
        CHECK ((role = 'municipal_contact') = (municipality_code IS NOT NULL))
);
CREATE INDEX contact_cards_by_place ON contact_cards (role, region_code, municipality_code);
