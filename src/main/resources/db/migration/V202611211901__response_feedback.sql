-- What people say about how a response went for them. Outside the log, because it is about the response and not part of
-- it. An anonymous answer has no person and no time, and its id is random: nothing in the row leads back to who wrote it.
create table response_feedback (
    id uuid primary key,
    incident_id bigint not null references incident,
    person_id bigint references person,
    person_name text,
    went text not null check (went in ('very_hard', 'hard', 'mixed', 'well', 'very_well')),
    helped text,
    hindered text,
    given_at timestamptz,
    unique (incident_id, person_id),
    check ((person_id is null) = (given_at is null))
);
create index response_feedback_by_incident on response_feedback (incident_id);

-- Who need not be asked again: they answered, or said not now. No time either, which would tell the answers apart.
create table response_feedback_asked (
    incident_id bigint not null references incident,
    person_id bigint not null references person,
    answer text not null check (answer in ('named', 'anonymous', 'dismissed')),
    primary key (incident_id, person_id)
);
