DROP INDEX CONCURRENTLY warta.anchors_by_article;
ALTER TABLE warta.dead_letters
    DROP COLUMN pipeline_version,
    DROP COLUMN resolved_by,
    DROP COLUMN requeued_to;
ALTER TABLE warta.sightings DROP COLUMN pipeline_version;
DROP TABLE warta.replay_revisits;
UPDATE warta.replays SET outcome = 'cancelled' WHERE outcome = 'stopped';
ALTER TABLE warta.replays DROP CONSTRAINT replays_outcome_check;
ALTER TABLE warta.replays ADD CONSTRAINT replays_outcome_check
    CHECK (outcome IN ('running', 'done', 'cancelled', 'failed'));
ALTER TABLE warta.replays
    DROP COLUMN epoch,
    DROP COLUMN total,
    DROP COLUMN seen,
    DROP COLUMN updated_at;
COMMENT ON COLUMN warta.replays.outcome IS 'running, done, cancelled or failed.';
COMMENT ON COLUMN warta.dead_letters.attempts IS 'How often it was tried.';
