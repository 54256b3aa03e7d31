-- More lists than that of incidents are kept under names: those of what incidents have, such as reports. The key of a list is
-- where its page is. Names are told apart within a list, and each list opens with one of its own.
alter table response_saved_filter add column list text not null default 'incidents';
alter table response_saved_filter alter column list drop default;
drop index response_saved_filter_name;
create unique index response_saved_filter_name on response_saved_filter (person_id, list, lower(name));
alter table response_default_filter add column list text not null default 'incidents';
alter table response_default_filter alter column list drop default;
alter table response_default_filter drop constraint response_default_filter_pkey;
alter table response_default_filter add primary key (person_id, list);
