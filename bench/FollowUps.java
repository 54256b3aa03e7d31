import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two thousand people in two hundred teams with ten thousand follow-ups of five thousand incidents, against a house with a
 * fifth of each: the thousand incidents that the budget names. Asked by whoever set the house up, who may see everything and has follow-ups of their own.
 */
record FollowUps(Report report, boolean quick) {
    /** What a house is made of for each person of it. */
    private static final int EACH = 5;

    private static final int IN_TEAM = 10;
    private static final int SMALL = 400;
    private static final int LARGE = 2_000;
    private static final int TAKING_TURNS = 12;

    void measure(House house) throws Exception {
        new Models(report).work(house);
        settings(house);
        fill(house, quick ? SMALL / 10 : SMALL);
        rota(house);
        Asked asked = new Asked(report, quick, addresses(house), "fifth");
        Duration first = closed(house);
        Map<String, Latencies> small = asked.measure(house);
        fill(house, quick ? LARGE / 10 : LARGE);
        Duration second = closed(house);
        asked.compare(small, asked.measure(house));
        report.row(
                "Closing a quarterly review",
                "%d ms; with a fifth %d ms".formatted(second.toMillis(), first.toMillis()),
                "–",
                true);
    }

    /** Policies are on and a tracker is there, paused: nobody outside is asked. */
    private static void settings(House house) throws IOException {
        try (Wire wire = house.wire()) {
            made(wire.post("/api/v1/follow-up-policies/after-sev1/activations", "{}"));
            made(wire.post("/api/v1/follow-up-policies/after-sev2/activations", "{}"));
            made(wire.post("/api/v1/trackers", """
                {"key": "github", "name": "GitHub", "kind": "github", "project": "example/follow-ups",
                 "token": "ghp_0123456789abcdef0123456789abcdef0123", "paused": true}
                """));
        }
    }

    private void fill(House house, int people) throws Exception {
        int incidents = people * EACH / 2;
        new Crowd(house, report).fill(incidents, Models.COUNT);
        int teams = people / IN_TEAM;
        int count = people * EACH;
        report.progress.begin("Filling the house with %,d people and %,d follow-ups".formatted(people, count));
        try (Connection database = house.database();
                Statement sql = database.createStatement()) {
            new Staff(people, teams).fill(sql);
            new Duties(count, people, teams).fill(sql);
            new Meetings(count * 3 / 10, Math.max(30, count / 100)).fill(sql);
            sql.execute("vacuum analyze");
        }
        owned(house);
    }

    /** Services of the incidents, so that a team has some that are about its own and others that are not. */
    private static void owned(House house) throws Exception {
        try (Wire wire = house.wire()) {
            Catalogs.imported(wire, """
                services:
                  - {key: checkout, name: Checkout, owner: team-1}
                  - {key: search, name: Search, owner: team-2}
                """);
        }
    }

    private static void rota(House house) throws IOException {
        StringBuilder people = new StringBuilder();
        for (int n = 2; n < 2 + TAKING_TURNS; n++) {
            people.append(people.isEmpty() ? "" : ", ").append("\"@p").append(n).append('"');
        }
        try (Wire wire = house.wire()) {
            made(wire.patch("/api/v1/reviews/rota", "{\"every\": \"weekly\", \"people\": [%s]}".formatted(people)));
        }
    }

    private static void made(Wire.Answer answer) throws IOException {
        if (answer.status() / 100 != 2) {
            throw new IOException("Andon refused: " + answer);
        }
    }

    private static String quarter(House house) throws IOException {
        try (Wire wire = house.wire()) {
            return wire.get("/api/v1/quarters").field("quarter");
        }
    }

    private static String before(String quarter) {
        int year = Integer.parseInt(quarter.substring(0, 4));
        int part = quarter.charAt(6) - '0';
        return part == 1 ? year - 1 + "-Q4" : year + "-Q" + (part - 1);
    }

    private static Duration closed(House house) throws IOException {
        String quarter = before(quarter(house));
        try (Wire wire = house.wire()) {
            long began = System.nanoTime();
            made(wire.post(
                    "/api/v1/quarters/" + quarter + "/closings", "{\"present\": \"Ana\", \"summary\": \"Held.\"}"));
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    private static Map<String, String> addresses(House house) throws IOException {
        String quarter = quarter(house);
        Map<String, String> asked = new LinkedHashMap<>();
        lists(asked);
        reviews(asked, quarter);
        asked.put("One follow-up", "/follow-ups/7");
        asked.put("Home, with follow-ups of one's own", "/");
        asked.put("List of incidents, in a house of so many people", "/incidents");
        asked.put("List of reports there", "/reports");
        asked.put("A room there", "/incidents/" + incident(house));
        asked.put("List of people", "/people");
        asked.put("List of teams", "/teams");
        asked.put("People over the API", "/api/v1/people");
        asked.put("Teams over the API", "/api/v1/teams");
        return asked;
    }

    /** One of the models: it is the same in both houses. */
    private static String incident(House house) throws IOException {
        try (Wire wire = house.wire()) {
            return wire.get("/api/v1/incidents?page_size=1").field("number");
        }
    }

    private static void lists(Map<String, String> asked) {
        asked.put("List of follow-ups", "/follow-ups");
        asked.put("the same, of one owner", "/follow-ups?owner=p7");
        asked.put("the same, of one team", "/follow-ups?team=team-1");
        asked.put("the same, overdue", "/follow-ups?due=overdue");
        asked.put("the same, overdue ones of one service", "/follow-ups?due=overdue&service=checkout");
        asked.put("the same, with a word that stands in many", "/follow-ups?text=gateway");
        asked.put("the same, with a word that stands in few", "/follow-ups?text=zymurgy");
        asked.put("the same, latest changed first", "/follow-ups?sort=changed");
        asked.put("Board of follow-ups", "/follow-ups/board");
        asked.put("My follow-ups", "/follow-ups/mine");
        asked.put("Follow-ups of a team", "/follow-ups/teams/team-1");
        asked.put("Teams and how many follow-ups each has", "/follow-ups/teams");
        asked.put("Prevention ledger", "/follow-ups/prevention");
        asked.put("List of follow-ups over the API", "/api/v1/follow-ups");
    }

    private static void reviews(Map<String, String> asked, String quarter) {
        asked.put("Quarterly page", "/follow-ups/quarters/" + quarter);
        asked.put("the same over the API", "/api/v1/quarters/" + quarter);
        asked.put("its teams", "/follow-ups/quarters/" + quarter + "/teams");
        asked.put("a section of its agenda", "/follow-ups/quarters/" + quarter + "/sections/overdue");
        asked.put(
                "the same over the API, a page of the section",
                "/api/v1/quarters/" + quarter + "/items?section=overdue");
        asked.put("Quarterly page of a review that was held", "/follow-ups/quarters/" + before(quarter));
        asked.put("Review meetings to come", "/reviews");
        asked.put("Review meetings that were held", "/reviews/past");
        asked.put("What the next one could take", "/reviews/proposals");
        asked.put("Who organises them", "/reviews/rota");
    }
}
