package dev.andon.followups.internal;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUp.Decline;
import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;
import dev.andon.followups.State;
import dev.andon.followups.internal.Checks.Checked;
import dev.andon.platform.database.Times;
import dev.andon.response.Incident;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follow-ups one by one. */
@Component
public class ItemTable {
    private static final int RESTRICTED_FROM = 1_000_000;
    private static final int RESTRICTED_TO = 10_000_000;

    private final JdbcClient db;
    private final SecureRandom random = new SecureRandom();

    ItemTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * A follow-up with all but its incident.
     *
     * @param of the whole, once the incident is known
     */
    public record Row(long number, long incidentId, Function<Incident, FollowUp> of) {}

    /** A number that nothing has yet. Who asks for one waits until whoever asked before has committed. */
    public long number(boolean restricted) {
        return restricted
                ? unused()
                : db.sql("update followups_counter set last = last + 1 returning last")
                        .query(Long.class)
                        .single();
    }

    private long unused() {
        while (true) {
            long number = random.nextInt(RESTRICTED_FROM, RESTRICTED_TO);
            boolean taken = db.sql("select exists (select from followups_item where number = :number)")
                    .param("number", number)
                    .query(Boolean.class)
                    .single();
            if (!taken) {
                return number;
            }
        }
    }

    public void insert(FollowUp item) {
        bound("""
            insert into followups_item (number, incident_id, title, detail, kind, horizon, priority, owner_id, team, due,
                factor, proof, ticket, initiative, state, decline_reason, decline_accepter, decline_expires, decline_at,
                created_at, created_by, state_since, done_at, version)
            values (:number, :incident, :title, :detail, :kind, :horizon, :priority, :owner, :team, :due,
                :factor, :proof, :ticket, :initiative, :state, :reason, :accepter, :expires, :declined_at,
                :created_at, :created_by, :state_since, null, :version)
            """, item)
                .param("incident", item.incident().id())
                .param("created_at", Times.sql(item.createdAt()))
                .param("created_by", item.createdBy())
                .update();
    }

    /** Writes everything that can change. The row is locked. */
    public void update(FollowUp item) {
        bound("""
            update followups_item
            set title = :title, detail = :detail, kind = :kind, horizon = :horizon, priority = :priority,
                owner_id = :owner, team = :team, due = :due, factor = :factor, proof = :proof, ticket = :ticket,
                initiative = :initiative, state = :state, decline_reason = :reason, decline_accepter = :accepter,
                decline_expires = :expires, decline_at = :declined_at, state_since = :state_since,
                done_at = case when :state in ('done', 'verified') then coalesce(done_at, :state_since) end,
                version = :version
            where number = :number
            """, item).update();
    }

    /** Writes the last day that others give it; null for none. It stays the same version. */
    public void limit(long number, @Nullable LocalDate limit) {
        db.sql("update followups_item set limited_to = :limit where number = :number")
                .param("number", number)
                .param("limit", limit, Types.DATE)
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, FollowUp item) {
        Decline decline = item.decline();
        return db.sql(sql)
                .param("number", item.number())
                .param("title", item.title())
                .param("detail", item.detail())
                .param("kind", item.kind().word())
                .param("horizon", item.horizon().word())
                .param("priority", item.priority().word())
                .param("owner", item.owner(), Types.BIGINT)
                .param("team", item.team())
                .param("due", item.due(), Types.DATE)
                .param("factor", item.factor())
                .param("proof", item.proof())
                .param("ticket", item.ticket(), Types.VARCHAR)
                .param("initiative", item.initiative())
                .param("state", item.state().word())
                .param("reason", decline == null ? null : decline.reason(), Types.VARCHAR)
                .param("accepter", decline == null ? null : decline.accepter(), Types.BIGINT)
                .param("expires", decline == null ? null : decline.expires(), Types.DATE)
                .param("declined_at", decline == null ? null : Times.sql(decline.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("state_since", Times.sql(item.stateSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("version", item.version());
    }

    public Optional<Row> find(long number) {
        return find("where f.number = :number", number);
    }

    /** The one of this number, nobody else's until the transaction ends. */
    public Optional<Row> lock(long number) {
        return find("where f.number = :number for update of f", number);
    }

    private Optional<Row> find(String which, long number) {
        return db.sql("select f.*, a.name as accepter_name from followups_item f "
                        + "left join person a on a.id = f.decline_accepter " + which)
                .param("number", number)
                .query(ItemTable::row)
                .optional();
    }

    static Row row(ResultSet row, int n) throws SQLException {
        long number = row.getLong("number");
        Checked said = said(row);
        State state = State.of(row.getString("state"));
        Decline decline = decline(row);
        Instant createdAt = Times.instant(row, "created_at");
        String createdBy = row.getString("created_by");
        Instant stateSince = Times.instant(row, "state_since");
        long version = row.getLong("version");
        LocalDate limit = row.getObject("limited_to", LocalDate.class);
        return new Row(
                number,
                row.getLong("incident_id"),
                incident ->
                        said.of(number, incident, limit, state, decline, createdAt, createdBy, stateSince, version));
    }

    private static Checked said(ResultSet row) throws SQLException {
        return new Checked(
                row.getString("title"),
                row.getString("detail"),
                Kind.of(row.getString("kind")),
                Horizon.of(row.getString("horizon")),
                Priority.of(row.getString("priority")),
                row.getObject("owner_id", Long.class),
                row.getString("team"),
                row.getObject("due", LocalDate.class),
                row.getString("factor"),
                row.getString("proof"),
                row.getString("ticket"),
                row.getBoolean("initiative"));
    }

    private static @Nullable Decline decline(ResultSet row) throws SQLException {
        String reason = row.getString("decline_reason");
        return reason == null
                ? null
                : new Decline(
                        reason,
                        row.getLong("decline_accepter"),
                        row.getString("accepter_name"),
                        row.getObject("decline_expires", LocalDate.class),
                        Times.instant(row, "decline_at"));
    }
}
