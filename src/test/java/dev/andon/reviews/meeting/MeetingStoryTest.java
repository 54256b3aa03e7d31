package dev.andon.reviews.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.component.VEvent;
import dev.andon.people.Access;
import dev.andon.reviews.MeetingChanged;
import dev.andon.reviews.MeetingChanged.What;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.MailServer;
import dev.andon.testing.StoryTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A review meeting from its invitations to what people say of it, over a real mail server and HTTP. */
@StoryTest
class MeetingStoryTest extends HeldStage {
    private static final Instant MOVED = Instant.parse("2026-03-30T08:00:00Z"); // ten in Oslo, by summer time

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void guestsAreInvitedToldOfWhatMovesAndCalledOff() throws Exception {
        Cast.Member anna = join("Anna Aas", Access.VIEWER);
        Cast.Member bo = join("Bo Berg", Access.RESPONDER);
        Cast.Member late = join("Lea Late", Access.VIEWER);
        long number = declared("Checkout | is *slow*");
        ReviewMeeting meeting = planned(List.of(number), anna, bo);
        try (MailServer server = MailServer.up()) {
            inviting.invite(rui(), meeting.id(), null);
            assertThat(told(server, "anna.aas@example.org", 1)).containsExactly("REQUEST 2026-03-09T09:00:00Z");
            MimeMessage first = server.to("anna.aas@example.org").getFirst();
            assertThat(first.getSubject()).isEqualTo("Invitation: Review of the week, 9 Mar 2026, 10:00");
            assertThat(words(first))
                    .contains("It is hard to hold without you", "Fjord room", "15 minutes", "/answer?to=yes")
                    .contains("INC-" + number + " Checkout \\| is \\*slow\\*")
                    .contains("Please read the reports by Friday 6 March 2026");
            VEvent event = calendar(first).getEvents().getFirst();
            assertThat(event.getAttendees())
                    .extracting(one -> one.getEmail())
                    .contains("anna.aas@example.org", "bo.berg@example.org");
            assertThat(event.getOrganizer().getEmail()).isEqualTo("rui@example.org");
            assertThat(event.getDescription().getValue()).contains("15 min: INC-" + number, "/reviews/");

            planning.change(rui(), meeting.id(), moved(MOVED), null);
            inviting.add(rui(), meeting.id(), List.of("lea.late@example.org"), false);
            assertThat(told(server, "anna.aas@example.org", 2)).last().isEqualTo("REQUEST 2026-03-30T08:00:00Z");
            assertThat(told(server, "lea.late@example.org", 1)).containsExactly("REQUEST 2026-03-30T08:00:00Z");
            inviting.remove(rui(), meeting.id(), bo.id());
            assertThat(told(server, "bo.berg@example.org", 3)).last().isEqualTo("CANCEL 2026-03-30T08:00:00Z");
            assertThat(server.to("bo.berg@example.org").getLast().getSubject()).startsWith("Not needed:");
            inviting.add(rui(), meeting.id(), List.of("bo.berg@example.org"), false);
            assertThat(told(server, "bo.berg@example.org", 4)).last().isEqualTo("REQUEST 2026-03-30T08:00:00Z");
            newsThatComesTwiceIsToldOnce(meeting, server);

            planning.cancel(rui(), meeting.id(), "nobody is here that week");
            assertThat(told(server, "lea.late@example.org", 2)).last().isEqualTo("CANCEL 2026-03-30T08:00:00Z");
            assertThat(told(server, "bo.berg@example.org", 5)).last().isEqualTo("CANCEL 2026-03-30T08:00:00Z");
            sequencesGrowUnderOneName(server.to("bo.berg@example.org"));
        }
        assertThat(late.api().get(api(meeting) + "/answers").status()).isEqualTo(200);
        Answer closed = anna.api().postJson(api(meeting) + "/answers", Map.of("answer", "yes"));
        assertThat(closed.status()).isEqualTo(409);
    }

