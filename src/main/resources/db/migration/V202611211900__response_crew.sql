-- Who takes part in an incident, since when and why: folded from the log like the rest of the row, so that a room of
-- five thousand entries does not read them to say who is there.
-- Null in rows that are older than this column; they are folded again when the program starts.
alter table incident add column crew jsonb;
create index incident_without_crew on incident (id) where crew is null;
-- Home asks those who took part how it went, for two weeks after the end.
create index incident_resolved on incident (resolved_at desc) where resolved_at is not null;

-- How far somebody has seen an incident: the last entry when they last looked, and the same for the visit before this
-- one, so that "since you left" can still be asked after they have come back. Never in the log: looking is nobody's
-- business.
create table response_seen (
    person_id bigint not null,
    incident_id bigint not null references incident,
    seq bigint not null,
    seen_at timestamptz not null,
    before_seq bigint,
    before_at timestamptz,
    primary key (person_id, incident_id)
);
