-- When reports are due and what a house wants before one is published. A severity without a row has no due date and wants
-- nothing. The shipped rows name dates and want nothing, so that publishing stays one press until a house decides otherwise.
create table approvals_setting (
    only_one boolean primary key default true check (only_one),
    -- days of the week that are no business days, 1 for Monday to 7 for Sunday
    weekend int[] not null,
    -- business days before the due date on which the author is reminded first
    remind_days int not null check (remind_days between 0 and 30),
    version bigint not null
);
insert into approvals_setting (weekend, remind_days, version) values ('{6,7}', 1, 1);

create table approvals_rule (
    severity text primary key,
    -- business days after the resolution; null for no due date
    due_days int check (due_days between 1 and 365),
    gate text not null check (gate in ('nothing', 'accepted')),
    quorum int not null check (quorum between 1 and 20)
);
insert into approvals_rule (severity, due_days, gate, quorum)
values ('sev1', 5, 'nothing', 1), ('sev2', 10, 'nothing', 1), ('sev3', 15, 'nothing', 1);

-- The house's free days: nobody is expected to write on them.
create table approvals_free_day (
    day date primary key,
    name text not null
);

create table approvals_change (
    id bigint generated always as identity primary key,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    before jsonb not null,
    after jsonb not null
);

-- What is going on around one report: who writes it and by when, who reads it before others do. It may be there before
-- the report is: the due date begins with the resolution.
create table approvals_desk (
    id bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    report_key text not null,
    -- named by somebody
    author_id bigint references person (id),
    -- else whoever commanded the incident when it was over, or led its resolution
    usual_author_id bigint references person (id),
    due_on date,
    -- the end of that day where the house is
    due_at timestamptz,
    -- set by a person; a change of severity does not move it
    due_by_hand boolean not null default false,
    -- published, or not required: nobody is reminded any more
    settled boolean not null default false,
    -- of the text as it stands while a review is open
    hash text,
    version bigint not null default 0,
    unique (incident_id, report_key)
);
create index approvals_desk_due on approvals_desk (due_at) where due_at is not null and not settled;

-- What people did, in order and for good: asked, approved, dissented, withdrew, called off, waived. The state of a review is
-- folded from these; nothing here is ever changed or deleted, so that no dissent is lost.
create table approvals_step (
    id bigint generated always as identity primary key,
    desk_id bigint not null references approvals_desk (id),
    at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    kind text not null,
    data jsonb not null
);
create index approvals_step_of_desk on approvals_step (desk_id, id);

-- Whose answer an open review waits for; folded from the steps, for lists.
create table approvals_approver (
    desk_id bigint not null references approvals_desk (id),
    person_id bigint not null references person (id),
    -- which text they spoke of last; null while they have said nothing that stands
    answered_hash text,
    primary key (desk_id, person_id)
);
create index approvals_approver_of_person on approvals_approver (person_id);

-- The texts that somebody was asked about or spoke of, to be compared with what came later.
create table approvals_text (
    desk_id bigint not null references approvals_desk (id),
    hash text not null,
    document text not null,
    kept_at timestamptz not null,
    primary key (desk_id, hash)
);
