-- The catalog: what this house runs and buys, what depends on what, and what to do about it at night.
-- Nothing here is ever deleted: incidents and changes name it. It is retired, and its key stays taken.

-- One row. Every change of the catalog sets a new value in its own transaction, and takes turns by this row. A reader
-- that holds a copy compares one value to know whether the copy is still good; a value and not a count, because a copy
-- of another database must never look like one of this.
create table catalog_state (
    only_row boolean primary key default true check (only_row),
    revision uuid not null
);
insert into catalog_state (revision) values (gen_random_uuid());

-- Every word that means a service or a vendor, in lower case: its key, and a service's aliases. One word means one
-- thing, so that what an alert says can be looked up without guessing.
create table catalog_name (
    name text primary key,
    key text not null
);

create table catalog_service (
    key text primary key references catalog_name,
    name text not null,
    description text not null,
    -- 1: the house stops without it … 4: nobody notices for a day
    tier int not null check (tier between 1 and 4),
    -- the key of a team, or empty
    owner text not null,
    aliases text[] not null,
    -- [{name, url}]
    dashboards jsonb not null,
    repository text not null,
    docs text not null,
    retired boolean not null,
    version bigint not null
);

create table catalog_vendor (
    key text primary key references catalog_name,
    name text not null,
    -- what we buy from them
    purpose text not null,
    support text not null,
    status_page text not null,
    retired boolean not null,
    version bigint not null
);

-- A service needs a service or a vendor. Hard: without the target it does not work. Soft: it works worse.
create table catalog_dependency (
    service text not null references catalog_service,
    target text not null references catalog_name check (target <> service),
    strength text not null check (strength in ('hard', 'soft')),
    note text not null,
    position int not null,
    primary key (service, target)
);
create index catalog_dependency_by_target on catalog_dependency (target);

-- What to do when a service is ill: Markdown; lines that begin with "- [ ]" are steps one can tick in an incident.
create table catalog_runbook (
    key text primary key,
    name text not null,
    text text not null,
    -- keys of the services it is for
    services text[] not null,
    retired boolean not null,
    version bigint not null
);

-- Where people meet during an incident: a standing room, or an address that makes a new one each time.
create table catalog_bridge (
    key text primary key,
    name text not null,
    url text not null,
    dial_in text not null,
    standing boolean not null,
    retired boolean not null,
    version bigint not null
);

-- Who changed what in the catalog; before and after hold only what differs.
create table catalog_change (
    id bigint generated always as identity primary key,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    kind text not null,
    key text not null,
    -- the import it came with, or null
    import_id bigint,
    before jsonb,
    after jsonb not null
);
create index catalog_change_subject on catalog_change (kind, key, id);
create index catalog_change_import on catalog_change (import_id) where import_id is not null;

-- An import: a file that is read, compared with the catalog and, when asked, applied as a whole or not at all.
-- A task of the scheduler does the work, so that it goes on after a restart; done and total tell how far it is.
create table catalog_import (
    id bigint generated always as identity primary key,
    created_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    format text not null check (format in ('yaml', 'csv')),
    -- what was sent; taken away once later imports have made it old
    content text,
    -- waiting for the comparison, ready to be applied, waiting for its turn to be applied, and how it ended
    status text not null check (status in ('checking', 'ready', 'applying', 'done', 'refused')),
    -- whether to apply at once what makes sense
    straight boolean not null,
    step text not null,
    done int not null,
    total int not null,
    -- counts, errors, warnings and changes, once compared
    outcome jsonb,
    -- grows with every change of this row; watchers are told of it
    beat bigint not null,
    finished_at timestamptz
);
