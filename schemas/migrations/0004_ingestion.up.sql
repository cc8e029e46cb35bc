CREATE TABLE warta.consumer_offsets (
    consumer_group text NOT NULL,
    topic text NOT NULL,
    partition integer NOT NULL,
    first_offset bigint NOT NULL,
    next_offset bigint NOT NULL,
    owner_epoch bigint NOT NULL,
    owner text NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (consumer_group, topic, partition),
    CHECK (next_offset >= first_offset)
);

COMMENT ON TABLE warta.consumer_offsets IS 'How far each group has read: moved in the transaction that writes what was read, so that every message is written exactly once.';
COMMENT ON COLUMN warta.consumer_offsets.consumer_group IS 'Kafka consumer group.';
COMMENT ON COLUMN warta.consumer_offsets.topic IS 'Kafka topic.';
COMMENT ON COLUMN warta.consumer_offsets.partition IS 'Partition of the topic.';
COMMENT ON COLUMN warta.consumer_offsets.first_offset IS 'The first offset that the group ever consumed.';
COMMENT ON COLUMN warta.consumer_offsets.next_offset IS 'The next offset to consume.';
COMMENT ON COLUMN warta.consumer_offsets.owner_epoch IS 'Raised whenever a worker takes the partition: a worker with an older epoch can no longer write.';
COMMENT ON COLUMN warta.consumer_offsets.owner IS 'The worker that holds the partition: host, process and start.';
COMMENT ON COLUMN warta.consumer_offsets.updated_at IS 'When the row was last changed.';

CREATE TABLE warta.sightings (
    topic text NOT NULL,
    partition integer NOT NULL,
    "offset" bigint NOT NULL,
    article_id uuid NOT NULL,
    url text,
    canonical_url text,
    fetched_at timestamptz,
    kafka_timestamp timestamptz,
    kind text NOT NULL CHECK (kind IN ('new', 'exact_duplicate', 'near_duplicate', 'revision')),
    PRIMARY KEY (topic, partition, "offset")
);

COMMENT ON TABLE warta.sightings IS 'One row for every message consumed: which article it showed, and whether that was news.';
COMMENT ON COLUMN warta.sightings.topic IS 'Kafka topic.';
COMMENT ON COLUMN warta.sightings.partition IS 'Partition of the topic.';
COMMENT ON COLUMN warta.sightings."offset" IS 'Offset of the message.';
COMMENT ON COLUMN warta.sightings.article_id IS 'The article (articles.id).';
COMMENT ON COLUMN warta.sightings.url IS 'Where the message says it was found.';
COMMENT ON COLUMN warta.sightings.canonical_url IS 'The URL without tracking parameters, mobile hosts and pagination.';
COMMENT ON COLUMN warta.sightings.fetched_at IS 'When the scraper fetched the page.';
COMMENT ON COLUMN warta.sightings.kafka_timestamp IS 'Timestamp of the message.';
COMMENT ON COLUMN warta.sightings.kind IS 'new: the first sighting of its article; revision: the same, of a URL that showed another article before; near_duplicate: the same, of an article that nearly repeats an earlier one; exact_duplicate: a later sighting.';

CREATE INDEX sightings_by_article ON warta.sightings (article_id);
-- Only ever compared for equality: a hash index holds 4 bytes a row where a B-tree would hold the URL again.
CREATE INDEX sightings_by_canonical_url ON warta.sightings USING hash (canonical_url);

CREATE TABLE warta.dead_letters (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic text NOT NULL,
    partition integer NOT NULL,
    "offset" bigint NOT NULL,
    key bytea,
    headers jsonb NOT NULL,
    payload bytea,
    kafka_timestamp timestamptz,
    stage text NOT NULL,
    error_code text NOT NULL,
    error text NOT NULL,
    attempts integer NOT NULL,
    first_failed_at timestamptz NOT NULL,
    resolved_at timestamptz,
    resolution text CHECK (resolution IN ('requeued', 'discarded')),
    UNIQUE (topic, partition, "offset"),
    CHECK ((resolved_at IS NULL) = (resolution IS NULL))
);

SELECT warta.prefer_lz4('warta.dead_letters', 'payload');

COMMENT ON TABLE warta.dead_letters IS 'Every message that could not be processed, byte for byte, with the reason.';
COMMENT ON COLUMN warta.dead_letters.id IS 'Number for the admin CLI; in no order that matters.';
COMMENT ON COLUMN warta.dead_letters.topic IS 'Kafka topic.';
COMMENT ON COLUMN warta.dead_letters.partition IS 'Partition of the topic.';
COMMENT ON COLUMN warta.dead_letters."offset" IS 'Offset of the message.';
COMMENT ON COLUMN warta.dead_letters.key IS 'Key of the message; null where it has none.';
COMMENT ON COLUMN warta.dead_letters.headers IS 'Headers in order: [{"key": …, "value": text}] or {"key": …, "base64": …} where the value is not text.';
COMMENT ON COLUMN warta.dead_letters.payload IS 'Value of the message; null for a tombstone.';
COMMENT ON COLUMN warta.dead_letters.kafka_timestamp IS 'Timestamp of the message.';
COMMENT ON COLUMN warta.dead_letters.stage IS 'Where it failed: decode, process or store.';
COMMENT ON COLUMN warta.dead_letters.error_code IS 'Why, as one of a fixed set of words: invalid_json, missing_text, refused_by_postgres, …';
COMMENT ON COLUMN warta.dead_letters.error IS 'Why, for a reader.';
COMMENT ON COLUMN warta.dead_letters.attempts IS 'How often it was tried.';
COMMENT ON COLUMN warta.dead_letters.first_failed_at IS 'When it first failed.';
COMMENT ON COLUMN warta.dead_letters.resolved_at IS 'When somebody dealt with it; null while it is open.';
COMMENT ON COLUMN warta.dead_letters.resolution IS 'How: requeued or discarded.';

