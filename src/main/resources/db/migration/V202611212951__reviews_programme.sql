-- How the house holds its review meetings, one value a key: "programme" (days, minutes, what counts as ready, what speaks for
-- taking an incident, who is invited by which rule) and "rota" (who organises when). Absent until somebody changes it; then
-- what is shipped does not hold any more. The record of changes is reviews_change.
create table reviews_setting (
    key text primary key check (key in ('programme', 'rota')),
    value jsonb not null,
    version bigint not null
);

-- Who was asked before the meeting whether what a report says is as they saw it. answered_at is set when they said that
-- they have nothing to correct; whoever confirms or disputes a statement has answered as well, and stands in the comments.
create table reviews_calibration (
    incident_id bigint not null references incident (id),
    report_key text not null,
    person_id bigint not null references person (id),
    asked_at timestamptz not null,
    asked_by text not null,
    answered_at timestamptz,
    primary key (incident_id, report_key, person_id)
);

-- That nothing needs to follow from an incident, which is an answer as good as any: by whom, when and why. Taken back by
-- deleting it; reviews_change keeps both.
create table reviews_no_follow_up (
    incident_id bigint primary key references incident (id),
    reason text not null,
    said_by text not null,
    said_at timestamptz not null
);

-- Somebody whom a rule would bring and who was taken off by hand: no rule brings them again.
alter table reviews_guest add column left_out boolean not null default false;

-- The number of the incident that a change speaks of, or empty: whoever may not know of that incident, which may be off the
-- meeting by now, does not read of the change either.
alter table reviews_change add column incident text not null default '';
