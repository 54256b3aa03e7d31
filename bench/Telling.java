import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** From a change in a room to the last byte at everybody who watches it. */
record Telling(Report report, boolean quick) {
    void measure(House house, int count) throws Exception {
        report.progress.begin("Telling " + count + " watchers of a change");
        int changes = quick ? 10 : 30;
        long[] nanos = new long[count * changes];
        double[] spread = new double[changes];
        int bytes;
        long alive = house.liveBytes();
        long resident = house.residentMegabytes();
        long each;
        long grown;
        try (Wire wire = house.wire()) {
            String number = Declares.declare(wire, "A room that many watch");
            long seq = Long.parseLong(wire.get("/api/v1/incidents/" + number).field("seq"));
            String request =
                    "GET /incidents/%s/live?after=%d HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(number, seq, House.TOKEN);
            try (Watchers watchers = new Watchers(house.port, request, count, report.progress)) {
                for (int i = -5; i < changes; i++) {
                    String mark = "id: " + (seq + 6 + i) + "\n";
                    long[] told = watchers.deliver(
                            () -> wire.post(
                                    "/api/v1/incidents/" + number + "/notes", "{\"text\": \"Traffic is back\"}"),
                            mark);
                    keep(told, i, nanos, spread);
                }
                bytes = watchers.frameBytes();
                each = (house.liveBytes() - alive) / count;
                grown = house.residentMegabytes() - resident;
            }
        }
        double bare = bare(count, bytes, changes);
        Latencies latencies = Latencies.of(nanos);
        double ratio = bare / Latencies.median(spread);
        report.row(
                "One change to %,d watchers (%,d bytes each)".formatted(count, bytes),
                latencies.toString(),
                "p99 250 ms",
                latencies.percentile(99) <= 250);
        report.row(
                "the same, memory of each watcher",
                "%.1f KB alive on the heap; the JVM grew by %d MB".formatted(each / 1024.0, grown),
                "reported",
                true);
        report.row(
                "the same, against a bare loop over as many sockets",
                "%.2f (first to last watcher: %.0f ms, %.0f ms)".formatted(ratio, Latencies.median(spread), bare),
                "0.5",
                ratio >= 0.5);
    }

    private double bare(int count, int bytes, int changes) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        Path.of(System.getProperty("bench.source"), "Bare.java").toString(),
                        Integer.toString(count),
                        Integer.toString(bytes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = process.getOutputStream()) {
            int port = Integer.parseInt(process.inputReader().readLine());
            double[] spread = new double[changes];
            try (Watchers watchers = new Watchers(port, "GET / HTTP/1.1\r\n\r\n", count, report.progress)) {
                for (int i = -5; i < changes; i++) {
                    long[] told = watchers.deliver(() -> push(out), "id: bare\n");
                    keep(told, i, new long[count * changes], spread);
                }
            }
            return Latencies.median(spread);
        } finally {
            process.destroy();
        }
    }

    private static Void push(OutputStream out) throws IOException {
        out.write('\n');
        out.flush();
        return null;
    }

    private static void keep(long[] told, int change, long[] nanos, double[] spread) {
        if (change >= 0) {
            System.arraycopy(told, 0, nanos, change * told.length, told.length);
            spread[change] = (told[told.length - 1] - told[0]) / 1e6;
        }
    }
}
