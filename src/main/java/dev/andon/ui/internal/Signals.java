package dev.andon.ui.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for news on one connection of its own: the pool would take it away, or run short of it. When the connection
 * breaks it comes back by itself, and since news may have been lost meanwhile, everybody is told to look.
 */
@Component
class Signals implements SmartLifecycle {
    static final String CHANNEL = "andon_live";

    private static final Logger log = LoggerFactory.getLogger(Signals.class);
    private static final int PATIENCE_MS = 10_000;
    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final DataSource dataSource;
    private final Hub hub;
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection current;

    Signals(DataSource dataSource, Hub hub) {
        this.dataSource = dataSource;
        this.hub = hub;
    }

    @Override
    public void start() {
        hub.open();
        // Before the thread: it ends when it finds this false, and it may look before start() has returned.
        running = true;
        thread = Thread.ofPlatform().daemon().name("live-signals").start(this::listenForEver);
    }

    /** In the last phase to start and so the first to stop: before the web server begins to wait for open requests. */
    @Override
    public void stop() {
        running = false;
        Thread listener = thread;
        hub.close();
        if (listener != null) {
            listener.interrupt();
        }
        closeQuietly(current);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listenForEver() {
        long pause = FIRST_PAUSE_MS;
        while (isRunning()) {
            try (Connection connection = connect()) {
                current = connection;
                listen(connection);
                pause = FIRST_PAUSE_MS;
                hub.changedAll();
                receive(connection);
            } catch (SQLException | RuntimeException e) {
                if (isRunning()) {
                    log.warn("Live news are interrupted, trying again: {}", e.getMessage());
                }
            }
            pause = rest(pause);
        }
    }

    /** A pause between two tries to connect; stop() ends it. */
    private long rest(long pause) {
        if (isRunning()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
        }
        return Math.min(LONGEST_PAUSE_MS, pause * 2);
    }

    private static void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
    }

    private void receive(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            PGNotification[] received = postgres.getNotifications(PATIENCE_MS);
            if (received == null || received.length == 0) {
                // A server that vanished without goodbye is noticed only by asking.
                if (!connection.isValid(5)) {
                    throw new SQLException("the database does not answer");
                }
                continue;
            }
            for (PGNotification notification : received) {
                Optional<News> news = News.of(notification.getParameter());
                news.ifPresent(hub::changed);
            }
        }
    }

    private Connection connect() throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        put(properties, "user", pool.getUsername());
        put(properties, "password", pool.getPassword());
        properties.put("ApplicationName", "andon live");
        properties.put("tcpKeepAlive", "true");
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            log.trace("Closing the line of live news", e);
        }
    }
}
