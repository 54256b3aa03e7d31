package dev.andon.alerts.internal.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array a column, for {@code unnest}. */
final class Columns<T> {
    private record Column(String type, @Nullable Object[] values) {}

    private final List<T> rows;
    private final List<Column> columns = new ArrayList<>();

    Columns(List<T> rows) {
        this.rows = rows;
    }

    Columns<T> numbers(ToLongFunction<T> value) {
        return column("int8", new Long[rows.size()], value::applyAsLong);
    }

    Columns<T> counts(ToIntFunction<T> value) {
        return column("int4", new Integer[rows.size()], value::applyAsInt);
    }

    Columns<T> texts(Function<T, @Nullable String> value) {
        return column("text", new @Nullable String[rows.size()], value);
    }

    /** As text, which the statement casts: an array of text travels in binary, one of timestamptz does not. */
    Columns<T> times(Function<T, @Nullable Instant> value) {
        return texts(row -> {
            Instant at = value.apply(row);
            return at == null ? null : at.toString();
        });
    }

    private <V> Columns<T> column(String type, @Nullable V[] values, Function<T, ? extends @Nullable V> value) {
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        columns.add(new Column(type, values));
        return this;
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            statement.setArray(i + 1, statement.getConnection().createArrayOf(column.type(), column.values()));
        }
    }
}
