import java.io.IOException;
import java.util.concurrent.Callable;

/** A room at the end of a long night, against one that has only just begun to scroll. */
record Rooms(Report report, boolean quick) {
    /** As many entries as a room shows at once. */
    private static final int SHOWN = 300;

    void measure(House house) throws Exception {
        int entries = quick ? 1_000 : 5_000;
        report.progress.begin("Filling a room with %,d entries".formatted(entries));
        try (Wire wire = house.wire()) {
            String small = filled(wire, "A short night", SHOWN);
            String large = filled(wire, "A long night", entries);
            int times = quick ? 50 : 300;
            compare("Room with %,d entries, the page".formatted(entries), times, () -> page(wire, small), () -> page(wire, large));
            compare("the same, a note", times, () -> note(wire, small), () -> note(wire, large));
            compare("the same, a change of severity", times, () -> severity(wire, small), () -> severity(wire, large));
            compare("the same, catching up", times, () -> catchUp(wire, small), () -> catchUp(wire, large));
            compare("the same, who had which role when", times, () -> roles(wire, small), () -> roles(wire, large));
        }
    }

    private String filled(Wire wire, String title, int entries) throws IOException {
        String number = Declares.declare(wire, title);
        takeCommand(wire, number);
        for (int n = 0; n < entries; n++) {
            note(wire, number);
            report.progress.at(n + " of " + entries);
        }
        return number;
    }

    /** One after another, in turns, so that whatever else the machine does meets both alike. */
    private void compare(String what, int times, Callable<?> small, Callable<?> large) throws Exception {
        long[] few = new long[times];
        long[] many = new long[times];
        for (int i = -times / 3; i < times; i++) {
            long first = timed(small);
            long second = timed(large);
            if (i >= 0) {
                few[i] = first;
                many[i] = second;
            }
        }
        double ratio = Latencies.of(many).percentile(50) / Latencies.of(few).percentile(50);
        report.row(
                what,
                "%s; with %d entries %s; ratio of the medians %.2f"
                        .formatted(Latencies.of(many), SHOWN, Latencies.of(few), ratio),
                "1.5 times",
                ratio <= 1.5);
    }

    private static long timed(Callable<?> what) throws Exception {
        long began = System.nanoTime();
        what.call();
        return System.nanoTime() - began;
    }

    private static Void page(Wire wire, String number) throws IOException {
        return expect(200, wire.get("/incidents/" + number));
    }

    private static Void note(Wire wire, String number) throws IOException {
        return expect(201, wire.post(path(number) + "/notes", "{\"text\": \"The queue drains at 400 a second\"}"));
    }

    private static Void severity(Wire wire, String number) throws IOException {
        String next = wire.get(path(number)).field("severity").equals("sev2") ? "sev3" : "sev2";
        return expect(
                201,
                wire.post(path(number) + "/severity-changes", "{\"severity\": \"%s\", \"reason\": \"seen\"}".formatted(next)));
    }

    private static Void catchUp(Wire wire, String number) throws IOException {
        return expect(200, wire.get("/incidents/" + number + "/catch-up"));
    }

    private static Void roles(Wire wire, String number) throws IOException {
        return expect(200, wire.get(path(number) + "/roles"));
    }

    private static void takeCommand(Wire wire, String number) throws IOException {
        String me = wire.get("/api/v1/me").field("id");
        expect(201, wire.post(path(number) + "/role-handovers", "{\"role\": \"commander\", \"person_id\": %s}".formatted(me)));
    }

    private static String path(String number) {
        return "/api/v1/incidents/" + number;
    }

    private static Void expect(int status, Wire.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("Expected " + status + ", was answered " + answer);
        }
        return null;
    }
}
