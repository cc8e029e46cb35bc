DROP TABLE warta.date_mentions;
DROP TABLE warta.entity_mentions;
DROP TABLE warta.entities;
