package dev.andon.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.MailServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A meeting takes three incidents; one report is not ready, is sent back, and is ready in time. */
class ReviewMeetingStoryTest extends MeetingStage {

    @Test
    void aReportThatIsNotReadyIsSentBackAndComesBackInTime() throws Exception {
        lenient();
        Cast.Member mia = cast.join("Mia Mohr", Access.RESPONDER);
        team("payments", "Payments", mia);
        done(cast.owner().api(), "/services", Map.of("key", "checkout", "name", "Checkout", "owner", "payments"));
        long first = resolved("Cards are declined", "sev1", List.of("checkout"));
        long second = resolved("Refunds wait", "sev2", List.of("checkout"));
        long third = resolved("A slow list", "sev3", List.of());
        List.of(first, second).forEach(this::makeReady);

        assertThat(numbers()).as("the worst first").containsSubsequence(first, second, third);
        assertThat(read("/reviews/proposals").toString()).contains("Checkout", "in common with", "SEV1");

        try (MailServer mail = MailServer.up()) {
            long meeting = planned("2026-03-12T09:00:00Z", first, second, third);
            String path = "/reviews/" + meeting;
            assertThat(numbers()).as("what is planned is proposed no more").doesNotContain(first, second, third);
            JsonNode guests = read(path).get("guests");
            assertThat(guests.toString())
                    .contains("Took part in INC-" + first, "Manages Payments, which owns Checkout");
            JsonNode ready = topic(meeting, first).get("readiness");
            assertThat(ready.get("ready").asBoolean()).as(ready.toString()).isTrue();
            assertThat(topic(meeting, third).at("/readiness/ready").asBoolean()).isFalse();

            String waits = topicPath(meeting, third);
            assertThat(api().postJson(V1 + waits + "/returns", Map.of("reason", " "))
                            .status())
                    .isEqualTo(422);
            done(api(), waits + "/returns", Map.of("reason", "What did people see?"));
            done(api(), path + "/invitations", Map.of());
            timers.runDue();
            assertThat(subjects(mail, cast.responder())).contains("Sent back: A slow list");
            assertThat(read(path).get("minutes_planned").asInt()).isEqualTo(30);
            Answer early = api().postJson(V1 + waits + "/completions", Map.of());
            assertThat(early.status()).isEqualTo(409);
            assertThat(early.body()).contains("Not yet", "factor");

            clock.set(Instant.parse("2026-03-10T09:00:00Z"));
            timers.runDue();
            timers.runDue();
            assertThat(subjects(mail, cast.responder())).contains("To be ready soon: A slow list");
            makeReady(third);
            clock.forward(Duration.ofMinutes(20));
            timers.runDue();
            timers.runDue();
            assertThat(topic(meeting, third).get("state").asString()).isEqualTo("planned");
            assertThat(subjects(mail, cast.responder())).contains("Ready: A slow list");
            assertThat(read(path).get("minutes_planned").asInt()).isEqualTo(45);

            clock.set(Instant.parse("2026-03-11T09:00:00Z"));
            timers.runDue();
            timers.runDue();
            assertThat(subjects(mail, mia)).contains("To read for Review of 12 March 2026");
            assertThat(subjects(mail, cast.responder())).noneMatch(subject -> subject.startsWith("Not ready"));

            clock.set(Instant.parse("2026-03-12T09:00:00Z"));
            done(api(), path + "/beginnings", Map.of());
            done(api(), path + "/endings", Map.of());
            assertThat(read(path).get("topics").findValues("state"))
                    .extracting(JsonNode::asString)
                    .containsOnly("taken");
        }
        assertThat(read("/reviews?which=past").toString()).contains("Review of 12 March 2026");
        assertThat(cast.viewer().browser().get("/reviews/past").body()).contains("Review of 12 March 2026");
    }

    @Test
    void thoseWhoWereThereAreAskedBefore() throws Exception {
        Cast.Member ana = cast.join("Ana Abel", Access.RESPONDER);
        long number = declared("Search is empty", "sev2", List.of());
        String incident = "/incidents/" + number;
        done(ana.api(), incident + "/participants", Map.of());
        commandedAndOver(number);
        try (MailServer mail = MailServer.up()) {
            JsonNode asked = done(api(), incident + "/report/calibration/requests", Map.of());
            assertThat(asked.get("asked").toString()).contains("Ana Abel");
            timers.runDue();
            assertThat(subjects(mail, ana)).anyMatch(subject -> subject.startsWith("Is it as you saw it?"));
            assertThat(api().postJson(V1 + incident + "/report/calibration/requests", Map.of())
                            .status())
                    .isEqualTo(409);
            String page = incident + "/report/calibration";
            assertThat(ana.browser().get(page).body()).contains("You were there");
            done(ana.api(), page + "/answers", Map.of());
            assertThat(read(page).get("answered").asInt()).isEqualTo(1);
            assertThat(cast.viewer()
                            .api()
                            .postJson(V1 + page + "/answers", Map.of())
                            .status())
                    .as("who was not there")
                    .isEqualTo(409);
        }
    }

    @Test
    void itsPagesWorkWithoutScripts() {
        long number = resolved("Letters are late", "sev2", List.of());
        var browser = cast.responder().browser();
        assertThat(browser.get("/reviews/new?incident=" + number).body()).contains("Letters are late", "checked");
        Answer wrong = browser.postForm(
                "/reviews", Map.of("title", "Kept", "starts_at", "soon", "incident", Long.toString(number)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Kept", "is not a time");
        Answer made = browser.postForm(
                "/reviews",
                Map.of("starts_at", "2026-03-20T10:00", "zone", "Europe/Lisbon", "incident", Long.toString(number)));
        assertThat(made.status()).isEqualTo(303);
        String meeting = made.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(browser.get(meeting).body()).contains("Letters are late", "10:00", "Europe/Lisbon", "missing");
        assertThat(browser.postForm(meeting + "/topics", Map.of("incident", "INC-999999"))
                        .status())
                .isEqualTo(422);
        assertThat(browser.postForm(meeting + "/cancellation", Map.of("reason", "Too many are away"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(meeting).body()).contains("Cancelled", "Too many are away");
        assertThat(cast.viewer().browser().get("/reviews/new").status()).isEqualTo(403);
    }

    private List<Long> numbers() {
        return read("/reviews/proposals").get("items").findValues("incident").stream()
                .map(JsonNode::asLong)
                .toList();
    }

    private void team(String key, String name, Cast.Member manager) {
        String email = manager.person().email();
        done(cast.owner().api(), "/teams", Map.of("key", key, "name", name, "manager", email));
    }
}
