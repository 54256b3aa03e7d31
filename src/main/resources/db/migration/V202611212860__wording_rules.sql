-- What the house says about the rules of wording that differ from what is shipped: its own, and shipped ones in other
-- words or switched off. A shipped rule without a row is as it came. The JSON is the whole rule; a row never says half.
create table wording_rule (
    language text not null,
    key text not null,
    rule jsonb not null,
    version bigint not null check (version > 0),
    primary key (language, key)
);
-- Who changed which rule, when, from what to what.
create table wording_change (
    id bigint generated always as identity primary key,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    language text not null,
    key text not null,
    before jsonb,
    after jsonb
);
create index wording_change_latest on wording_change (id desc);
