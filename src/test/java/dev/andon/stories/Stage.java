package dev.andon.stories;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.alerts.Alerts;
import dev.andon.testing.Cast;
import dev.andon.testing.Timers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Makes what a command needs to find before it makes sense, anew for each. */
final class Stage extends StageHands {
    private final AlertSources sources;

    private final Alerts alerts;

    private final Timers timers;

    Stage(Cast cast, AlertSources sources, Alerts alerts, Timers timers) {
        super(cast);
        this.sources = sources;
        this.alerts = alerts;
        this.timers = timers;
    }

    String over() {
        String incident = incident();
        done(olivia(), incident + "/status-changes", Map.of("status", "resolved"));
        read(incident + "/report"); // Begins it, where the rule has not yet: nothing more happens by itself.
        return incident;
    }

    String merged() {
        String incident = incident();
        done(olivia(), incident + "/merges", Map.of("into", number()));
        return incident;
    }

    /** Olivia commands it. */
    String commanded() {
        String incident = incident();
        Map<String, ?> taken = Map.of("role", "commander", "person_id", olivia().id());
        done(olivia(), incident + "/role-handovers", taken);
        return incident;
    }

    /** Command is on its way from Olivia to Rui. */
    String offer() {
        String incident = commanded();
        Map<String, ?> offered = Map.of("role", "commander", "person_id", rui().id());
        long offer = done(olivia(), incident + "/role-handovers", offered)
                .at("/offers/0/offer")
                .asLong();
        return incident + "/role-handovers/" + offer;
    }

    /** Everybody takes part. */
    String crowded() {
        String incident = commanded();
        for (Cast.Member member : List.of(rui(), vera(), otto())) {
            done(olivia(), incident + "/members", Map.of("person_id", member.id()));
        }
        return incident;
    }

    /** Rui leads Vera. */
    String team() {
        String incident = crowded();
        JsonNode teams = done(
                olivia(),
                incident + "/sub-teams",
                Map.of(
                        "name",
                        "Alpha",
                        "leader_id",
                        rui().id(),
                        "mission",
                        "Find out what changed.",
                        "member_ids",
                        List.of(vera().id())));
        return incident + "/sub-teams/" + teams.at("/items/0/team").asLong();
    }

    /** Olivia gave it to Rui. */
    String task() {
        String tasks = crowded() + "/tasks";
        Map<String, ?> task = Map.of("person_id", rui().id(), "text", "Look", "minutes", 10);
        return tasks + "/" + done(olivia(), tasks, task).get("id").asLong();
    }

    /** Rui announced it, and it waits for Olivia, who commands. */
    String intervention() {
        String interventions = crowded() + "/interventions";
        Map<String, ?> plan = Map.of(
                "host", word("host"), "what", "Wipe it", "why", "It is sick", "rollback", "none", "risk", "high");
        return interventions + "/" + done(rui(), interventions, plan).get("id").asLong();
    }

    /** As {@link #intervention}, cleared. */
    String clearedIntervention() {
        String intervention = intervention();
        done(olivia(), intervention + "/clearings", Map.of());
        return intervention;
    }

    /** As {@link #clearedIntervention}, started. */
    String startedIntervention() {
        String intervention = clearedIntervention();
        done(rui(), intervention + "/starts", Map.of());
        return intervention;
    }

    /** On the board. */
    String option() {
        String options = incident() + "/options";
        return options + "/"
                + done(olivia(), options, Map.of("text", "Restart")).get("id").asLong();
    }

    /** Olivia raised it; it has no evidence yet. */
    String claim() {
        String claims = incident() + "/claims";
        return claims + "/"
                + done(olivia(), claims, Map.of("text", "The release is the cause"))
                        .get("id")
                        .asLong();
    }

    /** Rui proposed it in an incident that Olivia commands, and everybody is asked. */
    String proposal() {
        String decisions = crowded() + "/decisions";
        Map<String, ?> proposal = Map.of("text", "Roll back", "window_minutes", 60);
        return decisions + "/" + done(rui(), decisions, proposal).get("id").asLong();
    }

    /** Olivia objects to what Rui proposed. */
    String objection() {
        String proposal = proposal();
        done(olivia(), proposal + "/objections", Map.of("reason", "Not yet."));
        return proposal + "/objections/1";
    }

    /** A note said that something is to be done later. */
    String later() {
        String incident = incident();
        done(olivia(), incident + "/notes", Map.of("text", "TODO: write it down"));
        return incident + "/follow-up-candidates/1";
    }

    String vendor() {
        return item("vendors", Map.of());
    }

    String service() {
        return item("services", Map.of());
    }

    String runbook() {
        return item("runbooks", Map.of("text", "- [ ] Look"));
    }

    String bridge() {
        return item("bridges", Map.of("url", "https://meet.example/hall"));
    }

    /** @return the key */
    private String item(String kind, Map<String, ?> more) {
        String key = word(kind.substring(0, 1));
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.put("key", key);
        body.put("name", "Thing " + key);
        done(olivia(), "/api/v1/" + kind, body);
        return key;
    }

    /** @return the id of somebody in the directory */
    long contact() {
        Map<String, ?> contact = Map.of("kind", "press", "name", word("Press desk "));
        return done(olivia(), "/api/v1/contacts", contact).get("id").asLong();
    }

    /** @return the id of a call tree that calls somebody */
    long callTree() {
        Map<String, ?> step = Map.of("contacts", List.of(contact()));
        return done(olivia(), "/api/v1/call-trees", Map.of("name", word("Nights "), "steps", List.of(step)))
                .get("id")
                .asLong();
    }

    /** People are being called. */
    String callRun() {
        String runs = incident() + "/call-runs";
        return runs + "/"
                + done(olivia(), runs, Map.of("tree_id", callTree())).get("run").asLong();
    }

    /** Olivia was asked to come, and is offered a breath. */
    String caredFor() {
        String incident = incident();
        done(olivia(), incident + "/departures", Map.of());
        done(rui(), incident + "/participants", Map.of("person_id", olivia().id()));
        return incident;
    }

    String houseTeam() {
        String key = word("team");
        done(olivia(), "/api/v1/teams", Map.of("key", key, "name", "Team " + key));
        return key;
    }

    /** A field of the playbook. */
    String field() {
        String key = word("field");
        done(olivia(), "/api/v1/playbook/fields", Map.of("key", key, "name", "Field " + key, "kind", "text"));
        return key;
    }

    long alert() {
        AlertSource source = source();
        Alert alert = alerts.raise(
                olivia().actor(),
                source,
                new Alerts.Raise(word("key"), AlertSeverity.WARNING, "Disk is slow", "disk", "{}"));
        return alert.id();
    }

    AlertSource source() {
        return sources.create(olivia().actor(), new AlertSources.Create("Watchdog " + word("s"), "pagerduty", null));
    }

    long filter() {
        Map<String, ?> filter = Map.of("name", word("filter"), "query", "severity=sev1");
        return done(olivia(), "/api/v1/saved-filters", filter).get("id").asLong();
    }

    long token() {
        return done(olivia(), "/api/v1/tokens", Map.of("name", word("token"), "scope", "viewer"))
                .get("id")
                .asLong();
    }

    /** A comparison that is ready to be applied. */
    long comparison() {
        String file = "vendors: [{key: %s, name: Somebody}]".formatted(word("v"));
        Map<String, ?> body = Map.of("format", "yaml", "content", file, "preview", true);
        long id = done(olivia(), "/api/v1/catalog/imports", body).get("id").asLong();
        timers.runDue();
        return id;
    }

    /** What timers owe by now. */
    void due() {
        timers.runDue();
    }
}
