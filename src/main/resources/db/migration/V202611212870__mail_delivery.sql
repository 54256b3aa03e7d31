-- What becomes of a letter. It is readable in the product from the beginning; "kept" ones are nothing more than that,
-- because no mail server is set. A waiting one has a timer (mail.deliver) that tries, again and again with growing
-- pauses, until it is sent, or given up after days and shown to the owners.
alter table mail_letter
    -- whoever does not want more of the kind goes here; null for letters that nobody can call off
    add column unsubscribe text,
    add column state text not null default 'kept' check (state in ('waiting', 'sent', 'failed', 'kept', 'left')),
    add column tries int not null default 0 check (tries >= 0),
    -- when it is tried next; null unless waiting
    add column next_try_at timestamptz,
    -- when the trying began, anew when an owner has it tried again
    add column trying_since timestamptz,
    add column tried_at timestamptz,
    -- what the server said last; null when it took the letter
    add column reason text;
create index mail_letter_by_state on mail_letter (state, id desc);
create index mail_letter_of_person on mail_letter (person_id, id desc);
