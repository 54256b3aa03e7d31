-- A section of a report remembers from which state on it must be written, and what its value is where it is a field.
alter table report_section
    add column required_from text,
    add column kind text,
    add column choices text[] not null default '{}';

-- Whether what Andon writes into a report calls people by their roles.
alter table report add column names_as_roles boolean not null default false;

-- Who changed what a report is called, who may know of it, and whether it names people.
create table report_change (
    id bigint generated always as identity primary key,
    report text not null,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    before jsonb,
    after jsonb
);
create index report_change_of_report on report_change (report, id);

-- How new reports of this house begin. At most one row; none while the house has what was shipped.
create table report_defaults (
    single boolean primary key default true check (single),
    names_as_roles boolean not null,
    -- how far before the incident its report looks for changes
    lead_up_hours integer not null check (lead_up_hours between 1 and 720),
    version bigint not null check (version > 0)
);
create table report_defaults_change (
    id bigint generated always as identity primary key,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    before jsonb,
    after jsonb
);
