DROP VIEW warta.article_revisions;
DROP VIEW warta.clusters;
