package dev.andon.learning.internal;

import dev.andon.playbook.ReportTemplate.Kind;
import dev.andon.playbook.ReportTemplate.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two columns that say what the value of a section is. */
final class TypedColumns {
    private TypedColumns() {}

    static @Nullable Typed read(ResultSet rs) throws SQLException {
        String kind = rs.getString("kind");
        return kind == null
                ? null
                : new Typed(
                        Kind.of(kind), List.of((String[]) rs.getArray("choices").getArray()));
    }

    static @Nullable String kind(@Nullable Typed typed) {
        return typed == null ? null : typed.kind().word();
    }

    static String[] choices(@Nullable Typed typed) {
        return typed == null ? new String[0] : typed.choices().toArray(String[]::new);
    }
}
