-- Adding columns without a default, or with a constant one, changes no row: short locks on any size of table.
ALTER TABLE warta.replays
    ADD COLUMN epoch bigint NOT NULL DEFAULT 1,
    ADD COLUMN total bigint,
    ADD COLUMN seen bigint NOT NULL DEFAULT 0,
    ADD COLUMN updated_at timestamptz;

COMMENT ON COLUMN warta.replays.epoch IS 'Raised whenever somebody resumes or cancels it: whoever ran it before can no longer write.';
COMMENT ON COLUMN warta.replays.total IS 'How many messages it has to look at, as counted at the start; those that the patterns leave out among them.';
COMMENT ON COLUMN warta.replays.seen IS 'How many messages it has looked at.';
COMMENT ON COLUMN warta.replays.updated_at IS 'When it last moved.';

ALTER TABLE warta.replays DROP CONSTRAINT replays_outcome_check;
ALTER TABLE warta.replays ADD CONSTRAINT replays_outcome_check
    CHECK (outcome IN ('running', 'stopped', 'done', 'cancelled', 'failed')) NOT VALID;
-- warta-lint: ignore validate-same-transaction: the table has a row for every replay, and the daemon does not use it
ALTER TABLE warta.replays VALIDATE CONSTRAINT replays_outcome_check;
COMMENT ON COLUMN warta.replays.outcome IS 'running; stopped (it can be resumed); done; cancelled; failed (it can be resumed).';

CREATE TABLE warta.replay_revisits (
    replay_id bigint NOT NULL,
    topic text NOT NULL,
    partition integer NOT NULL,
    "offset" bigint NOT NULL,
    PRIMARY KEY (replay_id, topic, partition, "offset")
);

COMMENT ON TABLE warta.replay_revisits IS 'Messages that a replay has to come back to: an article lost its first sighting, and this is the first now, of which its row is to be made.';
COMMENT ON COLUMN warta.replay_revisits.replay_id IS 'The replay (replays.id).';
COMMENT ON COLUMN warta.replay_revisits.topic IS 'Kafka topic.';
COMMENT ON COLUMN warta.replay_revisits.partition IS 'Partition of the topic.';
COMMENT ON COLUMN warta.replay_revisits."offset" IS 'Offset of the message.';

ALTER TABLE warta.sightings ADD COLUMN pipeline_version text;
COMMENT ON COLUMN warta.sightings.pipeline_version IS 'Version of the pipeline that processed the message last; null where an older worker wrote the row.';

ALTER TABLE warta.dead_letters
    ADD COLUMN pipeline_version text,
    ADD COLUMN resolved_by text,
    ADD COLUMN requeued_to text;
COMMENT ON COLUMN warta.dead_letters.pipeline_version IS 'Version of the pipeline that refused the message last; null where an older worker wrote the row.';
COMMENT ON COLUMN warta.dead_letters.resolved_by IS 'Who dealt with it: user and host, or the number of the replay.';
COMMENT ON COLUMN warta.dead_letters.requeued_to IS 'Where its copy was sent, as topic[partition]@offset; null where it was processed in place, so that a sighting has its coordinates.';
COMMENT ON COLUMN warta.dead_letters.attempts IS 'How often it was tried: by the daemon, by requeues, and as the copies that it is one of.';

SELECT warta.grant_if_role('SELECT, INSERT, UPDATE, DELETE', 'warta.replay_revisits', 'warta_worker'),
       warta.grant_if_role('SELECT', 'warta.replay_revisits', 'warta_reader');

-- An article that nobody sights any more takes its anchors along. The table is as long as articles.
CREATE INDEX CONCURRENTLY anchors_by_article ON warta.anchors (article_id);
