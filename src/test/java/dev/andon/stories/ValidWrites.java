package dev.andon.stories;

import dev.andon.testing.Cast;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For every route that changes something, one command that would be done, with every field it knows. */
final class ValidWrites {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String V1 = "/api/v1/";
    private static final String YAML = "application/yaml";
    private static final String AT = "2026-03-02T09:00:00Z";

    private final Map<String, Supplier<Write>> all = new HashMap<>();
    private final Stage stage;

    ValidWrites(Stage stage) {
        this.stage = stage;
        catalog();
        lists();
        changes();
        ties();
        command();
        people();
        work();
        playbook();
        alerts();
        reports();
        house();
    }

    Map<String, Supplier<Write>> all() {
        return all;
    }

    private void bodied(String route, Supplier<String> path, Function<Cast.Member, Map<String, ?>> body) {
        all.put(route, () -> Write.of(stage.olivia(), path.get(), body.apply(stage.olivia())));
    }

    private void ofIncident(String below, Supplier<String> incident, Function<Cast.Member, Map<String, ?>> body) {
        bodied("POST " + V1 + "incidents/{number}/" + below, () -> incident.get() + "/" + below, body);
    }

    private void bare(String route, Supplier<String> path) {
        all.put(route, () -> Write.bare(stage.olivia(), path.get()));
    }

    private void byRui(String route, Supplier<String> path, Map<String, ?> body) {
        all.put(route, () -> Write.of(stage.rui(), path.get(), body));
    }

    private void catalog() {
        Map<String, ?> vendor = Map.of(
                "name",
                "Acquirer",
                "purpose",
                "Cards",
                "support",
                "+44",
                "status_page",
                "https://v.example",
                "retired",
                false);
        Map<String, ?> runbook =
                Map.of("name", "Declines", "services", List.of(), "text", "- [ ] Look", "retired", false);
        Map<String, ?> bridge = Map.of(
                "name",
                "The hall",
                "url",
                "https://meet.example/x",
                "dial_in",
                "+44 1",
                "standing",
                true,
                "retired",
                false);
        items("services", stage::service, this::service);
        items("vendors", stage::vendor, () -> vendor);
        items("runbooks", stage::runbook, () -> runbook);
        items("bridges", stage::bridge, () -> bridge);
        bodied(
                "POST " + V1 + "services/{key}/dependencies",
                () -> V1 + "services/" + stage.service() + "/dependencies",
                _ -> Map.of("on", stage.vendor(), "strength", "soft", "note", "vouchers work"));
        bare("DELETE " + V1 + "services/{key}/dependencies/{on}", () -> {
            String on = stage.vendor();
            String path = V1 + "services/" + stage.service() + "/dependencies";
            stage.done(stage.olivia(), path, Map.of("on", on));
            return path + "/" + on;
        });
        bodied(
                "POST " + V1 + "catalog/imports",
                () -> V1 + "catalog/imports",
                _ -> Map.of("format", "yaml", "content", "vendors: [{key: a, name: A}]", "preview", true));
        all.put(
                "POST " + V1 + "catalog/imports application/yaml",
                () -> Write.file(
                        stage.olivia(), V1 + "catalog/imports?preview=true", YAML, "vendors: [{key: a, name: A}]"));
        bare(
                "POST " + V1 + "catalog/imports/{id}/applications",
                () -> V1 + "catalog/imports/" + stage.comparison() + "/applications");
    }

    private Map<String, ?> service() {
        return Map.of(
                "name",
                "Till",
                "description",
                "Takes money",
                "tier",
                2,
                "owner",
                stage.houseTeam(),
                "aliases",
                List.of(stage.word("alias")),
                "dashboards",
                List.of(Map.of("name", "Latency", "url", "https://grafana.example/d")),
                "repository",
                "https://git.example/till",
                "docs",
                "https://docs.example/till",
                "depends_on",
                List.of(Map.of("on", stage.vendor(), "strength", "soft", "note", "cash is taken")),
                "retired",
                false);
    }

    private void items(String kind, Supplier<String> made, Supplier<Map<String, ?>> body) {
        bodied("POST " + V1 + kind, () -> V1 + kind, _ -> {
            Map<String, Object> whole = new LinkedHashMap<>(body.get());
            whole.put("key", stage.word("k"));
            return whole;
        });
        bodied("PATCH " + V1 + kind + "/{key}", () -> V1 + kind + "/" + made.get(), _ -> body.get());
        bare("DELETE " + V1 + kind + "/{key}", () -> V1 + kind + "/" + made.get());
    }

