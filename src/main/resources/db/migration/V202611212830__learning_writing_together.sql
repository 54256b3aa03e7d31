-- A section that somebody has opened to write in is a text that several write at once (coedit). The section's body is what
-- that text says, written in the same transaction. A version of the section is base_version plus the text's version, so
-- that a version somebody started from names one text before and after it was opened.
create table learning_section_text (
    report_id bigint not null references report on delete cascade,
    -- not a foreign key: a section that goes with a change of shape may come back, and its text goes on
    key text not null,
    text_id bigint not null unique references coedit_text,
    base_version bigint not null,
    -- the report's beat when something was written or somebody moved here last
    beat bigint not null,
    primary key (report_id, key)
);

-- Grows with every change of an open text of a report, and with every move of somebody in it: one stream tells of all.
-- A row of its own, locked last: who moves holds a text and not the report.
create table learning_writing (
    report_id bigint primary key references report on delete cascade,
    beat bigint not null
);

-- What one person types without a longer pause is one revision, which grows; what is saved whole is one of its own.
alter table report_revision add column typed boolean not null default false;
