CREATE VIEW warta.clusters AS
SELECT a.cluster_id AS id,
       count(*) AS size,
       (array_agg(a.id ORDER BY a.first_seen_at, a.id))[1] AS first_article_id,
       min(a.first_seen_at) AS first_seen_at,
       max(a.first_seen_at) AS last_seen_at
FROM warta.articles a
GROUP BY a.cluster_id;

COMMENT ON VIEW warta.clusters IS 'Articles that tell the same text, together.';
COMMENT ON COLUMN warta.clusters.id IS 'The cluster (articles.cluster_id).';
COMMENT ON COLUMN warta.clusters.size IS 'How many distinct articles it holds.';
COMMENT ON COLUMN warta.clusters.first_article_id IS 'The article that was seen first.';
COMMENT ON COLUMN warta.clusters.first_seen_at IS 'When its first article was first seen.';
COMMENT ON COLUMN warta.clusters.last_seen_at IS 'When its latest article was first seen.';

-- Both columns of the grouping are those of sightings, so a query for one URL reads that URL's sightings alone.
CREATE VIEW warta.article_revisions AS
SELECT canonical_url,
       row_number() OVER (PARTITION BY canonical_url ORDER BY seen_at, article_id) AS revision,
       article_id,
       seen_at
FROM (
    SELECT canonical_url, article_id, min(coalesce(kafka_timestamp, fetched_at)) AS seen_at
    FROM warta.sightings
    WHERE canonical_url IS NOT NULL
    GROUP BY canonical_url, article_id
) AS seen;

COMMENT ON VIEW warta.article_revisions IS 'The articles that one canonical URL has shown, in order.';
COMMENT ON COLUMN warta.article_revisions.canonical_url IS 'The URL without tracking parameters, mobile hosts and pagination.';
COMMENT ON COLUMN warta.article_revisions.revision IS '1 for what was seen first at the URL.';
COMMENT ON COLUMN warta.article_revisions.article_id IS 'The article (articles.id).';
COMMENT ON COLUMN warta.article_revisions.seen_at IS 'When the URL first showed it.';

SELECT warta.grant_if_role('SELECT', 'warta.clusters, warta.article_revisions', 'warta_worker'),
       warta.grant_if_role('SELECT', 'warta.clusters, warta.article_revisions', 'warta_reader');
