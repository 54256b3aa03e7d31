-- What was told to whom, and what was promised. Both are copies of what the log says, kept for lists and clocks.

create table incident_update (
    incident_id bigint not null references incident,
    -- its entry in the log
    seq bigint not null,
    audience text not null,
    body text not null,
    posted_at timestamptz not null,
    recorded_at timestamptz not null,
    posted_by text not null,
    -- the promise it makes, and the one it answers
    next_update_by timestamptz,
    promised_by timestamptz,
    primary key (incident_id, seq)
);

-- The promise of a next update: one row for each update that made one.
create table promise (
    incident_id bigint not null references incident,
    audience text not null,
    -- the update that made it
    seq bigint not null,
    made_at timestamptz not null,
    due timestamptz not null,
    -- null while nobody can say, and for ever when the incident ended first: a promise that nobody needs any more is
    -- neither kept nor missed
    outcome text check (outcome in ('kept', 'missed')),
    -- a promise that was missed stays open, and overdue, until an update comes
    closed_at timestamptz,
    primary key (incident_id, audience, seq)
);
-- An audience waits for one update at a time.
create unique index promise_open on promise (incident_id, audience) where closed_at is null;
