package dev.andon.reviews;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Validation;
import dev.andon.reviews.Topic.State;
import dev.andon.reviews.internal.MeetingTable;
import dev.andon.reviews.internal.MeetingTimers;
import dev.andon.reviews.internal.Notices;
import dev.andon.reviews.internal.TopicTable;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commands about topics whose reports are not ready: sent back, they wait, and come back when they are ready in time. */
@Component
public class Waiting {
    private static final int WORDS = 2_000;

    private final MeetingTable table;
    private final TopicTable topics;
    private final ReviewMeetings meetings;
    private final Changing changing;
    private final Inspection inspection;
    private final Authors authors;
    private final Notices notices;
    private final MeetingTimers timers;
    private final People people;
    private final Clock clock;

    Waiting(
            MeetingTable table,
            TopicTable topics,
            ReviewMeetings meetings,
            Changing changing,
            Inspection inspection,
            Authors authors,
            Notices notices,
            MeetingTimers timers,
            People people,
            Clock clock) {
        this.table = table;
        this.topics = topics;
        this.meetings = meetings;
        this.changing = changing;
        this.inspection = inspection;
        this.authors = authors;
        this.notices = notices;
        this.timers = timers;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Sends a topic back to whoever writes its report: it waits, and no time is set aside for it, until the report is ready.
     *
     * @param reason what is missing, for whoever writes it
     * @throws Conflict when it is not planned any more
     */
    @Transactional
    public ReviewMeeting sendBack(Actor actor, long id, long topic, @Nullable String reason) {
        ReviewMeeting before = changing.open(actor, id, null);
        Topic now = Agenda.topic(before, topic);
        if (now.state() != State.PLANNED) {
            throw new Conflict("%s is %s; only what is planned can be sent back."
                    .formatted(Agenda.name(now), now.state().label().toLowerCase(Locale.ROOT)));
        }
        Validation check = new Validation();
        String why = check.text("reason", reason, WORDS);
        check.throwIfAny();
        topics.update(now.in(State.SENT_BACK, why));
        table.touch(id);
        ReviewMeeting after = changing.done(actor, before, sent(now, why), now.incident());
        Topic waiting = Agenda.topic(after, topic);
        authors.of(waiting).ifPresent(author -> {
            boolean knows = meetings.maySee(author.actor(), after);
            notices.sentBack(after, waiting, author, knows, actor, inspection.of(waiting));
        });
        timers.lookAgain(after, waiting);
        return after;
    }

    /** The record of changes outlives the topic: then whoever may see the incident reads it, and perhaps not the report. */
    private String sent(Topic topic, String why) {
        return "sent %s back".formatted(Agenda.name(topic)) + (inspection.hasReaders(topic) ? "" : ": " + why);
    }

    /**
     * Says that the report is ready; whoever writes it does, or anybody who may respond.
     *
     * @throws Conflict naming what is missing
     */
    @Transactional
    public ReviewMeeting ready(Actor actor, long id, long topic) {
        actor.require(Access.RESPONDER);
        ReviewMeeting before = changing.open(actor, id, null);
        Topic now = waiting(before, topic);
        Readiness readiness = inspection.of(now);
        if (!readiness.ready()) {
            throw new Conflict("Not yet: "
                    + readiness.missing().stream()
                            .map(check -> check.label() + ": " + check.words())
                            .collect(Collectors.joining(" ")));
        }
        return back(actor, before, now, "%s is ready".formatted(Agenda.name(now)));
    }

    /** Puts it on the agenda again as it is. */
    @Transactional
    public ReviewMeeting takeBack(Actor actor, long id, long topic) {
        ReviewMeeting before = changing.open(actor, id, null);
        Topic now = Agenda.topic(before, topic);
        if (now.state() == State.PLANNED) {
            throw new Conflict(Agenda.name(now) + " is on the agenda already.");
        }
        return back(actor, before, now, "put %s on the agenda again".formatted(Agenda.name(now)));
    }

    /** What a timer does: looks whether what waits is ready by now. Whether it still waits. */
    @Transactional
    public boolean lookAgain(long id, long topic) {
        Optional<ReviewMeeting> found =
                meetings.byId(id).filter(one -> one.stage().isOpen());
        Optional<Topic> waiting = found.flatMap(one -> one.topic(topic)).filter(one -> one.state() == State.SENT_BACK);
        if (found.isEmpty()
                || waiting.isEmpty()
                || clock.instant().isAfter(found.get().startsAt())) {
            return false;
        }
        if (!inspection.of(waiting.get()).ready()) {
            timers.lookAgain(found.get(), waiting.get());
            return true;
        }
        ReviewMeeting before = changing.open(Actor.system(), id, null);
        ReviewMeeting after =
                back(Actor.system(), before, waiting(before, topic), Agenda.name(waiting.get()) + " is ready");
        Optional.ofNullable(after.organiser())
                .flatMap(people::find)
                .filter(Person::active)
                .filter(person -> meetings.maySee(person.actor(), after))
                .ifPresent(person -> notices.cameBack(after, Agenda.topic(after, topic), person));
        return false;
    }

    private static Topic waiting(ReviewMeeting meeting, long topic) {
        Topic now = Agenda.topic(meeting, topic);
        if (now.state() != State.SENT_BACK) {
            throw new Conflict(Agenda.name(now) + " does not wait for its report.");
        }
        return now;
    }

    private ReviewMeeting back(Actor actor, ReviewMeeting before, Topic topic, String words) {
        topics.update(topic.in(State.PLANNED, ""));
        table.touch(before.id());
        return changing.done(actor, before, words, topic.incident());
    }
}
