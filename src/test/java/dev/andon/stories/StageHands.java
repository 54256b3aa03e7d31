package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Those who act on the stage, and how they do it. */
abstract class StageHands {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Cast cast;

    StageHands(Cast cast) {
        this.cast = cast;
    }

    Cast.Member olivia() {
        return cast.owner();
    }

    Cast.Member rui() {
        return cast.responder();
    }

    Cast.Member vera() {
        return cast.viewer();
    }

    Cast.Member otto() {
        return cast.outsider();
    }

    /** A word that nothing is called yet. */
    String word(String beginning) {
        return beginning + NUMBER.incrementAndGet();
    }

    JsonNode done(Cast.Member who, String path, Map<String, ?> body) {
        Answer answer = who.api().postJson(path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? answered() : answer.json();
    }

    private JsonNode answered() {
        return cast.owner().api().get("/api/v1/me").json();
    }

    JsonNode read(String path) {
        return cast.owner().api().get(path).json();
    }

    /** @return the number of an incident that Olivia declared */
    long number() {
        return done(olivia(), "/api/v1/incidents", Map.of("title", "Case " + word("n"), "severity", "sev3"))
                .get("number")
                .asLong();
    }

    String incident() {
        return "/api/v1/incidents/" + number();
    }
}
