package dev.andon.learning.internal;

import dev.andon.learning.Report;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said of a report as a whole, and who changed it. */
@Component
public class ParticularRows {
    private final JdbcClient db;
    private final ChangeRows record;

    ParticularRows(JdbcClient db, ChangeRows record) {
        this.db = db;
        this.record = record;
    }

    /** Sets all of it, and writes down what it was before. */
    public void update(
            Actor actor,
            Report report,
            String key,
            String name,
            @Nullable Set<Long> readers,
            boolean namesAsRoles,
            Instant now) {
        db.sql("""
            update report
            set key = :key, name = :name, readers = :readers::bigint[], names_as_roles = :roles,
                version = version + 1, edited_at = :now
            where id = :report
            """)
                .param("key", key)
                .param("name", name)
                .param("readers", readers == null ? null : readers.toArray(Long[]::new))
                .param("roles", namesAsRoles)
                .param("now", Timestamp.from(now))
                .param("report", report.id())
                .update();
        record.note(
                "report_change",
                actor,
                Map.of("report", Long.toString(report.id())),
                kept(report.key(), report.name(), report.readers(), report.namesAsRoles()),
                kept(key, name, readers, namesAsRoles));
    }

    private static Map<String, @Nullable Object> kept(
            String key, String name, @Nullable Set<Long> readers, boolean namesAsRoles) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        kept.put("key", key);
        kept.put("name", name);
        kept.put("readers", readers == null ? null : new TreeSet<>(readers));
        kept.put("names_as_roles", namesAsRoles);
        return kept;
    }
}
