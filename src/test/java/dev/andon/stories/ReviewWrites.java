package dev.andon.stories;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reviews of reports, what the house wants of them, and letters about them. */
final class ReviewWrites extends Writes {
    private static final String INCIDENT = V1 + "incidents/{number}";

    ReviewWrites(Stage stage) {
        super(stage);
        ofAReport("/report", "/report");
        ofAReport("/reports/{report}", "/reports/main");
        rules();
        backlog();
        letters();
    }

    private void ofAReport(String pattern, String report) {
        Supplier<String> over = () -> stage.over() + report;
        Supplier<String> asked = () -> asked(over.get());
        bodied(
                "PATCH " + INCIDENT + pattern + "/review",
                () -> over.get() + "/review",
                _ -> Map.of("author", stage.rui().person().email(), "due_on", "2027-01-08"));
        bodied(
                "POST " + INCIDENT + pattern + "/review-requests",
                () -> over.get() + "/review-requests",
                _ -> Map.of("approvers", List.of(stage.rui().person().email()), "quorum", 1, "note", "Please"));
        bare("DELETE " + INCIDENT + pattern + "/review-requests", () -> asked.get() + "/review-requests");
        all.put("POST " + INCIDENT + pattern + "/approvals", () -> {
            String at = asked.get();
            return Write.of(stage.olivia(), at + "/approvals", answer(at));
        });
        bare("DELETE " + INCIDENT + pattern + "/approvals", () -> {
            String at = asked.get();
            stage.done(stage.olivia(), at + "/approvals", answer(at));
            return at + "/approvals";
        });
        bodied(
                "POST " + INCIDENT + pattern + "/waivers",
                () -> over.get() + "/waivers",
                _ -> Map.of(
                        "reason", "A drill", "approver", stage.rui().person().email()));
        bare("POST " + INCIDENT + pattern + "/waivers/agreements", () -> waiver(over.get()) + "/agreements");
        bare("DELETE " + INCIDENT + pattern + "/waivers", () -> waiver(over.get()));
    }

    private String asked(String report) {
        Map<String, ?> ask = Map.of("approvers", List.of(stage.olivia().person().email()));
        stage.done(stage.rui(), report + "/review-requests", ask);
        return report;
    }

    private Map<String, ?> answer(String report) {
        String hash = stage.read(report + "/review").get("hash").asString();
        return Map.of("verdict", "dissent", "words", "Not yet", "hash", hash);
    }

    private String waiver(String report) {
        Map<String, ?> waive =
                Map.of("reason", "A drill", "approver", stage.olivia().person().email());
        stage.done(stage.rui(), report + "/waivers", waive);
        return report + "/waivers";
    }

    private void rules() {
        bodied(
                "PATCH " + V1 + "review-rules",
                () -> V1 + "review-rules",
                _ -> Map.of(
                        "rules",
                        List.of(Map.of("severity", "sev1", "due_days", 5, "gate", "nothing", "quorum", 1)),
                        "weekend",
                        List.of("saturday"),
                        "free_days",
                        List.of(Map.of("day", "2027-12-24", "name", "Christmas Eve")),
                        "remind_days",
                        2));
    }

    private void backlog() {
        bodied("POST " + V1 + "due-reports", () -> V1 + "due-reports", _ -> Map.of("due_on", "2027-01-08"));
    }

    private void letters() {
        bare("POST " + V1 + "letters/{id}/tries", () -> {
            asked(stage.over() + "/report");
            long id = stage.read(V1 + "letters?state=waiting").at("/items/0/id").asLong();
            return V1 + "letters/" + id + "/tries";
        });
    }
}
