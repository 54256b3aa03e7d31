-- Who is meant by an @ in which entry, until they have seen it. A copy of what the log says, kept so that home can ask
-- "who spoke of me?". Whether somebody may know of it is decided when it is shown, not here: a person who is let into a
-- restricted incident later finds what was said to them.
create table response_mention (
    incident_id bigint not null references incident,
    -- the entry in the log
    seq bigint not null,
    person_id bigint not null,
    mentioned_at timestamptz not null,
    mentioned_by text not null,
    seen_at timestamptz,
    primary key (incident_id, seq, person_id)
);
-- Home asks on every rendering, and for most people the answer is nothing.
create index response_mention_unseen on response_mention (person_id, mentioned_at desc) where seen_at is null;
