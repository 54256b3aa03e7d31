package dev.andon.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.MailServer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Putting an agenda in order, moving a meeting, and what reaches whom because of it. */
class AgendaStoryTest extends MeetingStage {

    @Test
    void topicsStandInOrderAfterOneIsTakenOff() {
        long first = resolved("First", "sev3", List.of());
        long second = resolved("Second", "sev3", List.of());
        long third = resolved("Third", "sev3", List.of());
        long fourth = resolved("Fourth", "sev3", List.of());
        long meeting = planned("2026-03-12T09:00:00Z", first, second, third, fourth);
        assertThat(api().delete(V1 + topicPath(meeting, first)).status()).isEqualTo(200);
        assertThat(positions(meeting)).containsExactly(1, 2, 3);
        Answer changed = api().json("PATCH", V1 + topicPath(meeting, second), Map.of("minutes", 40, "position", 0));
        assertThat(changed.status()).isEqualTo(422);
        assertThat(topic(meeting, second).get("minutes").asInt())
                .as("all of a change, or nothing")
                .isEqualTo(15);
        Answer up = api().json("PATCH", V1 + topicPath(meeting, third), Map.of("position", 1));
        assertThat(up.json().at("/topics/0/incident").asLong()).isEqualTo(third);
        assertThat(cast.responder().browser().get("/reviews/" + meeting).body())
                .contains("moved INC-" + third)
                .doesNotContain("set 15 minutes");
    }

