import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Kills Andon in the middle of its work, over and over, and then looks whether all that it accepted is there once and
 * every log is whole. Every second time its PostgreSQL is killed with it. bench/kill starts it.
 */
final class Kill {
    private static final int SENDERS = 16;
    private static final int ROOMS = 3;

    private final Path data = Path.of(System.getProperty("bench.work"), "data");
    private final Progress progress = new Progress();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> noted = ConcurrentHashMap.newKeySet();
    private final List<String> rooms = new ArrayList<>();
    private String routingKey = "";

    public static void main(String[] args) throws Exception {
        new Kill().run(args.length > 0 ? Integer.parseInt(args[0]) : 20);
    }

    private void run(int rounds) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            House house = House.startFast(data);
            if (round == 1) {
                furnish(house);
            }
            boolean databaseToo = round % 2 == 0;
            int before = accepted.size();
            killInTheMiddle(house, round, databaseToo);
            progress.begin("Round %d: Andon%s killed after %,d more alerts"
                    .formatted(round, databaseToo ? " and PostgreSQL" : "", accepted.size() - before));
        }
        try (House house = House.startFast(data)) {
            judge(house, rounds);
        }
    }

    private void furnish(House house) throws IOException {
        routingKey = house.source("pagerduty", "Storm");
        try (Wire wire = house.wire()) {
            for (int i = 0; i < ROOMS; i++) {
                rooms.add(Declares.declare(wire, "Killed while being noted, " + i));
            }
        }
    }

    private void killInTheMiddle(House house, int round, boolean databaseToo) throws Exception {
        CountDownLatch traffic = new CountDownLatch(500);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            String keys = "r" + round + "/c" + i + "/";
            threads.add(Thread.ofVirtual().start(() -> send(house, keys, traffic)));
        }
        for (String room : rooms) {
            threads.add(Thread.ofVirtual().start(() -> note(house, room, "round " + round)));
        }
        traffic.await();
        Thread.sleep(ThreadLocalRandom.current().nextInt(1000, 2000));
        house.kill(databaseToo);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void send(House house, String keys, CountDownLatch traffic) {
        try (Wire wire = house.wire()) {
            for (int n = 0; true; n++) {
                if (wire.post("/v2/enqueue", Dialect.PAGERDUTY.body(routingKey, keys, n)).status() == 202) {
                    accepted.add(keys + n);
                    traffic.countDown();
                }
            }
        } catch (IOException killed) {
            // As planned. What was answered counts; what was not may be there or not.
        }
    }

    private void note(House house, String room, String round) {
        try (Wire wire = house.wire()) {
            for (int n = 0; true; n++) {
                String text = "INC-" + room + ", " + round + ", note " + n;
                if (wire.post("/api/v1/incidents/" + room + "/notes", "{\"text\": \"" + text + "\"}")
                                .status()
                        == 201) {
                    noted.add(text);
                }
            }
        } catch (IOException killed) {
            // As planned.
        }
    }

    private void judge(House house, int rounds) throws Exception {
        List<String> alerts = read(house, "select dedup_key from alert");
        List<String> notes = read(house, "select payload ->> 'text' from incident_event where type = 'noted'");
        List<String> findings = new ArrayList<>();
        compare("alert", accepted, alerts, findings);
        compare("note", noted, notes, findings);
        try (Wire wire = house.wire()) {
            for (String room : rooms) {
                String verdict = wire.get("/api/v1/incidents/" + room + "/log-verification")
                        .body();
                if (!verdict.contains("\"intact\":true")) {
                    findings.add("INC-" + room + ": " + verdict);
                }
            }
        }
        System.out.printf(
                "%d kills. %,d alerts were accepted, %,d are there; %,d notes were accepted, %,d are there; %d logs.%n",
                rounds, accepted.size(), alerts.size(), noted.size(), notes.size(), rooms.size());
        findings.forEach(System.out::println);
        System.out.println(
                findings.isEmpty() ? "Nothing accepted is lost or there twice; every log is whole." : "FAILED");
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    private static void compare(String what, Set<String> accepted, List<String> there, List<String> findings) {
        Set<String> distinct = new HashSet<>(there);
        if (distinct.size() < there.size()) {
            findings.add(there.size() - distinct.size() + " times a " + what + " is there twice");
        }
        long lost = accepted.stream().filter(one -> !distinct.contains(one)).count();
        if (lost > 0) {
            findings.add(lost + " times an accepted " + what + " is lost");
        }
    }

    private static List<String> read(House house, String question) throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = house.database();
                Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(question)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
