package dev.andon.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out the connections of a pool in the order in which they were asked for. The pool itself lets whoever comes by at
 * the right moment pass those who wait, and when twenty people declare at once some of them wait three times as long as the
 * others (ADR 0025).
 */
final class FairPool extends DelegatingDataSource implements AutoCloseable {
    private final HikariDataSource pool;
    private final Semaphore places;

    FairPool(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
        places = new Semaphore(pool.getMaximumPoolSize(), true);
    }

    @Override
    public Connection getConnection() throws SQLException {
        takePlace();
        try {
            return new Held(pool.getConnection()).connection();
        } catch (SQLException | RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private void takePlace() throws SQLException {
        try {
            if (!places.tryAcquire(pool.getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException(
                        "No connection became free in %d ms".formatted(pool.getConnectionTimeout()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while waiting for a connection", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** A connection that is somebody's until it is closed; closing it twice gives back one place. */
    private final class Held {
        private final Connection connection;
        private final AtomicBoolean open = new AtomicBoolean(true);

        Held(Connection connection) {
            this.connection = connection;
        }

        Connection connection() {
            Class<?>[] type = {Connection.class};
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), type, (_, method, args) -> call(method, args));
        }

        private Object call(Method method, Object[] args) throws Throwable {
            try {
                return method.invoke(connection, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                if (method.getName().equals("close") && open.getAndSet(false)) {
                    places.release();
                }
            }
        }
    }
}
