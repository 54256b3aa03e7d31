package dev.andon.reviews.meeting;

import static java.util.stream.Collectors.joining;

import dev.andon.people.Actor;
import dev.andon.platform.AndonSettings;
import dev.andon.reviews.Guest;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.Topic;
import dev.andon.reviews.meeting.Note.Kind;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes minutes from everything that was written down in a meeting, for people to go over. */
@Component
class MinutesText {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Rooms rooms;
    private final Scribing scribing;
    private final Questions questions;
    private final Attendance attendance;
    private final Answers answers;
    private final Clock clock;
    private final String publicUrl;

    MinutesText(
            Rooms rooms,
            Scribing scribing,
            Questions questions,
            Attendance attendance,
            Answers answers,
            Clock clock,
            AndonSettings settings) {
        this.rooms = rooms;
        this.scribing = scribing;
        this.questions = questions;
        this.attendance = attendance;
        this.answers = answers;
        this.clock = clock;
        this.publicUrl = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** Everything that is to be said of a topic, or of the meeting as a whole. */
    private record Matter(List<Note> notes, List<Captured> captured, List<Question> questions) {
        Matter of(@Nullable Long topic) {
            Predicate<@Nullable Long> same = one -> Objects.equals(one, topic);
            return new Matter(
                    notes.stream().filter(one -> same.test(one.topic())).toList(),
                    captured.stream().filter(one -> same.test(one.topic())).toList(),
                    questions.stream().filter(one -> same.test(one.topic())).toList());
        }
    }

    /** As Markdown. The viewer may see the meeting. */
    String of(Actor viewer, ReviewMeeting meeting) {
        Matter all =
                new Matter(scribing.notes(meeting), scribing.followUps(viewer, meeting), questions.of(viewer, meeting));
        Room room = rooms.of(meeting);
        StringBuilder text = new StringBuilder();
        text.append("%s, %s%s.\n\n"
                .formatted(
                        WHEN.format(meeting.begins()),
                        meeting.zone().getId(),
                        meeting.place().isBlank() ? "" : ", " + Plain.line(meeting.place())));
        text.append(people(meeting));
        for (Topic topic : meeting.topics()) {
            text.append(topic(meeting, topic, room, all.of(topic.id())));
        }
        Matter whole = all.of(null);
        text.append(list("## Decided beyond single incidents", decisions(whole)));
        text.append(list("## Asked beyond single incidents", asked(whole)));
        text.append(list("## Put aside for another time", parked(meeting, all)));
        return text.toString().strip() + "\n";
    }

    private String people(ReviewMeeting meeting) {
        List<Present> there = attendance.of(meeting);
        Set<Long> ids = there.stream().map(Present::person).collect(Collectors.toSet());
        Map<Long, Answer> said = answers.of(meeting);
        List<String> away = meeting.guests().stream()
                .filter(guest -> !ids.contains(guest.person()))
                .map(guest -> absent(guest, said.get(guest.person())))
                .toList();
        String was = there.isEmpty()
                ? "Nobody wrote down who was there."
                : "There: " + there.stream().map(one -> Plain.line(one.name())).collect(joining(", ")) + ".";
        return was + "\n\n"
                + (there.isEmpty() || away.isEmpty() ? "" : "Invited, too: " + String.join(", ", away) + ".\n\n");
    }

    private static String absent(Guest guest, @Nullable Answer said) {
        return Plain.line(guest.name()) + (said == Answer.NO ? " (could not come)" : "");
    }

    private String topic(ReviewMeeting meeting, Topic topic, Room room, Matter matter) {
        StringBuilder text = new StringBuilder("## INC-%d: %s\n\n"
                .formatted(
                        topic.incident().number(), Plain.line(topic.incident().title())));
        text.append("[Report](%s)".formatted(publicUrl + topic.path()));
        long spent = Math.round(room.spent(topic.id(), clock.instant()).toSeconds() / 60.0);
        text.append(spent == 0 ? "" : ", %d of %d minutes".formatted(spent, topic.minutes()));
        if (!topic.isOnAgenda()) {
            text.append(", not taken").append(topic.note().isBlank() ? "" : ": " + Plain.line(topic.note()));
        }
        text.append("\n\n");
        text.append(list("### Decided", decisions(matter)));
        text.append(list("### Follow-ups", followUps(matter)));
        text.append(list("### Asked", asked(matter)));
        return text.toString();
    }

    private static List<String> decisions(Matter matter) {
        return matter.notes().stream()
                .filter(note -> note.kind() == Kind.DECISION)
                .map(note -> Plain.indented(note.words()))
                .toList();
    }

    private List<String> followUps(Matter matter) {
        return matter.captured().stream()
                .map(one -> "[%s](%s) %s%s%s"
                        .formatted(
                                one.followUp().name(),
                                publicUrl + one.followUp().path(),
                                Plain.line(one.followUp().title()),
                                one.owner().isEmpty() ? "" : ", " + Plain.line(one.owner()),
                                one.followUp().due() == null
                                        ? ""
                                        : ", until " + DAY.format(one.followUp().due())))
                .toList();
    }

    private static List<String> asked(Matter matter) {
        return matter.questions().stream()
                .map(one -> Plain.indented(one.words()) + (one.discussed() ? "" : " (still open)"))
                .toList();
    }

    private static List<String> parked(ReviewMeeting meeting, Matter all) {
        return all.notes().stream()
                .filter(note -> note.kind() == Kind.PARKED)
                .map(note -> Plain.indented(note.words()) + about(meeting, note.topic()))
                .toList();
    }

    private static String about(ReviewMeeting meeting, @Nullable Long topic) {
        return topic == null
                ? ""
                : meeting.topic(topic)
                        .map(one -> " (INC-" + one.incident().number() + ")")
                        .orElse("");
    }

    private static String list(String heading, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : heading + "\n\n"
                        + lines.stream().map(line -> "- " + line + "\n").collect(joining()) + "\n";
    }
}
