package dev.andon.deadlines.internal;

import dev.andon.deadlines.AgendaItem;
import dev.andon.deadlines.Closing;
import dev.andon.deadlines.Decision;
import dev.andon.deadlines.Section;
import dev.andon.deadlines.TeamFigures;
import dev.andon.deadlines.Verdict;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.response.Act;
import dev.andon.response.Hidden;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Incidents;
import dev.andon.response.Narrowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Quarterly reviews: what was decided, and, of those that were held, the agenda as it was. */
@Component
public class QuarterTable {
    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batches;
    private final Incidents incidents;
    private final JsonMapper json;

    QuarterTable(JdbcClient db, NamedParameterJdbcTemplate batches, Incidents incidents, JsonMapper json) {
        this.db = db;
        this.batches = batches;
        this.incidents = incidents;
        this.json = json;
    }

    /**
     * One that was held.
     *
     * @param from when the quarter began as the house reckoned then
     * @param teams what the follow-ups of each team came to
     */
    public record Held(String quarter, Instant from, Instant until, Closing closing, List<TeamFigures> teams) {
        /** The day on which it was closed. */
        public LocalDate day(ZoneId zone) {
            return closing.at().atZone(zone).toLocalDate();
        }
    }

    /** Nobody else decides about a quarter, or closes one, until the transaction ends. */
    public void lock(String quarter) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('deadlines/' || :quarter, 0))")
                .param("quarter", quarter)
                .query((_, _) -> true)
                .single();
    }

    public Optional<Held> held(String quarter) {
        return db.sql("select * from deadlines_quarter where quarter = :quarter")
                .param("quarter", quarter)
                .query(this::row)
                .optional();
    }

    /** When it was closed, if it was: what most pages of a quarter ask, without the figures of every team. */
    public Optional<Instant> closedAt(String quarter) {
        return db.sql("select closed_at from deadlines_quarter where quarter = :quarter")
                .param("quarter", quarter)
                .query((row, _) -> Times.instant(row, "closed_at"))
                .optional();
    }

    /** By name. */
    public Map<String, Held> all() {
        Map<String, Held> all = new HashMap<>();
        db.sql("select * from deadlines_quarter").query(this::row).list().forEach(one -> all.put(one.quarter(), one));
        return all;
    }

    private Held row(ResultSet row, int n) throws SQLException {
        return new Held(
                row.getString("quarter"),
                Times.instant(row, "begins_at"),
                Times.instant(row, "ends_at"),
                new Closing(
                        Times.instant(row, "closed_at"),
                        row.getString("actor_name"),
                        row.getString("present"),
                        row.getString("summary")),
                Arrays.asList(json.readValue(row.getString("figures"), TeamFigures[].class)));
    }

    public void close(Actor actor, Held held) {
        db.sql("""
            insert into deadlines_quarter
                (quarter, begins_at, ends_at, closed_at, actor_kind, actor_id, actor_name, present, summary, figures)
            values (:quarter, :begins_at, :ends_at, :closed_at, :actor_kind, :actor_id, :actor_name, :present, :summary,
                    :figures::jsonb)
            """)
                .param("quarter", held.quarter())
                .param("begins_at", Times.sql(held.from()))
                .param("ends_at", Times.sql(held.until()))
                .param("closed_at", Times.sql(held.closing().at()))
                .param("actor_kind", actor.kind().word())
                .param("actor_id", actor.id())
                .param("actor_name", actor.name())
                .param("present", held.closing().present())
                .param("summary", held.closing().summary())
                .param("figures", json.writeValueAsString(held.teams()))
                .update();
    }

    /** Keeps the items of a section as they are. */
    public void keep(String quarter, Section section, List<AgendaItem> items) {
        SqlParameterSource[] rows = items.stream()
                .map(item -> new MapSqlParameterSource()
                        .addValue("quarter", quarter)
                        .addValue("section", section.word())
                        .addValue("position", item.position())
                        .addValue("number", item.number())
                        .addValue("incident", item.incidentId())
                        .addValue("title", item.title())
                        .addValue("team", item.team())
                        .addValue("owner", item.owner())
                        .addValue("priority", item.priority().word())
                        .addValue("state", item.state().word())
                        .addValue("last_day", item.lastDay(), Types.DATE)
                        .addValue("note", item.note()))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
            insert into deadlines_agenda_item
                (quarter, section, position, number, incident_id, title, team, owner_name, priority, state, last_day, note)
            values (:quarter, :section, :position, :number, :incident, :title, :team, :owner, :priority, :state, :last_day, :note)
            """, rows);
    }

    /** How many of a kept agenda the viewer may see, by section. */
    public Map<Section, Long> counts(Actor viewer, String quarter) {
        Hidden hidden = incidents.hidden(viewer);
        Map<Section, Long> counts = new EnumMap<>(Section.class);
        db.sql("""
            select a.section, count(*) as count from deadlines_agenda_item a
            where a.quarter = :qQuarter and %s
            group by a.section
            """.formatted(hidden.leftOut("a.incident_id")))
                .params(hidden.params())
                .param("qQuarter", quarter)
                .query((row, n) ->
                        counts.put(Section.find(row.getString("section")).orElseThrow(), row.getLong("count")))
                .list();
        return counts;
    }

    /** The items of a section of a kept agenda that the viewer may see, after so many of them. */
    public List<AgendaItem> items(Actor viewer, String quarter, Section section, int after, int limit) {
        Hidden hidden = incidents.hidden(viewer);
        return db.sql("""
            select :qAfter + row_number() over (order by a.position) as position, a.number, i.number as incident,
                a.incident_id, a.title, a.team, a.owner_name as owner, a.priority, a.state, a.last_day, a.note
            from (
                select a.* from deadlines_agenda_item a
                where a.quarter = :qQuarter and a.section = :qSection and %s
                order by a.position
                offset :qAfter limit :qLimit) a
            join incident i on i.id = a.incident_id
            order by a.position
            """.formatted(hidden.leftOut("a.incident_id")))
                .params(hidden.params())
                .param("qQuarter", quarter)
                .param("qSection", section.word())
                .param("qAfter", after)
                .param("qLimit", limit)
                .query(AgendaRows::item)
                .list();
    }

    /** What was decided with a key, if it was; nothing without one. */
    public Optional<Decision> decided(@Nullable String key) {
        return key == null
                ? Optional.empty()
                : db.sql("select * from deadlines_decision where idempotency_key = :key")
                        .param("key", key)
                        .query(QuarterTable::decision)
                        .optional();
    }

    public Decision add(Act act, String quarter, Decision decision) {
        Actor actor = act.actor();
        long id = db.sql("""
            insert into deadlines_decision
                (quarter, number, verdict, words, due, decided_at, actor_kind, actor_id, actor_name, idempotency_key)
            values (:quarter, :number, :verdict, :words, :due, :at, :actor_kind, :actor_id, :actor_name, :key)
            returning id
            """)
                .param("quarter", quarter)
                .param("number", decision.number(), Types.BIGINT)
                .param("verdict", decision.verdict().word())
                .param("words", decision.words())
                .param("due", decision.due(), Types.DATE)
                .param("at", Times.sql(decision.at()))
                .param("actor_kind", actor.kind().word())
                .param("actor_id", actor.id())
                .param("actor_name", actor.name())
                .param("key", act.idempotencyKey(), Types.VARCHAR)
                .query(Long.class)
                .single();
        return new Decision(
                id,
                decision.number(),
                decision.verdict(),
                decision.words(),
                decision.due(),
                decision.at(),
                decision.by());
    }

    /** Earliest first; those about follow-ups that the viewer may not see are left out. */
    public List<Decision> decisions(Actor viewer, String quarter) {
        Narrowed seen = incidents.narrowed(viewer, IncidentFilter.all());
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("qQuarter", quarter);
        return db.sql("""
            select d.* from deadlines_decision d
            where d.quarter = :qQuarter and (d.number is null or exists (
                select from %s join followups_item f on f.incident_id = i.id where %s and f.number = d.number))
            order by d.id
            """.formatted(seen.from(), seen.where()))
                .params(params)
                .query(QuarterTable::decision)
                .list();
    }

    private static Decision decision(ResultSet row, int n) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getObject("number", Long.class),
                Verdict.find(row.getString("verdict")).orElseThrow(),
                row.getString("words"),
                row.getObject("due", LocalDate.class),
                Times.instant(row, "decided_at"),
                row.getString("actor_name"));
    }
}
