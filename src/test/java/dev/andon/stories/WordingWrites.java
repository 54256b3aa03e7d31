package dev.andon.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is asked about words, which words, and the repository of reports. */
final class WordingWrites extends Writes {
    private static final Map<String, ?> RULE = Map.of(
            "kind", "drama",
            "place", "anywhere",
            "subject", "any",
            "phrases", List.of("kablooey*"),
            "unless", List.of("kablooey test"),
            "question", "What happened, in numbers?",
            "on", true);

    WordingWrites(Stage stage) {
        super(stage);
        String rules = V1 + "wording-rules";
        bodied(
                "POST " + V1 + "wording-checks",
                () -> V1 + "wording-checks",
                _ -> Map.of(
                        "text",
                        "Somebody failed to look.",
                        "context",
                        Map.of("kind", "report", "language", "en", "incident", stage.number())));
        bodied("POST " + rules, () -> rules, _ -> fresh());
        bodied("PUT " + rules + "/{key}", () -> rules + "/" + rule(), _ -> RULE);
        bare("DELETE " + rules + "/{key}", () -> rules + "/" + rule());
        bare("POST " + V1 + "report-repository/attempts", () -> V1 + "report-repository/attempts");
    }

    private Map<String, Object> fresh() {
        Map<String, Object> whole = new LinkedHashMap<>(RULE);
        whole.put("key", stage.word("rule"));
        return whole;
    }

    private String rule() {
        return stage.done(stage.olivia(), V1 + "wording-rules", fresh())
                .get("key")
                .asString();
    }
}
