package dev.andon.reviews.internal;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which incidents were met about, or are planned to be. */
@Component
public class TakenTable {
    private final JdbcClient db;

    TakenTable(JdbcClient db) {
        this.db = db;
    }

    /** Ids of those among these that a meeting took or that is still to be held takes. */
    public Set<Long> among(Collection<Long> incidents) {
        if (incidents.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                db.sql("""
                    select t.incident_id from reviews_topic t
                    join reviews_meeting m on m.id = t.meeting_id
                    where t.incident_id in (:incidents)
                        and (m.stage = 'held' and t.state = 'taken'
                            or m.stage in ('planned', 'invited', 'underway') and t.state <> 'skipped')
                    """).param("incidents", incidents).query(Long.class).list());
    }
}
