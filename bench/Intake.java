import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A storm of new keys through the front door, and the same rows straight into the same table. */
final class Intake {
    private static final int CONNECTIONS = 128;
    private static final int BATCH = 500;
    private static final String COLUMNS = "source_id, dedup_key, status, severity, title, component, link, started_at,"
            + " received_at, last_seen_at, acknowledged_at, acknowledged_by, resolved_at, occurrences, watched, labels,"
            + " warnings, opening";

    record Storm(double perSecond, Latencies latencies, int sentAgain) {}

    private final House house;
    private final Dialect dialect;
    private final String key;
    private final String prefix;

    Intake(House house, Dialect dialect, String prefix) throws IOException {
        this.house = house;
        this.dialect = dialect;
        this.prefix = prefix;
        this.key = house.source(dialect.kind(), prefix);
    }

    Storm storm(int alerts) throws Exception {
        long[] nanos = new long[alerts / dialect.perRequest()];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger again = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, CONNECTIONS)
                    .mapToObj(_ -> senders.submit(() -> send(next, nanos, again)))
                    .toList();
            for (Future<?> sender : running) {
                sender.get();
            }
        }
        return new Storm(alerts * 1e9 / (System.nanoTime() - began), Latencies.of(nanos), again.get());
    }

    private Void send(AtomicInteger next, long[] nanos, AtomicInteger again) throws Exception {
        try (Wire wire = house.wire()) {
            for (int n = next.getAndIncrement(); n < nanos.length; n = next.getAndIncrement()) {
                long began = System.nanoTime();
                for (int status = post(wire, n); !dialect.accepted(status); status = post(wire, n)) {
                    if (status != 429 && status != 503) {
                        throw new IOException("An alert was answered " + status);
                    }
                    again.incrementAndGet();
                    Thread.sleep(50);
                }
                nanos[n] = System.nanoTime() - began;
            }
        }
        return null;
    }

    private int post(Wire wire, int n) throws IOException {
        return wire.post(dialect.path(key), dialect.body(key, prefix + "/", n * dialect.perRequest()))
                .status();
    }

    /** Rows a second of multi-row INSERTs of 500, each committed; the rows are copies of one that Andon wrote. */
    double insertPlainly(int rows, int connections) throws Exception {
        long began = System.nanoTime();
        try (ExecutorService writers = Executors.newFixedThreadPool(connections)) {
            var running = IntStream.range(0, connections)
                    .mapToObj(n -> writers.submit(() -> insert(rows / connections, "raw" + n + "/" + began + "/")))
                    .toList();
            for (Future<?> writer : running) {
                writer.get();
            }
        }
        return rows * 1e9 / (System.nanoTime() - began);
    }

    private Void insert(int rows, String keys) throws SQLException, IOException {
        try (Connection connection = house.database();
                Statement query = connection.createStatement();
                ResultSet pattern =
                        query.executeQuery("select " + COLUMNS + " from alert where dedup_key = '" + prefix + "/0'");
                PreparedStatement insert = connection.prepareStatement("insert into alert (" + COLUMNS + ") values "
                        + String.join(", ", Collections.nCopies(BATCH, VALUES)))) {
            pattern.next();
            for (int row = 0; row < rows; row += BATCH) {
                bind(pattern, insert, keys, row);
                insert.executeUpdate();
            }
        }
        return null;
    }

    private static final String VALUES =
            "(?, ?, ?, ?::alert_severity, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::json)";

    private void bind(ResultSet pattern, PreparedStatement insert, String keys, int from) throws SQLException {
        int parameter = 1;
        for (int row = from; row < from + BATCH; row++) {
            for (int column = 1; column <= 18; column++) {
                switch (column) {
                    case 2 -> insert.setString(parameter++, keys + row);
                    case 4, 16, 17, 18 -> insert.setString(parameter++, pattern.getString(column));
                    case 8, 9, 10, 11, 13 -> insert.setTimestamp(parameter++, pattern.getTimestamp(column));
                    default -> insert.setObject(parameter++, pattern.getObject(column));
                }
            }
        }
    }

    /** How many of the storm's alerts are there, each counted once. */
    long found() throws Exception {
        try (Connection connection = house.database();
                Statement query = connection.createStatement();
                ResultSet count = query.executeQuery(
                        "select count(distinct dedup_key), count(*) from alert where dedup_key like '" + prefix
                                + "/%'")) {
            count.next();
            if (count.getLong(1) != count.getLong(2)) {
                throw new IllegalStateException("Some alerts are there twice");
            }
            return count.getLong(1);
        }
    }
}
