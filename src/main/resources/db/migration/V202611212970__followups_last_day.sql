-- The last day that others give a follow-up beside the one it names: its policy's, or an extension. What is earlier is its
-- last day, and late is what is open after it, on every page alike; lists are ordered by it.
alter table followups_item add column limited_to date;
alter table followups_item
    alter column due_or_never set expression as (coalesce(least(due, limited_to), 'infinity'::date));

-- What was worked out before, until it is looked at again.
update followups_item f set limited_to = w.day
from deadlines_watch w
where w.number = f.number and not f.over and w.day is not null and w.day is distinct from f.due;

-- The agenda of a review that was held keeps the last day that counted then.
alter table deadlines_agenda_item rename column due to last_day;
