-- A letter may carry a calendar entry: the whole text of it as it was when the letter was written, because the same
-- appointment may have moved by the time the letter is tried again.
alter table mail_letter
    add column calendar text,
    -- what the entry asks of a calendar, as RFC 5546 calls it
    add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL', 'PUBLISH')),
    add constraint mail_letter_calendar check ((calendar is null) = (calendar_method is null));
