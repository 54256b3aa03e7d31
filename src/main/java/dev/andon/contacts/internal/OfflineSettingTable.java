package dev.andon.contacts.internal;

import dev.andon.contacts.OfflineSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code contacts_setting}, which has one row. */
@Component
public class OfflineSettingTable {
    private final JdbcClient db;

    OfflineSettingTable(JdbcClient db) {
        this.db = db;
    }

    public OfflineSettings now() {
        return db.sql("select * from contacts_setting")
                .query(OfflineSettingTable::settings)
                .single();
    }

    /** Nobody else's until the transaction ends. */
    public OfflineSettings lock() {
        return db.sql("select * from contacts_setting for update")
                .query(OfflineSettingTable::settings)
                .single();
    }

    public void update(OfflineSettings settings) {
        db.sql("""
            update contacts_setting
            set copies = :copies, restricted_too = :restricted, minutes = :minutes, version = :version
            """)
                .param("copies", settings.copies())
                .param("restricted", settings.restrictedToo())
                .param("minutes", settings.minutes())
                .param("version", settings.version())
                .update();
    }

    private static OfflineSettings settings(ResultSet row, int n) throws SQLException {
        return new OfflineSettings(
                row.getBoolean("copies"),
                row.getBoolean("restricted_too"),
                row.getInt("minutes"),
                row.getLong("version"));
    }
}
