DROP TABLE warta.seals;

CREATE INDEX anchors_by_article ON warta.anchors (article_id);

COMMENT ON COLUMN warta.anchors.keys IS 'Hashes of the sampled shingles: 1 of 32, and at least 8.';

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

SELECT warta.grant_if_role('SELECT, INSERT, UPDATE, DELETE', 'warta.near_duplicates', 'warta_worker'),
       warta.grant_if_role('SELECT', 'warta.near_duplicates', 'warta_reader');

COMMENT ON COLUMN warta.articles.near_duplicate_of IS 'The article that this one nearly repeats; null where it is the first.';
COMMENT ON COLUMN warta.articles.similarity IS 'Similarity to near_duplicate_of, 0 to 1.';
