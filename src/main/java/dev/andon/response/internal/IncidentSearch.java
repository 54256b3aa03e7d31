package dev.andon.response.internal;

import dev.andon.people.Actor;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.response.Hidden;
import dev.andon.response.Incident;
import dev.andon.response.IncidentFilter;
import dev.andon.response.IncidentFilter.Sort;
import dev.andon.response.Incidents;
import dev.andon.response.Narrowed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of incidents. Every query carries the rule of who may see what; see {@link Incidents#maySee}. */
@Component
public class IncidentSearch {
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    IncidentSearch(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** The from and where of a list, with what its words stand for. */
    public Narrowed narrowed(Actor viewer, IncidentFilter filter) {
        Narrowing narrowing = Narrowing.by(viewer, filter);
        return new Narrowed(narrowing.from(), narrowing.where(), narrowing.params());
    }

    /** Those that the viewer may not see. */
    public Hidden hidden(Actor viewer) {
        Map<String, Object> params = new HashMap<>();
        Visible.to(viewer, params);
        return new Hidden(Visible.HIDDEN, params);
    }

    /** By when it was declared. The cursor is of {@code (declaredAt, number)}. */
    public Slice<Incident> list(Actor viewer, IncidentFilter filter, @Nullable Cursor after, int size) {
        boolean newestFirst = filter.sort() != Sort.OLDEST;
        Narrowing narrowing = Narrowing.by(viewer, filter).after(after, 0, newestFirst);
        return Slice.of(
                page(narrowing, newestFirst, size + 1), size, last -> Cursor.of(last.declaredAt(), last.number()));
    }

    /**
     * Severity by severity, newest first within each: as many short walks along an index as it takes, never a sort of
     * everything. The cursor is of {@code (severity, declaredAt, number)}.
     *
     * @param severities worst first
     */
    public Slice<Incident> worstFirst(
            Actor viewer, IncidentFilter filter, List<String> severities, @Nullable Cursor after, int size) {
        List<Incident> found = new ArrayList<>();
        int first = after == null ? 0 : Math.max(0, severities.indexOf(after.text(0)));
        for (String severity : severities.subList(first, severities.size())) {
            if (found.size() <= size) {
                boolean resumed = after != null && severity.equals(after.text(0));
                Narrowing narrowing =
                        Narrowing.by(viewer, filter.withSeverity(severity)).after(resumed ? after : null, 1, true);
                found.addAll(page(narrowing, true, size + 1 - found.size()));
            }
        }
        return Slice.of(found, size, last -> Cursor.of(last.severity(), last.declaredAt(), last.number()));
    }

    /**
     * With words or facets asked for, the plan is made for these and not for any: a rare one is looked up, a common one is found
     * by walking along the list until the page is full.
     */
    private List<Incident> page(Narrowing narrowing, boolean newestFirst, int limit) {
        if (!narrowing.isUneven()) {
            return read(narrowing, newestFirst, limit);
        }
        return transaction.execute(_ -> {
            db.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                    .query((_, _) -> true)
                    .single();
            return read(narrowing, newestFirst, limit);
        });
    }

    private List<Incident> read(Narrowing narrowing, boolean newestFirst, int limit) {
        return db.sql("""
            select i.*
            from %1$s
            where %2$s
            order by i.declared_at %3$s, i.number %3$s
            limit :limit
            """.formatted(narrowing.from(), narrowing.where(), newestFirst ? "desc" : "asc"))
                .params(narrowing.with("limit", limit).params())
                .query(IncidentRows::incident)
                .list();
    }

    /** Every severity that some incident has, also those the house no longer uses; jumps along the index. */
    public List<String> severitiesInUse() {
        return db.sql("""
            with recursive used as (
                (select severity from incident order by severity limit 1)
                union all
                select (select i.severity from incident i where i.severity > used.severity order by i.severity limit 1)
                from used
                where used.severity is not null
            )
            select severity from used where severity is not null
            """).query((rs, _) -> rs.getString(1)).list();
    }

    /** Every live incident, oldest first. */
    public List<Incident> live(Actor viewer) {
        Narrowing narrowing = new Narrowing(viewer).and(Narrowing.LIVE);
        return db.sql("""
            select * from incident i
            where %s
            order by declared_at, number
            """.formatted(narrowing.where()))
                .params(narrowing.params())
                .query(IncidentRows::incident)
                .list();
    }

    /** Live ones first, then newest first. */
    public List<Incident> ofService(Actor viewer, String service, int limit) {
        Narrowing narrowing = new Narrowing(viewer)
                .and("i.services @> array[:service]::text[]")
                .with("service", service)
                .with("limit", limit);
        return db.sql("""
            select * from incident i
            where %s
            order by (%s) desc, declared_at desc, number desc
            limit :limit
            """.formatted(narrowing.where(), Narrowing.LIVE))
                .params(narrowing.params())
                .query(IncidentRows::incident)
                .list();
    }

    /** Counted here, and those that everybody may see from an index alone: a busy house declares thousands in a few weeks. */
    public List<Incidents.Declared> declaredWeekly(Actor viewer, Instant since) {
        Narrowing narrowing = new Narrowing(viewer).and("declared_at >= :since").with("since", Timestamp.from(since));
        return db.sql("""
            select floor(date_part('epoch', declared_at - :since) / 604800)::int as week, severity, count(*)::int as count
            from (
                select declared_at, severity from incident where not restricted and declared_at >= :since
                union all
                select declared_at, severity from incident i where restricted and %s) declared
            group by 1, 2
            """.formatted(narrowing.where()))
                .params(narrowing.params())
                .query((rs, _) ->
                        new Incidents.Declared(rs.getInt("week"), rs.getString("severity"), rs.getInt("count")))
                .list();
    }

    /** Whether a person was let into any restricted incident. */
    public boolean anyRestricted(long personId) {
        return db.sql("select exists (select from incident where restricted and members @> array[:person::bigint])")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }
}
