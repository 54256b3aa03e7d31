package dev.andon.approvals.internal;

import dev.andon.approvals.Step;
import dev.andon.approvals.Told;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people did about reports, and the texts they spoke of. Only ever added to. */
@Component
public class StepTable {
    private static final Map<String, Class<?>> KINDS = Arrays.stream(Step.class.getPermittedSubclasses())
            .collect(Collectors.toMap(StepTable::word, Function.identity()));

    private final JdbcClient db;
    private final JsonMapper json;

    StepTable(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public void append(long deskId, Told told) {
        db.sql("""
            insert into approvals_step (desk_id, at, actor_kind, actor_id, actor_name, kind, data)
            values (:desk, :at, :actorKind, :actorId, :actorName, :kind, :data::jsonb)
            """)
                .param("desk", deskId)
                .param("at", Times.sql(told.at()))
                .param("actorKind", told.actor().kind().name())
                .param("actorId", told.actor().id())
                .param("actorName", told.actor().name())
                .param("kind", word(told.step().getClass()))
                .param("data", json.writeValueAsString(told.step()))
                .update();
    }

    /** In the order they happened. */
    public List<Told> of(long deskId) {
        return db.sql("select * from approvals_step where desk_id = :desk order by id")
                .param("desk", deskId)
                .query(this::told)
                .list();
    }

    private Told told(ResultSet row, int n) throws SQLException {
        Actor actor =
                Actor.recorded(row.getString("actor_kind"), row.getString("actor_id"), row.getString("actor_name"));
        Class<?> kind = Objects.requireNonNull(KINDS.get(row.getString("kind")));
        Step step = (Step) json.readValue(row.getString("data"), kind);
        return new Told(Times.instant(row, "at"), actor, step);
    }

    /** {@code waiver_asked} for WaiverAsked. */
    private static String word(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    public void keep(long deskId, String hash, String document, Instant at) {
        db.sql("""
            insert into approvals_text (desk_id, hash, document, kept_at)
            values (:desk, :hash, :document, :at)
            on conflict do nothing
            """)
                .param("desk", deskId)
                .param("hash", hash)
                .param("document", document)
                .param("at", Times.sql(at))
                .update();
    }

    public Optional<String> text(long deskId, String hash) {
        return db.sql("select document from approvals_text where desk_id = :desk and hash = :hash")
                .param("desk", deskId)
                .param("hash", hash)
                .query(String.class)
                .optional();
    }
}
