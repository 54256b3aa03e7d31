package dev.andon.catalog.internal;

import dev.andon.catalog.Dependency;
import dev.andon.catalog.Dependency.Strength;
import dev.andon.catalog.Link;
import dev.andon.catalog.Service;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code catalog_service} and {@code catalog_dependency}. */
@Component
class ServiceTable {
    private static final TypeReference<List<Link>> LINKS = new TypeReference<>() {};

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    ServiceTable(JdbcClient db, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.db = db;
        this.batches = batches;
        this.json = json;
    }

    List<Service> read() {
        Map<String, List<Dependency>> needs = new HashMap<>();
        db.sql("select * from catalog_dependency order by service, position").query(row -> {
            needs.computeIfAbsent(row.getString("service"), _ -> new ArrayList<>())
                    .add(new Dependency(
                            row.getString("target"), Strength.of(row.getString("strength")), row.getString("note")));
        });
        return db.sql("select * from catalog_service")
                .query((row, _) -> service(row, needs.getOrDefault(row.getString("key"), List.of())))
                .list();
    }

    private Service service(ResultSet row, List<Dependency> dependencies) throws SQLException {
        return new Service(
                row.getString("key"),
                row.getString("name"),
                row.getString("description"),
                row.getInt("tier"),
                row.getString("owner"),
                List.of((String[]) row.getArray("aliases").getArray()),
                json.readValue(row.getString("dashboards"), LINKS),
                row.getString("repository"),
                row.getString("docs"),
                List.copyOf(dependencies),
                row.getBoolean("retired"),
                row.getLong("version"));
    }

    void write(List<Service> services) {
        if (services.isEmpty()) {
            return;
        }
        SqlParameterSource[] rows = services.stream()
                .map(service -> ItemTables.row(service)
                        .addValue("description", service.description())
                        .addValue("tier", service.tier())
                        .addValue("owner", service.owner())
                        .addValue("aliases", service.aliases().toArray(String[]::new))
                        .addValue("dashboards", json.writeValueAsString(service.dashboards()))
                        .addValue("repository", service.repository())
                        .addValue("docs", service.docs()))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
            insert into catalog_service
                (key, name, description, tier, owner, aliases, dashboards, repository, docs, retired, version)
            values (:key, :name, :description, :tier, :owner, :aliases, :dashboards::jsonb, :repository, :docs,
                    :retired, :version)
            on conflict (key) do update
            set name = excluded.name, description = excluded.description, tier = excluded.tier,
                owner = excluded.owner, aliases = excluded.aliases, dashboards = excluded.dashboards,
                repository = excluded.repository, docs = excluded.docs, retired = excluded.retired,
                version = excluded.version
            """, rows);
    }

    /** What each of them needs from now on, and nothing else. */
    void dependencies(List<Service> services) {
        if (services.isEmpty()) {
            return;
        }
        db.sql("delete from catalog_dependency where service = any(:services)")
                .param("services", services.stream().map(Service::key).toArray(String[]::new))
                .update();
        List<SqlParameterSource> rows = new ArrayList<>();
        for (Service service : services) {
            for (int i = 0; i < service.dependencies().size(); i++) {
                Dependency dependency = service.dependencies().get(i);
                rows.add(new MapSqlParameterSource("service", service.key())
                        .addValue("target", dependency.on())
                        .addValue("strength", dependency.strength().word())
                        .addValue("note", dependency.note())
                        .addValue("position", i));
            }
        }
        if (!rows.isEmpty()) {
            batches.batchUpdate("""
                insert into catalog_dependency (service, target, strength, note, position)
                values (:service, :target, :strength, :note, :position)
                """, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
