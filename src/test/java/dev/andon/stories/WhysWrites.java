package dev.andon.stories;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asking why of an incident, and saying what its factors are called. */
final class WhysWrites extends Writes {
    private static final String ROUTE = V1 + "incidents/{number}/report/whys";

    WhysWrites(Stage stage) {
        super(stage);
        nodes();
        factors();
    }

    private void nodes() {
        bodied(
                "POST " + ROUTE + "/nodes",
                () -> whys(stage.incident()) + "/nodes",
                _ -> Map.of(
                        "text", "The clock was wrong",
                        "position", 1,
                        "confidence", "likely",
                        "evidence", evidence(),
                        "factor", stage.word("Clocks "),
                        "kind", "technical",
                        "role", "condition",
                        "note", "Ten minutes slow"));
        bodied(
                "PATCH " + ROUTE + "/nodes/{node}",
                () -> whys(told()) + "/nodes/2",
                _ -> Map.of(
                        "version", 1,
                        "text", "The clock was slow",
                        "confidence", "known",
                        "evidence", evidence(),
                        "also", List.of(3),
                        "factor", stage.word("Slow clocks "),
                        "kind", "process",
                        "role", "trigger",
                        "note", "Since Friday"));
        bodied(
                "POST " + ROUTE + "/nodes/{node}/moves",
                () -> whys(told()) + "/nodes/2/moves",
                _ -> Map.of("parent", 3, "position", 1, "version", 1));
        bare("DELETE " + ROUTE + "/nodes/{node}", () -> whys(told()) + "/nodes/2");
        bare("POST " + ROUTE + "/changes/{change}/reversals", () -> whys(told()) + "/changes/3/reversals");
    }

    private static List<Map<String, ?>> evidence() {
        return List.of(Map.of("kind", "entry", "number", 1, "text", "as said then"));
    }

    private static String whys(String incident) {
        return incident + "/report/whys";
    }

    /** An incident where two answers stand below what happened. */
    private String told() {
        String incident = stage.incident();
        String nodes = whys(incident) + "/nodes";
        stage.done(stage.olivia(), nodes, Map.of("text", "Sign-in failed"));
        stage.done(stage.olivia(), nodes, Map.of("text", "The clock was wrong", "parent", 1));
        stage.done(stage.olivia(), nodes, Map.of("text", "Nobody saw it", "parent", 1));
        return incident;
    }

    private void factors() {
        String route = V1 + "factors/{key}";
        Supplier<String> one = () -> V1 + "factors/" + factor();
        bodied("PATCH " + route, one, _ -> Map.of("name", stage.word("Better "), "kind", "organisational"));
        bodied("POST " + route + "/merges", () -> one.get() + "/merges", _ -> Map.of("with", factor()));
        bare("DELETE " + route + "/merges/{other}", () -> {
            String merges = one.get() + "/merges";
            String other = factor();
            stage.done(stage.olivia(), merges, Map.of("with", other));
            return merges + "/" + other;
        });
    }

    private String factor() {
        Map<String, ?> node =
                Map.of("text", "It was so", "factor", stage.word("Factor "), "kind", "technical", "role", "condition");
        return stage.done(stage.olivia(), whys(stage.incident()) + "/nodes", node)
                .at("/factor/key")
                .asString();
    }
}
