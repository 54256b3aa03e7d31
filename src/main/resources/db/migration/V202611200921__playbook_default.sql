-- The playbook a house starts with, after the practice in docs: few severities that can be measured, few roles, the
-- lifecycle identify – contain – resolve – maintain, and three shapes of report.

insert into playbook_severity (key, name, rank, criteria, cadence_minutes) values
('sev1', 'Critical', 1,
 'A core service is down or unusable for more than 25 % of users, or data is being lost or exposed right now, or nobody can tell how far it reaches.', 20),
('sev2', 'Major', 2,
 'A core service fails for 5 to 25 % of users, or is so slow that most give up, or a safeguard is gone and one more fault would make it critical.', 30),
('sev3', 'Moderate', 3,
 'Up to 5 % of users are affected, or a secondary function is down for everybody; there is a way around it that users can be told.', 60),
('sev4', 'Minor', 4,
 'A nuisance for few users, or an internal system is impaired; work goes on. It can wait for working hours.', 240),
('sev5', 'Notice', 5,
 'Nobody outside the team is affected. A near miss or a weak signal that is worth a record and a look.', null);

insert into playbook_report_template (key, name, description, position) values
('s0', 'Full post-mortem',
 'Executive summary, the figures, the timeline, a six-point analysis, five whys, what was and will be done. The shape for most incidents.', 0),
('s1', 'Retrospective',
 'Introduction, timeline, five whys, actions now and later. Short; written together within hours of the incident.', 1),
('s2', 'Incident review',
 'Authors, summary, impact on users, business and team, how it was noticed and judged, root causes, lessons in three parts. The shape for a review that is read by everybody.', 2);

insert into playbook_report_section (template, key, position, level, form, heading, help, prefill) values
('s0', 'summary', 0, 2, 'text', 'Executive Summary',
 'Three or four points: what went wrong, whom it touched, how it was put right. For somebody who reads nothing else.', 'executive_summary'),
('s0', 'stats', 1, 2, 'text', 'Stats',
 'The figures, computed from the log. Replace one only if you know better, and say how you know.', 'stats'),
('s0', 'timeline', 2, 2, 'text', 'Timeline of Events',
 'What happened when, in the order it happened. Each line leads to its entry in the log.', 'timeline'),
('s0', 'impact', 3, 2, 'text', 'Client Impact',
 'What could clients not do, and for how long? Who complained, who lost something, who was critical?', 'impact'),
('s0', 'analysis', 4, 2, 'group', 'Analysis', 'Six looks at the same story, from before it began to whether it can come back.', 'none'),
('s0', 'lead_up', 5, 3, 'item', 'Lead-up', 'What was going on before? Which change, load or earlier decision set the scene?', 'analysis_lead_up'),
('s0', 'fault', 6, 3, 'item', 'Fault', 'What broke, and what did it do instead of what it should have done?', 'none'),
('s0', 'detection', 7, 3, 'item', 'Detection', 'Who or what noticed, how long after it began? What could have noticed earlier?', 'analysis_detection'),
('s0', 'response', 8, 3, 'item', 'Response', 'Who came, what was tried first and why did that make sense at the time? What held people up?', 'analysis_response'),
('s0', 'recovery', 9, 3, 'item', 'Recovery', 'What brought it back, and how did you make sure it was back?', 'analysis_recovery'),
('s0', 'recurrence', 10, 3, 'item', 'Recurrence', 'Has something like it happened before? What would have to be true for it to happen again?', 'none'),
('s0', 'whys', 11, 2, 'group', 'Root Cause (5 whys)', 'Begin with what users saw and ask why of each answer, until you reach something that a system or a habit can change.', 'none'),
('s0', 'why_1', 12, 3, 'text', 'Why?', 'Why did users see what they saw?', 'none'),
('s0', 'why_2', 13, 3, 'text', 'Why?', 'Why was that so?', 'none'),
('s0', 'why_3', 14, 3, 'text', 'Why?', 'Why was that so? If the answer is a person, ask what the person saw and knew.', 'none'),
('s0', 'why_4', 15, 3, 'text', 'Why?', 'Why was that so? If two answers are true, write both.', 'none'),
('s0', 'why_5', 16, 3, 'text', 'Why?', 'Why was that so? What could be changed here would have changed all of the above.', 'none'),
('s0', 'resolution', 17, 2, 'group', 'Resolution', 'What was done, and what is still to be done.', 'none'),
('s0', 'resolution_short_term', 18, 3, 'text', 'Short term', 'What was done in the heat of the moment or right after?', 'resolution'),
('s0', 'resolution_long_term', 19, 3, 'text', 'Long term', 'What keeps this from happening again, beyond what was done that day?', 'none'),
('s0', 'lessons', 20, 2, 'text', 'Lessons Learned', 'Two or three things you know now and did not know before.', 'none'),
('s0', 'actions', 21, 2, 'text', 'Action Items', 'One line each: what, who, by when, and a link to its ticket.', 'actions'),

