-- The newest live incidents, in the order in which they are listed and compared: without the number in it, PostgreSQL sorted
-- all of a storm's to find the newest few.
drop index incident_live;
create index incident_live on incident (declared_at desc, number desc)
    where status in ('triage', 'investigating', 'containing', 'monitoring');
