package dev.andon.reviews.meeting.internal;

import dev.andon.reviews.MeetingChanged;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the room in line with its meeting, in the transaction that changed it: what is over has no clock that runs. */
@Component
class RoomKeeping {
    private final RoomTable rooms;
    private final HandTable hands;
    private final Clock clock;

    RoomKeeping(RoomTable rooms, HandTable hands, Clock clock) {
        this.rooms = rooms;
        this.hands = hands;
        this.clock = clock;
    }

    @EventListener
    void changed(MeetingChanged event) {
        switch (event.what()) {
            case HELD, CANCELLED -> {
                rooms.stop(event.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
                rooms.set(event.id(), null, null);
                hands.clear(event.id());
            }
            case PLANNED, CHANGED, MOVED, TOPICS, INVITED, GUESTS_ADDED, GUESTS_REMOVED, BEGUN -> {}
        }
        rooms.beat(event.id());
    }
}
