package dev.andon.reviews.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which incidents were met about, or are planned to be. */
@Component
public class TakenTable {
    private final JdbcClient db;

    TakenTable(JdbcClient db) {
        this.db = db;
    }

    private record Row(long meeting, long incident) {}

    /** Ids of those among these that a meeting took, or that one still to be held takes, by the id of the meeting. */
    public Map<Long, Set<Long>> among(Collection<Long> incidents) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("""
                    select t.meeting_id, t.incident_id from reviews_topic t
                    join reviews_meeting m on m.id = t.meeting_id
                    where t.incident_id in (:incidents)
                        and (m.stage = 'held' and t.state = 'taken'
                            or m.stage in ('planned', 'invited', 'underway') and t.state <> 'skipped')
                    """)
                .param("incidents", incidents)
                .query((row, _) -> new Row(row.getLong("meeting_id"), row.getLong("incident_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::meeting, Collectors.mapping(Row::incident, Collectors.toSet())));
    }
}
