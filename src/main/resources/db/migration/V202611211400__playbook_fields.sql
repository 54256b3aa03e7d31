-- What a house wants to know of its incidents beyond what every house does; the values are in the incidents' logs.
create table playbook_field (
    key text primary key check (key ~ '^[a-z0-9_]{1,40}$'),
    name text not null,
    help text not null,
    kind text not null check (kind in ('text', 'number', 'date', 'choice', 'choices', 'yes_no', 'link')),
    choices text[] not null,
    -- keys of incident types; empty means all
    types text[] not null,
    required boolean not null,
    -- asked for only when another field says this; both or neither
    condition_field text,
    condition_equals text,
    -- no longer offered, but logs speak of it
    retired boolean not null default false,
    position integer not null unique,
    check ((condition_field is null) = (condition_equals is null))
);
