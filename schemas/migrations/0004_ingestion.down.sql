DROP TABLE warta.replays;
DROP TABLE warta.raw_messages;
DROP TABLE warta.dead_letters;
DROP TABLE warta.sightings;
DROP TABLE warta.consumer_offsets;

DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'warta_worker') THEN
        REVOKE SELECT ON warta.schema_migrations FROM warta_worker;
    END IF;
END
$$;
