package dev.andon.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An incident in which the team decides, and how it is asked over the API. */
abstract class DecisionsStage {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    long number;

    Http rui;

    @BeforeEach
    void declare() {
        rui = cast.responder().api();
        number = declared("open");
    }

    long declared(String visibility) {
        Map<String, ?> body = Map.of("title", "Cards are declined", "severity", "sev3", "visibility", visibility);
        return rui.postJson("/api/v1/incidents", body).json().get("number").asLong();
    }

    void command() {
        Map<String, ?> taken =
                Map.of("role", "commander", "person_id", cast.owner().id());
        assertThat(cast.owner()
                        .api()
                        .postJson(incident() + "/role-handovers", taken)
                        .status())
                .isIn(200, 201);
    }

    JsonNode propose(Map<String, ?> body) {
        Answer answer = rui.postJson(decisions(), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    Answer object(Cast.Member who, long decision, String reason) {
        return who.api().postJson(decisions() + "/" + decision + "/objections", Map.of("reason", reason));
    }

    Answer outcome(Cast.Member who, long decision, String outcome, @Nullable String reason) {
        Map<String, String> body = new HashMap<>(Map.of("outcome", outcome));
        if (reason != null) {
            body.put("reason", reason);
        }
        return who.api().postJson(decisions() + "/" + decision + "/outcomes", body);
    }

    void refused(int status, String field, String below, Map<String, ?> body) {
        Answer answer = rui.postJson(decisions() + below, body);
        assertThat(answer.status()).as(body + " " + answer.body()).isEqualTo(status);
        List<String> fields = answer.json().get("errors").findValuesAsString("field");
        assertThat(fields).contains(field);
    }

    JsonNode read(long decision) {
        return rui.get(decisions() + "/" + decision).json();
    }

    String state(long decision) {
        return read(decision).get("state").asString();
    }

    String room(String below) {
        return cast.viewer().browser().get("/incidents/" + number + below).body();
    }

    String incident() {
        return "/api/v1/incidents/" + number;
    }

    String decisions() {
        return incident() + "/decisions";
    }
}
