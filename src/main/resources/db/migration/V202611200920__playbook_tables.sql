-- A house's way of working, as data. Keys are written into logs for ever, so a row may be renamed but its key stays.

-- How bad, worst first. Rank decides order; two of the same rank could not be compared.
create table playbook_severity (
    key text primary key check (key ~ '^[a-z0-9_]{1,40}$'),
    name text not null,
    rank integer not null unique check (rank > 0),
    criteria text not null,
    -- how often an update is owed; null where none is
    cadence_minutes integer check (cadence_minutes > 0)
);

-- The shape of a report and, below, its sections in order.
create table playbook_report_template (
    key text primary key check (key ~ '^[a-z0-9_]{1,40}$'),
    name text not null,
    description text not null,
    position integer not null unique
);

-- A key says what the section means. Templates share keys, so that text can move from one shape to another.
create table playbook_report_section (
    template text not null references playbook_report_template on delete cascade,
    key text not null check (key ~ '^[a-z0-9_]{1,40}$'),
    position integer not null,
    level integer not null check (level between 2 and 4),
    form text not null check (form in ('group', 'text', 'item')),
    heading text not null,
    help text not null,
    prefill text not null,
    primary key (template, key),
    unique (template, position)
);

-- What sort of trouble it is; decides whether an incident starts restricted and which report it gets.
create table playbook_incident_type (
    key text primary key check (key ~ '^[a-z0-9_]{1,40}$'),
    name text not null,
    description text not null,
    restricted boolean not null,
    report_template text not null references playbook_report_template,
    position integer not null unique
);

create table playbook_role (
    key text primary key check (key ~ '^[a-z0-9_]{1,40}$'),
    name text not null,
    card text not null,
    position integer not null unique
);

-- Statuses are words of the program; which phase they belong to and what to do then is the house's.
create table playbook_phase (
    key text primary key check (key ~ '^[a-z0-9_]{1,40}$'),
    name text not null,
    instructions text not null,
    statuses text[] not null,
    position integer not null unique
);
