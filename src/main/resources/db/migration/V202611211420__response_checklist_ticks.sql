-- Which items of which checklists are ticked in an incident: a copy of what its log says, so that a room need not fold.
create table response_checklist_tick (
    incident_id bigint not null references incident,
    checklist text not null,
    item text not null,
    -- what the item said when it was ticked; the playbook may say it otherwise since
    text text not null,
    ticked_by text not null,
    ticked_at timestamptz not null,
    -- its entry in the log
    seq bigint not null,
    primary key (incident_id, checklist, item)
);
