-- Every word of an incident in one place: of its row, its log, its open report, its document, its appendix. One row for each
-- incident, so that a search answers with incidents, in the order of their list, however much was written in them. The row's
-- own words are there at once; the others are gathered within seconds.
create table incident_words (
    incident_id bigint primary key references incident on delete cascade,
    words tsvector not null,
    -- up to which entry of the log they were gathered; 0 while only the row's words are here
    seq bigint not null
);
insert into incident_words (incident_id, words, seq) select id, search, 0 from incident;
create index incident_words_found on incident_words using gin (words);
-- The newest entries of a list are looked at one by one when a word is common; without statistics about words PostgreSQL
-- would not know which are.
alter table incident_words alter column words set statistics 1000;

create function response_keep_words() returns trigger
    language plpgsql as $$
begin
    insert into incident_words as kept (incident_id, words, seq)
    values (new.id, strip(new.search), 0)
    on conflict (incident_id) do update set words = strip(kept.words || excluded.words);
    return null;
end
$$;
create trigger incident_words_of_a_new_one
    after insert on incident
    for each row execute function response_keep_words();
create trigger incident_words_changed
    after update of title, summary, services on incident
    for each row
    when ((old.title, old.summary, old.services) is distinct from (new.title, new.summary, new.services))
    execute function response_keep_words();

-- Up to when other modules were asked what changed.
create table incident_words_asked (
    source text primary key,
    asked_at timestamptz not null
);

-- Searched word by word of every entry until now; each entry of a night paid for it while people waited.
drop index incident_event_search;
alter table incident_event drop column search;
