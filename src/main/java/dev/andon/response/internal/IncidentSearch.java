package dev.andon.response.internal;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.response.Incident;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Incidents;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of incidents. Every query carries the rule of who may see what; see {@link Incidents#maySee}. */
@Component
public class IncidentSearch {
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:inc-)?(\\d{1,15})");
    private static final String VISIBLE = "(not restricted or :owner or :viewer = any(members))";
    private static final String LIVE = "status in ('triage', 'investigating', 'containing', 'monitoring')";

    /** What the text finds: a number, words of the incident, words of its log. */
    private static final String FOUND = """
        (number = :number
         or search @@ (websearch_to_tsquery('english', :text) || websearch_to_tsquery('simple', :text))
         or id in (select incident_id from incident_event where search @@ websearch_to_tsquery('english', :text)))
        """;

    private final JdbcClient db;

    IncidentSearch(JdbcClient db) {
        this.db = db;
    }

    public Slice<Incident> list(Actor viewer, IncidentFilter filter, @Nullable Cursor after, int size) {
        List<String> where = new ArrayList<>();
        Map<String, Object> params = visible(viewer, where);
        narrow(filter, where, params);
        if (after != null) {
            where.add("(declared_at, number) < (:afterTime, :afterNumber)");
            params.put("afterTime", Timestamp.from(after.instant(0)));
            params.put("afterNumber", after.number(1));
        }
        params.put("limit", size + 1);
        List<Incident> oneMore = db.sql("""
            select * from incident
            where %s
            order by declared_at desc, number desc
            limit :limit
            """.formatted(String.join("\n and ", where)))
                .params(params)
                .query(IncidentRows::incident)
                .list();
        return Slice.of(oneMore, size, last -> Cursor.of(last.declaredAt(), last.number()));
    }

    private static void narrow(IncidentFilter filter, List<String> where, Map<String, Object> params) {
        among("status", filter.statuses(), where, params);
        among("severity", filter.severities(), where, params);
        among("type", filter.types(), where, params);
        if (filter.live() != null) {
            where.add(filter.live() ? LIVE : "not " + LIVE);
        }
        if (filter.from() != null) {
            where.add("declared_at >= :from");
            params.put("from", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            where.add("declared_at < :to");
            params.put("to", Timestamp.from(filter.to()));
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            where.add(FOUND);
            params.put("text", text);
            Matcher number = NUMBER.matcher(text.strip());
            params.put("number", number.matches() ? Long.parseLong(number.group(1)) : -1L);
        }
    }

    private static void among(String column, List<String> words, List<String> where, Map<String, Object> params) {
        if (!words.isEmpty()) {
            where.add(column + " in (:" + column + ")");
            params.put(column, words);
        }
    }

    /** Every live incident, oldest first. */
    public List<Incident> live(Actor viewer) {
        List<String> where = new ArrayList<>(List.of(LIVE));
        Map<String, Object> params = visible(viewer, where);
        return db.sql("""
            select * from incident
            where %s
            order by declared_at
            """.formatted(String.join("\n and ", where)))
                .params(params)
                .query(IncidentRows::incident)
                .list();
    }

    /** Live ones first, then newest first. */
    public List<Incident> ofService(Actor viewer, String service, int limit) {
        List<String> where = new ArrayList<>(List.of("services @> :services"));
        Map<String, Object> params = visible(viewer, where);
        params.put("services", new String[] {service});
        params.put("limit", limit);
        return db.sql("""
            select * from incident
            where %s
            order by (%s) desc, declared_at desc
            limit :limit
            """.formatted(String.join("\n and ", where), LIVE))
                .params(params)
                .query(IncidentRows::incident)
                .list();
    }

    /** Counted here: a busy house declares thousands in a few weeks. */
    public List<Incidents.Declared> declaredWeekly(Actor viewer, Instant since) {
        List<String> where = new ArrayList<>(List.of("declared_at >= :since"));
        Map<String, Object> params = visible(viewer, where);
        params.put("since", Timestamp.from(since));
        return db.sql("""
            select floor(extract(epoch from declared_at - :since) / 604800)::int as week, severity, count(*)::int as count
            from incident
            where %s
            group by 1, 2
            """.formatted(String.join("\n and ", where)))
                .params(params)
                .query((rs, _) ->
                        new Incidents.Declared(rs.getInt("week"), rs.getString("severity"), rs.getInt("count")))
                .list();
    }

    private static Map<String, Object> visible(Actor viewer, List<String> where) {
        where.add(VISIBLE);
        Map<String, Object> params = new HashMap<>();
        params.put("owner", viewer.access().includes(Access.OWNER));
        params.put("viewer", viewer.isPerson() ? viewer.personId() : -1L);
        return params;
    }
}
