-- What a new house finds filled in: a checklist for each phase, where to meet, and the document an incident starts with.

insert into playbook_checklist (key, name, phase, types, severities, position) values
('usual_suspects', 'The usual suspects', 'identify', '{}', '{}', 0),
('evidence', 'Before anything is cleaned up', 'identify', '{security}', '{}', 1),
('stop_the_bleeding', 'Stop the bleeding', 'contain', '{}', '{}', 2),
('is_it_over', 'Is it over?', 'resolve', '{}', '{}', 3),
('afterwards', 'Afterwards', 'maintain', '{}', '{}', 4);

insert into playbook_checklist_item (checklist, key, text, help, position) values
('usual_suspects', 'deployment', 'A new deployment?', 'Anything that went out in the six hours before it began, also by other teams.', 0),
('usual_suspects', 'configuration', 'A changed setting?', 'Feature flags, limits, certificates, DNS, access rules, scheduled jobs.', 1),
('usual_suspects', 'dashboards', 'Are the dashboards healthy?', 'Look at what users feel first: errors, latency, traffic; then at what is full.', 2),
('usual_suspects', 'vendors', 'Is a vendor down?', 'Their status page, and what our own calls to them say.', 3),
('usual_suspects', 'errors', 'A spike in the error logs?', 'Which error is new, and since when? Copy the line into the room.', 4),
('usual_suspects', 'limits', 'Has a limit been hit?', 'Quotas of APIs, connections, disks, queues, budgets.', 5),
('evidence', 'snapshot', 'Keep what can show what happened', 'Logs, disks, sessions: copy them before anything is restarted or rotated.', 0),
('evidence', 'counsel', 'Ask counsel whether anybody must be told', 'Some deadlines run from the moment you know.', 1),
('evidence', 'channel', 'Talk only where outsiders do not read', 'Whoever came in may be reading mail and chat.', 2),
('stop_the_bleeding', 'reversible', 'Choose the remedy that can be undone', 'Roll back, switch off, shed load, turn traffic away.', 0),
('stop_the_bleeding', 'announced', 'Say what you are about to do, and hear the commander', 'Above all before what cannot be undone.', 1),
('stop_the_bleeding', 'frozen', 'Hold other changes', 'Deployments and jobs that touch the same systems.', 2),
('stop_the_bleeding', 'effect', 'Check that it had the effect you expected', 'By the figure that showed the trouble, not by the absence of complaints.', 3),
('is_it_over', 'users', 'Users are served as before', 'Watch for as long as it took to notice the trouble.', 0),
('is_it_over', 'backlog', 'What piled up is worked off', 'Queues, retries, jobs that did not run, orders that wait.', 1),
('is_it_over', 'temporary', 'Temporary measures are undone, or written down with an owner', 'One at a time.', 2),
('afterwards', 'told', 'Everybody who was told that it began knows that it ended', 'Also support, and customers who wrote.', 0),
('afterwards', 'rest', 'Whoever was up at night has time to sleep', '', 1),
('afterwards', 'memory', 'What the log does not know is written down', 'While it is fresh: what you saw, what you believed, what surprised you.', 2),
('afterwards', 'followups', 'What would have prevented it has an owner and a date', '', 3);

insert into playbook_war_room (key, name, url, kind, tells, every_minutes, note, types, severities, position) values
('quiet', 'A closed call, INC-{number}', null, 'new', 'commander', 60,
 'Invite by name. Nobody outside the room is told before the commander says so.', '{security}', '{}', 0),
('bridge', 'The incident bridge', null, 'standing', 'communications', null,
 'A standing video call for everybody who helps. Put its address here, so that it is one press away at night.', '{}', '{sev1,sev2}', 1),
('huddle', 'A huddle of the team', null, 'new', 'commander', null,
 'Meet where the team talks anyway; move to the bridge when a second team is needed.', '{}', '{}', 2);

insert into playbook_document (key, name, types, severities, body, position) values
('incident', 'Incident document', '{}', '{}',
 $text$# {{name}}: {{title}}

**Severity** {{severity}} · **Type** {{type}} · **Declared** {{declared_at}} by {{declared_by}}

## What we know
- What is wrong, for whom, since when:
- How far it reaches:

## What we assume
- nothing yet

## What we tried, and what it did
| When | Who | What | Effect |
|---|---|---|---|
| | | | |

## Decisions
- nothing yet

## Next
- Who does what, by when:
- Next update at:$text$, 0);
