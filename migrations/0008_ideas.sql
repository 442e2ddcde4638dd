-- What trained teams apply with: ideas of projects, who wrote what in them, the way they take.

-- The idea of a team. Written once; later the school's part of an application.
CREATE TABLE ideas (
    id              TEXT        NOT NULL PRIMARY KEY,
    team_id         TEXT        NOT NULL CONSTRAINT ideas_one_per_team UNIQUE REFERENCES teams (id),
    state           TEXT        NOT NULL
        CONSTRAINT ideas_state_is_known CHECK (state IN (
            'sketch', 'shared', 'principal_agreed', 'with_contact', 'returned', 'in_bundle', 'not_pursued')),
    -- Where it was when the team decided not to apply; a team that thinks again goes on from there.
    state_before    TEXT
        CONSTRAINT ideas_state_before_is_known CHECK (state_before IN (
            'sketch', 'shared', 'principal_agreed', 'with_contact', 'returned')),
    -- The association that takes it to the contest; the contact person of the municipality when absent.
    association_id  TEXT        REFERENCES organisations (id),
    created_by      TEXT        NOT NULL,
    created_at      TIMESTAMPTZ NOT NULL,
    -- Goes up with every answer: a principal agrees to what was seen.
    content_version BIGINT      NOT NULL DEFAULT 1,
    -- Goes up with every change of state.
    version         BIGINT      NOT NULL DEFAULT 1,
    CONSTRAINT ideas_given_up_know_the_way_back CHECK ((state = 'not_pursued') = (state_before IS NOT NULL))
);

-- One answer of the canvas. Saved by itself while somebody writes; a save with an old version is refused.
CREATE TABLE idea_fields (
    idea_id    TEXT        NOT NULL REFERENCES ideas (id),
    field      TEXT        NOT NULL,
    value      TEXT        NOT NULL,
    version    BIGINT      NOT NULL,
    changed_by TEXT        NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (idea_id, field)
);

-- What happened to an idea, with the words that go with it. Never changed.
CREATE TABLE idea_steps (
    id      TEXT        NOT NULL PRIMARY KEY,
    idea_id TEXT        NOT NULL REFERENCES ideas (id),
    step    TEXT        NOT NULL
        CONSTRAINT idea_steps_step_is_known CHECK (step IN (
            'shared', 'agreed', 'changes_asked', 'reopened', 'sent', 'returned', 'taken', 'released', 'restored',
            'given_up', 'resumed')),
    words   TEXT        NOT NULL,
    made_by TEXT        NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    -- What the idea said then: whoever agreed, agreed to that.
    content_version BIGINT NOT NULL,
    -- I-25: nobody sends an idea back without saying why.
    CONSTRAINT idea_steps_returns_have_a_reason
        CHECK (step NOT IN ('changes_asked', 'returned') OR words <> '')
);
CREATE INDEX idea_steps_by_idea ON idea_steps (idea_id, made_at, id);

-- What people say about an idea; with a field it is a suggestion for that field.
CREATE TABLE idea_comments (
    id      TEXT        NOT NULL PRIMARY KEY,
    idea_id TEXT        NOT NULL REFERENCES ideas (id),
    field   TEXT,
    words   TEXT        NOT NULL,
    -- As what the person spoke.
    part    TEXT        NOT NULL
        CONSTRAINT idea_comments_part_is_known CHECK (part IN ('team', 'coordinator', 'trainer', 'other_team')),
    -- Of another team: its school.
    school  TEXT,
    made_by TEXT        NOT NULL,
    made_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX idea_comments_by_idea ON idea_comments (idea_id, made_at, id);

-- A vote of the school on what a team wants to do, found by a short code. A poll, not a ballot.
CREATE TABLE idea_votes (
    id        TEXT        NOT NULL PRIMARY KEY,
    idea_id   TEXT        NOT NULL REFERENCES ideas (id),
    -- The first, the second … of the idea.
    number    BIGINT      NOT NULL,
    code      TEXT        NOT NULL CONSTRAINT idea_votes_code_finds_one UNIQUE,
    question  TEXT        NOT NULL,
    opened_by TEXT        NOT NULL,
    opened_at TIMESTAMPTZ NOT NULL,
    -- The first moment at which it takes nothing, also where nobody closed it.
    ends_at   TIMESTAMPTZ NOT NULL,
    closed_at TIMESTAMPTZ,
    -- How many chose.
    total     BIGINT      NOT NULL,
    CONSTRAINT idea_votes_follow_each_other UNIQUE (idea_id, number)
);

-- What can be chosen, with how many chose it. Who chose what is kept nowhere.
CREATE TABLE idea_vote_options (
    vote_id TEXT   NOT NULL REFERENCES idea_votes (id),
    number  BIGINT NOT NULL,
    words   TEXT   NOT NULL,
    votes   BIGINT NOT NULL,
    PRIMARY KEY (vote_id, number)
);

-- Which browsers have chosen, each as a digest that says nothing outside of its vote. Deleted when it is over.
CREATE TABLE idea_vote_browsers (
    vote_id TEXT NOT NULL REFERENCES idea_votes (id),
    browser TEXT NOT NULL,
    PRIMARY KEY (vote_id, browser)
);
