-- When the log said that nobody took a task on, and that it was due and not done; each is said once. A copy of what the
-- log says, as all of this table is.
alter table response_task add column unanswered_at timestamptz;
alter table response_task add column overdue_at timestamptz;
