package dev.andon.reviews.meeting;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.TooMany;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.Topic;
import dev.andon.reviews.meeting.Note.Kind;
import dev.andon.reviews.meeting.internal.NoteTable;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a meeting decides, what it puts aside, and what is to be done. */
@Component
public class Scribing {
    private static final int WORDS = 2_000;
    private static final int MOST = 300;

    private final Floor floor;
    private final Rooms rooms;
    private final NoteTable notes;
    private final FollowingUp followingUp;
    private final FollowUps followUps;
    private final People people;
    private final Clock clock;

    Scribing(
            Floor floor,
            Rooms rooms,
            NoteTable notes,
            FollowingUp followingUp,
            FollowUps followUps,
            People people,
            Clock clock) {
        this.floor = floor;
        this.rooms = rooms;
        this.notes = notes;
        this.followingUp = followingUp;
        this.followUps = followUps;
        this.people = people;
        this.clock = clock;
    }

    /** What was written down in a meeting that the caller may see, in order. */
    public List<Note> notes(ReviewMeeting meeting) {
        return notes.of(meeting.id());
    }

    /** Follow-ups that came out of a meeting, as far as the viewer may see them, by number. */
    public List<Captured> followUps(Actor viewer, ReviewMeeting meeting) {
        Map<Long, Long> topics = notes.captured(meeting.id());
        List<FollowUp> found = topics.keySet().stream()
                .flatMap(number -> followUps.byNumber(viewer, number).stream())
                .sorted(Comparator.comparingLong(FollowUp::number))
                .toList();
        return found.stream()
                .map(one -> new Captured(one, known(topics.get(one.number())), name(one.owner())))
                .toList();
    }

    private static @Nullable Long known(@Nullable Long topic) {
        return topic == null || topic == 0 ? null : topic;
    }

    private String name(@Nullable Long person) {
        return person == null ? "" : people.find(person).map(Person::name).orElse("");
    }

    /**
     * Writes something down.
     *
     * @param kind decision or parked
     * @param topic id; null for the one that is on, else the meeting as a whole
     */
    @Transactional
    public Note note(Actor actor, long id, @Nullable String kind, @Nullable String words, @Nullable Long topic) {
        ReviewMeeting meeting = floor.leading(actor, id);
        Validation check = new Validation();
        Optional<Kind> known = Kind.find(kind);
        check.check(known.isPresent(), "kind", "must be one of decision, parked");
        String text = check.text("words", words, WORDS);
        Long about = about(check, meeting, topic);
        check.throwIfAny();
        if (notes.of(id).size() >= MOST) {
            throw new TooMany("That is enough for one review meeting. Strike out what is not needed first.");
        }
        long note = notes.insert(id, about, known.orElseThrow(), text, actor.name(), clock.instant());
        floor.happened(meeting);
        return found(meeting, note);
    }

    private @Nullable Long about(Validation check, ReviewMeeting meeting, @Nullable Long topic) {
        if (topic == null) {
            return rooms.of(meeting).topic();
        }
        check.check(meeting.topic(topic).isPresent(), "topic", "is no topic of this review meeting");
        return topic;
    }

    /** Changes the words of something that was written down. */
    @Transactional
    public Note reword(Actor actor, long id, long note, @Nullable String words) {
        ReviewMeeting meeting = floor.leading(actor, id);
        Note before = found(meeting, note);
        Validation check = new Validation();
        String text = check.text("words", words, WORDS);
        check.throwIfAny();
        if (!text.equals(before.words())) {
            notes.reword(note, text);
            record(actor, meeting, before, "changed a " + kind(before), Map.of("words", text));
            floor.happened(meeting);
        }
        return found(meeting, note);
    }

    /** Strikes it out; the record of changes keeps it. */
    @Transactional
    public void remove(Actor actor, long id, long note) {
        ReviewMeeting meeting = floor.leading(actor, id);
        Note before = found(meeting, note);
        notes.remove(note);
        record(actor, meeting, before, "struck out a " + kind(before), null);
        floor.happened(meeting);
    }

    private void record(Actor actor, ReviewMeeting meeting, Note before, String what, @Nullable Map<String, ?> after) {
        floor.note(actor, meeting, before.topic(), what, Map.of("words", before.words()), after);
    }

    private static String kind(Note note) {
        return note.kind() == Kind.DECISION ? "decision" : "parked point";
    }

    /**
     * Makes a follow-up of the incident that a topic is about.
     *
     * @param topic id; null for the one that is on
     * @throws Invalid naming each field that does not fit
     */
    @Transactional
    public Captured capture(Act act, long id, @Nullable Long topic, FollowUpDraft draft) {
        ReviewMeeting meeting = floor.leading(act.actor(), id);
        Long on = topic == null ? rooms.of(meeting).topic() : topic;
        Topic about = (on == null ? Optional.<Topic>empty() : meeting.topic(on))
                .orElseThrow(() -> new Invalid(
                        "topic",
                        on == null ? "is required while no topic is on" : "is no topic of this review meeting"));
        FollowUp made = followingUp.create(act, about.incident().number(), draft);
        notes.captured(id, made.number(), about.id());
        floor.happened(meeting);
        return new Captured(made, about.id(), name(made.owner()));
    }

    private Note found(ReviewMeeting meeting, long note) {
        return notes.find(meeting.id(), note)
                .orElseThrow(() -> new Missing("There is no note %d in this review meeting.".formatted(note)));
    }
}
