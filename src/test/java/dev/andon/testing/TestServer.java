package dev.andon.testing;

import dev.andon.platform.database.EmbeddedServer;
import dev.andon.platform.database.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL per JVM, with a migrated template from which every test class gets its own database. */
public final class TestServer {
    private static final String TEMPLATE = "andon_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedServer server;

    private TestServer() {
        server = EmbeddedServer.start(
                dataDir(), Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
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

    /** The programs are kept between runs, the data is not. */
    private static Path dataDir() {
        Path directory =
                Path.of("target", "test-server-" + ProcessHandle.current().pid());
        Path shared = Path.of("target", "postgres-bin").toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(directory);
            Files.createDirectories(directory);
            Files.createDirectories(shared);
            Files.createSymbolicLink(directory.resolve("postgres-bin"), shared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }

    private static final class Holder {
        static final TestServer ONE = new TestServer();
    }
}
