import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Measures a running Andon against its budgets and prints a Markdown table. bench/run starts it. */
final class Bench {
    private static final Set<String> ALL =
            Set.of("starts", "declares", "watchers", "rooms", "catalog", "intake", "lists", "follow-ups");

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Set<String> named = new TreeSet<>(List.of(args));
        boolean quick = named.remove("--quick");
        Report report = new Report();
        measure(named.isEmpty() ? ALL : named, quick, report);
        System.out.println(report.table());
    }

    private static void measure(Set<String> wanted, boolean quick, Report report) throws Exception {
        Path work = Path.of(System.getProperty("bench.work"));
        Set<String> inOne = new TreeSet<>(wanted);
        boolean followUps = inOne.remove("follow-ups");
        if (!inOne.isEmpty()) {
            inOneHouse(inOne, quick, report, work);
        }
        if (followUps) {
            try (House house = House.startFast(work.resolve("follow-ups"))) {
                new FollowUps(report, quick).measure(house);
            }
        }
    }

    /** One after the other, each with what the others left behind. */
    private static void inOneHouse(Set<String> wanted, boolean quick, Report report, Path work) throws Exception {
        Path data = work.resolve("data");
        Starts starts = new Starts(report, work, quick);
        if (wanted.contains("starts")) {
            starts.measure("java -jar", House::start, data);
            starts.measure("bin/andon", House::startFast, data);
        }
        try (House house = House.startFast(data)) {
            if (wanted.contains("starts")) {
                starts.idle("after a start", house);
            }
            if (wanted.contains("declares")) {
                new Declares(report, quick).measure(house);
            }
            if (wanted.contains("watchers")) {
                new Telling(report, quick).measure(house, quick ? 500 : 2_000);
                new Telling(report, quick).measure(house, quick ? 1_000 : 5_000);
            }
            if (wanted.contains("rooms")) {
                new Rooms(report, quick).measure(house);
            }
            if (wanted.contains("catalog")) {
                new Catalogs(report, quick).measure(house);
            }
            if (wanted.contains("lists")) {
                new Lists(report, quick).measure(house);
            }
            if (wanted.contains("intake")) {
                new Storms(report, quick).measure(house);
            }
        }
        try (House house = House.startFast(data)) {
            starts.afterAll(house);
        }
    }
}
