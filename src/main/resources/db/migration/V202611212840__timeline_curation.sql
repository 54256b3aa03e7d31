-- What people made of a log for the timeline of its report. The log itself is never touched. One row for each incident
-- that anybody curated; its version is the number of the last change, and its lock lets two curators wait for each other.
create table timeline_curation (
    incident_id bigint primary key references incident,
    version bigint not null check (version >= 0)
);

-- One thing somebody said of the timeline: that an entry is shown, titled or annotated (entry-14), that a kind of entry is
-- shown (kind-noted), that entries belong together (group-2), that something happened outside of the room (event-1), that a
-- milestone was at that time (milestone-detected). The JSON is what the API speaks. Without a piece it was taken back; the
-- row stays for its version: the number of the change that touched it last.
create table timeline_item (
    incident_id bigint not null references timeline_curation,
    item text not null check (item ~ '^(entry|kind|group|event|milestone)-[a-z0-9_]+$'),
    piece jsonb,
    version bigint not null check (version > 0),
    primary key (incident_id, item)
);

-- Who changed the timeline of an incident, when, and what it undid if it undid something. Numbered within the incident.
create table timeline_change (
    incident_id bigint not null references timeline_curation,
    number bigint not null check (number > 0),
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    source text not null,
    undoes bigint,
    primary key (incident_id, number),
    foreign key (incident_id, undoes) references timeline_change,
    -- A change is undone once; undoing the undoing brings it back.
    unique (incident_id, undoes)
);

-- The things one change touched, from what to what.
create table timeline_change_line (
    incident_id bigint not null,
    number bigint not null,
    item text not null,
    before jsonb,
    after jsonb,
    primary key (incident_id, number, item),
    foreign key (incident_id, number) references timeline_change
);

-- How the house keeps timelines: which kinds of entries are usually shown, how long a silence is a gap, how far back changes
-- are offered. At most one row; none while the house has what was shipped.
create table timeline_settings (
    single boolean primary key default true check (single),
    settings jsonb not null,
    version bigint not null check (version > 0)
);

-- Who changed that, when, from what to what.
create table timeline_settings_change (
    id bigint generated always as identity primary key,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    source text not null,
    before jsonb not null,
    after jsonb not null
);
