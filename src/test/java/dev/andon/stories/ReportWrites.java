package dev.andon.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Other reports of an incident, what is said of one, and how reports begin. */
final class ReportWrites extends Writes {
    ReportWrites(Stage stage) {
        super(stage);
        String reports = V1 + "incidents/{number}/reports";
        bodied("POST " + reports, () -> stage.over() + "/reports", who -> {
            Map<String, Object> whole = new HashMap<>();
            whole.put("key", stage.word("key"));
            whole.put("name", "For the auditors");
            whole.put("template", "s1");
            whole.put("reader_ids", List.of(who.id()));
            return whole;
        });
        bodied(
                "PUT " + reports + "/{report}/particulars",
                this::other,
                who -> Map.of("name", "For the auditors", "reader_ids", List.of(who.id()), "names_as_roles", true));
        bodied(
                "PUT " + V1 + "incidents/{number}/report/particulars",
                this::main,
                _ -> Map.of("name", "Report", "names_as_roles", true));
        bodied(
                "PUT " + V1 + "report-defaults",
                () -> V1 + "report-defaults",
                _ -> Map.of("names_as_roles", false, "lead_up_hours", 24));
    }

    private String main() {
        String report = stage.over() + "/report";
        stage.done(stage.olivia(), report, Map.of());
        return report + "/particulars";
    }

    private String other() {
        String reports = stage.over() + "/reports";
        String key = stage.word("key");
        stage.done(stage.olivia(), reports, Map.of("name", "For the auditors", "key", key));
        return reports + "/" + key + "/particulars";
    }
}
