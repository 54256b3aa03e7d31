package dev.andon.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Response;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An incident that hurts somebody. */
abstract class ImpactStage {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    @Autowired
    TestClock clock;

    Incident incident;

    Http api;

    @BeforeEach
    void declare() {
        incident = declare(false);
        api = cast.responder().api();
    }

    Incident declare(boolean restricted) {
        Act act = Act.by(cast.responder().actor(), "web");
        return declarations.declare(
                act, new Declare("Checkout is slow", "sev3", null, null, List.of("checkout"), restricted, List.of()));
    }

    void typed(Http browser, String text) {
        assertThat(browser.postForm(room() + "/notes", Map.of("text", text)).status())
                .isEqualTo(303);
    }

    static Map<String, Object> counted(String bound, int count, String confidence) {
        return new HashMap<>(Map.of("bound", bound, "count", count, "unit", "users", "confidence", confidence));
    }

    static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("on", "user", "text", "x", "count", 3, "unit", "users"));
        body.put(field, value);
        return body;
    }

    void say(String system, String state, @org.jspecify.annotations.Nullable String why) {
        Map<String, Object> body = new HashMap<>(Map.of("system", system, "state", state));
        if (why != null) {
            body.put("why", why);
        }
        Answer said = post("/affected-systems", body);
        assertThat(said.status()).as(said.body()).isEqualTo(201);
    }

    JsonNode systems() {
        return api.get(base() + "/affected-systems").json().get("items");
    }

    JsonNode system(String name) {
        for (JsonNode system : systems()) {
            if (system.get("system").asString().equals(name)) {
                return system;
            }
        }
        throw new AssertionError(name + " is not in " + systems());
    }

    Answer post(String path, Object body) {
        return api.postJson(base() + path, body);
    }

    void refused(String path, int status, String field, Map<String, ?> body) {
        Answer answer = post(path, body);
        assertThat(answer.status()).as(body + " " + answer.body()).isEqualTo(status);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
    }

    String base() {
        return "/api/v1/incidents/" + incident.number();
    }

    String room() {
        return "/incidents/" + incident.number();
    }
}
