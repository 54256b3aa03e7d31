package dev.andon.deadlines.internal;

import dev.andon.deadlines.AgendaItem;
import dev.andon.deadlines.Quarter;
import dev.andon.deadlines.Section;
import dev.andon.deadlines.TeamFigures;
import dev.andon.followups.Priority;
import dev.andon.followups.State;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.response.Hidden;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Incidents;
import dev.andon.response.Narrowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the agenda of a quarter asks of follow-ups, in as few questions as there are sections. Each carries who may see which
 * incident; what one may not see is neither listed nor counted.
 */
@Component
public class AgendaRows {
    private static final String REOPENED = """
        select c.number, c.id from followups_change c
        where c.what = 'reopened' and c.changed_at >= :qFrom and c.changed_at < :qUntil
            and c.before ->> 'state' is distinct from 'doing'\
        """;

    private static final String LAST_DAY = "nullif(f.due_or_never, 'infinity')";

    private final JdbcClient db;
    private final Incidents incidents;

    AgendaRows(JdbcClient db, Incidents incidents) {
        this.db = db;
        this.incidents = incidents;
    }

    /**
     * Of which time it is asked.
     *
     * @param today what is due before this day is overdue
     */
    public record Asked(Instant from, Instant until, LocalDate today, ZoneId zone) {
        /** A quarter as it stands on a day. */
        public static Asked of(Quarter quarter, LocalDate today, ZoneId zone) {
            return new Asked(quarter.begins(zone), quarter.ends(zone), today, zone);
        }
    }

    /** Of every team that has a follow-up, by key; without caps. */
    public List<TeamFigures> teams(Actor viewer, Asked asked) {
        Hidden hidden = incidents.hidden(viewer);
        return teams(hidden, params(hidden, asked), "");
    }

    /**
     * The same, a page of them. The follow-ups of other teams are not read: a large company has ten thousand.
     *
     * @param after the key of the last team of the page before; null for the first page
     */
    public List<TeamFigures> teams(Actor viewer, Asked asked, @Nullable String after, int limit) {
        Hidden hidden = incidents.hidden(viewer);
        Map<String, Object> params = params(hidden, asked);
        params.put("qAfter", after);
        params.put("qLimit", limit);
        return teams(hidden, params, """
            and f.team in (
                select distinct t.team from followups_item t
                where %s %s order by t.team limit :qLimit)\
            """.formatted(
                        hidden.leftOut("t.incident_id"), after == null ? "" : "and t.team > :qAfter"));
    }

    private List<TeamFigures> teams(Hidden hidden, Map<String, Object> params, String some) {
        return db.sql("""
            with again as (select distinct r.number from (%s) r),
            late as (
                select v.number, count(*) as violations from deadlines_violation v
                where v.at >= :qFrom and v.at < :qUntil group by v.number)
            select f.team,
                count(*) filter (where %s) as open,
                count(*) filter (where %s) as overdue,
                count(*) filter (where f.created_at >= :qFrom and f.created_at < :qUntil) as opened,
                count(*) filter (where %s) as done,
                count(*) filter (where %s) as verified,
                count(*) filter (where %s) as declined,
                count(*) filter (where %s) as expired,
                count(again.number) as reopened,
                count(*) filter (where not f.over and f.created_at < :qOld) as old,
                coalesce(sum(late.violations), 0)::bigint as violations
            from followups_item f
            left join again on again.number = f.number
            left join late on late.number = f.number
            where %s %s
            group by f.team order by f.team
            """.formatted(
                                REOPENED,
                                "not f.over",
                                where(Section.OVERDUE),
                                where(Section.DONE),
                                where(Section.VERIFIED),
                                where(Section.DECLINED),
                                where(Section.EXPIRED),
                                hidden.leftOut("f.incident_id"),
                                some))
                .params(params)
                .query(AgendaRows::figures)
                .list();
    }

    /** The items of a section, in order, after so many of them. */
    public List<AgendaItem> items(Actor viewer, Section section, Asked asked, int after, int limit) {
        Hidden hidden = incidents.hidden(viewer);
        Map<String, Object> params = params(hidden, asked);
        params.put("qAfter", after);
        params.put("qLimit", limit);
        return db.sql("""
            select :qAfter + row_number() over (order by %1$s, f.number) as position, f.number, i.number as incident,
                i.id as incident_id, f.title, f.team, coalesce(p.name, '') as owner, f.priority, f.state, %5$s as last_day,
                coalesce(%2$s, '') as note
            from (
                select f.* from followups_item f
                where %3$s and %4$s
                order by %1$s, f.number
                offset :qAfter limit :qLimit) f
            join incident i on i.id = f.incident_id
            left join person p on p.id = f.owner_id
            order by %1$s, f.number
            """.formatted(
                        order(section), note(section), hidden.leftOut("f.incident_id"), where(section), LAST_DAY))
                .params(params)
                .query(AgendaRows::item)
                .list();
    }

