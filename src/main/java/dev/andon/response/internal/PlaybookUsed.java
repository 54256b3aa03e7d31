package dev.andon.response.internal;

import dev.andon.playbook.PlaybookUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which words of the playbook stand in incidents and their logs. */
@Component
class PlaybookUsed implements PlaybookUse {
    private final JdbcClient db;

    PlaybookUsed(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean uses(String section, String key) {
        return switch (section) {
            case "severities" ->
                any("select 1 from incident where severity = :key", key) || inLogs("severity_changed", "from", key);
            case "types" -> any("select 1 from incident where type = :key", key);
            case "roles" -> inLogs("role_assigned", "role", key);
            case "checklists" -> any("select 1 from response_checklist_tick where checklist = :key", key);
            case "fields" -> inLogs("field_set", "key", key);
            default -> false;
        };
    }

    private boolean any(String sql, String key) {
        return db.sql("select exists (" + sql + ")")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** Reads the log once through; somebody removes a part of the playbook a few times in its life. */
    private boolean inLogs(String type, String field, String key) {
        return db.sql("select exists (select 1 from incident_event where type = :type and payload ->> :field = :key)")
                .param("type", type)
                .param("field", field)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
