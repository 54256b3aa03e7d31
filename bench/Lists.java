import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists, searches and a room in a house of 100,000 incidents and five million entries, against one with a hundredth. */
record Lists(Report report, boolean quick) {
    private static final int MODELS = 40;
    private static final int ENTRIES = 50;

    private static final Map<String, String> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("List of incidents, newest", "/incidents");
        ASKED.put("the same, worst first", "/incidents?sort=worst");
        ASKED.put("the same, of one service and severity", "/incidents?service=checkout&severity=sev2");
        ASKED.put("Search, a word that stands in many logs", "/incidents?text=gateway");
        ASKED.put("Search, a word that stands in few", "/incidents?text=zymurgy");
        ASKED.put("Search, two words of which one is common", "/incidents?text=gateway+percolates");
        ASKED.put("Search over the API, with the places", "/api/v1/search?text=gateway");
        ASKED.put("List of reports", "/reports");
        ASKED.put("List of reports, published ones", "/reports?stage=published");
        ASKED.put("List of reports, of one service and severity", "/reports?service=checkout&severity=sev2");
        ASKED.put("List of reports, with a word", "/reports?text=gateway");
        ASKED.put("Home", "/");
        ASKED.put("Words typed into the palette", "/palette?q=gatew");
    }

    void measure(House house) throws Exception {
        models(house);
        int few = quick ? 200 : 1_000;
        int many = quick ? 2_000 : 100_000;
        new Crowd(house, report).fill(few, MODELS);
        Map<String, Latencies> small = asked(house);
        new Crowd(house, report).fill(many, MODELS);
        Map<String, Latencies> large = asked(house);
        ASKED.keySet().forEach(what -> compare(what, small.get(what), large.get(what)));
    }

    private void compare(String what, Latencies small, Latencies large) {
        double ratio = large.percentile(99) / Math.max(1, small.percentile(99));
        report.row(
                what,
                "%s; with a hundredth %s; ratio of p99 %.2f".formatted(large, small, ratio),
                "1.5 times",
                ratio <= 1.5);
    }

    /** Worked through Andon: every tenth resolved with a report, each with notes. */
    private void models(House house) throws Exception {
        report.progress.begin("Working %d incidents".formatted(MODELS));
        try (Wire wire = house.wire()) {
            for (int n = 0; n < MODELS; n++) {
                String service = n % 3 == 0 ? "checkout" : n % 3 == 1 ? "search" : "ledger";
                String number = wire.post(
                                "/api/v1/incidents",
                                "{\"title\": \"%s is slow\", \"severity\": \"sev%d\", \"services\": [\"%s\"]}"
                                        .formatted(service, 1 + n % 5, service))
                        .field("number");
                String room = "/api/v1/incidents/" + number;
                for (int note = 3; note < ENTRIES; note++) {
                    wire.post(room + "/notes", "{\"text\": \"%s\"}".formatted(words(n, note)));
                }
                wire.post(room + "/status-changes", "{\"status\": \"resolved\", \"reason\": \"the gateway is back\"}");
                wire.post(room + "/report", "{}");
                report.progress.at(n + " of " + MODELS);
            }
        }
        Thread.sleep(12_000); // until the words are gathered
    }

    private static String words(int incident, int note) {
        if (incident == 0 && note == 7) {
            return "zymurgy percolates";
        }
        return note % 5 == 0 ? "The gateway answers again, percolates " + incident : "Queue at " + note * 37 + ", still draining";
    }

    private Map<String, Latencies> asked(House house) throws IOException {
        Map<String, Latencies> measured = new LinkedHashMap<>();
        try (Wire wire = house.wire()) {
            for (Map.Entry<String, String> one : ASKED.entrySet()) {
                int times = quick ? 40 : 300;
                long[] nanos = new long[times];
                for (int i = -100; i < times; i++) {
                    long began = System.nanoTime();
                    int status = wire.get(one.getValue()).status();
                    if (status != 200) {
                        throw new IOException(one.getValue() + " was answered " + status);
                    }
                    if (i >= 0) {
                        nanos[i] = System.nanoTime() - began;
                    }
                }
                measured.put(one.getKey(), Latencies.of(nanos));
            }
        }
        return measured;
    }
}
