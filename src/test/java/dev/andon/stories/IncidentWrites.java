package dev.andon.stories;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What changes an incident. */
final class IncidentWrites extends Writes {
    IncidentWrites(Stage stage) {
        super(stage);
        changes();
        ties();
        command();
        people();
        work();
    }

    private void changes() {
        bodied(
                "POST " + V1 + "incidents",
                () -> V1 + "incidents",
                _ -> Map.of(
                        "title",
                        "Checkout is slow",
                        "severity",
                        "sev3",
                        "type",
                        "service",
                        "summary",
                        "Carts hang.",
                        "services",
                        List.of("checkout"),
                        "visibility",
                        "open",
                        "alert_ids",
                        List.of(stage.alert()),
                        "tags",
                        List.of("carts"),
                        "fields",
                        Map.of(stage.field(), "eu"),
                        "occurred_at",
                        AT));
        ofIncident("severity-changes", stage::incident, _ -> changed("severity", "sev1"));
        ofIncident("status-changes", stage::incident, _ -> changed("status", "containing"));
        ofIncident("title-changes", stage::incident, _ -> Map.of("title", "Another title"));
        ofIncident("summary-changes", stage::incident, _ -> Map.of("summary", "In short."));
        ofIncident(
                "visibility-changes", stage::incident, _ -> Map.of("visibility", "restricted", "reason", "It names."));
        ofIncident(
                "members", stage::incident, _ -> Map.of("person_id", stage.rui().id()));
        ofIncident("alerts", stage::incident, _ -> Map.of("alert_id", stage.alert()));
        ofIncident("notes", stage::incident, _ -> Map.of("text", "Seen.", "occurred_at", AT));
        ofIncident("annotations", stage::incident, _ -> Map.of("seq", 1, "text", "It was later."));
        ofIncident(
                "updates",
                stage::incident,
                _ -> Map.of(
                        "text", "We look.", "audience", "internal", "next_update_in_minutes", 20, "occurred_at", AT));
        ofIncident(
                "field-changes",
                stage::incident,
                _ -> Map.of("fields", Map.of(stage.field(), "eu"), "occurred_at", AT));
        ofIncident("service-changes", stage::incident, _ -> Map.of("services", List.of("till"), "occurred_at", AT));
        bare("PUT " + V1 + "incidents/{number}/tags/{tag}", () -> stage.incident() + "/tags/slow");
        bare("DELETE " + V1 + "incidents/{number}/tags/{tag}", () -> {
            String tag = stage.incident() + "/tags/slow";
            stage.olivia().api().send("PUT", tag, "", "");
            return tag;
        });
    }

    private static Map<String, ?> changed(String what, String to) {
        return Map.of(what, to, "reason", "It got worse.", "occurred_at", AT);
    }

    private void ties() {
        ofIncident("merges", stage::incident, _ -> Map.of("into", stage.number(), "reason", "The same."));
        ofIncident("merge-reversals", stage::merged, _ -> Map.of("reason", "Not the same."));
        ofIncident("links", stage::incident, _ -> Map.of("kind", "follows", "to", stage.number()));
        bare("DELETE " + V1 + "incidents/{number}/links/{kind}/{to}", () -> {
            String incident = stage.incident();
            long to = stage.number();
            stage.done(stage.olivia(), incident + "/links", Map.of("kind", "follows", "to", to));
            return incident + "/links/follows/" + to;
        });
        bodied(
                "PUT " + V1 + "incidents/{number}/parent",
                () -> stage.incident() + "/parent",
                _ -> Map.of("number", stage.number()));
        bare("DELETE " + V1 + "incidents/{number}/parent", () -> {
            String incident = stage.incident();
            stage.olivia().api().json("PUT", incident + "/parent", Map.of("number", stage.number()));
            return incident + "/parent";
        });
    }

