-- When Andon suggests a pause, relief or food; the house sets it, or switches all of it off. One row.
create table care_setting (
    only_one boolean primary key default true check (only_one),
    prompts boolean not null,
    -- minutes on duty after which relief is suggested; sooner in somebody's own night
    relief_minutes int not null check (relief_minutes > 0),
    night_minutes int not null check (night_minutes > 0),
    night_from time not null,
    night_to time not null,
    -- minutes on duty after which food is suggested; half of it is enough at a meal time
    food_minutes int not null check (food_minutes > 0),
    -- 07:00-09:00, 12:00-14:00, 18:00-20:00, on somebody's own clock
    meals text not null,
    break_minutes int not null check (break_minutes >= 15),
    version bigint not null
);
insert into care_setting (prompts, relief_minutes, night_minutes, night_from, night_to, food_minutes, meals,
    break_minutes, version)
values (true, 240, 120, '22:00', '06:00', 180, '07:00-09:00, 12:00-14:00, 18:00-20:00', 15, 1);

create table care_change (
    id bigint generated always as identity primary key,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    before jsonb not null,
    after jsonb not null
);

-- Who does not want any of it. Nothing is then reckoned about them, and their commander is told nothing either.
create table care_without (
    person_id bigint primary key references person (id)
);

-- What somebody said to a prompt: not now, or a break taken. Only for as long as the incident needs it: the rows are
-- deleted when it closes, so there is no history of anybody's breaks.
create table care_answer (
    incident_id bigint not null references incident (id),
    person_id bigint not null references person (id),
    moment text not null,
    -- which occasion: a prompt that was answered is not made again for the same one
    about text not null,
    answered_at timestamptz not null,
    -- until when they rest; null for a prompt that was only put away
    rests_until timestamptz,
    primary key (incident_id, person_id, moment, about)
);
