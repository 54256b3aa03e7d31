package dev.andon.people.internal;

import dev.andon.platform.database.Times;
import dev.andon.platform.problem.TooMany;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Slows down whoever guesses at a secret. From the fifth failure on, each doubles the wait, up to an hour. */
@Component
public class Throttle {
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient db;
    private final Clock clock;

    Throttle(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Counts an attempt as failed until {@link #succeeded} says otherwise; refuses it when it comes too early. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void attempt(String subject, int free) {
        Instant now = clock.instant();
        Optional<Integer> counted = db.sql("""
            insert into secret_attempt as a (subject, failures, last_at, free_at)
            values (:subject, 1, :now, :now)
            on conflict (subject) do update
            set failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                last_at = :now,
                free_at = case
                    when a.last_at < :forgotten or a.failures + 1 < :free then :now
                    else :now + least(3600, 15 * 2 ^ least(a.failures + 1 - :free, 10)) * interval '1 s'
                end
            where a.free_at <= :now
            returning failures
            """)
                .param("subject", subject)
                .param("free", free)
                .param("now", Times.sql(now))
                .param("forgotten", Times.sql(now.minus(FORGOTTEN_AFTER)))
                .query(Integer.class)
                .optional();
        if (counted.isEmpty()) {
            throw new TooMany("Too many attempts. Try again in " + wait(subject, now) + ".");
        }
    }

    public void succeeded(String subject) {
        db.sql("delete from secret_attempt where subject = :subject or last_at < :forgotten")
                .param("subject", subject)
                .param("forgotten", Times.sql(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private String wait(String subject, Instant now) {
        long seconds = db.sql("select free_at from secret_attempt where subject = :subject")
                .param("subject", subject)
                .query((row, n) ->
                        Duration.between(now, Times.instant(row, "free_at")).toSeconds() + 1)
                .optional()
                .orElse(1L);
        return seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