    /** Those of these numbers that the viewer may see. */
    public List<AgendaItem> byNumbers(Actor viewer, Collection<Long> numbers) {
        Narrowed seen = incidents.narrowed(viewer, IncidentFilter.all());
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("qNumbers", numbers.toArray(Long[]::new));
        return db.sql("""
            select 0 as position, f.number, i.number as incident, i.id as incident_id, f.title, f.team,
                coalesce(p.name, '') as owner, f.priority, f.state, %3$s as last_day, '' as note
            from %1$s
            join followups_item f on f.incident_id = i.id
            left join person p on p.id = f.owner_id
            where %2$s and f.number = any(:qNumbers)
            """.formatted(seen.from(), seen.where(), LAST_DAY))
                .params(params)
                .query(AgendaRows::item)
                .list();
    }

    /** How many are open of a team, as everybody counts them. */
    public long open(Actor viewer, String team) {
        Narrowed seen = incidents.narrowed(viewer, IncidentFilter.all());
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("qTeam", team);
        return db.sql("""
            select count(*) from %s join followups_item f on f.incident_id = i.id
            where %s and f.state in ('open', 'doing') and f.team = :qTeam
            """.formatted(seen.from(), seen.where()))
                .params(params)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> params(Hidden hidden, Asked asked) {
        Map<String, Object> params = new HashMap<>(hidden.params());
        params.put("qFrom", Times.sql(asked.from()));
        params.put("qUntil", Times.sql(asked.until()));
        params.put("qToday", asked.today());
        params.put(
                "qOld",
                Times.sql(
                        asked.today().minusDays(180).atStartOfDay(asked.zone()).toInstant()));
        return params;
    }

    private static String where(Section section) {
        return switch (section) {
            case OVERDUE -> "not f.over and f.due_or_never < :qToday";
            case OPEN -> "not f.over and f.due_or_never >= :qToday";
            case EXPIRED -> "f.state = 'declined' and f.decline_expires < :qToday";
            case REOPENED -> "f.number in (select r.number from (" + REOPENED + ") r)";
            case DECLINED -> "f.state = 'declined' and f.decline_at >= :qFrom and f.decline_at < :qUntil";
            case DONE -> "f.state = 'done' and f.state_since >= :qFrom and f.state_since < :qUntil";
            case VERIFIED -> "f.state = 'verified' and f.state_since >= :qFrom and f.state_since < :qUntil";
        };
    }

    private static String order(Section section) {
        return switch (section) {
            case OVERDUE, OPEN -> "f.due_or_never, f.priority";
            case EXPIRED -> "f.decline_expires";
            case DECLINED -> "f.decline_at";
            case REOPENED, DONE, VERIFIED -> "f.state_since";
        };
    }

    private static String note(Section section) {
        return switch (section) {
            case OVERDUE, OPEN -> "''";
            case EXPIRED, DECLINED -> "f.decline_reason";
            case DONE -> "nullif(f.proof, '')";
            case REOPENED -> said("reopened");
            case VERIFIED -> said("verified");
        };
    }

    private static String said(String what) {
        return "(select c.note from followups_change c where c.number = f.number and c.what = '%s' order by c.id desc limit 1)"
                .formatted(what);
    }

    private static TeamFigures figures(ResultSet row, int n) throws SQLException {
        return new TeamFigures(
                row.getString("team"),
                row.getLong("open"),
                row.getLong("overdue"),
                row.getLong("opened"),
                row.getLong("done"),
                row.getLong("verified"),
                row.getLong("declined"),
                row.getLong("expired"),
                row.getLong("reopened"),
                row.getLong("old"),
                row.getLong("violations"),
                null);
    }

    static AgendaItem item(ResultSet row, int n) throws SQLException {
        return new AgendaItem(
                row.getInt("position"),
                row.getLong("number"),
                row.getLong("incident"),
                row.getLong("incident_id"),
                row.getString("title"),
                row.getString("team"),
                row.getString("owner"),
                Priority.of(row.getString("priority")),
                State.of(row.getString("state")),
                row.getObject("last_day", LocalDate.class),
                row.getString("note"));
    }
}
