package dev.andon.followups.internal;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpChanged.What;
import dev.andon.followups.Moment;
import dev.andon.followups.Moment.Fact;
import dev.andon.followups.StateSpan;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.response.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who did what to follow-ups when, and in which state they were from when until when. */
@Component
public class RecordTable {
    private final JdbcClient db;
    private final JsonMapper json;

    RecordTable(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The follow-up that was changed with this idempotency key, if one was. */
    public Optional<Long> done(@Nullable String key) {
        return key == null
                ? Optional.empty()
                : db.sql("select number from followups_change where idempotency_key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .optional();
    }

    /**
     * Writes a change down.
     *
     * @param before the fields that are another now; null for a new follow-up
     */
    public void note(
            Act act,
            FollowUp item,
            What what,
            @Nullable String note,
            @Nullable Map<String, String> before,
            Map<String, String> after,
            Instant now) {
        db.sql("""
            insert into followups_change (number, version, what, note, changed_at, actor_kind, actor_id, actor_name, source,
                idempotency_key, before, after)
            values (:number, :version, :what, :note, :now, :kind, :id, :name, :source, :key, :before::jsonb, :after::jsonb)
            """)
                .param("number", item.number())
                .param("version", item.version())
                .param("what", what.word())
                .param("note", note, Types.VARCHAR)
                .param("now", Times.sql(now))
                .param("kind", act.actor().kind().word())
                .param("id", act.actor().id())
                .param("name", act.actor().name())
                .param("source", act.source())
                .param("key", act.idempotencyKey(), Types.VARCHAR)
                .param("before", before == null ? null : json.writeValueAsString(before), Types.VARCHAR)
                .param("after", json.writeValueAsString(after))
                .update();
    }

    /** Ends the state that a follow-up was in, if it was in one, and begins the one it is in. */
    public void enter(FollowUp item) {
        db.sql("update followups_state set until = :now where number = :number and until is null")
                .param("number", item.number())
                .param("now", Times.sql(item.stateSince()))
                .update();
        db.sql("insert into followups_state (number, state, since) values (:number, :state, :now)")
                .param("number", item.number())
                .param("state", item.state().word())
                .param("now", Times.sql(item.stateSince()))
                .update();
    }

    /** Latest first. */
    public List<Moment> history(long number) {
        return db.sql("select * from followups_change where number = :number order by id desc")
                .param("number", number)
                .query((row, _) -> moment(row))
                .list();
    }

    /** In order. */
    public List<StateSpan> states(long number) {
        return db.sql("select number, state, since, until from followups_state where number = :number order by id")
                .param("number", number)
                .query(ListRows::span)
                .list();
    }

    private Moment moment(ResultSet row) throws SQLException {
        return new Moment(
                row.getLong("version"),
                Times.instant(row, "changed_at"),
                Actor.recorded(
                        row.getString("actor_kind").toUpperCase(Locale.ROOT),
                        row.getString("actor_id"),
                        row.getString("actor_name")),
                row.getString("source"),
                What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                row.getString("note"),
                facts(row.getString("before"), row.getString("after")));
    }

    private List<Fact> facts(@Nullable String before, @Nullable String after) {
        JsonNode old = tree(before);
        JsonNode now = tree(after);
        Set<String> keys = new LinkedHashSet<>(Fields.WORDS);
        keys.retainAll(Set.copyOf(both(old, now)));
        return keys.stream()
                .map(key ->
                        new Fact(key, old.path(key).asString(""), now.path(key).asString("")))
                .filter(fact -> !fact.from().equals(fact.to()))
                .toList();
    }

    private static List<String> both(JsonNode old, JsonNode now) {
        List<String> names = new ArrayList<>(old.propertyNames());
        names.addAll(now.propertyNames());
        return names.stream().distinct().toList();
    }

    private JsonNode tree(@Nullable String text) {
        return text == null ? json.createObjectNode() : json.readTree(text);
    }
}
