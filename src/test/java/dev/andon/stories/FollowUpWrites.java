package dev.andon.stories;

import java.util.Map;
import java.util.function.Supplier;

/** Writing down what follows from an incident, and saying what becomes of it. */
final class FollowUpWrites extends Writes {
    private static final String ONE = V1 + "follow-ups/{number}";

    FollowUpWrites(Stage stage) {
        super(stage);
        ofIncident("follow-ups", stage::incident, _ -> whole());
        bare(
                "POST " + V1 + "incidents/{number}/follow-up-candidates/{id}/follow-ups",
                () -> stage.later() + "/follow-ups");
        bodied("PATCH " + ONE, this::open, _ -> whole());
        bare("POST " + ONE + "/starts", below(this::open, "/starts"));
        bodied("POST " + ONE + "/completions", below(this::open, "/completions"), _ -> Map.of("how", "By night."));
        bodied("POST " + ONE + "/verifications", below(this::done, "/verifications"), _ -> Map.of("proof", "Seen."));
        bodied("POST " + ONE + "/reopenings", below(this::done, "/reopenings"), _ -> Map.of("reason", "Not yet."));
        bodied(
                "POST " + ONE + "/declines",
                below(this::open, "/declines"),
                who -> Map.of("reason", "Too dear.", "accepter", who.id(), "expires", "2027-03-01"));
    }

    private Map<String, ?> whole() {
        return Map.ofEntries(
                Map.entry("title", "Cap the retries at five"),
                Map.entry("detail", "In the **client**"),
                Map.entry("kind", "mitigate"),
                Map.entry("horizon", "long"),
                Map.entry("priority", "p1"),
                Map.entry("owner", stage.olivia().id()),
                Map.entry("team", ""),
                Map.entry("due", "2026-12-24"),
                Map.entry("factor", ""),
                Map.entry("proof", "A test fails at six"),
                Map.entry("ticket", "https://tickets.example/7"),
                Map.entry("initiative", true));
    }

    private static Supplier<String> below(Supplier<String> one, String end) {
        return () -> one.get() + end;
    }

    private String open() {
        Map<String, ?> draft = Map.of("title", "Cap the retries");
        return V1 + "follow-ups/"
                + stage.done(stage.olivia(), stage.incident() + "/follow-ups", draft)
                        .get("number")
                        .asString();
    }

    private String done() {
        String open = open();
        stage.done(stage.olivia(), open + "/completions", Map.of());
        return open;
    }
}
