import java.nio.file.Path;
import java.time.Duration;

/** How long a start takes, and how much memory Andon takes when nobody asks it anything. */
record Starts(Report report, Path work, boolean quick) {
    interface Starter {
        House start(Path data) throws Exception;
    }

    void measure(String how, Starter starter, Path data) throws Exception {
        int times = quick ? 1 : 3;
        report.progress.begin("Starting, " + how);
        double[] cold = new double[times];
        double[] warm = new double[times];
        double[] cpu = new double[times];
        starter.start(data).close();
        for (int i = 0; i < times; i++) {
            try (House house = starter.start(work.resolve("empty-" + how.hashCode() + "-" + i))) {
                cold[i] = house.firstPage.toMillis() / 1000.0;
                report.progress.end("empty directory: " + seconds(house.firstPage));
            }
            try (House house = starter.start(data)) {
                warm[i] = house.firstPage.toMillis() / 1000.0;
                cpu[i] = house.cpuSeconds();
                report.progress.end("existing data: " + seconds(house.firstPage));
            }
        }
        double first = Latencies.median(cold);
        double again = Latencies.median(warm);
        report.row("First start to first page, " + how, "%.1f s".formatted(first), "–", true);
        report.row(
                "Start with existing data to first page, " + how,
                "%.1f s (%.1f s of processor time)".formatted(again, Latencies.median(cpu)),
                "3 s",
                again <= 3);
    }

    void idle(String when, House house) throws Exception {
        report.progress.begin("Idling");
        Thread.sleep(quick ? 5_000 : 90_000); // bin/andon gives memory back after half a minute of peace
        long megabytes = house.residentMegabytes();
        report.row("Idle resident memory of the JVM, " + when, megabytes + " MB", "400 MB", megabytes <= 400);
    }

    void afterAll(House house) throws Exception {
        report.row(
                "Start with what the above wrote", seconds(house.firstPage), "3 s", house.firstPage.toMillis() <= 3000);
        idle("the same", house);
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
