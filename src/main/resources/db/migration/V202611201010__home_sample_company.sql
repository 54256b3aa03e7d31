-- How far the sample company's history is written. One row once it was begun; a start that finds it unfinished goes on
-- where it stopped. Each story moves the row in its own transaction, so it is told once, whoever tells it.
create table sample_company (
    only_row boolean primary key default true check (only_row),
    begun_at timestamptz not null,
    told int not null default 0,
    stories int not null
);