('s1', 'summary', 0, 2, 'text', 'Introduction',
 'What happened, what it turned out to be, and how you got from there to the end.', 'executive_summary'),
('s1', 'timeline', 1, 2, 'text', 'Timeline',
 'Each action and when it was taken. Gaps are worth a word: what was being waited for?', 'timeline'),
('s1', 'whys', 2, 2, 'group', 'The five whys', 'Start with the immediate cause and ask why of each answer.', 'none'),
('s1', 'why_1', 3, 3, 'text', 'Why?', 'Why did it happen?', 'none'),
('s1', 'why_2', 4, 3, 'text', 'Why?', 'Why was that so?', 'none'),
('s1', 'why_3', 5, 3, 'text', 'Why?', 'Why was that so? If the answer is a person, ask what the person saw and knew.', 'none'),
('s1', 'why_4', 6, 3, 'text', 'Why?', 'Why was that so? If two answers are true, write both.', 'none'),
('s1', 'why_5', 7, 3, 'text', 'Why?', 'Why was that so? What could be changed here would have changed all of the above.', 'none'),
('s1', 'actions', 8, 2, 'group', 'Actions', 'Now that the cause is known: what follows from it.', 'none'),
('s1', 'actions_immediate', 9, 3, 'text', 'Immediate actions', 'What has to be taken up at once? What, who, by when.', 'actions'),
('s1', 'actions_long_term', 10, 3, 'text', 'Long-term actions', 'What has to be planned? What, who, which quarter.', 'none'),

('s2', 'authors', 0, 2, 'text', 'Authors', 'Who put this together; whom a later reader can ask.', 'authors'),
('s2', 'summary', 1, 2, 'text', 'Summary', 'The short version of what happened.', 'executive_summary'),
('s2', 'impact', 2, 2, 'text', 'Impact', 'How far it reached, with figures.', 'stats'),
('s2', 'impact_user', 3, 3, 'text', 'User', 'What could users not do? Was their data lost or seen by others? What did that mean for their day?', 'impact'),
('s2', 'impact_business', 4, 3, 'text', 'Business', 'What did it cost, as well as you can estimate it?', 'none'),
('s2', 'impact_team', 5, 3, 'text', 'Team', 'Who was woken, who worked late, what other work had to wait?', 'impact_team'),
('s2', 'detection', 6, 2, 'text', 'Detection', 'How did you become aware of it: an alert before users noticed, or a user before you noticed?', 'analysis_detection'),
('s2', 'triage', 7, 2, 'text', 'Triage', 'How was the severity judged, and how were the right people called?', 'triage'),
('s2', 'root_causes', 8, 2, 'text', 'Root causes', 'How the cause was found, in detail, with graphs and log lines. Circumstances rather than individuals, without leaving the cause out.', 'none'),
('s2', 'resolution', 9, 2, 'text', 'Resolution', 'What brought the system back to normal, and how did you make sure that it was?', 'resolution'),
('s2', 'timeline', 10, 2, 'text', 'Timeline', 'Every event: when, and what was done or discovered.', 'timeline'),
('s2', 'lessons', 11, 2, 'group', 'Lessons learned', 'Think of software and of process.', 'none'),
('s2', 'lessons_well', 12, 3, 'text', 'What went well', 'What worked that you want to keep?', 'none'),
('s2', 'lessons_wrong', 13, 3, 'text', 'What went wrong', 'What made it worse or longer?', 'none'),
('s2', 'lessons_lucky', 14, 3, 'text', 'Where we got lucky', 'What helped that you cannot count on next time?', 'none'),
('s2', 'actions', 15, 2, 'text', 'Actions and issues', 'What repairs and what prevents; ideally each with a ticket. Aim at what went wrong and at the luck.', 'actions');

