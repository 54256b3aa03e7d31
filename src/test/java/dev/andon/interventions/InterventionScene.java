package dev.andon.interventions;

import static dev.andon.interventions.InterventionStage.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Declarations;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An incident in which something is about to be done to production. */
abstract class InterventionScene {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    IncidentLog log;

    InterventionStage stage;

    Incident incident;

    Http api;

    @BeforeEach
    void declare() {
        stage = new InterventionStage(cast, declarations, log);
        stage.catalog();
        stage.quiet();
        incident = stage.declare("Checkout rejects cards", false);
        api = cast.responder().api();
    }

    Map<String, Object> destructive() {
        Map<String, Object> plan = plan("db", "Drop the index");
        plan.put("destructive", true);
        return plan;
    }

    Map<String, Object> without(String field) {
        Map<String, Object> plan = plan("db", "Restart");
        plan.remove(field);
        return plan;
    }

    Map<String, Object> with(String field, Object value) {
        Map<String, Object> plan = plan("db", "Restart");
        plan.put(field, value);
        return plan;
    }

    void refused(int status, String field, Map<String, Object> body) {
        Answer answer = api.postJson(stage.room(incident) + "/interventions", body);
        assertThat(answer.status()).as(body + " " + answer.body()).isEqualTo(status);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
    }

    void list(String kind, String text, int minutes, String reversible, String risk) {
        Map<String, Object> option =
                Map.of("kind", kind, "text", text, "minutes", minutes, "reversible", reversible, "risk", risk);
        assertThat(api.postJson(stage.room(incident) + "/options", option).status())
                .isEqualTo(201);
    }

    List<String> texts(String options) {
        List<String> texts = new ArrayList<>();
        api.get(options)
                .json()
                .get("items")
                .forEach(one -> texts.add(one.get("text").asString()));
        return texts;
    }
}
