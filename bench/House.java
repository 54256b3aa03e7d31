import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One Andon in a process of its own, from the jar, with nothing but the settings of an unattended start. */
final class House implements AutoCloseable {
    static final String TOKEN = "bench-7d1f0c2a9b5e4836af01c2d3e4f5a6b7";
    private static final Path LOG = Path.of(System.getProperty("bench.work"), "andon.log");
    private static final Path CACHE = Path.of(System.getProperty("bench.work"), "cache");

    final Path data;
    final int port;
    final Duration firstPage;
    private final Process process;

    private House(Path data, List<String> command) throws IOException, InterruptedException {
        this.data = data;
        this.port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment().put("ANDON_DATA_DIR", data.toString());
        builder.environment().put("ANDON_PUBLIC_URL", "http://127.0.0.1:" + port);
        builder.environment().put("ANDON_OWNER_EMAIL", "olivia@example.org");
        builder.environment().put("ANDON_OWNER_PASSWORD", TOKEN);
        builder.environment().put("ANDON_API_TOKEN", TOKEN);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("ANDON_CACHE_DIR", CACHE.toString());
        long began = System.nanoTime();
        process = builder.start();
        // Interrupted runs, too, wait until it has gone: bench/run takes its directory away next.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        awaitFirstPage();
        firstPage = Duration.ofNanos(System.nanoTime() - began);
    }

    /** As the README says: java -jar. */
    static House start(Path data) throws IOException, InterruptedException {
        return new House(data, List.of(java(), "-jar", System.getProperty("bench.jar")));
    }

    /**
     * As the README says it starts faster: bin/andon, which has unpacked the jar and taken its notes before. The notes are
     * those of a house that has worked for a little while, as every house has that is started again.
     */
    static House startFast(Path data) throws Exception {
        Path script = Path.of(System.getProperty("bench.source"))
                .resolveSibling("bin")
                .resolve("andon");
        List<String> command = List.of(script.toString(), System.getProperty("bench.jar"));
        if (!Files.exists(CACHE)) {
            try (House first = new House(CACHE.resolveSibling("first-hour"), command)) {
                Declares.work(first);
            }
        }
        return new House(data, command);
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    private void awaitFirstPage() throws InterruptedException, IOException {
        while (true) {
            try (Wire wire = wire()) {
                if (wire.get("/incidents").status() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("Andon ended before it answered; see " + LOG, notYet);
                }
            }
            Thread.sleep(10);
        }
    }

    Wire wire() throws IOException {
        return new Wire(port, TOKEN);
    }

    /** A new alert source's routing key. */
    String source(String kind, String name) throws IOException {
        try (Wire wire = wire()) {
            return wire.post("/api/v1/alert-sources", "{\"name\": \"%s\", \"kind\": \"%s\"}".formatted(name, kind))
                    .field("routing_key");
        }
    }

    /** Into the server that Andon runs, past Andon. */
    Connection database() throws IOException, SQLException {
        Properties secrets = new Properties();
        Properties server = new Properties();
        try (var secret = Files.newBufferedReader(data.resolve("database.secret"));
                var conf = Files.newBufferedReader(data.resolve("postgres/andon.conf"))) {
            secrets.load(secret);
            server.load(conf);
        }
        String serverPort = server.getProperty("port").replace("'", "");
        String url = "jdbc:postgresql://127.0.0.1:" + serverPort + "/andon?sslmode=disable&gssEncMode=disable";
        return DriverManager.getConnection(url, "postgres", secrets.getProperty("postgres"));
    }

    /** Of the JVM alone; PostgreSQL's processes share most of theirs. */
    long residentMegabytes() throws IOException {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        }
    }

    /** What lives on the heap after a full collection. */
    long liveBytes() throws IOException {
        Process histogram = new ProcessBuilder(
                        Path.of(java()).resolveSibling("jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .start();
        try (Stream<String> lines = histogram.inputReader().lines()) {
            return lines.filter(line -> line.startsWith("Total"))
                    .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                    .findFirst()
                    .orElseThrow(() -> new IOException("jcmd told nothing of the heap"));
        }
    }

    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    /** kill -9; with its PostgreSQL too, or leaving that behind. */
    void kill(boolean databaseToo) throws IOException, InterruptedException {
        List<ProcessHandle> victims = new ArrayList<>();
        if (databaseToo) {
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
            victims.add(server);
            server.descendants().forEach(victims::add);
        }
        process.destroyForcibly();
        victims.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        for (ProcessHandle victim : victims) {
            victim.onExit().join();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void stop() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
