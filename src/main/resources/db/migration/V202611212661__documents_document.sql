-- The document of an incident, once somebody who may write has opened it: its text is one that several write at once.
create table documents_document (
    incident_id bigint primary key references incident,
    text_id bigint not null unique references coedit_text,
    -- of the playbook, as it was when the text was made from it
    template text not null,
    name text not null,
    -- whether the log says that somebody wrote in it; opening it is nothing to tell
    told boolean not null,
    begun_at timestamptz not null
);

-- Bytes of the appendix, once for all who added the same. In the database, so that there is one store to back up.
create table documents_content (
    sha256 bytea primary key check (length(sha256) = 32),
    bytes bytea not null
);
-- Pictures and archives are compressed already.
alter table documents_content alter column bytes set storage external;

-- Which items of an appendix need which bytes. Everything else about an item is in its incident's log. An item that was
-- taken out has no row, and bytes that nobody needs are deleted.
create table documents_item (
    incident_id bigint not null references incident,
    item bigint not null check (item > 0),
    sha256 bytea not null references documents_content,
    primary key (incident_id, item)
);
create index documents_item_content on documents_item (sha256);