    /** A listener that dies after its letters and before it is marked is asked again. */
    private void newsThatComesTwiceIsToldOnce(ReviewMeeting meeting, MailServer server) {
        ReviewMeeting now = meetings.byId(meeting.id()).orElseThrow();
        int before = server.to("anna.aas@example.org").size();
        for (long version = 1; version <= now.version(); version++) {
            long old = version;
            transaction.executeWithoutResult(_ -> {
                events.publishEvent(new MeetingChanged(now.id(), What.GUESTS_ADDED, now.sequence(), old, List.of()));
                events.publishEvent(new MeetingChanged(now.id(), What.INVITED, now.sequence(), old, List.of()));
            });
        }
        planning.change(rui(), meeting.id(), moved(MOVED.plusSeconds(60)), null);
        planning.change(rui(), meeting.id(), moved(MOVED), null);
        told(server, "anna.aas@example.org", before + 1);
        await().pollDelay(Duration.ofMillis(200)).until(() -> {
            timers.runDue();
            return server.to("anna.aas@example.org").size() <= before + 2;
        });
    }

    private static void sequencesGrowUnderOneName(List<MimeMessage> came) throws Exception {
        int last = -1;
        for (MimeMessage message : came) {
            VEvent event = calendar(message).getEvents().getFirst();
            assertThat(event.getSequence().getValue()).isGreaterThan(last);
            assertThat(event.getUid().getValue()).startsWith("review-").endsWith("@localhost");
            last = event.getSequence().getValue();
        }
    }

    @Test
    void aMeetingIsHeldAndWhatIsLeftOfItReachesEverybody() throws Exception {
        Cast.Member cleo = join("Cleo Costa", Access.VIEWER);
        Cast.Member dag = join("Dag Dahl", Access.VIEWER);
        long checkout = declared("Checkout is slow");
        long mail = declared("Mail is late");
        ReviewMeeting meeting = planned(List.of(checkout, mail), cleo, dag, cast.responder());
        long first = meeting.topics().get(0).id();
        long second = meeting.topics().get(1).id();
        inviting.invite(rui(), meeting.id(), null);
        posted(cleo, meeting, "/answers", Map.of("answer", "yes"));
        posted(dag, meeting, "/answers", Map.of("answer", "no"));
        String why = asked(meeting, cleo, dag, first);

        clock.set(TEN.minus(Duration.ofMinutes(5)));
        posted(cleo, meeting, "/attendance", Map.of());
        posted(cast.responder(), meeting, "/attendance", Map.of("who", "rui@example.org"));
        clock.set(TEN);
        assertThat(step(meeting, "start").get("topic").asLong()).isEqualTo(first);
        clock.forward(Duration.ofMinutes(4));
        assertThat(step(meeting, "pause").get("running").asBoolean()).isFalse();
        clock.forward(Duration.ofMinutes(30));
        assertThat(step(meeting, "start").get("ends_at").asString()).isEqualTo("2026-03-09T09:45:00Z");
        speakInTurn(meeting, cleo);
        clock.forward(Duration.ofMinutes(8));
        posted(cast.responder(), meeting, "/notes", Map.of("kind", "decision", "words", "Alert on the pool."));
        posted(cast.responder(), meeting, "/notes", Map.of("kind", "parked", "words", "Who pays for on-call?"));
        long followUp = posted(
                        cast.responder(), meeting, "/follow-ups", Map.of("title", "Alert when the pool is 80% used"))
                .get("number")
                .asLong();
        Answer ticked =
                cast.responder().api().json("PATCH", api(meeting) + "/questions/" + why, Map.of("discussed", true));
        assertThat(ticked.json().get("discussed").asBoolean()).isTrue();
        JsonNode next = step(meeting, "next");
        assertThat(next.get("topic").asLong()).isEqualTo(second);
        assertThat(next.get("topics").get(0).get("spent_seconds").asLong()).isEqualTo(12 * 60);
        assertThat(next.get("topics").get(0).get("state").asString()).isEqualTo("taken");
        assertThat(next.get("hands")).isEmpty();
        clock.forward(Duration.ofMinutes(10));
        step(meeting, "end");
        assertThat(cast.responder().api().get("/api/v1/follow-ups/" + followUp).status())
                .isIn(200, 404);
        minutesAreSent(meeting, checkout, followUp);
        surveyed(meeting, cleo, dag);
    }

    private String asked(ReviewMeeting meeting, Cast.Member cleo, Cast.Member dag, long topic) {
        String why = posted(cleo, meeting, "/questions", Map.of("words", "Why did nobody page?", "topic", topic))
                .get("id")
                .asString();
        JsonNode other = posted(
                dag,
                meeting,
                "/questions",
                Map.of("words", "What kept us from paging?", "topic", topic, "anonymous", true));
        assertThat(other.get("asked_by").isNull()).isTrue();
        posted(cast.responder(), meeting, "/questions/%s/votes".formatted(why), Map.of());
        JsonNode merged = posted(
                cast.responder(),
                meeting,
                "/questions/%s/merges".formatted(other.get("id").asString()),
                Map.of("into", why));
        assertThat(merged.get("wanted").asInt()).isEqualTo(3);
        assertThat(merged.get("together").get(0).asString()).isEqualTo("What kept us from paging?");
        return why;
    }

