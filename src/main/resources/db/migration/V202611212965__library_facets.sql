-- What reports are found by that their incidents have: severity, type, status and the facets of lists of incidents, a row for
-- each. Of ten thousand reports on a hundred thousand incidents a list of one service and severity would look at each report's
-- incident; here it reads those of the rarer of the two. Who may see which is asked of the incident itself.
-- Bytes, not letters, are compared, as in incident_facet.
create table library_facet (
    facet text collate "C" not null,
    -- no foreign key: its check would wait for whoever writes in the report, and they may wait for the incident
    report_id bigint not null,
    primary key (facet, report_id)
);
create index library_facet_of_report on library_facet (report_id);

create function library_facets_of(i incident) returns setof text
    language sql stable as $$
    select 'severity:' || i.severity
    union select 'type:' || i.type
    union select 'status:' || i.status
    union select unnest(i.facets)
$$;

-- Written in the transaction that changes the incident or begins the report, so a list never lags behind. A report that is
-- begun waits for a change of its incident that is under way; otherwise neither would see the other.
create function library_keep_facets() returns trigger
    language plpgsql as $$
declare
    its incident;
begin
    if tg_table_name = 'report' and tg_op = 'DELETE' then
        delete from library_facet where report_id = old.id;
    elsif tg_table_name = 'report' then
        select * into its from incident where id = new.incident_id for no key update;
        insert into library_facet (facet, report_id) select library_facets_of(its), new.id;
    else
        delete from library_facet where report_id in (select id from report where incident_id = new.id);
        insert into library_facet (facet, report_id)
        select word, r.id from report r, library_facets_of(new) word where r.incident_id = new.id;
    end if;
    return null;
end;
$$;
create trigger library_facets_of_a_report
    after insert or delete on report
    for each row execute function library_keep_facets();
create trigger library_facets_of_a_change
    after update of facets, severity, type, status on incident
    for each row
    when ((old.facets, old.severity, old.type, old.status) is distinct from (new.facets, new.severity, new.type, new.status))
    execute function library_keep_facets();

insert into library_facet (facet, report_id)
select word, r.id from report r join incident i on i.id = r.incident_id, library_facets_of(i) word;
analyze library_facet;
