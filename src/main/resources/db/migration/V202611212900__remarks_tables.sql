-- Comments on reports. What people say of a report is no part of its text and of no edition; it stands here, with a record
-- of what was changed in it.

-- A report that somebody has commented on: the row that is locked while they do, and how many comments were ever begun.
create table remarks_report (
    report_id bigint primary key references report,
    incident_id bigint not null references incident,
    report_key text not null,
    begun integer not null default 0
);

-- A comment with what follows from it. Without a section it is on the report; with a section and no quote on all of that;
-- else on a passage: its text as it stood (quote), as it was read (words), and where it stands in the section's text at
-- section_version, in UTF-16 units. No place with a quote means that the passage is gone. Places are moved along when
-- somebody looks, so section_version may be behind. A suggestion has the text it proposes.
create table remarks_remark (
    report_id bigint not null references remarks_report,
    remark integer not null,
    kind text not null check (kind in ('comment', 'suggestion', 'dispute', 'confirmation')),
    section text,
    section_version bigint,
    from_at integer,
    to_at integer,
    quote text,
    words text,
    replacement text,
    outcome text check (outcome in ('accepted', 'declined')),
    reason text,
    resolved_at timestamptz,
    resolved_by text,
    begun_at timestamptz not null,
    removed boolean not null default false,
    version bigint not null default 1,
    primary key (report_id, remark),
    check ((from_at is null) = (to_at is null)),
    check ((kind = 'suggestion') = (replacement is not null)),
    check ((resolved_at is null) = (resolved_by is null))
);

-- What somebody said in a comment: saying 0 begins it, the others answer. One that was taken back keeps its place when others
-- answered, without its words.
create table remarks_saying (
    report_id bigint not null,
    remark integer not null,
    saying integer not null,
    person_id bigint not null references person,
    author text not null,
    stance text check (stance in ('confirm', 'dispute')),
    body text not null,
    said_at timestamptz not null,
    edited_at timestamptz,
    taken_back_at timestamptz,
    primary key (report_id, remark, saying),
    foreign key (report_id, remark) references remarks_remark
);
create index remarks_saying_person on remarks_saying (person_id);

-- Who changed what in a comment, from what to what: subject is report/remark or report/remark/saying; letters/person for
-- whether somebody wants letters. The words of a saying go from here, too, when it is taken back.
create table remarks_change (
    id bigint generated always as identity primary key,
    subject text not null,
    what text not null,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    before jsonb,
    after jsonb
);
create index remarks_change_subject on remarks_change (subject, id desc);

-- Who is meant by an @ in which saying, until they have seen it. Whether they may know of it is decided when it is shown.
create table remarks_mention (
    report_id bigint not null,
    remark integer not null,
    saying integer not null,
    person_id bigint not null references person,
    mentioned_by text not null,
    mentioned_at timestamptz not null,
    seen_at timestamptz,
    primary key (report_id, remark, saying, person_id),
    foreign key (report_id, remark, saying) references remarks_saying
);
create index remarks_mention_unseen on remarks_mention (person_id, mentioned_at desc) where seen_at is null;

-- Those who want no letter when they are mentioned in a comment.
create table remarks_no_letters (
    person_id bigint primary key references person
);

-- The beat of a report when something beside its texts changed last: a page that has heard it asks for that again.
alter table learning_writing add column beside bigint not null default 0;
