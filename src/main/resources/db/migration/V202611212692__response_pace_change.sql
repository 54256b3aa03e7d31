-- Who changed the pace is written as in every other table of changes, by one hand: whoever did it has a kind, and what
-- it was and what it became are JSON. Until now only people could change it.
alter table response_pace_change
    add column actor_kind text not null default 'person',
    alter column before type jsonb using to_jsonb(before),
    alter column after type jsonb using to_jsonb(after);
alter table response_pace_change alter column actor_kind drop default;
