-- Who is told when something of a team's waits for long. Null for nobody: then the owners of the house are. Somebody who
-- leaves stays named here until another is; letters go to whoever works here.
alter table team add column manager bigint references person (id);
