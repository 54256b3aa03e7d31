-- Review meetings: incidents are learned from in them. A topic is an incident with the report it is read from; one that was
-- sent back waits until its report is ready. Guests come by rules, each with the reasons, or were added by hand, and then no
-- rule takes them out again. sequence is that of the invitation in calendars.
create table reviews_meeting (
    id bigint generated always as identity primary key,
    title text not null,
    starts_at timestamptz not null,
    minutes int not null check (minutes between 15 and 480),
    zone text not null,
    place text not null default '',
    organiser_id bigint references person (id),
    facilitator_id bigint references person (id),
    scribe_id bigint references person (id),
    preread_by timestamptz not null check (preread_by <= starts_at),
    stage text not null check (stage in ('planned', 'invited', 'underway', 'held', 'cancelled')),
    sequence int not null default 0,
    version bigint not null default 1
);
create index reviews_meeting_when on reviews_meeting (starts_at, id);

create table reviews_topic (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references reviews_meeting (id),
    incident_id bigint not null references incident (id),
    report_key text not null,
    minutes int not null check (minutes between 1 and 240),
    position int not null,
    state text not null check (state in ('planned', 'sent_back', 'taken', 'skipped')),
    note text not null default '',
    unique (meeting_id, incident_id, report_key)
);
create index reviews_topic_of_incident on reviews_topic (incident_id);

create table reviews_guest (
    meeting_id bigint not null references reviews_meeting (id),
    person_id bigint not null references person (id),
    required boolean not null,
    why text[] not null,
    added boolean not null,
    primary key (meeting_id, person_id)
);
create index reviews_guest_of_person on reviews_guest (person_id);

-- Who changed what, from what to what: subject is meeting/12, or a setting of the programme.
create table reviews_change (
    id bigint generated always as identity primary key,
    subject text not null,
    what text not null,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    before jsonb,
    after jsonb
);
create index reviews_change_of_subject on reviews_change (subject, id desc);
