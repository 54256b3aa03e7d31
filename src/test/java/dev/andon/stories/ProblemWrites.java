package dev.andon.stories;

import java.util.List;
import java.util.Map;

/** What is worked on in an incident: its impact, its interventions, claims, decisions, calls. */
final class ProblemWrites extends Writes {
    ProblemWrites(Stage stage) {
        super(stage);
        impact();
        interventions();
        claims();
        decisions();
        calls();
    }

    private void impact() {
        Map<String, ?> estimate = Map.of(
                "text",
                "Customers cannot pay.",
                "bound",
                "between",
                "count",
                12,
                "up_to",
                18,
                "unit",
                "users",
                "confidence",
                "low",
                "known",
                "A guess.",
                "occurred_at",
                AT);
        ofIncident("impacts", stage::incident, _ -> Map.of("on", "user", "text", "Customers cannot pay."));
        String impact = "POST " + V1 + "incidents/{number}/impacts/{id}/";
        bodied(impact + "estimates", () -> hurt() + "/estimates", _ -> estimate);
        bodied(impact + "endings", () -> hurt() + "/endings", _ -> Map.of("until", AT, "note", "They can again."));
        ofIncident(
                "affected-systems",
                stage::incident,
                _ -> Map.of("system", "till", "state", "down", "why", "It is dark.", "occurred_at", AT));
    }

    private String hurt() {
        String incident = stage.incident();
        stage.done(stage.olivia(), incident + "/impacts", Map.of("on", "user", "text", "Customers cannot pay."));
        return incident + "/impacts/1";
    }

    private void interventions() {
        String one = "POST " + V1 + "incidents/{number}/interventions/{id}/";
        ofIncident(
                "interventions",
                stage::incident,
                _ -> Map.of(
                        "host",
                        "db-7",
                        "what",
                        "Restart it",
                        "why",
                        "It hangs",
                        "risk",
                        "low",
                        "rollback",
                        "None",
                        "destructive",
                        false,
                        "occurred_at",
                        AT));
        bodied(one + "clearings", () -> stage.intervention() + "/clearings", _ -> Map.of("occurred_at", AT));
        bodied(
                one + "refusals",
                () -> stage.intervention() + "/refusals",
                _ -> Map.of("reason", "Not now", "occurred_at", AT));
        bodied(
                one + "withdrawals",
                () -> stage.intervention() + "/withdrawals",
                _ -> Map.of("reason", "Not needed", "occurred_at", AT));
        bodied(
                one + "starts",
                () -> stage.intervention() + "/starts",
                _ -> Map.of("without_clearing", "Now", "clashes_seen", List.of("1-1"), "occurred_at", AT));
        bodied(
                one + "endings",
                () -> stage.startedIntervention() + "/endings",
                _ -> Map.of("outcome", "finished", "result", "Better", "occurred_at", AT));
        ofIncident(
                "options",
                stage::incident,
                _ -> Map.of("kind", "restart", "text", "Restart", "minutes", 5, "reversible", "yes", "risk", "low"));
        String option = "POST " + V1 + "incidents/{number}/options/{id}/";
        bodied(option + "trials", () -> stage.option() + "/trials", _ -> Map.of("result", "Better"));
        bodied(option + "dismissals", () -> stage.option() + "/dismissals", _ -> Map.of("reason", "Too slow"));
    }

    private void claims() {
        String claim = "POST " + V1 + "incidents/{number}/claims/{id}/";
        ofIncident(
                "claims",
                stage::incident,
                _ -> Map.of(
                        "text", "All is well on our side.",
                        "kind", "third_party",
                        "said_by", "The vendor",
                        "occurred_at", AT));
        bodied(
                claim + "evidence",
                () -> stage.claim() + "/evidence",
                _ -> Map.of(
                        "stance",
                        "against",
                        "kind",
                        "output",
                        "text",
                        "503",
                        "link",
                        "https://logs.example/7",
                        "occurred_at",
                        AT));
        bodied(
                claim + "verdicts",
                () -> stage.claim() + "/verdicts",
                _ -> Map.of("verdict", "refuted", "reason", "No.", "evidence", "It answers.", "occurred_at", AT));
        bodied(
                "POST " + V1 + "incidents/{number}/follow-up-candidates/{id}/dismissals",
                () -> stage.later() + "/dismissals",
                _ -> Map.of("reason", "It is written.", "occurred_at", AT));
    }

    private void decisions() {
        String decision = "POST " + V1 + "incidents/{number}/decisions/{id}/";
        ofIncident(
                "decisions",
                stage::crowded,
                _ -> Map.of(
                        "text",
                        "Roll back.",
                        "risk",
                        "Carts are lost.",
                        "fallback",
                        "Drain it.",
                        "fallback_minutes",
                        10,
                        "window_minutes",
                        5,
                        "executor_id",
                        stage.rui().id(),
                        "occurred_at",
                        AT));
        bodied(
                decision + "objections",
                () -> stage.proposal() + "/objections",
                _ -> Map.of("reason", "Not yet.", "occurred_at", AT));
        bodied(
                decision + "objections/{objection}/withdrawals",
                () -> stage.objection() + "/withdrawals",
                _ -> Map.of("reason", "All right.", "occurred_at", AT));
        bodied(
                decision + "outcomes",
                () -> stage.proposal() + "/outcomes",
                _ -> Map.of("outcome", "rejected", "reason", "Too much at once.", "occurred_at", AT));
    }

    private void calls() {
        ofIncident("call-runs", stage::incident, _ -> Map.of("tree_id", stage.callTree(), "occurred_at", AT));
        String runs = "POST " + V1 + "incidents/{number}/call-runs/{run}/";
        bodied(
                runs + "calls",
                () -> stage.callRun() + "/calls",
                _ -> Map.of(
                        "contact_id", stage.contact(),
                        "outcome", "reached",
                        "by", "mobile",
                        "note", "On the way.",
                        "occurred_at", AT));
        bodied(runs + "endings", () -> stage.callRun() + "/endings", _ -> Map.of("reason", "done", "occurred_at", AT));
        bodied(
                "POST " + V1 + "incidents/{number}/care/answers",
                () -> stage.caredFor() + "/care/answers",
                _ -> Map.of("moment", "breath", "about", "2", "answer", "dismissed"));
    }
}