    private void speakInTurn(ReviewMeeting meeting, Cast.Member cleo) {
        posted(cleo, meeting, "/room/hands", Map.of());
        posted(cast.responder(), meeting, "/room/hands", Map.of());
        JsonNode hands =
                posted(cast.responder(), meeting, "/room/speakers", Map.of()).get("hands");
        assertThat(hands.get(0).get("name").asString()).isEqualTo("Cleo Costa");
        assertThat(hands.get(0).get("speaks").asBoolean()).isTrue();
        JsonNode done = cleo.api().delete(api(meeting) + "/room/hands").json().get("hands");
        assertThat(done).hasSize(1);
    }

    private void minutesAreSent(ReviewMeeting meeting, long checkout, long followUp) throws Exception {
        Http browser = cast.responder().browser();
        browser.get(meeting.path() + "/minutes");
        assertThat(browser.postForm(meeting.path() + "/minutes/draft", Map.of("version", "0"))
                        .status())
                .isEqualTo(303);
        Answer written = cast.viewer().api().get(api(meeting) + "/minutes");
        String words = written.json().get("words").asString();
        assertThat(words)
                .contains("There: Cleo Costa, Rui Ramos.", "Invited, too: Dag Dahl (could not come).")
                .contains("## INC-%d: Checkout is slow".formatted(checkout), "12 of 15 minutes", "- Alert on the pool.")
                .contains("[F-%d]".formatted(followUp), "- Why did nobody page?\n", "Who pays for on-call? (INC-");
        Answer stale = cast.responder()
                .api()
                .with("If-Match", "\"99\"")
                .json("PUT", api(meeting) + "/minutes", Map.of("words", "Lost"));
        assertThat(stale.status()).isEqualTo(412);
        Answer edited = cast.responder()
                .api()
                .with("If-Match", written.header("ETag"))
                .json("PUT", api(meeting) + "/minutes", Map.of("words", words + "\nThanks to all."));
        assertThat(edited.status()).isEqualTo(200);
        try (MailServer server = MailServer.up()) {
            posted(cast.responder(), meeting, "/minutes/letters", Map.of());
            await().until(() -> {
                timers.runDue();
                return server.to("dag.dahl@example.org").stream().anyMatch(HeldStageSubjects::isMinutes);
            });
            MimeMessage letter = server.to("dag.dahl@example.org").stream()
                    .filter(HeldStageSubjects::isMinutes)
                    .findFirst()
                    .orElseThrow();
            assertThat(words(letter)).contains("Thanks to all.", meeting.path() + "/survey");
        }
        assertThat(cast.responder()
                        .api()
                        .postJson(api(meeting) + "/minutes/letters", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(browser.get(meeting.path() + "/minutes.md").body()).contains("Thanks to all.");
        assertThat(browser.get(meeting.path() + "/minutes").body()).contains("Sent by Rui Ramos");
    }

    private void surveyed(ReviewMeeting meeting, Cast.Member cleo, Cast.Member dag) {
        posted(cleo, meeting, "/survey", Map.of("rating", 5, "words", "Start with the timeline."));
        JsonNode two = posted(dag, meeting, "/survey", Map.of("rating", 2, "words", "Begin later."));
        assertThat(two.get("answers").asInt()).isZero();
        assertThat(two.get("words")).isEmpty();
        assertThat(dag.api()
                        .postJson(api(meeting) + "/survey", Map.of("rating", 1))
                        .status())
                .isEqualTo(409);
        JsonNode three = posted(cast.responder(), meeting, "/survey", Map.of("rating", 5));
        assertThat(three.get("mean").asString()).isEqualTo("4.0");
        assertThat(three.get("words").get(0).asString()).isEqualTo("Begin later.");
        assertThat(cast.viewer()
                        .api()
                        .postJson(api(meeting) + "/survey", Map.of("rating", 1))
                        .status())
                .as("nobody who was invited or there")
                .isEqualTo(409);
    }
}
