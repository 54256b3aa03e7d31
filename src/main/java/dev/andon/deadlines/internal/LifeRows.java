package dev.andon.deadlines.internal;

import static java.util.stream.Collectors.groupingBy;

import dev.andon.deadlines.Life;
import dev.andon.deadlines.Life.Extension;
import dev.andon.deadlines.Life.Stretch;
import dev.andon.deadlines.Life.Was;
import dev.andon.deadlines.Traits;
import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;
import dev.andon.followups.State;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of follow-ups over time, from their states and the record of their changes. The severity is the one that the
 * incident has now: once it is over it hardly ever changes.
 */
@Component
public class LifeRows {
    private final JdbcClient db;
    private final JsonMapper json;

    LifeRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Item(long number, Instant createdAt, Traits now) {}

    private record Span(
            long number,
            State state,
            Instant since,
            @Nullable Instant until) {}

    private record Edit(long number, Instant at, JsonNode before, JsonNode after) {}

    private record Given(long number, Extension extension) {}

    /** Of one; empty when there is none of this number. */
    public Optional<Life> of(long number) {
        return of(List.of(number)).stream().findFirst();
    }

    /** Of these, by number. */
    public List<Life> of(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : read("in (select unnest(:numbers))", Map.of("numbers", numbers.toArray(Long[]::new)));
    }

    /** Of all that were to be done at some time in this one, by number. */
    public List<Life> during(Instant from, Instant until) {
        return read("""
            in (select s.number from followups_state s
                where s.state in ('open', 'doing') and s.since < :until and (s.until is null or s.until > :from))
            """, Map.of("from", Times.sql(from), "until", Times.sql(until)));
    }

    private List<Life> read(String which, Map<String, ?> params) {
        List<Item> items = db.sql("""
            select f.number, f.created_at, f.priority, f.kind, f.horizon, f.team, i.severity
            from followups_item f join incident i on i.id = f.incident_id
            where f.number %s order by f.number
            """.formatted(which))
                .params(params)
                .query(LifeRows::item)
                .list();
        Map<Long, List<Span>> spans = db
                .sql("select number, state, since, until from followups_state where number %s order by id"
                        .formatted(which))
                .params(params)
                .query(LifeRows::span)
                .list()
                .stream()
                .collect(groupingBy(Span::number));
        Map<Long, List<Edit>> edits = db.sql("""
            select number, changed_at, before, after from followups_change
            where what = 'edited' and number %s
                and (jsonb_exists_any(before, array['priority', 'kind', 'horizon', 'team'])
                    or jsonb_exists(after, 'team'))
            order by id desc
            """.formatted(which)).params(params).query(this::edit).list().stream()
                .collect(groupingBy(Edit::number));
        Map<Long, List<Given>> given = db
                .sql("select * from deadlines_extension where number %s order by id".formatted(which))
                .params(params)
                .query(LifeRows::given)
                .list()
                .stream()
                .collect(groupingBy(Given::number));
        return items.stream()
                .map(item -> new Life(
                        item.number(),
                        traits(item, edits.getOrDefault(item.number(), List.of())),
                        stretches(spans.getOrDefault(item.number(), List.of())),
                        given.getOrDefault(item.number(), List.of()).stream()
                                .map(Given::extension)
                                .toList()))
                .toList();
    }

    /** Backwards from what it is like now. */
    private static List<Was> traits(Item item, List<Edit> latestFirst) {
        LinkedList<Was> traits = new LinkedList<>();
        Traits then = item.now();
        for (Edit edit : latestFirst) {
            traits.addFirst(new Was(edit.at(), then));
            then = undone(then, edit);
        }
        traits.addFirst(new Was(item.createdAt(), then));
        return List.copyOf(traits);
    }

    private static Traits undone(Traits since, Edit edit) {
        return new Traits(
                since.severity(),
                Priority.of(was(edit, "priority", since.priority().word())),
                Kind.of(was(edit, "kind", since.kind().word())),
                Horizon.of(was(edit, "horizon", since.horizon().word())),
                was(edit, "team", since.team()));
    }

    /** What said nothing is absent in the record. */
    private static String was(Edit edit, String field, String since) {
        boolean changed = edit.before().has(field) || edit.after().has(field);
        return changed ? edit.before().path(field).asString("") : since;
    }

    private static List<Stretch> stretches(List<Span> spans) {
        LinkedList<Stretch> stretches = new LinkedList<>();
        for (Span span : spans) {
            if (!span.state().isOpen()) {
                continue;
            }
            boolean goesOn =
                    !stretches.isEmpty() && Objects.equals(stretches.getLast().until(), span.since());
            Instant from = goesOn ? stretches.removeLast().from() : span.since();
            stretches.add(new Stretch(from, span.until()));
        }
        return List.copyOf(stretches);
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(
                row.getLong("number"),
                Times.instant(row, "created_at"),
                new Traits(
                        row.getString("severity"),
                        Priority.of(row.getString("priority")),
                        Kind.of(row.getString("kind")),
                        Horizon.of(row.getString("horizon")),
                        row.getString("team")));
    }

    private static Span span(ResultSet row, int n) throws SQLException {
        return new Span(
                row.getLong("number"),
                State.of(row.getString("state")),
                Times.instant(row, "since"),
                Times.instantOrNull(row, "until"));
    }

    private Edit edit(ResultSet row, int n) throws SQLException {
        return new Edit(
                row.getLong("number"),
                Times.instant(row, "changed_at"),
                tree(row.getString("before")),
                tree(row.getString("after")));
    }

    private JsonNode tree(@Nullable String text) {
        return text == null ? json.createObjectNode() : json.readTree(text);
    }

    private static Given given(ResultSet row, int n) throws SQLException {
        return new Given(
                row.getLong("number"),
                new Extension(
                        Times.instant(row, "granted_at"),
                        row.getObject("until", LocalDate.class),
                        row.getString("reason"),
                        row.getString("actor_name")));
    }
}
