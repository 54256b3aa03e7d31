-- The version of a report that is meant for customers: what of each section they may read, and in which words. It leaves out
-- everything that nobody took into it, so a section that is added to the report later stays inside.
create table sharing_version (
    id bigint generated always as identity primary key,
    report_id bigint not null unique references report on delete cascade,
    -- written for customers; never copied from the report
    title text not null,
    -- whether people stay named; otherwise their roles stand for them
    names boolean not null,
    -- the person who is to approve it
    approver_id bigint references person,
    -- grows with every change, so that two people do not overwrite each other unawares
    version bigint not null,
    begun_at timestamptz not null,
    edited_at timestamptz not null
);

-- What becomes of a section; one without a row is left out.
create table sharing_section (
    version_id bigint not null references sharing_version on delete cascade,
    key text not null,
    treatment text not null check (treatment in ('taken', 'anew')),
    -- instead of the report's own heading; null for that one
    heading text,
    -- what was written for customers; empty while the section is taken
    body text not null,
    -- whether live blocks of a section that is taken are shown as they are
    blocks boolean not null,
    primary key (version_id, key)
);

-- Words of the original that customers do not read. Kept by the words and how many of them there were: when there are fewer, a
-- text was changed where words were marked, and somebody has to look again.
create table sharing_redaction (
    id bigint generated always as identity primary key,
    version_id bigint not null references sharing_version on delete cascade,
    section text not null,
    words text not null,
    instead text not null,
    -- where in the section's text the words were when they were marked, in characters
    place integer not null,
    -- how often they were there
    found integer not null check (found > 0),
    made_by text not null,
    made_at timestamptz not null,
    unique (version_id, section, words)
);

-- What must never appear: of one version, or of every version of the house where version_id is null. A star stands for any
-- letters, digits, dots and hyphens.
create table sharing_never (
    id bigint generated always as identity primary key,
    version_id bigint references sharing_version on delete cascade,
    words text not null,
    instead text not null,
    unique nulls not distinct (version_id, words)
);

-- Who approved which words. The words are known by their fingerprint: an edit makes it another text, and this approval is of
-- another text then.
create table sharing_approval (
    id bigint generated always as identity primary key,
    version_id bigint not null references sharing_version on delete cascade,
    content_hash text not null,
    approved_by bigint not null references person,
    approved_by_name text not null,
    approved_at timestamptz not null
);

-- The public page of a version: its address, which nobody can guess from the incident, and whether it was withdrawn.
-- Whoever reads the page is answered from this table and the next one alone.
create table sharing_page (
    slug text primary key,
    version_id bigint not null unique references sharing_version on delete cascade,
    withdrawn_at timestamptz
);

-- What was published, word for word as it was approved.
create table sharing_edition (
    slug text not null references sharing_page on delete cascade,
    edition integer not null check (edition > 0),
    title text not null,
    -- [{level, heading, body}], body in Markdown
    parts jsonb not null,
    -- every word of it, to be searched
    words text not null,
    published_at timestamptz not null,
    published_by text not null,
    approved_by text not null,
    primary key (slug, edition)
);

-- How the house writes for customers. One row.
create table sharing_house (
    only_one boolean primary key default true check (only_one),
    -- hosts whose links stay in sections that are taken, one a line; every other link is shown as its text
    hosts text not null,
    -- the weekly digest comes on this day, 1 for Monday, at this hour on the reader's own clock
    digest_day integer not null check (digest_day between 1 and 7),
    digest_hour integer not null check (digest_hour between 0 and 23),
    anniversaries boolean not null,
    version bigint not null
);
insert into sharing_house (hosts, digest_day, digest_hour, anniversaries, version) values ('', 1, 9, true, 1);

-- Who changed what: of the house, where version_id is null, or of one version.
create table sharing_change (
    id bigint generated always as identity primary key,
    -- of which version; empty for the house. Text, as every row of changes says what it is about in words.
    about text not null,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    before jsonb,
    after jsonb
);
create index sharing_change_about on sharing_change (about, id);
