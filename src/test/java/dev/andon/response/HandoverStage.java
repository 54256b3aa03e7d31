package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.People;
import dev.andon.response.Decision.HandoverWithdrawn;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An incident that Rui commands, for the tests of handing over. */
abstract class HandoverStage {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Handovers handovers;

    @Autowired
    People people;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentRows rows;

    @SuppressWarnings("NullAway.Init")
    Incident incident;

    String base = "";

    /** Rui commands. */
    @BeforeEach
    void anIncidentThatRuiCommands() {
        declare(false);
    }

    void declare(boolean restricted) {
        Act rui = Act.by(cast.responder().actor(), "web");
        incident = declarations.declare(
                rui, new Declare("Checkout is down", "sev2", null, null, List.of("checkout"), restricted, List.of()));
        response.assignRole(
                rui, incident.number(), "commander", cast.responder().id());
        base = "/api/v1/incidents/" + incident.number();
    }

    Answer hand(Cast.Member by, String role, @Nullable Long to, Map<String, Object> more) {
        return by.api().postJson(base + "/role-handovers", body(role, to, more));
    }

    static Map<String, Object> body(String role, @Nullable Long to, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("role", role);
        if (to != null) {
            body.put("person_id", to);
        }
        return body;
    }

    long offered(Cast.Member by, Cast.Member to) {
        Answer offered = hand(by, "commander", to.id(), Map.of());
        assertThat(offered.status()).as(offered.body()).isEqualTo(201);
        return offered.json().at("/offers/0/offer").asLong();
    }

    Answer answer(Cast.Member by, long offer, String noun) {
        return by.api().postJson(base + "/role-handovers/" + offer + "/" + noun, Map.of());
    }

    HandoverWithdrawn withdrawn(long offer) {
        return events().filter(HandoverWithdrawn.class::isInstance)
                .map(HandoverWithdrawn.class::cast)
                .filter(event -> event.offer() == offer)
                .findFirst()
                .orElseThrow();
    }

    Stream<IncidentEvent> events() {
        return log.entries(incident.id()).stream().map(Entry::event);
    }

    static Act act(Cast.Member member) {
        return Act.by(member.actor(), "web");
    }
}
