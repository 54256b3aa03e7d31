package dev.andon.reviews.meeting;

import static java.util.stream.Collectors.joining;

import dev.andon.mail.CalendarPart;
import dev.andon.mail.Letter;
import dev.andon.mail.Post;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.reviews.Guest;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeeting.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words around an invitation: why this person, when by their own clock, what is taken, what to read by when. */
@Component
class InvitationLetters {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    private final Post post;
    private final Clock clock;
    private final String publicUrl;

    InvitationLetters(Post post, Clock clock, AndonSettings settings) {
        this.post = post;
        this.clock = clock;
        this.publicUrl = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** @param again whether they were invited before, and something changed */
    void invite(ReviewMeeting meeting, Person to, boolean again, CalendarPart part) {
        String subject = "%s: %s, %s"
                .formatted(again ? "Changed" : "Invitation", meeting.title(), SHORT.format(meeting.begins()));
        post.send(new Letter(to.id(), subject, body(meeting, to, again), key(meeting)).with(part));
    }

    void callOff(ReviewMeeting meeting, Person to, CalendarPart part) {
        boolean all = meeting.stage() == Stage.CANCELLED;
        String subject = "%s: %s, %s"
                .formatted(all ? "Cancelled" : "Not needed", meeting.title(), SHORT.format(meeting.begins()));
        String body = all
                ? "This review meeting does not take place. Nothing is left for you to do."
                : "You are not expected at this review meeting any more. Nothing is left for you to do.";
        post.send(new Letter(to.id(), subject, body, key(meeting)).with(part));
    }

    /** One letter for each version of the meeting. */
    private static String key(ReviewMeeting meeting) {
        return "review-meeting/%d/calendar/%d".formatted(meeting.id(), meeting.version());
    }

    private String body(ReviewMeeting meeting, Person to, boolean again) {
        String home = publicUrl + meeting.path();
        return """
            %s%s

            - **When:** %s%s, %d minutes
            %s
            **Will you come?** [Yes](%s/answer?to=yes) · [Maybe](%s/answer?to=maybe) · [No](%s/answer?to=no)

            **Agenda**

            %s
            %s

            [Ask something beforehand](%s/questions), also without your name. [All about this meeting](%s)
            """.formatted(
                        again ? "Something changed since you were invited. " : "",
                        why(meeting, to),
                        when(meeting.startsAt(), to.zone()),
                        elsewhere(meeting, to),
                        meeting.length().toMinutes(),
                        meeting.place().isBlank() ? "" : "- **Where:** " + Plain.line(meeting.place()) + "\n",
                        home,
                        home,
                        home,
                        agenda(meeting),
                        preread(meeting, to),
                        home,
                        home);
    }

    private static String why(ReviewMeeting meeting, Person to) {
        Guest guest = meeting.guests().stream()
                .filter(one -> one.person() == to.id())
                .findFirst()
                .orElseThrow();
        List<String> reasons = guest.why().stream().map(Plain::line).toList();
        String why = reasons.isEmpty()
                ? "You are invited to this review meeting by name."
                : "You are invited to this review meeting because of this: " + String.join("; ", reasons) + ".";
        return why + (guest.required() ? " It is hard to hold without you." : " Come if it is of use to you.");
    }

    private static String when(Instant at, ZoneId zone) {
        return "%s (%s)".formatted(WHEN.format(at.atZone(zone)), zone.getId());
    }

    private static String elsewhere(ReviewMeeting meeting, Person to) {
        boolean same = to.zone()
                .getRules()
                .getOffset(meeting.startsAt())
                .equals(meeting.zone().getRules().getOffset(meeting.startsAt()));
        return same ? "" : "; there it is %s".formatted(when(meeting.startsAt(), meeting.zone()));
    }

    private String agenda(ReviewMeeting meeting) {
        return meeting.agenda().stream()
                .map(topic -> "1. [INC-%d %s](%s), %d minutes\n"
                        .formatted(
                                topic.incident().number(),
                                Plain.line(topic.incident().title()),
                                publicUrl + topic.path(),
                                topic.minutes()))
                .collect(joining());
    }

    private String preread(ReviewMeeting meeting, Person to) {
        String by = meeting.prereadBy().isAfter(clock.instant())
                ? "Please read the reports by %s.".formatted(when(meeting.prereadBy(), to.zone()))
                : "Please read the reports before you come.";
        return by + " The meeting begins where they end.";
    }
}