    private void command() {
        String handover = "POST " + V1 + "incidents/{number}/role-handovers/{offer}/";
        ofIncident(
                "role-handovers",
                stage::commanded,
                _ -> Map.of(
                        "role",
                        "commander",
                        "person_id",
                        stage.rui().id(),
                        "brief",
                        "All is calm.",
                        "expires_in_minutes",
                        5,
                        "immediate",
                        false));
        all.put(handover + "acceptances", () -> Write.bare(stage.rui(), stage.offer() + "/acceptances"));
        byRui(handover + "refusals", () -> stage.offer() + "/refusals", Map.of("reason", "I board."));
        bare(handover + "withdrawals", () -> stage.offer() + "/withdrawals");
        ofIncident(
                "sub-teams",
                stage::crowded,
                _ -> Map.of(
                        "name",
                        "Alpha",
                        "leader_id",
                        stage.rui().id(),
                        "mission",
                        "Find out what changed.",
                        "minutes",
                        20,
                        "member_ids",
                        List.of(stage.vera().id())));
        String team = "POST " + V1 + "incidents/{number}/sub-teams/{team}/";
        bodied(
                team + "changes",
                () -> stage.team() + "/changes",
                _ -> Map.of(
                        "name",
                        "Bravo",
                        "leader_id",
                        stage.rui().id(),
                        "mission",
                        "Roll it back.",
                        "minutes",
                        10,
                        "join",
                        List.of(stage.otto().id()),
                        "leave",
                        List.of(stage.vera().id())));
        bodied(team + "disbandments", () -> stage.team() + "/disbandments", _ -> Map.of("reason", "It is found."));
    }

    private void people() {
        ofIncident(
                "participants",
                stage::incident,
                _ -> Map.of("person_id", stage.rui().id(), "reason", "You know it."));
        ofIncident("departures", stage::incident, olivia -> Map.of("person_id", olivia.id(), "reason", "I sleep."));
        ofIncident(
                "feedback",
                stage::over,
                _ -> Map.of(
                        "went", "well",
                        "helped", "The runbook",
                        "hindered", "The noise",
                        "anonymous", false));
        bare("POST " + V1 + "incidents/{number}/feedback-dismissals", () -> stage.over() + "/feedback-dismissals");
    }

    private void work() {
        bodied(
                "PUT " + V1 + "incidents/{number}/document",
                () -> stage.incident() + "/document",
                _ -> Map.of("text", "# What we know"));
        ofIncident("appendix", stage::incident, _ -> Map.of("title", "Lag", "text", "lag = 40 s", "of_seq", 1));
        bodied(
                "POST " + V1 + "incidents/{number}/appendix/{id}/removals",
                () -> {
                    String appendix = stage.incident() + "/appendix";
                    stage.done(stage.olivia(), appendix, Map.of("text", "lag = 40 s"));
                    return appendix + "/1/removals";
                },
                _ -> Map.of("reason", "It names a customer."));
        String task = "POST " + V1 + "incidents/{number}/tasks/{id}/";
        ofIncident(
                "tasks",
                stage::crowded,
                _ -> Map.of(
                        "person_id", stage.rui().id(), "text", "Look at the index.", "minutes", 10, "occurred_at", AT));
        byRui(task + "acknowledgements", () -> stage.task() + "/acknowledgements", Map.of("occurred_at", AT));
        byRui(task + "completions", () -> stage.task() + "/completions", Map.of("note", "Done.", "occurred_at", AT));
        bodied(
                task + "cancellations",
                () -> stage.task() + "/cancellations",
                _ -> Map.of("reason", "Not needed.", "occurred_at", AT));
        ofIncident(
                "runbook-steps",
                stage::incident,
                _ -> Map.of("runbook", stage.runbook(), "step", 1, "occurred_at", AT));
        bare("DELETE " + V1 + "incidents/{number}/runbook-steps/{runbook}/{step}", () -> {
            String steps = stage.incident() + "/runbook-steps";
            String runbook = stage.runbook();
            stage.done(stage.olivia(), steps, Map.of("runbook", runbook, "step", 1));
            return steps + "/" + runbook + "/1";
        });
        all.put("POST " + V1 + "incidents/{number}/checklist-ticks", () -> {
            String incident = stage.incident();
            return Write.of(stage.olivia(), incident + "/checklist-ticks", item(incident));
        });
        bare("DELETE " + V1 + "incidents/{number}/checklist-ticks/{checklist}/{item}", () -> {
            String incident = stage.incident();
            Map<String, String> item = item(incident);
            stage.done(stage.olivia(), incident + "/checklist-ticks", item);
            return incident + "/checklist-ticks/" + item.get("checklist") + "/" + item.get("item");
        });
    }

    private Map<String, String> item(String incident) {
        JsonNode list = stage.read(incident + "/checklists").at("/items/0");
        return Map.of(
                "checklist", list.get("key").asString(),
                "item", list.at("/items/0/key").asString());
    }
}
