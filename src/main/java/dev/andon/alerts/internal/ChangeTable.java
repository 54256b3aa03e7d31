package dev.andon.alerts.internal;

import dev.andon.alerts.Change;
import dev.andon.alerts.ChangeFilter;
import dev.andon.alerts.Changes;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of changes. */
@Component
public class ChangeTable {
    private static final TypeReference<List<Change.Link>> LINKS = new TypeReference<>() {};

    private static final String SELECT = """
        select c.id, c.source, c.kind, c.summary, c.names, c.links, c.occurred_at, s.service as watched
        from alert_change c
        left join alert_source s on s.id = c.source_id
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A change to keep.
     *
     * @param sourceId the alert source whose door it came through, or null
     * @param names words that it says about services
     * @param sentAs the sender's own key with the sender in front, or null
     * @param payload the message without its key, or null
     */
    public record Draft(
            @Nullable Long sourceId,
            String source,
            String kind,
            String summary,
            List<String> names,
            List<Change.Link> links,
            Instant occurredAt,
            Instant receivedAt,
            @Nullable String sentAs,
            @Nullable String payload) {}

    /** @param watched the service that its source watches, or null */
    public record Kept(
            long id,
            String source,
            String kind,
            String summary,
            List<String> names,
            List<Change.Link> links,
            Instant occurredAt,
            @Nullable String watched) {}

    /** Keeps it, unless one with the same key is there; answers whichever is kept. */
    public Kept insert(Draft draft) {
        Long id = jdbc.sql("""
            insert into alert_change (source_id, source, kind, summary, names, links, occurred_at, received_at, sent_as, payload)
            values (:source_id, :source, :kind, :summary, :names, :links::jsonb, :occurred_at, :received_at, :sent_as, :payload::json)
            on conflict (sent_as) do nothing
            returning id
            """)
                .param("source_id", draft.sourceId())
                .param("source", draft.source())
                .param("kind", draft.kind())
                .param("summary", draft.summary())
                .param("names", draft.names().toArray(String[]::new))
                .param("links", json.writeValueAsString(draft.links()))
                .param("occurred_at", Times.sql(draft.occurredAt()))
                .param("received_at", Times.sql(draft.receivedAt()))
                .param("sent_as", draft.sentAs())
                .param("payload", draft.payload())
                .query(Long.class)
                .optional()
                .orElse(null);
        return id == null ? sentBefore(String.valueOf(draft.sentAs())) : find(id).orElseThrow();
    }

    private Kept sentBefore(String sentAs) {
        return jdbc.sql(SELECT + "where c.sent_as = :sent_as")
                .param("sent_as", sentAs)
                .query(this::kept)
                .single();
    }

    public Optional<Kept> find(long id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(this::kept)
                .optional();
    }

    public boolean any() {
        return jdbc.sql("select exists (select from alert_change)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Latest first.
     *
     * @param keys services of the catalog that sources may watch; none for any
     * @param words what changes may call these services
     */
    public List<Kept> list(
            ChangeFilter filter,
            Collection<String> keys,
            Collection<String> words,
            Changes.@Nullable Place behind,
            int limit) {
        StringBuilder sql = new StringBuilder(SELECT).append("where true\n");
        Map<String, Object> params = new HashMap<>();
        params.put("limit", limit);
        if (behind != null) {
            sql.append("and (c.occurred_at, c.id) < (:behind, :behind_id)\n");
            params.put("behind", Times.sql(behind.occurredAt()));
            params.put("behind_id", behind.id());
        }
        if (filter.from() != null) {
            sql.append("and c.occurred_at >= :from\n");
            params.put("from", Times.sql(filter.from()));
        }
        if (filter.to() != null) {
            sql.append("and c.occurred_at <= :to\n");
            params.put("to", Times.sql(filter.to()));
        }
        if (!filter.kinds().isEmpty()) {
            sql.append("and c.kind = any(:kinds)\n");
            params.put("kinds", filter.kinds().toArray(String[]::new));
        }
        if (!keys.isEmpty()) {
            sql.append("""
                and (s.service = any(:keys)
                    or s.service is null and exists (select from unnest(c.names) name where lower(name) = any(:words)))
                """);
            params.put("keys", keys.toArray(String[]::new));
            params.put("words", words.stream().map(ChangeTable::folded).toArray(String[]::new));
        }
        return jdbc.sql(sql + "order by c.occurred_at desc, c.id desc limit :limit")
                .params(params)
                .query(this::kept)
                .list();
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getString("source"),
                row.getString("kind"),
                row.getString("summary"),
                List.of((String[]) row.getArray("names").getArray()),
                json.readValue(row.getString("links"), LINKS),
                Times.instant(row, "occurred_at"),
                row.getString("watched"));
    }
}