    private void lists() {
        Function<Cast.Member, Map<String, ?>> body =
                _ -> Map.of("name", stage.word("list"), "query", "severity=sev1", "shared", true);
        bodied("POST " + V1 + "saved-filters", () -> V1 + "saved-filters", body);
        bodied("PUT " + V1 + "saved-filters/{id}", () -> V1 + "saved-filters/" + stage.filter(), body);
        bare("DELETE " + V1 + "saved-filters/{id}", () -> V1 + "saved-filters/" + stage.filter());
        bare("PUT " + V1 + "saved-filters/{id}/default", () -> V1 + "saved-filters/" + stage.filter() + "/default");
        bare("DELETE " + V1 + "saved-filters/{id}/default", () -> V1 + "saved-filters/" + stage.filter() + "/default");
        bodied(
                "POST " + V1 + "bulk-edits",
                () -> V1 + "bulk-edits",
                _ -> Map.of(
                        "numbers", List.of(stage.number(), stage.number()),
                        "severity", "sev2",
                        "status", "monitoring",
                        "reason", "Both are better.",
                        "add_tags", List.of("better"),
                        "remove_tags", List.of("worse"),
                        "fields", Map.of(stage.field(), "eu")));
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

    private void playbook() {
        String fields = V1 + "playbook/fields";
        Map<String, ?> field = Map.of("name", "Region", "kind", "text", "help", "Where it hurts");
        bodied("POST " + V1 + "playbook/{section}", () -> fields, _ -> {
            Map<String, Object> whole = new LinkedHashMap<>(field);
            whole.put("key", stage.word("field"));
            return whole;
        });
        bodied("PUT " + V1 + "playbook/{section}/{key}", () -> fields + "/" + stage.field(), _ -> field);
        bare("DELETE " + V1 + "playbook/{section}/{key}", () -> fields + "/" + stage.field());
        bodied("PUT " + V1 + "playbook/{section}", () -> fields, _ -> {
            stage.field();
            List<Object> items = new ArrayList<>();
            stage.read(fields).get("items").forEach(item -> items.add(JSON.convertValue(item, Map.class)));
            items.add(Map.of("key", stage.word("field"), "name", "One more", "kind", "text"));
            return Map.of("items", items);
        });
        for (String what : List.of("diffs", "imports")) {
            all.put("POST " + V1 + "playbook/" + what, () -> {
                stage.field();
                String file = stage.olivia().api().get("/playbook.yaml").body();
                return Write.file(
                        stage.olivia(),
                        V1 + "playbook/" + what,
                        YAML,
                        file.replaceFirst("name: Field field\\d+", "name: Called otherwise"));
            });
        }
    }

    private void alerts() {
        bare("POST " + V1 + "alerts/{id}/acknowledgement", () -> V1 + "alerts/" + stage.alert() + "/acknowledgement");
        bare("POST " + V1 + "alerts/{id}/resolution", () -> V1 + "alerts/" + stage.alert() + "/resolution");
        bodied(
                "POST " + V1 + "alert-sources",
                () -> V1 + "alert-sources",
                _ -> Map.of(
                        "name",
                        stage.word("Tool "),
                        "kind",
                        "pagerduty",
                        "declare_at_severity",
                        "critical",
                        "service",
                        stage.service()));
        bodied(
                "PATCH " + V1 + "alert-sources/{id}",
                () -> V1 + "alert-sources/" + stage.source().id(),
                _ -> Map.of(
                        "name",
                        stage.word("Tool "),
                        "declare_at_severity",
                        "critical",
                        "disabled",
                        true,
                        "service",
                        stage.service()));
        bare(
                "DELETE " + V1 + "alert-sources/{id}",
                () -> V1 + "alert-sources/" + stage.source().id());
    }

    private void reports() {
        String report = V1 + "incidents/{number}/report";
        bodied("POST " + report, () -> stage.incident() + "/report", _ -> Map.of("template", "s0"));
        bodied("PATCH " + report, this::report, _ -> Map.of("title", "How it went", "template", "s1"));
        all.put("PATCH " + report + "/sections/{key}", () -> {
            String section = report() + "/sections/summary";
            long version = stage.read(section).get("version").asLong();
            return Write.of(stage.olivia(), section, Map.of("body", "It went.", "version", version));
        });
        bare("POST " + report + "/publication", () -> report() + "/publication");
    }

    private String report() {
        String report = stage.over() + "/report";
        stage.done(stage.olivia(), report, Map.of());
        return report;
    }

    private void house() {
        bodied(
                "POST " + V1 + "invites",
                () -> V1 + "invites",
                _ -> Map.of("email", stage.word("somebody") + "@example.org", "access", "viewer"));
        bodied(
                "PUT " + V1 + "house",
                () -> V1 + "house",
                _ -> Map.of(
                        "name", stage.word("Lantern Works "),
                        "zone", "Europe/Lisbon",
                        "cost", Map.of("currency", "EUR", "rate", 80, "rates", Map.of("owner", 120))));
        bodied(
                "POST " + V1 + "tokens",
                () -> V1 + "tokens",
                _ -> Map.of("name", "For a script", "scope", "viewer", "expires_at", "2026-06-02T09:00:00Z"));
        bare("DELETE " + V1 + "tokens/{id}", () -> V1 + "tokens/" + stage.token());
        Map<String, ?> team = Map.of(
                "name", "Payments", "contact", "#payments", "members", List.of("rui@example.org"), "retired", false);
        bodied("POST " + V1 + "teams", () -> V1 + "teams", _ -> {
            Map<String, Object> whole = new LinkedHashMap<>(team);
            whole.put("key", stage.word("team"));
            return whole;
        });
        bodied("PATCH " + V1 + "teams/{key}", () -> V1 + "teams/" + stage.houseTeam(), _ -> team);
        bare("DELETE " + V1 + "teams/{key}", () -> V1 + "teams/" + stage.houseTeam());
    }
}
