package dev.andon.response.internal;

import dev.andon.people.Actor;
import dev.andon.platform.web.Cursor;
import dev.andon.response.IncidentFilter;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The from and where of a list of incidents, about {@code incident i}. Always carries who may see what. */
final class Narrowing {
    static final String LIVE = "i.status in ('triage', 'investigating', 'containing', 'monitoring')";

    static final Pattern NUMBER = Pattern.compile("(?i)(?:inc-)?(\\d{1,15})");

    private static final String WORDS =
            "w.words @@ (websearch_to_tsquery('english', :text) || websearch_to_tsquery('simple', :text))";

    /** A number finds the incident that has it, and those that speak of it. */
    private static final String NUMBERED = """
        i.id in (select id from incident where number = :number
                 union all
                 select w.incident_id from incident_words w where %s)
        """.formatted(WORDS);

    private final StringBuilder from = new StringBuilder("incident i");
    private final List<String> where = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final List<String> orders = new ArrayList<>(List.of("i"));

    Narrowing(Actor viewer) {
        where.add(Visible.SQL);
        Visible.to(viewer, params);
    }

    static Narrowing by(Actor viewer, IncidentFilter filter) {
        Narrowing narrowing = new Narrowing(viewer);
        narrowing.among("status", filter.statuses());
        narrowing.among("severity", filter.severities());
        narrowing.among("type", filter.types());
        if (filter.live() != null) {
            narrowing.and(filter.live() ? LIVE : "not " + LIVE);
        }
        filter.facets().forEach(narrowing::facet);
        narrowing.declared(filter.from(), filter.to());
        narrowing.text(filter.text());
        return narrowing;
    }

    Narrowing and(String condition) {
        where.add(condition);
        return this;
    }

    Narrowing with(String param, Object value) {
        params.put(param, value);
        return this;
    }

    /**
     * Each facet joins in the order of the list, so that any of them can lead. The number is said as a range: the planner
     * takes two equalities to be independent, expects one row where there are thousands, and reads and sorts all of them.
     */
    private void facet(String facet) {
        String name = "f" + orders.size();
        from.append("\n    join incident_facet ").append(name).append(" on ").append(name);
        from.append(".declared_at = i.declared_at and ").append(name);
        from.append(".number between i.number and i.number and ");
        from.append(name).append(".facet = :").append(name);
        with(name, facet);
        orders.add(name);
    }

    /** After the last incident of the page before, in the order of the list. */
    Narrowing after(@Nullable Cursor cursor, int at, boolean newestFirst) {
        if (cursor != null) {
            for (String name : orders) {
                and("(%1$s.declared_at, %1$s.number) %2$s (:afterTime, :afterNumber)"
                        .formatted(name, newestFirst ? "<" : ">"));
            }
            with("afterTime", Timestamp.from(cursor.instant(at)));
            with("afterNumber", cursor.number(at + 1));
        }
        return this;
    }

    /** One word as equality: only then can an index answer in the order of the list. */
    private void among(String column, List<String> words) {
        if (words.size() == 1) {
            and("i." + column + " = :" + column).with(column, words.getFirst());
        } else if (!words.isEmpty()) {
            and("i." + column + " in (:" + column + ")").with(column, words);
        }
    }

    private void declared(@Nullable Instant since, @Nullable Instant before) {
        for (String name : orders) {
            if (since != null) {
                and(name + ".declared_at >= :from").with("from", Timestamp.from(since));
            }
            if (before != null) {
                and(name + ".declared_at < :to").with("to", Timestamp.from(before));
            }
        }
    }

    /** What the text finds: words of the incident, its log, its report, its document and appendix. */
    private void text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        with("text", text);
        Matcher number = NUMBER.matcher(text.strip());
        if (number.matches()) {
            and(NUMBERED).with("number", Long.parseLong(number.group(1)));
        } else {
            from.append("\n    join incident_words w on w.incident_id = i.id");
            and(WORDS);
        }
    }

    /** Whether words or facets are asked for: of these one may stand for three incidents and another for half of them. */
    boolean isUneven() {
        return params.containsKey("text") || orders.size() > 1;
    }

    String from() {
        return from.toString();
    }

    String where() {
        return String.join("\n    and ", where);
    }

    Map<String, Object> params() {
        return params;
    }
}
