package dev.andon.interventions.internal;

import static dev.andon.platform.database.Times.instant;

import dev.andon.interventions.Policy;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.Settled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code interventions_policy} and {@code interventions_policy_change}. */
@Component
public class PolicyTable {
    private final JdbcClient db;
    private final JsonMapper json;
    private final ChangeRows rows;
    private final Settled settled;

    PolicyTable(JdbcClient db, JsonMapper json, ChangeRows rows, Settled settled) {
        this.settled = settled;
        this.db = db;
        this.json = json;
        this.rows = rows;
    }

    /** Two who change it wait for each other, also while there is no row to lock. */
    public void oneAtATime() {
        db.sql("select pg_advisory_xact_lock(hashtext('interventions policy'))").query(row -> {});
    }

    /** What the house said; empty while it said nothing. */
    public Optional<Policy> read() {
        return settled.of("interventions policy", this::policy);
    }

    private Optional<Policy> policy() {
        return db.sql("select policy from interventions_policy")
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Policy.class));
    }

    /** Whether two say the same but for their version. */
    public boolean same(Policy one, Policy other) {
        return unversioned(one).equals(unversioned(other));
    }

    /** Writes it, and who changed it from what to what. */
    public void write(Actor actor, String source, Policy before, Policy after) {
        db.sql("""
            insert into interventions_policy (policy, version) values (:policy::jsonb, :version)
            on conflict (single) do update set policy = :policy::jsonb, version = :version
            """)
                .param("policy", json.writeValueAsString(after))
                .param("version", after.version())
                .update();
        rows.note(
                "interventions_policy_change",
                actor,
                Map.of("source", source),
                unversioned(before),
                unversioned(after));
    }

    private static Policy unversioned(Policy one) {
        return new Policy(one.usual(), one.bySeverity(), one.distance(), one.hintsAtRestricted(), one.options(), 0);
    }

    /** Latest first. */
    public List<Policy.Change> changes(int limit) {
        return db.sql("select * from interventions_policy_change order by id desc limit :limit")
                .param("limit", limit)
                .query((rs, _) -> new Policy.Change(
                        instant(rs, "changed_at"),
                        rs.getString("actor_name"),
                        rs.getString("source"),
                        rs.getString("before"),
                        rs.getString("after")))
                .list();
    }
}
