-- Files with reports that were written before Andon, as they were sent, and what became of each: nothing that was in a file is
-- dropped without a word.
create table imports_batch (
    id bigint generated always as identity primary key,
    begun_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    -- how the words of the files become Andon's
    mapping jsonb not null,
    -- whether reports are published as they are
    publish boolean not null,
    status text not null check (status in ('ready', 'running', 'done'))
);

create table imports_file (
    batch_id bigint not null references imports_batch on delete cascade,
    position integer not null,
    path text not null,
    -- null for what is no Markdown
    text text,
    sha256 text not null,
    -- null while it waits
    outcome text check (outcome in ('taken', 'known', 'refused', 'left_out')),
    -- why, for people
    said text,
    -- number of the incident it became, or had become before
    incident bigint,
    primary key (batch_id, position)
);
-- The same file sent again is known.
create index imports_file_taken on imports_file (sha256) where outcome = 'taken';
