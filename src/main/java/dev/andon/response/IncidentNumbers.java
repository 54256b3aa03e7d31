package dev.andon.response;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives incidents their numbers. Open ones count up without gaps. Restricted ones get a random number far above, because
 * a gap in the count would tell everybody that something is being hidden.
 */
@Component
class IncidentNumbers {
    private static final int RESTRICTED_FROM = 1_000_000;
    private static final int RESTRICTED_TO = 10_000_000;

    private final JdbcClient db;
    private final SecureRandom random = new SecureRandom();

    IncidentNumbers(JdbcClient db) {
        this.db = db;
    }

    /** Must be called in the transaction that declares, as late as possible: the next declaration waits for it. */
    long next(boolean restricted) {
        return restricted ? unused() : count();
    }

    private long count() {
        return db.sql("update incident_counter set last = last + 1 returning last")
                .query(Long.class)
                .single();
    }

    private long unused() {
        while (true) {
            long number = random.nextInt(RESTRICTED_FROM, RESTRICTED_TO);
            boolean taken = db.sql("select exists (select from incident where number = :number)")
                    .param("number", number)
                    .query(Boolean.class)
                    .single();
            if (!taken) {
                return number;
            }
        }
    }
}
