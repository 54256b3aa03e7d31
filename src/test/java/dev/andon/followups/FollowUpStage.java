package dev.andon.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Actor;
import dev.andon.response.Act;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Incidents of a house, and what is to be done after them. */
@StoryTest
abstract class FollowUpStage {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    FollowUps followUps;

    @Autowired
    FollowingUp followingUp;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    Http api() {
        return cast.responder().api();
    }

    Actor responder() {
        return cast.responder().actor();
    }

    Act act() {
        return Act.by(responder(), "api");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    long incident(String title, String visibility) {
        clock.forward(Duration.ofHours(1));
        return created("/api/v1/incidents", Map.of("title", title, "severity", "sev2", "visibility", visibility))
                .get("number")
                .asLong();
    }

    JsonNode created(String path, Map<String, ?> body) {
        Answer answer = api().postJson(path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
        return answer.json();
    }

    /** Titles of all that fit, due first. */
    List<String> titles(Actor viewer, FollowUpFilter filter) {
        return followUps.list(viewer, filter, FollowUpOrder.DUE, null, 200).items().stream()
                .map(FollowUp::title)
                .toList();
    }
}
