-- Items of checklists may answer themselves: who is asked, and how. All null where people answer.
alter table playbook_checklist_item
    add column ask_kind text check (ask_kind in ('changes', 'vendor_status', 'http', 'promql', 'dependency_alerts')),
    add column ask_changes text[] not null default '{}',
    add column ask_hours integer check (ask_hours > 0),
    add column ask_distance integer check (ask_distance >= 0),
    -- key of an endpoint; no foreign key, because a playbook travels to houses that have other endpoints
    add column ask_probe text,
    add column ask_query text,
    add column ask_trouble text,
    add check (ask_kind is not null or (ask_changes = '{}' and ask_hours is null and ask_distance is null
        and ask_probe is null and ask_query is null and ask_trouble is null));

-- The usual suspects answer themselves from now on, where nobody here has written the list anew.
update playbook_checklist_item item
set ask_kind = asked.kind,
    ask_changes = asked.changes
from (values
    ('deployment', 'changes', '{deployment,other}'::text[]),
    ('configuration', 'changes', '{configuration,infrastructure}'::text[]),
    ('dashboards', 'http', '{}'::text[]),
    ('vendors', 'vendor_status', '{}'::text[]),
    ('errors', 'promql', '{}'::text[]),
    ('limits', 'promql', '{}'::text[])) as asked (item, kind, changes)
where item.checklist = 'usual_suspects'
    and item.key = asked.item
    and not exists (
        select from playbook_change
        where path = 'checklists' or path = 'checklists/usual_suspects' or path like 'checklists/usual\_suspects/%');
