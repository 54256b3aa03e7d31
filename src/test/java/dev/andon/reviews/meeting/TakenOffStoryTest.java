package dev.andon.reviews.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.reviews.MeetingDraft;
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
import tools.jackson.databind.JsonNode;

/** What becomes of a meeting's room and letters when what it takes, or who may see it, changes on the way. */
@StoryTest
class TakenOffStoryTest extends HeldStage {

    @Test
    void whatWasSaidOfARestrictedIncidentGoesOffWithIt() {
        Cast.Member anna = join("Anna Aas", Access.VIEWER);
        long open = declared("Mail is late");
        long secret = declared("A leak");
        restrict(secret);
        ReviewMeeting meeting = planned(List.of(open, secret));
        long topic = meeting.topics().getLast().id();
        clock.set(TEN);
        posted(cast.responder(), meeting, "/questions", Map.of("words", "Who had the vault?", "topic", topic));
        posted(cast.responder(), meeting, "/room/steps", Map.of("step", "start", "topic", topic));
        String struck = note(meeting, "decision", "Open the vault twice");
        note(meeting, "decision", "The vault gets a new lock");
        note(meeting, "parked", "Whose vault is it?");
        Http rui = cast.responder().api();
        assertThat(rui.delete(api(meeting) + "/notes/" + struck).status()).isEqualTo(204);
        posted(cast.responder(), meeting, "/minutes/drafts", Map.of());
        assertThat(anna.api().get(api(meeting)).status()).isEqualTo(404);

        agenda.remove(rui(), meeting.id(), topic);
        assertThat(anna.api().get(api(meeting)).status()).isEqualTo(200);
        for (String what : List.of("", "/questions", "/notes", "/room")) {
            assertThat(anna.api().get(api(meeting) + what).body()).as(what).doesNotContain("vault");
        }
        for (String page : List.of("", "/questions", "/room", "/minutes")) {
            assertThat(anna.browser().get(meeting.path() + page).body())
                    .as(page)
                    .doesNotContain("vault");
        }
        assertThat(rui.get(api(meeting) + "/room").json().get("running").asBoolean())
                .as("what is off has no clock that runs")
                .isFalse();
        assertThat(cast.responder().browser().get(meeting.path()).body())
                .as("who may know of it still finds what was said in the record of changes")
                .contains("Who had the vault?");
    }

    private void restrict(long number) {
        Answer restricted = cast.owner()
                .api()
                .postJson(
                        "/api/v1/incidents/" + number + "/visibility-changes",
                        Map.of("visibility", "restricted", "reason", "names"));
        assertThat(restricted.status()).as(restricted.body()).isLessThan(300);
    }

    private String note(ReviewMeeting meeting, String kind, String words) {
        return posted(cast.responder(), meeting, "/notes", Map.of("kind", kind, "words", words))
                .get("id")
                .asString();
    }

    @Test
    void whoMayNotSeeItAnyMoreIsCalledOffWithoutItsNewTitle() throws Exception {
        Cast.Member anna = join("Ada Alm", Access.VIEWER);
        long number = declared("Search is slow");
        ReviewMeeting meeting = planned(List.of(number), anna);
        try (MailServer server = MailServer.up()) {
            inviting.invite(rui(), meeting.id(), null);
            told(server, "ada.alm@example.org", 1);
            restrict(number);
            planning.change(
                    rui(),
                    meeting.id(),
                    new MeetingDraft("The theft", null, null, null, "Vault", null, null, null, null),
                    null);
            told(server, "ada.alm@example.org", 2);
            MimeMessage off = server.to("ada.alm@example.org").getLast();
            assertThat(off.getSubject() + words(off) + calendar(off).write()).doesNotContain("theft", "Vault");
        }
    }

