-- Where a report was that an Andon exported, and when its incident began: by that it is known again when it is exported once
-- more and sent once more, with other words in it. Null for reports that were written elsewhere.
alter table imports_file add column origin text;
create index imports_file_origin on imports_file (origin) where outcome = 'taken' and origin is not null;
