package dev.andon.reviews.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalendar;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.reviews.Agenda;
import dev.andon.reviews.Inviting;
import dev.andon.reviews.MeetingDraft;
import dev.andon.reviews.Planning;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.MailServer;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Review meetings with people and incidents, for the stories of how they are held. */
abstract class HeldStage {
    static final Instant TEN = Instant.parse("2026-03-09T09:00:00Z"); // ten in Oslo

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Planning planning;

    @Autowired
    Agenda agenda;

    @Autowired
    Inviting inviting;

    @Autowired
    ReviewMeetings meetings;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    Actor rui() {
        return cast.responder().actor();
    }

    long declared(String title) {
        Answer answer =
                cast.responder().api().postJson("/api/v1/incidents", Map.of("title", title, "severity", "sev2"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("number").asLong();
    }

    /** With these incidents on its agenda, a quarter of an hour each, and these guests. */
    ReviewMeeting planned(List<Long> incidents, Cast.Member... guests) {
        ReviewMeeting meeting = planning.plan(
                rui(),
                new MeetingDraft("Review of the week", TEN, 60, "Europe/Oslo", "Fjord room", null, null, null, null));
        incidents.forEach(number -> agenda.add(rui(), meeting.id(), number, null, 15, null));
        for (Cast.Member guest : guests) {
            inviting.add(rui(), meeting.id(), List.of(guest.person().email()), true);
        }
        return meetings.byId(meeting.id()).orElseThrow();
    }

    Cast.Member join(String name, Access access) {
        return cast.join(name, access);
    }

    static MeetingDraft moved(Instant start) {
        return new MeetingDraft(null, start, null, null, null, null, null, null, null);
    }

    static String api(ReviewMeeting meeting) {
        return "/api/v1/reviews/" + meeting.id();
    }

    JsonNode posted(Cast.Member by, ReviewMeeting meeting, String what, Map<String, ?> body) {
        Answer answer = by.api().postJson(api(meeting) + what, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    JsonNode step(ReviewMeeting meeting, String step) {
        return posted(cast.responder(), meeting, "/room/steps", Map.of("step", step));
    }

    /** Until so many letters came, those with a calendar entry told as {@code method sequence moment}. */
    List<String> told(MailServer server, String address, int letters) {
        await().until(() -> {
            timers.runDue();
            return server.to(address).size() >= letters;
        });
        return server.to(address).stream().map(HeldStage::told).toList();
    }

    private static String told(MimeMessage message) {
        try {
            ICalendar calendar = calendar(message);
            return "%s %s"
                    .formatted(
                            calendar.getMethod().getValue(),
                            calendar.getEvents()
                                    .getFirst()
                                    .getDateStart()
                                    .getValue()
                                    .toInstant());
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    static ICalendar calendar(MimeMessage message) throws MessagingException, IOException {
        MimeMultipart all = (MimeMultipart) message.getContent();
        try (InputStream bytes = all.getBodyPart(1).getInputStream()) {
            return Biweekly.parse(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                    .first();
        }
    }

    static String words(MimeMessage message) throws MessagingException, IOException {
        MimeMultipart all = (MimeMultipart) message.getContent();
        Object first = all.getBodyPart(0).getContent();
        while (first instanceof MimeMultipart inner) {
            first = inner.getBodyPart(0).getContent();
        }
        return first.toString();
    }
}
