-- What somebody was asked by name to do in an incident, and how it went. A copy of what the log says, for the panel of
-- the room and for home.
create table response_task (
    incident_id bigint not null references incident,
    -- 1, 2, 3 … within the incident
    task bigint not null check (task > 0),
    person_id bigint not null,
    person_name text not null,
    body text not null,
    given_by text not null,
    given_at timestamptz not null,
    due timestamptz not null,
    acknowledged_at timestamptz,
    -- null while it is open
    outcome text check (outcome in ('done', 'dropped')),
    ended_at timestamptz,
    -- what came of it, or why it was dropped
    remark text,
    primary key (incident_id, task),
    check ((outcome is null) = (ended_at is null))
);
create index response_task_open on response_task (person_id, due) where outcome is null;
