import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** From declaring an incident to seeing its room. */
record Declares(Report report, boolean quick) {
    void measure(House house) throws Exception {
        report.progress.begin("Declaring incidents, 20 people at once");
        declare(house, quick ? 100 : 4_000);
        int measured = quick ? 100 : 1_000;
        double before = house.cpuSeconds();
        Latencies latencies = declare(house, measured);
        double each = (house.cpuSeconds() - before) * 1000 / measured;
        report.row(
                "Declare to room rendered, 20 at once",
                "%s (%.0f ms of the JVM's processor time each)".formatted(latencies, each),
                "p99 150 ms",
                latencies.percentile(99) <= 150);
    }

    /** What a house does in its first hour, so that the notes of its first start know what it does. */
    static void work(House house) throws Exception {
        new Declares(new Report(), false).declare(house, 1_500);
    }

    private Latencies declare(House house, int count) throws Exception {
        long[] nanos = new long[count];
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 20)
                    .mapToObj(_ -> people.submit(() -> declare(house, next, nanos)))
                    .toList();
            for (Future<?> person : running) {
                person.get();
            }
        }
        return Latencies.of(nanos);
    }

    private Void declare(House house, AtomicInteger next, long[] nanos) throws IOException {
        try (Wire wire = house.wire()) {
            for (int n = next.getAndIncrement(); n < nanos.length; n = next.getAndIncrement()) {
                String title = "Checkout answers slowly, " + n;
                long began = System.nanoTime();
                String number = declare(wire, title);
                if (!wire.get("/incidents/" + number).body().contains(title)) {
                    throw new IOException("The room of incident " + number + " does not show it");
                }
                nanos[n] = System.nanoTime() - began;
                report.progress.at(n + " of " + nanos.length);
            }
        }
        return null;
    }

    static String declare(Wire wire, String title) throws IOException {
        Wire.Answer declared =
                wire.post("/api/v1/incidents", "{\"title\": \"%s\", \"severity\": \"sev2\"}".formatted(title));
        if (declared.status() != 201) {
            throw new IOException("Declaring was answered " + declared);
        }
        return declared.field("number");
    }
}
