-- Which steps of which runbook are ticked in an incident, as its log says; written with the entry that ticks or unticks.
-- The wording is kept, because the runbook may be rewritten while the incident goes on.
create table incident_runbook_step (
    incident_id bigint not null references incident,
    runbook text not null,
    step int not null,
    wording text not null,
    ticked_by text not null,
    ticked_at timestamptz not null,
    primary key (incident_id, runbook, step)
);

-- Incidents by the services they name: the page of a service asks for those it was part of.
create index incident_services on incident using gin (services);
