-- Who changed how the house intervenes is written as in every other table of changes, by one hand: the same names for
-- the same things, and whoever did it has a kind. Until now only people could change it.
alter table interventions_policy_change rename column at to changed_at;
alter table interventions_policy_change rename column by_id to actor_id;
alter table interventions_policy_change rename column by_name to actor_name;
alter table interventions_policy_change add column actor_kind text not null default 'person';
alter table interventions_policy_change alter column actor_kind drop default;
