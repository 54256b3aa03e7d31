package dev.andon.stories;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What is decided about a version for customers, and what people want to be told of reports. */
final class SharingWrites extends Writes {
    private static final Map<String, ?> REDACTION =
            Map.of("section", "summary", "words", "Acme", "instead", "a vendor");
    private static final Map<String, ?> NEVER = Map.of("words", "db-*", "instead", "a database");
    private static final Map<String, ?> ANEW =
            Map.of("treatment", "anew", "heading", "In short", "body", "It was slow.", "blocks", false);

    SharingWrites(Stage stage) {
        super(stage);
        ofReport("report/customers", "/report/customers");
        ofReport("reports/{report}/customers", "/reports/main/customers");
        house();
        own();
    }

    /** An incident's own report has routes of its own; those for one beside it lead to the same. */
    private void ofReport(String below, String path) {
        String route = V1 + "incidents/{number}/" + below;
        Supplier<String> begun = () -> begun(path);
        bare("POST " + route, () -> stage.over() + path);
        bodied("PATCH " + route, begun, _ -> details());
        bodied("PUT " + route + "/sections/{key}", () -> begun(path) + "/sections/summary", _ -> ANEW);
        bodied("POST " + route + "/redactions", () -> written(path) + "/redactions", _ -> REDACTION);
        bare("DELETE " + route + "/redactions/{id}", () -> redacted(path));
        bare("POST " + route + "/redactions/{id}/checks", () -> redacted(path) + "/checks");
        bodied("POST " + route + "/never", () -> begun(path) + "/never", _ -> NEVER);
        bare("DELETE " + route + "/never/{id}", () -> added(begun(path) + "/never"));
        all.put("POST " + route + "/approvals", () -> {
            String customers = ready(path);
            return Write.of(stage.olivia(), customers + "/approvals", Map.of("content_hash", hash(customers)));
        });
        bare("POST " + route + "/publication", () -> approved(path) + "/publication");
        bodied("POST " + route + "/withdrawals", () -> published(path) + "/withdrawals", _ -> Map.of("reason", "x"));
    }

    private Map<String, ?> details() {
        return Map.of(
                "title",
                "It was slow",
                "names",
                true,
                "approver_id",
                stage.olivia().person().id());
    }

    private String begun(String path) {
        String customers = stage.over() + path;
        stage.done(stage.olivia(), customers, Map.of());
        return customers;
    }

    /** With words in the original that can be redacted. */
    private String written(String path) {
        String customers = begun(path);
        String section = customers.replaceFirst("/(report|reports/main)/customers$", "/report/sections/summary");
        long version = stage.read(section).get("version").asLong();
        stage.olivia().api().json("PATCH", section, Map.of("body", "Acme was slow.", "version", version));
        return customers;
    }

    private String redacted(String path) {
        String customers = written(path);
        JsonNode redaction = stage.done(stage.olivia(), customers + "/redactions", REDACTION);
        return customers + "/redactions/" + redaction.get("id").asLong();
    }

    private String ready(String path) {
        String customers = begun(path);
        stage.olivia().api().json("PUT", customers + "/sections/summary", ANEW);
        stage.olivia().api().json("PATCH", customers, details());
        return customers;
    }

    private String hash(String customers) {
        return stage.read(customers).get("content_hash").asString();
    }

    private String approved(String path) {
        String customers = ready(path);
        stage.done(stage.olivia(), customers + "/approvals", Map.of("content_hash", hash(customers)));
        return customers;
    }

    private String published(String path) {
        String customers = approved(path);
        stage.done(stage.olivia(), customers + "/publication", Map.of());
        return customers;
    }

    private String added(String list) {
        return list + "/" + stage.done(stage.olivia(), list, NEVER).get("id").asLong();
    }

    private void house() {
        Map<String, ?> settings = Map.of(
                "hosts",
                List.of("status.example.org"),
                "digest_day",
                "friday",
                "digest_hour",
                8,
                "anniversaries",
                true);
        bodied("PATCH " + V1 + "sharing-settings", () -> V1 + "sharing-settings", _ -> settings);
        bodied("POST " + V1 + "never-said", () -> V1 + "never-said", _ -> NEVER);
        bare("DELETE " + V1 + "never-said/{id}", () -> added(V1 + "never-said"));
    }

    private void own() {
        String mine = V1 + "me/report-subscriptions";
        Map<String, ?> subscription = Map.of("subject", "severity", "key", "sev1", "pace", "weekly");
        bodied("POST " + mine, () -> mine, _ -> subscription);
        bare(
                "DELETE " + mine + "/{id}",
                () -> mine + "/"
                        + stage.done(stage.olivia(), mine, subscription)
                                .get("id")
                                .asLong());
        bodied(
                "PUT " + V1 + "me/reading",
                () -> V1 + "me/reading",
                _ -> Map.of("counted", true, "anniversaries", true));
    }
}
