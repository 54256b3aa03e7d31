package dev.andon.platform.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.APPEND;

import dev.andon.platform.database.ServerPrograms.ServerFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The directory in which PostgreSQL keeps its data, and the server that runs on it. */
final class Cluster {
    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final int ATTEMPTS = 3;

    private final Path directory;
    private final ServerPrograms programs;

    Cluster(Path directory, ServerPrograms programs) {
        this.directory = directory;
        this.programs = programs;
    }

    static boolean existsIn(Path directory) {
        return Files.exists(directory.resolve("PG_VERSION"));
    }

    static void refuseOtherVersion(Path directory) throws IOException {
        if (!existsIn(directory)) {
            return;
        }
        String found = Files.readString(directory.resolve("PG_VERSION")).strip();
        if (!found.equals(ServerBinaries.MAJOR)) {
            throw new DatabaseRefused(
                    "%s was written by PostgreSQL %s; this Andon carries PostgreSQL %s."
                            .formatted(directory, found, ServerBinaries.MAJOR),
                    "Start the Andon that wrote it, or move that directory away to begin with an empty one. Nothing was"
                            + " changed.");
        }
    }

    /** Made beside its place and moved there when complete, so that an interrupted first start leaves no half cluster. */
    void create(String superuserPassword) throws IOException {
        log.info("Creating the database in {} …", directory);
        Path draft = directory.resolveSibling(directory.getFileName() + ".draft");
        Path password = directory.resolveSibling("initdb.secret");
        FileSystemUtils.deleteRecursively(draft);
        PrivateFiles.write(password, superuserPassword);
        try {
            programs.run(
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + Secrets.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--data-checksums");
        } finally {
            Files.delete(password);
        }
        Files.writeString(draft.resolve("postgresql.conf"), "\ninclude '" + ServerSettings.FILE + "'\n", APPEND);
        Files.move(draft, directory, ATOMIC_MOVE);
    }

    /** Starts the server on a free port and returns the port. */
    int start(Map<String, String> settings) throws IOException {
        stopOrphan();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            PrivateFiles.write(directory.resolve(ServerSettings.FILE), ServerSettings.file(port, settings));
            Path output = directory.resolve("start.log");
            Files.deleteIfExists(output);
            try {
                programs.run(
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--timeout=600",
                        "--silent",
                        "--pgdata=" + directory,
                        "--log=" + output);
                return port;
            } catch (ServerFailed e) {
                // between our look and the server's start somebody else may have taken the port
                if (attempt == ATTEMPTS) {
                    throw new ServerFailed(e.getMessage() + "\n" + said(output));
                }
            }
        }
    }

    void stop() {
        if (livingServer().isPresent()) {
            programs.run("pg_ctl", "stop", "--wait", "--silent", "--mode=fast", "--pgdata=" + directory);
        }
    }

    /** The server outlives an Andon that was killed; its port is unknown to us and its settings may be old. */
    private void stopOrphan() throws IOException {
        if (livingServer().isPresent()) {
            log.info("Stopping the database server that an earlier Andon left behind …");
            stop();
        } else if (namedProcess().isPresent()) {
            // a reboot gave the number to another program, and PostgreSQL would take that for itself
            Files.delete(pidFile());
        }
    }

    private Optional<ProcessHandle> livingServer() {
        return namedProcess()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    /** Whatever now runs under the number that the server wrote down when it started. */
    private Optional<ProcessHandle> namedProcess() {
        try (Stream<String> lines = Files.lines(pidFile())) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
        } catch (NoSuchFileException stoppedCleanly) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }

    private static String said(Path output) throws IOException {
        return Files.exists(output) ? Files.readString(output).strip() : "";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
