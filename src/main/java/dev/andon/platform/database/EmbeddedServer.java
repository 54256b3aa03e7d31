package dev.andon.platform.database;

import dev.andon.platform.database.ServerPrograms.ServerFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Andon's own PostgreSQL, in the data directory: durable, password-protected, reachable from this machine only. It
 * starts before the first connection and stops after the last.
 */
public final class EmbeddedServer implements Database {
    public static final String DATABASE = "andon";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private final DirectoryLock lock;
    private final Cluster cluster;
    private final Secrets secrets;
    private final int port;

    /** Starts it, and makes it first where there is none yet. */
    public static EmbeddedServer start(Path dataDir) {
        return start(dataDir, Map.of());
    }

    /** Starts it with some settings of the server changed. */
    public static EmbeddedServer start(Path dataDir, Map<String, String> settings) {
        try {
            PrivateFiles.directory(dataDir);
            DirectoryLock lock = DirectoryLock.take(dataDir);
            try {
                return new EmbeddedServer(dataDir, settings, lock);
            } catch (RuntimeException | IOException e) {
                lock.close();
                throw e;
            }
        } catch (ServerFailed e) {
            throw new DatabaseRefused(
                    "The database in " + dataDir + " does not start.\n" + e.getMessage(), e.remedy(), e);
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The data directory " + dataDir + " cannot be used: " + e,
                    "Make it a directory that this user may write to, or name another in ANDON_DATA_DIR.",
                    e);
        }
    }

    private EmbeddedServer(Path dataDir, Map<String, String> settings, DirectoryLock lock) throws IOException {
        this.lock = lock;
        Path directory = dataDir.resolve("postgres");
        Cluster.refuseOtherVersion(directory);
        Path secretFile = dataDir.resolve("database.secret");
        if (Cluster.existsIn(directory) && !Files.exists(secretFile)) {
            throw new DatabaseRefused(
                    "There is a database in " + directory + ", but the passwords that open it, " + secretFile
                            + ", are gone.",
                    "Put the file back from a backup of the same directory.");
        }
        secrets = Secrets.readOrCreate(secretFile);
        cluster =
                new Cluster(directory, new ServerPrograms(ServerBinaries.unpackedIn(dataDir.resolve("postgres-bin"))));
        if (!Cluster.existsIn(directory)) {
            cluster.create(secrets.superuser());
        }
        port = cluster.start(settings);
        try {
            Roles.ensure(login(Secrets.SUPERUSER, "postgres"), secrets);
        } catch (RuntimeException e) {
            cluster.stop();
            throw e;
        }
        log.info("PostgreSQL {} is running on port {}", ServerBinaries.VERSION, port);
    }

    /** For the program itself: reads and writes rows, owns nothing. */
    @Override
    public Login app() {
        return login(Secrets.APP, DATABASE);
    }

    @Override
    public Login owner() {
        return login(Secrets.OWNER, DATABASE);
    }

    /** For looking after the server itself. */
    public Login superuser() {
        return login(Secrets.SUPERUSER, DATABASE);
    }

    private Login login(String role, String database) {
        // the connection does not leave the machine; asking for encryption only costs a round trip
        String url = "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable".formatted(port, database);
        return new Login(url, role, secrets.of(role));
    }

    @Override
    public void close() {
        try {
            cluster.stop();
        } finally {
            lock.close();
        }
    }
}
