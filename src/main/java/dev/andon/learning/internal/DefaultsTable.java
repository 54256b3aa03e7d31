package dev.andon.learning.internal;

import dev.andon.learning.ReportDefaults;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code report_defaults}: one row, or none while the house has what was shipped. */
@Component
public class DefaultsTable {
    private final JdbcClient db;

    DefaultsTable(JdbcClient db) {
        this.db = db;
    }

    /** Nobody else changes it until the transaction ends. */
    public void oneAtATime() {
        db.sql("lock table report_defaults in share row exclusive mode").update();
    }

    public Optional<ReportDefaults> read() {
        return db.sql("select names_as_roles, lead_up_hours, version from report_defaults")
                .query((rs, _) -> new ReportDefaults(
                        rs.getBoolean("names_as_roles"), rs.getInt("lead_up_hours"), rs.getLong("version")))
                .optional();
    }

    public void write(ReportDefaults defaults) {
        db.sql("""
            insert into report_defaults (names_as_roles, lead_up_hours, version)
            values (:roles, :hours, :version)
            on conflict (single) do update
            set names_as_roles = :roles, lead_up_hours = :hours, version = :version
            """)
                .param("roles", defaults.namesAsRoles())
                .param("hours", defaults.leadUpHours())
                .param("version", defaults.version())
                .update();
    }
}
