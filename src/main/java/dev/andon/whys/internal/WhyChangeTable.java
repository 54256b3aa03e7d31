package dev.andon.whys.internal;

import dev.andon.platform.database.Times;
import dev.andon.whys.FactorsMarked;
import dev.andon.whys.WhyChange;
import dev.andon.whys.WhyChange.State;
import dev.andon.whys.WhyChange.What;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code whys_change}: who did what to the whys of an incident. */
@Component
public class WhyChangeTable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    WhyChangeTable(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** To be called with the tree locked. */
    public long next(long incidentId) {
        return db.sql("select coalesce(max(change), 0) + 1 from whys_change where incident_id = :incident")
                .param("incident", incidentId)
                .query(Long.class)
                .single();
    }

    /** Tells of it where a factor is meant. */
    public void note(long incidentId, WhyChange change) {
        db.sql("""
            insert into whys_change (incident_id, change, node, what, changed_at, changed_by, before, after)
            values (:incident, :change, :node, :what, :at, :by, :before::jsonb, :after::jsonb)
            """)
                .param("incident", incidentId)
                .param("change", change.change())
                .param("node", change.node())
                .param("what", change.what().word())
                .param("at", Times.sql(change.at()))
                .param("by", change.by())
                .param("before", json(change.before()))
                .param("after", json(change.after()))
                .update();
        if (isOfFactor(change.before()) || isOfFactor(change.after())) {
            events.publishEvent(new FactorsMarked(incidentId, change.change()));
        }
    }

    private static boolean isOfFactor(@Nullable State state) {
        return state != null && state.why().part() != null;
    }

    public void undone(long incidentId, long change) {
        db.sql("update whys_change set undone = true where incident_id = :incident and change = :change")
                .param("incident", incidentId)
                .param("change", change)
                .update();
    }

    public Optional<WhyChange> find(long incidentId, long change) {
        return select("and change = :bound", incidentId, change).stream().findFirst();
    }

    /** Latest first. */
    public List<WhyChange> latest(long incidentId, int limit) {
        return select("order by change desc limit :bound", incidentId, limit);
    }

    private List<WhyChange> select(String which, long incidentId, long bound) {
        return db.sql("""
            select change, node, what, changed_at, changed_by, before, after, undone
            from whys_change
            where incident_id = :incident
            """ + which)
                .param("incident", incidentId)
                .param("bound", bound)
                .query((row, _) -> new WhyChange(
                        row.getLong("change"),
                        row.getLong("node"),
                        What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                        Times.instant(row, "changed_at"),
                        row.getString("changed_by"),
                        state(row.getString("before")),
                        state(row.getString("after")),
                        row.getBoolean("undone")))
                .list();
    }

    private static @Nullable String json(@Nullable State state) {
        return state == null ? null : JSON.writeValueAsString(state);
    }

    private static @Nullable State state(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, State.class);
    }
}
