-- Whoever was given a follow-up by somebody else is told the next morning. Those who own one already know.
alter table deadlines_watch add column owner bigint;
update deadlines_watch w set owner = f.owner_id from followups_item f where f.number = w.number;
alter table deadlines_told drop constraint deadlines_told_kind_check;
alter table deadlines_told add constraint deadlines_told_kind_check
    check (kind in ('before', 'on', 'after', 'escalated', 'yours', 'owner_left', 'risk_ended'));
