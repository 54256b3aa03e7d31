package dev.andon.platform.outbox;

import dev.andon.platform.database.Times;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/** What listeners failed to do: it is tried again, ever more rarely, until it works. Who may look is the caller's to ask. */
@Component
public class UndoneWork {
    /** All there can reasonably be: of fewer, those that are not due yet could keep the others from being read. */
    private static final int AT_ONCE = 10_000;

    private final JdbcClient db;
    private final FailedEventPublications failed;
    private final Clock clock;

    UndoneWork(JdbcClient db, FailedEventPublications failed, Clock clock, MeterRegistry meters) {
        this.db = db;
        this.failed = failed;
        this.clock = clock;
        Gauge.builder("andon.effects.undone", this, UndoneWork::count)
                .description("What followed from something and failed so far")
                .register(meters);
    }

    /** Those that have waited longest first. */
    public List<Undone> list(int limit) {
        return db.sql("""
            select id, listener_id, event_type, publication_date, completion_attempts, last_resubmission_date
            from event_publication
            where status = 'FAILED'
            order by publication_date, id
            limit :limit
            """).param("limit", limit).query(UndoneWork::undone).list();
    }

    /** How many there are. */
    public long count() {
        return db.sql("select count(*) from event_publication where status = 'FAILED'")
                .query(Long.class)
                .single();
    }

    /** Those that failed more than once: not the victim of a deadlock, which is mended within a minute. */
    public long stubborn() {
        return db.sql("select count(*) from event_publication where status = 'FAILED' and completion_attempts > 2")
                .query(Long.class)
                .single();
    }

    /** Tries all of them now, in the background; answers how many. */
    public long again() {
        long all = count();
        failed.resubmit(ResubmissionOptions.defaults().withBatchSize(AT_ONCE));
        return all;
    }

    /**
     * Tries those that are due. Only what has failed, however old: what is merely unfinished may be at work on this node
     * or another, and told twice at once.
     */
    void dueAgain() {
        Instant now = clock.instant();
        failed.resubmit(
                ResubmissionOptions.defaults().withBatchSize(AT_ONCE).withFilter(one -> !due(one).isAfter(now)));
    }

    @SuppressWarnings("NullAway") // until it was tried again there is no time of that, whatever its type says
    private static Instant due(EventPublication one) {
        Instant last = one.getLastResubmissionDate();
        return Undone.due(one.getCompletionAttempts(), last == null ? one.getPublicationDate() : last);
    }

    private static Undone undone(ResultSet row, int index) throws SQLException {
        int attempts = Math.max(1, row.getInt("completion_attempts"));
        Instant since = Times.instant(row, "publication_date");
        Instant last = Times.instantOrNull(row, "last_resubmission_date");
        String event = row.getString("event_type");
        return new Undone(
                row.getObject("id", UUID.class),
                row.getString("listener_id"),
                event.substring(event.lastIndexOf('.') + 1),
                since,
                attempts,
                Undone.due(attempts, last == null ? since : last));
    }
}
