-- How the house intervenes: what waits for the commander, how near is too near, what is suggested. At most one row;
-- none while the house has what was shipped. The JSON is what the API speaks.
create table interventions_policy (
    single boolean primary key default true check (single),
    policy jsonb not null,
    version bigint not null check (version > 0)
);
-- Who changed it, when, from what to what.
create table interventions_policy_change (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    by_id text not null,
    by_name text not null,
    source text not null,
    before jsonb not null,
    after jsonb not null
);
