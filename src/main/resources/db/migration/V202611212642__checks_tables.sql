-- Addresses of this house's own systems that checklists may ask: what people call them, and where they are. No secrets.
create table checks_probe (
    key text primary key check (key ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
    name text not null,
    -- http: any address that should answer; prometheus: where its API is; status_page: a page with Statuspage's JSON
    kind text not null check (kind in ('http', 'prometheus', 'status_page')),
    url text not null,
    -- what a healthy http address answers; null for anything from 200 to 299
    expected_status integer check (expected_status between 100 and 599),
    version bigint not null
);

-- Who changed which of them, when, from what to what. Null where there was none before, or is none after.
create table checks_probe_change (
    id bigint generated always as identity primary key,
    probe text not null,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    before jsonb,
    after jsonb
);

-- When an item of an incident's checklists was asked last. Only another answer than before is an entry of the log, so
-- that a night of fine answers does not bury what people wrote; this says that the answer is not an old one.
create table checks_asked (
    incident_id bigint not null references incident,
    checklist text not null,
    item text not null,
    asked_at timestamptz not null,
    took_millis bigint not null,
    primary key (incident_id, checklist, item)
);
