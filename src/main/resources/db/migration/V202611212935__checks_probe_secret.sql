-- What opens an endpoint that does not answer everybody: the name of a header, and its value, sealed with a key that is
-- not in this database. Neither is there without the other.
alter table checks_probe add column header text;
alter table checks_probe add column secret bytea;
alter table checks_probe add constraint checks_probe_header_has_secret check ((header is null) = (secret is null));