    private List<Integer> positions(long meeting) {
        return read("/reviews/" + meeting).get("topics").findValues("position").stream()
                .map(JsonNode::asInt)
                .toList();
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        long number = resolved("A slow list", "sev3", List.of());
        long meeting = planned("2026-03-12T09:00:00Z");
        Http browser = cast.responder().browser();
        browser.get("/reviews/" + meeting);
        Answer wrong = browser.postForm(
                "/reviews/" + meeting + "/topics", Map.of("incident", "INC-" + number, "minutes", "999"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"minutes-error\"").doesNotContain("id=\"incident-error\"");
        Answer both = api().postJson(
                        V1 + "/reviews",
                        Map.of("starts_at", "2026-03-12T09:00:00Z", "title", "x".repeat(999), "organiser", "@nobody"));
        assertThat(both.body()).contains("\"title\"", "\"organiser\"");
        Map<String, String> far = Map.of("starts_at", "+999999999-12-31T23:59", "zone", "Pacific/Honolulu");
        assertThat(browser.postForm("/reviews", far).status()).isEqualTo(422);
    }

    @Test
    void theDeadlineFollowsAMeetingThatMoves() {
        long meeting = planned("2026-03-12T09:00:00Z");
        Http browser = cast.responder().browser();
        browser.get("/reviews/" + meeting + "/details");
        Map<String, String> typed = new HashMap<>(
                Map.of("title", "Review", "starts_at", "2026-03-19T10:00", "minutes", "60", "zone", "Europe/Berlin"));
        typed.put("preread_by", "2026-03-11T10:00");
        assertThat(browser.postForm("/reviews/" + meeting + "/details", typed).status())
                .isEqualTo(303);
        assertThat(read("/reviews/" + meeting).get("preread_by").asString())
                .as("nobody set it, so it is the usual one of the new day")
                .isEqualTo("2026-03-18T09:00:00Z");
        typed.put("starts_at", "2026-03-20T10:00");
        typed.put("preread_by", "2026-03-17T12:00");
        browser.postForm("/reviews/" + meeting + "/details", typed);
        assertThat(read("/reviews/" + meeting).get("preread_by").asString()).isEqualTo("2026-03-17T11:00:00Z");
    }

    @Test
    void theLastCallComesBeforeTheMeetingWhereverItMoved() throws Exception {
        lenient();
        Cast.Member mia = cast.join("Mia Mohr", Access.VIEWER);
        long number = resolved("Cards are declined", "sev3", List.of());
        makeReady(number);
        done(cast.owner().api(), "/incidents/" + number + "/report/publication", Map.of());
        long meeting = planned("2026-03-12T09:00:00Z", number);
        String path = "/reviews/" + meeting;
        done(api(), path + "/guests", Map.of("people", List.of(at(mia))));
        changed(path, Map.of("preread_by", "2026-03-10T09:00:00Z"));
        try (MailServer mail = MailServer.up()) {
            done(api(), path + "/invitations", Map.of());
            changed(path, Map.of("starts_at", "2026-03-13T09:00:00Z"));
            at(Instant.parse("2026-03-12T08:00:00Z"));
            assertThat(subjects(mail, mia))
                    .contains("To read for Review of 12 March 2026")
                    .as("three hours before it was to begin once")
                    .noneMatch(subject -> subject.startsWith("Still to read"));
            at(Instant.parse("2026-03-13T06:30:00Z"));
            assertThat(subjects(mail, mia)).anyMatch(subject -> subject.startsWith("Still to read"));
        }
    }

    private void changed(String path, Map<String, ?> what) {
        Answer answer = api().json("PATCH", V1 + path, what);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void at(Instant moment) {
        clock.set(moment);
        timers.runDue();
        timers.runDue();
    }

    @Test
    void nothingTellsOfAMeetingToWhoMayNotSeeIt() throws Exception {
        long open = resolved("Refunds wait", "sev1", List.of());
        long secret = done(
                        cast.owner().api(),
                        "/incidents",
                        Map.of("title", "A leak", "severity", "sev2", "visibility", "restricted"))
                .get("number")
                .asLong();
        Http owner = cast.owner().api();
        Map<String, ?> draft =
                Map.of("starts_at", "2026-03-12T09:00:00Z", "title", "The vault", "organiser", at(cast.owner()));
        long meeting = done(owner, "/reviews", draft).get("id").asLong();
        try (MailServer mail = MailServer.up()) {
            for (long number : List.of(open, secret)) {
                done(owner, "/reviews/" + meeting + "/topics", Map.of("incident", number));
            }
            assertThat(api().get(V1 + "/reviews/" + meeting).status()).isEqualTo(404);
            assertThat(read("/reviews/proposals").get("items").findValues("incident"))
                    .as("missing there, it would tell that some meeting takes it")
                    .extracting(JsonNode::asLong)
                    .contains(open);
            String topic = owner.get(V1 + "/reviews/" + meeting)
                    .json()
                    .at("/topics/0/id")
                    .asString();
            Map<String, ?> back = Map.of("reason", "What did people see?");
            done(owner, "/reviews/" + meeting + "/topics/" + topic + "/returns", back);
            at(Instant.parse("2026-03-10T09:00:00Z"));
            at(Instant.parse("2026-03-11T09:00:00Z"));
            assertThat(subjects(mail, cast.responder()))
                    .as("whose report it is hears what is missing, and of no meeting")
                    .contains("Sent back: Refunds wait")
                    .noneMatch(subject -> subject.startsWith("To be ready") || subject.startsWith("Not ready"));
            assertThat(api().get(V1 + "/me/letters").body()).doesNotContain("vault", "review meeting takes");
        }
    }

    @Test
    void whatOneMayNotDoIsSaidOnThePage() {
        Cast.Member ana = cast.join("Ana Abel", Access.RESPONDER);
        Cast.Member bo = cast.join("Bo Berg", Access.RESPONDER);
        Map<String, ?> rota = Map.of("every", "weekly", "first_day", "2026-03-02", "people", List.of(at(ana), at(bo)));
        assertThat(cast.owner().api().json("PATCH", V1 + "/reviews/rota", rota).status())
                .isEqualTo(200);
        Http browser = cast.responder().browser();
        browser.get("/reviews/rota");
        Answer swap = browser.postForm("/reviews/rota/swaps", Map.of("turn", "2026-03-09", "with", "2026-03-16"));
        assertThat(swap.status()).isEqualTo(422);
        assertThat(swap.body()).contains("Only those whose turn it is");
        Answer nobody = browser.postForm(
                "/reviews/rota/absences/removal", Map.of("person", "9".repeat(30), "from", "2026-03-09"));
        assertThat(nobody.status()).isEqualTo(404);
        long number = resolved("Search is empty", "sev2", List.of());
        assertThat(browser.get("/incidents/" + number + "/report/calibration").body())
                .as("whoever writes it is not asked whether it is right")
                .doesNotContain("nothing to correct</button>");
    }
}
