package dev.andon.catalog.internal;

import dev.andon.catalog.Bridge;
import dev.andon.catalog.ChangeEntry;
import dev.andon.catalog.Item;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Plan.Change;
import dev.andon.catalog.Runbook;
import dev.andon.catalog.Service;
import dev.andon.catalog.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is listed, as rows: read whole, written in batches. */
@Component
public class ItemTables {
    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batches;
    private final ServiceTable services;
    private final ChangeTable changes;

    ItemTables(JdbcClient db, NamedParameterJdbcTemplate batches, ServiceTable services, ChangeTable changes) {
        this.db = db;
        this.batches = batches;
        this.services = services;
        this.changes = changes;
    }

    public UUID revision() {
        return db.sql("select revision from catalog_state").query(UUID.class).single();
    }

    /** The revision, and with it the right to make the next one. */
    public UUID lock() {
        return db.sql("select revision from catalog_state for update")
                .query(UUID.class)
                .single();
    }

    /** From now on every copy is old. */
    public void revised() {
        db.sql("update catalog_state set revision = gen_random_uuid()").update();
    }

    public List<Item> read() {
        List<Item> items = new ArrayList<>(services.read());
        items.addAll(vendors());
        items.addAll(runbooks());
        items.addAll(bridges());
        return items;
    }

    private List<Vendor> vendors() {
        return db.sql("select * from catalog_vendor")
                .query((row, _) -> new Vendor(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getString("support"),
                        row.getString("status_page"),
                        row.getBoolean("retired"),
                        row.getLong("version")))
                .list();
    }

    private List<Runbook> runbooks() {
        return db.sql("select * from catalog_runbook")
                .query((row, _) -> new Runbook(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("text"),
                        List.of((String[]) row.getArray("services").getArray()),
                        row.getBoolean("retired"),
                        row.getLong("version")))
                .list();
    }

    private List<Bridge> bridges() {
        return db.sql("select * from catalog_bridge")
                .query((row, _) -> new Bridge(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("url"),
                        row.getString("dial_in"),
                        row.getBoolean("standing"),
                        row.getBoolean("retired"),
                        row.getLong("version")))
                .list();
    }

    /** Claims every key and alias of what changes. First all are let go: an alias may move from one service to another. */
    public void names(List<Change> changed) {
        db.sql("delete from catalog_name where key = any(:keys) and name <> key")
                .param(
                        "keys",
                        only(Service.class, changed).stream().map(Item::key).toArray(String[]::new))
                .update();
        List<SqlParameterSource> rows = new ArrayList<>();
        for (Change change : changed) {
            Item item = change.after();
            boolean named = item instanceof Service || item instanceof Vendor;
            if (named && change.before() == null) {
                rows.add(name(item.key(), item.key()));
            }
            if (item instanceof Service service) {
                service.aliases().forEach(alias -> rows.add(name(alias, item.key())));
            }
        }
        // A word that means something else already was refused by the plan, and is refused here in any case.
        batch("insert into catalog_name (name, key) values (:name, :key)", rows);
    }

    private static SqlParameterSource name(String name, String key) {
        return new MapSqlParameterSource("name", name.toLowerCase(Locale.ROOT)).addValue("key", key);
    }

    public void write(List<Change> changed) {
        services.write(only(Service.class, changed));
        writeVendors(only(Vendor.class, changed));
        writeRunbooks(only(Runbook.class, changed));
        writeBridges(only(Bridge.class, changed));
    }

    private static <T extends Item> List<T> only(Class<T> type, List<Change> changed) {
        return changed.stream()
                .map(Change::after)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void writeVendors(List<Vendor> vendors) {
        batch(
                """
                insert into catalog_vendor (key, name, purpose, support, status_page, retired, version)
                values (:key, :name, :purpose, :support, :status_page, :retired, :version)
                on conflict (key) do update
                set name = excluded.name, purpose = excluded.purpose, support = excluded.support,
                    status_page = excluded.status_page, retired = excluded.retired, version = excluded.version
                """,
                vendors.stream()
                        .<SqlParameterSource>map(vendor -> row(vendor)
                                .addValue("purpose", vendor.purpose())
                                .addValue("support", vendor.support())
                                .addValue("status_page", vendor.statusPage()))
                        .toList());
    }

    private void writeRunbooks(List<Runbook> runbooks) {
        batch(
                """
                insert into catalog_runbook (key, name, text, services, retired, version)
                values (:key, :name, :text, :services, :retired, :version)
                on conflict (key) do update
                set name = excluded.name, text = excluded.text, services = excluded.services,
                    retired = excluded.retired, version = excluded.version
                """,
                runbooks.stream()
                        .<SqlParameterSource>map(runbook -> row(runbook)
                                .addValue("text", runbook.text())
                                .addValue("services", runbook.services().toArray(String[]::new)))
                        .toList());
    }

    private void writeBridges(List<Bridge> bridges) {
        batch(
                """
                insert into catalog_bridge (key, name, url, dial_in, standing, retired, version)
                values (:key, :name, :url, :dial_in, :standing, :retired, :version)
                on conflict (key) do update
                set name = excluded.name, url = excluded.url, dial_in = excluded.dial_in,
                    standing = excluded.standing, retired = excluded.retired, version = excluded.version
                """,
                bridges.stream()
                        .<SqlParameterSource>map(bridge -> row(bridge)
                                .addValue("url", bridge.url())
                                .addValue("dial_in", bridge.dialIn())
                                .addValue("standing", bridge.standing()))
                        .toList());
    }

    /** After everything is there that can be depended on. */
    public void dependencies(List<Change> changed) {
        services.dependencies(only(Service.class, changed));
    }

    public List<ChangeEntry> changes(Kind kind, String key, int limit) {
        return changes.of(kind, key, limit);
    }

    static MapSqlParameterSource row(Item item) {
        return new MapSqlParameterSource("key", item.key())
                .addValue("name", item.name())
                .addValue("retired", item.retired())
                .addValue("version", item.version());
    }

    private void batch(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
