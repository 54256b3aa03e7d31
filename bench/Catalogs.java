import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.TreeSet;

/** A catalog of 2,000 services with 6,000 dependencies: taken in, then asked what is around a service. */
record Catalogs(Report report, boolean quick) {
    private static final int NEEDS = 3;

    void measure(House house) throws Exception {
        int services = quick ? 200 : 2_000;
        report.progress.begin("Importing a catalog and drawing what is around its services");
        String file = file(services);
        try (Wire wire = house.wire()) {
            Duration first = imported(wire, file);
            report.row(
                    "Catalog of %,d services, %,d dependencies imported, from sending to done"
                            .formatted(services, services * NEEDS),
                    "%.1f s (%d KB)".formatted(first.toMillis() / 1000.0, file.length() / 1024),
                    "–",
                    true);
            Duration again = imported(wire, file);
            report.row(
                    "the same file again, changing nothing", "%.1f s".formatted(again.toMillis() / 1000.0), "–", true);
            asked(wire, "Graph around one of them, 2 levels each way, as JSON", "/api/v1/services/s%d/graph", services);
            asked(wire, "the same as a page with its picture", "/catalog/graph?service=s%d", services);
            asked(wire, "Page of a service", "/catalog/services/s%d", services);
            asked(wire, "List of services, searched", "/catalog?text=s%d", services);
        }
    }

    /** Mostly small services that need what is shared; hubs with hundreds of dependents, as in real houses. */
    private static String file(int services) {
        Random random = new Random(7);
        StringBuilder file = new StringBuilder("services:\n");
        for (int i = 0; i < services; i++) {
            var needs = new TreeSet<Integer>();
            while (needs.size() < NEEDS) {
                int hub = random.nextInt(Math.max(4, services / 100));
                int need = random.nextInt(3) == 0 ? hub : random.nextInt(services);
                if (need != i) {
                    needs.add(need);
                }
            }
            file.append("  - key: s%d\n    name: Service number %d\n    description: Does what number %d has to do.\n"
                    .formatted(i, i, i));
            file.append("    tier: %d\n    aliases: [svc-%d]\n    depends_on: [".formatted(1 + i % 4, i));
            file.append(String.join(", ", needs.stream().map(need -> "s" + need).toList()))
                    .append("]\n");
        }
        return file.toString();
    }

    static Duration imported(Wire wire, String file) throws IOException, InterruptedException {
        String content = file.replace("\n", "\\n");
        long began = System.nanoTime();
        Wire.Answer begun =
                wire.post("/api/v1/catalog/imports", "{\"format\": \"yaml\", \"content\": \"" + content + "\"}");
        if (begun.status() != 202) {
            throw new IOException("The import was answered " + begun);
        }
        String status = begun.field("status");
        while (status.equals("checking") || status.equals("applying")) {
            Thread.sleep(20);
            status = wire.get("/api/v1/catalog/imports/" + begun.field("id")).field("status");
        }
        if (!status.equals("done")) {
            throw new IOException("The import ended as " + status);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void asked(Wire wire, String row, String path, int services) throws IOException {
        Random random = new Random(11);
        int count = quick ? 200 : 1_000;
        long[] nanos = new long[count];
        for (int n = -count / 2; n < count; n++) {
            long began = System.nanoTime();
            Wire.Answer answer = wire.get(path.formatted(random.nextInt(services)));
            if (answer.status() != 200) {
                throw new IOException(path + " was answered " + answer.status());
            }
            if (n >= 0) {
                nanos[n] = System.nanoTime() - began;
            }
        }
        Latencies latencies = Latencies.of(nanos);
        report.row(
                row,
                "p50 %.1f ms, p99 %.1f ms".formatted(latencies.percentile(50), latencies.percentile(99)),
                "–",
                true);
    }
}
