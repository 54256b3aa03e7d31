import java.sql.SQLException;
import java.sql.Statement;

/**
 * Follow-ups of two years, written past Andon with all that it keeps beside them: what state each was in from when until when,
 * who did what, factors, deadlines, tickets, and what people said they would have prevented.
 */
record Duties(int count, int people, int teams) {
    /** Incidents for each factor that has a name. */
    private static final int SHARING = 10;

    void fill(Statement sql) throws SQLException {
        clear(sql);
        factors(sql);
        plan(sql);
        items(sql);
        states(sql);
        changes(sql);
        deadlines(sql);
        tickets(sql);
        ledger(sql);
        sql.execute("drop table bench_duties");
        sql.execute("update followups_counter set last = " + count);
    }

    private static void clear(Statement sql) throws SQLException {
        sql.execute("""
            truncate followups_item, followups_state, followups_change, deadlines_watch, deadlines_extension, deadlines_told,
                deadlines_violation, deadlines_quarter, deadlines_agenda_item, deadlines_decision, prevention_match,
                prevention_looked, prevention_answer, prevention_cost, prevention_recurrence, trackers_link,
                whys_factor, whys_merge, whys_tree, whys_node, whys_change
            """);
    }

    /** Every second incident has a why with a factor that it shares with some others. */
    private static void factors(Statement sql) throws SQLException {
        sql.execute("""
            insert into whys_factor (key, name, kind, created_at)
            select 'factor-' || k, 'Nobody is told when part ' || k || ' is behind', 'technical', now() - interval '700 days'
            from generate_series(1, (select greatest(1, count(*) / %d) from incident)) k
            """.formatted(2 * SHARING));
        sql.execute("""
            insert into whys_tree (incident_id, number, version)
            select id, number, 1 from (select id, number, row_number() over (order by id) as place from incident) i
            where place % 2 = 0
            """);
        sql.execute("""
            insert into whys_node (incident_id, node, position, text, confidence, evidence, also, factor, role, version,
                written_by, written_at)
            select t.incident_id, 1, 1, 'The queue grew for an hour and nobody saw it.', 'known', '[]', '{}', f.id, 'condition',
                1, 'Ana', now() - interval '1 day'
            from (select incident_id, row_number() over (order by incident_id) as place from whys_tree) t
            join (select id, row_number() over (order by id) as place, count(*)  over () as total from whys_factor) f
                on f.place = 1 + t.place % f.total
            """);
    }

    /**
     * What becomes of each: born, begun, done, seen to work. Half of what is to be done is of the last quarter of a year. Their
     * incidents are taken in turns, whenever these were.
     */
    private void plan(Statement sql) throws SQLException {
        sql.execute("""
            create temp table bench_duties as
            with drawn as (
                select n, (hashint4(n)::bigint & 1048575) %% 100 as luck, (hashint4(n + 1000003)::bigint & 1048575) as more
                from generate_series(1, %1$d) n),
            said as (
                select n, luck, more, case when luck < 35 then 'open' when luck < 45 then 'doing' when luck < 70 then 'done'
                    when luck < 85 then 'verified' else 'declined' end as state
                from drawn),
            aged as (
                select *, interval '1 hour' * (30 + more %% case when state in ('open', 'doing') then 4320 else 17400 end) as age
                from said)
            select a.n, a.luck, a.more, a.state, i.id as incident, i.severity, p.id as owner,
                'team-' || 1 + (a.n - 1) %% %2$d as team, now() - age as born, now() - age * 0.8 as begun,
                now() - age * 0.5 as done, now() - age * 0.4 as seen,
                case when a.n %% 10 <> 9 then (now() - age)::date + 14 + (a.more %% 77)::int end as due,
                case when a.more %% 5 < 2 then f.key else '' end as factor,
                -- done too early, and opened again
                a.luck < 3 as again
            from aged a
            join (select id, row_number() over (order by id) - 1 as place from person) p on p.place = (a.n - 1) %% %3$d
            join (select id, severity, row_number() over (order by id) - 1 as place, count(*)  over () as total from incident) i
                on i.place = a.n %% i.total
            join (select key, row_number() over (order by id) - 1 as place, count(*)  over () as total from whys_factor) f
                on f.place = a.n %% f.total
            """.formatted(count, teams, people));
    }

