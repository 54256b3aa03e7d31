-- The directory: whom one may have to call at night, and how. Numbers are personal, so a contact can be deleted for good,
-- and only those who may respond are shown them. Two of the same name are told apart by the organisation.
create table contacts_contact (
    id bigint generated always as identity primary key,
    -- house, stakeholder, press, customer, vendor
    kind text not null,
    name text not null,
    organisation text not null,
    -- what one calls them for
    purpose text not null,
    -- the account, for somebody of the house; one contact each, so that a roster knows their numbers
    person_id bigint unique references person (id),
    -- a vendor of the catalog, by key
    vendor text not null,
    place text not null,
    -- an IANA zone, or empty: that of the account
    zone text not null,
    when_to_call text not null,
    notes text not null,
    -- [{kind, value, note}], in the order to try them
    numbers jsonb not null,
    -- grows with every change; the ETag
    version bigint not null
);
create unique index contacts_contact_name on contacts_contact (lower(name), lower(organisation));
create index contacts_contact_vendor on contacts_contact (vendor) where vendor <> '';

-- Call trees: who is called in which order. Steps name contacts by id, so a contact in a tree cannot be deleted.
create table contacts_tree (
    id bigint generated always as identity primary key,
    name text not null,
    purpose text not null,
    -- which incidents it is offered for; empty: all
    types text[] not null,
    severities text[] not null,
    -- [{contacts: [id], minutes, tell}], in order
    steps jsonb not null,
    version bigint not null
);
create unique index contacts_tree_name on contacts_tree (lower(name));

-- Whether copies of live incidents are kept on disk, for the night on which Andon itself cannot be reached.
create table contacts_setting (
    only_one boolean primary key default true check (only_one),
    copies boolean not null,
    restricted_too boolean not null,
    -- how old a copy may get
    minutes int not null check (minutes between 1 and 1440),
    version bigint not null
);
insert into contacts_setting (copies, restricted_too, minutes, version) values (true, false, 1, 1);

-- Who changed what. Of a number only its kind and its end are kept here.
create table contacts_change (
    id bigint generated always as identity primary key,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    -- contact/7, tree/2, settings
    subject text not null,
    what text not null,
    before jsonb,
    after jsonb
);
create index contacts_change_subject on contacts_change (subject, id);
