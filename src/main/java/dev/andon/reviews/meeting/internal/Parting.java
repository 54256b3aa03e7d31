package dev.andon.reviews.meeting.internal;

import dev.andon.people.Actor;
import dev.andon.reviews.Topic;
import dev.andon.reviews.TopicGone;
import dev.andon.reviews.internal.ChangeTable;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes what was said of a topic off with it, when only few may know of it: without the topic the meeting is there for more
 * people, who would read it as said of the meeting as a whole. The record of changes keeps it for those who may know.
 */
@Component
class Parting {
    private final QuestionTable questions;
    private final NoteTable notes;
    private final MinutesTable minutes;
    private final ChangeTable changes;

    Parting(QuestionTable questions, NoteTable notes, MinutesTable minutes, ChangeTable changes) {
        this.questions = questions;
        this.notes = notes;
        this.minutes = minutes;
        this.changes = changes;
    }

    @EventListener
    void gone(TopicGone event) {
        if (!event.forFew()) {
            return;
        }
        Topic topic = event.topic();
        questions.about(topic.id()).forEach(question -> {
            questions.delete(question.id());
            note(event, "took a question off", question.words());
        });
        notes.of(event.meeting()).stream()
                .filter(note -> note.topic() != null && note.topic() == topic.id())
                .forEach(note -> {
                    notes.remove(note.id());
                    note(event, "struck out a " + note.kind().label().toLowerCase(Locale.ROOT), note.words());
                });
        notes.forget(topic.id());
        if (minutes.delete(event.meeting())) {
            note(event, "took the minutes off, which spoke of it", "");
        }
    }

    private void note(TopicGone event, String what, String words) {
        Actor by = event.by();
        long incident = event.topic().incident().number();
        // The record is read by whoever may see the incident; of a report for few that may be too many.
        boolean whole = event.topic().incident().restricted() && !words.isEmpty();
        Map<String, String> before = whole ? Map.of("words", words) : Map.of();
        changes.note(by, "meeting/" + event.meeting(), what, incident, before, Map.of());
    }
}
