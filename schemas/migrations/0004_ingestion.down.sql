DROP TABLE warta.replays;
DROP TABLE warta.raw_messages;
DROP TABLE warta.dead_letters;
DROP TABLE warta.sightings;
DROP TABLE warta.consumer_offsets;
