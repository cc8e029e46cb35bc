-- What the linter says of migrations: `== ok`, or `==` and the rules that are broken. `== anybody …` is a script that
-- somebody runs without the migrator, which sets lock_timeout. `-- next migration` begins another file of the sequence.

== index-not-concurrent
CREATE INDEX pages_by_day ON warta.pages (day);
== index-not-concurrent
create unique index if not exists pages_by_url on warta.pages using btree (lower(url)) where url is not null;
== ok
CREATE INDEX CONCURRENTLY pages_by_day ON warta.pages (day);
== ok
CREATE UNIQUE INDEX CONCURRENTLY pages_by_url ON warta.pages (url) INCLUDE (day);
== index-if-not-exists
CREATE INDEX CONCURRENTLY IF NOT EXISTS pages_by_day ON warta.pages (day);
== index-unnamed
CREATE INDEX CONCURRENTLY ON warta.pages (day);
== ok
CREATE TABLE warta.pages (day date);
CREATE INDEX pages_by_day ON warta.pages (day);
== index-not-concurrent
CREATE TABLE warta.sites (day date);
CREATE INDEX pages_by_day ON warta.pages (day);
== ok
CREATE TEMPORARY TABLE some AS SELECT 1 AS n;
CREATE INDEX ON some (n);
== ok
CREATE MATERIALIZED VIEW warta.daily AS SELECT day, count(*) AS n FROM warta.pages GROUP BY day;
CREATE UNIQUE INDEX daily_by_day ON warta.daily (day);
REFRESH MATERIALIZED VIEW warta.daily;
== drop-index-not-concurrent
DROP INDEX warta.pages_by_day;
== drop-index-not-concurrent drop-index-not-concurrent
DROP INDEX IF EXISTS warta.pages_by_day, warta.pages_by_url;
== ok
DROP INDEX CONCURRENTLY IF EXISTS warta.pages_by_day;
== ok
CREATE TABLE warta.pages (day date);
CREATE INDEX pages_by_day ON warta.pages (day);
DROP INDEX warta.pages_by_day;
== reindex-not-concurrent
REINDEX TABLE warta.pages;
== reindex-not-concurrent
REINDEX INDEX warta.pages_by_day;
== ok
REINDEX INDEX CONCURRENTLY warta.pages_by_day;
== ok
REINDEX (VERBOSE, CONCURRENTLY) TABLE warta.pages;
== anybody concurrently-in-transaction
BEGIN;
CREATE INDEX CONCURRENTLY pages_by_day ON warta.pages (day);
COMMIT;
== constraint-not-valid
ALTER TABLE warta.pages ADD CONSTRAINT positive CHECK (size > 0);
== constraint-not-valid
ALTER TABLE warta.pages ADD CHECK (size > 0);
== ok
ALTER TABLE warta.pages ADD CONSTRAINT positive CHECK (size > 0) NOT VALID;
== constraint-not-valid
ALTER TABLE warta.pages ADD CONSTRAINT of_site FOREIGN KEY (site) REFERENCES warta.sites (id) ON DELETE CASCADE;
== constraint-not-valid
ALTER TABLE ONLY warta.pages ADD FOREIGN KEY (site) REFERENCES warta.sites;
== ok
ALTER TABLE warta.pages ADD CONSTRAINT of_site FOREIGN KEY (site) REFERENCES warta.sites (id) NOT VALID;
== ok
CREATE TABLE warta.pages (site int);
ALTER TABLE warta.pages ADD CONSTRAINT of_site FOREIGN KEY (site) REFERENCES warta.sites (id);
== ok
ALTER TABLE warta.pages VALIDATE CONSTRAINT positive;
== validate-same-transaction
ALTER TABLE warta.pages ADD CONSTRAINT positive CHECK (size > 0) NOT VALID;
ALTER TABLE warta.pages VALIDATE CONSTRAINT positive;
== ok
ALTER TABLE warta.pages ADD CONSTRAINT positive CHECK (size > 0) NOT VALID;
-- next migration
ALTER TABLE warta.pages VALIDATE CONSTRAINT positive;
== unique-constraint
ALTER TABLE warta.pages ADD CONSTRAINT one_url UNIQUE (url);
== unique-constraint
ALTER TABLE warta.pages ADD PRIMARY KEY (id);
== unique-constraint
ALTER TABLE warta.pages ADD CONSTRAINT apart EXCLUDE USING gist (span WITH &&);
== ok
ALTER TABLE warta.pages ADD CONSTRAINT one_url UNIQUE USING INDEX pages_by_url;
== ok
CREATE UNIQUE INDEX CONCURRENTLY pages_key ON warta.pages (id);
ALTER TABLE warta.pages ADD CONSTRAINT pages_key PRIMARY KEY USING INDEX pages_key;
== ok
ALTER TABLE warta.pages DROP CONSTRAINT positive;
== set-not-null
ALTER TABLE warta.pages ALTER COLUMN day SET NOT NULL;
== set-not-null
ALTER TABLE warta.pages ADD CONSTRAINT has_day CHECK (day IS NOT NULL) NOT VALID;
ALTER TABLE warta.pages ALTER day SET NOT NULL;
== ok
ALTER TABLE warta.pages ADD CONSTRAINT has_day CHECK (day IS NOT NULL) NOT VALID;
-- next migration
ALTER TABLE warta.pages VALIDATE CONSTRAINT has_day;
-- next migration
ALTER TABLE warta.pages ALTER COLUMN day SET NOT NULL, DROP CONSTRAINT has_day;
== set-not-null
ALTER TABLE warta.pages ADD CONSTRAINT has_day CHECK (day IS NOT NULL) NOT VALID;
-- next migration
ALTER TABLE warta.pages VALIDATE CONSTRAINT has_day;
ALTER TABLE warta.sites ALTER COLUMN day SET NOT NULL;
== ok
ALTER TABLE warta.pages ALTER COLUMN day DROP NOT NULL;
== add-column-not-null
ALTER TABLE warta.pages ADD COLUMN words int NOT NULL;
== ok
ALTER TABLE warta.pages ADD COLUMN words int NOT NULL DEFAULT 0;
== ok
ALTER TABLE warta.pages ADD words int;
== ok
ALTER TABLE warta.pages ADD COLUMN IF NOT EXISTS site int REFERENCES warta.sites (id);
== constraint-not-valid
ALTER TABLE warta.pages ADD COLUMN words int CHECK (words > 0);
== unique-constraint
ALTER TABLE warta.pages ADD COLUMN slug text UNIQUE;
== volatile-default
ALTER TABLE warta.pages ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid();
== volatile-default
ALTER TABLE warta.pages ADD COLUMN seen timestamptz DEFAULT clock_timestamp();
== volatile-default
ALTER TABLE warta.pages ADD COLUMN number bigint DEFAULT nextval('warta.numbers');
== volatile-default
ALTER TABLE warta.pages ADD COLUMN number bigserial;
== volatile-default
ALTER TABLE warta.pages ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;
== volatile-default
ALTER TABLE warta.pages ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', body)) STORED;
== volatile-default
ALTER TABLE warta.pages ADD COLUMN mark text DEFAULT warta.mark_of_the_day();
== ok
ALTER TABLE warta.pages ADD COLUMN seen timestamptz NOT NULL DEFAULT now();
== ok
ALTER TABLE warta.pages ADD COLUMN seen timestamptz DEFAULT CURRENT_TIMESTAMP, ADD marks text[] DEFAULT '{}'::text[];
== ok
ALTER TABLE warta.pages ADD COLUMN price numeric(12, 2) DEFAULT (1 + 2) * 3;
== ok
ALTER TABLE warta.pages ALTER COLUMN id SET DEFAULT gen_random_uuid();
== ok
CREATE TABLE warta.pages (n int);
ALTER TABLE warta.pages ADD COLUMN id uuid DEFAULT gen_random_uuid(), ADD COLUMN words int NOT NULL;
== change-type
ALTER TABLE warta.pages ALTER COLUMN size TYPE bigint;
== change-type
ALTER TABLE warta.pages ALTER size SET DATA TYPE text USING size::text;
== ok
CREATE TABLE warta.pages (size int);
ALTER TABLE pages ALTER COLUMN size TYPE bigint;
== rename
ALTER TABLE warta.pages RENAME TO sheets;
== rename
ALTER TABLE warta.pages RENAME COLUMN size TO bytes;
== rename
ALTER TABLE warta.pages RENAME size TO bytes;
== rename
ALTER VIEW warta.daily RENAME TO by_day;
== rename
ALTER TYPE warta.mood RENAME VALUE 'sad' TO 'blue';
== rename
ALTER TABLE warta.pages SET SCHEMA archive;
== ok
ALTER TABLE warta.pages RENAME CONSTRAINT positive TO has_size;
== ok
ALTER INDEX warta.pages_by_day RENAME TO pages_by_date;
== drop-in-use
DROP TABLE warta.pages;
== drop-in-use drop-in-use
DROP TABLE IF EXISTS warta.pages, warta.sites CASCADE;
== ok
CREATE TABLE warta.scratch (n int);
DROP TABLE warta.scratch;
== drop-in-use
ALTER TABLE warta.pages DROP COLUMN size;
== drop-in-use
ALTER TABLE warta.pages DROP IF EXISTS size;
== ok
ALTER TABLE warta.pages ADD COLUMN size int, DROP COLUMN size;
== drop-in-use
DROP VIEW warta.daily;
== drop-in-use
DROP FUNCTION warta.mark(text, int);
== drop-in-use
DROP TYPE warta.mood;
== drop-in-use
DROP SCHEMA warta CASCADE;
== drop-in-use
DROP EXTENSION pg_trgm;
== ok
DROP TRIGGER on_change ON warta.pages;
== table-rewrite
VACUUM FULL warta.pages;
== table-rewrite
CLUSTER warta.pages USING pages_by_day;
== table-rewrite
ALTER TABLE warta.pages SET UNLOGGED;
== table-rewrite
ALTER TABLE warta.pages SET TABLESPACE fast;
== table-rewrite
REFRESH MATERIALIZED VIEW warta.daily;
== ok
REFRESH MATERIALIZED VIEW CONCURRENTLY warta.daily;
== ok
VACUUM (ANALYZE) warta.pages;
== ok
ALTER TABLE warta.pages SET (fillfactor = 90);
== ok
ALTER TABLE warta.pages ALTER COLUMN body SET STORAGE MAIN, ALTER COLUMN url SET STATISTICS 1000;
== long-lock
LOCK TABLE warta.pages IN SHARE ROW EXCLUSIVE MODE;
== long-lock
LOCK warta.pages;
== ok
LOCK TABLE warta.pages IN ROW EXCLUSIVE MODE;
== partition-lock
ALTER TABLE warta.pages DETACH PARTITION warta.pages_2019;
== ok
ALTER TABLE warta.pages DETACH PARTITION warta.pages_2019 CONCURRENTLY;
== partition-lock
ALTER TABLE warta.pages ATTACH PARTITION warta.pages_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
== rows-without-limit
UPDATE warta.pages SET size = 0;
== rows-without-limit
DELETE FROM warta.pages;
== ok
UPDATE warta.pages SET size = 0 WHERE id BETWEEN 1 AND 1000;
== ok
INSERT INTO warta.sites (name) VALUES ('kabar.example') ON CONFLICT DO NOTHING;
== truncate
TRUNCATE TABLE warta.pages;
== enum-value-used
ALTER TYPE warta.mood ADD VALUE 'glad';
INSERT INTO warta.moods VALUES ('glad');
== ok
ALTER TYPE warta.mood ADD VALUE IF NOT EXISTS 'glad' AFTER 'sad';
== transaction-control transaction-control
BEGIN;
CREATE TABLE warta.pages (n int);
COMMIT;
== missing-timeout
SET lock_timeout = 0;
ALTER TABLE warta.pages ADD COLUMN size int;
== anybody missing-timeout
ALTER TABLE warta.pages ADD COLUMN size int;
== anybody missing-timeout
CREATE TRIGGER on_change AFTER UPDATE ON warta.pages FOR EACH ROW EXECUTE FUNCTION warta.note();
== anybody missing-timeout
CREATE TABLE warta.words (page int REFERENCES warta.pages (id));
== anybody ok
SET lock_timeout = '5s';
ALTER TABLE warta.pages ADD COLUMN size int;
== anybody ok
SET LOCAL lock_timeout TO '0.5s';
ALTER TABLE warta.pages ADD COLUMN size int;
== anybody ok
CREATE INDEX CONCURRENTLY pages_by_day ON warta.pages (day);
== anybody ok
CREATE TABLE warta.pages (n int);
ALTER TABLE warta.pages ADD COLUMN size int;
COMMENT ON COLUMN warta.pages.size IS 'In bytes.';
== anybody missing-timeout index-not-concurrent
RESET lock_timeout;
CREATE INDEX pages_by_day ON warta.pages (day);
== ok
-- warta-lint: ignore index-not-concurrent: the table holds one row for each outlet
CREATE INDEX sites_by_name ON warta.sites (name);
== ok
/* warta-lint: ignore change-type, set-not-null: empty until the release after this one */
ALTER TABLE warta.pages ALTER size TYPE bigint, ALTER size SET NOT NULL;
== ok
DROP TABLE warta.pages; -- warta-lint: ignore drop-in-use: nothing has read it for a year
== bad-ignore index-not-concurrent
-- warta-lint: ignore index-not-concurrent
CREATE INDEX sites_by_name ON warta.sites (name);
== bad-ignore index-not-concurrent
-- warta-lint: ignore index-not-concurrent: ...
CREATE INDEX sites_by_name ON warta.sites (name);
== bad-ignore index-not-concurrent
-- warta-lint: ignore index: it is small
CREATE INDEX sites_by_name ON warta.sites (name);
== bad-ignore
-- warta-lint: ignore rename: it is small
CREATE TABLE warta.small (n int);
== bad-ignore index-not-concurrent
-- warta-lint: off
CREATE INDEX sites_by_name ON warta.sites (name);
== index-not-concurrent
-- warta-lint: ignore index-not-concurrent: this one only
CREATE INDEX sites_by_name ON warta.sites (name);
CREATE INDEX sites_by_host ON warta.sites (host);
== ok
SELECT 'CREATE INDEX a ON b (c); DROP TABLE d';
-- DROP TABLE warta.pages;
DO $$ BEGIN PERFORM 1; /* TRUNCATE warta.pages; */ END $$;
== ok
CREATE OR REPLACE VIEW warta.daily AS SELECT day FROM warta.pages;
CREATE OR REPLACE FUNCTION warta.mark() RETURNS text LANGUAGE sql AS $$ DELETE FROM warta.pages RETURNING url; $$;
GRANT SELECT ON warta.daily TO warta_reader;
ANALYZE warta.pages;
== change-type
alter table if exists only "warta"."Pages" alter column "Size" type bigint
