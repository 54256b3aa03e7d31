-- Tags and field values of incidents, and the words that lists are narrowed by.

alter table incident
    -- {"tags": [...], "fields": {key: {kind, words}}}, as the log folds to
    add column labels jsonb not null default '{"tags": [], "fields": {}}',
    -- "tag:payments", "field:region=eu", "service:checkout-eu", "role:commander=7": everything a list may ask for
    add column facets text[] not null default '{}';

-- One row for each facet of each incident, in the order of the list. A list narrowed by a facet reads the rows it shows
-- and no others, whether the facet is rare, common, or was last used years ago; an inverted index would have to fetch
-- and sort all that match. Bytes, not letters, are compared: the facets that begin with a word are one range.
create table incident_facet (
    facet text collate "C" not null,
    declared_at timestamptz not null,
    number bigint not null,
    primary key (facet, declared_at, number)
);

-- Written with the incident, by the database, because most changes of an incident leave its facets alone and should not
-- pay for a second statement.
create function response_keep_facets() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from incident_facet
        where facet = any(old.facets) and declared_at = old.declared_at and number = old.number;
    end if;
    insert into incident_facet (facet, declared_at, number)
    select distinct word, new.declared_at, new.number from unnest(new.facets) word;
    return null;
end;
$$;
create trigger incident_facets_of_a_new_one
    after insert on incident
    for each row execute function response_keep_facets();
create trigger incident_facets_changed
    after update of facets, declared_at, number on incident
    for each row
    when ((old.facets, old.declared_at, old.number) is distinct from (new.facets, new.declared_at, new.number))
    execute function response_keep_facets();

-- What was declared before this release.
update incident
set facets = (select coalesce(array_agg('service:' || left(lower(service), 100)), '{}') from unnest(services) service)
        || (select coalesce(array_agg('role:' || key || '=' || (value ->> 'id')), '{}') from jsonb_each(roles))
        || case when roles ? 'commander' then '{}'::text[] else array['role:commander=nobody'] end;

-- Lists of one severity, status or type, however rare; and the list that puts the worst first.
create index incident_by_severity on incident (severity, declared_at desc, number desc);
create index incident_by_status on incident (status, declared_at desc, number desc);
create index incident_by_type on incident (type, declared_at desc, number desc);
