-- What hardly ever changes and is part of every page is answered from memory as long as this value is the one it was read
-- with. The triggers write another one with every change of such a table, so that no program can forget to. At the end of
-- the transaction, so that whoever changes settings waits for others who do only while they commit, and holding nothing else
-- that these could wait for. Random and not a count: memory never passes for that of another database.
create table platform_settled (
    revision uuid not null
);

create unique index platform_settled_single on platform_settled ((true));

insert into platform_settled (revision) values (gen_random_uuid());

create function platform_unsettle() returns trigger language plpgsql as $$
begin
    -- Once for each transaction, which may change thousands of rows.
    if current_setting('andon.unsettled', true) is distinct from pg_current_xact_id()::text then
        update platform_settled set revision = gen_random_uuid();
        perform set_config('andon.unsettled', pg_current_xact_id()::text, true);
    end if;
    return null;
end
$$;

create constraint trigger settled after insert or update or delete on house
    deferrable initially deferred for each row execute function platform_unsettle();
create constraint trigger settled after insert or update or delete on team
    deferrable initially deferred for each row execute function platform_unsettle();
create constraint trigger settled after insert or update or delete on person
    deferrable initially deferred for each row execute function platform_unsettle();
create constraint trigger settled after insert or update or delete on alert_source
    deferrable initially deferred for each row execute function platform_unsettle();
create constraint trigger settled after insert or update or delete on catalog_state
    deferrable initially deferred for each row execute function platform_unsettle();
create constraint trigger settled after insert or update or delete on response_pace
    deferrable initially deferred for each row execute function platform_unsettle();
create constraint trigger settled after insert or update or delete on interventions_policy
    deferrable initially deferred for each row execute function platform_unsettle();
create constraint trigger settled after insert or update or delete on contacts_tree
    deferrable initially deferred for each row execute function platform_unsettle();
create constraint trigger settled after insert or update or delete on care_setting
    deferrable initially deferred for each row execute function platform_unsettle();
create constraint trigger settled after insert or update or delete on care_without
    deferrable initially deferred for each row execute function platform_unsettle();
