-- Published editions on their way into the git repository of reports: waiting, committed, or left out because not everybody
-- may read them. A row is written when the edition is out; what failed says why, and is tried again.
create table exports_commit (
    report_id bigint not null,
    edition int not null,
    incident_id bigint not null,
    key text not null,
    state text not null check (state in ('waiting', 'committed', 'left_out')),
    attempts int not null default 0,
    error text,
    commit_id text,
    told_at timestamptz not null,
    tried_at timestamptz,
    primary key (report_id, edition)
);
create index exports_commit_latest on exports_commit (told_at desc);
