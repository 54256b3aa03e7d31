package dev.andon.stories;

import dev.andon.testing.Cast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What changes the house around its incidents: lists, playbook, alerts, reports, people. */
final class HouseWrites extends Writes {
    HouseWrites(Stage stage) {
        super(stage);
        lists();
        playbook();
        alerts();
        reports();
        house();
        contacts();
        care();
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
        String one = V1 + "incidents/{number}/reports/{report}";
        bodied("PATCH " + one, this::oneOfThem, _ -> Map.of("title", "How it went", "template", "s1"));
        all.put("PATCH " + one + "/sections/{key}", () -> {
            String section = oneOfThem() + "/sections/summary";
            long version = stage.read(section).get("version").asLong();
            return Write.of(stage.olivia(), section, Map.of("body", "It went.", "version", version));
        });
        bare("POST " + one + "/publication", () -> oneOfThem() + "/publication");
    }

    /** The same report by its key. */
    private String oneOfThem() {
        return report() + "s/main";
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
        bare("POST " + V1 + "house/undone/attempts", () -> V1 + "house/undone/attempts");
        bodied(
                "PUT " + V1 + "house",
                () -> V1 + "house",
                _ -> Map.of(
                        "name", stage.word("Lantern Works "),
                        "zone", "Europe/Lisbon",
                        "cost", Map.of("currency", "EUR", "rate", 80, "rates", Map.of("owner", 120))));
        // Another distance each time: what differs in nothing is not written.
        int[] distance = {0};
        bodied(
                "PUT " + V1 + "intervention-policy",
                () -> V1 + "intervention-policy",
                _ -> Map.of(
                        "clearing",
                        "all",
                        "clearing_by_severity",
                        Map.of("sev2", "none"),
                        "clash_distance",
                        1 + distance[0]++ % 5,
                        "hint_at_restricted",
                        false,
                        "options",
                        List.of(Map.of(
                                "kind",
                                "restart",
                                "text",
                                "Restart",
                                "minutes",
                                5,
                                "reversible",
                                "yes",
                                "risk",
                                "low"))));
        bodied(
                "PUT " + V1 + "house/pace",
                () -> V1 + "house/pace",
                _ -> Map.of("answer_minutes", 7, "objection_minutes", 3));
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

    private void contacts() {
        Function<Cast.Member, Map<String, ?>> contact = _ -> Map.of(
                "kind", "stakeholder",
                "name", stage.word("Somebody "),
                "organisation", "Lantern Works",
                "purpose", "customers",
                "place", "Lisbon",
                "zone", "Europe/Lisbon",
                "when_to_call", "any time",
                "notes", "Speaks Danish.",
                "numbers", List.of(Map.of("kind", "mobile", "value", "+351 912 345 678", "note", "after eight")));
        bodied("POST " + V1 + "contacts", () -> V1 + "contacts", contact);
        bodied("PUT " + V1 + "contacts/{id}", () -> V1 + "contacts/" + stage.contact(), contact);
        bare("DELETE " + V1 + "contacts/{id}", () -> V1 + "contacts/" + stage.contact());
        bodied(
                "POST " + V1 + "contact-imports",
                () -> V1 + "contact-imports",
                _ -> Map.of("content", "name,mobile\n" + stage.word("Somebody ") + ",+351 912 345 678\n"));
        Function<Cast.Member, Map<String, ?>> tree = _ -> Map.of(
                "name", stage.word("Nights "),
                "purpose", "Nights",
                "types", List.of("service"),
                "severities", List.of("sev1"),
                "steps", List.of(Map.of("contacts", List.of(stage.contact()), "minutes", 5, "tell", "Which shop")));
        bodied("POST " + V1 + "call-trees", () -> V1 + "call-trees", tree);
        bodied("PUT " + V1 + "call-trees/{id}", () -> V1 + "call-trees/" + stage.callTree(), tree);
        bare("DELETE " + V1 + "call-trees/{id}", () -> V1 + "call-trees/" + stage.callTree());
        bodied(
                "PATCH " + V1 + "offline-copy-settings",
                () -> V1 + "offline-copy-settings",
                _ -> Map.of("copies", true, "restricted_too", false, "minutes", 2));
    }

    private void care() {
        bodied(
                "PATCH " + V1 + "care-settings",
                () -> V1 + "care-settings",
                _ -> Map.of(
                        "prompts",
                        true,
                        "relief_minutes",
                        200,
                        "night_minutes",
                        100,
                        "night_from",
                        "23:00",
                        "night_to",
                        "07:00",
                        "food_minutes",
                        150,
                        "meals",
                        "12:00-13:00",
                        "break_minutes",
                        20));
        bodied("PUT " + V1 + "me/care", () -> V1 + "me/care", _ -> Map.of("off", true));
    }
}
