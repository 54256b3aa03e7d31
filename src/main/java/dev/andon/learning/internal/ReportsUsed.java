package dev.andon.learning.internal;

import dev.andon.playbook.PlaybookUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which report templates reports were written from. */
@Component
class ReportsUsed implements PlaybookUse {
    private final JdbcClient db;

    ReportsUsed(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean uses(String section, String key) {
        return section.equals("reports")
                && db.sql("select exists (select 1 from report where template = :key)")
                        .param("key", key)
                        .query(Boolean.class)
                        .single();
    }
}
