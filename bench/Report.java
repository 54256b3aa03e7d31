import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as a Markdown table. */
final class Report {
    record Row(String path, String measured, String budget, boolean met) {}

    final Progress progress = new Progress();
    private final List<Row> rows = new ArrayList<>();

    void row(String path, String measured, String budget, boolean met) {
        rows.add(new Row(path, measured, budget, met));
        progress.end(path + ": " + measured);
    }

    String table() throws IOException {
        StringBuilder table =
                new StringBuilder(machine()).append("\n\n| Path | Measured | Budget | |\n|---|---|---|---|\n");
        for (Row row : rows) {
            table.append("| %s | %s | %s | %s |\n".formatted(row.path(), row.measured(), row.budget(), verdict(row)));
        }
        return table.toString();
    }

    private static String verdict(Row row) {
        return row.budget().equals("–") ? "" : row.met() ? "met" : "**missed**";
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
