package dev.andon.reviews.internal;

import dev.andon.learning.Report;
import dev.andon.mail.Letter;
import dev.andon.mail.Post;
import dev.andon.people.Actor;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.response.Incident;
import dev.andon.reviews.Readiness;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.Topic;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Letters about review meetings and what they read. The caller has asked whether whoever is written to may see it. */
@Component
public class Notices {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM 'at' HH:mm", Locale.ENGLISH);

    private final Post post;
    private final String publicUrl;

    Notices(Post post, AndonSettings settings) {
        this.post = post;
        this.publicUrl = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** Asks one who was there whether the report is as they saw it. */
    public void calibrate(Actor by, Incident incident, Report report, Person person) {
        String text =
                "%s asks everybody who was there: is the report on INC-%d as you saw it? Confirm or dispute what it"
                        + " says, or say that you have nothing to correct. Then it surprises nobody in the meeting.";
        send(
                person,
                "Is it as you saw it? " + report.title(),
                text.formatted(by.name(), incident.number()) + "\n\n"
                        + link(report.title(), report.path() + "/calibration"),
                "calibrate/%d/%s".formatted(incident.id(), report.key()));
    }

    /**
     * To whoever writes it: the meeting waits for its report, and why.
     *
     * @param knows whether they may see the meeting; else the letter says nothing of it
     */
    public void sentBack(ReviewMeeting meeting, Topic topic, Person author, boolean knows, Actor by, Readiness now) {
        String until = "The review meeting takes it when it is ready by %s."
                .formatted(when(meeting.prereadBy(), meeting.zone()));
        String text = """
            %s sends the report on INC-%d back, and says why:

            > %s

            %s%s\
            """.formatted(
                        by.name(),
                        topic.incident().number(),
                        topic.note().replace("\n", "\n> "),
                        knows ? until : "",
                        list(now));
        author(
                topic,
                author,
                "Sent back: " + title(topic),
                text,
                "sent-back/%d/%d".formatted(topic.id(), meeting.version()));
    }

    /** To whoever organises it: a report that was sent back is ready. */
    public void cameBack(ReviewMeeting meeting, Topic topic, Person organiser) {
        send(
                organiser,
                "Ready: " + title(topic),
                "The report on INC-%d is ready, and stands on the agenda of “%s” again."
                                .formatted(topic.incident().number(), meeting.title())
                        + "\n\n" + link(meeting.title(), meeting.path()),
                "came-back/%d/%d".formatted(topic.id(), meeting.version()));
    }

    /** To whoever writes it: what is missing before the meeting. */
    public void notReady(ReviewMeeting meeting, Topic topic, Person author, Readiness now, boolean last) {
        String text = last
                ? "The review meeting “%s” reads the report on INC-%d from now on, and it is not ready.%s"
                        .formatted(meeting.title(), topic.incident().number(), list(now))
                : "The review meeting “%s” takes INC-%d. People read the report from %s on.%s"
                        .formatted(
                                meeting.title(),
                                topic.incident().number(),
                                when(meeting.prereadBy(), meeting.zone()),
                                list(now));
        author(
                topic,
                author,
                (last ? "Not ready: " : "To be ready soon: ") + title(topic),
                text,
                "not-ready/%d/%s/%s".formatted(topic.id(), last, meeting.prereadBy()));
    }

    /** To whoever organises it, when people begin to read: what is not ready. */
    public void standing(ReviewMeeting meeting, List<Topic> waiting, Person organiser) {
        String names = waiting.stream()
                .map(topic -> "- INC-%d %s".formatted(topic.incident().number(), plain(title(topic))))
                .collect(Collectors.joining("\n"));
        send(
                organiser,
                "Not ready for " + meeting.title(),
                "People read from now on, and this is not ready:\n\n%s\n\nTake it off, or hold the meeting without it.\n\n%s"
                        .formatted(names, link(meeting.title(), meeting.path())),
                "standing/%d/%s".formatted(meeting.id(), meeting.prereadBy()));
    }

    /** To one who is to come: what to read until then. */
    public void read(ReviewMeeting meeting, Person guest, List<Topic> unread, boolean again) {
        String names = unread.stream()
                .map(topic -> "- " + link(title(topic), topic.path()))
                .collect(Collectors.joining("\n"));
        String text =
                "“%s” begins on %s and goes straight to what is in these reports. Please read them before:\n\n%s\n\n%s"
                        .formatted(
                                meeting.title(),
                                when(meeting.startsAt(), meeting.zone()),
                                names,
                                link("The meeting", meeting.path()));
        send(
                guest,
                (again ? "Still to read for " : "To read for ") + meeting.title(),
                text,
                "read/%d/%s/%s".formatted(meeting.id(), again, again ? meeting.startsAt() : meeting.prereadBy()));
    }

    private void author(Topic topic, Person author, String subject, String text, String key) {
        send(author, subject, text + "\n\n" + link(title(topic), topic.path()), key);
    }

    private void send(Person to, String subject, String body, String key) {
        post.send(new Letter(to.id(), subject, body, "reviews/" + key));
    }

    private static String title(Topic topic) {
        return topic.incident().title();
    }

    private static String list(Readiness now) {
        return now.ready()
                ? ""
                : now.missing().stream()
                        .map(check -> "- %s: %s".formatted(check.label(), check.words()))
                        .collect(Collectors.joining("\n", "\n\nWhat is missing as it stands:\n\n", ""));
    }

    private static String when(Instant moment, ZoneId zone) {
        return WHEN.format(moment.atZone(zone)) + " (" + zone.getId() + ")";
    }

    private String link(String text, String path) {
        return "[%s](%s)".formatted(plain(text), publicUrl + path);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\[\\]]", "");
    }
}
