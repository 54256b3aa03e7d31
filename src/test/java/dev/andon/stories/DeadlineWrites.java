package dev.andon.stories;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** By when follow-ups are done, and what is decided each quarter. */
final class DeadlineWrites extends Writes {
    private static final String POLICIES = V1 + "follow-up-policies";
    private static final String QUARTER = V1 + "quarters/2026-Q1";

    private int closed;

    DeadlineWrites(Stage stage) {
        super(stage);
        policies();
        bodied(
                "PUT " + V1 + "follow-up-settings",
                () -> V1 + "follow-up-settings",
                _ -> Map.of(
                        "remind_days",
                        2,
                        "escalate_days",
                        4,
                        "cap",
                        500,
                        "caps",
                        List.of(),
                        "year_begins",
                        1,
                        "review_minutes",
                        90));
        bodied(
                "POST " + V1 + "follow-ups/{number}/extensions",
                () -> V1 + "follow-ups/" + followUp() + "/extensions",
                _ -> Map.of("until", "2027-01-08", "reason", "The driver comes later"));
        bodied(
                "POST " + V1 + "quarters/{quarter}/decisions",
                () -> QUARTER + "/decisions",
                _ -> Map.of(
                        "number",
                        followUp(),
                        "verdict",
                        "decline",
                        "words",
                        "The vendor does it",
                        "due",
                        "2027-01-08",
                        "accepter",
                        stage.olivia().id()));
        // Each quarter closes once: one that nothing else decides about.
        bodied(
                "POST " + V1 + "quarters/{quarter}/closings",
                () -> V1 + "quarters/%d-Q%d/closings".formatted(2001 + closed / 4, 1 + closed++ % 4),
                _ -> Map.of("present", "Rui", "summary", "Calm"));
    }

    private void policies() {
        bodied("POST " + POLICIES, () -> POLICIES, _ -> whole(stage.word("p")));
        bodied("PUT " + POLICIES + "/{key}", this::policy, _ -> {
            Map<String, Object> body = new TreeMap<>(whole(""));
            body.remove("key");
            return body;
        });
        bare("DELETE " + POLICIES + "/{key}", this::policy);
        bare("POST " + POLICIES + "/{key}/activations", () -> policy() + "/activations");
        bare("DELETE " + POLICIES + "/{key}/activations", () -> policy() + "/activations");
    }

    private static Map<String, ?> whole(String key) {
        return Map.ofEntries(
                Map.entry("key", key),
                Map.entry("name", "Within a month"),
                Map.entry("position", 9),
                Map.entry("severities", List.of("sev3")),
                Map.entry("priorities", List.of("p1")),
                Map.entry("kinds", List.of("prevent")),
                Map.entry("horizons", List.of("long")),
                Map.entry("teams", List.of()),
                Map.entry("days", 700),
                Map.entry("counted", "calendar"),
                Map.entry("remind_days", 2),
                Map.entry("escalate_days", 9));
    }

    private String policy() {
        String key = stage.word("q");
        stage.done(stage.olivia(), POLICIES, whole(key));
        return POLICIES + "/" + key;
    }

    private long followUp() {
        String incident = stage.incident();
        stage.done(stage.olivia(), incident + "/follow-ups", Map.of("title", "Pin the driver"));
        return stage.read(incident + "/follow-ups").at("/items/0/number").asLong();
    }
}
