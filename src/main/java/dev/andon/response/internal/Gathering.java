package dev.andon.response.internal;

import dev.andon.platform.database.Times;
import dev.andon.response.WordSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers the words of incidents that have changed, so that a search finds them. */
@Component
class Gathering {
    private static final int AT_ONCE = 200;

    /** A change may commit a while after the moment it names; it is asked for again until then. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final JdbcClient db;
    private final List<WordSource> sources;
    private final Clock clock;

    Gathering(JdbcClient db, List<WordSource> sources, Clock clock) {
        this.db = db;
        this.sources = sources;
        this.clock = clock;
    }

    /** Everything that has changed since the last time. */
    void run() {
        sources.forEach(this::ask);
        List<Long> stale = stale();
        while (!stale.isEmpty()) {
            gather(stale);
            stale = stale();
        }
    }

    private void ask(WordSource source) {
        Instant now = clock.instant();
        Instant before = db.sql("select asked_at from incident_words_asked where source = :source")
                .param("source", source.id())
                .query((rs, _) -> rs.getTimestamp(1).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
        Set<Long> changed = new LinkedHashSet<>(source.changedSince(before.minus(LATE)));
        List<Long> all = List.copyOf(changed);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            gather(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        db.sql("""
            insert into incident_words_asked (source, asked_at) values (:source, :at)
            on conflict (source) do update set asked_at = excluded.asked_at
            """).param("source", source.id()).param("at", Times.sql(now)).update();
    }

    /** Those whose log has grown. */
    private List<Long> stale() {
        return db.sql("""
            select i.id
            from incident i
            join incident_words w on w.incident_id = i.id
            where w.seq <> i.seq
            limit :limit
            """)
                .param("limit", AT_ONCE)
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    private void gather(Collection<Long> ids) {
        // Read before the texts are: an entry written in between makes the incident stale again.
        Map<Long, Long> seqs = seqs(ids);
        List<Map<Long, String>> texts =
                sources.stream().map(source -> source.texts(ids)).toList();
        for (Long id : seqs.keySet()) {
            String all = texts.stream()
                    .map(text -> text.get(id))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n"));
            db.sql("""
                update incident_words w
                set words = strip(i.search || to_tsvector('english', left(:text, 1000000)) ||
                                  to_tsvector('simple', left(:text, 1000000))),
                    seq = :seq
                from incident i
                where i.id = :id and w.incident_id = i.id
                """)
                    .param("id", id)
                    .param("text", all)
                    .param("seq", seqs.get(id))
                    .update();
        }
    }

    private Map<Long, Long> seqs(Collection<Long> ids) {
        Map<Long, Long> seqs = new HashMap<>();
        db.sql("select id, seq from incident where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(rs -> {
                    seqs.put(rs.getLong(1), rs.getLong(2));
                });
        return seqs;
    }
}
