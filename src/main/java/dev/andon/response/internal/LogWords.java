package dev.andon.response.internal;

import dev.andon.response.Incident;
import dev.andon.response.Passage;
import dev.andon.response.WordSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of logs: whatever people or systems wrote into an entry, and who. */
@Component
@Order(1)
class LogWords implements WordSource {
    /** Every text in an entry, as one. */
    private static final String WRITTEN =
            "(select string_agg(word #>> '{}', ' ') from jsonb_path_query(e.payload, 'strict $.**?(@.type() =="
                    + " \"string\")') word)";

    /** As much as a search takes in; nobody reads on in a log of novels. */
    private static final int MOST = 900_000;

    private final JdbcClient db;

    LogWords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String id() {
        return "log";
    }

    /** An incident's row says itself how far its log goes. */
    @Override
    public List<Long> changedSince(Instant moment) {
        return List.of();
    }

    @Override
    public Map<Long, String> texts(Collection<Long> incidentIds) {
        Map<Long, String> texts = new HashMap<>();
        db.sql("""
            select e.incident_id, left(string_agg(concat_ws(' ', e.actor_name, %s), ' ' order by e.seq), :most) as text
            from incident_event e
            where e.incident_id = any(:ids)
            group by e.incident_id
            """.formatted(WRITTEN))
                .param("ids", incidentIds.toArray(Long[]::new))
                .param("most", MOST)
                .query(rs -> {
                    texts.put(rs.getLong(1), rs.getString(2));
                });
        return texts;
    }

    @Override
    public Map<Long, List<Passage>> passages(Collection<Incident> incidents, String query) {
        Map<Long, Incident> known = incidents.stream().collect(Collectors.toMap(Incident::id, Function.identity()));
        Map<Long, List<Passage>> found = new HashMap<>();
        db.sql("""
            select i.id, hit.seq, ts_headline('english', hit.text, asked.words, :options) as headline
            from unnest(:ids) as i (id)
            cross join (select websearch_to_tsquery('english', :query) || websearch_to_tsquery('simple', :query) as words) asked
            cross join lateral (
                select e.seq, said.text
                from incident_event e
                cross join lateral (select %s as text) said
                where e.incident_id = i.id and to_tsvector('english', said.text) @@ asked.words
                order by e.seq
                limit 2) hit
            order by i.id, hit.seq
            """.formatted(WRITTEN))
                .param("ids", known.keySet().toArray(Long[]::new))
                .param("query", query)
                .param("options", Passage.HEADLINE)
                .query(rs -> {
                    Incident incident = Objects.requireNonNull(known.get(rs.getLong("id")));
                    long seq = rs.getLong("seq");
                    found.computeIfAbsent(incident.id(), _ -> new ArrayList<>())
                            .add(Passage.of(
                                    "Log, entry " + seq,
                                    "/incidents/" + incident.number() + "#entry-" + seq,
                                    rs.getString("headline")));
                });
        return found;
    }
}
