-- The prevention ledger: which earlier follow-ups have to do with an incident, and what people said of them.

-- Earlier follow-ups that have to do with an incident, found beside everything else so that nobody who declares waits. why is
-- for everybody who may see the incident: it speaks only of incidents that everybody may see, and whoever shows it asks again.
create table prevention_match (
    incident_id bigint not null references incident (id),
    follow_up bigint not null references followups_item (number),
    why text not null,
    strength double precision not null,
    -- whether the factor that the follow-up removes plays a part here
    factor boolean not null,
    primary key (incident_id, follow_up)
);

-- When and for what these were looked for. Looked for again when the incident says something else, and now and then because
-- follow-ups come and go.
create table prevention_looked (
    incident_id bigint primary key references incident (id),
    marked text not null,
    looked_at timestamptz not null
);

-- Whether an earlier follow-up would have prevented or shortened an incident, as people say. state_then is the state that the
-- follow-up was in when the incident was declared.
create table prevention_answer (
    incident_id bigint not null references incident (id),
    follow_up bigint not null references followups_item (number),
    verdict text not null check (verdict in ('prevented', 'shortened', 'no', 'cannot_say')),
    reason text,
    state_then text not null check (state_then in ('open', 'doing', 'done', 'verified', 'declined')),
    answered_at timestamptz not null,
    answered_by text not null,
    version bigint not null,
    primary key (incident_id, follow_up),
    -- whoever is sure can say why; only who cannot say needs no words
    check (verdict = 'cannot_say' or reason is not null)
);
create index prevention_answer_of_follow_up on prevention_answer (follow_up);

-- Who said what before. subject is the incident's id and the follow-up, "17/4".
create table prevention_answer_change (
    id bigint generated always as identity primary key,
    subject text not null,
    changed_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    before jsonb,
    after jsonb
);
create index prevention_answer_change_of on prevention_answer_change (subject, id desc);

-- What incidents that are spoken of took, as their logs told at seq; null where the log does not tell.
create table prevention_cost (
    incident_id bigint primary key references incident (id),
    seq bigint not null,
    downtime_seconds bigint,
    affected bigint
);

-- That the factor a follow-up had removed played a part in an incident that began after it was done. Once for each follow-up and
-- incident: what somebody calls unrelated is not found a second time.
create table prevention_recurrence (
    follow_up bigint not null references followups_item (number),
    incident_id bigint not null references incident (id),
    -- the factor as it was called
    factor text not null,
    found_at timestamptz not null,
    -- whether the follow-up was opened again for it; else it was open already
    reopened boolean not null,
    unrelated_at timestamptz,
    unrelated_by text,
    unrelated_reason text,
    primary key (follow_up, incident_id),
    check ((unrelated_at is null) = (unrelated_by is null)),
    check ((unrelated_at is null) = (unrelated_reason is null))
);
create index prevention_recurrence_of_incident on prevention_recurrence (incident_id);
create index prevention_recurrence_latest on prevention_recurrence (found_at desc);
