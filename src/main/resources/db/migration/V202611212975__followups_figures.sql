-- How many follow-ups each team has, and how many are in each state, is counted over all of them: from this index alone,
-- which has a tenth of the table's pages.
create index followups_item_figures on followups_item (team, number)
    include (incident_id, state, over, due_or_never, created_at, state_since, done_at, decline_at, decline_expires);
