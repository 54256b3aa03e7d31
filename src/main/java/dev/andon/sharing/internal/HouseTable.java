package dev.andon.sharing.internal;

import dev.andon.sharing.SharingSettings;
import java.time.DayOfWeek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the house shares. */
@Component
public class HouseTable {
    private final JdbcClient db;

    HouseTable(JdbcClient db) {
        this.db = db;
    }

    public SharingSettings find() {
        return select("");
    }

    /** Nobody else's until the transaction ends. */
    public SharingSettings lock() {
        return select(" for update");
    }

    private SharingSettings select(String lock) {
        return db.sql("select * from sharing_house" + lock)
                .query((row, n) -> new SharingSettings(
                        row.getString("hosts").lines().toList(),
                        DayOfWeek.of(row.getInt("digest_day")),
                        row.getInt("digest_hour"),
                        row.getBoolean("anniversaries"),
                        row.getLong("version")))
                .single();
    }

    public void update(SharingSettings settings) {
        db.sql("""
            update sharing_house
            set hosts = :hosts, digest_day = :day, digest_hour = :hour, anniversaries = :anniversaries, version = :version
            """)
                .param("hosts", String.join("\n", settings.hosts()))
                .param("day", settings.digestDay().getValue())
                .param("hour", settings.digestHour())
                .param("anniversaries", settings.anniversaries())
                .param("version", settings.version())
                .update();
    }
}
