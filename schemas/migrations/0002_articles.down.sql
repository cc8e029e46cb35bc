DROP TABLE warta.articles;
