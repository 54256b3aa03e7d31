-- What the program's own role may do, renewed after every migration so that no new table is forgotten.
-- It may not change or remove an entry of the log: a mistake in the program must not be able to rewrite what happened.
-- A database run by somebody else has no such role and is left as it is; there the trigger of the log stands alone.
do $$
begin
    if not exists (select from pg_roles where rolname = 'andon_app') then
        return;
    end if;
    grant usage on schema public to andon_app;
    grant select, insert, update, delete on all tables in schema public to andon_app;
    grant usage, select on all sequences in schema public to andon_app;
    revoke insert, update, delete on flyway_schema_history from andon_app;
    if to_regclass('public.incident_event') is not null then
        revoke update, delete, truncate on incident_event from andon_app;
    end if;
end
$$;
