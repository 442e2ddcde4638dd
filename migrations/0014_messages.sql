-- What people are told in the course of a programme, how it reached them, and how each wants it to.

CREATE TABLE notifications (
    id           TEXT        NOT NULL PRIMARY KEY,
    person_id    TEXT        NOT NULL REFERENCES people (id),
    topic        TEXT        NOT NULL
        CONSTRAINT notifications_topic_is_known CHECK (topic IN (
            'official', 'team', 'training', 'idea', 'application', 'task')),
    edition_code TEXT        NOT NULL,
    -- As in the mail, in the language of the person.
    subject      TEXT        NOT NULL,
    -- The page it is about, within this site.
    path         TEXT        NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    read_at      TIMESTAMPTZ,
    delivery     TEXT        NOT NULL
        CONSTRAINT notifications_delivery_is_known CHECK (delivery IN ('at_once', 'daily', 'here', 'no_address')),
    -- The mail it went out with; none while the day's mail is not written, or where none is sent.
    mail_id      TEXT,
    -- What decides about somebody's right, or sets a term, is never held back (X-18).
    CONSTRAINT notifications_official_goes_out_at_once CHECK (
        topic <> 'official' OR delivery IN ('at_once', 'no_address'))
);
CREATE INDEX notifications_by_person ON notifications (person_id, created_at, id);
CREATE INDEX notifications_unread ON notifications (person_id) WHERE read_at IS NULL;
CREATE INDEX notifications_for_the_day ON notifications (person_id) WHERE delivery = 'daily' AND mail_id IS NULL;
CREATE INDEX notifications_by_mail ON notifications (mail_id) WHERE mail_id IS NOT NULL;
CREATE INDEX notifications_by_edition ON notifications (edition_code, created_at, id);

-- How a person wants to be told of a topic; where there is none, at once.
CREATE TABLE notification_choices (
    person_id  TEXT NOT NULL REFERENCES people (id),
    -- Code of the initiative; '' is for all that have no choice of their own.
    initiative TEXT NOT NULL,
    topic      TEXT NOT NULL
        CONSTRAINT notification_choices_official_cannot_be_chosen CHECK (topic IN (
            'team', 'training', 'idea', 'application', 'task')),
    delivery   TEXT NOT NULL
        CONSTRAINT notification_choices_delivery_is_known CHECK (delivery IN ('at_once', 'daily', 'here')),
    PRIMARY KEY (person_id, initiative, topic)
);
