CREATE TABLE warta.articles (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('article', 'listing', 'stub')),
    origin text NOT NULL CHECK (origin IN ('text', 'html')),
    url text,
    canonical_url text,
    source text,
    language text NOT NULL,
    title text NOT NULL,
    subtitle text,
    body text NOT NULL,
    authors text[] NOT NULL,
    editors text[] NOT NULL,
    agencies text[] NOT NULL,
    dateline text[] NOT NULL,
    published_at timestamptz,
    published_zone smallint,
    published_precision text CHECK (published_precision IN ('second', 'minute', 'day')),
    reference_date date,
    fetched_at timestamptz,
    metadata jsonb,
    content_sha256 bytea NOT NULL,
    minhash bytea NOT NULL,
    cluster_id uuid NOT NULL,
    near_duplicate_of uuid,
    similarity real,
    first_seen_at timestamptz NOT NULL,
    pipeline_version text NOT NULL
);

SELECT warta.prefer_lz4('warta.articles', 'body'), warta.prefer_lz4('warta.articles', 'metadata');
-- MAIN with compression keeps a compressed body of up to 8 KB in its row: no second table is written for most articles.
ALTER TABLE warta.articles ALTER COLUMN body SET STORAGE MAIN;

COMMENT ON TABLE warta.articles IS 'One row for every distinct article: what its first sighting made of it.';
COMMENT ON COLUMN warta.articles.id IS 'Version 8 UUID of the SHA-256 of title and body: the same article has the same id everywhere.';
COMMENT ON COLUMN warta.articles.kind IS 'article; listing (a page that lists articles); stub (a page with no article in it).';
COMMENT ON COLUMN warta.articles.origin IS 'Which field of the message it was taken from: text or html.';
COMMENT ON COLUMN warta.articles.url IS 'Where it was first seen.';
COMMENT ON COLUMN warta.articles.canonical_url IS 'The URL without tracking parameters, mobile hosts and pagination.';
COMMENT ON COLUMN warta.articles.source IS 'Host name of the outlet.';
COMMENT ON COLUMN warta.articles.language IS 'BCP 47; und where undetermined.';
COMMENT ON COLUMN warta.articles.title IS 'Cleaned title.';
COMMENT ON COLUMN warta.articles.subtitle IS 'Cleaned subtitle, where the page has one.';
COMMENT ON COLUMN warta.articles.body IS 'Cleaned text; paragraphs are separated by one empty line.';
COMMENT ON COLUMN warta.articles.authors IS 'Bylines of writers and reporters.';
COMMENT ON COLUMN warta.articles.editors IS 'Bylines of editors.';
COMMENT ON COLUMN warta.articles.agencies IS 'Agencies or media credited as source.';
COMMENT ON COLUMN warta.articles.dateline IS 'Places in the dateline.';
COMMENT ON COLUMN warta.articles.published_at IS 'When it was published, as far as the site says.';
COMMENT ON COLUMN warta.articles.published_zone IS 'The zone in which the site gave published_at, in minutes east of Greenwich.';
COMMENT ON COLUMN warta.articles.published_precision IS 'How much of published_at is known: second, minute or day.';
COMMENT ON COLUMN warta.articles.reference_date IS 'The day against which relative dates in the text were resolved.';
COMMENT ON COLUMN warta.articles.fetched_at IS 'When the scraper fetched the page.';
COMMENT ON COLUMN warta.articles.metadata IS 'The metadata object of the message.';
COMMENT ON COLUMN warta.articles.content_sha256 IS 'SHA-256 of the normalised title and body, 32 bytes.';
COMMENT ON COLUMN warta.articles.minhash IS 'MinHash signature of the body; empty where it is too short for one.';
COMMENT ON COLUMN warta.articles.cluster_id IS 'The cluster of articles that tell the same text; an article alone is its own cluster.';
COMMENT ON COLUMN warta.articles.near_duplicate_of IS 'The article that this one nearly repeats; null where it is the first.';
COMMENT ON COLUMN warta.articles.similarity IS 'Similarity to near_duplicate_of, 0 to 1.';
COMMENT ON COLUMN warta.articles.first_seen_at IS 'Kafka timestamp of the first sighting (else its fetch time, else when it was stored).';
COMMENT ON COLUMN warta.articles.pipeline_version IS 'Version of the pipeline that made this row.';

-- "What did this outlet publish last week", "what was published today", "everything in this cluster".
CREATE INDEX articles_by_source_and_time ON warta.articles (source, published_at DESC);
CREATE INDEX articles_by_time ON warta.articles (published_at DESC);
CREATE INDEX articles_by_cluster ON warta.articles (cluster_id);
CREATE INDEX articles_by_first_seen ON warta.articles (first_seen_at);

SELECT warta.grant_if_role('SELECT, INSERT, UPDATE, DELETE', 'warta.articles', 'warta_worker'),
       warta.grant_if_role('SELECT', 'warta.articles', 'warta_reader');
