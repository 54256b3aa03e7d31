package dev.andon.stories;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database holds, one sum a table; two that are equal hold the same rows, written by the same transactions. No
 * words are read for it, as it is asked several times for each route.
 */
record Kept(Map<String, String> tables) {
    /** Kept for the machine: who signed in and asked when, and answers to repeat. */
    private static final List<String> OF_THE_MACHINE = List.of(
            "api_token",
            "event_publication",
            // after commit: when the report of an incident that has just ended is due
            "approvals_desk",
            "approvals_step",
            // after commit: when a follow-up is looked at again
            "deadlines_watch",
            // after commit: what guests' calendars are told of a review meeting
            "mail_letter",
            "reviews_call",
            // after commit: which earlier follow-ups have to do with an incident
            "prevention_looked",
            "prevention_match",
            "flyway_schema_history",
            "idempotent_request",
            "scheduled_tasks",
            "secret_attempt",
            "spring_session",
            "spring_session_attributes");

    /** Written after commit, too, when a tracker was asked; of these only how many there are is compared. */
    private static final List<String> COUNTED = List.of("trackers_link");

    static Kept in(JdbcClient db) {
        List<String> names = db.sql("""
            select tablename from pg_tables where schemaname = 'public' and tablename <> all (:machine)
            """)
                .param("machine", OF_THE_MACHINE.toArray(String[]::new))
                .query(String.class)
                .list();
        String sums = names.stream().map(Kept::sum).collect(Collectors.joining(" union all "));
        Map<String, String> tables = new TreeMap<>();
        db.sql(sums)
                .query((rs, _) -> tables.put(rs.getString("name"), rs.getString("sum")))
                .list();
        return new Kept(tables);
    }

    private static String sum(String table) {
        String written = COUNTED.contains(table) ? "0" : "coalesce(sum(xmin::text::bigint), 0)";
        return "select '%1$s' as name, count(*) || ' ' || %2$s as sum from %1$s".formatted(table, written);
    }

    /** The tables that are not as they were. */
    List<String> changedSince(Kept before) {
        return tables.keySet().stream()
                .filter(table -> !tables.get(table).equals(before.tables().get(table)))
                .toList();
    }
}
