package dev.andon.reviews.meeting;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.TooMany;
import dev.andon.platform.problem.Validation;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.meeting.internal.Discretion;
import dev.andon.reviews.meeting.internal.QuestionTable;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people want discussed: asked beforehand and in the meeting, under a name or without one. Of an anonymous question
 * nothing is written that says who asked it or when, neither here nor in the record of changes.
 */
@Component
public class Questions {
    private static final int WORDS = 1_000;
    private static final int EACH = 30;
    private static final int MOST = 300;

    private final Floor floor;
    private final QuestionTable questions;
    private final Discretion discretion;
    private final Clock clock;

    Questions(Floor floor, QuestionTable questions, Discretion discretion, Clock clock) {
        this.floor = floor;
        this.questions = questions;
        this.discretion = discretion;
        this.clock = clock;
    }

    /** Those of a meeting that the viewer may see: not discussed first, then what most want, then by the alphabet. */
    public List<Question> of(Actor viewer, ReviewMeeting meeting) {
        return questions.of(meeting.id(), person(viewer)).stream()
                .sorted(Comparator.comparing(Question::discussed)
                        .thenComparing(Comparator.comparingInt(Question::wanted).reversed())
                        .thenComparing(Question::words))
                .toList();
    }

    /**
     * Asks something.
     *
     * @param topic id of the topic it is about; null for the meeting as a whole
     * @param anonymous whether nobody is to be written down as having asked it
     * @throws TooMany when this person asked enough in this meeting
     */
    @Transactional
    public Question ask(Actor actor, long id, @Nullable String words, @Nullable Long topic, boolean anonymous) {
        ReviewMeeting meeting = floor.open(floor.taking(actor, id));
        Validation check = new Validation();
        String text = check.text("words", words, WORDS);
        check.check(topic == null || meeting.topic(topic).isPresent(), "topic", "is no topic of this review meeting");
        check.throwIfAny();
        refuseMore(meeting, actor, anonymous);
        UUID question = UUID.randomUUID();
        questions.insert(
                question, id, topic, text, anonymous ? null : actor.personId(), anonymous ? null : clock.instant());
        floor.happened(meeting);
        return found(meeting, question, actor);
    }

    private void refuseMore(ReviewMeeting meeting, Actor actor, boolean anonymous) {
        boolean enough = questions.count(meeting.id()) >= MOST
                || (anonymous
                        ? !discretion.mayAsk(meeting.id(), actor.personId())
                        : questions.countOf(meeting.id(), actor.personId()) >= EACH);
        if (enough) {
            throw new TooMany(
                    "That is enough for one review meeting. Agree with a question that is there, or ask in it.");
        }
    }

    /** Says that the actor wants it discussed, too; twice is once. */
    @Transactional
    public Question vote(Actor actor, long id, UUID question) {
        ReviewMeeting meeting = floor.open(floor.taking(actor, id));
        Question found = found(meeting, question, actor);
        if (found.author() != null && found.author() == actor.personId()) {
            throw new Conflict("You asked it, so it counts for you already.");
        }
        questions.vote(question, actor.personId());
        floor.happened(meeting);
        return found(meeting, question, actor);
    }

    /** Takes that back. */
    @Transactional
    public Question unvote(Actor actor, long id, UUID question) {
        ReviewMeeting meeting = floor.open(floor.taking(actor, id));
        found(meeting, question, actor);
        questions.unvote(question, actor.personId());
        floor.happened(meeting);
        return found(meeting, question, actor);
    }

    /**
     * Puts a question together with another that asks the same.
     *
     * @return the other
     */
    @Transactional
    public Question merge(Actor actor, long id, UUID question, @Nullable UUID into) {
        ReviewMeeting meeting = floor.open(floor.leading(actor, id));
        found(meeting, question, actor);
        Validation check = new Validation();
        check.check(into != null, "into", "is required");
        Optional<Question> other = into == null ? Optional.empty() : questions.find(id, into, person(actor));
        check.check(into == null || other.isPresent(), "into", "is no question of this review meeting");
        check.check(!question.equals(into), "into", "is the question itself");
        check.throwIfAny();
        questions.merge(question, other.orElseThrow().id());
        floor.happened(meeting);
        return found(meeting, other.orElseThrow().id(), actor);
    }

    /** Says whether it was talked about. */
    @Transactional
    public Question discussed(Actor actor, long id, UUID question, boolean discussed) {
        ReviewMeeting meeting = floor.leading(actor, id);
        found(meeting, question, actor);
        questions.discussed(question, discussed ? clock.instant() : null);
        floor.happened(meeting);
        return found(meeting, question, actor);
    }

    /** Takes it off: one's own, or any for who leads the meeting. */
    @Transactional
    public void remove(Actor actor, long id, UUID question) {
        ReviewMeeting meeting = floor.open(floor.taking(actor, id));
        Question found = found(meeting, question, actor);
        boolean own = found.author() != null && found.author() == actor.personId();
        if (!own && !actor.access().includes(Access.RESPONDER)) {
            throw new Denied("It is somebody else's question.");
        }
        questions.delete(question);
        if (!own) {
            floor.note(actor, meeting, found.topic(), "took a question off", Map.of("words", found.words()), null);
        }
        floor.happened(meeting);
    }

    private Question found(ReviewMeeting meeting, UUID question, Actor viewer) {
        return questions
                .find(meeting.id(), question, person(viewer))
                .orElseThrow(() -> new Missing("There is no such question in this review meeting."));
    }

    private static long person(Actor viewer) {
        return viewer.isPerson() ? viewer.personId() : -1;
    }
}
