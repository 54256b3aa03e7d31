-- Whoever accepted the risk of a follow-up is told when their time is over.
alter table deadlines_told drop constraint deadlines_told_kind_check;
alter table deadlines_told add constraint deadlines_told_kind_check
    check (kind in ('before', 'on', 'after', 'escalated', 'owner_left', 'risk_ended'));

-- Those that are declined already are looked at when their day comes.
insert into deadlines_watch (number, next_at)
select number, decline_expires::timestamptz from followups_item where state = 'declined'
on conflict (number) do update set next_at = excluded.next_at;
