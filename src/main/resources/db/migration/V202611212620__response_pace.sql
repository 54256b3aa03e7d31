-- How long this house waits for people before Andon says something: for whoever was asked to do something to say that
-- they are on it, and for objections to a proposal. One row; the version refuses a change made from an older reading.
create table response_pace (
    one boolean primary key default true check (one),
    answer_minutes int not null check (answer_minutes between 1 and 60),
    -- 0 asks nobody
    objection_minutes int not null check (objection_minutes between 0 and 60),
    version bigint not null default 1
);
insert into response_pace (answer_minutes, objection_minutes) values (5, 2);

-- Who changed what of it, and when.
create table response_pace_change (
    id bigint generated always as identity primary key,
    changed_at timestamptz not null,
    actor_id text not null,
    actor_name text not null,
    field text not null,
    before int not null,
    after int not null
);
