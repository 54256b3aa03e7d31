-- Who has read which edition of a report. Nobody who does not want to be counted has a row here.
create table sharing_reading (
    report_id bigint not null references report on delete cascade,
    edition integer not null,
    person_id bigint not null references person,
    read_at timestamptz not null,
    primary key (report_id, edition, person_id)
);

-- What somebody does not want; without a row they are counted, and offered a report again after a year.
create table sharing_reader (
    person_id bigint primary key references person,
    uncounted boolean not null,
    anniversaries boolean not null
);

-- Who wants to be told of reports that come out, and how.
create table sharing_subscription (
    id bigint generated always as identity primary key,
    person_id bigint not null references person,
    subject text not null check (subject in ('all', 'service', 'type', 'severity', 'team', 'incident')),
    -- key of the service, type, severity or team, number of the incident; empty for all
    key text not null,
    -- at once, one letter an edition, or in the weekly digest
    pace text not null check (pace in ('at_once', 'weekly')),
    since timestamptz not null,
    unique (person_id, subject, key)
);

-- Up to when somebody was told what came out in a week; a digest that was due while Andon stood still comes later, once.
create table sharing_digest (
    person_id bigint primary key references person,
    told_until timestamptz not null
);

-- What signs the links of letters. One row, made when the first is signed; without it nobody can unsubscribe somebody else.
create table sharing_signing_key (
    only_one boolean primary key default true check (only_one),
    secret text not null
);

-- Which editions came out, of which incident, and when that began: what is told in a week and offered again after a year.
create table sharing_out (
    report_id bigint not null references report on delete cascade,
    edition integer not null,
    incident_id bigint not null references incident,
    at timestamptz not null,
    began_at timestamptz not null,
    primary key (report_id, edition)
);
create index sharing_out_at on sharing_out (at);
create index sharing_out_began on sharing_out (began_at);
insert into sharing_out (report_id, edition, incident_id, at, began_at)
select e.report_id, e.edition, i.id, e.published_at, i.declared_at
from report_edition e
join report r on r.id = e.report_id
join incident i on i.id = r.incident_id;
