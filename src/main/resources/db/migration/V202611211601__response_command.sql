-- How an incident is led beyond who holds which role: open offers of roles, and sub-teams. A copy of what the log folds
-- to, like every other column of this table.
alter table incident add column command jsonb not null default '{"offers": [], "teams": []}';
