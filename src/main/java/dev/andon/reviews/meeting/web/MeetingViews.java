package dev.andon.reviews.meeting.web;

import dev.andon.followups.Kind;
import dev.andon.people.Person;
import dev.andon.reviews.Guest;
import dev.andon.reviews.MeetingTabs.Link;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.Topic;
import dev.andon.reviews.meeting.Answer;
import dev.andon.reviews.meeting.Captured;
import dev.andon.reviews.meeting.Minutes;
import dev.andon.reviews.meeting.Note;
import dev.andon.reviews.meeting.Present;
import dev.andon.reviews.meeting.Question;
import dev.andon.reviews.meeting.Room;
import dev.andon.reviews.meeting.Survey;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of a review meeting show. Public, because templates compile into a package of their own. */
public final class MeetingViews {
    private MeetingViews() {}

    /** Where one is among the pages of a meeting. */
    public record Place(ReviewMeeting meeting, List<Link> tabs) {}

    /**
     * The room while the meeting is held.
     *
     * @param me id of who looks; null for nobody
     * @param mayCome whether one can say by now that one is there
     * @param people who can own a follow-up
     * @param teams that can have one
     */
    public record InRoom(
            Place place,
            Room room,
            Instant now,
            @Nullable Long me,
            boolean mayCome,
            List<Question> questions,
            List<Note> notes,
            List<Captured> captured,
            List<Present> present,
            List<Option> people,
            List<Option> teams,
            Form form) {

        public ReviewMeeting meeting() {
            return place.meeting();
        }

        /** Questions about the topic that is on, and those about the meeting as a whole. */
        public List<Question> now(boolean discussed) {
            Long on = room.topic();
            return questions.stream()
                    .filter(one -> one.topic() == null || Objects.equals(one.topic(), on))
                    .filter(one -> one.discussed() == discussed)
                    .toList();
        }

        public List<Note> notes(Note.Kind kind) {
            return notes.stream().filter(note -> note.kind() == kind).toList();
        }

        /** Minutes and seconds spent on a topic, as a clock shows them. */
        public String spent(Topic topic) {
            return clock(room.spent(topic.id(), now));
        }

        public boolean isThere() {
            return present.stream().anyMatch(one -> Objects.equals(one.person(), me));
        }

        public boolean isRaised() {
            return me != null && room.isRaised(me);
        }

        /** How much of its time is left of the topic that is on, while its clock stands. */
        public String left(Topic topic) {
            Duration left = Duration.ofMinutes(topic.minutes()).minus(room.spent(topic.id(), now));
            return left.isNegative() ? clock(left.negated()) + " late" : clock(left) + " left";
        }

        /** What was typed for a kind of note and refused. */
        public String typed(Note.Kind kind) {
            return form.value("kind").equals(kind.word()) ? form.value("words") : "";
        }

        public static List<Option> kinds() {
            return Arrays.stream(Kind.values())
                    .map(kind -> new Option(kind.word(), kind.label()))
                    .toList();
        }
    }

    /** All questions of a meeting, and asking one. */
    public record Asked(Place place, @Nullable Long me, List<Question> questions, Form form) {

        public ReviewMeeting meeting() {
            return place.meeting();
        }

        /** Those about a topic; null for the meeting as a whole. */
        public List<Question> about(@Nullable Topic topic) {
            Long id = topic == null ? null : topic.id();
            return questions.stream()
                    .filter(one -> Objects.equals(one.topic(), id))
                    .toList();
        }

        /** What a question can be about. */
        public List<Option> topics() {
            return place.meeting().topics().stream()
                    .map(topic -> new Option(Long.toString(topic.id()), name(topic)))
                    .toList();
        }

        /** What a question can be put together with. */
        public List<Option> others(Question question) {
            return questions.stream()
                    .filter(one -> !one.id().equals(question.id()))
                    .map(one -> new Option(one.id().toString(), shortened(one.words())))
                    .toList();
        }

        public boolean isMine(Question question) {
            return me != null && me.equals(question.author());
        }
    }

    /** Saying whether one comes. */
    public record Answering(
            Place place, boolean isGuest, @Nullable Answer said, Form form) {

        /** What the letter's link says, else what was said before. */
        public boolean isChosen(Answer answer) {
            String typed = form.value("answer");
            return typed.isEmpty() ? answer == said : answer.word().equals(typed);
        }
    }

    /** @param minutes null while nobody had them written */
    public record Written(Place place, @Nullable Minutes minutes, boolean editing, Form form) {

        public Optional<Minutes> known() {
            return Optional.ofNullable(minutes);
        }
    }

    /**
     * What people say of a meeting.
     *
     * @param mayAnswer whether it is for the viewer to answer
     * @param answered whether they have
     */
    public record Asking(Place place, Survey survey, boolean mayAnswer, boolean answered, Form form) {}

    /**
     * A part of the plan's page: who said what.
     *
     * @param questions that are not discussed yet
     * @param followed whether guests are told of what changes
     */
    public record Coming(
            ReviewMeeting meeting,
            Map<Long, Answer> answers,
            @Nullable Long me,
            long questions,
            boolean followed) {

        public long count(Answer answer) {
            return answers.values().stream().filter(one -> one == answer).count();
        }

        /** What the viewer said; null when they are no guest or said nothing. */
        public @Nullable Answer mine() {
            return me == null ? null : answers.get(me);
        }

        public boolean isGuest() {
            return me != null && meeting.expects(me);
        }

        public List<String> names(Answer answer) {
            return meeting.guests().stream()
                    .filter(guest -> answers.get(guest.person()) == answer)
                    .map(Guest::name)
                    .toList();
        }
    }

    /** How a topic is called in a line. */
    public static String name(Topic topic) {
        return "INC-%d %s".formatted(topic.incident().number(), topic.incident().title());
    }

    /** Somebody as a choice. */
    static Option option(Person person) {
        return new Option(Long.toString(person.id()), person.name());
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 80
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 76)) + " …";
    }

    private static String clock(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
