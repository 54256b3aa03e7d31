package dev.andon.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.MailServer;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An incident that is over, its report, and those who are asked about it. */
@StoryTest
abstract class ReviewStage {
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

    void wants(String severity, String gate, int quorum) {
        Answer changed = cast.owner()
                .api()
                .json(
                        "PATCH",
                        "/api/v1/review-rules",
                        Map.of(
                                "rules",
                                List.of(
                                        Map.of("severity", severity, "due_days", 5, "gate", gate, "quorum", quorum),
                                        Map.of("severity", "sev2", "due_days", 10)),
                                "free_days",
                                List.of(Map.of("day", "2026-03-06", "name", "Founders' day"))));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    record Rui(Cast.Member member) {
        Http browser() {
            return member.browser();
        }

        String browserHome() {
            return member.browser().get("/").body();
        }
    }

    Rui rui() {
        return new Rui(cast.responder());
    }

    Http api() {
        return cast.responder().api();
    }

    static String at(Cast.Member member) {
        return "@" + member.person().handle();
    }

    JsonNode state(String report) {
        return api().get(report + "/review").json();
    }

    String stage(String report) {
        return state(report).get("stage").asString();
    }

    String due(String which) {
        return cast.owner().browser().get("/reports?due=" + which).body();
    }

    Answer publish(String report) {
        return api().send("POST", report + "/publication", "", "");
    }

    static Answer answer(Cast.Member who, String report, String verdict, String words, String hash) {
        return who.api().postJson(report + "/approvals", Map.of("verdict", verdict, "words", words, "hash", hash));
    }

    static int browserAnswer(Cast.Member who, long number, String verdict, String hash) {
        return who.browser()
                .postForm("/incidents/" + number + "/report/review/answers", Map.of("verdict", verdict, "hash", hash))
                .status();
    }

    static List<String> subjects(MailServer mail) throws Exception {
        return mail.to("rui@example.org").stream()
                .map(message -> {
                    try {
                        return message.getSubject();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    long resolved(String title, String severity, String visibility) {
        return resolved(Map.of("title", title, "severity", severity, "visibility", visibility));
    }

    long resolved(String title, String severity, List<String> services) {
        return resolved(Map.of("title", title, "severity", severity, "services", services));
    }

    private long resolved(Map<String, ?> incident) {
        return resolve(api().postJson("/api/v1/incidents", incident));
    }

    private long resolve(Answer declared) {
        assertThat(declared.status()).as(declared.body()).isEqualTo(201);
        long number = declared.json().get("number").asLong();
        String incident = "/api/v1/incidents/" + number;
        Map<String, ?> taken =
                Map.of("role", "commander", "person_id", cast.responder().id());
        assertThat(api().postJson(incident + "/role-handovers", taken).status()).isLessThan(300);
        assertThat(api().postJson(incident + "/status-changes", Map.of("status", "resolved", "reason", "done"))
                        .status())
                .isLessThan(300);
        return number;
    }

    void write(String report, String section, String text) {
        String url = report + "/sections/" + section;
        Answer answer = api().with("If-Match", api().get(url).header("ETag")).json("PATCH", url, Map.of("body", text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
