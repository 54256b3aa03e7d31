-- What lists of reports are ordered and narrowed by, without looking through editions: which version was published last and
-- when. Null for a draft. Written with each edition, in its transaction.
alter table report
    add column published_version bigint,
    add column published_at timestamptz,
    add constraint report_published check ((published_version is null) = (published_at is null));
update report
set published_version = last.version, published_at = last.published_at
from (
    select distinct on (report_id) report_id, version, published_at
    from report_edition
    order by report_id, edition desc) last
where last.report_id = report.id;
create index report_by_publication on report (published_at desc, id desc) where published_at is not null;
create index report_drafts on report (edited_at desc, id desc) where published_at is null;
create index report_by_template on report (template, edited_at desc, id desc);

-- Every word of a report, for the search in the list of reports, which knows who may read which. They are gathered within
-- seconds: whoever writes does not wait for it. version is that of the report they were gathered from.
create table report_words (
    report_id bigint primary key references report on delete cascade,
    version bigint not null,
    words tsvector not null
);
create index report_words_found on report_words using gin (words);
alter table report_words alter column words set statistics 1000;
