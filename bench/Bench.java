import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Measures a running Andon against its budgets and prints a Markdown table. bench/run starts it. */
final class Bench {
    record Row(String path, String measured, String budget, boolean met) {}

    private final boolean quick;
    private final Set<String> wanted;
    private final Path work = Path.of(System.getProperty("bench.work"));
    private final Progress progress = new Progress();
    private final List<Row> rows = new ArrayList<>();

    private Bench(boolean quick, Set<String> wanted) {
        this.quick = quick;
        this.wanted = wanted;
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Set<String> wanted = new TreeSet<>(List.of(args));
        boolean quick = wanted.remove("--quick");
        Bench bench = new Bench(quick, wanted.isEmpty() ? Set.of("starts", "declares", "watchers", "intake") : wanted);
        bench.run();
        System.out.println(bench.table());
    }

    private void run() throws Exception {
        Path data = work.resolve("data");
        if (wanted.contains("starts")) {
            starts("java -jar", House::start, data);
            starts("unpacked, AOT cache", House::startFast, data);
        }
        try (House house = House.startFast(data)) {
            if (wanted.contains("starts")) {
                idle("after a start", house);
            }
            if (wanted.contains("declares")) {
                declares(house);
            }
            if (wanted.contains("watchers")) {
                watchers(house, quick ? 500 : 2_000);
                watchers(house, quick ? 1_000 : 5_000);
            }
            if (wanted.contains("intake")) {
                intake(house);
            }
        }
        try (House house = House.startFast(data)) {
            row("Start with what the above wrote", seconds(house.firstPage), "3 s", house.firstPage.toMillis() <= 3000);
            idle("the same", house);
        }
    }

    private interface Starter {
        House start(Path data) throws Exception;
    }

    private void starts(String how, Starter starter, Path data) throws Exception {
        int times = quick ? 1 : 3;
        progress.begin("Starting, " + how);
        double[] cold = new double[times];
        double[] warm = new double[times];
        double[] cpu = new double[times];
        starter.start(data).close();
        for (int i = 0; i < times; i++) {
            try (House house = starter.start(work.resolve("empty-" + rows.size() + "-" + i))) {
                cold[i] = house.firstPage.toMillis() / 1000.0;
                progress.end("empty directory: " + seconds(house.firstPage));
            }
            try (House house = starter.start(data)) {
                warm[i] = house.firstPage.toMillis() / 1000.0;
                cpu[i] = house.cpuSeconds();
                progress.end("existing data: " + seconds(house.firstPage));
            }
        }
        double first = Latencies.median(cold);
        double again = Latencies.median(warm);
        row("First start to first page, " + how, "%.1f s".formatted(first), "–", true);
        row(
                "Start with existing data to first page, " + how,
                "%.1f s (%.1f s of processor time)".formatted(again, Latencies.median(cpu)),
                "3 s",
                again <= 3);
    }

    private void idle(String when, House house) throws Exception {
        progress.begin("Idling");
        Thread.sleep(quick ? 5_000 : 20_000);
        long megabytes = house.residentMegabytes();
        row("Idle resident memory of the JVM, " + when, megabytes + " MB", "400 MB", megabytes <= 400);
    }

