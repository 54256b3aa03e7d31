-- How many incidents were declared in each of the last weeks, by severity: the first page asks for it, and reads this index
-- alone where it would fetch thousands of incidents. The few restricted ones are looked at themselves.
create index incident_weeks on incident (declared_at, severity) where not restricted;
create index incident_weeks_restricted on incident (declared_at) where restricted;
