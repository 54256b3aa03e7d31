package dev.andon.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What people say of the timeline of a report, and how the house keeps timelines. */
final class TimelineWrites extends Writes {
    private static final String LINE = V1 + "incidents/{number}/report/timeline";

    private static final Map<String, ?> EVENT = Map.of(
            "what",
            "A release of the vendor",
            "note",
            "Their page says so.",
            "occurred_at",
            AT,
            "until",
            AT,
            "margin_minutes",
            5,
            "source",
            "status page",
            "link",
            "https://status.example/1",
            "confidence",
            "likely",
            "observer",
            "system");

    private static final Map<String, ?> GROUP =
            Map.of("title", "Calls", "note", "Three of them.", "from", "event-1", "to", "event-2");

    private static final Map<String, ?> BEGAN = Map.of(
            "occurred_at",
            AT,
            "margin_minutes",
            5,
            "source",
            "A customer",
            "confidence",
            "guess",
            "observer",
            "person",
            "note",
            "By phone.");

    TimelineWrites(Stage stage) {
        super(stage);
        entries();
        pieces();
        milestones();
        bodied(
                "PUT " + V1 + "timeline-settings",
                () -> V1 + "timeline-settings",
                _ -> Map.of("gap_minutes", 20, "changes_hours", 12, "hidden", List.of("tagged", "untagged")));
    }

    private void entries() {
        bodied(
                "POST " + LINE + "/choices",
                () -> line() + "/choices",
                _ -> Map.of("items", List.of("entry-1"), "shown", "hidden", "seen", 0));
        bodied("PATCH " + LINE + "/kinds/{kind}", () -> line() + "/kinds/declared", _ -> Map.of("shown", "hidden"));
        Map<String, ?> entry = Map.of("shown", "shown", "title", "It began", "note", "As far as we know.");
        bodied("PATCH " + LINE + "/entries/{seq}", () -> line() + "/entries/1", _ -> entry);
        bare("DELETE " + LINE + "/entries/{seq}", () -> titled(entry) + "/entries/1");
        bare("POST " + LINE + "/changes/{change}/reversals", () -> titled(entry) + "/changes/1/reversals");
    }

    private String titled(Map<String, ?> entry) {
        String line = line();
        stage.olivia().api().json("PATCH", line + "/entries/1", entry);
        return line;
    }

    private void pieces() {
        bodied("POST " + LINE + "/events", () -> line() + "/events", _ -> EVENT);
        Supplier<String> event = () -> told() + "/events/1";
        bodied("PATCH " + LINE + "/events/{event}", event, _ -> EVENT);
        bare("DELETE " + LINE + "/events/{event}", event);
        bodied("POST " + LINE + "/groups", () -> told() + "/groups", _ -> GROUP);
        Supplier<String> group = () -> {
            String line = told();
            stage.done(stage.olivia(), line + "/groups", GROUP);
            return line + "/groups/1";
        };
        bodied("PATCH " + LINE + "/groups/{group}", group, _ -> GROUP);
        bare("DELETE " + LINE + "/groups/{group}", group);
    }

    private void milestones() {
        Map<String, Object> set = new LinkedHashMap<>(BEGAN);
        set.put("milestone", "began");
        bodied("POST " + LINE + "/milestones", () -> line() + "/milestones", _ -> set);
        Supplier<String> began = () -> {
            String line = line();
            stage.done(stage.olivia(), line + "/milestones", set);
            return line + "/milestones/began";
        };
        bodied("PATCH " + LINE + "/milestones/{milestone}", began, _ -> BEGAN);
        bare("DELETE " + LINE + "/milestones/{milestone}", began);
    }

    private String line() {
        return stage.incident() + "/report/timeline";
    }

    /** Two things happened outside. */
    private String told() {
        String line = line();
        stage.done(stage.olivia(), line + "/events", EVENT);
        stage.done(stage.olivia(), line + "/events", EVENT);
        return line;
    }
}
