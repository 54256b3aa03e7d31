-- Something that plays a part in incidents and has a name that they share: "Loss of time sync alerts nobody". It is there
-- for whoever may see an incident in which it plays one, and for nobody else, so the same name may stand here twice, once
-- for those who do not know of each other. Its key ends in random letters: one that is taken would tell of the other.
create table whys_factor (
    id bigint generated always as identity primary key,
    key text not null unique check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    name text not null,
    kind text not null check (kind in ('technical', 'process', 'organisational')),
    version bigint not null default 1,
    created_at timestamptz not null
);

-- Who called a factor what, and said of which that they are the same or not after all. Subject is the key of the factor,
-- other that of the one it was merged with or parted from.
create table whys_factor_change (
    id bigint generated always as identity primary key,
    subject text not null,
    what text not null check (what in ('renamed', 'merged', 'parted')),
    other text,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    before jsonb,
    after jsonb
);
create index whys_factor_change_subject on whys_factor_change (subject, id desc);

-- Two factors that somebody said are one. Pairs, not a pointer to a survivor: said in any order they come to the same, and
-- each can be taken back without the others. The older factor stands first.
create table whys_merge (
    one bigint not null references whys_factor,
    other bigint not null references whys_factor,
    merged_at timestamptz not null,
    merged_by text not null,
    primary key (one, other),
    check (one < other)
);

-- The whys of an incident as a whole: the row that is locked while they change, and how often they did.
create table whys_tree (
    incident_id bigint primary key references incident,
    number bigint not null,
    version bigint not null
);

-- One answer to "why?", or, without a parent, what happened. Nothing is deleted: removed_by is the change that took it
-- away, and undoing that brings it back. position orders the nodes of an incident; those of one parent by it.
create table whys_node (
    incident_id bigint not null references whys_tree,
    node bigint not null,
    parent bigint,
    position integer not null,
    text text not null,
    confidence text not null check (confidence in ('known', 'likely', 'possible')),
    evidence jsonb not null,
    also bigint[] not null,
    factor bigint references whys_factor,
    role text check (role in ('trigger', 'condition', 'amplifier', 'masked_detection', 'helped')),
    note text,
    version bigint not null,
    written_by text not null,
    written_at timestamptz not null,
    removed_by bigint,
    primary key (incident_id, node),
    foreign key (incident_id, parent) references whys_node (incident_id, node) deferrable initially deferred,
    check ((factor is null) = (role is null))
);
create index whys_node_factor on whys_node (factor) where factor is not null and removed_by is null;

-- Who did what to the whys of an incident, with the node before and after, so that it can be undone.
create table whys_change (
    incident_id bigint not null references whys_tree,
    change bigint not null,
    node bigint not null,
    what text not null check (what in ('added', 'written', 'moved', 'removed', 'restored')),
    changed_at timestamptz not null,
    changed_by text not null,
    before jsonb,
    after jsonb,
    undone boolean not null default false,
    primary key (incident_id, change)
);
