package dev.andon.reviews.meeting.internal;

import dev.andon.reviews.MeetingChanged;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.Topic;
import dev.andon.reviews.TopicGone;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the room in line with its meeting, in the transaction that changed it: what is over or off has no clock that runs. */
@Component
class RoomKeeping {
    private final ReviewMeetings meetings;
    private final RoomTable rooms;
    private final HandTable hands;
    private final Clock clock;

    RoomKeeping(ReviewMeetings meetings, RoomTable rooms, HandTable hands, Clock clock) {
        this.meetings = meetings;
        this.rooms = rooms;
        this.hands = hands;
        this.clock = clock;
    }

    @EventListener
    void changed(MeetingChanged event) {
        switch (event.what()) {
            case HELD, CANCELLED -> {
                leave(event.id());
                hands.clear(event.id());
            }
            case TOPICS ->
                meetings.byId(event.id()).filter(this::isOnWhatIsNotTaken).ifPresent(meeting -> leave(meeting.id()));
            case PLANNED, CHANGED, MOVED, INVITED, GUESTS_ADDED, GUESTS_REMOVED, BEGUN -> {}
        }
        rooms.beat(event.id());
    }

    @EventListener
    void gone(TopicGone event) {
        Long on = rooms.find(event.meeting()).topic();
        if (on != null && on == event.topic().id()) {
            leave(event.meeting());
        }
    }

    private boolean isOnWhatIsNotTaken(ReviewMeeting meeting) {
        Long on = rooms.find(meeting.id()).topic();
        return on != null && meeting.topic(on).filter(Topic::isOnAgenda).isEmpty();
    }

    /** The time until now counts; then no topic is on. */
    private void leave(long meeting) {
        rooms.stop(meeting, clock.instant().truncatedTo(ChronoUnit.MICROS));
        rooms.set(meeting, null, null);
    }
}
