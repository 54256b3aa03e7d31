-- The playbook becomes something people change: what can be retired, what is new in it, and the record of changes.

-- One row. Whoever changes the playbook locks it, so that two owners take turns; readers keep a copy until it grows.
create table playbook (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);
insert into playbook (revision) values (0);

-- Who changed what, when, from what to what; one row for each place that changed. A path names the place as the file
-- of a playbook has it: severities/sev2/criteria. What is whole or gone has a null on the other side.
create table playbook_change (
    id bigint generated always as identity primary key,
    revision bigint not null,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    source text not null check (source in ('web', 'api', 'import')),
    path text not null,
    -- json, not jsonb: the order in which a person wrote the parts is worth keeping
    before json,
    after json
);
-- The revision of a part is that of its last change.
create index playbook_change_path on playbook_change (path text_pattern_ops, revision);

-- Retired: no longer offered, but logs and reports speak of it.
alter table playbook_severity add column retired boolean not null default false;
alter table playbook_incident_type add column retired boolean not null default false;
alter table playbook_role add column retired boolean not null default false;
alter table playbook_report_template add column retired boolean not null default false;

-- How far people are with a role. By e-mail, because a playbook travels to houses where they have no account yet.
create table playbook_training (
    role text not null references playbook_role on delete cascade,
    email text not null,
    level text not null check (level in ('shadowing', 'trained', 'qualified')),
    since date,
    note text not null,
    position integer not null,
    primary key (role, email)
);

-- In the tables below, types and severities say which incidents a row is for; empty means any.
create table playbook_checklist (
    key text primary key check (key ~ '^[a-z0-9_]{1,40}$'),
    name text not null,
    -- shown while an incident is in this phase; null means always
    phase text references playbook_phase,
    types text[] not null,
    severities text[] not null,
    retired boolean not null default false,
    position integer not null unique
);

create table playbook_checklist_item (
    checklist text not null references playbook_checklist on delete cascade,
    key text not null check (key ~ '^[a-z0-9_]{1,40}$'),
    text text not null,
    help text not null,
    position integer not null,
    primary key (checklist, key),
    unique (checklist, position)
);

create table playbook_document (
    key text primary key check (key ~ '^[a-z0-9_]{1,40}$'),
    name text not null,
    types text[] not null,
    severities text[] not null,
    body text not null,
    retired boolean not null default false,
    position integer not null unique
);

-- Asked in order before the type says which report an incident gets.
create table playbook_report_rule (
    position integer primary key,
    types text[] not null,
    severities text[] not null,
    template text not null references playbook_report_template
);

create table playbook_war_room (
    key text primary key check (key ~ '^[a-z0-9_]{1,40}$'),
    name text not null,
    url text,
    kind text not null check (kind in ('standing', 'new')),
    -- the role that tells the business, and how often; null means nobody in particular, as the severity says
    tells text references playbook_role,
    every_minutes integer check (every_minutes > 0),
    note text not null,
    types text[] not null,
    severities text[] not null,
    retired boolean not null default false,
    position integer not null unique
);
