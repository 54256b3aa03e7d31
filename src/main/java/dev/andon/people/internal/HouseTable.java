package dev.andon.people.internal;

import dev.andon.platform.database.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class HouseTable {
    private final JdbcClient db;

    HouseTable(JdbcClient db) {
        this.db = db;
    }

    public record Row(String name, ZoneId zone) {}

    public Optional<Row> find() {
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
}
