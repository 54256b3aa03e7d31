-- What is to be done after an incident so that it does not happen again, or hurts less. Whoever may see the incident may see
-- it. Numbers count up without gaps; a follow-up of a restricted incident has a random one far above, because a gap would
-- tell everybody that something is being hidden.
create table followups_item (
    number bigint primary key check (number > 0),
    incident_id bigint not null references incident (id),
    title text not null,
    detail text not null,
    kind text not null check (kind in ('prevent', 'detect', 'mitigate', 'repair', 'investigate')),
    horizon text not null check (horizon in ('immediate', 'short', 'long')),
    priority text not null check (priority in ('p0', 'p1', 'p2', 'p3')),
    owner_id bigint references person (id),
    -- key of a team, as the catalog names it; empty for none
    team text not null,
    due date,
    -- for lists that are ordered by it: what has no due date comes last
    due_or_never date not null generated always as (coalesce(due, 'infinity'::date)) stored,
    -- key of the contributing factor it removes; empty for none
    factor text not null,
    proof text not null,
    ticket text,
    initiative boolean not null,
    state text not null check (state in ('open', 'doing', 'done', 'verified', 'declined')),
    decline_reason text,
    decline_accepter bigint references person (id),
    decline_expires date,
    decline_at timestamptz,
    created_at timestamptz not null,
    created_by text not null,
    state_since timestamptz not null,
    -- when it was done, as long as it is done or verified
    done_at timestamptz,
    version bigint not null,
    words tsvector not null generated always as (
        to_tsvector('english', title || ' ' || detail || ' ' || proof)
        || to_tsvector('simple', title || ' ' || detail || ' ' || proof)) stored,
    check ((state = 'declined') = (decline_reason is not null)),
    check ((decline_reason is null) = (decline_accepter is null)),
    check ((decline_reason is null) = (decline_expires is null)),
    check ((state in ('done', 'verified')) = (done_at is not null))
);
create index followups_item_incident on followups_item (incident_id);
create index followups_item_due on followups_item (due_or_never, number);
create index followups_item_open on followups_item (due_or_never, number) where state in ('open', 'doing');
create index followups_item_newest on followups_item (created_at desc, number desc);
create index followups_item_changed on followups_item (state_since desc, number desc);
create index followups_item_column on followups_item (state, priority, due_or_never, number);
create index followups_item_owner on followups_item (owner_id, due_or_never, number);
create index followups_item_team on followups_item (team, due_or_never, number);
create index followups_item_factor on followups_item (factor) where factor <> '';
create index followups_item_done on followups_item (done_at) where done_at is not null;
create index followups_item_declined on followups_item (decline_expires) where state = 'declined';
create index followups_item_words on followups_item using gin (words);

-- The last number given to a follow-up of an open incident. A row, not a sequence: what is rolled back must leave no gap.
create table followups_counter (
    only_one boolean primary key default true check (only_one),
    last bigint not null
);
insert into followups_counter (last) values (0);

-- In which state a follow-up was from when until when; until is null for the one it is in.
create table followups_state (
    number bigint not null references followups_item (number),
    state text not null,
    since timestamptz not null,
    until timestamptz,
    id bigint generated always as identity primary key
);
create index followups_state_of_item on followups_state (number, id);
create index followups_state_over_time on followups_state (since, until);
create unique index followups_state_now on followups_state (number) where until is null;

-- Who did what to a follow-up when, with what is another now. The idempotency key of a request stands here so that a request
-- that is sent twice happens once.
create table followups_change (
    id bigint generated always as identity primary key,
    number bigint not null references followups_item (number),
    version bigint not null,
    what text not null
        check (what in ('created', 'edited', 'started', 'done', 'verified', 'declined', 'reopened')),
    note text,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    source text not null,
    idempotency_key text unique,
    before jsonb,
    after jsonb
);
create index followups_change_of_item on followups_change (number, id desc);
