DROP TABLE warta.near_duplicates;
DROP TABLE warta.anchors;
