package dev.andon.remarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An incident that is over, its report, and those who talk about it. */
@StoryTest
@SuppressWarnings("NullAway.Init")
abstract class RemarkStage {
    static final String CAUSE = "The pool was **too small** [1]. It had been so since March. The alarm came late, and"
            + " the alarm came to the wrong team.";

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    /** @return the address of its report, below {@code /api/v1} */
    String reported(String title, String visibility) {
        Answer declared = cast.responder()
                .api()
                .postJson("/api/v1/incidents", Map.of("title", title, "severity", "sev2", "visibility", visibility));
        String incident = "/incidents/" + declared.json().get("number").asLong();
        done(cast.responder(), incident + "/status-changes", Map.of("status", "resolved", "reason", "done"));
        await().until(() -> get(cast.responder(), incident + "/report").status() == 200);
        write(incident + "/report", "fault", CAUSE);
        return incident + "/report";
    }

    void write(String report, String section, String text) {
        String url = "/api/v1" + report + "/sections/" + section;
        String tag = cast.responder().api().get(url).header("ETag");
        Answer answer = cast.responder().api().with("If-Match", tag).json("PATCH", url, Map.of("body", text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    String body(String report, String section) {
        return get(cast.responder(), report + "/sections/" + section)
                .json()
                .get("body")
                .asString();
    }

    Answer get(Cast.Member member, String path) {
        return member.api().get("/api/v1" + path);
    }

    Answer post(Cast.Member member, String path, Map<String, ?> body) {
        return member.api().postJson("/api/v1" + path, body);
    }

    JsonNode done(Cast.Member member, String path, Map<String, ?> body) {
        Answer answer = post(member, path, body);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.json();
    }

    /** @return the address of the comment */
    String said(Cast.Member member, String report, String kind, @Nullable String quote, String text, String... more) {
        Map<String, String> body = new HashMap<>(Map.of("kind", kind, "text", text));
        if (quote != null) {
            body.put("section", "fault");
            body.put("quote", quote);
        }
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        return report + "/comments/"
                + done(member, report + "/comments", body).get("comment").asInt();
    }

    JsonNode comment(String comment) {
        return get(cast.responder(), comment).json();
    }

    static String at(Cast.Member member) {
        return "@" + member.person().handle();
    }
}
