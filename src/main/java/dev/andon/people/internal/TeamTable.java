package dev.andon.people.internal;

import dev.andon.people.Team;
import dev.andon.platform.database.Composing;
import dev.andon.platform.database.Settled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code team}. */
@Component
public class TeamTable {
    private final JdbcClient db;
    private final Settled settled;
    private final Composing composing;

    TeamTable(JdbcClient db, Settled settled, Composing composing) {
        this.composing = composing;
        this.settled = settled;
        this.db = db;
    }

    /** By name; from memory, but for whoever asks in a transaction of their own. */
    public List<Team> all() {
        return composing.of(() -> settled.of("teams", this::read));
    }

    private List<Team> read() {
        return List.copyOf(db.sql("select * from team order by lower(name), key")
                .query(TeamTable::team)
                .list());
    }

    public Optional<Team> find(String key) {
        return db.sql("select * from team where key = :key")
                .param("key", key)
                .query(TeamTable::team)
                .optional();
    }

    /** The team as it is, nobody else's until the transaction ends; null when there is none. */
    public @Nullable Team lock(String key) {
        return db.sql("select * from team where key = :key for update")
                .param("key", key)
                .query(TeamTable::team)
                .optional()
                .orElse(null);
    }

    public void put(Team team) {
        db.sql("""
            insert into team (key, name, contact, zone, manager, members, retired, version)
            values (:key, :name, :contact, :zone, :manager, :members, :retired, :version)
            on conflict (key) do update
            set name = excluded.name, contact = excluded.contact, zone = excluded.zone,
                manager = excluded.manager, members = excluded.members, retired = excluded.retired, version = excluded.version
            """)
                .param("key", team.key())
                .param("name", team.name())
                .param("contact", team.contact())
                .param("zone", team.zone() == null ? null : team.zoneWord(), Types.VARCHAR)
                .param("manager", team.manager(), Types.BIGINT)
                .param("members", team.members().toArray(Long[]::new))
                .param("retired", team.retired())
                .param("version", team.version())
                .update();
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        return name == null ? null : ZoneId.of(name);
    }

    private static Team team(ResultSet row, int n) throws SQLException {
        return new Team(
                row.getString("key"),
                row.getString("name"),
                row.getString("contact"),
                zone(row.getString("zone")),
                row.getObject("manager", Long.class),
                List.of((Long[]) row.getArray("members").getArray()),
                row.getBoolean("retired"),
                row.getLong("version"));
    }
}
