-- Texts that several people write at once. The row is the text as it stands; whoever changes it locks the row, and that
-- lock is what decides the order of changes on however many nodes.
create table coedit_text (
    id bigint generated always as identity primary key,
    body text not null,
    -- how many times it was changed
    version bigint not null check (version >= 0),
    -- grows with every change and with every move of somebody in it; what streams are counted by
    beat bigint not null check (beat >= version),
    changed_at timestamptz not null
);

-- Every change in its place in the order, so that one made on an older version can be moved over what came since, and
-- so that it can be told who wrote what.
create table coedit_change (
    text_id bigint not null references coedit_text,
    -- of the text after it
    version bigint not null check (version > 0),
    beat bigint not null,
    -- which page or program wrote it, and the number of the last of its own changes in it: one sent twice is taken once
    client text not null,
    last bigint not null check (last > 0),
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    at timestamptz not null,
    inserted int not null,
    deleted int not null,
    -- as CodeMirror writes it
    change text not null,
    primary key (text_id, version)
);
create index coedit_change_beat on coedit_change (text_id, beat);

-- The whole text at its beginning and at every fiftieth version: an old version is read from here and few changes.
create table coedit_snapshot (
    text_id bigint not null references coedit_text,
    version bigint not null,
    body text not null,
    primary key (text_id, version)
);

-- Who is in a text now, and where. Unlogged and forgotten within a minute: it is for those who write together, not a
-- record of anybody's hours.
create unlogged table coedit_cursor (
    text_id bigint not null,
    client text not null,
    person_id bigint not null,
    name text not null,
    anchor int not null,
    head int not null,
    version bigint not null,
    at timestamptz not null,
    primary key (text_id, client)
);
