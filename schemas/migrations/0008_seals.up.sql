-- What a transaction sealed, for those that searched before it and are still waiting for the lock: they look at these
-- rows instead of searching again. Only the last 128 are kept, and a crash, which ends every transaction, may empty it.
CREATE UNLOGGED TABLE warta.seals (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    articles uuid[] NOT NULL,
    published date[] NOT NULL,
    keys text[] NOT NULL,
    is_changed boolean NOT NULL
);

-- Hashes do not compress.
ALTER TABLE warta.seals ALTER COLUMN keys SET STORAGE EXTERNAL, ALTER COLUMN articles SET STORAGE EXTERNAL;

COMMENT ON TABLE warta.seals IS 'The last transactions that grouped articles, for those that run beside them.';
COMMENT ON COLUMN warta.seals.number IS 'Ascending in the order of the commits.';
COMMENT ON COLUMN warta.seals.articles IS 'The articles that it added (articles.id).';
COMMENT ON COLUMN warta.seals.published IS 'Their days of publication.';
COMMENT ON COLUMN warta.seals.keys IS 'Their anchors, as the text of an array each.';
COMMENT ON COLUMN warta.seals.is_changed IS 'Whether it gave an article that was there another outlet, URL or day.';

SELECT warta.grant_if_role('SELECT, INSERT, UPDATE, DELETE', 'warta.seals', 'warta_worker');

-- An article's own keys find its anchors: an index by article would add 41 bytes an article and a tenth to an insert.
-- warta-lint: ignore drop-index-not-concurrent: nobody queries anchors but workers, which try again
DROP INDEX warta.anchors_by_article;

COMMENT ON COLUMN warta.anchors.keys IS 'Hashes of the sampled shingles: 1 of 36, and at least 8.';

-- A cluster is what verdicts connect, and two articles that are connected already are not judged any more: not every
-- pair is known, and `articles.near_duplicate_of` says what each article repeats.
-- warta-lint: ignore drop-in-use: workers stop before this migration, and the pairs follow from the articles
DROP TABLE warta.near_duplicates;

-- An article used to repeat the most similar before it; now its cluster's first, as `clusters.first_article_id` says.
COMMENT ON COLUMN warta.articles.near_duplicate_of IS 'The first article of its cluster, which this one repeats; null where it is the first.';
COMMENT ON COLUMN warta.articles.similarity IS 'Shared word 5-shingles of its body and that of near_duplicate_of over all of both, 0 to 1.';
-- For rows that are there the similarity is what the signatures say.
UPDATE warta.articles a
SET near_duplicate_of = c.id,
    similarity = (
        SELECT count(*) / 64.0 FROM generate_series(1, 127, 2) AS place
        WHERE substring(a.minhash FROM place FOR 2) = substring(c.minhash FROM place FOR 2) AND a.minhash <> '')
FROM warta.articles c
WHERE c.id = a.cluster_id AND a.near_duplicate_of <> a.cluster_id;