CREATE INDEX dead_letters_open ON warta.dead_letters (stage, error_code) WHERE resolved_at IS NULL;

CREATE TABLE warta.raw_messages (
    topic text NOT NULL,
    partition integer NOT NULL,
    "offset" bigint NOT NULL,
    key bytea,
    headers jsonb,
    payload bytea,
    kafka_timestamp timestamptz,
    stored_at timestamptz NOT NULL,
    PRIMARY KEY (topic, partition, "offset")
);

SELECT warta.prefer_lz4('warta.raw_messages', 'payload');
ALTER TABLE warta.raw_messages ALTER COLUMN payload SET STORAGE MAIN;

COMMENT ON TABLE warta.raw_messages IS 'What was consumed, byte for byte, for replays past the retention of Kafka; kept as long as the configuration says.';
COMMENT ON COLUMN warta.raw_messages.topic IS 'Kafka topic.';
COMMENT ON COLUMN warta.raw_messages.partition IS 'Partition of the topic.';
COMMENT ON COLUMN warta.raw_messages."offset" IS 'Offset of the message.';
COMMENT ON COLUMN warta.raw_messages.key IS 'Key of the message; null where it has none.';
COMMENT ON COLUMN warta.raw_messages.headers IS 'Headers in order, as in dead_letters; null where there are none.';
COMMENT ON COLUMN warta.raw_messages.payload IS 'Value of the message; null for a tombstone.';
COMMENT ON COLUMN warta.raw_messages.kafka_timestamp IS 'Timestamp of the message.';
COMMENT ON COLUMN warta.raw_messages.stored_at IS 'When it was stored: what retention counts from.';

CREATE INDEX raw_messages_by_time ON warta.raw_messages USING brin (stored_at);

CREATE TABLE warta.replays (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('kafka', 'stored', 'dead-letters')),
    selection jsonb NOT NULL,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    pipeline_version text NOT NULL,
    position jsonb,
    unchanged bigint NOT NULL DEFAULT 0,
    updated bigint NOT NULL DEFAULT 0,
    created bigint NOT NULL DEFAULT 0,
    dead_lettered bigint NOT NULL DEFAULT 0,
    outcome text NOT NULL CHECK (outcome IN ('running', 'done', 'cancelled', 'failed')),
    error text
);

COMMENT ON TABLE warta.replays IS 'Every replay: who ran it, what was selected, and what came of it.';
COMMENT ON COLUMN warta.replays.id IS 'Number of the replay.';
COMMENT ON COLUMN warta.replays.kind IS 'What was replayed: kafka, stored or dead-letters.';
COMMENT ON COLUMN warta.replays.selection IS 'The selection as it was given.';
COMMENT ON COLUMN warta.replays.started_by IS 'User and host.';
COMMENT ON COLUMN warta.replays.started_at IS 'When it began.';
COMMENT ON COLUMN warta.replays.ended_at IS 'When it ended; null while it runs.';
COMMENT ON COLUMN warta.replays.pipeline_version IS 'Version of the pipeline that it ran.';
COMMENT ON COLUMN warta.replays.position IS 'How far it has come, for resuming.';
COMMENT ON COLUMN warta.replays.unchanged IS 'Messages whose rows were already right.';
COMMENT ON COLUMN warta.replays.updated IS 'Messages whose rows changed.';
COMMENT ON COLUMN warta.replays.created IS 'Messages that had no rows yet.';
COMMENT ON COLUMN warta.replays.dead_lettered IS 'Messages that could not be processed.';
COMMENT ON COLUMN warta.replays.outcome IS 'running, done, cancelled or failed.';
COMMENT ON COLUMN warta.replays.error IS 'Why it failed.';

SELECT warta.grant_if_role('SELECT, INSERT, UPDATE, DELETE',
           'warta.consumer_offsets, warta.sightings, warta.dead_letters, warta.raw_messages, warta.replays', 'warta_worker'),
       warta.grant_if_role('SELECT', 'warta.consumer_offsets, warta.sightings, warta.dead_letters, warta.replays',
           'warta_reader'),
       -- A worker looks at the version of the schema before it starts.
       warta.grant_if_role('SELECT', 'warta.schema_migrations', 'warta_worker');
