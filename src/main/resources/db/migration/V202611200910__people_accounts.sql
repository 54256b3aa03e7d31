-- The house, who lives in it and how they prove who they are.
-- Secrets (passwords, invites, tokens, set-up code) are never kept, only what recognises them.

-- The organisation that runs this Andon. One row at most: whoever inserts it first has set the house up.
create table house (
    only_one boolean primary key default true check (only_one),
    name text not null,
    zone text not null,
    set_up_at timestamptz not null
);

-- Somebody with an account. Nobody is ever deleted: old logs refer to them.
-- Without a password hash nobody can sign in as this person; an invite sets one.
-- A session carries the generation it began with and is refused once the two differ.
create table person (
    id bigint generated always as identity primary key,
    name text not null,
    email text not null,
    password_hash text,
    session_generation integer not null default 1,
    access text not null check (access in ('viewer', 'responder', 'owner')),
    zone text not null,
    active boolean not null default true,
    created_at timestamptz not null
);

-- Mail boxes do not tell Ines@ from ines@, so neither may two accounts.
create unique index person_email on person (lower(email));

-- A link that makes its bearer a person, once.
create table invite (
    id bigint generated always as identity primary key,
    secret_hash bytea not null unique,
    email text not null,
    access text not null check (access in ('viewer', 'responder', 'owner')),
    invited_by bigint not null references person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz
);

-- A person's key for the API. The scope is the most it may do; the person's access bounds it further.
-- The prefix is for recognising a token in a list. No expiry: only the one the operator gave at first start.
create table api_token (
    id bigint generated always as identity primary key,
    secret_hash bytea not null unique,
    prefix text not null,
    person_id bigint not null references person,
    name text not null,
    scope text not null check (scope in ('viewer', 'responder', 'owner')),
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);

create index api_token_person on api_token (person_id);

-- Attempts at a secret that did not succeed, one row for each place they come from. An attempt is counted before it is
-- judged, so that a hundred at once cannot slip through together.
create table secret_attempt (
    subject text primary key,
    failures integer not null,
    last_at timestamptz not null,
    free_at timestamptz not null
);

-- Who changed what about people, tokens and the house.
create table people_change (
    id bigint generated always as identity primary key,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    subject text not null,
    what text not null,
    before jsonb,
    after jsonb
);

create index people_change_subject on people_change (subject, id);
