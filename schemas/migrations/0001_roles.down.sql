-- The roles stay: other databases of the server may use them.
DROP FUNCTION warta.grant_if_role(text, text, text);
DROP FUNCTION warta.prefer_lz4(regclass, name);
