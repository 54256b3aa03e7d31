-- When the checklists of which incident are asked next: one row for each that is live, written in the transaction that makes
-- it necessary. Whoever asks puts due_at off by a lease first, so that no other node does the same round and none is lost
-- with a node that dies. No foreign key: the row of an incident that is just being declared is written last.
create table checks_round (
    incident_id bigint primary key,
    due_at timestamptz not null,
    -- somebody wants this one, also when the incident is over
    pressed boolean not null
);

create index checks_round_due on checks_round (due_at);

-- Rounds were timers of the scheduler before, each named incident/why.
insert into checks_round (incident_id, due_at, pressed)
select split_part(task_instance, '/', 1)::bigint, min(execution_time),
       bool_or(split_part(task_instance, '/', 2) = 'pressed')
from scheduled_tasks
where task_name = 'checks-round'
group by 1;

delete from scheduled_tasks where task_name = 'checks-round';
