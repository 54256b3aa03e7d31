package dev.andon.reviews.meeting;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.reviews.Inspection;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeeting.Stage;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.Topic;
import dev.andon.reviews.internal.ChangeTable;
import dev.andon.reviews.meeting.internal.RoomTable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How every command in a meeting begins and ends: it is found and held, and whoever watches is told. */
@Component
class Floor {
    private final ReviewMeetings meetings;
    private final RoomTable rooms;
    private final ChangeTable changes;
    private final Inspection inspection;

    Floor(ReviewMeetings meetings, RoomTable rooms, ChangeTable changes, Inspection inspection) {
        this.meetings = meetings;
        this.rooms = rooms;
        this.changes = changes;
        this.inspection = inspection;
    }

    /**
     * For what everybody does who takes part; held until the transaction ends.
     *
     * @throws Denied to a program that is nobody
     * @throws Conflict when the meeting was cancelled
     */
    ReviewMeeting taking(Actor actor, long id) {
        actor.require(Access.VIEWER);
        if (!actor.isPerson()) {
            throw new Denied("Only a person takes part in a review meeting.");
        }
        return held(actor, id);
    }

    /** For what whoever leads or writes does; held until the transaction ends. */
    ReviewMeeting leading(Actor actor, long id) {
        actor.require(Access.RESPONDER);
        return held(actor, id);
    }

    /** The same, while it can still be taken part in. */
    ReviewMeeting open(ReviewMeeting meeting) {
        if (!meeting.stage().isOpen()) {
            throw new Conflict("This review meeting was held. What was said in it stays as it is.");
        }
        return meeting;
    }

    private ReviewMeeting held(Actor actor, long id) {
        meetings.find(actor, id);
        rooms.hold(id);
        ReviewMeeting meeting = meetings.find(actor, id);
        if (meeting.stage() == Stage.CANCELLED) {
            throw new Conflict("This review meeting was cancelled.");
        }
        return meeting;
    }

    /**
     * Writes down what was done about something that was said in a meeting. The record outlives the topic: then whoever may see
     * the incident reads it, and of a report for few not the words.
     */
    void note(
            Actor actor,
            ReviewMeeting meeting,
            @Nullable Long topic,
            String what,
            Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        Optional<Topic> about = topic == null ? Optional.empty() : meeting.topic(topic);
        boolean whole = about.filter(inspection::hasReaders).isEmpty();
        changes.note(
                actor,
                "meeting/" + meeting.id(),
                what,
                about.map(one -> one.incident().number()).orElse(null),
                whole ? before : null,
                whole ? after : null);
    }

    /** Something happened that whoever watches the room should see. */
    void happened(ReviewMeeting meeting) {
        rooms.beat(meeting.id());
    }
}
