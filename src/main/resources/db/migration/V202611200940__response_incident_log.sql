-- The log of incidents is the truth; the incident row is a copy of what the log folds to.

-- Words of a text array as one text. array_to_string is only "stable" in PostgreSQL's eyes, because it cannot know the
-- element type; for text it is immutable, and a generated column needs it to be.
create function response_words(words text[]) returns text
    language sql immutable parallel safe
    return array_to_string(words, ' ');

-- One row. Open incidents take the next number from here, in the transaction that declares them, so that a declaration
-- that fails leaves no gap. Restricted incidents never touch it: a gap would tell that one exists.
create table incident_counter (
    only_row boolean primary key default true check (only_row),
    last bigint not null
);
insert into incident_counter (last) values (0);

create table incident (
    id bigint generated always as identity primary key,
    number bigint not null unique,
    title text not null,
    summary text,
    severity text not null,
    type text not null,
    status text not null,
    restricted boolean not null,
    services text[] not null,
    -- role key -> {id, name}
    roles jsonb not null,
    -- ids of everybody involved; they see the incident when it is restricted
    members bigint[] not null,
    declared_at timestamptz not null,
    declared_by text not null,
    resolved_at timestamptz,
    closed_at timestamptz,
    status_since timestamptz not null,
    seq bigint not null,
    search tsvector generated always as (
        setweight(to_tsvector('english', title), 'A')
            || setweight(to_tsvector('english', coalesce(summary, '')), 'B')
            || setweight(to_tsvector('simple', response_words(services)), 'B')
    ) stored
);
-- The list, newest first, and its pages.
create index incident_newest on incident (declared_at desc, number desc);
-- Home and every badge ask for what is live; that is a handful among a hundred thousand.
create index incident_live on incident (declared_at desc) where status in ('triage', 'investigating', 'containing', 'monitoring');
create index incident_search on incident using gin (search);

create table incident_event (
    -- Deferred: the incident is folded from its first entry, so the entry comes first.
    incident_id bigint not null references incident deferrable initially deferred,
    -- The key is the lock: two writers that read the same last seq cannot both append.
    seq bigint not null check (seq > 0),
    type text not null,
    version int not null,
    payload jsonb not null,
    -- When it happened, and when we learned of it.
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    source text not null,
    -- A command that is sent twice appends once, also when the first answer was lost in a crash.
    idempotency_key text unique,
    -- SHA-256 over the previous entry's hash and this entry's canonical content.
    hash bytea not null,
    search tsvector generated always as (to_tsvector('english', coalesce(payload ->> 'text', ''))) stored,
    primary key (incident_id, seq)
);
create index incident_event_search on incident_event using gin (search);

-- Append-only for every role, the owner of the table included. (The application's own role lacks the privileges too.)
-- Legal redaction will be a separate, named procedure that leaves a mark.
create function response_refuse_rewriting() returns trigger
    language plpgsql as $$
begin
    raise exception 'incident_event is append-only: % is refused', tg_op
        using errcode = 'insufficient_privilege', hint = 'Annotate the entry instead.';
end;
$$;
create trigger incident_event_append_only
    before update or delete or truncate on incident_event
    for each statement execute function response_refuse_rewriting();

-- Which alerts belong to which incident. An alert can be part of two incidents until they are merged.
create table incident_alert (
    incident_id bigint not null references incident,
    alert_id bigint not null,
    attached_at timestamptz not null,
    primary key (incident_id, alert_id)
);
create index incident_alert_by_alert on incident_alert (alert_id);
