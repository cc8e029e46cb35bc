-- Three group roles, granted exactly what they need by the migrations that follow:
--   warta_owner   owns the schema and runs migrations
--   warta_worker  what wartad and the writing commands of wartactl need
--   warta_reader  what a newsroom's queries need
-- Roles belong to the whole server, so another database of it may have made them already; and where the migrating
-- user may not create roles, its administrator does, and the grants are skipped with a notice until then.
DO $$
DECLARE
    role_name text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY['warta_owner', 'warta_worker', 'warta_reader'] LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
                EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
            END IF;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL;
            WHEN insufficient_privilege THEN
                RAISE NOTICE 'role % is missing and % may not create it: ask an administrator for CREATE ROLE %',
                    role_name, current_user, role_name;
        END;
    END LOOP;
END
$$;

CREATE SCHEMA IF NOT EXISTS warta;
COMMENT ON SCHEMA warta IS 'Normalised news articles, what was found in them, and how far each topic has been read.';

-- Grants one privilege list to one role, where the role exists. Used by the migrations only.
CREATE FUNCTION warta.grant_if_role(privileges text, target text, role_name text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
        EXECUTE format('GRANT %s ON %s TO %I', privileges, target, role_name);
    END IF;
END
$$;
COMMENT ON FUNCTION warta.grant_if_role(text, text, text) IS
    'Grants privileges on an object to a role of Warta, where that role exists; for migrations.';

-- lz4 costs the server far less than pglz, but not every build of PostgreSQL has it.
CREATE FUNCTION warta.prefer_lz4(target regclass, target_column name) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)) THEN
        EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET COMPRESSION lz4', target, target_column);
    END IF;
END
$$;
COMMENT ON FUNCTION warta.prefer_lz4(regclass, name) IS
    'Compresses a column with lz4, where this build of PostgreSQL has it; for migrations.';

SELECT warta.grant_if_role('USAGE', 'SCHEMA warta', 'warta_worker'),
       warta.grant_if_role('USAGE', 'SCHEMA warta', 'warta_reader'),
       warta.grant_if_role('USAGE, CREATE', 'SCHEMA warta', 'warta_owner');
