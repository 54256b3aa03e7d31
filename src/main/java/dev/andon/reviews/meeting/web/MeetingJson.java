package dev.andon.reviews.meeting.web;

import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.Topic;
import dev.andon.reviews.meeting.Answer;
import dev.andon.reviews.meeting.Captured;
import dev.andon.reviews.meeting.Minutes;
import dev.andon.reviews.meeting.Note;
import dev.andon.reviews.meeting.Question;
import dev.andon.reviews.meeting.Room;
import dev.andon.reviews.meeting.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What programs are told of a meeting that is held. */
final class MeetingJson {
    private MeetingJson() {}

    /** @param answer yes, maybe, no; null for none yet */
    record AnswerJson(long person, String name, @Nullable String answer) {
        static List<AnswerJson> of(ReviewMeeting meeting, Map<Long, Answer> answers) {
            return meeting.guests().stream()
                    .map(guest -> new AnswerJson(guest.person(), guest.name(), word(answers.get(guest.person()))))
                    .toList();
        }

        private static @Nullable String word(@Nullable Answer answer) {
            return answer == null ? null : answer.word();
        }
    }

    /** @param askedBy null for an anonymous one; @param voted whether the caller said that they want it discussed, too */
    record QuestionJson(
            UUID id,
            @Nullable Long topic,
            String words,
            @Nullable String askedBy,
            int wanted,
            boolean voted,
            List<String> together,
            boolean discussed) {
        static QuestionJson of(Question question) {
            return new QuestionJson(
                    question.id(),
                    question.topic(),
                    question.words(),
                    question.isAnonymous() ? null : question.askedBy(),
                    question.wanted(),
                    question.voted(),
                    question.with(),
                    question.discussed());
        }
    }

    /** @param spentSeconds by now, by the server's clock */
    record TopicJson(long id, long incident, int minutes, String state, long spentSeconds) {}

    record HandJson(long person, String name, boolean speaks) {}

    /** @param endsAt when the time of the topic that is on is used up; null while its clock stands */
    record RoomJson(
            String stage,
            @Nullable Long topic,
            boolean running,
            @Nullable Instant endsAt,
            List<TopicJson> topics,
            List<HandJson> hands) {
        static RoomJson of(Room room, Instant now) {
            return new RoomJson(
                    room.meeting().stage().word(),
                    room.topic(),
                    room.isRunning(),
                    room.endsAt().orElse(null),
                    room.meeting().topics().stream()
                            .map(topic -> topic(room, topic, now))
                            .toList(),
                    room.hands().stream()
                            .map(hand -> new HandJson(hand.person(), hand.name(), hand.speaks()))
                            .toList());
        }

        private static TopicJson topic(Room room, Topic topic, Instant now) {
            return new TopicJson(
                    topic.id(),
                    topic.incident().number(),
                    topic.minutes(),
                    topic.state().word(),
                    room.spent(topic.id(), now).toSeconds());
        }
    }

    record NoteJson(long id, @Nullable Long topic, String kind, String words, String by, Instant at) {
        static NoteJson of(Note note) {
            return new NoteJson(note.id(), note.topic(), note.kind().word(), note.words(), note.by(), note.at());
        }
    }

    record CapturedJson(
            long number, long incident, @Nullable Long topic, String title, String state) {
        static CapturedJson of(Captured one) {
            return new CapturedJson(
                    one.followUp().number(),
                    one.followUp().incident().number(),
                    one.topic(),
                    one.followUp().title(),
                    one.followUp().state().word());
        }
    }

    /** @param sentAt null before they were sent */
    record MinutesJson(
            String words,
            Instant editedAt,
            String editedBy,
            @Nullable Instant sentAt,
            boolean editedSinceSent) {
        static MinutesJson of(Minutes minutes) {
            return new MinutesJson(
                    minutes.words(),
                    minutes.editedAt(),
                    minutes.editedBy(),
                    minutes.sent() == null ? null : minutes.sent().at(),
                    minutes.editedSinceSent());
        }
    }

    /** @param ratings how many said 1, 2, 3, 4, 5; empty until three have answered */
    record SurveyJson(int answers, List<Integer> ratings, String mean, List<String> words, int waiting, boolean open) {
        static SurveyJson of(Survey survey) {
            return new SurveyJson(
                    survey.shown(),
                    survey.shown() == 0 ? List.of() : survey.ratings(),
                    survey.mean(),
                    survey.words(),
                    survey.waiting(),
                    survey.open());
        }
    }
}
