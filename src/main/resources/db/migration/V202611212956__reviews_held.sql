-- What each guest said they would do, and which version of the meeting their calendar was told last. A letter is written for
-- a version once: news that comes twice is told once, and news that comes late is not lost behind older ones.
create table reviews_call (
    meeting_id bigint not null references reviews_meeting (id),
    person_id bigint not null references person (id),
    -- of the meeting, as it was told last; also the sequence of the calendar entry
    told_version bigint not null check (told_version >= 0),
    -- what was told last was that it is off for them
    called_off boolean not null default false,
    primary key (meeting_id, person_id)
);

create table reviews_answer (
    meeting_id bigint not null references reviews_meeting (id),
    person_id bigint not null references person (id),
    answer text not null check (answer in ('yes', 'maybe', 'no')),
    -- the beginning it was said to: when the meeting moves, it is as good as not said
    starts_at timestamptz not null,
    answered_at timestamptz not null,
    primary key (meeting_id, person_id)
);

-- Questions collected before a meeting and asked in it. An anonymous one has no author and no time, and its id says nothing
-- of when it came: nobody who reads this table can say whose it is (ADR 0032).
create table reviews_question (
    id uuid primary key,
    meeting_id bigint not null references reviews_meeting (id),
    -- null for one about the meeting as a whole, or whose topic was taken off
    topic_id bigint references reviews_topic (id) on delete set null,
    words text not null check (length(words) between 1 and 1000),
    author_id bigint references person (id),
    asked_at timestamptz,
    -- the question it was put together with
    merged_into uuid references reviews_question (id),
    discussed_at timestamptz,
    check ((author_id is null) = (asked_at is null)),
    check (merged_into is null or merged_into <> id)
);
create index reviews_question_of_meeting on reviews_question (meeting_id);

-- Who wants a question discussed, too. Never written for whoever asked it.
create table reviews_vote (
    question_id uuid not null references reviews_question (id) on delete cascade,
    person_id bigint not null references person (id),
    primary key (question_id, person_id)
);

-- The room of a meeting while it is held; its version grows with everything that happens in it, and is what watchers wait
-- for. One topic at most is on, and its clock runs or stands.
create table reviews_room (
    meeting_id bigint primary key references reviews_meeting (id),
    version bigint not null default 0,
    topic_id bigint references reviews_topic (id) on delete set null,
    -- since when the clock of the topic runs; null while it stands
    running_since timestamptz
);

-- How long was spent on each topic, in milliseconds, without what runs now.
create table reviews_spent (
    topic_id bigint primary key references reviews_topic (id) on delete cascade,
    meeting_id bigint not null references reviews_meeting (id),
    spent_ms bigint not null check (spent_ms >= 0)
);

-- Who wants to speak, in the order in which they said so, and who speaks.
create table reviews_hand (
    meeting_id bigint not null references reviews_meeting (id),
    person_id bigint not null references person (id),
    place bigint generated always as identity,
    speaks boolean not null default false,
    primary key (meeting_id, person_id)
);
create unique index reviews_hand_one_speaks on reviews_hand (meeting_id) where speaks;

-- What was decided, and what was put aside for another time.
create table reviews_note (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references reviews_meeting (id),
    topic_id bigint references reviews_topic (id) on delete set null,
    kind text not null check (kind in ('decision', 'parked')),
    words text not null check (length(words) between 1 and 2000),
    author_name text not null,
    noted_at timestamptz not null,
    -- struck out: kept, shown nowhere but in the record of changes
    removed boolean not null default false
);
create index reviews_note_of_meeting on reviews_note (meeting_id, id);

-- Follow-ups that were captured in a meeting, by their number.
create table reviews_captured (
    meeting_id bigint not null references reviews_meeting (id),
    follow_up bigint not null,
    topic_id bigint references reviews_topic (id) on delete set null,
    primary key (meeting_id, follow_up)
);

-- Who was there: said by themselves or by whoever wrote it down.
create table reviews_present (
    meeting_id bigint not null references reviews_meeting (id),
    person_id bigint not null references person (id),
    noted_at timestamptz not null,
    noted_by text not null,
    primary key (meeting_id, person_id)
);

-- What is sent to the guests afterwards: written by Andon from all of the above, then by people.
create table reviews_minutes (
    meeting_id bigint primary key references reviews_meeting (id),
    words text not null,
    version bigint not null,
    edited_at timestamptz not null,
    edited_by text not null,
    -- as they were sent last; null before that
    sent_words text,
    sent_at timestamptz,
    sent_by text,
    -- how often they were sent
    sendings int not null default 0,
    check ((sent_words is null) = (sent_at is null))
);

-- What people say of the meeting, added up at once: no row is one person's answer, the words stand in the order of the
-- alphabet, and what the last one or two said waits until a third has answered.
create table reviews_survey (
    meeting_id bigint primary key references reviews_meeting (id),
    ratings int[] not null default '{0,0,0,0,0}',
    words text[] not null default '{}',
    waiting_ratings int[] not null default '{0,0,0,0,0}',
    waiting_words text[] not null default '{}'
);

-- That somebody has answered, so that nobody answers twice; what they said is not here.
create table reviews_surveyed (
    meeting_id bigint not null references reviews_meeting (id),
    person_id bigint not null references person (id),
    primary key (meeting_id, person_id)
);
