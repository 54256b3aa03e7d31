-- In whose zone the due date was counted: that of the team that owns what was hit. Null for the house's.
alter table approvals_desk add column due_zone text;
