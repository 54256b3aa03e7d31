package dev.andon.stories;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What is said of reports, and what becomes of it. */
final class RemarkWrites extends Writes {
    private static final String FACT = "The pool was too small.";

    RemarkWrites(Stage stage) {
        super(stage);
        ofAReport("/report", "/report");
        ofAReport("/reports/{report}", "/reports/main");
    }

    private void ofAReport(String pattern, String report) {
        String comments = V1 + "incidents/{number}" + pattern + "/comments";
        String one = comments + "/{comment}";
        Supplier<String> written = () -> written() + report + "/comments";
        bodied("POST " + comments, written, _ -> suggestion());
        Supplier<String> dispute = () -> begun(written.get(), dispute());
        Supplier<String> suggestion = () -> begun(written.get(), suggestion());
        bodied(
                "POST " + one + "/replies",
                () -> dispute.get() + "/replies",
                _ -> Map.of("text", "So did I", "stance", "dispute"));
        bodied("PATCH " + one + "/sayings/{saying}", () -> dispute.get() + "/sayings/0", _ -> Map.of("text", "Other"));
        bare("DELETE " + one + "/sayings/{saying}", () -> dispute.get() + "/sayings/0");
        bare("POST " + one + "/resolution", () -> dispute.get() + "/resolution");
        bare("DELETE " + one + "/resolution", () -> {
            String resolved = dispute.get() + "/resolution";
            stage.done(stage.olivia(), resolved, Map.of());
            return resolved;
        });
        bare("POST " + one + "/acceptance", () -> suggestion.get() + "/acceptance");
        bodied("POST " + one + "/decline", () -> suggestion.get() + "/decline", _ -> Map.of("reason", "It was not"));
    }

    /** @return the incident, with words in its report */
    private String written() {
        String over = stage.over();
        String section = over + "/report/sections/lessons";
        stage.olivia()
                .api()
                .with("If-Match", stage.olivia().api().get(section).header("ETag"))
                .json("PATCH", section, Map.of("body", FACT));
        return over;
    }

    private String begun(String comments, Map<String, ?> body) {
        return comments + "/"
                + stage.done(stage.olivia(), comments, body).get("comment").asInt();
    }

    private static Map<String, ?> dispute() {
        return Map.of("kind", "dispute", "section", "lessons", "quote", "too small", "text", "It was not");
    }

    private static Map<String, ?> suggestion() {
        Map<String, String> body = new HashMap<>();
        body.put("kind", "suggestion");
        body.put("section", "lessons");
        body.put("quote", "too small");
        body.put("before", "The pool was");
        body.put("text", "The number helps");
        body.put("replacement", "too small: 20");
        return body;
    }
}
