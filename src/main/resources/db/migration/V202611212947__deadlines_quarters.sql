-- A quarterly review that was held: what was on its agenda when it was closed, kept as it was.
create table deadlines_quarter (
    quarter text primary key,
    begins_at timestamptz not null,
    ends_at timestamptz not null,
    closed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    -- who was there, and what was said that is about no single follow-up
    present text not null,
    summary text not null,
    -- how many of each section, the figures and the teams
    figures jsonb not null
);

-- What was on the agenda, in its order. Whoever may not see the incident is not shown it.
create table deadlines_agenda_item (
    quarter text not null references deadlines_quarter (quarter),
    section text not null,
    position int not null,
    number bigint not null,
    incident_id bigint not null references incident (id),
    title text not null,
    team text not null,
    owner_name text not null,
    priority text not null,
    state text not null,
    due date,
    note text not null,
    primary key (quarter, section, position)
);

-- What was decided in a quarterly review about one follow-up, or, without a number, about all of it. Decisions are never
-- changed; a later one stands below the earlier.
create table deadlines_decision (
    id bigint generated always as identity primary key,
    quarter text not null,
    number bigint,
    verdict text not null check (verdict in ('keep', 'change_due', 'decline', 'initiative', 'note')),
    words text not null,
    due date,
    decided_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    check (number is not null or verdict = 'note')
);
create index deadlines_decision_of on deadlines_decision (quarter, number, id);

-- The quarterly page asks what was opened again within three months, of all follow-ups at once.
create index followups_change_reopened on followups_change (changed_at) where what = 'reopened';
