package dev.andon.reviews.meeting;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.reviews.Agenda;
import dev.andon.reviews.Planning;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeeting.Stage;
import dev.andon.reviews.Topic;
import dev.andon.reviews.meeting.internal.HandTable;
import dev.andon.reviews.meeting.internal.RoomTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever leads a meeting does: the clock of each topic, and who speaks next. The server's clock is the truth. */
@Component
public class Leading {
    private final Floor floor;
    private final Rooms rooms;
    private final RoomTable table;
    private final HandTable hands;
    private final Planning planning;
    private final Agenda agenda;
    private final Clock clock;

    Leading(Floor floor, Rooms rooms, RoomTable table, HandTable hands, Planning planning, Agenda agenda, Clock clock) {
        this.floor = floor;
        this.rooms = rooms;
        this.table = table;
        this.hands = hands;
        this.planning = planning;
        this.agenda = agenda;
        this.clock = clock;
    }

    /**
     * Begins the meeting if it has not begun, and lets the clock of a topic run.
     *
     * @param topic its id; null for the one that is on, else the next one
     * @throws Conflict when that one runs already, or nothing is left
     */
    @Transactional
    public Room start(Actor actor, long id, @Nullable Long topic) {
        ReviewMeeting meeting = floor.open(floor.leading(actor, id));
        if (meeting.stage() != Stage.UNDERWAY) {
            meeting = planning.begin(actor, id);
        }
        Room room = rooms.of(meeting);
        Topic on = chosen(room, topic);
        if (room.isRunning() && room.topic() != null && room.topic() == on.id()) {
            throw new Conflict("Its clock runs already.");
        }
        table.stop(id, now());
        return set(meeting, on.id(), now());
    }

    private static Topic chosen(Room room, @Nullable Long topic) {
        if (topic != null) {
            long wanted = topic;
            return room.meeting().agenda().stream()
                    .filter(one -> one.id() == wanted)
                    .findFirst()
                    .orElseThrow(() -> new Invalid("topic", "is not on the agenda of this review meeting"));
        }
        return room.current().or(room::next).orElseThrow(() -> new Conflict("Everything on the agenda was taken."));
    }

    /**
     * Lets the clock stand.
     *
     * @throws Conflict when it stands
     */
    @Transactional
    public Room pause(Actor actor, long id) {
        ReviewMeeting meeting = floor.open(floor.leading(actor, id));
        Room room = rooms.of(meeting);
        if (!room.isRunning()) {
            throw new Conflict("No clock runs.");
        }
        table.stop(id, now());
        return set(meeting, room.topic(), null);
    }

    /**
     * Goes on to the next topic; the one that was on counts as taken.
     *
     * @throws Conflict when none is on
     */
    @Transactional
    public Room next(Actor actor, long id) {
        ReviewMeeting meeting = floor.open(floor.leading(actor, id));
        Room room = rooms.of(meeting);
        Topic done = room.current().orElseThrow(() -> new Conflict("No topic is on. Start one."));
        Optional<Topic> next = room.next();
        table.stop(id, now());
        ReviewMeeting after = done.state() == Topic.State.PLANNED ? agenda.take(actor, id, done.id()) : meeting;
        hands.clear(id);
        return set(after, next.map(Topic::id).orElse(null), next.isPresent() ? now() : null);
    }

    /** Gives the word to whoever has waited longest; whoever spoke is done. */
    @Transactional
    public Room nextSpeaker(Actor actor, long id) {
        ReviewMeeting meeting = floor.open(floor.leading(actor, id));
        hands.next(id);
        floor.happened(meeting);
        return rooms.of(meeting);
    }

    /** Says that the actor wants to speak; twice is once. */
    @Transactional
    public Room raise(Actor actor, long id) {
        ReviewMeeting meeting = floor.open(floor.taking(actor, id));
        hands.raise(id, actor.personId());
        floor.happened(meeting);
        return rooms.of(meeting);
    }

    /** Says that the actor does not want to speak any more, or is done. */
    @Transactional
    public Room lower(Actor actor, long id) {
        ReviewMeeting meeting = floor.open(floor.taking(actor, id));
        hands.lower(id, actor.personId());
        floor.happened(meeting);
        return rooms.of(meeting);
    }

    /**
     * Ends the meeting. Where it was led by the clock, what was never on is skipped: it is worth a meeting still. Where it was
     * not, all that was planned counts as taken.
     *
     * @throws Conflict when it has not begun
     */
    @Transactional
    public Room end(Actor actor, long id) {
        Room room = rooms.of(floor.open(floor.leading(actor, id)));
        if (room.isLed()) {
            room.meeting().agenda().stream()
                    .filter(topic -> topic.state() == Topic.State.PLANNED && !room.wasOn(topic.id()))
                    .forEach(topic -> agenda.skip(actor, id, topic.id(), null));
        }
        return rooms.of(planning.end(actor, id));
    }

    private Room set(ReviewMeeting meeting, @Nullable Long topic, @Nullable Instant since) {
        table.set(meeting.id(), topic, since);
        floor.happened(meeting);
        return rooms.of(meeting);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
