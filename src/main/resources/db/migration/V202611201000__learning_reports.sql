-- The written account of an incident. One per incident: two drafts of one story would be written side by side unawares.
create table report (
    id bigint generated always as identity primary key,
    incident_id bigint not null unique references incident,
    template text not null,
    title text not null,
    title_version bigint not null,
    -- grows with every change of anything in it
    version bigint not null,
    drafted_at timestamptz not null,
    edited_at timestamptz not null
);

-- A section as it stands. Heading and help are copied from the template, so that a report keeps its shape when the
-- house changes the template.
create table report_section (
    report_id bigint not null references report on delete cascade,
    key text not null,
    position integer not null,
    level integer not null,
    form text not null,
    heading text not null,
    help text not null,
    prefill text not null,
    body text not null,
    -- what was filled in from the log; while body equals it, nobody has written here
    generated text not null,
    -- whoever saves names the version they read; two people cannot overwrite each other unawares
    version bigint not null,
    -- null for Andon
    written_by text,
    written_at timestamptz not null,
    primary key (report_id, key),
    unique (report_id, position) deferrable initially deferred
);

-- Everything that ever stood in a section, the present text included. Nothing typed is ever lost, also when a section
-- goes with a change of shape. The title's history has the key "title".
create table report_revision (
    report_id bigint not null references report on delete cascade,
    key text not null,
    version bigint not null,
    body text not null,
    written_by text,
    written_at timestamptz not null,
    primary key (report_id, key, version)
);

-- What was published, word for word; it stays readable when the report is edited afterwards.
create table report_edition (
    report_id bigint not null references report on delete cascade,
    edition integer not null check (edition > 0),
    -- the report's version then; a greater one now means that it was edited after publication
    version bigint not null,
    title text not null,
    document text not null,
    published_at timestamptz not null,
    published_by text not null,
    primary key (report_id, edition)
);

-- the list of reports, latest first
create index report_by_edit on report (edited_at desc, id desc);
