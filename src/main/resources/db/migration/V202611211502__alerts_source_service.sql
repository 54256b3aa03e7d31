-- A tool that watches one service only: every alert of it is about that service, whatever the alert says. The key of a
-- service in the catalog, or null: then each alert's own words are looked up when somebody reads it, never by the intake.
alter table alert_source add column service text;

-- What is acknowledged and not over: the page of a service asks. New alerts are never in it, so intake does not pay.
create index alert_acknowledged on alert (id) where status = 'acknowledged';
