package dev.andon.people.internal;

import dev.andon.people.Team;
import dev.andon.platform.database.Settled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code team}. */
@Component
public class TeamTable {
    private final JdbcClient db;
    private final Settled settled;

    TeamTable(JdbcClient db, Settled settled) {
        this.settled = settled;
        this.db = db;
    }

    /** By name. */
    public List<Team> all() {
        return settled.of("teams", this::read);
    }

    private List<Team> read() {
        return List.copyOf(db.sql("select * from team order by lower(name), key")
                .query(TeamTable::team)
                .list());
    }

    /** What each is called, by key, in the order of their names. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        db.sql("select key, name from team order by lower(name), key")
                .query((row, _) -> names.put(row.getString("key"), row.getString("name")))
                .list();
        return names;
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