    private static void items(Statement sql) throws SQLException {
        sql.execute("""
            insert into followups_item (number, incident_id, title, detail, kind, horizon, priority, owner_id, team, due, factor,
                proof, ticket, initiative, state, decline_reason, decline_accepter, decline_expires, decline_at, created_at,
                created_by, state_since, done_at, version)
            select n, incident,
                (array['Alert before the gateway queue is full', 'Say in the runbook who may fail over',
                    'Restore a backup each month', 'Cap the retries of the importer',
                    'Let certificates renew themselves'])[n % 5 + 1] || ' ' || substr(md5(n::text), 1, 6),
                'What we saw took an hour to find. ' || repeat('Whoever is on call has to know what to look at first. ', 5)
                    || case when n % 50 = 7 then 'zymurgy' else '' end,
                (array['prevent', 'detect', 'mitigate', 'repair', 'investigate'])[more % 5 + 1],
                (array['immediate', 'short', 'long'])[more % 3 + 1], (array['p0', 'p1', 'p2', 'p3'])[more % 4 + 1],
                case when n % 20 <> 19 then owner end, team, due, factor, 'The next drill finds it within five minutes.',
                case when n % 5 < 2 then 'https://github.com/example/follow-ups/issues/' || n end, more % 40 = 0, state,
                case when state = 'declined' then 'Costs more than the hours it would save.' end,
                case when state = 'declined' then owner end,
                case when state = 'declined' then begun::date + 180 end, case when state = 'declined' then begun end,
                born, 'Ana',
                case state when 'open' then case when again then done else born end when 'done' then done
                    when 'verified' then seen else begun end,
                case when state in ('done', 'verified') then done end, 2
            from bench_duties
            """);
    }

    /** As each became what it is. */
    private static void states(Statement sql) throws SQLException {
        sql.execute("""
            insert into followups_state (number, state, since, until)
            select n, s.state, s.since, lead(s.since) over (partition by n order by s.since)
            from bench_duties d, lateral (values
                ('open', born, true),
                ('doing', begun, state in ('doing', 'done', 'verified')),
                ('declined', begun, state = 'declined'),
                ('done', begun, again and state = 'open'),
                ('open', done, again and state = 'open'),
                ('done', done, state in ('done', 'verified')),
                ('verified', seen, state = 'verified')) s (state, since, was)
            where s.was
            order by n, s.since
            """);
    }

    private static void changes(Statement sql) throws SQLException {
        sql.execute("""
            insert into followups_change
                (number, version, what, note, changed_at, actor_kind, actor_id, actor_name, source, before, after)
            select n, c.version, c.what, c.note, c.at, 'person', owner::text, 'Ana', 'web', c.before::jsonb, c.after::jsonb
            from bench_duties d, lateral (values
                (1, 'created', null, born, true, null, '{"state": "open", "priority": "p2"}'),
                (2, 'edited', null, born + interval '1 hour', luck % 3 = 0, '{"priority": "p2"}', '{"priority": "p1"}'),
                (3, 'started', null, begun, state in ('doing', 'done', 'verified'), '{"state": "open"}', '{"state": "doing"}'),
                (3, 'declined', 'Costs too much', begun, state = 'declined', '{"state": "open"}', '{"state": "declined"}'),
                (3, 'done', null, begun, again and state = 'open', '{"state": "open"}', '{"state": "done"}'),
                (4, 'reopened', 'It came back', done, again and state = 'open', '{"state": "done"}', '{"state": "open"}'),
                (4, 'done', null, done, state in ('done', 'verified'), '{"state": "doing"}', '{"state": "done"}'),
                (5, 'verified', 'The drill found it', seen, state = 'verified', '{"state": "done"}', '{"state": "verified"}'))
                c (version, what, note, at, was, before, after)
            where c.was
            order by c.at
            """);
    }

