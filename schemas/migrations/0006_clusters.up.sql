CREATE TABLE warta.anchors (
    article_id uuid NOT NULL,
    published date,
    keys bigint[] NOT NULL
);

-- No primary key: a row is found by its own keys, and written only with its article. One row an article and a GIN
-- index hold a key in 49 bytes; a row for each key with a B-tree takes 72.
COMMENT ON TABLE warta.anchors IS 'By which articles that share text find each other: a sample of the word 5-shingles of each body.';
COMMENT ON COLUMN warta.anchors.article_id IS 'The article (articles.id).';
COMMENT ON COLUMN warta.anchors.published IS 'Day of publication in the zone of the site; null where unknown.';
COMMENT ON COLUMN warta.anchors.keys IS 'Hashes of the sampled shingles: 1 of 32, and at least 8.';

-- Without the pending list every insert pays for itself, and no look-up has to read what was put off.
CREATE INDEX anchors_by_key ON warta.anchors USING gin (keys) WITH (fastupdate = off);

CREATE TABLE warta.near_duplicates (
    article_id uuid NOT NULL,
    other_id uuid NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('duplicate', 'revision')),
    similarity real NOT NULL,
    containment real NOT NULL,
    PRIMARY KEY (article_id, other_id),
    CHECK (article_id < other_id)
);

COMMENT ON TABLE warta.near_duplicates IS 'Every pair of articles that was judged to tell the same text; clusters are what these pairs connect.';
COMMENT ON COLUMN warta.near_duplicates.article_id IS 'The one with the lower id.';
COMMENT ON COLUMN warta.near_duplicates.other_id IS 'The other.';
COMMENT ON COLUMN warta.near_duplicates.verdict IS 'duplicate: the same text; revision: the same page at another time.';
COMMENT ON COLUMN warta.near_duplicates.similarity IS 'Shared word 5-shingles over all of both bodies, 0 to 1.';
COMMENT ON COLUMN warta.near_duplicates.containment IS 'Shared word 5-shingles over those of the shorter body, 0 to 1.';

CREATE INDEX near_duplicates_by_other ON warta.near_duplicates (other_id);

SELECT warta.grant_if_role('SELECT, INSERT, UPDATE, DELETE', 'warta.anchors, warta.near_duplicates', 'warta_worker'),
       warta.grant_if_role('SELECT', 'warta.anchors, warta.near_duplicates', 'warta_reader');
