package dev.andon.testing;

import dev.andon.platform.database.EmbeddedServer;
import dev.andon.platform.database.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL per JVM, with a migrated template from which every test class gets its own database. A copy takes as long
 * as many a class, so the next one is made while the one before is used.
 */
public final class TestServer {
    private static final String TEMPLATE = "andon_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedServer server;
    private final ExecutorService beside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("databases", 0).factory());
    private Future<TestDatabase> next;

    private TestServer() {
        server = EmbeddedServer.start(
                TestDirectories.fresh("test-server"),
                Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        execute("create database " + TEMPLATE + " owner " + server.owner().username());
        Login owner = in(TEMPLATE, server.owner());
        Flyway.configure()
                .dataSource(owner.url(), owner.username(), owner.password())
                .load()
                .migrate();
        next = beside.submit(this::copy);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    public static TestServer running() {
        return Holder.ONE;
    }

    /** A fresh, migrated, empty database. */
    public synchronized TestDatabase newDatabase() {
        try {
            TestDatabase made = next.get();
            next = beside.submit(this::copy);
            return made;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** File by file: the other way writes all of it into the log of what was changed, too. */
    private TestDatabase copy() {
        String name = "story_" + NUMBER.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE + " strategy file_copy owner "
                + server.owner().username());
        return new TestDatabase(name, in(name, server.app()), in(name, server.owner()), in(name, server.superuser()));
    }

    /** Ends whoever is still connected, so that they come to the next one; the files can wait. */
    void drop(TestDatabase database) {
        execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + database.name()
                + "'");
        beside.execute(() -> execute("drop database " + database.name() + " with (force)"));
    }

    private void execute(String sql) {
        try (Connection connection = server.superuser().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Login in(String database, Login login) {
        String url = login.url().replace("/" + EmbeddedServer.DATABASE + "?", "/" + database + "?");
        return new Login(url, login.username(), login.password());
    }

    private static final class Holder {
        static final TestServer ONE = new TestServer();
    }
}