    /** What the watch has looked at and looks at again tomorrow, and what was late after the worst incidents. */
    private static void deadlines(Statement sql) throws SQLException {
        sql.execute("""
            insert into deadlines_watch (number, day, day_since, given, next_at)
            select n, due, born, case when n % 2 = 0 then due end, now() + interval '1 day'
            from bench_duties where state in ('open', 'doing')
            """);
        sql.execute("""
            insert into deadlines_extension (number, until, reason, granted_at, actor_kind, actor_id, actor_name)
            select n, due, 'The vendor answers next month.', born + interval '2 days', 'person', owner::text, 'Ana'
            from bench_duties where due is not null and n % 20 = 0
            """);
        sql.execute("""
            insert into deadlines_violation (number, opened_at, policy, team, deadline, at)
            select n, born, 'after-' || severity, team, due, due + interval '1 day'
            from bench_duties
            where severity in ('sev1', 'sev2') and due < now()::date - 1 and (state in ('open', 'doing') or n % 4 = 0)
            """);
        sql.execute("""
            insert into deadlines_decision (quarter, number, verdict, words, due, decided_at, actor_kind, actor_id, actor_name)
            select extract(year from now()) || '-Q' || extract(quarter from now()), n, 'keep', 'Ana says why next time.', null,
                now(), 'person', owner::text, 'Ana'
            from bench_duties where state in ('open', 'doing') order by due limit 20
            """);
    }

    private static void tickets(Statement sql) throws SQLException {
        sql.execute("""
            insert into trackers_link (follow_up, connection, phase, ticket, label, url, marker, sent_at, agreed, disagreements,
                notes, trouble, tries, open, linked_at, linked_by, read_at, asked, version)
            select n, 'github', 'linked', n::text, '#' || n, 'https://github.com/example/follow-ups/issues/' || n, 'bench-' || n,
                born, '{"STATE": {"ours": "open", "theirs": "open"}}', '[]', '{}', '', 0, state in ('open', 'doing'), born,
                'Ana', now() + interval '1 day', 1, 1
            from bench_duties where n % 5 < 2
            """);
    }

    /** Of every tenth somebody said that it would have helped; some factors came back. */
    private static void ledger(Statement sql) throws SQLException {
        sql.execute("""
            insert into prevention_answer
                (incident_id, follow_up, verdict, reason, state_then, answered_at, answered_by, version)
            select i.id, d.n, case when d.n % 3 = 0 then 'prevented' else 'shortened' end, 'The alert would have told.', 'open',
                d.born + interval '10 days', 'Ana', 1
            from bench_duties d
            join (select id, row_number() over (order by id) - 1 as place, count(*)  over () as total from incident) i
                on i.place in ((d.n + 11) % i.total, (d.n + 17) % i.total)
            where d.n % 10 = 0
            """);
        sql.execute("""
            insert into prevention_cost (incident_id, seq, downtime_seconds, affected)
            select i.id, i.seq, 600 + i.id % 7200, i.id % 5000
            from incident i where exists (select from prevention_answer a where a.incident_id = i.id)
            """);
        sql.execute("""
            insert into prevention_recurrence (follow_up, incident_id, factor, found_at, reopened)
            select d.n, a.id, d.factor, d.seen, false
            from bench_duties d
            join (select id, row_number() over (order by id) - 1 as place, count(*)  over () as total from incident) a
                on a.place = (d.n + 3) % a.total
            where d.state in ('done', 'verified') and d.factor <> '' and d.n % 10 = 5
            """);
    }
}
