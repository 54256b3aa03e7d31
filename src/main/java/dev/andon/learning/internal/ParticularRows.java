package dev.andon.learning.internal;

import dev.andon.learning.Report;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.people.People;
import dev.andon.people.Person;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said of a report as a whole, and who changed it. */
@Component
public class ParticularRows {
    private final JdbcClient db;
    private final ChangeRows record;
    private final People people;

    ParticularRows(JdbcClient db, ChangeRows record, People people) {
        this.db = db;
        this.record = record;
        this.people = people;
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

    /** Names as they are now: whoever reads this later need not ask who had which number. */
    private Map<String, @Nullable Object> kept(
            String key, String name, @Nullable Set<Long> readers, boolean namesAsRoles) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        kept.put("key", key);
        kept.put("name", name);
        kept.put("readers", readers == null ? "whoever may see the incident" : names(readers));
        kept.put("reader_ids", readers == null ? null : new TreeSet<>(readers));
        kept.put("people", namesAsRoles ? "by their roles" : "by their names");
        return kept;
    }

    private String names(Set<Long> readers) {
        return people.byIds(readers).values().stream()
                .map(Person::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
