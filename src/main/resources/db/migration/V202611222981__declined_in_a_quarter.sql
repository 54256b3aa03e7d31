-- What was declined in a quarter, in that order, without all that was declined before.
create index followups_item_declined_at on followups_item (decline_at, number) where state = 'declined';