    private void declares(House house) throws Exception {
        progress.begin("Declaring incidents, 20 people at once");
        declare(house, quick ? 100 : 400);
        Latencies latencies = declare(house, quick ? 100 : 600);
        row(
                "Declare to room rendered, 20 at once",
                latencies.toString(),
                "p99 150 ms",
                latencies.percentile(99) <= 150);
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
                progress.at(n + " of " + nanos.length);
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

    private void watchers(House house, int count) throws Exception {
        progress.begin("Telling " + count + " watchers of a change");
        int changes = quick ? 10 : 30;
        long[] nanos = new long[count * changes];
        double[] spread = new double[changes];
        int bytes;
        try (Wire wire = house.wire()) {
            String number = declare(wire, "A room that many watch");
            long seq = Long.parseLong(wire.get("/api/v1/incidents/" + number).field("seq"));
            String request =
                    "GET /incidents/%s/live?after=%d HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(number, seq, House.TOKEN);
            try (Watchers watchers = new Watchers(house.port, request, count, progress)) {
                for (int i = -5; i < changes; i++) {
                    String mark = "id: " + (seq + 6 + i) + "\n";
                    long[] told = watchers.deliver(
                            () -> wire.post(
                                    "/api/v1/incidents/" + number + "/notes", "{\"text\": \"Traffic is back\"}"),
                            mark);
                    keep(told, i, nanos, spread);
                }
                bytes = watchers.frameBytes();
            }
        }
        double bare = bare(count, bytes, changes);
        Latencies latencies = Latencies.of(nanos);
        double ratio = bare / Latencies.median(spread);
        row(
                "One change to %,d watchers (%,d bytes each)".formatted(count, bytes),
                latencies.toString(),
                "p99 250 ms",
                latencies.percentile(99) <= 250);
        row(
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
            try (Watchers watchers = new Watchers(port, "GET / HTTP/1.1\r\n\r\n", count, progress)) {
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

    private static Void push(java.io.OutputStream out) throws IOException {
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

    private void intake(House house) throws Exception {
        int storm = quick ? 10_000 : 100_000;
        int rounds = quick ? 1 : 3;
        progress.begin("Taking in storms of " + storm + " alerts");
        new Intake(house, "warm-up").storm(storm / 5);
        double[] ratios = new double[rounds];
        double[] rates = new double[rounds];
        double[] worst = new double[rounds];
        boolean complete = true;
        for (int i = 0; i < rounds; i++) {
            Intake intake = new Intake(house, "storm-" + i);
            Intake.Storm taken = intake.storm(storm);
            double plain = intake.insertPlainly(storm, 1);
            ratios[i] = taken.perSecond() / plain;
            rates[i] = taken.perSecond();
            worst[i] = taken.latencies().percentile(99);
            complete &= intake.found() == storm;
            progress.end("%,.0f alerts a second, %s; %,.0f rows a second plainly; %d sent again"
                    .formatted(taken.perSecond(), taken.latencies(), plain, taken.sentAgain()));
        }
        double ratio = Latencies.median(ratios);
        double p99 = Latencies.median(worst);
        row(
                "Alert intake, new keys, against plain multi-row INSERT",
                "%.2f (%,.0f alerts/s)".formatted(ratio, Latencies.median(rates)),
                "0.5",
                ratio >= 0.5);
        row("the same, from request to answer", "p99 %.0f ms".formatted(p99), "p99 500 ms", p99 <= 500);
        row(
                "Storm of %,d alerts: accepted and found, each once".formatted(storm),
                complete ? "all" : "not all",
                "all",
                complete);
    }

    private void row(String path, String measured, String budget, boolean met) {
        rows.add(new Row(path, measured, budget, met));
        progress.end(path + ": " + measured);
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private String table() throws IOException {
        StringBuilder table =
                new StringBuilder(machine()).append("\n\n| Path | Measured | Budget | |\n|---|---|---|---|\n");
        for (Row row : rows) {
            table.append("| %s | %s | %s | %s |\n"
                    .formatted(row.path(), row.measured(), row.budget(), row.met() ? "met" : "**missed**"));
        }
        return table.toString();
    }

    private static String machine() throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String load = Files.exists(Path.of("/proc/loadavg"))
                ? Files.readString(Path.of("/proc/loadavg")).split(" ")[1]
                : "?";
        return "%s: %d cores, %d GiB, %s %s, Java %s; load average at the end %s; load generator on the same machine."
                .formatted(
                        LocalDate.now(),
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() >> 30,
                        system.getName(),
                        system.getArch(),
                        Runtime.version(),
                        load);
    }
}
