import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same addresses asked for in a small house and in a large one.
 *
 * @param addresses by what they are called in the table
 * @param small what part of the large house the small one is, in words
 */
record Asked(Report report, boolean quick, Map<String, String> addresses, String small) {
    private static final int WARM = 100;

    /** How long each takes now. */
    Map<String, Latencies> measure(House house) throws IOException {
        report.progress.begin("Asking for %d pages".formatted(addresses.size()));
        Map<String, Latencies> measured = new LinkedHashMap<>();
        try (Wire wire = house.wire()) {
            for (Map.Entry<String, String> one : addresses.entrySet()) {
                report.progress.at(one.getKey());
                measured.put(one.getKey(), measure(wire, one.getValue()));
            }
        }
        return measured;
    }

    private Latencies measure(Wire wire, String address) throws IOException {
        int times = quick ? 40 : 600;
        long[] nanos = new long[times];
        for (int i = -WARM; i < times; i++) {
            long began = System.nanoTime();
            int status = wire.get(address).status();
            if (status != 200) {
                throw new IOException(address + " was answered " + status);
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - began;
            }
        }
        return Latencies.of(nanos);
    }

    /** A row for each. */
    void compare(Map<String, Latencies> before, Map<String, Latencies> large) {
        addresses.keySet().forEach(what -> compare(what, before.get(what), large.get(what)));
    }

    private void compare(String what, Latencies before, Latencies large) {
        double ratio = large.percentile(99) / Math.max(1, before.percentile(99));
        report.row(
                what,
                "%s; with a %s %s; ratio of p99 %.2f".formatted(large, small, before, ratio),
                "1.5 times",
                ratio <= 1.5);
    }
}
