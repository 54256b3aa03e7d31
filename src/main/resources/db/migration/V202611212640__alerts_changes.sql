-- What was changed on the systems of this house, as those who changed them or their pipelines say: the first question of a
-- night is what is different now. Never opens an incident, never notifies anybody.
-- names are the words it says about services, as it said them: which services of the catalog they mean is looked up when
-- somebody reads it, so that an alias added today also explains the changes of yesterday.
-- sent_as is the sender's own key for it, with the sender in front; a message that comes twice is one change.
-- payload is the message as it was sent (json, not jsonb: it is evidence), without its routing key; null from the API.
create table alert_change (
    id          bigint generated always as identity primary key,
    source_id   bigint references alert_source,
    source      text not null,
    kind        text not null check (kind in ('deployment', 'configuration', 'infrastructure', 'other')),
    summary     text not null,
    names       text[] not null,
    links       jsonb not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    sent_as     text unique,
    payload     json
);

-- Every question is "what changed between then and then", latest first.
create index alert_change_when on alert_change (occurred_at desc, id desc);