    @Test
    void whatBeganWithoutInvitationsInvitesNobody() {
        Cast.Member cleo = join("Cleo Costa", Access.VIEWER);
        ReviewMeeting meeting = planned(List.of(declared("Mail is late")), cleo);
        clock.set(TEN);
        step(meeting, "start");
        Cast.Member dag = join("Dag Dahl", Access.VIEWER);
        inviting.add(rui(), meeting.id(), List.of("dag.dahl@example.org"), true);
        planning.change(rui(), meeting.id(), moved(TEN.plus(Duration.ofMinutes(5))), null);
        Answer again = cast.responder().api().postJson(api(meeting) + "/updates", Map.of());
        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(letters(cleo) + letters(dag)).doesNotContain("Invitation");
    }

    @Test
    void rulesBringNobodyInTheMiddleOfAMeeting() {
        long number = declared("Mail is late");
        ReviewMeeting meeting = planned(List.of(number, declared("Search is slow")), cast.responder());
        inviting.invite(rui(), meeting.id(), null);
        clock.set(TEN);
        step(meeting, "start");
        Cast.Member late = join("Lou Lund", Access.RESPONDER);
        assertThat(late.api()
                        .postJson("/api/v1/incidents/" + number + "/participants", Map.of())
                        .status())
                .isLessThan(300);
        step(meeting, "next");
        assertThat(meetings.byId(meeting.id()).orElseThrow().expects(late.id())).isFalse();
    }

    private static String letters(Cast.Member whom) {
        return whom.api().get("/api/v1/me/letters").body();
    }

    @Test
    void theLastOneOrTwoAnswersStayHeldBackAfterTheSurvey() {
        Cast.Member[] guests = {
            join("Una One", Access.VIEWER),
            join("Tove Two", Access.VIEWER),
            join("Tim Three", Access.VIEWER),
            join("Finn Four", Access.VIEWER)
        };
        ReviewMeeting meeting = planned(List.of(declared("Mail is late")), guests);
        clock.set(TEN);
        step(meeting, "start");
        step(meeting, "end");
        for (Cast.Member guest : guests) {
            posted(guest, meeting, "/survey", Map.of("rating", guest == guests[3] ? 1 : 5, "words", "It was fine"));
        }
        assertThat(guests[3].browser().get(meeting.path() + "/survey").body()).contains("You have answered");
        clock.forward(Duration.ofDays(15));
        JsonNode closed = guests[0].api().get(api(meeting) + "/survey").json();
        assertThat(closed.get("open").asBoolean()).isFalse();
        assertThat(closed.get("answers").asInt())
                .as("whoever looked before and looks now would know what the fourth said")
                .isEqualTo(3);
        assertThat(guests[0].browser().get(meeting.path() + "/survey").body()).contains("1 more is not shown");
    }

    @Test
    void whatWasNeverReachedIsNotTaken() {
        ReviewMeeting meeting = planned(List.of(declared("First"), declared("Second"), declared("Third")));
        clock.set(TEN);
        step(meeting, "start");
        step(meeting, "next");
        posted(cast.responder(), meeting, "/endings", Map.of());
        JsonNode topics = cast.responder().api().get(api(meeting)).json().get("topics");
        assertThat(topics.findValues("state"))
                .as("it waits for a meeting still")
                .extracting(JsonNode::asString)
                .containsExactly("taken", "taken", "skipped");
    }

    @Test
    void whatIsSentBackWhileItIsOnIsNotTaken() {
        ReviewMeeting meeting = planned(List.of(declared("Mail is late"), declared("Search is slow")));
        clock.set(TEN);
        step(meeting, "start");
        clock.forward(Duration.ofMinutes(3));
        String first = "/topics/" + meeting.topics().getFirst().id();
        posted(cast.responder(), meeting, first + "/returns", Map.of("reason", "Nobody has the numbers."));
        clock.forward(Duration.ofMinutes(3));
        JsonNode room = cast.responder().api().get(api(meeting) + "/room").json();
        assertThat(room.get("running").asBoolean()).isFalse();
        assertThat(room.get("topic").isNull()).isTrue();
        assertThat(room.at("/topics/0/spent_seconds").asLong()).isEqualTo(180);
        assertThat(step(meeting, "start").get("topic").asLong())
                .isEqualTo(meeting.topics().getLast().id());
        assertThat(step(meeting, "next").at("/topics/0/state").asString()).isEqualTo("sent_back");
    }
}