insert into playbook_incident_type (key, name, description, restricted, report_template, position) values
('service', 'Service degradation', 'Something that people use is down, slow or wrong.', false, 's0', 0),
('security', 'Security', 'Somebody may have seen, changed or taken what they should not. Seen only by those involved.', true, 's0', 1),
('data', 'Data quality or loss', 'Data is missing, damaged or not to be trusted, while the systems themselves run.', false, 's0', 2);

insert into playbook_role (key, name, card, position) values
('commander', 'Commander',
 $card$Holds the whole picture. Decides, delegates, and is the one person through whom every change to production goes.
Do: ask what is known and what is assumed; name one person for each task, with a time; say each decision aloud.
Leave to others: typing commands, reading logs, writing updates. If you find yourself debugging, hand one of the two over.$card$, 0),
('communications', 'Communications lead',
 $card$Tells everybody outside the room what they need to know, and keeps the promised times.
Do: write in words a customer would use; say when the next update comes, and send it even if nothing is new.
Leave to others: estimating the fix. Ask the resolution lead, and promise only what was said.$card$, 1),
('resolution', 'Resolution lead',
 $card$Leads the technical work: stop the bleeding first, then find the cause.
Do: prefer the quick and reversible remedy; announce a change before making it; keep a second line of work going as if the first will fail.
Leave to others: questions from outside the room. They go to communications.$card$, 2),
('scribe', 'Scribe',
 $card$Writes down what happens as it happens, so that nobody has to remember.
Do: note what was seen, tried and decided, with the time it happened; copy in the command and what it answered.
Leave to others: judging what matters. A line too many costs nothing.$card$, 3);

insert into playbook_phase (key, name, instructions, statuses, position) values
('identify', 'Identify',
 $text$Take a breath; you have time for that.
- Say what you see, what should be there instead, and since when.
- Choose a severity by its criteria; it can change later.
- Someone takes command, someone else communications.
- Go through the usual suspects: a deployment, a changed setting, a vendor, a limit, a spike in the logs.$text$,
 array['triage', 'investigating'], 0),
('contain', 'Contain',
 $text$Stop the bleeding; the cause can wait.
- Quick, low-risk and reversible first: roll back before you fix forward, shed load, switch off.
- Say it before you do anything that cannot be undone, and wait for the commander's word.
- Protect what still works. Check that what you did had the effect you expected.$text$,
 array['containing'], 1),
('resolve', 'Resolve',
 $text$It looks better; make sure that it is.
- Watch the figures that users feel, for as long as it took to notice the trouble.
- Undo temporary measures one at a time.
- The impact has ceased: take a break of a quarter of an hour before any long procedure, and send home whoever can go.$text$,
 array['monitoring'], 2),
('maintain', 'Maintain',
 $text$It is over; keep what it taught.
- Thank people. Tell everybody who was told that it began that it has ended.
- Read the draft of the report while memory is fresh; add what the log does not know.
- Write down what would have prevented it, with an owner and a date.$text$,
 array['resolved', 'closed', 'declined', 'merged'], 3);
