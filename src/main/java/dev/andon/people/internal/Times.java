package dev.andon.people.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants to and from the driver, which cannot bind them itself. */
final class Times {
    private Times() {}

    static @Nullable Timestamp sql(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
