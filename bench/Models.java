/**
 * Incidents worked through Andon, each resolved and with notes and a report. What is more of them is copied from these.
 */
record Models(Report report) {
    static final int COUNT = 40;
    private static final int ENTRIES = 50;

    void work(House house) throws Exception {
        report.progress.begin("Working %d incidents".formatted(COUNT));
        try (Wire wire = house.wire()) {
            for (int n = 0; n < COUNT; n++) {
                work(wire, n);
                report.progress.at(n + " of " + COUNT);
            }
        }
        Thread.sleep(12_000); // until the words are gathered
    }

    private static void work(Wire wire, int n) throws Exception {
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
    }

    private static String words(int incident, int note) {
        if (incident == 0 && note == 7) {
            return "zymurgy percolates";
        }
        return note % 5 == 0
                ? "The gateway answers again, percolates " + incident
                : "Queue at " + note * 37 + ", still draining";
    }
}
