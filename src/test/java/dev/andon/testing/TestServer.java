package dev.andon.testing;

import dev.andon.platform.database.EmbeddedServer;
import dev.andon.platform.database.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** One PostgreSQL per JVM, with a migrated template from which every test class gets its own database. */
public final class TestServer {
    private static final String TEMPLATE = "andon_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedServer server;

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
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    public static TestServer running() {
        return Holder.ONE;
    }

    /** A fresh, migrated, empty database. */
    public TestDatabase newDatabase() {
        String name = "story_" + NUMBER.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE + " owner "
                + server.owner().username());
        return new TestDatabase(name, in(name, server.app()), in(name, server.owner()), in(name, server.superuser()));
    }

    /** Also ends whoever is still connected. */
    void drop(TestDatabase database) {
        execute("drop database " + database.name() + " with (force)");
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
