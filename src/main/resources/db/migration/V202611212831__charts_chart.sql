-- A query over a range, asked once and kept as data: a report has to read the same when the metrics are gone. A line
-- {{chart-3}} shows the chart of that number. Charts do not change and are not taken away: an edition may show them.
create table charts_chart (
    report_id bigint not null references report on delete cascade,
    number integer not null check (number > 0),
    title text not null,
    unit text not null,
    -- the endpoint's key and name then; it may be gone by now
    probe text not null,
    probe_name text not null,
    query text not null,
    since timestamptz not null,
    until timestamptz not null,
    step_seconds bigint not null,
    -- [{"name": "…", "points": [[epoch seconds, number or null], …]}, …]
    series jsonb not null,
    captured_at timestamptz not null,
    captured_by text not null,
    primary key (report_id, number)
);
