package dev.andon.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Composes one thing, such as the page of a room, from one snapshot of the database, on one connection. What is read
 * meanwhile is read once ({@link ReadOnce}), and what is {@link Settled} not at all.
 */
@Component
public class Composing {
    /**
     * In one exchange. Told to the driver, the isolation is asked for, set and set back in an exchange each. What is composed
     * is found by its key, so that one plan is as good as another; some were made anew each time, longer than they ran.
     */
    private static final String BEGIN = """
        set transaction isolation level repeatable read;
        set local plan_cache_mode = force_generic_plan;
        select revision from platform_settled
        """;

    private final JdbcTemplate db;
    private final TransactionTemplate transaction;

    Composing(JdbcTemplate db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** Does the work, which only reads. Inside of another composition it is a part of that one. */
    public <T> T of(Supplier<T> work) {
        if (ReadOnce.isComposing()) {
            return work.get();
        }
        return transaction.execute(status -> ReadOnce.composing(() -> {
            if (status.isNewTransaction()) {
                Settled.know(db.execute(Composing::begin));
            }
            return work.get();
        }));
    }

    private static UUID begin(Connection connection) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.execute();
            begin.getMoreResults();
            begin.getMoreResults();
            try (ResultSet row = begin.getResultSet()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }
}
