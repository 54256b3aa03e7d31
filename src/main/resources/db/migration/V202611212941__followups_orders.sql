-- Whoever looks at a list wants to see first what is still to be done: "over" says what is not, and lists are ordered by it
-- before anything else. The indexes are those of the orders, for all, for one owner, for one team and within one state.
alter table followups_item
    add over boolean not null generated always as (state not in ('open', 'doing')) stored;
drop index followups_item_due;
drop index followups_item_open;
drop index followups_item_column;
drop index followups_item_owner;
drop index followups_item_team;
create index followups_item_due on followups_item (over, due_or_never, number);
create index followups_item_priority on followups_item (over, priority, due_or_never, number);
create index followups_item_state on followups_item (state, due_or_never, number);
create index followups_item_column on followups_item (state, state_since desc, number desc);
create index followups_item_owner on followups_item (owner_id, over, due_or_never, number);
create index followups_item_team on followups_item (team, over, due_or_never, number);
create index followups_item_accepter on followups_item (decline_accepter) where state = 'declined';
