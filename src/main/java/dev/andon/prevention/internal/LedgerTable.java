package dev.andon.prevention.internal;

import dev.andon.people.Actor;
import dev.andon.platform.web.Cursor;
import dev.andon.prevention.LedgerFilter;
import dev.andon.prevention.LedgerLine.Meanwhile;
import dev.andon.prevention.LedgerTeam;
import dev.andon.response.Hidden;
import dev.andon.response.IncidentFilter;
import dev.andon.response.IncidentFilter.Sort;
import dev.andon.response.Incidents;
import dev.andon.response.Narrowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sums of the ledger: answers that a follow-up, undone when the incident was declared, would have helped. Of follow-ups and
 * of incidents that the viewer may see; others are neither shown nor counted.
 */
@Component
public class LedgerTable {
    private static final String TOOK = """
        count(*) filter (where prevented)::int as prevented,
        count(*) filter (where not prevented)::int as shortened,
        coalesce(sum(downtime_seconds), 0)::bigint as downtime,
        count(*) filter (where downtime_seconds is null)::int as untold,
        coalesce(sum(affected), 0)::bigint as affected\
        """;

    private final JdbcClient db;
    private final Incidents incidents;

    LedgerTable(JdbcClient db, Incidents incidents) {
        this.db = db;
        this.incidents = incidents;
    }

    /** The sums of one follow-up. */
    public record Row(long followUp, Meanwhile meanwhile) {}

    /** Those that would have prevented most first. The cursor is of {@code (prevented, shortened, downtime, follow-up)}. */
    public List<Row> page(Actor viewer, LedgerFilter filter, @Nullable Cursor after, int limit) {
        Asked asked = new Asked(viewer, filter);
        String further = after == null
                ? ""
                : "where (-prevented, -shortened, -downtime, follow_up) > (-:prevented::numeric, -:shortened::numeric,"
                        + " -:downtime::numeric, :number)";
        if (after != null) {
            asked.params.put("prevented", after.number(0));
            asked.params.put("shortened", after.number(1));
            asked.params.put("downtime", after.number(2));
            asked.params.put("number", after.number(3));
        }
        asked.params.put("limit", limit);
        return db.sql("""
            select * from (
                select follow_up, %s from (%s) named group by follow_up) summed
            %s
            order by prevented desc, shortened desc, downtime desc, follow_up
            limit :limit
            """.formatted(TOOK, asked.sql, further))
                .params(asked.params)
                .query((row, _) -> new Row(row.getLong("follow_up"), meanwhile(row)))
                .list();
    }

    /** The sums of each team; an incident counts once for each. */
    public List<LedgerTeam> teams(Actor viewer, LedgerFilter filter) {
        Asked asked = new Asked(viewer, filter);
        return db.sql("""
            with named as materialized (%s),
            counted as (select team, count(distinct follow_up)::int as follow_ups from named group by team)
            select summed.*, counted.follow_ups
            from (
                select team, %s
                from (
                    select team, incident_id, bool_or(prevented) as prevented, max(downtime_seconds) as downtime_seconds,
                        max(affected) as affected
                    from named
                    group by team, incident_id) once
                group by team) summed
            join counted using (team)
            order by prevented desc, shortened desc, downtime desc, team
            """.formatted(asked.sql, TOOK))
                .params(asked.params)
                .query((row, _) -> new LedgerTeam(row.getString("team"), row.getInt("follow_ups"), meanwhile(row)))
                .list();
    }

    private static Meanwhile meanwhile(ResultSet row) throws SQLException {
        return new Meanwhile(
                row.getInt("prevented"),
                row.getInt("shortened"),
                row.getLong("downtime"),
                row.getInt("untold"),
                row.getLong("affected"));
    }

    /** Every answer that counts, with what its incident took. */
    private final class Asked {
        private final String sql;
        private final Map<String, Object> params = new HashMap<>();

        Asked(Actor viewer, LedgerFilter filter) {
            Hidden hidden = incidents.hidden(viewer);
            Narrowed later = incidents.narrowed(viewer, declared(filter));
            params.putAll(hidden.params());
            params.putAll(later.params());
            if (filter.team() != null) {
                params.put("team", filter.team());
            }
            sql = """
                select a.follow_up, a.incident_id, f.team, a.verdict = 'prevented' as prevented, c.downtime_seconds, c.affected
                from prevention_answer a
                join followups_item f on f.number = a.follow_up
                left join prevention_cost c on c.incident_id = a.incident_id
                where a.verdict in ('prevented', 'shortened')
                    and a.state_then in ('open', 'doing', 'declined')
                    %s
                    %s
                    and %s
                    and %s
                """.formatted(
                            filter.team() == null ? "" : "and f.team = :team",
                            filter.from() == null && filter.before() == null
                                    ? ""
                                    : "and a.incident_id in (select i.id from %s where %s)"
                                            .formatted(later.from(), later.where()),
                            hidden.leftOut("a.incident_id"),
                            hidden.leftOut("f.incident_id"));
        }

        private static IncidentFilter declared(LedgerFilter filter) {
            return new IncidentFilter(
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    filter.from(),
                    filter.before(),
                    List.of(),
                    Sort.NEWEST);
        }
    }
}
