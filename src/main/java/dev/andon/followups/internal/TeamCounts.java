package dev.andon.followups.internal;

import dev.andon.followups.FollowUpFilter;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Incidents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many follow-ups each team has. */
@Component
public class TeamCounts {
    private final JdbcClient db;
    private final Incidents incidents;

    TeamCounts(JdbcClient db, Incidents incidents) {
        this.db = db;
        this.incidents = incidents;
    }

    /** @param done since when one asked for */
    public record Count(long open, long overdue, long done) {
        public static final Count NONE = new Count(0, 0, 0);
    }

    /** By the key of each of these teams that has any; of those that the viewer may see. */
    public Map<String, Count> of(Actor viewer, Collection<String> teams, LocalDate today, Instant since) {
        Question question = Question.of(incidents.narrowed(viewer, IncidentFilter.all()), FollowUpFilter.ALL);
        Map<String, Count> counts = new HashMap<>();
        db.sql("""
            select f.team,
                count(*) filter (where not f.over) as open,
                count(*) filter (where not f.over and f.due_or_never < :fToday) as overdue,
                count(*) filter (where f.done_at >= :fSince) as done
            %s and f.team = any(:fTeams)
            group by f.team
            """.formatted(question.counted(incidents.hidden(viewer))))
                .params(question.with("fToday", today)
                        .with("fSince", Times.sql(since))
                        .with("fTeams", teams.toArray(String[]::new))
                        .params())
                .query((row, _) -> counts.put(
                        row.getString("team"),
                        new Count(row.getLong("open"), row.getLong("overdue"), row.getLong("done"))))
                .list();
        return counts;
    }
}
