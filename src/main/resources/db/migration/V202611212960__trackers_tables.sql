-- A project in a tracker that follow-ups go to. The token that opens it and the secret of its webhooks are sealed with a
-- key that is not in this database. rest_until, failures and trouble say how the vendor does: while it wants to be left
-- alone, or is down, nothing is asked.
create table trackers_connection (
    key text primary key,
    name text not null,
    kind text not null check (kind in ('jira', 'asana', 'github', 'gitlab')),
    address text not null,
    project text not null,
    account text not null,
    ticket_type text not null,
    statuses jsonb not null,
    teams text[] not null,
    by_itself boolean not null,
    sends_restricted boolean not null,
    paused boolean not null,
    token bytea not null,
    hook_secret bytea,
    -- until when a secret that Asana brings is taken: only while we ask it to
    hook_expected_until timestamptz,
    version bigint not null,
    rest_until timestamptz,
    failures int not null default 0,
    trouble text,
    trouble_since timestamptz,
    heard_at timestamptz
);

-- Who changed what about a connection.
create table trackers_connection_change (
    id bigint generated always as identity primary key,
    connection text not null,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    before jsonb,
    after jsonb
);

-- Whose account is whose. Said by owners, or found by address of e-mail; an empty account was looked for in vain.
create table trackers_account (
    connection text not null references trackers_connection on delete cascade,
    person_id bigint not null,
    account text not null,
    said boolean not null,
    looked_at timestamptz not null,
    primary key (connection, person_id)
);
create unique index trackers_account_of_one on trackers_account (connection, account) where account <> '';

-- A follow-up and its ticket. marker is in the ticket from the beginning and known here before it is made, so that a
-- ticket whose making was never answered is found again. agreed has, by field, the value of both sides when they last
-- meant the same; whoever differs from it has changed. due_at: somebody or something wants it looked at. lease_until:
-- somebody does that now. asked grows with each wish, so that one that comes meanwhile is not lost.
create table trackers_link (
    id bigint generated always as identity primary key,
    follow_up bigint not null unique,
    connection text not null references trackers_connection on delete cascade,
    phase text not null check (phase in ('making', 'linked', 'held', 'refused', 'gone')),
    ticket text,
    label text not null,
    url text not null,
    marker text not null unique,
    sent_at timestamptz,
    agreed jsonb not null,
    disagreements jsonb not null,
    notes jsonb not null,
    trouble text not null,
    tries int not null,
    open boolean not null,
    linked_at timestamptz not null,
    linked_by text not null,
    read_at timestamptz,
    due_at timestamptz,
    lease_until timestamptz,
    asked bigint not null,
    version bigint not null,
    -- two follow-ups in one ticket would undo each other's state
    unique (connection, ticket)
);
create index trackers_link_due on trackers_link (due_at) where due_at is not null;
create index trackers_link_read on trackers_link (read_at) where due_at is null and phase in ('linked', 'held');
create index trackers_link_disagreeing on trackers_link (id) where disagreements <> '[]';

-- What went to a ticket, came from it, or was decided between the two.
create table trackers_step (
    id bigint generated always as identity primary key,
    follow_up bigint not null,
    connection text not null,
    at timestamptz not null,
    actor_name text not null,
    what text not null,
    field text not null,
    before text not null,
    after text not null
);
create index trackers_step_of on trackers_step (follow_up, id);

-- Webhooks that came, so that the same one again changes nothing. Kept for a month; vendors send again for days.
create table trackers_delivery (
    connection text not null references trackers_connection on delete cascade,
    delivery text not null,
    received_at timestamptz not null,
    primary key (connection, delivery)
);
create index trackers_delivery_old on trackers_delivery (received_at);
