-- What an incident's own log says of its ties to others: where it was merged, what was merged into it, links, parent.
-- The log is the truth; this is a copy, like the rest of the row.
alter table incident
    add column ties jsonb not null default '{"merged": null, "received": [], "links": [], "parent": null}';

-- Alerts and later events of a merged incident are found from the one it goes on in, and the way back.
alter table incident
    add column merged_into bigint generated always as ((ties -> 'merged' -> 'into' ->> 'number')::bigint) stored,
    add column parent bigint generated always as ((ties -> 'parent' ->> 'number')::bigint) stored;
create index incident_merged_into on incident (merged_into) where merged_into is not null;
create index incident_parent on incident (parent) where parent is not null;

-- A link stands in one of the two logs; the other room asks for those that lead to it.
create index incident_links on incident using gin ((ties -> 'links') jsonb_path_ops);

-- "Does this person see anything that others do not?" is asked for every stream of a list.
create index incident_restricted on incident using gin (members) where restricted;
