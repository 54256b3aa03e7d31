import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Years of a large company: copies of a few incidents that were worked through Andon, written past it. What Andon keeps beside
 * a log (facets, words) is there for each copy; the chains of copied logs do not verify, and nobody asks.
 */
record Crowd(House house, Report report) {
    /** Incidents at a time, each with the entries of the one that it is copied from. */
    private static final int BATCH = 2_000;

    /** Until there are so many incidents, every tenth of them with a report. */
    void fill(int incidents, int models) throws Exception {
        report.progress.begin("Filling the house to %,d incidents".formatted(incidents));
        try (Connection database = house.database();
                Statement sql = database.createStatement()) {
            long first = one(sql, "select count(*) from incident");
            String row = columns(sql, "incident");
            String entry = columns(sql, "incident_event");
            for (long from = first; from < incidents; from += BATCH) {
                copy(sql, row, entry, from, Math.min(incidents, from + BATCH), models);
                report.progress.at(from + " of " + incidents);
            }
            // it is the superuser's; Andon gives its own tables to its role at each start and would be refused here
            sql.execute("drop table bench_copies");
            sql.execute("update incident_counter set last = (select max(number) from incident where not restricted)");
            sql.execute("vacuum analyze");
        }
    }

    private void copy(Statement sql, String row, String entry, long from, long to, int models) throws SQLException {
        sql.execute("drop table if exists bench_copies");
        sql.execute("""
            create table bench_copies as
            select copy, (select id from incident order by id limit 1 offset copy %% %1$d) as model, 1000000000 + copy as id,
                   20000000 + copy as number, now() - (copy %% 1800) * interval '1 day' - (copy %% 977) * interval '1 minute' as at
            from generate_series(%2$d, %3$d) copy
            """.formatted(models, from, to - 1));
        sql.execute("""
            insert into incident (%1$s) overriding system value
            select %2$s from bench_copies c join incident i on i.id = c.model
            """.formatted(
                row,
                row.replaceAll("\\bid\\b", "c.id")
                        .replaceAll("\\bnumber\\b", "c.number")
                        .replaceAll("\\bdeclared_at\\b", "c.at")
                        // as long after as the one that it is copied from; else years of them would have been resolved
                        // just now
                        .replaceAll("\\b(resolved_at|closed_at|status_since)\\b", "c.at + (i.$1 - i.declared_at)")
                        .replaceAll("\\btitle\\b", "i.title || ' ' || substr(md5(c.copy::text), 1, 6)")
                        .replaceAll(
                                "(?<!\\.)\\b(summary|severity|type|status|restricted|services|roles|members|declared_by|seq|command|ties|labels|facets|crew)\\b",
                                "i.$1")));
        sql.execute("""
            insert into incident_event (%1$s)
            select %2$s from bench_copies c join incident_event e on e.incident_id = c.model
            """.formatted(
                        entry,
                        entry.replaceAll("\\bincident_id\\b", "c.id")
                                .replaceAll("\\bidempotency_key\\b", "null")
                                .replaceAll(
                                        "(?<!\\.)\\b(seq|type|version|payload|occurred_at|recorded_at|actor_kind|actor_id|actor_name|source|hash)\\b",
                                        "e.$1")));
        sql.execute("""
            update incident_words w set words = w.words || m.words, seq = m.seq
            from bench_copies c join incident_words m on m.incident_id = c.model
            where w.incident_id = c.id
            """);
        reports(sql);
    }

    private void reports(Statement sql) throws SQLException {
        sql.execute("""
            insert into report
                (incident_id, template, title, title_version, version, drafted_at, edited_at, published_version, published_at)
            select c.id, r.template, r.title, 1, 1, c.at, c.at,
                   case when c.copy % 20 = 0 then 1 end, case when c.copy % 20 = 0 then c.at end
            from bench_copies c join report r on r.incident_id = c.model where c.copy % 10 = 0
            """);
        String section = columns(sql, "report_section");
        sql.execute("""
            insert into report_section (%1$s)
            select %2$s from bench_copies c
            join report made on made.incident_id = c.id
            join report r on r.incident_id = c.model
            join report_section s on s.report_id = r.id
            """.formatted(section, ("s." + section.replace(", ", ", s.")).replace("s.report_id", "made.id")));
        sql.execute("""
            insert into report_words (report_id, version, words)
            select made.id, 1, w.words from bench_copies c
            join report made on made.incident_id = c.id
            join report r on r.incident_id = c.model
            join report_words w on w.report_id = r.id
            on conflict (report_id) do nothing
            """);
    }

    private static String columns(Statement sql, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rs = sql.executeQuery("""
            select column_name from information_schema.columns
            where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
            order by ordinal_position
            """.formatted(table))) {
            while (rs.next()) {
                names.add(rs.getString(1));
            }
        }
        return String.join(", ", names);
    }

    private static long one(Statement sql, String question) throws SQLException {
        try (ResultSet rs = sql.executeQuery(question)) {
            rs.next();
            return rs.getLong(1);
        }
    }
}
