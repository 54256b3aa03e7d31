package dev.andon.response.internal;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The incidents that one is compared with when similar ones of all times are looked for. */
@Component
public class Kindred {
    /** Of each kind the latest: what is older has been learned from or forgotten. */
    private static final int MOST = 200;

    private final JdbcClient db;

    Kindred(JdbcClient db) {
        this.db = db;
    }

    /** @param likeness of the titles, from 0 to 1 */
    public record Relative(long number, List<String> services, double likeness) {}

    /** Those that share a service, those whose title shares a word, and those of these numbers. */
    public List<Relative> of(Actor viewer, Incident incident, Collection<Long> numbers) {
        Map<String, Object> params = new HashMap<>();
        Visible.to(viewer, params);
        params.put("id", incident.id());
        params.put("services", incident.services().toArray(String[]::new));
        params.put("numbers", numbers.toArray(Long[]::new));
        params.put("title", incident.title());
        params.put("most", MOST);
        Trigrams ours = Trigrams.of(incident.title());
        return db.sql("""
            (select i.number, i.title, i.services from incident i
             where i.services && :services::text[] and i.id <> :id and %1$s
             order by i.declared_at desc limit :most)
            union
            (select i.number, i.title, i.services from incident i
             where i.search @@ replace(plainto_tsquery('english', :title)::text, '&', '|')::tsquery and i.id <> :id and %1$s
             order by i.declared_at desc limit :most)
            union
            (select i.number, i.title, i.services from incident i
             where i.number = any(:numbers) and i.id <> :id and %1$s)
            """.formatted(Visible.SQL))
                .params(params)
                .query((rs, _) -> new Relative(
                        rs.getLong("number"),
                        List.of((String[]) rs.getArray("services").getArray()),
                        ours.likeness(Trigrams.of(rs.getString("title")))))
                .list();
    }
}
