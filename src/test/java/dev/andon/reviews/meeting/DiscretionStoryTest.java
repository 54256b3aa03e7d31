package dev.andon.reviews.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.MailServer;
import dev.andon.testing.StoryTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a review meeting keeps to itself: who asked, what one answered, and that it takes something restricted. */
@StoryTest
class DiscretionStoryTest extends HeldStage {
    private static final String SECRET = "Keys of the vault leaked";

    @Autowired
    JdbcClient db;

    @Test
    void whoeverMayNotSeeAnIncidentHearsNothingOfItsMeetingAndIsCalledOff() throws Exception {
        Cast.Member anna = join("Anna Aas", Access.VIEWER);
        long number = declared(SECRET);
        ReviewMeeting meeting = planned(List.of(number), anna);
        try (MailServer server = MailServer.up()) {
            inviting.invite(rui(), meeting.id(), null);
            told(server, "anna.aas@example.org", 1);
            posted(anna, meeting, "/questions", Map.of("words", "Who knew?"));
            Answer restricted = cast.owner()
                    .api()
                    .postJson(
                            "/api/v1/incidents/" + number + "/visibility-changes",
                            Map.of("visibility", "restricted", "reason", "names"));
            assertThat(restricted.status()).isLessThan(300);
            nothingIsThere(anna, meeting);
            planning.change(rui(), meeting.id(), moved(TEN.plus(Duration.ofDays(7))), null);
            assertThat(told(server, "anna.aas@example.org", 2))
                    .last()
                    .asString()
                    .startsWith("CANCEL");
            MimeMessage off = server.to("anna.aas@example.org").getLast();
            assertThat(off.getSubject()).startsWith("Not needed:");
            assertThat(words(off) + calendar(off).write()).doesNotContain("vault", "INC-");
            step(meeting, "start");
            step(meeting, "end");
            posted(cast.responder(), meeting, "/minutes/drafts", Map.of());
            posted(cast.responder(), meeting, "/minutes/letters", Map.of());
            timers.runDue();
            assertThat(server.to("anna.aas@example.org")).hasSize(2);
        }
        nothingIsThere(anna, meeting);
        assertThat(cast.responder()
                        .browser()
                        .get("/incidents/" + number + "/report")
                        .body())
                .doesNotContain("500");
    }

    private static void nothingIsThere(Cast.Member who, ReviewMeeting meeting) {
        Http browser = who.browser();
        for (String page :
                List.of("/room", "/questions", "/minutes", "/minutes.md", "/survey", "/answer", "/invite.ics")) {
            Answer answer = browser.get(meeting.path() + page);
            assertThat(answer.status()).as(page).isEqualTo(404);
            assertThat(answer.body()).as(page).doesNotContain("vault");
        }
        for (String resource : List.of(
                "/answers", "/questions", "/room", "/notes", "/follow-ups", "/attendance", "/minutes", "/survey")) {
            assertThat(who.api().get(api(meeting) + resource).status())
                    .as(resource)
                    .isEqualTo(404);
        }
        for (String command : List.of("/answers", "/questions", "/room/hands", "/attendance", "/survey")) {
            assertThat(who.api()
                            .postJson(api(meeting) + command, known(command))
                            .status())
                    .as(command)
                    .isEqualTo(404);
        }
    }

    private static Map<String, ?> known(String command) {
        return switch (command) {
            case "/answers" -> Map.of("answer", "yes");
            case "/questions" -> Map.of("words", "x");
            case "/survey" -> Map.of("rating", 3);
            default -> Map.of();
        };
    }

    @Test
    void nothingSaysWhoAskedWithoutAName() {
        Cast.Member anna = join("Anonymous Anna", Access.VIEWER);
        ReviewMeeting meeting = planned(List.of(declared("Mail is late")), anna);
        Http keyed = anna.api().with("Idempotency-Key", "asked-once");
        Map<String, ?> question = Map.of("words", "Why was nobody listened to?", "anonymous", true);
        assertThat(keyed.postJson(api(meeting) + "/questions", question).status())
                .isEqualTo(201);
        for (int i = 1; i < 5; i++) {
            posted(anna, meeting, "/questions", Map.of("words", "Question " + i, "anonymous", true));
        }
        Answer enough = anna.api().postJson(api(meeting) + "/questions", Map.of("words", "x", "anonymous", true));
        assertThat(enough.status()).isEqualTo(429);
        posted(anna, meeting, "/questions", Map.of("words", "With my name"));

        assertThat(rows("select count(*) from reviews_question where author_id is null and asked_at is null"))
                .isEqualTo(5);
        assertThat(rows("select count(*) from reviews_vote")).isZero();
        assertThat(rows(
                        "select count(*) from reviews_change where subject = 'meeting/%d' and actor_name = 'Anonymous Anna'"
                                .formatted(meeting.id())))
                .isZero();
        assertThat(rows("select count(*) from idempotent_request")).isZero();
        assertThat(cast.owner().browser().get(meeting.path() + "/questions").body())
                .contains("Why was nobody listened to?", "without a name");
        assertThat(cast.owner().api().get(api(meeting) + "/questions").body()).contains("\"asked_by\":null");
    }

    private long rows(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    @Test
    void whatMakesNoSenseIsRefusedByItsName() {
        ReviewMeeting meeting = planned(List.of(declared("Search is slow")), cast.responder());
        refused(meeting, "/answers", Map.of("answer", "perhaps"), 422, "answer");
        refused(meeting, "/questions", Map.of("words", " "), 422, "words");
        refused(meeting, "/questions", Map.of("words", "x", "topic", 999_999), 422, "topic");
        refused(meeting, "/room/steps", Map.of("step", "jump"), 422, "step");
        refused(meeting, "/room/steps", Map.of("step", "start", "topic", 999_999), 422, "topic");
        refused(meeting, "/room/steps", Map.of("step", "pause"), 409, "No clock runs");
        refused(meeting, "/notes", Map.of("kind", "song", "words", "x"), 422, "kind");
        refused(meeting, "/notes", Map.of("kind", "decision", "words", "x".repeat(2_001)), 422, "words");
        refused(meeting, "/follow-ups", Map.of("title", "Fix it"), 422, "topic");
        refused(meeting, "/attendance", Map.of(), 409, "an hour before");
        refused(meeting, "/minutes/letters", Map.of(), 409, "once the meeting is over");
        refused(meeting, "/survey", Map.of("rating", 6), 422, "rating");
        refused(meeting, "/survey", Map.of("rating", 3), 409, "once the meeting is over");
        refused(meeting, "/invitations", Map.of(), 409, "Nobody is invited");
        refused(meeting, "/questions/00000000-0000-0000-0000-000000000000/votes", Map.of(), 404, "no such question");
        Http viewer = cast.viewer().api();
        for (String leading : List.of("/room/steps", "/notes", "/follow-ups", "/minutes/drafts", "/room/speakers")) {
            assertThat(viewer.postJson(api(meeting) + leading, Map.of()).status())
                    .as(leading)
                    .isEqualTo(403);
        }
        Http browser = cast.responder().browser();
        browser.get(meeting.path() + "/room");
        Answer typed = browser.postForm(
                meeting.path() + "/room/follow-ups", Map.of("title", "Kept in the field", "due", "never"));
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.body()).contains("Kept in the field");
    }

    private void refused(ReviewMeeting meeting, String what, Map<String, ?> body, int status, String says) {
        Answer answer = cast.responder().api().postJson(api(meeting) + what, body);
        assertThat(answer.status()).as(what + answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }
}
