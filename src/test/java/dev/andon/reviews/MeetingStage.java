package dev.andon.reviews;

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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Incidents that are over, their reports, and meetings about them. */
@StoryTest
abstract class MeetingStage {
    static final String V1 = "/api/v1";

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

    Http api() {
        return cast.responder().api();
    }

    static String at(Cast.Member member) {
        return "@" + member.person().handle();
    }

    JsonNode done(Http who, String path, Map<String, ?> body) {
        Answer answer = who.postJson(V1 + path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isLessThan(300);
        return answer.json();
    }

    JsonNode read(String path) {
        Answer answer = api().get(V1 + path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    long declared(String title, String severity, List<String> services) {
        return done(api(), "/incidents", Map.of("title", title, "severity", severity, "services", services))
                .get("number")
                .asLong();
    }

    /** Commanded by the responder, and over. */
    long resolved(String title, String severity, List<String> services) {
        long number = declared(title, severity, services);
        commandedAndOver(number);
        return number;
    }

    void commandedAndOver(long number) {
        String incident = "/incidents/" + number;
        Map<String, ?> taken =
                Map.of("role", "commander", "person_id", cast.responder().id());
        done(api(), incident + "/role-handovers", taken);
        done(api(), incident + "/status-changes", Map.of("status", "resolved", "reason", "done"));
        read(incident + "/report"); // begins it, where the rule has not yet
    }

    long planned(String start, long... incidents) {
        long id = done(api(), "/reviews", Map.of("starts_at", start, "zone", "Europe/Berlin"))
                .get("id")
                .asLong();
        for (long incident : incidents) {
            done(api(), "/reviews/" + id + "/topics", Map.of("incident", incident));
        }
        return id;
    }

    JsonNode topic(long meeting, long incident) {
        return StreamSupport.stream(read("/reviews/" + meeting).get("topics").spliterator(), false)
                .filter(topic -> topic.get("incident").asLong() == incident)
                .findFirst()
                .orElseThrow();
    }

    String topicPath(long meeting, long incident) {
        return "/reviews/%d/topics/%d"
                .formatted(meeting, topic(meeting, incident).get("id").asLong());
    }

    /** What a house wants of a report where it asks for little: required sections, a factor, and a word on what follows. */
    void lenient() {
        Answer answer = cast.owner()
                .api()
                .json("PATCH", V1 + "/reviews/rules", Map.of("completeness", 0, "findings", 500, "calibration", 0));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Everything that is missing in a report where the house is lenient. */
    void makeReady(long incident) {
        String report = V1 + "/incidents/" + incident + "/report";
        for (JsonNode section : read("/incidents/" + incident + "/report").get("sections")) {
            String url = report + "/sections/" + section.get("key").asString();
            Answer now = api().get(url);
            if (now.json().get("body").asString("").isBlank()) {
                api().with("If-Match", now.header("ETag")).json("PATCH", url, Map.of("body", "As it was."));
            }
        }
        String whys = "/incidents/" + incident + "/report/whys/nodes";
        done(api(), whys, Map.of("text", "Cards were declined"));
        done(
                api(),
                whys,
                Map.of(
                        "text", "The vendor throttled us",
                        "parent", 1,
                        "factor", "Vendor limits unknown",
                        "kind", "technical",
                        "role", "trigger"));
        Answer none = api().json(
                        "PUT",
                        V1 + "/incidents/" + incident + "/no-follow-up",
                        Map.of("reason", "The limit is known now."));
        assertThat(none.status()).as(none.body()).isEqualTo(204);
    }

    static List<String> subjects(MailServer mail, Cast.Member whom) {
        return mail.to(whom.person().email()).stream()
                .map(message -> {
                    try {
                        return message.getSubject();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
