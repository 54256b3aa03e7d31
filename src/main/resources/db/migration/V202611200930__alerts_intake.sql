-- What monitoring tools say is wrong, as they said it, and what became of it.
-- Everything here is written at the speed of a storm, so each index and constraint earns its cost.

-- An enum and not a text, because "worst first" is an order that lists and rules need.
create type alert_severity as enum ('critical', 'error', 'warning', 'info');

-- A tool's connection. Never deleted, only disabled: its alerts stay and keep its name.
-- The routing key is kept in clear, because the tools send it in clear and an owner has to paste it again.
create table alert_source (
    id                  bigint generated always as identity primary key,
    name                text not null,
    kind                text not null check (kind in ('pagerduty', 'opsgenie', 'alertmanager', 'grafana', 'generic')),
    routing_key         text not null unique check (routing_key ~ '^[0-9a-f]{32}$'),
    declare_at_severity alert_severity,
    created_at          timestamptz not null,
    disabled_at         timestamptz
);

-- One row an alert: from the message that opened it until it is resolved; then the same key opens a new one.
-- opening is the message that opened it, word for word (json, not jsonb: order, spacing and duplicates are evidence).
-- No foreign key to the source: sources are never deleted, and the check would share-lock one and the same
-- row for every alert of a storm.
create table alert (
    id              bigint generated always as identity primary key,
    source_id       bigint not null,
    dedup_key       text not null,
    status          text not null check (status in ('triggered', 'acknowledged', 'resolved')),
    severity        alert_severity not null,
    title           text not null,
    component       text,
    link            text,
    started_at      timestamptz not null,
    received_at     timestamptz not null,
    last_seen_at    timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    resolved_at     timestamptz,
    occurrences     integer not null,
    watched         boolean not null,
    labels          jsonb not null,
    warnings        jsonb not null,
    opening         json not null
);

-- At most one open alert a key (all open ones count as episode 0); resolved ones are told apart by their own id,
-- so that one index both guards the rule and finds a key's past.
create unique index alert_one_open_per_key
    on alert (source_id, dedup_key, (case when status = 'resolved' then id else 0 end));

-- "Who has to look at something, worst first": home asks this on every change.
create index alert_unacknowledged
    on alert (severity, id) where status = 'triggered';

-- What was said or done after the opening message; append-only. payload is null when a person did it here.
create table alert_event (
    id          bigint generated always as identity,
    alert_id    bigint not null references alert,
    kind        text not null check (kind in ('trigger', 'acknowledge', 'resolve')),
    received_at timestamptz not null,
    actor       text not null,
    warnings    jsonb not null,
    payload     json,
    primary key (alert_id, id)
);

-- How often watchers were told that alerts changed. One row: its lock puts the beats in the order of commits.
create table alert_pulse (
    only_row boolean primary key default true check (only_row),
    beats    bigint not null
);
insert into alert_pulse (beats) values (0);
