-- Lists of incidents that somebody keeps under a name. The query is what stands behind the ? of the list's address.
create table response_saved_filter (
    id bigint generated always as identity primary key,
    person_id bigint not null references person,
    name text not null,
    query text not null,
    -- seen and used by everybody of the house; changed only by whoever made it
    shared boolean not null,
    revision bigint not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
-- Two of one name could not be told apart where they are chosen.
create unique index response_saved_filter_name on response_saved_filter (person_id, lower(name));
create index response_saved_filter_shared on response_saved_filter (id) where shared;

-- The filter that a person's list opens with: one of theirs, or a shared one.
create table response_default_filter (
    person_id bigint primary key references person,
    filter_id bigint not null references response_saved_filter on delete cascade
);

-- Who changed which filter, when, from what to what. Kept when the filter is gone.
create table response_saved_filter_change (
    id bigint generated always as identity primary key,
    filter_id bigint not null,
    changed_at timestamptz not null,
    changed_by bigint not null references person,
    what text not null check (what in ('saved', 'changed', 'deleted')),
    before jsonb,
    after jsonb
);

-- Changes made to many incidents at once: what was asked and how each incident took it. The key of whoever asked makes
-- a request that is sent twice one edit; the events in the logs carry keys made of it.
create table response_bulk_edit (
    id bigint generated always as identity primary key,
    person_id bigint not null references person,
    key text not null,
    asked jsonb not null,
    started_at timestamptz not null,
    -- null while it runs, or after a crash: then the same request takes it up again
    finished_at timestamptz,
    outcomes jsonb,
    unique (person_id, key),
    check ((finished_at is null) = (outcomes is null))
);
