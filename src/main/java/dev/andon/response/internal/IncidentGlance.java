package dev.andon.response.internal;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds incidents while somebody types. Every query is bounded, however many incidents there are. */
@Component
public class IncidentGlance {
    /** Among as many of the latest a short beginning is looked for, without the help of an index. */
    private static final int LATEST = 500;

    /** A beginning shorter than this fits too much for the index to be of use. */
    private static final int SHORT = 3;

    /** In both spellings: the index keeps words of a title by their stem and names of services as they are. */
    private static final String WORDED = "search @@ (to_tsquery('english', :words) || to_tsquery('simple', :words))";

    private final JdbcClient db;

    IncidentGlance(JdbcClient db) {
        this.db = db;
    }

    public List<Incident> find(Actor viewer, String text, int limit) {
        Matcher number = Narrowing.NUMBER.matcher(text.strip());
        Set<Incident> found = new LinkedHashSet<>();
        if (number.matches()) {
            found.addAll(numbered(viewer, Long.parseLong(number.group(1))));
        }
        if (text.length() < SHORT) {
            found.addAll(latest(viewer, text, limit));
        } else {
            found.addAll(worded(viewer, words(text), limit));
        }
        return found.stream().limit(limit).toList();
    }

    private List<Incident> numbered(Actor viewer, long number) {
        Map<String, Object> params = visible(viewer);
        params.put("number", number);
        return incidents("select * from incident i where i.number = :number and " + Visible.SQL, params);
    }

    /** Live ones first, then the latest, with a word of the title that begins so; all of them when it is empty. */
    private List<Incident> latest(Actor viewer, String text, int limit) {
        Map<String, Object> params = visible(viewer);
        params.put("text", text.toLowerCase(Locale.ROOT));
        params.put("latest", LATEST);
        params.put("limit", limit);
        return incidents("""
            select *
            from (select * from incident i where %s order by declared_at desc, number desc limit :latest) as i
            where strpos(' ' || lower(title), ' ' || :text) > 0
            order by %s desc, declared_at desc, number desc
            limit :limit
            """.formatted(Visible.SQL, Narrowing.LIVE), params);
    }

    /**
     * Live ones first, then the latest. A word that many titles have is among the latest; what is not found there is rare, and
     * the index has few rows to sort. Asked in one, PostgreSQL takes the way that suits the other kind of word.
     */
    private Set<Incident> worded(Actor viewer, String words, int limit) {
        Set<Incident> found = new LinkedHashSet<>();
        if (words.isEmpty()) {
            return found;
        }
        Map<String, Object> params = visible(viewer);
        params.put("words", words);
        params.put("latest", LATEST);
        params.put("limit", limit);
        found.addAll(amongLatest(Narrowing.LIVE, params));
        found.addAll(amongLatest("true", params));
        if (found.size() < limit) {
            found.addAll(byIndex(params));
        }
        return found;
    }

    private List<Incident> amongLatest(String which, Map<String, Object> params) {
        return incidents("""
            select *
            from (select * from incident i where %s and %s order by declared_at desc, number desc limit :latest) as i
            where %s
            order by declared_at desc, number desc
            limit :limit
            """.formatted(which, Visible.SQL, WORDED), params);
    }

    private List<Incident> byIndex(Map<String, Object> params) {
        return incidents("""
            with i as materialized (select * from incident where %s)
            select *
            from i
            where %s
            order by %s desc, declared_at desc, number desc
            limit :limit
            """.formatted(WORDED, Visible.SQL, Narrowing.LIVE), params);
    }

    private static Map<String, Object> visible(Actor viewer) {
        Map<String, Object> params = new HashMap<>();
        Visible.to(viewer, params);
        return params;
    }

    private List<Incident> incidents(String sql, Map<String, Object> params) {
        return db.sql(sql).params(params).query(IncidentRows::incident).list();
    }

    /** Every typed word as the beginning of a word. */
    private static String words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}
