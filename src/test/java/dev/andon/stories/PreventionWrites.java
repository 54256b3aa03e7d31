package dev.andon.stories;

import static org.awaitility.Awaitility.await;

import java.util.Map;

/** Saying what an earlier follow-up would have changed, and that one has nothing to do with what came back. */
final class PreventionWrites extends Writes {
    private static final String ROUTE = V1 + "incidents/{number}/report/prevention/{followUp}";
    private static final String FACTOR = "Gaskets wear out ";

    PreventionWrites(Stage stage) {
        super(stage);
        Map<String, ?> said = Map.of("answer", "shortened", "reason", "We would have looked there first.");
        bodied("PUT " + ROUTE, this::named, _ -> said);
        bare("DELETE " + ROUTE, () -> {
            String path = named();
            stage.olivia().api().json("PUT", path, said);
            return path;
        });
        bodied(
                "POST " + V1 + "follow-ups/{followUp}/recurrences/{incident}/dismissal",
                this::cameBack,
                _ -> Map.of("reason", "Another gasket"));
    }

    private String named() {
        long earlier = followUp(stage.incident(), Map.of("title", "Turn the valve once a week"));
        return stage.incident() + "/report/prevention/" + earlier;
    }

    private long followUp(String incident, Map<String, ?> draft) {
        return stage.done(stage.olivia(), incident + "/follow-ups", draft)
                .get("number")
                .asLong();
    }

    private String cameBack() {
        String factor = stage.word(FACTOR);
        String first = stage.incident();
        played(first, factor);
        long followUp = followUp(first, Map.of("title", "Replace the gaskets", "factor", factor));
        String itself = V1 + "follow-ups/" + followUp;
        stage.done(stage.olivia(), itself + "/completions", Map.of());
        String later = stage.incident();
        played(later, factor);
        String number = later.substring(later.lastIndexOf('/') + 1);
        await().until(() ->
                stage.read(itself + "/prevention").at("/recurrences/0/reopened").asBoolean());
        return itself + "/recurrences/" + number + "/dismissal";
    }

    private void played(String incident, String factor) {
        stage.done(
                stage.olivia(),
                incident + "/report/whys/nodes",
                Map.of("text", "It leaked", "factor", factor, "kind", "technical", "role", "condition"));
    }
}
