package dev.andon.people.internal;

import dev.andon.people.Access;
import dev.andon.people.HourlyRates;
import dev.andon.people.HouseSettings;
import dev.andon.platform.database.Settled;
import dev.andon.platform.database.Times;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
public class HouseTable {
    private static final TypeReference<TreeMap<Access, BigDecimal>> RATES = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Settled settled;

    HouseTable(JdbcClient db, JsonMapper json, Settled settled) {
        this.settled = settled;
        this.db = db;
        this.json = json;
    }

    public record Row(String name, ZoneId zone) {}

    public Optional<Row> find() {
        return settled.of("house", this::read);
    }

    private Optional<Row> read() {
        return db.sql("select name, zone from house")
                .query((row, n) -> new Row(row.getString("name"), ZoneId.of(row.getString("zone"))))
                .optional();
    }

    /** False when there is a house already; of two at once, one waits here and is then told so. */
    public boolean insert(String name, String zone, Instant now) {
        return db.sql("""
            insert into house (name, zone, set_up_at)
            values (:name, :zone, :now)
            on conflict do nothing
            """)
                        .param("name", name)
                        .param("zone", zone)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    public Optional<HouseSettings> settings() {
        return db.sql("select * from house").query(this::settings).optional();
    }

    /** As {@link #settings}, locked: two owners who save at once must not undo each other. */
    public Optional<HouseSettings> lock() {
        return db.sql("select * from house for update").query(this::settings).optional();
    }

    public void update(HouseSettings settings) {
        HourlyRates rates = settings.rates();
        db.sql("""
            update house
            set name = :name, zone = :zone, currency = :currency, rate = :rate, rates = :rates::jsonb,
                version = :version
            """)
                .param("name", settings.name())
                .param("zone", settings.zone().getId())
                .param("currency", rates == null ? null : rates.currency().getCurrencyCode())
                .param("rate", rates == null ? null : rates.usual(), Types.NUMERIC)
                .param("rates", rates == null ? null : json.writeValueAsString(rates.byAccess()))
                .param("version", settings.version())
                .update();
    }

    private HouseSettings settings(ResultSet row, int n) throws SQLException {
        String currency = row.getString("currency");
        return new HouseSettings(
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                currency == null
                        ? null
                        : new HourlyRates(
                                Currency.getInstance(currency),
                                row.getBigDecimal("rate"),
                                json.readValue(row.getString("rates"), RATES)),
                row.getLong("version"));
    }
}
