package dev.andon.stories;

import dev.andon.fakes.FakeGitLab;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where follow-ups have tickets, and what is said of one. Nothing is asked: the trackers are nowhere, or paused. */
final class TrackerWrites extends Writes {
    private static final String TRACKER = V1 + "trackers/{key}";
    private static final String TICKET = V1 + "follow-ups/{number}/ticket";

    TrackerWrites(Stage stage) {
        super(stage);
        bodied("POST " + V1 + "trackers", () -> V1 + "trackers", _ -> {
            Map<String, Object> whole = new LinkedHashMap<>(described());
            whole.put("key", stage.word("tracker"));
            return whole;
        });
        bodied("PUT " + TRACKER, this::tracker, _ -> described());
        bare("DELETE " + TRACKER, this::tracker);
        bare("POST " + TRACKER + "/trials", () -> tracker() + "/trials");
        bare("POST " + TRACKER + "/webhook-secrets", () -> tracker() + "/webhook-secrets");
        all.put("POST " + TICKET, () -> Write.of(stage.olivia(), followUp() + "/ticket", wish()));
        bare("DELETE " + TICKET, this::ticket);
        bodied(
                "POST " + TICKET + "/choices",
                () -> disagreeing() + "/choices",
                _ -> Map.of("field", "title", "keep", "theirs", "version", 2));
        bare("POST " + TICKET + "/comparisons", () -> ticket() + "/comparisons");
    }

    /** Both sides say something else, and somebody has looked. */
    private String disagreeing() {
        try (FakeGitLab fake = new FakeGitLab(0)) {
            String key = stage.word("tracker");
            Map<String, Object> tracker = Map.of(
                    "key",
                    key,
                    "name",
                    "Shop",
                    "kind",
                    "gitlab",
                    "address",
                    fake.url(),
                    "project",
                    fake.project(),
                    "token",
                    fake.token());
            stage.done(stage.olivia(), V1 + "trackers", tracker);
            String ticket = followUp() + "/ticket";
            Map<String, ?> wish = Map.of("tracker", key, "ticket", "#" + fake.writes("Theirs"));
            stage.done(stage.olivia(), ticket, wish);
            stage.due();
            return ticket;
        }
    }

    private Map<String, Object> described() {
        return Map.ofEntries(
                Map.entry("name", "Shop backlog"),
                Map.entry("kind", "jira"),
                Map.entry("address", "http://10.9.8.7"),
                Map.entry("project", "SHOP"),
                Map.entry("account", "robot@example.org"),
                Map.entry("token", "a-token"),
                Map.entry("ticket_type", "Bug"),
                Map.entry("statuses", Map.of("done", "Live")),
                Map.entry("teams", List.of()),
                Map.entry("accounts", Map.of(stage.rui().person().email(), "5b10ac")),
                Map.entry("by_itself", false),
                Map.entry("sends_restricted", true),
                Map.entry("paused", true));
    }

    private String key() {
        Map<String, Object> whole = new LinkedHashMap<>(described());
        whole.put("key", stage.word("tracker"));
        return stage.done(stage.olivia(), V1 + "trackers", whole).get("key").asString();
    }

    private String tracker() {
        return V1 + "trackers/" + key();
    }

    private Map<String, ?> wish() {
        return Map.of("tracker", key(), "prefer", "ask");
    }

    private String followUp() {
        Map<String, ?> draft = Map.of("title", "Cap the retries");
        return V1 + "follow-ups/"
                + stage.done(stage.olivia(), stage.incident() + "/follow-ups", draft)
                        .get("number")
                        .asString();
    }

    private String ticket() {
        String ticket = followUp() + "/ticket";
        stage.done(stage.olivia(), ticket, wish());
        return ticket;
    }
}
