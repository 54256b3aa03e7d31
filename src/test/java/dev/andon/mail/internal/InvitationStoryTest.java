package dev.andon.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import dev.andon.mail.Appointment;
import dev.andon.mail.Appointment.Answer;
import dev.andon.mail.Appointment.Guest;
import dev.andon.mail.CalendarPart.Method;
import dev.andon.mail.Calendars;
import dev.andon.mail.Letter;
import dev.andon.mail.Post;
import dev.andon.testing.Cast;
import dev.andon.testing.MailServer;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Timers;
import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invitations over a real mail server, read by another library than the one that wrote them. */
@StoryTest
class InvitationStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Timers timers;

    @Autowired
    Post post;

    @Autowired
    Calendars calendars;

    @Test
    void anInvitationItsUpdateAndItsEndArriveOnceEachUnderOneName() throws Exception {
        try (MailServer server = MailServer.up()) {
            send(Method.REQUEST, 0, "2026-10-23T10:00+02:00[Europe/Oslo]");
            send(Method.REQUEST, 0, "2026-10-23T10:00+02:00[Europe/Oslo]");
            send(Method.REQUEST, 1, "2026-10-27T10:00+01:00[Europe/Oslo]");
            send(Method.CANCEL, 2, "2026-10-27T10:00+01:00[Europe/Oslo]");
            timers.runDue();
            List<MimeMessage> came = server.to("vera@example.org");
            assertThat(came).hasSize(3);
            assertThat(came.stream().map(InvitationStoryTest::told))
                    .containsExactlyInAnyOrder(
                            "REQUEST 0 2026-10-23T08:00:00Z",
                            "REQUEST 1 2026-10-27T09:00:00Z",
                            "CANCEL 2 2026-10-27T09:00:00Z");
            assertThat(came.stream()
                            .map(message -> first(calendar(message)).getUid().getValue()))
                    .containsOnly(calendars.uid("review", 4));
        }
    }

    /** {@code mixed(alternative(text, html, calendar), file)}: what mail programs make buttons of. */
    @Test
    void theLetterIsBuiltAsMailProgramsExpect() throws Exception {
        try (MailServer server = MailServer.up()) {
            post.send(new Letter(cast.responder().id(), "Ünvited", "Come **please**.", "shape")
                    .with(calendars.part(Method.REQUEST, review(0, "2026-10-23T10:00+02:00[Europe/Oslo]"))));
            timers.runDue();
            MimeMessage message = server.to("rui@example.org").getFirst();
            MimeMultipart all = (MimeMultipart) message.getContent();
            assertThat(all.getContentType()).startsWith("multipart/mixed");
            MimeMultipart ways = (MimeMultipart) all.getBodyPart(0).getContent();
            assertThat(ways.getContentType()).startsWith("multipart/alternative");
            assertThat(ways.getCount()).isEqualTo(3);
            assertThat(text(ways.getBodyPart(0))).contains("Come **please**.");
            assertThat(text(ways.getBodyPart(1))).contains("<strong>please</strong>");
            assertThat(ways.getBodyPart(2).getContentType())
                    .startsWith("text/calendar")
                    .contains("method=REQUEST");
            BodyPart file = all.getBodyPart(1);
            assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
            assertThat(file.getFileName()).isEqualTo("invite.ics");
            assertThat(text(file)).isEqualTo(text(ways.getBodyPart(2))).contains("\r\nSUMMARY:");
        }
    }

    private void send(Method method, int sequence, String start) {
        post.send(new Letter(cast.viewer().id(), "Review", "Words.", "review/4/calendar/" + sequence)
                .with(calendars.part(method, review(sequence, start))));
    }

    private Appointment review(int sequence, String start) {
        Guest vera = new Guest("Vera Vidal", "vera@example.org", true, Answer.NONE);
        return new Appointment(
                calendars.uid("review", 4),
                sequence,
                "Review",
                ZonedDateTime.parse(start),
                Duration.ofHours(1),
                "",
                "Words.",
                "",
                new Guest("Rui Ramos", "rui@example.org", true, Answer.YES),
                List.of(vera));
    }

    private static String told(MimeMessage message) {
        ICalendar calendar = calendar(message);
        return "%s %d %s"
                .formatted(
                        calendar.getMethod().getValue(),
                        first(calendar).getSequence().getValue(),
                        first(calendar).getDateStart().getValue().toInstant());
    }

    private static biweekly.component.VEvent first(ICalendar calendar) {
        return calendar.getEvents().getFirst();
    }

    private static ICalendar calendar(MimeMessage message) {
        try {
            return Biweekly.parse(text(((MimeMultipart) message.getContent()).getBodyPart(1)))
                    .first();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(BodyPart part) throws Exception {
        try (InputStream bytes = part.getInputStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
