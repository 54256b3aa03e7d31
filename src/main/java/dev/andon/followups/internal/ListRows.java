package dev.andon.followups.internal;

import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.State;
import dev.andon.followups.StateSpan;
import dev.andon.followups.internal.ItemTable.Row;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.platform.web.Cursor;
import dev.andon.response.Incident;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Incidents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of follow-ups. The plan is made for what is asked: a team that has three is looked up, all are walked along. */
@Component
public class ListRows {
    private final JdbcClient db;
    private final Incidents incidents;
    private final TransactionTemplate transaction;

    ListRows(JdbcClient db, Incidents incidents, TransactionTemplate transaction) {
        this.db = db;
        this.incidents = incidents;
        this.transaction = transaction;
    }

    /** A row of a list, the number of its incident, and where the list would go on after it. */
    public record Listed(Row row, long incident, Cursor cursor) {}

    /** In order, after a place in it. */
    public List<Listed> page(
            Actor viewer, FollowUpFilter filter, FollowUpOrder order, @Nullable Cursor after, int limit) {
        Question question = asked(viewer, filter);
        if (after != null) {
            question.after(order, after);
        }
        return planned(() -> db.sql("""
            select f.*, i.number as incident_number, a.name as accepter_name
            from %s
            left join person a on a.id = f.decline_accepter
            where %s
            order by %s
            limit :fLimit
            """.formatted(question.from(), question.where(), Question.order(order)))
                .params(question.with("fLimit", limit).params())
                .query((row, n) -> listed(row, n, order))
                .list());
    }

    private static Listed listed(ResultSet row, int n, FollowUpOrder order) throws SQLException {
        long number = row.getLong("number");
        Cursor cursor = switch (order) {
            case DUE -> Cursor.of(row.getBoolean("over"), row.getString("due_or_never"), number);
            case PRIORITY ->
                Cursor.of(row.getBoolean("over"), row.getString("priority"), row.getString("due_or_never"), number);
            case NEWEST -> Cursor.of(Times.instant(row, "created_at"), number);
            case CHANGED -> Cursor.of(Times.instant(row, "state_since"), number);
        };
        return new Listed(ItemTable.row(row, n), row.getLong("incident_number"), cursor);
    }

    /** How many there are in each state; none for a state that has none. */
    public Map<State, Long> counts(Actor viewer, FollowUpFilter filter) {
        Question question = asked(viewer, filter);
        Map<State, Long> counts = new EnumMap<>(State.class);
        planned(() -> db.sql("select f.state, count(*) as count %s group by f.state"
                                .formatted(question.counted(incidents.hidden(viewer))))
                        .params(question.params())
                        .query((row, _) -> Map.entry(State.of(row.getString("state")), row.getLong("count")))
                        .list())
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    /** Every span of those that fit which reaches into a time, by follow-up and in order. */
    public List<StateSpan> states(Actor viewer, FollowUpFilter filter, Instant from, Instant until) {
        Question question = asked(viewer, filter);
        return planned(() -> db.sql("""
            select s.number, s.state, s.since, s.until
            from %s
            join followups_state s on s.number = f.number
            where %s and s.since < :sUntil and (s.until is null or s.until > :sFrom)
            order by s.number, s.id
            """.formatted(question.from(), question.where()))
                .params(question.with("sFrom", Times.sql(from))
                        .with("sUntil", Times.sql(until))
                        .params())
                .query(ListRows::span)
                .list());
    }

    static StateSpan span(ResultSet row, int n) throws SQLException {
        return new StateSpan(
                row.getLong("number"),
                State.of(row.getString("state")),
                Times.instant(row, "since"),
                Times.instantOrNull(row, "until"));
    }

    private Question asked(Actor viewer, FollowUpFilter filter) {
        return Question.of(incidents.narrowed(viewer, IncidentFilter.all()), filter);
    }

    /** Those of the rows' incidents, by number, that the viewer may see. */
    public Map<Long, Incident> incidents(Actor viewer, List<Listed> rows) {
        return incidents.byNumbers(
                viewer, rows.stream().map(Listed::incident).distinct().toList());
    }

    private <T> T planned(Supplier<T> query) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            db.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                    .query((_, _) -> true)
                    .single();
            return query.get();
        }));
    }
}
