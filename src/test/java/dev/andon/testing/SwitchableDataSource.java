package dev.andon.testing;

import com.zaxxer.hikari.HikariDataSource;
import dev.andon.platform.database.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Leads to the database of the test class that runs now. So one Spring context, started once, serves all classes.
 * Static, because JUnit's extension sets it before Spring's context exists.
 */
final class SwitchableDataSource extends AbstractDataSource {
    private static volatile @Nullable HikariDataSource target;

    static void lead(Login login) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("story");
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.username());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(20);
        pool.setMinimumIdle(1);
        // At the end of a run the server may go first; what still asks for a connection then must not hold the exit up.
        pool.setConnectionTimeout(5_000);
        HikariDataSource before = target;
        target = pool;
        if (before != null) {
            before.close();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return target().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return target().getConnection(username, password);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return target().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return target().isWrapperFor(type);
    }

    private static HikariDataSource target() {
        return Objects.requireNonNull(target, "no @StoryTest is running");
    }
}
