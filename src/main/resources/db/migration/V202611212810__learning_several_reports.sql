-- An incident has its own report, "main", and may have others beside it, such as the one of the security team.
alter table report
    add column key text not null default 'main',
    add column name text not null default 'Report',
    -- ids of the people who may know of it besides owners; null for everybody who may see the incident
    add column readers bigint[];
alter table report drop constraint report_incident_id_key;
alter table report add constraint report_of_incident unique (incident_id, key);
