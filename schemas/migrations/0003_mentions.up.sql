CREATE TABLE warta.entities (
    id uuid PRIMARY KEY,
    type text NOT NULL CHECK (type IN ('PER', 'ORG', 'LOC', 'EVT')),
    name text NOT NULL
);

COMMENT ON TABLE warta.entities IS 'One row for every name and type: people, organisations, places and events.';
COMMENT ON COLUMN warta.entities.id IS 'Version 8 UUID of the SHA-256 of type and name.';
COMMENT ON COLUMN warta.entities.type IS 'PER, ORG, LOC or EVT.';
COMMENT ON COLUMN warta.entities.name IS 'Canonical name; where none is known, the name as the article writes it.';

CREATE INDEX entities_by_name ON warta.entities (lower(name) text_pattern_ops);

CREATE TABLE warta.entity_mentions (
    article_id uuid NOT NULL,
    entity_id uuid NOT NULL,
    type text NOT NULL,
    text text NOT NULL,
    field text NOT NULL,
    start_offset integer NOT NULL,
    end_offset integer NOT NULL,
    confidence real NOT NULL,
    PRIMARY KEY (article_id, field, start_offset)
);

-- Rows of this table come and go only with their article, in its transaction: a foreign key would check 40 times an
-- article what the one writer guarantees.
COMMENT ON TABLE warta.entity_mentions IS 'Every place in an article where an entity is named.';
COMMENT ON COLUMN warta.entity_mentions.article_id IS 'The article (articles.id).';
COMMENT ON COLUMN warta.entity_mentions.entity_id IS 'The entity (entities.id).';
COMMENT ON COLUMN warta.entity_mentions.type IS 'PER, ORG, LOC or EVT.';
COMMENT ON COLUMN warta.entity_mentions.text IS 'As the article writes it.';
COMMENT ON COLUMN warta.entity_mentions.field IS 'title, subtitle or body.';
COMMENT ON COLUMN warta.entity_mentions.start_offset IS 'Characters before it in the field: substring(body from start_offset + 1 for end_offset - start_offset).';
COMMENT ON COLUMN warta.entity_mentions.end_offset IS 'Characters before its end.';
COMMENT ON COLUMN warta.entity_mentions.confidence IS 'Confidence of the tagger, 0 to 1.';

CREATE INDEX entity_mentions_by_entity ON warta.entity_mentions (entity_id, article_id);

CREATE TABLE warta.date_mentions (
    article_id uuid NOT NULL,
    type text NOT NULL CHECK (type IN ('DATE', 'TIME', 'DURATION', 'SET')),
    text text NOT NULL,
    value text NOT NULL,
    mod text,
    field text NOT NULL,
    start_offset integer NOT NULL,
    end_offset integer NOT NULL,
    earliest date,
    latest date,
    conflict boolean NOT NULL,
    PRIMARY KEY (article_id, field, start_offset)
);

COMMENT ON TABLE warta.date_mentions IS 'Every temporal expression in an article, resolved, in the terms of TIMEX3.';
COMMENT ON COLUMN warta.date_mentions.article_id IS 'The article (articles.id).';
COMMENT ON COLUMN warta.date_mentions.type IS 'TIMEX3 type: DATE, TIME, DURATION or SET.';
COMMENT ON COLUMN warta.date_mentions.text IS 'As the article writes it.';
COMMENT ON COLUMN warta.date_mentions.value IS 'TIMEX3 value: 2021-06-07, 2021-12, 2021-W23, PT1H45M, PRESENT_REF.';
COMMENT ON COLUMN warta.date_mentions.mod IS 'TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER.';
COMMENT ON COLUMN warta.date_mentions.field IS 'title, subtitle or body.';
COMMENT ON COLUMN warta.date_mentions.start_offset IS 'Characters before it in the field.';
COMMENT ON COLUMN warta.date_mentions.end_offset IS 'Characters before its end.';
COMMENT ON COLUMN warta.date_mentions.earliest IS 'First day covered; null where there is no extent.';
COMMENT ON COLUMN warta.date_mentions.latest IS 'Last day covered; null where there is no extent.';
COMMENT ON COLUMN warta.date_mentions.conflict IS 'The text contradicts itself, as where a weekday does not fit its date.';

CREATE INDEX date_mentions_by_day ON warta.date_mentions (earliest, latest) WHERE earliest IS NOT NULL;

SELECT warta.grant_if_role('SELECT, INSERT, UPDATE, DELETE',
           'warta.entities, warta.entity_mentions, warta.date_mentions', 'warta_worker'),
       warta.grant_if_role('SELECT', 'warta.entities, warta.entity_mentions, warta.date_mentions', 'warta_reader');
