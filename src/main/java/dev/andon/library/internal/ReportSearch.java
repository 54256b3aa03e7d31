package dev.andon.library.internal;

import dev.andon.approvals.Lifecycle.Stage;
import dev.andon.library.Listed;
import dev.andon.library.ReportFilter;
import dev.andon.library.ReportFilter.Sort;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.platform.web.Cursor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL of lists of reports. The plan is made for what is asked: a rare word is looked up, a common one met on the way. */
@Component
public class ReportSearch {
    private final JdbcClient db;
    private final Incidents incidents;
    private final TransactionTemplate transaction;

    ReportSearch(JdbcClient db, Incidents incidents, TransactionTemplate transaction) {
        this.db = db;
        this.incidents = incidents;
        this.transaction = transaction;
    }

    /**
     * A report with all but its incident.
     *
     * @param at when it was edited, published or is due: what the list is ordered by
     */
    public record Row(
            long id,
            long number,
            String key,
            String name,
            boolean forFew,
            String template,
            String title,
            Stage stage,
            @Nullable Long authorId,
            @Nullable String author,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            boolean overdue,
            Instant draftedAt,
            Instant editedAt,
            @Nullable Instant publishedAt,
            boolean editedSince,
            Instant at) {

        /** The same with its incident. */
        public Listed of(Incident incident) {
            return new Listed(
                    id,
                    incident,
                    key,
                    name,
                    forFew,
                    template,
                    title,
                    stage,
                    authorId,
                    author,
                    dueOn,
                    dueAt,
                    overdue,
                    draftedAt,
                    editedAt,
                    publishedAt,
                    editedSince);
        }
    }

    /** In the order of the filter, after a place in it. */
    public List<Row> page(Actor viewer, ReportFilter filter, @Nullable Cursor after, Instant now, int limit) {
        Shelf shelf = shelf(viewer, filter, now);
        if (after != null) {
            shelf.after(filter.sort(), after);
        }
        String way = filter.sort() == Sort.DUE ? "asc" : "desc";
        return planned(() -> db.sql(
                        """
                        select r.id, i.number, r.key, r.name, r.readers is not null as few, r.template, r.title, r.drafted_at, r.edited_at,
                            r.published_at, coalesce(r.version > r.published_version, false) as edited_since,
                            %1$s as stage, s.author_id, p.name as author, s.due_on, s.due_at,
                            coalesce(s.due_at < :now and not s.settled and r.published_at is null, false) as overdue,
                            %2$s as at
                        from %3$s
                        left join person p on p.id = s.author_id
                        where %4$s
                        order by %2$s %5$s, i.number %5$s, r.key %5$s
                        limit :limit
                        """.formatted(Shelf.STAGE, Shelf.order(filter.sort()), shelf.from(), shelf.where(), way))
                .params(shelf.with("limit", limit).with("now", Times.sql(now)).params())
                .query(ReportSearch::row)
                .list());
    }

    /** How many fit, counted up to a limit. */
    public int count(Actor viewer, ReportFilter filter, Instant now, int limit) {
        Shelf shelf = shelf(viewer, filter, now);
        return planned(() -> db.sql("""
            select count(*)
            from (select from %s where %s limit :limit) found
            """.formatted(shelf.from(), shelf.where()))
                .params(shelf.with("limit", limit).params())
                .query(Integer.class)
                .single());
    }

    private Shelf shelf(Actor viewer, ReportFilter filter, Instant now) {
        return Shelf.of(incidents.narrowed(viewer, Shelf.unshelved(filter.incidents())), viewer, filter, now);
    }

    private <T> T planned(java.util.function.Supplier<T> query) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            db.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                    .query((_, _) -> true)
                    .single();
            return query.get();
        }));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("number"),
                row.getString("key"),
                row.getString("name"),
                row.getBoolean("few"),
                row.getString("template"),
                row.getString("title"),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getObject("author_id", Long.class),
                row.getString("author"),
                row.getObject("due_on", LocalDate.class),
                Times.instantOrNull(row, "due_at"),
                row.getBoolean("overdue"),
                Times.instant(row, "drafted_at"),
                Times.instant(row, "edited_at"),
                Times.instantOrNull(row, "published_at"),
                row.getBoolean("edited_since"),
                Times.instant(row, "at"));
    }
}
