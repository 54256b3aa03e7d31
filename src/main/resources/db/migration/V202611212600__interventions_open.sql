-- Interventions that are announced, cleared or started, of all incidents. A copy of what the logs say, for the question
-- that goes across them: what else is being done near this. Gone when the intervention is over.
create table interventions_open (
    incident_id bigint not null references incident,
    -- 1, 2, 3 … within the incident
    intervention bigint not null check (intervention > 0),
    state text not null check (state in ('announced', 'cleared', 'started')),
    service text,
    host text,
    what text not null,
    announced_by text not null,
    announced_at timestamptz not null,
    started_at timestamptz,
    primary key (incident_id, intervention),
    check (service is not null or host is not null),
    check ((state = 'started') = (started_at is not null))
);
-- Which log was told of which other open intervention, so that each pair is told once and taken back when it is over.
-- One row for each log, not for each pair: a restricted incident may be told what an open one may not.
create table interventions_clash (
    incident_id bigint not null references incident,
    intervention bigint not null,
    other_incident_id bigint not null references incident,
    other_intervention bigint not null,
    hops integer not null,
    -- false where the log was told only that there is something
    named boolean not null,
    primary key (incident_id, intervention, other_incident_id, other_intervention)
);
create index interventions_clash_other on interventions_clash (other_incident_id, other_intervention);
