package dev.andon.response;

import dev.andon.response.internal.IncidentRows;
import java.security.SecureRandom;
import java.util.List;
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
    private final IncidentRows rows;
    private final SecureRandom random = new SecureRandom();

    IncidentNumbers(JdbcClient db, IncidentRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /**
     * Writes the row of a new incident under its number, and answers it with that number. From here to the commit every
     * other declaration waits for its own, so counting and writing are one statement, and this comes last.
     *
     * @param entry the first of its log
     * @param last whether the caller has nothing else to write, and its transaction is its own: then it is committed with the
     *     same statement. On a busy machine most of the wait of all others would be for this thread to come and commit
     */
    Incident given(Entry entry, boolean restricted, boolean last) {
        Incident unnumbered = Incident.fold(restricted ? unused() : 0, List.of(entry));
        if (restricted) {
            rows.insert(unnumbered);
            return unnumbered;
        }
        return Incident.fold(rows.insertCounted(unnumbered, last), List.of(entry));
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
