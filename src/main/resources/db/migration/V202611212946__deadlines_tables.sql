-- By when follow-ups are done. Empty lists narrow nothing; of two policies that fit a follow-up, the first by position counts.
-- The shipped ones are off: a house tries them on a year that is over, and then decides.
create table deadlines_policy (
    key text primary key,
    name text not null,
    position int not null,
    severities text[] not null,
    priorities text[] not null,
    kinds text[] not null,
    horizons text[] not null,
    teams text[] not null,
    days int not null check (days between 1 and 730),
    counted text not null check (counted in ('calendar', 'business')),
    -- null for as the house has it
    remind_days int check (remind_days between 0 and 30),
    escalate_days int check (escalate_days between 1 and 90),
    -- when it was switched on; null while it is off
    on_since timestamptz,
    version bigint not null
);
insert into deadlines_policy
    (key, name, position, severities, priorities, kinds, horizons, teams, days, counted, version)
values
    ('after-sev1', 'After a SEV1', 1, '{sev1}', '{}', '{}', '{}', '{}', 15, 'calendar', 1),
    ('after-sev2', 'After a SEV2', 2, '{sev2}', '{}', '{}', '{}', '{}', 30, 'calendar', 1);

-- What holds for every follow-up that has a day, and for the quarterly review.
create table deadlines_setting (
    only_one boolean primary key default true check (only_one),
    remind_days int not null check (remind_days between 0 and 30),
    -- null for never
    escalate_days int check (escalate_days between 1 and 90),
    -- how many follow-ups a team has open at most before it is shown as full; null for any number
    cap int check (cap between 1 and 1000),
    -- the month in which the house's year begins, 1 for January
    year_begins int not null check (year_begins between 1 and 12),
    review_minutes int not null check (review_minutes between 10 and 480),
    version bigint not null
);
insert into deadlines_setting (remind_days, escalate_days, cap, year_begins, review_minutes, version)
values (3, 5, null, 1, 60, 1);

-- A team whose cap is another than the house's.
create table deadlines_cap (
    team text primary key,
    cap int not null check (cap between 1 and 1000)
);

-- Who changed policies (about is policy/key) and settings (about is settings), from what to what.
create table deadlines_change (
    id bigint generated always as identity primary key,
    about text not null,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    before jsonb,
    after jsonb
);
create index deadlines_change_about on deadlines_change (about, id desc);

-- A follow-up that has to be looked at: by next_at somebody may have to be told. Null when it is not to be done any more.
create table deadlines_watch (
    number bigint primary key,
    -- the last day as it was when it was last looked at, and since when it was that
    day date,
    day_since timestamptz,
    -- the due date that a policy gave it, so that it moves with the policy and a person's does not
    given date,
    next_at timestamptz
);
create index deadlines_watch_next on deadlines_watch (next_at) where next_at is not null;

-- More time than the policy gives, with the reason.
create table deadlines_extension (
    id bigint generated always as identity primary key,
    number bigint not null,
    until date not null,
    reason text not null,
    granted_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null
);
create index deadlines_extension_of on deadlines_extension (number, id);

-- What was told to whom about a follow-up. The constraint is why nobody is told twice; the letter is written by what is not
-- posted yet, so that somebody who has ten of them gets one.
create table deadlines_told (
    id bigint generated always as identity primary key,
    number bigint not null,
    kind text not null check (kind in ('before', 'on', 'after', 'escalated', 'owner_left')),
    -- what it was told about: the day, or the owner who left
    about text not null,
    person_id bigint not null references person (id),
    at timestamptz not null,
    posted_at timestamptz,
    unique (number, kind, about, person_id)
);
create index deadlines_told_waiting on deadlines_told (person_id) where posted_at is null;

-- That a follow-up was still to be done when the time a policy gives was over; once for each time it was opened.
create table deadlines_violation (
    number bigint not null,
    opened_at timestamptz not null,
    policy text not null,
    team text not null,
    deadline date not null,
    at timestamptz not null,
    primary key (number, opened_at)
);
create index deadlines_violation_at on deadlines_violation (at);
