package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.TestClock;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An incident people come to and leave, for the tests of taking part. */
abstract class ParticipantsStage {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    @Autowired
    JdbcClient db;

    Incident declare(boolean restricted) {
        Declare command = new Declare("Checkout is slow", "sev2", null, null, List.of(), restricted, List.of());
        return declarations.declare(act(), command);
    }

    Act act() {
        return Act.by(cast.responder().actor(), "web");
    }

    Incident now(Incident incident) {
        return incidents.find(cast.owner().actor(), incident.number());
    }

    record Mate(String state, String how, String reason, long seconds) {}

    Mate participant(Incident incident, Cast.Member who) {
        JsonNode items = who.api().get(api(incident)).json().get("items");
        return items.valueStream()
                .filter(item -> item.get("person_id").asLong() == who.id())
                .findFirst()
                .map(item -> new Mate(
                        item.get("state").asString(),
                        item.get("how").asString(),
                        item.path("reason").asString(""),
                        item.get("seconds_on_duty").asLong()))
                .orElseThrow();
    }

    static String field(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().at("/errors/0/field").asString();
    }

    static String room(Incident incident) {
        return "/incidents/" + incident.number();
    }

    static String api(Incident incident) {
        return "/api/v1" + room(incident) + "/participants";
    }
}
